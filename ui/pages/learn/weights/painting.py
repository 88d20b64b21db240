"""Painting the chart of weights. In ink alone: colour belongs to the paths."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.drawing import CENTRE, LEFT, RIGHT, Hand
from ui.pages.learn.weights.arranging import RowPlan, WeightsPlan
from ui.pages.learn.weights.values import WeightRow, WeightsValues, hundredths
from ui.theme import LINES, Theme, Type

USUAL = 1.0
DOT, EDGE, RING, RING_PEN = 4.5, 1.5, 7.5, 1.5  # a dot fits into the ring, where both are one
LINE, END = 2, 10
NUMBER_GAP, AXIS, SIGN = 8, 14, 26
SIGN_GAP, WORD_GAP = 8, 24


def paint_weights(
    painter: QPainter, rect: QRectF, theme: Theme, plan: WeightsPlan, values: WeightsValues
) -> None:
    """Paint the chart from the top left of a rectangle."""
    painter.save()
    painter.translate(rect.topLeft())
    _Weights(Hand(painter, theme), plan, values).paint()
    painter.restore()


class _Weights:
    """One chart under the hand."""

    def __init__(self, hand: Hand, plan: WeightsPlan, values: WeightsValues) -> None:
        self._hand, self._plan, self._values = hand, plan, values
        self._theme, self._unit = hand.theme, hand.unit

    def paint(self) -> None:
        self._head()
        for plan, row in zip(self._plan.rows, self._values.rows, strict=True):
            self._hand.across(plan.area.top(), (0, self._plan.width), self._theme.line)
            self._texts(plan, row)
        foot = self._plan.rows[-1].area.bottom() if self._plan.rows else self._plan.head
        self._hand.across(foot, (0, self._plan.width), self._theme.line)
        self._hand.down(self._x(USUAL), (self._plan.head, foot), self._theme.control)
        for plan, row in zip(self._plan.rows, self._values.rows, strict=True):
            self._whisker(plan.area.center().y(), row)
        self._legend()

    def _head(self) -> None:
        plan, words, line = self._plan, self._values.words, LINES[Type.CAPTION] * self._unit
        low, top = plan.head - line - 6 * self._unit, plan.head - 2 * line - 6 * self._unit
        heads = [(words.name, 0.0, LEFT), (words.now, plan.now, RIGHT)]
        heads.append((words.learned, plan.learned, RIGHT))
        if plan.sure is not None:
            heads.append((words.sure, plan.sure, LEFT))
        for text, x, align in heads:
            self._write(text, QPointF(x, low), align)
        ends = ((self._values.least, words.least), (USUAL, words.usual))
        for value, text in (*ends, (self._values.most, words.most)):
            self._write(text, QPointF(self._x(value), top), CENTRE)
            self._write(f"{value:g}", QPointF(self._x(value), low), CENTRE)

    def _write(self, text: str, corner: QPointF, align: Qt.AlignmentFlag) -> None:
        """Write a caption that begins, ends or has its middle at a place."""
        wide = 1.0
        left = corner.x() - wide if align == RIGHT else corner.x()
        if align == CENTRE:
            left = corner.x() - wide / 2
        box = QRectF(left, corner.y(), wide, LINES[Type.CAPTION] * self._unit)
        self._hand.write(text, box, Type.CAPTION, self._theme.ink3, align)

    def _texts(self, plan: RowPlan, row: WeightRow) -> None:
        hand, theme, unit = self._hand, self._theme, self._unit
        name, area = LINES[Type.ROW_TITLE] * unit, plan.area
        is_wide = self._plan.sure is not None
        step = Type.SECONDARY if is_wide else Type.CAPTION
        told = LINES[step] * unit
        high = len(plan.name) * name + (0 if is_wide else len(plan.sure) * told)
        top = area.center().y() - high / 2
        hand.write_lines(plan.name, QPointF(0, top), name, Type.ROW_TITLE, theme.ink)
        under = QPointF(0, top + len(plan.name) * name)
        beside = QPointF(self._plan.sure or 0, area.center().y() - len(plan.sure) * told / 2)
        hand.write_lines(plan.sure, beside if is_wide else under, told, step, theme.ink2)
        for value, x, kind, ink in (
            (row.now, self._plan.now, Type.SECONDARY, theme.ink2),
            (row.learned, self._plan.learned, Type.ROW_TITLE, theme.ink),
        ):
            box = QRectF(x - 1, area.top(), 1, area.height())
            hand.write(hundredths(value), box, kind, ink, RIGHT)

    def _whisker(self, y: float, row: WeightRow) -> None:
        """Paint a range, where it counts now, and what was learned."""
        low, high = self._x(row.low), self._x(row.high)
        now = self._x(min(max(row.now, self._values.least), self._values.most))
        if self._plan.has_ends:
            self._ends(low, high, now, y, row)
        self._range(low, high, y)
        self._ring(QPointF(now, y))
        self._dot(QPointF(self._x(row.learned), y))

    def _ends(self, low: float, high: float, now: float, y: float, row: WeightRow) -> None:
        """Write both ends of a range, clear of where it counts now."""
        ring = RING * self._unit
        gap, wide = NUMBER_GAP * self._unit, 40 * self._unit
        before = QRectF(min(low - gap, now - ring - 4) - wide, y - wide / 2, wide, wide)
        after = QRectF(max(high + gap, now + ring + 4), y - wide / 2, wide, wide)
        for number, box, align in ((row.low, before, RIGHT), (row.high, after, LEFT)):
            words, ink = hundredths(number), self._theme.ink3
            self._hand.write(words, box, Type.CAPTION, ink, align, over=self._theme.canvas)

    def _range(self, low: float, high: float, y: float) -> None:
        painter, tall = self._hand.painter, END * self._unit / 2
        pen = QPen(QColor(self._theme.ink2), LINE * self._unit, c=Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - tall), QPointF(x, y + tall))

    def _ring(self, centre: QPointF) -> None:
        self._hand.painter.setPen(QPen(QColor(self._theme.control), RING_PEN * self._unit))
        self._hand.painter.setBrush(Qt.BrushStyle.NoBrush)
        self._hand.painter.drawEllipse(centre, RING * self._unit, RING * self._unit)

    def _dot(self, centre: QPointF) -> None:
        edge = (DOT + EDGE) * self._unit
        self._hand.fill(self._theme.canvas)
        self._hand.painter.drawEllipse(centre, edge, edge)
        self._hand.fill(self._theme.ink)
        self._hand.painter.drawEllipse(centre, DOT * self._unit, DOT * self._unit)

    def _legend(self) -> None:
        words, unit = self._values.words, self._unit
        line = LINES[Type.CAPTION] * unit
        middle, x, sign = self._plan.legend + line / 2, 0.0, SIGN * unit
        for text in (words.now, words.learned, words.spread):
            centre = QPointF(x + sign / 2, middle)
            if text == words.spread:
                self._range(x, x + sign, middle)
            elif text == words.now:
                self._ring(centre)
            else:
                self._dot(centre)
            x += sign + SIGN_GAP * unit
            box = QRectF(x, self._plan.legend, 1, line)
            self._hand.write(text, box, Type.CAPTION, self._theme.ink3, LEFT)
            x += self._hand.ruler.width_of(text, Type.CAPTION) + WORD_GAP * unit

    def _x(self, weight: float) -> float:
        """Give where a weight stands on the scale."""
        values, plan = self._values, self._plan
        share = (weight - values.least) / (values.most - values.least)
        return plan.left + share * (plan.right - plan.left)
