"""Where everything on a board stands, for the room there is. All lengths in pixels.

Three arrangements: with words under the bars, with short bars, and with want and ready as text
under the name. Names, and only they, may need more than one line.
"""

from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths of the columns; ``bar`` 0: want and ready are text."""

    name: float
    name_width: float
    want: float
    ready: float
    bar: float
    fit: float
    axis: float
    axis_end: float
    has_words: bool


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands, and the lines under its name."""

    row: BoardRow
    top: float
    height: float
    name: tuple[str, ...]
    below: tuple[str, ...]


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
    columns, ruler = columns_of(width, theme), Ruler(theme)
    unit = theme.scale
    rows: list[RowPlace] = []
    top = (HEADER + HEADER_GAP) * unit
    for row in values.rows:
        name = ruler.wrapped(row.name, Type.BOARD_TITLE, columns.name_width)
        below = _below(row, columns, ruler)
        lines = len(name) * NAME_LINE + len(below) * SUB_LINE
        high = max(ROW, lines + 2 * PAD) * unit
        rows.append(RowPlace(row, top, high, name, below))
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


def columns_of(width: float, theme: Theme) -> Columns:
    """Give the columns for a width."""
    unit = theme.scale
    room = width / unit
    if room >= WIDE_FROM:
        places = (NAME, 172.0, 232.0, 404.0, 112.0, 604.0, 624.0 + END)
    elif room >= MIDDLE_FROM:
        name = min(168.0, room - 572)
        want = NAME + name + 16
        places = (NAME, name, want, want + 136, 80.0, want + 312, want + 332 + END)
    else:
        name = min(max(room * 0.28, 112.0), 168.0)
        fit = NAME + name + 48
        places = (NAME, name, 0.0, 0.0, 0.0, fit, fit + 20 + END)
    left, wide, want, ready, bar, fit, axis = (place * unit for place in places)
    end = width - END * unit
    return Columns(left, wide, want, ready, bar, fit, axis, end, has_words=room >= WIDE_FROM)


def _below(row: BoardRow, columns: Columns, ruler: Ruler) -> tuple[str, ...]:
    """Give the lines under a name; how many limits want a look stands last."""
    first = row.band if columns.bar else row.in_words
    lines = ruler.wrapped(first, Type.CAPTION, columns.name_width)
    if not row.to_check:
        return lines
    flagged = (GAP + FLAG) * ruler.unit + ruler.width_of(row.to_check, Type.CAPTION)
    last = ruler.width_of(lines[-1], Type.CAPTION) if lines else 0.0
    return lines if last + flagged <= columns.name_width else (*lines, "")


def _ends(values: BoardValues) -> list[float]:
    return [end for one in values.ranges for end in (one.low, one.high)]
