"""What a person chose where two preferences stood against each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advisor.assessment.answers import Assessment, PairKey
from advisor.assessment.values import VOTES, position
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Pair


@dataclass(frozen=True, slots=True)
class Difference:
    """A choice as it is learned from.

    Attributes
    ----------
    sides : mapping of preference to float
        Option taken minus option left, -1 to 1; a preference on neither side may be missing.
    strength : float
        How clear the choice was, above 0 to 1.
    """

    sides: Mapping[str, float]
    strength: float


@dataclass(frozen=True, slots=True)
class Choice:
    """An answered trade-off.

    Attributes
    ----------
    first, second : str
        Two preferences.
    position : int
        Where between them; 0 is clearly the first.
    item : str, optional
        The item of the questionnaire that it answers; None for one beyond them.
    """

    first: str
    second: str
    position: int
    item: str | None = None

    @property
    def pair(self) -> PairKey:
        """The two preferences in the order of the alphabet, as choices are kept."""
        return pair_of(self.first, self.second)

    @property
    def vote(self) -> float:
        """What it says for the first: 1, 0.5, -0.5 or -1."""
        return VOTES[self.position]

    @property
    def taken(self) -> str:
        """The preference that was taken."""
        return self.first if self.vote > 0 else self.second

    @property
    def left(self) -> str:
        """The preference that was given up."""
        return self.second if self.vote > 0 else self.first

    @property
    def difference(self) -> Difference:
        """The same as it is learned from."""
        return Difference({self.taken: 1.0, self.left: -1.0}, abs(self.vote))


def pair_of(one: str, other: str) -> PairKey:
    """Give two preferences in the order of the alphabet."""
    return (one, other) if one < other else (other, one)


def choices(assessment: Assessment, catalog: Catalog) -> tuple[Choice, ...]:
    """Give every choice of a person: those of the questions, then those beyond them."""
    return (*_of_items(assessment, catalog), *_beyond_items(assessment))


def _of_items(assessment: Assessment, catalog: Catalog) -> Iterator[Choice]:
    for item in catalog.items.items:
        if isinstance(item, Pair) and item.id in assessment.answers:
            first, second = (side.criterion for side in item.sides)
            yield Choice(first, second, position(item, assessment, catalog), item.id)


def _beyond_items(assessment: Assessment) -> Iterator[Choice]:
    for (first, second), at in sorted(assessment.choices.items()):
        yield Choice(first, second, at)
