"""Painting a receipt: filled bars add, outlined ones take away, each begins where one stands."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.drawing import CENTRE, RIGHT, Hand
from ui.charts.numbers import tenths, whole
from ui.charts.receipt.arranging import (
    GAP,
    INDENT,
    NOTE_LINE,
    RULE,
    TEXT_LINE,
    Arrangement,
    Kind,
    RowPlace,
    arrange,
)
from ui.charts.receipt.values import ReceiptValues
from ui.theme import Theme, Type

BAR_HIGH, OUTLINE, LEAST, ROUND = 9, 1.5, 3.0, 1.5
DOT, MARKER, TICK, START_SHARE = 4, 6.5, 40, 0.8
STEPS = {Kind.START: Type.ROW_TITLE, Kind.TITLE: Type.ROW_TITLE, Kind.TOTAL: Type.BOARD_TITLE}


def paint_receipt(painter: QPainter, rect: QRectF, theme: Theme, values: ReceiptValues) -> None:
    """Paint a receipt from the top left of a rectangle, as wide as that is."""
    painter.save()
    painter.translate(rect.topLeft())
    _Receipt(Hand(painter, theme), rect.width(), values).paint()
    painter.restore()


class _Receipt:
    """One receipt under the hand."""

    def __init__(self, hand: Hand, width: float, values: ReceiptValues) -> None:
        self._hand, self._width, self._values = hand, width, values
        self._plan: Arrangement = arrange(width, hand.theme, values)

    def paint(self) -> None:
        hand, plan = self._hand, self._plan
        self._grid()
        self._ways()
        for place in plan.rows:
            self._words(place)
            self._numbers(place)
            self._sign(place)
        self._rules()
        line, corner = NOTE_LINE * hand.unit, QPointF(0, plan.note_top)
        hand.write_lines(plan.note, corner, line, Type.CAPTION, hand.theme.ink2)

    def _at(self, value: float) -> float:
        columns = self._plan.columns
        return self._plan.scale.place(value, columns.bars, columns.bars_end)

    def _grid(self) -> None:
        hand, plan = self._hand, self._plan
        start, total = plan.rows[0], plan.rows[-1]
        head = start.height * START_SHARE
        ends = (start.top + head, total.top - RULE * hand.unit)
        for tick in plan.scale.ticks:
            is_start = tick == self._values.start
            hand.down(self._at(tick), ends, hand.theme.control if is_start else hand.theme.line)
            if not is_start and not self._values.is_compact:
                wide = TICK * hand.unit
                box = QRectF(self._at(tick) - wide / 2, start.top, wide, start.height)
                hand.write(whole(tick), box, Type.CAPTION, hand.theme.ink2, CENTRE)

    def _ways(self) -> None:
        """Lead the eye from the end of a bar to where the next begins."""
        pen = QPen(QColor(self._hand.theme.ink3), 1, c=Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 2])
        self._hand.painter.setPen(pen)
        stops = [place for place in self._plan.rows if place.kind in {Kind.LINE, Kind.TOTAL}]
        for one, other in pairwise(stops):
            x = round(self._at(one.reached + one.points)) + 0.5
            self._hand.painter.drawLine(QPointF(x, one.middle), QPointF(x, other.middle))

    def _words(self, place: RowPlace) -> None:
        hand = self._hand
        theme, line = hand.theme, TEXT_LINE * hand.unit
        step = STEPS.get(place.kind, Type.SECONDARY)
        left = INDENT * hand.unit if place.kind in {Kind.LINE, Kind.FOLDED} else 0.0
        top = place.middle - line * len(place.text) / 2
        colour = theme.ink2 if place.kind is Kind.FOLDED else theme.ink
        hand.write_lines(place.text, QPointF(left, top), line, step, colour)
        if place.line is not None and place.line.side:
            last = place.text[-1]
            beside = hand.ruler.width_of(last, step) + GAP * hand.unit if last else 0.0
            side = QRectF(left + beside, top + (len(place.text) - 1) * line, 1, line)
            hand.write(place.line.side, side, Type.CAPTION, theme.ink3)

    def _numbers(self, place: RowPlace) -> None:
        hand, columns = self._hand, self._plan.columns
        step = STEPS.get(place.kind, Type.SECONDARY)
        ink2 = hand.theme.ink2
        colour = ink2 if place.kind is Kind.FOLDED else hand.theme.ink
        shown = tenths(place.points, signed=place.kind not in {Kind.START, Kind.TOTAL})
        box = QRectF(0, place.top, columns.points_end, place.height)
        hand.write(shown, box, step, colour, RIGHT)
        if not self._values.is_compact:
            box.setRight(columns.answer_end)
            hand.write(place.answer, box, Type.SECONDARY, ink2, RIGHT)

    def _sign(self, place: RowPlace) -> None:
        """Paint what stands among the bars."""
        hand, at = self._hand, QPointF(self._at(place.reached), place.middle)
        if place.kind is Kind.LINE:
            self._bar(place)
        elif place.kind is Kind.TOTAL:
            hand.marker(self._values.place, at, MARKER * hand.unit)
        elif place.kind is Kind.START:
            hand.fill(hand.theme.ink)
            hand.painter.drawEllipse(at, DOT * hand.unit, DOT * hand.unit)

    def _bar(self, place: RowPlace) -> None:
        """Paint one change; the smallest that is shown is still seen."""
        hand = self._hand
        colour = hand.theme.path(self._values.place).colour
        high = BAR_HIGH * hand.unit
        low, end = sorted((self._at(place.reached), self._at(place.reached + place.points)))
        wide = max(end - low, LEAST * hand.unit)
        bar = QRectF(low if place.points > 0 else end - wide, place.middle - high / 2, wide, high)
        if place.points > 0:
            hand.fill(colour)
        else:
            half = OUTLINE / 2
            bar.adjust(half, half, -half, -half)
            hand.fill(hand.theme.canvas, colour, OUTLINE)
        hand.painter.drawRoundedRect(bar, ROUND, ROUND)

    def _rules(self) -> None:
        theme, whole_width = self._hand.theme, (0.0, self._width)
        for place in self._plan.rows:
            if place.kind is Kind.TITLE:
                self._hand.across(place.top - 1, whole_width, theme.line2)
            elif place.kind is Kind.TOTAL:
                self._hand.across(place.top, whole_width, theme.ink)
                self._hand.across(place.top + 3, whole_width, theme.ink)
