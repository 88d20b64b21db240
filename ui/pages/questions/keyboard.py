"""The keys of the questions: they hold wherever the focus is on the page, but not in a text."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

DIGITS = range(1, 10)
KEY = Qt.Key
# What these do to the moment after an answer is their own matter; any other key ends it.
OWN = frozenset(
    {
        *(KEY(KEY.Key_0 + digit) for digit in range(10)),
        KEY.Key_Delete,
        KEY.Key_Left,
        KEY.Key_Backspace,
        KEY.Key_Right,
        KEY.Key_Return,
        KEY.Key_Enter,
    }
)
ARROWS = frozenset({KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down})


@dataclass(frozen=True)
class Doings:
    """What the keys do."""

    choose: Callable[[int], None]
    clear: Callable[[], None]
    back: Callable[[], None]
    on: Callable[[], None]
    press: Callable[[], None]
    step: Callable[[int], None]
    note: Callable[[], None]
    leave: Callable[[], None]


def bind(page: QWidget, do: Doings) -> None:
    """Let the keys do this while the focus is within a page."""
    for digit in DIGITS:
        _bind(page, str(digit), partial(do.choose, digit))
    for keys, deed in (
        (("0", "Del"), do.clear),
        (("Left", "Backspace"), do.back),
        (("Right",), do.on),
        (("Return", "Enter"), do.press),
        (("N",), do.note),
        (("Esc",), do.leave),
    ):
        for key in keys:
            _bind(page, key, deed)
    _bind(page, "Up", partial(do.step, -1), repeats=True)
    _bind(page, "Down", partial(do.step, 1), repeats=True)


def _bind(page: QWidget, key: str, do: Callable[[], None], *, repeats: bool = False) -> None:
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(repeats)
    shortcut.activated.connect(do)
