"""``score``: exact values for programs, a page for people, problems on standard error."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import resources
from advisor.cli.commands import main
from advisor.cli.streams import batches

DATA = Path(__file__).parents[1] / "data"
GOLDEN = json.loads((DATA / "golden.json").read_text())
EXAMPLE = resources.FOLDER / "example.json"
STATUS, KIB = Path("/proc/self/status"), 1024
SCORE_AND_TELL = """
import sys
from pathlib import Path
from advisor.cli.commands import main
assert main(["score", "-", "--json"]) == 0
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line for line in lines if line.startswith("VmHWM")).split()[1], file=sys.stderr)
"""
GOOD, BAD = GOLDEN["cases"][5]["input"], GOLDEN["invalid"][0]["input"]


def streamed(*lines: str) -> subprocess.CompletedProcess[str]:
    """Run the command line on lines of standard input."""
    command = [sys.executable, "-m", "advisor.cli", "score", "-", "--json"]
    text = "".join(f"{line}\n" for line in lines)
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


def file_of(folder: Path, data: Any) -> str:
    """Write data to a file and give its name."""
    file = folder / "answers.json"
    file.write_text(json.dumps(data))
    return str(file)


def test_json_is_one_line_with_every_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", file_of(tmp_path, GOOD), "--json"]) == 0
    out, err = capsys.readouterr()
    assert (out.count("\n"), err) == (1, "")
    assert json.loads(out).keys() == GOLDEN["cases"][5]["output"].keys()


def test_stream_answers_in_order_and_goes_on_after_a_bad_line() -> None:
    criteria = GOLDEN["criteria_cases"][0]["input"]
    done = streamed(json.dumps(GOOD), json.dumps(BAD), "", "{", json.dumps(criteria))
    orders = [json.loads(line)["order"] for line in done.stdout.splitlines()]
    expected = (GOLDEN["cases"][5], GOLDEN["criteria_cases"][0])
    assert orders == [run["output"]["order"] for run in expected]
    assert done.stderr.splitlines() == [
        "answers.it_pf_build_2: 7 is not one of 1 to 5 (line 2)",
        "not JSON at line 1, column 2 (line 4)",
    ]
    assert done.returncode == 2


def test_an_object_over_many_lines_is_told_once() -> None:
    over_many = json.dumps(GOOD, indent=1)
    done = streamed(over_many, json.dumps(GOOD), "{", "nonsense")
    begun, goes_on, *rest = done.stderr.splitlines()
    assert begun == "not JSON at line 1, column 2 (line 1)"
    assert "A stream holds one object a line" in goes_on
    assert "(line 2)" in goes_on
    last = over_many.count("\n") + 3
    assert rest == [
        f"not JSON at line 1, column 2 (line {last})",
        f"not JSON at line 1, column 1 (line {last + 1})",
    ]
    assert (done.returncode, len(done.stdout.splitlines())) == (2, 1)


def test_pages_of_a_stream_are_kept_apart() -> None:
    lines = [json.dumps(GOOD), "", json.dumps(GOOD)]
    command = [sys.executable, "-m", "advisor.cli", "score", "-"]
    done = subprocess.run(
        command, input="\n".join(lines), capture_output=True, text=True, check=True
    )
    one, other = done.stdout.split("\nLine 3\n")
    *page, above, rule = one.splitlines()
    assert page[0] == "Which path fits me?"
    assert (above, set(rule)) == ("", {rule[0]})
    assert page == other.splitlines()


@pytest.mark.skipif(not STATUS.exists(), reason="says how much memory a program took at the most")
def test_a_long_stream_takes_no_more_memory_than_a_short_one() -> None:
    few, many = peak(80), peak(3_000)
    assert many < few + 16 * KIB  # all results together are some 100 MiB


def peak(lines: int) -> int:
    """Give the KiB that a stream of so many lines took at the most."""
    text = "".join(f"{json.dumps(GOLDEN['cases'][at % 40]['input'])}\n" for at in range(lines))
    done = subprocess.run(
        [sys.executable, "-c", SCORE_AND_TELL],
        input=text.encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    return int(done.stderr)


def test_stream_of_good_lines_ends_well() -> None:
    done = streamed(json.dumps(GOOD), json.dumps(GOOD))
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 2)


def test_one_line_is_answered_before_the_next_is_written() -> None:
    command = [sys.executable, "-m", "advisor.cli", "score", "-", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for _ in range(2):
            running.stdin.write(json.dumps(GOOD).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["order"]
        running.stdin.close()
        assert running.wait() == 0


def test_batches_join_what_was_cut_and_split_what_came_together() -> None:
    chunks = iter([b"one\ntw", b"o\nthree", b"\n", b"four", b""])
    assert list(batches(lambda _: next(chunks))) == [
        [b"one"],
        [b"two"],
        [b"three"],
        [b"four"],
    ]


def test_an_endless_line_is_not_held() -> None:
    stream = io.BytesIO(b"x" * 200_000 + b"\nshort\n")
    lines = [line for batch in batches(stream.read, most=1_000) for line in batch]
    assert lines[-1] == b"short"
    assert 1_000 < len(lines[0]) < 100_000


@pytest.mark.parametrize("case", GOLDEN["invalid"], ids=lambda case: case["id"])
def test_bad_input_is_told_line_by_line(
    case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", file_of(tmp_path, case["input"]), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    for line, problem in zip(err.splitlines(), case["problems"], strict=True):
        assert line.startswith(f"{problem['place']}: {problem['reason']}")


def test_people_are_told_which_file_has_the_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = file_of(tmp_path, BAD)
    assert main(["score", file]) == 2
    first, problem = capsys.readouterr().err.splitlines()
    assert first == f"{file}: These answers have problems. Nothing was changed."
    assert problem.startswith("answers.it_pf_build_2: 7 is not one of 1 to 5")


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_file_of_many_objects_leads_to_the_stream(
    more: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lines.json"
    file.write_text(f"{json.dumps(GOOD)}\n{json.dumps(GOOD)}\n")
    assert main(["score", str(file), *more]) == 2
    err = capsys.readouterr().err
    assert "begins at line 2, column 1" in err
    assert "python3 run.py cli score - < FILE" in err
    file.write_text("{} x")
    main(["score", str(file), *more])
    assert "score -" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of memory, and devices")
@pytest.mark.parametrize("more", [[], ["--json"]])
@pytest.mark.parametrize("kind", ["/dev/zero", "/dev/full", "a huge file"])
def test_a_file_without_end_is_told_to_be_too_big(
    kind: str, more: list[str], tmp_path: Path
) -> None:
    file = kind
    if not kind.startswith("/"):
        file = str(tmp_path / "huge.json")
        with Path(file).open("wb") as opened:
            opened.truncate(8 * KIB * KIB * KIB)  # a hole, which takes no room on the disk
    if not Path(file).exists():
        pytest.skip("a device of Linux")
    script = 'ulimit -v 1500000; exec "$0" -m advisor.cli score "$@"'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable, file, *more],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == "more than 5 MiB"


def test_near_ids_are_hinted_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["score", file_of(tmp_path, {"answers": {"it_pf_bild_2": 3}})])
    assert "Did you mean it_pf_build_2?" in capsys.readouterr().err


def test_page_reads_in_the_order_of_attention(capsys: pytest.CaptureFixture[str]) -> None:
    main(["score", str(EXAMPLE)])
    out = capsys.readouterr().out
    parts = (
        "Which path fits me?",
        "practically level",
        "Want ",
        "both match the level Senior",
        "Inside Product, the roles",
        "To check:",
        "Why Product",
        "The receipt",
        "beyond your level today",
        "What would change the order",
        "Next three steps",
        "Questions for your mentor",
        "How this was worked out",
        "Not for hiring, promotion or pay decisions.",
    )
    places = [out.index(part) for part in parts]
    assert places == sorted(places)


def test_page_can_be_shown_where_only_plain_letters_are() -> None:
    command = [sys.executable, "-m", "advisor.cli", "score", str(EXAMPLE)]
    done = subprocess.run(
        command, capture_output=True, check=True, env={"PYTHONIOENCODING": "ascii"}, cwd=Path.cwd()
    )
    text = done.stdout.decode("ascii")
    assert "#####..." in text
    assert '"Not true of me"' in text


def test_reader_that_leaves_early_is_no_fault() -> None:
    command = [sys.executable, "-m", "advisor.cli", "score", "-", "--json"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        running.stdin.write((json.dumps(GOOD).encode() + b"\n") * 20)
        running.stdin.close()
        assert (running.wait(), running.stderr.read()) == (0, b"")
