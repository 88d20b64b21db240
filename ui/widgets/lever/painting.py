"""Painting a lever, in the state in which it is."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.charts.drawing import RIGHT, Hand
from ui.charts.pictures import draw_icon
from ui.theme import Theme, Type
from ui.widgets.lever.arranging import (
    HEAD_LINE,
    ICON,
    ICON_GAP,
    UNDER_LINE,
    LeverPlan,
    MarkPlace,
    Words,
)
from ui.widgets.lever.values import LeverValues

GROOVE, MOVED = 2, 4
KNOB, EDGE, RING_AWAY, RING = 9, 2, 2, 2  # radius, and what lies around it
GHOST, GHOST_PEN = 6, 1.5
MARK_UP, MARK_DOWN, MARK_PEN, NOTCH, NOTCH_HIGH, HALO = 12, 8, 2, 7, 5, 1


@dataclass(frozen=True, slots=True)
class LeverState:
    """What a hand does with a lever just now."""

    is_over: bool = False
    is_down: bool = False
    has_focus: bool = False


def paint_lever(
    painter: QPainter, plan: LeverPlan, theme: Theme, values: LeverValues, state: LeverState
) -> None:
    """Paint a lever from the top left."""
    _Lever(Hand(painter, theme), plan, values, state).paint()


class _Lever:
    """One lever under the hand."""

    def __init__(self, hand: Hand, plan: LeverPlan, values: LeverValues, state: LeverState) -> None:
        self._hand, self._plan, self._values, self._state = hand, plan, values, state

    def paint(self) -> None:
        self._head()
        self._groove()
        if self._values.is_moved:
            self._ghost()
        self._knob()
        for place in self._plan.marks:
            self._mark(place)
        note = self._plan.note
        high, corner = UNDER_LINE * self._hand.unit, QPointF(note.left, note.top)
        theme = self._hand.theme
        self._hand.write_lines(note.lines, corner, high, Type.CAPTION, theme.ink3)

    def _head(self) -> None:
        hand, plan, values = self._hand, self._plan, self._values
        theme, line = hand.theme, HEAD_LINE * hand.unit
        ink = theme.ink if values.is_enabled else theme.ink3
        corner = QPointF(plan.name.left, plan.name.top)
        hand.write_lines(plan.name.lines, corner, line, Type.BODY, ink)
        self._from_right(plan.was, Type.SECONDARY, theme.ink2)
        is_moved = values.is_moved and values.is_enabled
        self._from_right(plan.value, Type.ROW_TITLE, theme.accent if is_moved else ink)

    def _from_right(self, words: Words, step: Type, colour: str) -> None:
        high = HEAD_LINE * self._hand.unit
        for at, line in enumerate(words.lines):
            box = QRectF(words.right - 1, words.top + at * high, 1, high)
            self._hand.write(line, box, step, colour, RIGHT)

    def _groove(self) -> None:
        hand, plan, values = self._hand, self._plan, self._values
        theme = hand.theme
        colour = theme.control if values.is_enabled else theme.line2
        at, whole = plan.x_of(values.share(values.value)), plan.value.right
        start = at if at <= plan.left + EDGE * hand.unit else 0.0  # no crumb beyond the last stop
        end = at if at >= plan.right - EDGE * hand.unit else whole
        self._bar((start, end), GROOVE, colour)
        if values.is_moved:
            ends = [plan.x_of(values.share(one)) for one in (values.source, values.value)]
            moved = theme.accent if values.is_enabled else theme.control
            self._bar((min(ends), max(ends)), MOVED, moved)

    def _bar(self, ends: tuple[float, float], thick: float, colour: str) -> None:
        high = round(thick * self._hand.unit)
        top = round(self._plan.groove) - high / 2
        area = QRectF(ends[0], top, ends[1] - ends[0], high)
        self._hand.fill(colour)
        self._hand.painter.drawRoundedRect(area, high / 2, high / 2)

    def _mark(self, place: MarkPlace) -> None:
        hand, unit = self._hand, self._hand.unit
        theme, y, thick = hand.theme, round(self._plan.groove), round(MARK_PEN * hand.unit)
        left = round(place.x - thick / 2)
        top, bottom, half = y - MARK_UP * unit, y + MARK_DOWN * unit, NOTCH * unit / 2
        middle = left + thick / 2
        corners = ((middle - half, top), (middle + half, top), (middle, top + NOTCH_HIGH * unit))
        self._halo(QRectF(left, top, thick, bottom - top), corners)
        hand.painter.setPen(Qt.PenStyle.NoPen)
        hand.painter.fillRect(QRectF(left, top, thick, bottom - top), QColor(theme.ink))
        hand.painter.setBrush(QColor(theme.ink))
        hand.painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        words, edge, high = place.words, ICON * unit, UNDER_LINE * unit
        style = theme.path(place.mark.place)
        box = QRectF(words.left, words.top + (high - edge) / 2, edge, edge)
        draw_icon(hand, style.icon, box, style.colour)
        corner = QPointF(words.left + (ICON + ICON_GAP) * unit, words.top)
        hand.write_lines(words.lines, corner, high, Type.CAPTION, theme.ink2)

    def _halo(self, line: QRectF, corners: tuple[tuple[float, float], ...]) -> None:
        """Set a mark off from the handle that may lie under it."""
        painter, theme = self._hand.painter, self._hand.theme
        wide = HALO * self._hand.unit
        painter.fillRect(line.adjusted(-wide, 0, wide, wide), QColor(theme.canvas))
        painter.setPen(QPen(QColor(theme.canvas), 2 * wide))
        painter.setBrush(QColor(theme.canvas))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _ghost(self) -> None:
        hand, values = self._hand, self._values
        centre = QPointF(self._plan.x_of(values.share(values.source)), round(self._plan.groove))
        radius = GHOST * hand.unit - GHOST_PEN * hand.unit / 2
        hand.fill(hand.theme.canvas, hand.theme.control, GHOST_PEN * hand.unit)
        hand.painter.drawEllipse(centre, radius, radius)

    def _knob(self) -> None:
        """Paint what one takes hold of, set off from what lies under it, and the ring around it."""
        hand, values, state = self._hand, self._values, self._state
        theme, painter, unit = hand.theme, hand.painter, hand.unit
        centre = QPointF(self._plan.x_of(values.share(values.value)), round(self._plan.groove))
        around = (KNOB + EDGE) * unit
        hand.fill(theme.canvas)
        painter.drawEllipse(centre, around, around)
        if state.has_focus and values.is_enabled:
            painter.setPen(QPen(QColor(theme.accent), RING * unit))
            radius = (KNOB + RING_AWAY + RING / 2) * unit
            painter.drawEllipse(centre, radius, radius)
        if not values.is_enabled:
            hand.fill(theme.sunken, theme.control, GHOST_PEN * unit)
            radius = (KNOB - GHOST_PEN / 2) * unit
        else:
            hover = theme.accent_hover if state.is_over else theme.accent
            hand.fill(theme.accent_press if state.is_down else hover)
            radius = KNOB * unit
        painter.drawEllipse(centre, radius, radius)
