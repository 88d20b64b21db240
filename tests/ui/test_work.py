"""Work beside the window: one live job a purpose, results in the main thread."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.work import Work


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    del qapp
    made = Work()
    yield made
    made.close()


def test_a_result_comes_in_the_main_thread(work: Work, qtbot: QtBot) -> None:
    found: list[tuple[int, bool]] = []
    main = threading.main_thread()
    work.start(
        "sum", lambda: 1 + 1, lambda v: found.append((v, threading.current_thread() is main))
    )
    qtbot.waitUntil(lambda: found == [(2, True)])


def test_a_newer_start_voids_the_older_result(work: Work, qtbot: QtBot) -> None:
    goes_on, found = threading.Event(), list[str]()
    work.start("one", lambda: (goes_on.wait(), "old")[1], found.append)
    work.start("one", lambda: "new", found.append)
    goes_on.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["new"]


def test_purposes_do_not_disturb_each_other(work: Work, qtbot: QtBot) -> None:
    found: list[str] = []
    work.start("one", lambda: "a", found.append)
    work.start("other", lambda: "b", found.append)
    qtbot.waitUntil(lambda: sorted(found) == ["a", "b"])


def test_what_is_voided_is_never_told(work: Work, qtbot: QtBot) -> None:
    found: list[str] = []
    work.start("one", lambda: "a", found.append)
    work.void("one")
    work.start("other", lambda: "b", found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["b"]


def test_an_error_goes_the_way_of_all_faults(
    work: Work, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: met.append(kind))
    work.start("one", lambda: 1 // 0, lambda _: pytest.fail("there is no result"))
    qtbot.waitUntil(lambda: met == [ZeroDivisionError])


def test_closing_waits_and_delivers_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    del qapp
    work, goes_on, found = Work(), threading.Event(), list[str]()
    threading.Timer(0.05, goes_on.set).start()
    work.start("one", lambda: (goes_on.wait(), "late")[1], found.append)
    work.close()
    assert goes_on.is_set()
    qtbot.wait(0)
    assert found == []
    work.start("one", lambda: "never", found.append)
    qtbot.wait(0)
    assert found == []
