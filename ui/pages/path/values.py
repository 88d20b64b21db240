"""What the page of a path shows: words ready to be written, no widget and no command."""

from dataclasses import dataclass

PLUS, MINUS, DOT = MARKS = "+", "\u2212", "\u2022"  # before the rows of a plain list


@dataclass(frozen=True, slots=True)
class Head:
    """The path as it is named and marked everywhere, what one must want, and what it is."""

    path: str
    place: int
    short: str
    name: str
    condition: str
    is_about: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, the word beside it, what it counts, and all of it as it is said aloud."""

    number: str
    word: str
    counts: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Open:
    """Why there is no number, and the question that helps; the first open one, if empty."""

    sentence: str
    word: str
    question: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list.

    Attributes
    ----------
    text : str
        What it says.
    title, badge : str
        Above the text, and beside that.
    more : str
        Below the text, in a smaller hand.
    aside, figure : str
        At the right.
    sign : str
        At the left: a mark, or the letter of a grade.
    """

    text: str
    title: str = ""
    badge: str = ""
    more: str = ""
    aside: str = ""
    figure: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows below a word that opens them."""

    word: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A titled part of the page.

    Attributes
    ----------
    title, aside : str
        Its name, and a few words beside that.
    rows : tuple of Row
        What is read at once.
    note : str
        Below the rows, in a smaller hand.
    folds : tuple of Fold
        What can be opened below.
    is_marked : bool
        Whether the rows are a plain list of marks, without hairlines.
    is_warning : bool
        Whether it stands on a ground of its own.
    """

    title: str
    rows: tuple[Row, ...] = ()
    aside: str = ""
    note: str = ""
    folds: tuple[Fold, ...] = ()
    is_marked: bool = False
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """All parts in reading order; two listings of one band stand side by side.

    ``open_`` is None where there are figures.
    """

    head: Head
    figures: tuple[Figure, ...]
    standing: str
    open_: Open | None
    left: tuple[tuple[Listing, ...], ...]
    right: tuple[tuple[Listing, ...], ...]

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All listings, in reading order."""
        return tuple(listing for band in (*self.left, *self.right) for listing in band)
