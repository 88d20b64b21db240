"""Bugs: logged without personal data, told once; the program stays up."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.faults import CRASH, LARGEST, LOG, Faults
from ui.widgets.fault_box import FaultBox, tell

PRIVATE = "Ana earns 100"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def faults(qapp: QApplication, tmp_path: Path, told: list[str]) -> Iterator[Faults]:
    del qapp
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = Faults(tmp_path, told.append)
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def fail(at: int = 0) -> None:
    name = PRIVATE
    raise ValueError(name, at)


def meet(at: int = 0) -> None:
    try:
        fail(at)
    except ValueError:
        sys.excepthook(*sys.exc_info())


def test_a_fault_is_told_once(
    faults: Faults, told: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    del faults
    for at in range(50):
        meet(at)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert told[0].startswith("ValueError\n")
    assert (tmp_path / LOG).read_text("utf-8").count("ValueError") == 1


def test_the_log_holds_nothing_about_a_person(faults: Faults, tmp_path: Path) -> None:
    del faults
    meet()
    text = (tmp_path / LOG).read_text("utf-8")
    assert PRIVATE not in text
    assert str(Path(__file__).parents[2]) not in text
    assert "tests/ui/test_faults.py" in text
    assert (tmp_path / LOG).stat().st_mode & 0o777 == 0o600


def test_a_fault_in_a_thread_is_told_too(faults: Faults, told: list[str], qtbot: QtBot) -> None:
    del faults
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))


def test_stopping_by_the_keyboard_is_no_fault(faults: Faults, tmp_path: Path) -> None:
    faults.take(KeyboardInterrupt, None, None)
    assert not (tmp_path / LOG).exists()


def test_the_log_does_not_grow_for_ever(faults: Faults, tmp_path: Path) -> None:
    del faults
    (tmp_path / LOG).write_text("x" * (LARGEST + 1), "utf-8")
    meet()
    assert (tmp_path / LOG).stat().st_size < LARGEST


def test_what_a_crash_left_is_kept_without_the_folders_of_a_person(
    faults: Faults, tmp_path: Path
) -> None:
    left = 'Fatal Python error\n  File "/elsewhere/ana/program/ui/app.py", line 3 in run\n'
    (tmp_path / CRASH).write_text(left, "utf-8")
    faults.watch_crashes()
    text = (tmp_path / LOG).read_text("utf-8")
    assert 'File "program/ui/app.py", line 3' in text
    assert "ana" not in text
    assert (tmp_path / CRASH).read_text("utf-8") == ""


def test_a_folder_that_cannot_be_written_is_no_second_fault(
    faults: Faults, told: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    del faults
    (tmp_path / LOG).mkdir()
    meet()
    qtbot.waitUntil(lambda: bool(told))


def test_the_box_shows_the_report(qapp: QApplication, qtbot: QtBot) -> None:
    tell("ValueError\n  ui/app.py:3 run")
    (box,) = [one for one in qapp.topLevelWidgets() if isinstance(one, FaultBox)]
    qtbot.addWidget(box)
    (shown,) = box.findChildren(QPlainTextEdit)
    assert "ui/app.py:3" in shown.toPlainText()
    box.copy.click()
    assert qapp.clipboard().text().startswith("ValueError")
    box.go_on.click()
    assert not box.isVisible()
