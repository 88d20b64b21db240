"""Where everything on the board of a draft stands, for the room there is. All lengths in pixels.

Four arrangements: with a column for how often a path comes first, without it, close together, and
without an axis. Words wrap, and none is cut.
"""

from dataclasses import dataclass
from functools import lru_cache

from ui.charts.draft_board.values import DraftRow, DraftValues
from ui.charts.drawing import Ruler
from ui.charts.numbers import tenths
from ui.charts.scale import Scale, tens_around
from ui.theme import Theme, Type

SHARE_FROM, WIDE_FROM, AXIS_FROM = 640, 480, 360
TITLE, HEAD_LINE, HEAD_PAD, HEAD_GAP = 24, 18, 8, 6
ROW, NAME_LINE, SUB_LINE, PAD, AXIS = 46, 20, 16, 5, 26
ICON, NAME, CLOSE_ICON, CLOSE_NAME = 30, 58, 26, 50
FIT, CHANGE, SHARE, GAP, LEAST_AXIS = 38, 74, 92, 8, 88
MARGIN = 16  # room for a marker and half a label beyond the axis
SIGN, SIGN_GAP, SIGNS_GAP = 14, 6, 16  # the legend


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges of icon, name and axis, right edges of the others; 0 for what is left out."""

    icon: float
    name: float
    name_width: float
    fit: float
    axis: float
    axis_end: float
    share: float
    change: float


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of a column's title, and where they begin or end."""

    lines: tuple[str, ...]
    at: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands, the lines of its name and those below it."""

    row: DraftRow
    top: float
    height: float
    name: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole board of a draft; ``blocked_top`` is where its second list begins.

    ``legend`` is where the legend begins; without an axis there is none.
    """

    columns: Columns
    title: tuple[str, ...]
    legend: float
    heads: tuple[Head, ...]
    heads_top: float
    rule: float
    free: tuple[RowPlace, ...]
    bottom: float
    scale: Scale
    blocked_title: tuple[str, ...]
    blocked_top: float
    blocked: tuple[RowPlace, ...]
    height: float


@lru_cache(maxsize=8)
def arrange(width: float, theme: Theme, values: DraftValues) -> Arrangement:
    """Give the places of everything on a board of a draft that is so wide."""
    ruler, unit = Ruler(theme), theme.scale
    columns = columns_of(width, ruler, values)
    legend = width - legend_width(values, ruler) if columns.axis else width
    title, top = _title(values.title, legend, width, ruler)
    heads = _heads(columns, values, ruler)
    lines = max(len(head.lines) for head in heads)
    rule = top + (lines * HEAD_LINE + HEAD_PAD) * unit
    free = _rows(values.free, rule + HEAD_GAP * unit, columns, ruler)
    bottom = _end(free, rule + HEAD_GAP * unit)
    under = bottom + (AXIS * unit if columns.axis and free else 0.0)
    said = ruler.wrapped(values.words.blocked, Type.ROW_TITLE, width) if values.blocked else ()
    blocked_top = under + 2 * GAP * unit
    first = blocked_top + (len(said) * NAME_LINE + GAP) * unit
    blocked = _rows(values.blocked, first, columns, ruler)
    scale = tens_around(values.ends)
    return Arrangement(
        columns, title, legend, heads, top, rule, free, bottom, scale, said, blocked_top, blocked,
        _end(blocked, under),
    )  # fmt: skip


def draft_height(width: float, theme: Theme, values: DraftValues) -> float:
    """Give how high a board of a draft is that is so wide."""
    return arrange(width, theme, values).height


def columns_of(width: float, ruler: Ruler, values: DraftValues) -> Columns:
    """Give the columns for a width: no word of a name is broken as long as there is room."""
    unit = ruler.unit
    room = width / unit
    is_wide, has_axis = room >= WIDE_FROM, room >= AXIS_FROM
    icon, name = (ICON, NAME) if is_wide else (CLOSE_ICON, CLOSE_NAME)
    change = max(CHANGE if is_wide else 0.0, _widest_change(values, ruler) / unit + GAP)
    share = room - change - GAP if room >= SHARE_FROM else 0.0
    before_axis = 2 * MARGIN if is_wide else MARGIN + GAP
    beside = FIT + change + (before_axis + LEAST_AXIS + MARGIN if has_axis else 0.0)
    most = max(1.0, room - name - beside)
    least, wished = (94.0, 160.0) if is_wide else (84.0, 120.0)
    asked = max(min(max(room * 0.18, least), wished), _longest_word(values, ruler) / unit)
    name_width = min(asked, most) if has_axis else most
    fit = name + name_width + FIT
    axis = fit + before_axis if has_axis else 0.0
    end = room - change - MARGIN - (SHARE if share else 0.0)
    places = (icon, name, name_width, fit, axis, end, share, room)
    return Columns(*(place * unit for place in places))


def _widest_change(values: DraftValues, ruler: Ruler) -> float:
    changes = (tenths(row.change, signed=True) for row in values.rows)
    widest = max((ruler.width_of(one, Type.ROW_TITLE) for one in changes), default=0.0)
    return max(widest, ruler.width_of(values.words.change, Type.SECONDARY))


def _longest_word(values: DraftValues, ruler: Ruler) -> float:
    words = (word for row in values.rows for word in row.name.split())
    return 1 + max((ruler.width_of(word, Type.BOARD_TITLE) for word in words), default=0.0)


def legend_width(values: DraftValues, ruler: Ruler) -> float:
    """Give how wide the legend is."""
    words = (values.words.before, values.words.now)
    said = sum(ruler.width_of(word, Type.SECONDARY) for word in words)
    return said + (2 * (SIGN + SIGN_GAP) + SIGNS_GAP) * ruler.unit


def _title(title: str, legend: float, width: float, ruler: Ruler) -> tuple[tuple[str, ...], float]:
    """Give the lines of the title and where they end; it wraps beside the legend."""
    unit = ruler.unit
    lines = ruler.wrapped(title, Type.SECTION, max(legend - SIGNS_GAP * unit, width / 4))
    return lines, (max(1, len(lines)) * TITLE + GAP) * unit


def _heads(columns: Columns, values: DraftValues, ruler: Ruler) -> tuple[Head, ...]:
    unit, words = ruler.unit, values.words
    named = columns.name + columns.name_width
    wished = [
        (words.path, columns.icon, named - columns.icon, False),
        (words.fit, columns.fit, columns.fit - named - GAP / 2 * unit, True),
    ]
    end = columns.axis_end + MARGIN * unit
    if columns.axis:
        wished.append((words.axis, columns.axis, end - columns.axis, False))
    if columns.share:
        wished.append((words.share, columns.share, columns.share - end, True))
        end = columns.share
    start = end if columns.axis else columns.fit
    wished.append((words.change, columns.change, columns.change - start - GAP * unit, True))
    return tuple(
        Head(ruler.wrapped(word, Type.SECONDARY, room), at, is_right)
        for word, at, room, is_right in wished
    )


def _rows(
    rows: tuple[DraftRow, ...], top: float, columns: Columns, ruler: Ruler
) -> tuple[RowPlace, ...]:
    places: list[RowPlace] = []
    for row in rows:
        name = ruler.wrapped(row.name, Type.BOARD_TITLE, columns.name_width)
        below = ruler.wrapped(row.order_text, Type.CAPTION, columns.name_width)
        lines = len(name) * NAME_LINE + len(below) * SUB_LINE
        high = max(ROW, lines + 2 * PAD) * ruler.unit
        places.append(RowPlace(row, top, high, name, below))
        top += high
    return tuple(places)


def _end(rows: tuple[RowPlace, ...], otherwise: float) -> float:
    return rows[-1].top + rows[-1].height if rows else otherwise
