"""The window that cannot open: what it says, how it looks, and beginning anew, asked twice."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from advisor import open_store
from tests.ui.drivers import Driver, Key, Unusable
from ui.look import Look
from ui.refusal import Refusal
from ui.style import sheet
from ui.theme import LIGHT

ROOT = resources.FOLDER.parent
WORDS = "advisor.db is gone. Nothing was made in its place. Put it back, or choose to begin anew."
FILE = "/folder/with/a/very/long/path/that/does/not/fit/into/one/line/of/it/advisor.db"
RUN = """
import sys
from pathlib import Path
import ui.app
from ui.refusal import Refusal
from ui.window import Window

def shown(self, *arguments, **more):
    before(self, *arguments, **more)
    {choice}
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, self, choose)

def made(self, *arguments):
    first(self, *arguments)
    self.painted.connect(self.close)

before, Refusal.__init__ = Refusal.__init__, shown
first, Window.__init__ = Window.__init__, made
sys.exit(ui.app.run(Path(sys.argv[1]), None))
"""
CLOSE = "choose = self.close_button.click"
BEGIN = "choose = lambda: (self.anew_button.click(), self.sure_button.click())"


def before(
    qtbot: QtBot, words: str = WORDS, file: str = FILE, *, can_begin_anew: bool = True
) -> tuple[Refusal, Driver]:
    """Give a person before the refusal."""
    shown = Refusal(Look(), words, file, can_begin_anew=can_begin_anew)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown, Driver(shown)


def test_it_says_what_happened_and_the_file_on_a_line_of_its_own(
    qapp: QApplication, qtbot: QtBot
) -> None:
    del qapp
    shown, person = before(qtbot)
    assert person.reads("The window cannot open")
    assert person.reads(WORDS)
    assert shown.file.toPlainText() == FILE
    assert shown.file.y() > shown.words.y()
    assert shown.accessibleName() == "The window cannot open"
    assert shown.accessibleDescription() == WORDS
    assert shown.close_button.hasFocus()


def test_it_is_announced(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    said: list[tuple[str, bool]] = []

    def hear(_: object, words: str, *, at_once: bool = False) -> None:
        said.append((words, at_once))

    monkeypatch.setattr("ui.refusal.announce", hear)
    before(qtbot)
    assert said == [(f"The window cannot open. {WORDS}", True)]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_and_nothing_is_scattered(
    qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    theme = replace(LIGHT, scale=scale)
    qapp.setStyleSheet(sheet(theme))
    shown = Refusal(Look(theme), WORDS, FILE, can_begin_anew=True)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.wait(0)
    parts: list[QWidget] = [shown.title, shown.words, shown.file, shown.close_button]
    for part in parts[:2]:
        assert part.height() >= part.heightForWidth(part.width())
    for one, other in pairwise(parts):
        gap = other.mapTo(shown, QPoint(0, 0)).y() - one.mapTo(shown, QPoint(0, one.height())).y()
        assert 0 <= gap <= 20
    assert shown.width() == round(560 * scale)


def test_beginning_anew_is_asked_twice(qapp: QApplication, qtbot: QtBot) -> None:
    del qapp
    shown, person = before(qtbot)
    person.push("Begin anew")
    assert person.reads("nothing is deleted")
    assert shown.back_button.hasFocus(), "Enter does not begin anew"
    person.press(Key.Key_Return)
    assert [shown.begins_anew, shown.isVisible()] == [False, True]
    person.push("Begin anew")
    person.push("Yes, begin anew")
    assert [shown.begins_anew, shown.isVisible()] == [True, False]


def test_it_is_offered_only_where_it_can_be(qapp: QApplication, qtbot: QtBot) -> None:
    del qapp
    _, person = before(qtbot, can_begin_anew=False)
    with pytest.raises(Unusable):
        person.push("Begin anew")


@pytest.fixture
def lost(folder: Path) -> Path:
    """Give a folder whose store was taken away, but for its log."""
    open_store(folder).close()
    (folder / "advisor.db").unlink()
    (folder / "advisor.db-wal").write_bytes(b"what was left")
    return folder


def run(folder: Path, choice: str) -> "subprocess.CompletedProcess[str]":
    code = RUN.format(choice=choice)
    command = [sys.executable, "-c", code, str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_lost_store_is_begun_anew_and_what_was_left_is_kept(lost: Path) -> None:
    done = run(lost, BEGIN)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(f"career-advisor: {lost / 'advisor.db'} is gone")
    with sqlite3.connect(lost / "advisor.db") as made:
        assert made.execute("SELECT count(*) FROM profile").fetchone() == (0,)
    made.close()
    left = [one for one in lost.iterdir() if one.name.startswith("left-")]
    assert [one.read_bytes() for one in left] == [b"what was left"]


def test_a_lost_store_that_is_not_begun_anew_stays_lost(lost: Path) -> None:
    done = run(lost, CLOSE)
    assert done.returncode == 1
    assert not (lost / "advisor.db").exists()
    assert (lost / "advisor.db-wal").read_bytes() == b"what was left"
