"""What a board shows: numbers at full precision, and words that are ready to be written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Want or ready: points of 0 to 100, None where it is not known, and the word for it."""

    points: float | None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where small slips could move a fit."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One path.

    Attributes
    ----------
    place : int
        Of the path in the pack: its colour, marker and icon.
    name, band : str
        What it is called, and the word for its fit.
    fit : float
        Points of 0 to 100.
    want, ready : Measure
        The two quantities behind it.
    in_words : str
        Want and ready as a few words, for where there is no room for bars.
    spread : Range, optional
        None where too little is answered.
    to_check : str
        How many limits want a look, in words; empty for none.
    is_level : bool
        Whether it is level with the first.
    """

    place: int
    name: str
    band: str
    fit: float
    want: Measure
    ready: Measure
    in_words: str
    spread: Range | None
    to_check: str = ""
    is_level: bool = False


@dataclass(frozen=True, slots=True)
class BoardWords:
    """The words around the rows."""

    path: str
    want: str
    ready: str
    fit: str
    spread: str
    spread_short: str
    level: str
    unknown: str


@dataclass(frozen=True, slots=True)
class BoardValues:
    """All that a board shows; ``note`` stands below it."""

    rows: tuple[BoardRow, ...]
    words: BoardWords
    note: str = ""

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The ranges that are known."""
        return tuple(row.spread for row in self.rows if row.spread is not None)
