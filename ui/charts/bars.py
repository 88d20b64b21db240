"""Bars of 0 to 100 and ranges: the small drawings of which the board is made."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.drawing import EDGE, LEFT, RIGHT, Hand, mixed
from ui.charts.numbers import whole
from ui.charts.scale import HIGHEST, MIDDLE, Scale
from ui.theme import Theme, Type

OUTLINE = 1.5
THICKLY = 0.22
NOTCH, NOTCH_GAP = 4.0, 2.0
LINE, END_HIGH, RADIUS = 2.0, 10.0, 6.5
LABEL, LABEL_GAP = 40.0, 6.0


class Fill(Enum):
    """How a bar is filled: want is full, ready outlined, so that the two are never mixed up."""

    FULL = "full"
    OUTLINED = "outlined"


@dataclass(frozen=True, slots=True)
class BarValues:
    """A length of 0 to 100, in the colour of the path at a place of the pack."""

    points: float
    place: int
    fill: Fill


@dataclass(frozen=True, slots=True)
class WhiskerValues:
    """A value and from where to where it could move, on a scale."""

    value: float
    low: float
    high: float
    place: int
    scale: Scale


def paint_bar(painter: QPainter, rect: QRectF, theme: Theme, values: BarValues) -> None:
    """Paint a bar on its track; a want bar has a notch at the middle, above it."""
    hand = Hand(painter, theme)
    colour = theme.path(values.place).colour
    round_ = rect.height() / 2
    hand.fill(theme.sunken)
    painter.drawRoundedRect(rect, round_, round_)
    length = rect.width() * min(max(values.points, 0.0), HIGHEST) / HIGHEST
    if length > 0:
        bar = QRectF(rect.left(), rect.top(), max(length, 2 * round_), rect.height())
        if values.fill is Fill.OUTLINED:
            half = OUTLINE / 2
            bar.adjust(half, half, -half, -half)
            hand.fill(mixed(colour, theme.canvas, THICKLY), colour, OUTLINE)
        else:
            hand.fill(colour)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if values.fill is Fill.FULL:
        notch = QRectF(0, rect.top() - NOTCH_GAP - NOTCH, OUTLINE, NOTCH)
        notch.moveLeft(rect.left() + rect.width() * MIDDLE / HIGHEST - OUTLINE / 2)
        painter.fillRect(notch, QColor(theme.control))


def paint_whisker(painter: QPainter, rect: QRectF, theme: Theme, values: WhiskerValues) -> None:
    """Paint a range with the path's marker, its two ends printed outside of it."""
    hand = Hand(painter, theme)
    low, at, high = (
        values.scale.place(value, rect.left(), rect.right())
        for value in (values.low, values.value, values.high)
    )
    y, thick, tall = rect.center().y(), LINE * hand.unit, END_HIGH * hand.unit
    wide, gap = LABEL * hand.unit, LABEL_GAP * hand.unit
    sign = (RADIUS + EDGE) * hand.unit  # a number keeps clear of the marker, too
    before = QRectF(min(low - gap, at - sign) - wide, y - tall, wide, 2 * tall)
    after = QRectF(max(high + gap, at + sign), y - tall, wide, 2 * tall)
    for number, box, align in ((values.low, before, RIGHT), (values.high, after, LEFT)):
        hand.write(whole(number), box, Type.CAPTION, theme.ink2, align, over=theme.canvas)
    colour = QColor(theme.path(values.place).colour)
    painter.setPen(QPen(colour, thick, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(low, y), QPointF(high, y))
    for x in (low, high):
        painter.drawLine(QPointF(x, y - tall / 2), QPointF(x, y + tall / 2))
    hand.marker(values.place, QPointF(at, y), RADIUS * hand.unit)
