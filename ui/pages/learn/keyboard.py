"""The keys of the page: those of a question hold only while one is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys: TypeAlias = tuple[QShortcut, ...]
ANSWERS = range(1, 5)
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


@dataclass(frozen=True)
class Doings:
    """What the keys of a question do, and the one that leaves."""

    choose: Callable[[int], object]
    clear: Callable[[], object]
    back: Callable[[], object]
    on: Callable[[], object]
    press: Callable[[], object]
    step: Callable[[int], object]
    leave: Callable[[], object]


def bind(page: QWidget, do: Doings) -> Keys:
    """Let the keys do this while the focus is within a page; give those of a question."""
    _bind(page, "Esc", do.leave)
    answers = [_bind(page, str(at), partial(do.choose, at)) for at in ANSWERS]
    others = [
        _bind(page, key, deed)
        for keys, deed in (
            (("0", "Del"), do.clear),
            (("Left", "Backspace"), do.back),
            (("Right",), do.on),
            (("Return", "Enter"), do.press),
            (("Up",), partial(do.step, -1)),
            (("Down",), partial(do.step, 1)),
        )
        for key in keys
    ]
    return (*answers, *others)


def _bind(page: QWidget, key: str, do: Callable[[], object]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(do)
    return shortcut
