"""Painting a board: on a screen, into a PDF or an SVG, with the same strokes."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.charts.bars import BarValues, Fill, WhiskerValues, paint_bar, paint_whisker
from ui.charts.board.arranging import (
    AXIS,
    FLAG,
    GAP,
    HEADER,
    ICON,
    NAME_LINE,
    PAD,
    SUB_LINE,
    Arrangement,
    RowPlace,
    arrange,
)
from ui.charts.board.values import BoardValues, Measure
from ui.charts.bracket import paint_bracket
from ui.charts.drawing import CENTRE, LEFT, RIGHT, Hand
from ui.charts.numbers import whole
from ui.charts.scale import MIDDLE
from ui.theme import Theme, Type

ICON_SIZE, BAR_HIGH, NUMBER, NUMBER_GAP, FIT, FIT_GAP = 18, 8, 40, 10, 56, 20
LOWER = 1  # so that small letters stand on one line with large ones


def paint_board(painter: QPainter, rect: QRectF, theme: Theme, values: BoardValues) -> None:
    """Paint a board from the top left of a rectangle, as wide as that is."""
    painter.save()
    painter.translate(rect.topLeft())
    _Board(Hand(painter, theme), rect.width(), values).paint()
    painter.restore()


class _Board:
    """One board under the hand."""

    def __init__(self, hand: Hand, width: float, values: BoardValues) -> None:
        self._hand, self._width, self._values = hand, width, values
        self._plan: Arrangement = arrange(width, hand.theme, values)
        self._columns = self._plan.columns

    def paint(self) -> None:
        hand, plan = self._hand, self._plan
        self._grid()
        self._header()
        for place in plan.rows:
            self._row(place)
            if place is not plan.rows[-1]:
                ends = (ICON * hand.unit, self._width)
                hand.across(place.top + place.height - 1, ends, hand.theme.line)
        self._bracket()
        line, corner = SUB_LINE * hand.unit, QPointF(0, plan.note_top)
        hand.write_lines(plan.note, corner, line, Type.CAPTION, hand.theme.ink2)

    def _grid(self) -> None:
        hand, plan, columns = self._hand, self._plan, self._columns
        if plan.scale is None:
            return
        theme, unit = hand.theme, hand.unit
        ends = (HEADER * unit, plan.bottom + PAD * unit)
        for tick in plan.scale.ticks:
            x = plan.scale.place(tick, columns.axis, columns.axis_end)
            hand.down(x, ends, theme.control if tick == MIDDLE else theme.line)
            box = QRectF(x - NUMBER * unit / 2, ends[1], NUMBER * unit, (AXIS - PAD) * unit)
            hand.write(whole(tick), box, Type.CAPTION, theme.ink2, CENTRE)

    def _header(self) -> None:
        hand, columns, words = self._hand, self._columns, self._values.words
        unit, ink = hand.unit, hand.theme.ink2
        start = columns.fit + FIT_GAP * unit
        heads = [
            (words.path, ICON * unit, columns.name_width, LEFT),
            (words.fit, columns.fit - columns.name_width, columns.name_width, RIGHT),
        ]
        if columns.bar:
            heads.append((words.want, columns.want, columns.bar, LEFT))
            heads.append((words.ready, columns.ready, columns.bar, LEFT))
        if self._plan.scale is not None:
            room = self._width - columns.first - GAP * unit - start
            has_room = columns.bar and hand.ruler.width_of(words.spread, Type.SECONDARY) <= room
            heads.append((words.spread if has_room else words.spread_short, start, room, LEFT))
        if columns.first:
            heads.append((words.first, self._width - columns.first, columns.first, RIGHT))
        for word, left, wide, align in heads:
            box = QRectF(left, 0, wide, (HEADER - PAD) * unit)
            hand.write(word, box, Type.SECONDARY, ink, align)
        hand.across(HEADER * unit - 1, (0.0, self._width), hand.theme.line2)

    def _row(self, place: RowPlace) -> None:
        hand, columns, row = self._hand, self._columns, place.row
        theme, unit = hand.theme, hand.unit
        self._name(place)
        if columns.bar:
            top = place.top + PAD * unit
            self._measure(QPointF(columns.want, top), row.want, row.place, Fill.FULL)
            self._measure(QPointF(columns.ready, top), row.ready, row.place, Fill.OUTLINED)
        box = QRectF(columns.fit - FIT * unit, place.top, FIT * unit, place.height)
        hand.write(whole(row.fit), box, Type.FIT, theme.ink, RIGHT)
        if row.spread is not None and self._plan.scale is not None:
            low, high = row.spread.low, row.spread.high
            span = WhiskerValues(row.fit, low, high, row.place, self._plan.scale)
            wide = columns.axis_end - columns.axis
            area = QRectF(columns.axis, place.top, wide, place.height)
            paint_whisker(hand.painter, area, theme, span)
        else:
            unknown = QRectF(columns.fit + FIT_GAP * unit, place.top, FIT * unit, place.height)
            hand.write(self._values.words.unknown, unknown, Type.CAPTION, theme.ink2)
        if columns.first:
            self._first(place)

    def _first(self, place: RowPlace) -> None:
        """Write how often a path comes first, and below it how sure that is."""
        hand, wide, first = self._hand, self._columns.first, place.row.first
        if first is None:
            return
        theme, unit = hand.theme, hand.unit
        line, below = NAME_LINE * unit, SUB_LINE * unit
        top = place.top + (place.height - line - len(place.sure) * below) / 2
        box = QRectF(self._width - wide, top, wide, line)
        of = self._values.words.of
        hand.write(of, box.translated(0, LOWER * unit), Type.CAPTION, theme.ink2, RIGHT)
        beside = hand.ruler.width_of(of, Type.CAPTION) + GAP * unit
        hand.write(str(first.count), box.translated(-beside, 0), Type.BOARD_TITLE, theme.ink, RIGHT)
        for at, word in enumerate(place.sure):
            under = QRectF(box.left(), box.bottom() + at * below, wide, below)
            hand.write(word, under, Type.CAPTION, theme.ink2, RIGHT)

    def _name(self, place: RowPlace) -> None:
        hand, columns, row = self._hand, self._columns, place.row
        theme, unit = hand.theme, hand.unit
        style, edge = theme.path(row.place), ICON_SIZE * unit
        top = place.top + (place.height - edge) / 2
        hand.icon(style.icon, QRectF(ICON * unit, top, edge, edge), style.colour)
        corner = QPointF(columns.name, place.top + PAD * unit)
        line, below = NAME_LINE * unit, SUB_LINE * unit
        hand.write_lines(place.name, corner, line, Type.BOARD_TITLE, theme.ink)
        corner += QPointF(0, len(place.name) * line)
        hand.write_lines(place.below, corner, below, Type.CAPTION, theme.ink2)
        if row.to_check:
            last = place.below[-1]
            beside = hand.ruler.width_of(last, Type.CAPTION) + GAP * unit if last else 0.0
            corner += QPointF(beside, (len(place.below) - 1) * below)
            self._flag(QRectF(corner.x(), corner.y(), 1, below), row.to_check)

    def _flag(self, box: QRectF, words: str) -> None:
        hand, warn = self._hand, self._hand.theme.warn
        edge = (FLAG - 1) * hand.unit
        hand.icon("flag", QRectF(box.left(), box.center().y() - edge / 2, edge, edge), warn)
        box.translate((FLAG + 2) * hand.unit, 0)
        hand.write(words, box, Type.CAPTION, warn)

    def _measure(self, corner: QPointF, measure: Measure, place: int, fill: Fill) -> None:
        """Paint a bar with its number beside it and its word below."""
        hand, columns = self._hand, self._columns
        theme, unit = hand.theme, hand.unit
        line = QRectF(corner.x(), corner.y(), columns.bar, NAME_LINE * unit)
        if measure.points is None:
            hand.write(self._values.words.unknown, line, Type.CAPTION, theme.ink2)
            return
        high = BAR_HIGH * unit
        bar = QRectF(line.left(), line.center().y() - high / 2, line.width(), high)
        paint_bar(hand.painter, bar, theme, BarValues(measure.points, place, fill))
        number = line.translated(columns.bar + NUMBER_GAP * unit, 0)
        hand.write(whole(measure.points), number, Type.ROW_TITLE, theme.ink)
        if columns.has_words:
            below = QRectF(line.left(), line.bottom(), line.width(), SUB_LINE * unit)
            hand.write(measure.word, below, Type.CAPTION, theme.ink2)

    def _bracket(self) -> None:
        """Tie the paths that are level together."""
        level = [place for place in self._plan.rows if place.row.is_level]
        if not level:
            return
        gap = GAP * self._hand.unit
        ends = (level[0].top + gap, level[-1].top + level[-1].height - gap)
        paint_bracket(self._hand, ends, self._values.words.level)
