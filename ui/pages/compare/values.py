"""What the page of a comparison shows, in words and numbers as they are read. Free of Qt."""

from dataclasses import dataclass

from ui.charts.chart import Table

Key = tuple[str, str]  # the name of a scenario or nothing, and a path where it is none


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line of a cell, with points before it if it is a reason."""

    text: str
    points: str = ""


@dataclass(frozen=True, slots=True)
class BarShown:
    """A length of 0 to 100 in the colour of a path; want is filled, ready outlined."""

    points: float
    place: int
    is_outlined: bool


@dataclass(frozen=True, slots=True)
class CellShown:
    """What stands in one column of a row.

    Attributes
    ----------
    number, aside : str
        A large number, and its range beside it.
    bar : BarShown, optional
        Of the number.
    lines : tuple of LineShown
        Below it.
    mark, answer : str
        Of a limit: whether to check it, and what the person said.
    is_apart : bool
        Whether its number is the only one far away from all others.
    spoken : str
        All of it as one text.
    """

    number: str = ""
    aside: str = ""
    bar: BarShown | None = None
    lines: tuple[LineShown, ...] = ()
    mark: str = ""
    answer: str = ""
    is_apart: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row: its title, whether it differs, a cell for every column, and all of it as a text."""

    title: str
    differs: bool
    cells: tuple[CellShown, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class NameShown:
    """What stands at the head of a column: a path, and of which scenario it is."""

    name: str
    place: int
    scenario: str = ""
    full: str = ""


@dataclass(frozen=True, slots=True)
class OptionShown:
    """Something that can stand in a column."""

    key: Key
    name: str
    place: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class StripRow:
    """The three numbers of a path."""

    name: str
    place: int
    want: str
    ready: str
    fit: str
    is_chosen: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class PointsShown:
    """What parts the first two columns, point by point."""

    title: str
    table: Table


@dataclass(frozen=True, slots=True)
class Shown:
    """All of the page.

    Attributes
    ----------
    sentence : str
        What parts the columns most, or why that cannot be said.
    far : str
        From how many points on a number stands apart.
    is_ranked : bool
        Whether any column has numbers.
    names : tuple of NameShown
        Heads of the columns.
    rows : tuple of RowShown
        In reading order.
    options : tuple of OptionShown
        What may be chosen.
    strip : tuple of StripRow
        The numbers of all paths; empty where there is no order.
    points : PointsShown, optional
        Where the first two columns have an order.
    """

    sentence: str
    far: str
    is_ranked: bool
    names: tuple[NameShown, ...]
    rows: tuple[RowShown, ...]
    options: tuple[OptionShown, ...]
    strip: tuple[StripRow, ...]
    points: PointsShown | None
