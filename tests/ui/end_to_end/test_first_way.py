"""From an empty folder to a ranking and back again after a restart, by nothing but keys."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from tests.ui.drivers import Key, Program, opened
from tests.ui.questions_driver import Clock, QuestionsDriver
from tests.ui.results_driver import ResultsDriver
from ui.pages.questions import QuestionsPage
from ui.pages.results import ResultsPage

ROOT = resources.FOLDER.parent
LOOKED = 6_000  # milliseconds before each answer, and more for the last than for the first
PATTERN = (5, 2, 4, 1, 3, 4)
KEYS_BEFORE = 2  # Begin, and the form as it is
QUICK = 27
Start = Callable[[Path], Program]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, clock: Clock) -> Start:
    """Give what starts the program on a folder, with a clock that stands still."""

    def begin(folder: Path) -> Program:
        program = opened(qapp, qtbot, folder, clock=clock)
        program.wait_ready()
        return program

    return begin


def at_questions(program: Program, qtbot: QtBot) -> QuestionsDriver:
    """Give the person before the questions."""
    page = program.window.pages["questions"]
    assert isinstance(page, QuestionsPage)
    return QuestionsDriver(page, program.window.stack, qtbot)


def at_results(program: Program) -> ResultsDriver:
    """Give the person before the results."""
    page = program.window.pages["results"]
    assert isinstance(page, ResultsPage)
    return ResultsDriver(page)


def answer_all(person: QuestionsDriver, clock: Clock) -> dict[str, int]:
    """Answer whatever is asked until the end, one key each; give how long each was looked at."""
    looked: dict[str, int] = {}
    while person.page.question.isVisible():
        spot = person.page.sitting.screen.standing.spot
        assert spot is not None
        took = LOOKED + person.keys
        clock.now += took
        if not spot.is_firmness:
            looked[spot.question] = took
        person.answer(1 + (PATTERN[person.keys % len(PATTERN)] - 1) % len(person.rows))
    return looked


def scored(folder: Path) -> dict[str, Any]:
    """Give what the command line says of the one profile."""
    command = [sys.executable, "-m", "advisor.cli", "--data", str(folder)]
    command += ["score", "--profile", "My profile", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_from_nothing_to_a_ranking_and_back(
    start: Start, folder: Path, clock: Clock, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    program = start(folder)
    for _ in range(KEYS_BEFORE):
        program.press(Key.Key_Return)
    assert program.place == "questions"
    person = at_questions(program, qtbot)
    looked = answer_all(person, clock)
    held = program.bridge.assessment
    assert (len(held.answers), held.milliseconds) == (QUICK, looked)
    assert person.keys == QUICK + len(held.firmness), "one key an answer, one a firmness"
    person.enter()
    assert program.place == "results"
    with capsys.disabled():
        keys = KEYS_BEFORE + person.keys
        said = f"{keys} keys from an empty folder to a ranking, {len(held.firmness)} for firmness"
        print(f"\n{said}")  # noqa: T201  (asked for: the count)
    shown = at_results(program)
    sentence, board = shown.sentence, shown.board
    program.end()

    told = scored(folder)
    names = {path.id: path.short for path in program.bridge.catalog.paths.paths}
    ranked = [one for one in told["order"] if one not in told["blocked"]]
    rows = [f"{names[one]}: fit {round(told['paths'][one]['fit'])}," for one in ranked]
    assert rows
    assert sorted(rows, key=board.index) == rows

    again = start(folder)
    assert again.place == "results"
    assert again.bridge.assessment == held
    back = at_results(again)
    assert (back.sentence, back.board) == (sentence, board)
    again.end()
    assert scored(folder) == told
