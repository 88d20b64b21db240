"""The page on a terminal of any width: nothing runs over its edge, nothing is left out."""

import io
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import resources
from advisor.catalog.reading import read_library
from advisor.cli.beside import Beside
from advisor.cli.commands import main
from advisor.cli.layout import lay_out
from advisor.cli.terminal import FINE, Terminal
from advisor.export.page import page
from advisor.scoring.neighbours import near
from advisor.wording import read_words
from tests.builders import CATALOG, SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
EXAMPLE = resources.FOLDER / "example.json"
WIDTHS = [40, 60, 80]
LIBRARY, WORDS = read_library(), read_words()


def laid_out(
    run: dict[str, Any], width: int, *, is_coloured: bool = False, is_whole: bool = False
) -> str:
    """Give the page of a run as it stands on a terminal, with all beside it if asked for."""
    out = io.StringIO()
    terminal = Terminal(WORDS, io.StringIO(), out, io.StringIO(), width, is_coloured, FINE)
    result = scored(run)
    nearest = near(result.values, CATALOG, LIBRARY, 5)
    beside = Beside(result, SCORER.places(result), nearest) if is_whole else None
    lay_out(page(result, SCORER, LIBRARY), CATALOG, terminal, beside)
    return out.getvalue()


def too_wide(text: str, width: int) -> list[str]:
    """Give every line that is wider, but for one of a single word."""
    lines = text.splitlines()
    return [line for line in lines if len(line) > width and len(line.split()) > 1]


@pytest.mark.parametrize("columns", [30, 60, 80, 120, 200])
@pytest.mark.parametrize("words", [["score", str(EXAMPLE)], ["--help"], ["questions", "--help"]])
def test_everything_fits_the_terminal(
    words: list[str],
    columns: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert main(words) == 0
    out = capsys.readouterr().out
    assert too_wide(out, max(columns, WIDTHS[0])) == []
    assert too_wide(out, WIDTHS[-1]) == []
    assert "\x1b" not in out


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_every_page_fits(run: dict[str, Any]) -> None:
    for width in WIDTHS:
        assert too_wide(laid_out(run["input"], width), width) == []
        assert too_wide(laid_out(run["input"], width, is_whole=True), width) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_board_says_the_same_at_any_width(width: int) -> None:
    text = laid_out(json.loads(EXAMPLE.read_text()), width)
    board = text.partition("At 50")[0]
    for path, numbers in {"Product": (62, 92, 58, 54, 62), "SE manager": (43, 87, 44, 40)}.items():
        _, _, rest = board.rpartition(f" {path}")
        assert {str(number) for number in numbers} <= set(re.findall(r"\d+", rest))
    assert board.count("Good match") == 2
    shares = [int(count) for count in re.findall(r"first in (\d+) of 100", board)]
    assert (sum(shares), shares) == (100, [55, 43, 2, 0, 0])


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_shares_of_first_places_add_up_where_they_are_shown(run: dict[str, Any]) -> None:
    shown = page(scored(run["input"]), SCORER, LIBRARY)
    for width in WIDTHS:
        text = laid_out(run["input"], width)
        shares = [int(count) for count in re.findall(r"first in (\d+) of 100", text)]
        told = [row for row in shown.board if row.first_share is not None]
        assert len(shares) == len(told)
        assert sum(shares) == 100 or not told
        assert ("First in: how often" in " ".join(text.split())) == bool(told)
        word = shown.certainty_word
        assert word is None or f": {word}." in " ".join(text.split())


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_the_middle_is_marked_in_the_axis_and_nowhere_else(run: dict[str, Any]) -> None:
    text = laid_out(run["input"], 80)
    if "●" not in text:
        assert FINE.middle not in text
        return
    (axis,) = [line for line in text.splitlines() if FINE.middle in line]
    labels = axis.replace(FINE.middle, " ").split()
    assert f"{FINE.middle}50" in axis
    assert len(labels) >= 2
    steps = {int(high) - int(low) for low, high in pairwise(labels)}
    assert len(steps) == 1
    ranges = [line for line in text.splitlines() if "●" in line]
    for line in ranges:
        (fit,) = re.findall(r" (\d+)  +\d+ ├", line)
        apart = line.index("●") - axis.index(FINE.middle)
        assert apart * (int(fit) - 50) >= 0


def test_the_receipt_says_what_its_columns_are() -> None:
    text = laid_out(json.loads(EXAMPLE.read_text()), 60)
    assert re.search(r"The receipt: .*\n +Value +Points\n +Every path starts at +50\.0\n", text)


def test_colour_takes_no_room() -> None:
    for width in WIDTHS:
        run = json.loads(EXAMPLE.read_text())
        coloured = laid_out(run, width, is_coloured=True)
        assert re.sub(r"\x1b\[\dm", "", coloured) == laid_out(run, width)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_a_heading_stands_once_over_its_questions(run: dict[str, Any]) -> None:
    shown = page(scored(run["input"]), SCORER, LIBRARY)
    _, _, talk = laid_out(run["input"], 80).partition("Questions for your mentor to put to you\n")
    topics = [thing.about for thing in shown.things if thing.about]
    for topic in {one if isinstance(one, str) else WORDS.of(one) for one in topics}:
        assert " ".join(talk.split()).count(topic) == 1
