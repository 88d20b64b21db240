"""Where everything on a board stands, for the room there is. All lengths in pixels.

Three arrangements: with words under the bars, with short bars, and with want and ready as text
under the name. How often a path comes first has a column at the right end; where even the ranges
have little room, it is text, too. Names and words may need more than one line, numbers never.
"""

from dataclasses import dataclass
from functools import lru_cache

from ui.charts.board.saying import first_text
from ui.charts.board.values import BoardRow, BoardValues
from ui.charts.drawing import Ruler
from ui.charts.scale import Scale, tens_around
from ui.theme import Theme, Type

WIDE_FROM, MIDDLE_FROM = 960, 740
HEADER, HEADER_GAP, ROW, AXIS = 24, 6, 44, 26
NAME_LINE, SUB_LINE, PAD = 20, 16, 4
ICON, NAME, FLAG = 25, 52, 13
END = 34  # room for a number outside a range
GAP = 8
FIRST, LEAST_AXIS = 82, 100  # for how often it comes first; for the ranges beside that
TICK = 20  # half of the label at the end of the axis, and what it keeps clear


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths of the columns.

    ``bar`` 0: want and ready are text; ``first`` 0: so is how often it comes first.
    """

    name: float
    name_width: float
    want: float
    ready: float
    bar: float
    fit: float
    axis: float
    axis_end: float
    first: float
    has_words: bool


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands, the lines under its name, and those that say how sure it is first."""

    row: BoardRow
    top: float
    height: float
    name: tuple[str, ...]
    below: tuple[str, ...]
    sure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole board."""

    columns: Columns
    rows: tuple[RowPlace, ...]
    scale: Scale | None
    note: tuple[str, ...]
    note_top: float
    height: float

    @property
    def bottom(self) -> float:
        """Where the rows end."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else 0.0


@lru_cache(maxsize=8)
def arrange(width: float, theme: Theme, values: BoardValues) -> Arrangement:
    """Give the places of everything on a board that is so wide."""
    columns, ruler = columns_of(width, theme, has_firsts=values.has_firsts), Ruler(theme)
    unit = theme.scale
    rows: list[RowPlace] = []
    top = (HEADER + HEADER_GAP) * unit
    for row in values.rows:
        name = ruler.wrapped(row.name, Type.BOARD_TITLE, columns.name_width)
        below, sure = _below(row, columns, ruler), _sure(row, columns, ruler)
        lines = len(name) * NAME_LINE + len(below) * SUB_LINE
        high = max(ROW, lines + 2 * PAD, NAME_LINE + len(sure) * SUB_LINE + 2 * PAD) * unit
        rows.append(RowPlace(row, top, high, name, below, sure))
        top += high
    scale = tens_around(_ends(values)) if values.ranges else None
    is_beside = columns.bar > 0
    room = columns.axis - END * unit if is_beside else width
    note = ruler.wrapped(values.note, Type.CAPTION, room - GAP * unit)
    beside = PAD + (AXIS - PAD - SUB_LINE) / 2  # on one line with the labels of the axis
    note_top = top + (AXIS if scale and not is_beside else beside) * unit
    under = note_top + len(note) * SUB_LINE * unit
    height = max(under, top + (AXIS * unit if scale else 0.0))
    return Arrangement(columns, tuple(rows), scale, note, note_top, height)


def board_height(width: float, theme: Theme, values: BoardValues) -> float:
    """Give how high a board is that is so wide."""
    return arrange(width, theme, values).height


def room_beside_note(width: float, theme: Theme, values: BoardValues) -> tuple[float, float]:
    """Give where the note ends, and the free room from there to the axis; none if it has none."""
    plan = arrange(width, theme, values)
    if plan.scale is None or not plan.columns.bar or len(plan.note) != 1:
        return 0.0, 0.0
    end = Ruler(theme).width_of(plan.note[0], Type.CAPTION)
    return end, plan.columns.axis - END * theme.scale - end


def room_beside_axis(width: float, theme: Theme, values: BoardValues) -> tuple[float, float]:
    """Give the free room right of the labels of the axis, and the middle of their line."""
    plan = arrange(width, theme, values)
    if plan.scale is None or not plan.columns.first:
        return 0.0, 0.0
    free = width - plan.columns.axis_end - TICK * theme.scale
    return free, plan.bottom + (AXIS + PAD) / 2 * theme.scale


def columns_of(width: float, theme: Theme, *, has_firsts: bool = False) -> Columns:
    """Give the columns for a width."""
    unit = theme.scale
    room, first = width / unit, FIRST if has_firsts else 0.0
    if room >= WIDE_FROM:
        places = (NAME, 172.0, 232.0, 404.0, 112.0, 604.0, 624.0 + END)
    elif room >= MIDDLE_FROM + first:
        name = min(168.0, room - 572)
        want = NAME + name + 16
        places = (NAME, name, want, want + 136, 80.0, want + 312, want + 332 + END)
    else:
        name = min(max(room * 0.28, 112.0), 168.0)
        fit = NAME + name + 48
        places = (NAME, name, 0.0, 0.0, 0.0, fit, fit + 20 + END)
        first = first if room - first - END - places[-1] >= LEAST_AXIS else 0.0
    left, wide, want, ready, bar, fit, axis = (place * unit for place in places)
    end, first = (room - first - END) * unit, first * unit
    has_words = room >= WIDE_FROM
    return Columns(left, wide, want, ready, bar, fit, axis, end, first, has_words=has_words)


def _below(row: BoardRow, columns: Columns, ruler: Ruler) -> tuple[str, ...]:
    """Give the lines under a name; how many limits want a look stands last."""
    words = [row.band if columns.bar else row.in_words]
    if row.first is not None and not columns.first:
        words.append(first_text(row.first))
    wrapped = (ruler.wrapped(one, Type.CAPTION, columns.name_width) for one in words)
    lines = tuple(line for one in wrapped for line in one)
    if not row.to_check:
        return lines
    flagged = (GAP + FLAG) * ruler.unit + ruler.width_of(row.to_check, Type.CAPTION)
    last = ruler.width_of(lines[-1], Type.CAPTION) if lines else 0.0
    return lines if last + flagged <= columns.name_width else (*lines, "")


def _sure(row: BoardRow, columns: Columns, ruler: Ruler) -> tuple[str, ...]:
    """Give the lines under the number of first places."""
    if row.first is None or not columns.first:
        return ()
    return ruler.wrapped(row.first.word, Type.CAPTION, columns.first)


def _ends(values: BoardValues) -> list[float]:
    return [end for one in values.ranges for end in (one.low, one.high)]
