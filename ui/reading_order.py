"""Tab order as reading order, for what is arranged anew while it is shown."""

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QWidget


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
    for item in _in_order(layout):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _of_layout(inner)
        elif widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            yield from focusable(widget)


def _in_order(layout: QLayout) -> list[QLayoutItem]:
    order = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        order.sort(key=lambda at: _corner(layout, at))
    items = [layout.itemAt(at) for at in order]
    return [item for item in items if item is not None]


def _corner(layout: QGridLayout, at: int) -> tuple[int, int]:
    """Give row and column of an item; the binding's own types do not say what it gives."""
    row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(at))
    return row, column
