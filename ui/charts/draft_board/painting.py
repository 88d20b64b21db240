"""Painting the board of a draft: sixty times a second under a hand, and in the same strokes else.

On a screen the icons come from memory; all else is quick enough to be painted anew.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.bars import END_HIGH, LINE, RADIUS
from ui.charts.bracket import paint_bracket
from ui.charts.draft_board.arranging import (
    AXIS,
    GAP,
    HEAD_LINE,
    NAME_LINE,
    SIGN,
    SIGN_GAP,
    SIGNS_GAP,
    SUB_LINE,
    TITLE,
    Arrangement,
    RowPlace,
    arrange,
)
from ui.charts.draft_board.values import DraftRow, DraftValues
from ui.charts.drawing import CENTRE, EDGE, LEFT, RIGHT, Hand, shape_of
from ui.charts.numbers import tenths, whole
from ui.charts.pictures import draw_icon
from ui.charts.scale import MIDDLE
from ui.theme import Marker, Theme, Type

ICON_SIZE, NUMBER, GHOST_PEN, BELOW_ROWS = 18, 40, 1.5, 4


def paint_draft(painter: QPainter, rect: QRectF, theme: Theme, values: DraftValues) -> None:
    """Paint a board of a draft from the top left of a rectangle, as wide as that is."""
    painter.save()
    painter.translate(rect.topLeft())
    _Board(Hand(painter, theme), rect.width(), values).paint()
    painter.restore()


class _Board:
    """One board under the hand."""

    def __init__(self, hand: Hand, width: float, values: DraftValues) -> None:
        self._hand, self._width, self._values = hand, width, values
        self._plan: Arrangement = arrange(width, hand.theme, values)
        self._columns = self._plan.columns

    def paint(self) -> None:
        hand, plan = self._hand, self._plan
        hand.write_lines(plan.title, QPointF(0, 0), TITLE * hand.unit, Type.SECTION, hand.theme.ink)
        if self._columns.axis:
            self._legend()
        self._heads()
        self._grid()
        for place in plan.free:
            self._row(place)
            self._span(place)
        self._bracket()
        corner = QPointF(0, plan.blocked_top)
        line = NAME_LINE * hand.unit
        hand.write_lines(plan.blocked_title, corner, line, Type.ROW_TITLE, hand.theme.ink)
        for place in plan.blocked:
            hand.across(place.top, (0.0, self._width), hand.theme.line)
            self._row(place)

    def _legend(self) -> None:
        """Tell the two signs apart: outlined before, filled now."""
        hand, words, unit = self._hand, self._values.words, self._hand.unit
        x, high = self._plan.legend, TITLE * unit
        for word, is_now in ((words.before, False), (words.now, True)):
            centre = QPointF(x + SIGN / 2 * unit, high / 2)
            shape = shape_of(Marker.DIAMOND, centre, RADIUS * unit)
            if is_now:
                hand.painter.fillPath(shape, QColor(hand.theme.ink))
            else:
                hand.painter.strokePath(shape, self._ghost_pen())
            x += (SIGN + SIGN_GAP) * unit
            box = QRectF(x, 0, hand.ruler.width_of(word, Type.SECONDARY), high)
            hand.write(word, box, Type.SECONDARY, hand.theme.ink2)
            x += box.width() + SIGNS_GAP * unit

    def _heads(self) -> None:
        hand, plan = self._hand, self._plan
        high = HEAD_LINE * hand.unit
        for head in plan.heads:
            for at, line in enumerate(head.lines):
                box = QRectF(head.at - head.is_right, plan.heads_top + at * high, 1, high)
                align = RIGHT if head.is_right else LEFT
                hand.write(line, box, Type.SECONDARY, hand.theme.ink2, align)
        hand.across(plan.rule - 1, (0.0, self._width), hand.theme.line2)

    def _grid(self) -> None:
        hand, plan, columns, unit = self._hand, self._plan, self._columns, self._hand.unit
        for place in plan.free[:-1]:
            ends = (columns.icon, self._width)
            hand.across(place.top + place.height - 1, ends, hand.theme.line)
        if not columns.axis or not plan.free:
            return
        ends = (plan.rule, plan.bottom + BELOW_ROWS * unit)
        for tick in plan.scale.ticks:
            x = plan.scale.place(tick, columns.axis, columns.axis_end)
            hand.down(x, ends, hand.theme.control if tick == MIDDLE else hand.theme.line)
            high = (AXIS - BELOW_ROWS) * unit
            box = QRectF(x - NUMBER * unit / 2, ends[1], NUMBER * unit, high)
            hand.write(whole(tick), box, Type.CAPTION, hand.theme.ink2, CENTRE)

    def _row(self, place: RowPlace) -> None:
        hand, columns, row = self._hand, self._columns, place.row
        theme, unit = hand.theme, hand.unit
        style, edge = theme.path(row.place), ICON_SIZE * unit
        top = place.top + (place.height - edge) / 2
        draw_icon(hand, style.icon, QRectF(columns.icon, top, edge, edge), style.colour)
        line, below = NAME_LINE * unit, SUB_LINE * unit
        free = place.height - len(place.name) * line - len(place.below) * below
        corner = QPointF(columns.name, place.top + free / 2)
        hand.write_lines(place.name, corner, line, Type.BOARD_TITLE, theme.ink)
        corner += QPointF(0, len(place.name) * line)
        hand.write_lines(place.below, corner, below, Type.CAPTION, theme.accent)
        self._number(place, columns.fit, whole(row.now), Type.FIT)
        self._number(place, columns.change, tenths(row.change, signed=True), Type.ROW_TITLE)
        if columns.share and not row.is_blocked:
            self._number(place, columns.share, row.share, Type.SECONDARY, theme.ink2)

    def _number(
        self, place: RowPlace, right: float, text: str, step: Type, colour: str = ""
    ) -> None:
        box = QRectF(right - 1, place.top, 1, place.height)
        self._hand.write(text, box, step, colour or self._hand.theme.ink, RIGHT)

    def _span(self, place: RowPlace) -> None:
        """Paint the range, where the path stood, and over both where it stands."""
        hand, columns, row = self._hand, self._columns, place.row
        if not columns.axis:
            return
        y = place.top + place.height / 2
        if row.spread is not None:
            self._whisker(row, y, (self._x(row.spread.low), self._x(row.spread.high)))
        style, radius = hand.theme.path(row.place), RADIUS * hand.unit
        ghost = shape_of(style.marker, QPointF(self._x(row.before), y), radius)
        edge = QPen(QColor(hand.theme.canvas), 2 * EDGE + GHOST_PEN)
        hand.painter.strokePath(ghost, edge)
        hand.painter.fillPath(ghost, QColor(hand.theme.canvas))
        hand.painter.strokePath(ghost, self._ghost_pen())
        hand.marker(row.place, QPointF(self._x(row.now), y), radius)

    def _whisker(self, row: DraftRow, y: float, ends: tuple[float, float]) -> None:
        painter, unit = self._hand.painter, self._hand.unit
        colour = QColor(self._hand.theme.path(row.place).colour)
        painter.setPen(QPen(colour, LINE * unit, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
        for x in ends:
            half = END_HIGH * unit / 2
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))

    def _bracket(self) -> None:
        """Tie the paths that are level together."""
        level = [place for place in self._plan.free if place.row.is_level]
        if level:
            gap = GAP * self._hand.unit
            ends = (level[0].top + gap, level[-1].top + level[-1].height - gap)
            paint_bracket(self._hand, ends, self._values.words.level)

    def _x(self, value: float) -> float:
        return self._plan.scale.place(value, self._columns.axis, self._columns.axis_end)

    def _ghost_pen(self) -> QPen:
        return QPen(QColor(self._hand.theme.control), GHOST_PEN, j=Qt.PenJoinStyle.RoundJoin)
