"""What parts two columns, point by point: receipt rows side by side that add up to the gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Kind
from advisor.comparing.columns import Column
from advisor.comparing.reasoning import within
from advisor.message import Message, say
from advisor.scoring.comparison import compared
from advisor.scoring.shown import tenths

SEPARATING = 3
LEAST_SHOWN = 0.05  # points, which are shown as a tenth


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """What one criterion gives in every column.

    ``points`` are points of fit at full precision, None where the criterion has no row.
    """

    criterion: str
    kind: Kind
    points: tuple[float | None, ...]

    @property
    def spread(self) -> float:
        """How far the columns lie apart, in points; no row is worth nothing."""
        worth = [points or 0.0 for points in self.points]
        return compared(max(worth) - min(worth))


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """What one criterion gives in one column more than in the other.

    Attributes
    ----------
    criterion : str
        What it is about.
    kind : Kind
        A preference or a skill.
    first, second : float
        Points of fit in each column; 0 where the criterion has no row there.
    exact : float
        The first less the second, at full precision.
    points : float
        The same in tenths, as it is shown.
    """

    criterion: str
    kind: Kind
    first: float
    second: float
    exact: float
    points: float


@dataclass(frozen=True, slots=True)
class Difference:
    """Two columns, row by row.

    Attributes
    ----------
    first, second : int
        Places of the columns; the first less the second is what is shown.
    rows : tuple of DifferenceRow
        One for every criterion that has a row in either, the largest difference first.
    exact : float
        Fit of the first less that of the second; the sum of what the rows hold.
    gap : float
        The same in tenths; the sum of what the rows show.
    """

    first: int
    second: int
    rows: tuple[DifferenceRow, ...]
    exact: float
    gap: float


def differences(columns: Sequence[Column]) -> tuple[Difference, ...]:
    """Hold the first column against each of the others; none where one of the two has no order."""
    first = columns[0]
    return tuple(
        difference(columns, 0, place)
        for place, other in enumerate(columns)
        if place and first.result.is_ranked and other.result.is_ranked
    )


def difference(columns: Sequence[Column], first: int, second: int) -> Difference:
    """Give what parts two columns.

    Parameters
    ----------
    columns : sequence of Column
        What is compared.
    first, second : int
        Places of the two.
    """
    pair = columns[first], columns[second]
    rows = aligned(pair)
    worth = [(row.points[0] or 0.0, row.points[1] or 0.0) for row in rows]
    apart = [one - other for one, other in worth]
    exact = pair[0].of_path.fit - pair[1].of_path.fit
    shown = tenths(apart, exact)
    parted = tuple(
        DifferenceRow(row.criterion, row.kind, one, other, less, points)
        for row, (one, other), less, points in zip(rows, worth, apart, shown, strict=True)
    )
    return Difference(first, second, parted, exact, round(sum(shown), 1))


def aligned(columns: Sequence[Column]) -> tuple[AlignedRow, ...]:
    """Give the receipts of all columns row by row, the row that parts them most first."""
    rows = [{row.criterion: row for row in one.of_path.rows} for one in columns]
    kinds = {key: row.kind for one in rows for key, row in one.items()}
    beside = [
        AlignedRow(key, kind, tuple(one[key].points if key in one else None for one in rows))
        for key, kind in kinds.items()
    ]
    return tuple(sorted(beside, key=lambda row: -row.spread))


def separating(columns: Sequence[Column], catalog: Catalog) -> Message | None:
    """Say what parts the columns most: the criteria whose points lie furthest apart.

    None where a column has no order.
    """
    if not all(column.result.is_ranked for column in columns):
        return None
    most = [row for row in aligned(columns) if row.spread >= LEAST_SHOWN][:SEPARATING]
    names = [catalog.criterion[row.criterion].short for row in most]
    if not names:
        return say("compare.nothing_separates")
    criteria = (names[0], *map(within, names[1:]))
    return say("compare.separate", criteria=criteria, n=len(names))
