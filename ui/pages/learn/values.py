"""What the page is given to show: frozen values, no widget and no command."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from advisor import PairKey
from ui.pages.learn.weights import WeightsValues
from ui.pages.questions.asking import Passage


class View(Enum):
    """Which of the three the page shows; what choices say never stands beside a question."""

    ASK = 0
    SAY = 1
    ORDER = 2


class Deed(Enum):
    """Where an invitation leads."""

    START = auto()
    RATE = auto()
    QUESTIONS = auto()
    BEGIN = auto()
    SEE = auto()
    MORE = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """A way on, and its word."""

    deed: Deed
    word: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What stands where no question is: what it is about, and the ways on, the first one first."""

    title: str
    words: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The answer above everything, and what qualifies it."""

    sentence: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A trade-off on the page.

    Attributes
    ----------
    pair : two preferences
        Which it is.
    kicker, title : str
        Which of about how many, and what is asked.
    sides : tuple of Passage
        The two that are weighed.
    answers : tuple of str
        In the order of their keys.
    chosen : int, optional
        Place of the answer that is kept.
    clear : str
        Word of the key that skips it, or takes the answer away.
    can_go_back, can_go_on : bool
        Whether there is one before, and whether one can go on without an answer.
    """

    pair: PairKey
    kicker: str
    title: str
    sides: tuple[Passage, Passage]
    answers: tuple[str, ...]
    chosen: int | None
    clear: str
    can_go_back: bool
    can_go_on: bool

    @property
    def spoken(self) -> str:
        """The question as it is said aloud, before its answers."""
        sides = (f"{side.caption}: {side.text}" for side in self.sides)
        return " ".join((self.kicker, self.title, *sides))


@dataclass(frozen=True, slots=True)
class Taking:
    """How weights can be taken over, and how they stand to those that count now.

    Attributes
    ----------
    importance : mapping of preference to float
        The weights.
    word : str
        Of the button that takes them; empty where they cannot be taken.
    remark : str
        What there is to know before, or why not.
    news : str
        That they count now, or that others were set before.
    can_try, can_reset : bool
        Whether What if can show them first, and whether default weights can be brought back.
    is_advised : bool
        Whether there is a clear sign to take them.
    """

    importance: Mapping[str, float]
    word: str
    remark: str
    news: str
    can_try: bool
    can_reset: bool
    is_advised: bool


@dataclass(frozen=True, slots=True)
class MadeRow:
    """A choice that was made: by which pair, in words, and the question it belongs to, if any."""

    pair: PairKey
    taken: str
    answer: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What the choices say."""

    weights: WeightsValues
    basis: str
    implied: tuple[str, ...]
    taking: Taking
    missing: str
    made: tuple[MadeRow, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A preference in its place of an order, and the importance that the place gives."""

    preference: str
    name: str
    importance: float


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order of the preferences."""

    rows: tuple[Placed, ...]
    taking: Taking


Body: TypeAlias = Asked | Invitation | Said | Ordered
