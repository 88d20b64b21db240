"""A bracket that ties rows together, with its word along it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from ui.charts.drawing import CENTRE, Hand
from ui.theme import Type

LEFT_AT, WIDE, WORD_AT, WORD_HIGH, PEN = 15, 6, 5, 20, 1.5


def paint_bracket(hand: Hand, ends: tuple[float, float], word: str) -> None:
    """Paint a bracket at the left edge, from a height to another."""
    painter, unit, ink = hand.painter, hand.unit, hand.theme.ink
    top, bottom = ends
    left, right = LEFT_AT * unit, (LEFT_AT + WIDE) * unit
    points = ((right, top), (left, top), (left, bottom), (right, bottom))
    painter.setPen(QPen(QColor(ink), PEN, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
    painter.save()
    painter.translate(WORD_AT * unit, (top + bottom) / 2)
    painter.rotate(-90)
    half = (bottom - top) / 2
    box = QRectF(-half, -WORD_HIGH / 2 * unit, 2 * half, WORD_HIGH * unit)
    hand.write(word, box, Type.CAPTION_STRONG, ink, CENTRE)
    painter.restore()
