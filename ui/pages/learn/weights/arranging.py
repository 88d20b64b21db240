"""Where everything of the chart of weights stands, for a width and a text size."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.charts.drawing import Ruler
from ui.pages.learn.weights.values import WeightsValues
from ui.theme import LINES, Theme, Type

WIDE_FROM = 860  # units, from which on how sure it is has a column of its own
ENDS_FROM = 560  # ... and from which on both ends of a range are written beside it
HEAD, ROW, AROUND, LEGEND, LEGEND_GAP = 44, 38, 9, 18, 12
NAME, NAME_STACKED, NAME_TIGHT = 228, 0.40, 0.34  # units; shares of the width
NUMBER, GAP, SURE = 52, 20, 232
ENDS, NO_ENDS = 38, 10  # room beside the scale, with and without numbers at the ends of a range


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A row: its area, and the lines of its name and of how sure it is."""

    area: QRectF
    name: tuple[str, ...]
    sure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeightsPlan:
    """The columns, in pixels from the left, and the rows.

    Attributes
    ----------
    now, learned : float
        Right edges of the numbers.
    left, right : float
        Where the least and the most weight stand.
    sure : float, optional
        Left edge of how sure it is; None where that stands under the name.
    has_ends : bool
        Whether the ends of a range are written.
    """

    width: float
    now: float
    learned: float
    left: float
    right: float
    sure: float | None
    has_ends: bool
    head: float
    rows: tuple[RowPlan, ...]
    legend: float
    height: float


def arrange(width: float, theme: Theme, values: WeightsValues) -> WeightsPlan:
    """Give the places for a width in pixels."""
    unit = theme.scale
    is_wide = width / unit >= WIDE_FROM
    has_ends = width / unit >= ENDS_FROM
    name = NAME * unit if is_wide else (NAME_STACKED if has_ends else NAME_TIGHT) * width
    beside = (ENDS if has_ends else NO_ENDS) * unit
    sure = width - SURE * unit if is_wide else None
    learned = width if sure is None else sure - GAP * unit
    now = name + (GAP / 2 + NUMBER) * unit
    rows = _rows(width, name, values, Ruler(theme), is_wide=is_wide)
    below = rows[-1].area.bottom() if rows else HEAD * unit
    return WeightsPlan(
        width=width,
        now=now,
        learned=learned,
        left=now + GAP * unit + beside,
        right=learned - (NUMBER + GAP / 2) * unit - beside,
        sure=sure,
        has_ends=has_ends,
        head=HEAD * unit,
        rows=rows,
        legend=below + LEGEND_GAP * unit,
        height=below + (LEGEND_GAP + LEGEND) * unit,
    )


def _rows(
    width: float, name: float, values: WeightsValues, ruler: Ruler, *, is_wide: bool
) -> tuple[RowPlan, ...]:
    """Give the rows below each other; ``name`` is the room for a name in pixels."""
    rows, top = list[RowPlan](), HEAD * ruler.unit
    step, room = (Type.SECONDARY, SURE * ruler.unit) if is_wide else (Type.CAPTION, name)
    for row in values.rows:
        names = ruler.wrapped(row.name, Type.ROW_TITLE, name)
        told = ruler.wrapped(row.sure, step, room)
        high = _high(len(names), len(told), is_wide=is_wide) * ruler.unit
        rows.append(RowPlan(QRectF(0, top, width, high), names, told))
        top += high
    return tuple(rows)


def _high(names: int, told: int, *, is_wide: bool) -> float:
    """Give the height of a row in units."""
    name, caption = LINES[Type.ROW_TITLE], LINES[Type.CAPTION]
    if is_wide:
        return max(ROW, max(names * name, told * LINES[Type.SECONDARY]) + 2 * AROUND)
    return names * name + told * caption + 2 * AROUND
