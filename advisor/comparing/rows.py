"""Rows of the same kind for every column: which differ, and which number stands apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from advisor.comparing.cells import Cell
from advisor.message import Message
from advisor.scoring.comparison import compared

TO_STAND_OUT = 3  # columns; of two, each would be away from the other


class RowKind(Enum):
    """What a row is about, in the order in which they are read."""

    VERDICT = "verdict"
    FIT = "fit"
    WANT = "want"
    READY = "ready"
    FIRST = "first"
    REASONS_FOR = "for"
    REASONS_AGAINST = "against"
    GAPS = "gaps"
    HOURS = "hours"
    WEEK = "week"
    CHANGES = "changes"
    GIVES = "gives"
    COSTS = "costs"
    WATCH_OUT = "watch_out"
    FAILURES = "failures"
    SIGNS = "signs"
    SUBTRACKS = "subtracks"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One row.

    Attributes
    ----------
    kind : RowKind
        What it is about.
    title : str or Message
        What stands before it; of a limit the pack's word.
    cells : tuple of Cell
        One for each column, in their order.
    stands_out : int, optional
        The place of the one column whose number is far away from all others.
    limit : str, optional
        The limit that the row is about.
    """

    kind: RowKind
    title: str | Message
    cells: tuple[Cell, ...]
    stands_out: int | None = None
    limit: str | None = None

    @property
    def is_said(self) -> bool:
        """Whether anything stands in any column."""
        return any(cell.lines or cell.mark or cell.answer for cell in self.cells)

    @property
    def differs(self) -> bool:
        """Whether any column says something else than the first."""
        return any(_said(cell) != _said(self.cells[0]) for cell in self.cells)


def apart(numbers: Sequence[float | None], far: float) -> int | None:
    """Give the place of the one number that is further than so much from all others.

    None where it is not one alone, or fewer than three are known.

    Examples
    --------
    >>> apart([58.0, 57.0, 47.0], 4)
    2
    >>> apart([60.0, 50.0, 40.0], 4) is None
    True
    """
    known = [(place, number) for place, number in enumerate(numbers) if number is not None]
    if len(known) < TO_STAND_OUT:
        return None
    alone = [
        place
        for place, number in known
        if all(compared(abs(number - other)) > far for where, other in known if where != place)
    ]
    return alone[0] if len(alone) == 1 else None


def _said(cell: Cell) -> tuple[object, ...]:
    return cell.lines, cell.mark
