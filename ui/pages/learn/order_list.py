"""Preferences in an order that can be changed: by Alt+Up and Alt+Down, or by the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from ui.look import Look
from ui.pages.learn.order_row import HIGH, PLACED, OrderRow, Span
from ui.pages.learn.values import Placed
from ui.pages.learn.weights.values import hundredths
from ui.phrase import phrase

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Moved:
    """From which place to which a row is to go, counted from 0."""

    at: int
    to: int


class OrderList(QListWidget):
    """Shows an order; one row is the current one, and moves.

    Signals
    -------
    moved(Moved)
        A person moves a row.
    """

    moved = Signal(Moved)

    def __init__(self, look: Look, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dragged: int | None = None
        self.setAccessibleName(self.tr("Your wants in order"))
        self.setItemDelegate(OrderRow(look, span, self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._follow)

    def set_rows(self, rows: Sequence[Placed], current: int) -> None:
        """Show an order, and which row would move."""
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        spoken = self.tr("{at}. {name}: {weight}")
        for at, row in enumerate(rows):
            item = self.item(at)
            weight = hundredths(row.importance)
            item.setText(phrase(spoken, at=at + 1, name=row.name, weight=weight))
            item.setData(PLACED, row)
        self.setCurrentRow(current)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the height of all rows, as Qt asks."""
        return QSize(super().sizeHint().width(), self.count() * self._look.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Give the same height: nothing of it may be hidden."""
        return QSize(100, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current row, as Qt asks; without Alt the arrows walk through the rows."""
        steps = STEPS.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(steps)
            return
        super().keyPressEvent(event)

    def move_current(self, steps: int) -> None:
        """Ask to move the current row up or down, if it can go there."""
        at = self.currentRow()
        if 0 <= at + steps < self.count():
            self.moved.emit(Moved(at, at + steps))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row, as Qt asks."""
        super().mousePressEvent(event)
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._dragged = self._row_at(event) if is_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the row that is held go where the mouse is, as Qt asks."""
        if self._dragged is None:
            super().mouseMoveEvent(event)
            return
        to = self._row_at(event)
        if to is not None and to != self._dragged:
            at, self._dragged = self._dragged, to
            self.moved.emit(Moved(at, to))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, as Qt asks."""
        super().mouseReleaseEvent(event)
        self._dragged = None

    def _row_at(self, event: QMouseEvent) -> int | None:
        at = self.indexAt(event.position().toPoint())
        return at.row() if at.isValid() else None

    def _follow(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
