"""What a receipt shows: points in tenths that add up, and words that are ready to be written."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One row.

    Attributes
    ----------
    name, side : str
        What it is about; a word where the path offers little of it or leans on it less.
    answer : str
        What was answered, as it is written.
    points, unrounded : float
        What it adds to fit, in tenths that add up and at full precision.
    """

    name: str
    side: str
    answer: str
    points: float
    unrounded: float


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """The rows of want or of strengths, with what they add up to.

    ``unit`` says what the answers are, ``folded`` names the rows that add nothing.
    """

    title: str
    unit: str
    points: float
    lines: tuple[ReceiptLine, ...]
    folded: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptValues:
    """A whole receipt of the path at a place of the pack.

    Below it stand a ``legend``, which says how it is drawn, and a ``note``, which says what its
    words mean. With ``is_compact`` the labels of the grid and the answers are left out: there is
    little room.
    """

    place: int
    start_title: str
    start: float
    parts: tuple[ReceiptPart, ...]
    total_title: str
    total: float
    legend: str = ""
    note: str = ""
    is_compact: bool = False

    @property
    def lines(self) -> Iterator[ReceiptLine]:
        """All rows, part by part."""
        return (line for part in self.parts for line in part.lines)

    @property
    def running(self) -> tuple[float, ...]:
        """The sum at the start and after every row, in tenths."""
        sums = accumulate((line.points for line in self.lines), initial=self.start)
        return tuple(round(one, 1) for one in sums)
