"""Painting a row of an order: a grip, the place, the name, and the weight that the place gives."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.charts.drawing import RIGHT, Hand
from ui.look import Look
from ui.pages.learn.values import Placed
from ui.pages.learn.weights.values import hundredths
from ui.theme import LINES, Type

HIGH, RADIUS, CHOSEN_PEN = 40, 8, 2
GRIP, PLACE, NAME = 12, 48, 64  # left of the dots, right of the place, left of the name
DOT, DOTS = 1.25, ((0, -6), (0, 0), (0, 6), (6, -6), (6, 0), (6, 6))
NUMBER, TRACK_GAP, TRACK, TRACK_PEN, SIGN, NOTCH = 14, 84, 132, 2, 4.5, 10
PLACED = Qt.ItemDataRole.UserRole


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
