"""What one row holds for one column: lines as they are read, and the exact number behind them."""

from dataclasses import dataclass
from enum import Enum

from advisor.message import Message, say


class LimitMark(Enum):
    """What a limit of the person's makes of a path: worth a check, or ruled out."""

    CHECK = "check"
    BLOCK = "block"

    @property
    def words(self) -> Message:
        """What it is called."""
        return say("compare.to_check" if self is LimitMark.CHECK else "compare.block")


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of a cell.

    Attributes
    ----------
    text : str or Message
        Of the pack, or a sentence of ours.
    points : float, optional
        Points of fit in tenths, of a reason.
    """

    text: str | Message
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of one row.

    Attributes
    ----------
    lines : tuple of CellLine
        As they are shown, numbers rounded; empty where nothing can be said.
    number : float, optional
        The number of the row at full precision.
    ends : tuple of float, optional
        Between which small slips could move the number, at full precision.
    mark : LimitMark, optional
        Of a limit.
    answer : str, optional
        The person's own answer to a limit.
    """

    lines: tuple[CellLine, ...] = ()
    number: float | None = None
    ends: tuple[float, float] | None = None
    mark: LimitMark | None = None
    answer: str | None = None


def texts(*parts: str | Message | None) -> Cell:
    """Give a cell of plain lines; what is None is left out."""
    return Cell(tuple(CellLine(part) for part in parts if part is not None))
