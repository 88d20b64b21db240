"""What the board of a draft shows: numbers at full precision, and words ready to be written."""

from dataclasses import dataclass

from ui.charts.board.values import Range


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One path.

    Attributes
    ----------
    place : int
        Of the path in the pack: its colour, marker and icon.
    name : str
        What it is called.
    now, before : float
        Its fit in the draft and without it, points of 0 to 100.
    spread : Range, optional
        From where to where slips could move it in the draft; None where that is not known.
    order_text : str
        What the draft did to its place, such as "up, was 2" or "new in this draft"; or nothing.
    is_level : bool
        Whether it is level with the first.
    share : str
        How often it comes first, such as "43 of 100"; or nothing.
    is_blocked : bool
        Whether it is in conflict with a limit: it stands below, in a list of its own.
    """

    place: int
    name: str
    now: float
    before: float
    spread: Range | None
    order_text: str = ""
    is_level: bool = False
    share: str = ""
    is_blocked: bool = False

    @property
    def change(self) -> float:
        """What the draft adds to its fit."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class DraftWords:
    """The words around the rows."""

    path: str
    fit: str
    axis: str
    change: str
    share: str
    before: str
    now: str
    level: str
    blocked: str


@dataclass(frozen=True, slots=True)
class DraftValues:
    """All that the board of a draft shows.

    Attributes
    ----------
    rows : tuple of DraftRow
        In the order of the draft.
    words : DraftWords
        The words around them.
    title : str
        Stands above, on the line of the legend; or nothing.
    reach : tuple of float
        More values for which the axis keeps room: it stays while a lever moves the rows along.
    """

    rows: tuple[DraftRow, ...]
    words: DraftWords
    title: str = ""
    reach: tuple[float, ...] = ()

    @property
    def free(self) -> tuple[DraftRow, ...]:
        """The rows that no limit blocks."""
        return tuple(row for row in self.rows if not row.is_blocked)

    @property
    def blocked(self) -> tuple[DraftRow, ...]:
        """The rows that a limit blocks."""
        return tuple(row for row in self.rows if row.is_blocked)

    @property
    def ends(self) -> tuple[float, ...]:
        """All values for which the axis has room."""
        ranges = (row.spread for row in self.free if row.spread is not None)
        ends = tuple(end for one in ranges for end in (one.low, one.high))
        return (*ends, *(end for row in self.free for end in (row.now, row.before)), *self.reach)
