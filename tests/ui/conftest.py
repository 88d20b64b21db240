"""What every test of the window has: its own store, the program's typeface and style, no dialogs.

The style sheet is set once for all tests and again only where a test asks for another theme.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor import Catalog, Library, Session, Words, open_store, read_catalog, read_library
from advisor import read_words as read
from tests.ui.drivers import Program, opened
from ui import app
from ui.bridge import Bridge
from ui.look import Look
from ui.style import sheet
from ui.theme import LIGHT, palette

# What the offscreen platform says of every menu and of a window that is to come to the front.
OFFSCREEN = "This plugin does not support"
STRAY = 2000  # milliseconds after which an unexpected dialog is closed, and its test fails


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let no test fail for what the platform plugin of the tests lacks."""
    item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return [app.NAME]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> QApplication:
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = app.application(qapp_args)
    wear(made)
    return made


def wear(application: QApplication) -> None:
    """Put on the light theme, unless it is worn already."""
    wished = sheet(LIGHT)
    if application.styleSheet() != wished:
        application.setPalette(palette(LIGHT))
        application.setStyleSheet(wished)


@pytest.fixture(autouse=True)
def _clean(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a dialog open or a window behind."""
    stray: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            stray.append(dialog.windowTitle())
            dialog.close()

    guard = QTimer()
    guard.setInterval(STRAY)
    guard.timeout.connect(close)
    guard.start()
    wear(qapp)
    yield
    guard.stop()
    assert stray == []


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return read_catalog()


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library()


@pytest.fixture(scope="session")
def words() -> Words:
    return read()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    del qapp
    return Look()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def session(folder: Path, catalog: Catalog) -> Iterator[Session]:
    made = Session(open_store(folder), catalog)
    yield made
    made.close()


@pytest.fixture
def bridge(session: Session, words: Words, look: Look, library: Library) -> Bridge:
    made = Bridge(session, words, look)
    made.set_ready(library)
    return made


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Program]:
    """Give the whole program on an empty folder, its window shown and active."""
    made = opened(qapp, qtbot, folder)
    yield made
    made.end()
