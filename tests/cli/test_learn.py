"""``learn``: importance from choices, exact for programs and readable for people."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from advisor.cli.commands import main
from tests.builders import CATALOG

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = GOLDEN["learned"]
FIRST, SECOND = CATALOG.preferences[:2]


def file_of(folder: Path, data: Any) -> str:
    """Write data to a file and give its name."""
    file = folder / "choices.json"
    file.write_text(json.dumps(data))
    return str(file)


def streamed(*lines: str) -> subprocess.CompletedProcess[str]:
    """Run the command on lines of standard input."""
    command = [sys.executable, "-m", "advisor.cli", "learn", "-", "--json"]
    text = "".join(f"{line}\n" for line in lines)
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_golden_runs_are_met(
    run: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["learn", file_of(tmp_path, {"choices": run["choices"]}), "--json"]) == 0
    out, err = capsys.readouterr()
    assert (out.count("\n"), err) == (1, "")
    found = json.loads(out)
    assert list(found) == list(run["output"])
    assert found == pytest.approx(run["output"], abs=GOLDEN["tolerance"]["learned"])


def test_stream_answers_in_order_and_goes_on_after_a_bad_line() -> None:
    good = [json.dumps({"choices": run["choices"]}) for run in RUNS[:2]]
    done = streamed(good[1], "{", "", '{"choices": [[{}, 2]]}', good[0])
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for one, run in zip(found, (RUNS[1], RUNS[0]), strict=True):
        assert one == pytest.approx(run["output"], abs=GOLDEN["tolerance"]["learned"])
    assert done.stderr.splitlines() == [
        "not JSON at line 1, column 2 (line 2)",
        "choices.0.1: 2 is not a number above 0 and up to 1 (line 4)",
    ]
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ([], [": [] is not an object"]),
        ({}, ["choices: missing"]),
        ({"choices": {}}, ["choices: {} is not a list"]),
        ({"choices": None}, ["choices: null is not a list"]),
        ({"choices": [], "choice": 1}, ["choice: unknown key. Did you mean choices?"]),
        ({"choices": [1, [{}], [{}, 1, 1]]}, [f"choices.{at}: " for at in range(3)]),
        ({"choices": [[[], 1]]}, ["choices.0.0: [] is not an object"]),
        ({"choices": [[{"none": 1}, 1]]}, ["choices.0.0.none: unknown id"]),
        (
            {"choices": [[{FIRST: 1.5, SECOND: "1"}, 1]]},
            [
                f"choices.0.0.{FIRST}: 1.5 is not a number from -1 to 1",
                f'choices.0.0.{SECOND}: "1" is not a number from -1 to 1',
            ],
        ),
        (
            {"choices": [[{FIRST: True}, True], [{}, 0], [{}, -1], [{}, None]]},
            [
                f"choices.0.0.{FIRST}: true is not a number from -1 to 1",
                *(f"choices.{at}.1: " for at in range(4)),
            ],
        ),
    ],
)
def test_every_problem_is_told_with_its_place(
    data: Any, problems: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = file_of(tmp_path, data)
    assert main(["learn", file, "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    for line, problem in zip(err.splitlines(), problems, strict=True):
        assert line.startswith(problem.removeprefix(": "))
    assert main(["learn", file]) == 2
    about, *told = capsys.readouterr().err.splitlines()
    assert about == f"{file}: These choices have problems. Nothing was changed."
    assert told == err.splitlines()


def test_null_is_on_neither_side_and_a_half_is_half(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["learn", file_of(tmp_path, {"choices": [[{FIRST: 0.5, SECOND: None}, 0.01]]}), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found[FIRST] > 1
    assert {value for key, value in found.items() if key != FIRST} == {1.0}


def test_people_see_a_range_and_how_sure_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    choices = [[{FIRST: 1, other: -1}, 1] for other in CATALOG.preferences[1:]]
    assert main(["learn", file_of(tmp_path, {"choices": choices})]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "From 8 choices." in out
    assert "So few say little: from 10 choices on" in out
    rows = [line for line in out.splitlines() if " to " in line and line.startswith("  ")]
    assert len(rows) == len(CATALOG.preferences)
    assert rows[0].split()[0] == CATALOG.criterion[FIRST].short
    assert rows[0].endswith("counts more than usual, quite sure")
    assert main(["learn", file_of(tmp_path, {"choices": choices * 2})]) == 0
    assert "So few" not in capsys.readouterr().out


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_everything_fits_the_terminal(
    columns: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for run in RUNS:
        assert main(["learn", file_of(tmp_path, {"choices": run["choices"]})]) == 0
    assert main(["learn", "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if len(line) > columns and len(line.split()) > 1] == []


def test_a_file_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn", "none.json"]) == 1
    assert capsys.readouterr().err.startswith("none.json could not be read: ")


def test_a_file_of_many_objects_leads_to_the_stream(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lines.json"
    file.write_text('{"choices": []}\n{"choices": []}\n')
    assert main(["learn", str(file)]) == 2
    assert "python3 run.py cli learn - < FILE" in capsys.readouterr().err
