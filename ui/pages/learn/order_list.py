"""Preferences in an order that can be changed: by Alt+Up and Alt+Down, or by the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.charts.drawing import RIGHT, Hand
from ui.look import Look
from ui.pages.learn.values import Placed
from ui.pages.learn.weights.values import hundredths
from ui.phrase import phrase
from ui.theme import LINES, Type

HIGH, RADIUS, CHOSEN_PEN = 40, 8, 2
GRIP, PLACE, NAME = 12, 48, 64  # left of the dots, right of the place, left of the name
DOT, DOTS = 1.25, ((0, -6), (0, 0), (0, 6), (6, -6), (6, 0), (6, 6))
NUMBER, TRACK_GAP, TRACK, TRACK_PEN, SIGN, NOTCH = 14, 84, 132, 2, 4.5, 10
PLACED = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where weights go."""

    least: float
    most: float


class OrderRow(QStyledItemDelegate):
    """Paints rows; the one that can be moved stands out while the list has the keyboard."""

    def __init__(self, look: Look, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._span = look, span

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of a row, as Qt asks."""
        del option, index
        return QSize(0, self._look.theme.px(HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row, as Qt asks."""
        placed = index.data(PLACED)
        if not isinstance(placed, Placed):
            return
        area, state = QRectF(option.rect), option.state
        painter.save()
        hand = Hand(painter, self._look.theme)
        self._ground(hand, area, state)
        self._grip(hand, area)
        self._words(hand, area, index.row() + 1, placed)
        self._track(hand, area, placed.importance)
        painter.restore()

    def _ground(self, hand: Hand, area: QRectF, state: QStyle.StateFlag) -> None:
        theme, flags = self._look.theme, QStyle.StateFlag
        hand.across(area.bottom() - 1, (area.left(), area.right()), theme.line)
        inner = area.adjusted(1, 1, -1, -2)
        if state & flags.State_Selected and state & flags.State_Active:
            hand.fill(theme.tint, theme.accent, CHOSEN_PEN)
            hand.painter.drawRoundedRect(inner, RADIUS, RADIUS)
        elif state & flags.State_MouseOver or state & flags.State_Selected:
            hand.fill(theme.sunken)
            hand.painter.drawRoundedRect(inner, RADIUS, RADIUS)

    def _grip(self, hand: Hand, area: QRectF) -> None:
        hand.fill(self._look.theme.control)
        unit = hand.unit
        for x, y in DOTS:
            centre = QPointF(area.left() + (GRIP + x) * unit, area.center().y() + y * unit)
            hand.painter.drawEllipse(centre, DOT * unit, DOT * unit)

    def _words(self, hand: Hand, area: QRectF, place: int, placed: Placed) -> None:
        theme, unit = self._look.theme, hand.unit
        at = QRectF(area.left() + PLACE * unit - 1, area.top(), 1, area.height())
        hand.write(str(place), at, Type.SECONDARY, theme.ink2, RIGHT)
        left = area.left() + NAME * unit
        room = area.right() - (TRACK_GAP + TRACK + NUMBER) * unit - left
        lines = hand.ruler.wrapped(placed.name, Type.ROW_TITLE, room)
        high = LINES[Type.ROW_TITLE] * unit
        top = area.center().y() - len(lines) * high / 2
        hand.write_lines(lines, QPointF(left, top), high, Type.ROW_TITLE, theme.ink)
        end = QRectF(area.right() - NUMBER * unit - 1, area.top(), 1, area.height())
        hand.write(hundredths(placed.importance), end, Type.ROW_TITLE, theme.ink, RIGHT)

    def _track(self, hand: Hand, area: QRectF, importance: float) -> None:
        """Paint where the weight stands between the least and the most; a notch at the middle."""
        theme, unit, span = self._look.theme, hand.unit, self._span
        right, y = area.right() - TRACK_GAP * unit, area.center().y()
        left = right - TRACK * unit
        hand.painter.setPen(QPen(QColor(theme.line2), TRACK_PEN * unit))
        hand.painter.drawLine(QPointF(left, y), QPointF(right, y))
        middle, half = (left + right) / 2, NOTCH * unit / 2
        hand.down(middle, (y - half, y + half), theme.control)
        share = (importance - span.least) / (span.most - span.least)
        hand.fill(theme.ink)
        sign = QPointF(left + share * (right - left), y)
        hand.painter.drawEllipse(sign, SIGN * unit, SIGN * unit)


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
