"""Page objects that act as a person: keys and typed text, and nothing that is hidden or disabled.

A driver looks for what a person would: a control by its accessible name. It moves the focus there
and presses Space or types; it refuses what cannot be seen or used.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from advisor import Catalog, Session, Words, open_store, read_catalog, read_words
from ui import app
from ui.files import FileChooser
from ui.settings import FILE, Settings
from ui.stopwatch import Clock, monotonic_milliseconds
from ui.values import Destination

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CATALOG: list[tuple[Catalog, Words]] = []


class Unusable(AssertionError):  # noqa: N818  (it reads as what it says)
    """A person could not do this."""


class NoFiles:
    """A file dialog in which a person chooses what the test says."""

    def __init__(self, chosen: Path | None = None) -> None:
        self.chosen = chosen

    def answers_file(self, parent: QWidget) -> Path | None:
        del parent
        return self.chosen


def settle() -> None:
    """Let layouts come to rest: one may ask for another."""
    for _ in range(5):
        QTest.qWait(0)


class Driver:
    """A person before a part of the window."""

    def __init__(self, part: QWidget) -> None:
        self.part = part

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget() or self.part.window()
        QTest.keyClick(focus, key, modifiers)

    def type_in(self, text: str) -> None:
        """Type a text where the focus is."""
        focus = QApplication.focusWidget() or self.part.window()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(focus, letter)
            else:  # QTest knows ASCII alone, and would end the process
                press = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
                QApplication.sendEvent(focus, press)

    def focus_on(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Move the focus to a control by its name."""
        control = self.control(name, kind)
        if not control.isEnabled():
            raise Unusable(f"{name} is disabled")
        if not control.isVisible():
            raise Unusable(f"{name} is hidden")
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not control:
            raise Unusable(f"{name} does not take the focus")
        return control

    def push(self, name: str) -> None:
        """Press a button, by Space."""
        self.focus_on(name, QAbstractButton)
        self.press(Key.Key_Space)

    def write(self, name: str, text: str) -> None:
        """Replace what stands in a field."""
        field = self.focus_on(name)
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        if isinstance(line, QLineEdit):
            line.selectAll()
        self.type_in(text)

    def choose(self, button: str, entry: str) -> None:
        """Choose from the menu of a button, by keys."""
        owner = self.control(button, QPushButton)
        assert isinstance(owner, QPushButton)
        menu = owner.menu()
        names = [action.text() for action in menu.actions() if not action.isSeparator()]
        if entry not in names:
            raise Unusable(f"{entry} is not among {names}")
        self.focus_on(button, QPushButton)

        def walk() -> None:
            while menu.activeAction() is None or menu.activeAction().text() != entry:
                QTest.keyClick(menu, Key.Key_Down)
            QTest.keyClick(menu, Key.Key_Return)

        chosen = QEventLoop()
        menu.aboutToHide.connect(chosen.quit)
        QTimer.singleShot(0, menu, walk)
        owner.showMenu()
        if menu.isVisible():
            chosen.exec()
        menu.aboutToHide.disconnect(chosen.quit)
        self.part.window().activateWindow()  # there is no window manager to do it
        QTest.qWaitForWindowFocused(self.part.window())

    def control(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Give the one visible control of this name."""
        found = [one for one in self.controls(kind) if one.accessibleName() == name]
        if len(found) != 1:
            names = sorted({one.accessibleName() for one in self.controls(kind)} - {""})
            raise Unusable(f"{len(found)} controls are called {name}; there are {names}")
        return found[0]

    def controls(self, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
        """Give all that is visible of a kind."""
        return (one for one in self.part.findChildren(kind) if one.isVisible())

    def texts(self) -> list[str]:
        """Give all that can be read, in no order."""
        labels = [one for one in self.part.findChildren(QLabel) if one.isVisible()]
        return [label.text() for label in labels if label.text()]

    def reads(self, text: str) -> bool:
        """Tell whether a text can be read somewhere."""
        return any(text in one for one in self.texts())


class Program(Driver):
    """The whole program, as a person has it before them."""

    def __init__(self, running: app.Program, qtbot: QtBot) -> None:
        super().__init__(running.window)
        self.running, self.window, self.bridge = running, running.window, running.bridge
        self._qtbot = qtbot
        self._is_over = False

    @property
    def place(self) -> str:
        """Name of the place that is shown."""
        return self.window.place

    @property
    def page(self) -> "Driver":
        """The page that is shown."""
        page = self.window.stack.currentWidget()
        assert page is not None
        return Driver(page)

    def go(self, place: str) -> "Driver":
        """Go to a place by its key; to one within another, as a link there does."""
        if place not in self.window.names():
            self.bridge.go_to(Destination(place))
            return self.page
        at = self.window.names().index(place) + 1
        self.press(Key(Key.Key_0 + at), CTRL)
        assert self.place == place
        return self.page

    def wait_ready(self) -> None:
        """Wait for the numbers and the library."""
        self._qtbot.waitUntil(lambda: self.bridge.is_ready, timeout=20_000)

    def end(self) -> None:
        """Close the window and end the program, once."""
        if not self._is_over:
            self._is_over = True
            self.window.close()
            self.running.close()


def opened(
    application: QApplication,
    qtbot: QtBot,
    folder: Path,
    files: FileChooser | None = None,
    words: Words | None = None,
    clock: Clock = monotonic_milliseconds,
) -> Program:
    """Start the program on a folder and wait until it is before a person."""
    catalog, english = _content()
    session, settings = Session(open_store(folder), catalog), Settings(folder / FILE)
    running = app.Program(
        application, session, words or english, settings, folder, files or NoFiles(), clock=clock
    )
    running.start()
    running.window.resize(1280, 800)
    running.window.activateWindow()
    qtbot.waitUntil(running.window.isActiveWindow)
    return Program(running, qtbot)


def _content() -> tuple[Catalog, Words]:
    if not CATALOG:
        CATALOG.append((read_catalog(), read_words()))
    return CATALOG[0]
