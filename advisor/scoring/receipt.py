"""A receipt as it is shown: tenths that add up, line by line, to the fit above them."""

from dataclasses import dataclass

from advisor.catalog.questions import Kind
from advisor.scoring.comparison import compared
from advisor.scoring.result import PathResult, Row
from advisor.scoring.shown import tenths

START = 50.0


@dataclass(frozen=True, slots=True)
class Line:
    """One shown row, with its points in tenths."""

    row: Row
    points: float


@dataclass(frozen=True, slots=True)
class ReceiptSection:
    """The rows of one kind, the weightiest gain first; their points add up to ``points``."""

    kind: Kind
    points: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """Start, sections and total; what is shown adds up to what is shown."""

    path: str
    start: float
    sections: tuple[ReceiptSection, ...]
    total: float


def receipt(path: PathResult) -> Receipt:
    """Give the receipt of a path's fit as it is shown, in points with one decimal."""
    by_kind = {
        kind: sorted(
            (row for row in path.rows if row.kind is kind), key=lambda row: -compared(row.points)
        )
        for kind in (Kind.PREFERENCE, Kind.SKILL)
    }
    subtotals = [sum(row.points for row in rows) for rows in by_kind.values()]
    shown = tenths(subtotals, path.fit - START)
    sections = tuple(
        ReceiptSection(kind, points, _lines(rows, points))
        for (kind, rows), points in zip(by_kind.items(), shown, strict=True)
    )
    return Receipt(path.path, START, sections, round(START + sum(shown), 1))


def _lines(rows: list[Row], points: float) -> tuple[Line, ...]:
    shown = tenths([row.points for row in rows], points)
    return tuple(Line(row, one) for row, one in zip(rows, shown, strict=True))
