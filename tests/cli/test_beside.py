"""``score --places --near K``: shares of places and nearest profiles, for programs and people."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import resources
from advisor.catalog.reading import read_library
from advisor.cli.commands import main
from advisor.scoring.score import Scorer
from tests.builders import CATALOG, PATHS, SCORER, scored

DATA = Path(__file__).parents[1] / "data"
GOLDEN = json.loads((DATA / "golden.json").read_text())
RUNS = {run["id"]: run for run in GOLDEN["cases"]}
EXAMPLE = str(resources.FOLDER / "example.json")
LIBRARY = read_library()
HEADING = "Shares of places\n"
WORDS = CATALOG.pack.neighbours


def file_of(folder: Path, data: Any) -> str:
    """Write data to a file and give its name."""
    file = folder / "answers.json"
    file.write_text(json.dumps(data))
    return str(file)


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that ends well, and give what it prints."""
    assert main(words) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def table(text: str) -> dict[str, list[int]]:
    """Give the shares of places as they are shown, by path."""
    _, _, rest = text.partition(HEADING)
    names = {CATALOG.path[path].short: path for path in PATHS}
    rows = (re.fullmatch(r"  (\D+?) +([\d ]+)", line) for line in rest.splitlines()[1:6])
    return {names[row[1]]: [int(word) for word in row[2].split()] for row in rows if row}


def test_more_keys_are_there_only_where_they_are_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bare = json.loads(printed(capsys, "score", EXAMPLE, "--json"))
    whole = json.loads(printed(capsys, "score", EXAMPLE, "--json", "--places", "--near", "3"))
    assert whole.keys() - bare.keys() == {"places", "near"}
    assert {key: whole[key] for key in bare} == bare
    assert whole["places"].keys() == set(PATHS)
    assert all(len(shares) == len(PATHS) for shares in whole["places"].values())
    assert [list(one) for one in whole["near"]] == [["code", "title", "likeness"]] * 3


@pytest.mark.parametrize("run", GOLDEN["resampling"], ids=lambda run: run["id"])
def test_golden_shares_are_met(
    run: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = file_of(tmp_path, {"answers": run["answers"]})
    found = json.loads(printed(capsys, "score", file, "--json", "--places"))["places"]
    for path, shares in run["output"].items():
        assert found[path] == pytest.approx(shares, abs=GOLDEN["tolerance"]["resampling"])


@pytest.mark.parametrize("run", GOLDEN["neighbours"], ids=lambda run: run["id"])
def test_golden_neighbours_are_met(
    run: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = file_of(tmp_path, {"criteria": run["values"]})
    found = json.loads(printed(capsys, "score", file, "--json", "--near", str(run["k"])))["near"]
    assert [(one["code"], one["title"]) for one in found] == [
        (one["code"], one["title"]) for one in run["output"]
    ]
    assert [one["likeness"] for one in found] == pytest.approx(
        [one["likeness"] for one in run["output"]], abs=1e-9
    )


@pytest.mark.parametrize("more", [0, 1, 100_000_000])
def test_no_more_profiles_are_given_than_there_are(
    more: int, capsys: pytest.CaptureFixture[str]
) -> None:
    most = str(len(LIBRARY.occupations.occupations) + more)
    found = json.loads(printed(capsys, "score", EXAMPLE, "--json", "--near", most))["near"]
    assert {one["code"] for one in found} == {one.code for one in LIBRARY.occupations.occupations}


def test_every_line_of_a_stream_has_its_own() -> None:
    runs = [RUNS["g_pe04_full"], RUNS["g_pe08_full"]]
    command = [sys.executable, "-m", "advisor.cli", "score", "-", "--json", "--places", "--near=2"]
    text = "".join(f"{json.dumps(run['input'])}\n" for run in runs)
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    for run, line in zip(runs, done.stdout.splitlines(), strict=True):
        result, found = scored(run["input"]), json.loads(line)
        assert found["places"] == {
            path: list(shares) for path, shares in SCORER.places(result).shares.items()
        }
        assert len(found["near"]) == 2


def test_a_profile_can_be_asked_for_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path / "home"))
    printed(capsys, *home, "profile", "new", "Me", "--answers", EXAMPLE)
    found = printed(capsys, *home, "score", "--profile", "Me", "--json", "--places", "--near", "1")
    assert found == printed(capsys, "score", EXAMPLE, "--json", "--places", "--near", "1")


def test_places_are_not_worked_out_unless_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(*_: object) -> None:
        pytest.fail("nobody asked for places")

    monkeypatch.setattr(Scorer, "places", never)
    assert json.loads(printed(capsys, "score", EXAMPLE, "--json"))["order"]


def test_people_see_shares_that_add_up_and_agree_with_the_board(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys, "score", EXAMPLE, "--places")
    shown = table(text)
    assert set(shown) == set(PATHS)
    assert [sum(place) for place in zip(*shown.values(), strict=True)] == [100] * 5
    board = [int(count) for count in re.findall(r"first in (\d+) of 100", text)]
    assert [shares[0] for shares in shown.values()] == board
    assert "goes past your limits" not in text


def test_a_path_past_a_limit_is_named_where_it_takes_part(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = RUNS["g_pe08_full"]
    text = printed(capsys, "score", file_of(tmp_path, run["input"]), "--places")
    assert set(table(text)) == set(PATHS)
    told = " ".join(text.split())
    assert "shares among all paths, also Sales, which goes past your limits." in told


def test_shares_are_not_shown_where_a_part_is_not_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing: dict[str, Any] = {"answers": {}}
    for data in (nothing, RUNS["g_no_skills"]["input"]):
        text = printed(capsys, "score", file_of(tmp_path, data), "--places")
        assert table(text) == {}
        assert "Not enough answers to share out the places." in text
        assert "first in" not in text


def test_people_see_similar_profiles_in_the_words_of_the_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert WORDS is not None
    file = file_of(tmp_path, RUNS["g_pe04_full"]["input"])
    text = " ".join(printed(capsys, "score", file, "--near", "65").split())
    for part in (WORDS.title, WORDS.text, WORDS.attribution):
        assert part in text
    assert len(re.findall(r"\(likeness 0\.\d\d\)", text)) == 5
    assert "Fundraisers (likeness 0.88) High in both: " in text
    text = printed(capsys, "score", file, "--near", "2")
    assert len(re.findall(r"\(likeness", text)) == 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"answers": {}}, "Nothing is answered yet"),
        (json.loads(Path(EXAMPLE).read_text()), "No published profile is clearly similar."),
    ],
)
def test_that_none_is_similar_is_said(
    data: Any, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, "score", file_of(tmp_path, data), "--near", "5")
    assert told in text
    assert "likeness" not in text


def test_no_answer_has_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = file_of(tmp_path, {"answers": {}})
    assert json.loads(printed(capsys, "score", file, "--json", "--near", "5"))["near"] == []
