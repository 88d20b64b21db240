"""Tab order as reading order, for what is arranged anew while it is shown."""

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def chain(root: QWidget | None) -> None:
    """Let Tab walk through all that takes the focus within a widget, as one reads it."""
    for one, other in pairwise(focusable(root) if root is not None else ()):
        QWidget.setTabOrder(one, other)


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Give what takes the focus by Tab within a widget, in the order of its layouts."""
    layout = root.layout()
    if layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in sorted(_parts(layout), key=lambda one: _place(layout, one)):
        if isinstance(part, QLayout):
            yield from _of_layout(part)
        else:
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield part
            yield from focusable(part)


def _parts(layout: QLayout) -> Iterator[QLayout | QWidget]:
    """Give the widgets and layouts that a layout holds.

    Why not ask for its items: Python's hold on an item outlives the item, and is then taken for
    whatever is made at the same place in memory, which brings the program down.
    """
    owner = layout.parentWidget()
    for one in (*(owner.children() if owner is not None else ()), *layout.children()):
        if isinstance(one, QLayout | QWidget) and layout.indexOf(one) >= 0:
            yield one


def _place(layout: QLayout, part: QLayout | QWidget) -> tuple[int, int]:
    """Give row and column of a part; the binding's own types do not say what a grid gives."""
    at = layout.indexOf(part)
    if not isinstance(layout, QGridLayout):
        return at, 0
    row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(at))
    return row, column
