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
class FirstPlaces:
    """How often a path comes first.

    Attributes
    ----------
    exact : float
        Of 100.
    count : int
        The same as a whole number; those of all paths add up.
    word, meaning : str
        How sure that is, in short and in full; empty where nothing is said of it.
    """

    exact: float
    count: int
    word: str = ""
    meaning: str = ""


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
    first : FirstPlaces, optional
        None where too little is answered.
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
    first: FirstPlaces | None = None


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
    first: str
    of: str


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

    @property
    def has_firsts(self) -> bool:
        """Whether of any path it is told how often it comes first."""
        return any(row.first is not None for row in self.rows)
