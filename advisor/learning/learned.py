"""Importance learned from choices, with its range and how sure it is.

The fit is that of ``models.learning``, which needs NumPy alone: scikit-learn is never imported, so
that a proposal costs milliseconds and not a second.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from advisor.catalog.pack import Catalog
from advisor.learning.choices import Difference
from advisor.message import Message, say
from advisor.scoring.comparison import compared
from models import learning
from models.learning import Choices, Shrinkage

QUITE_SURE, LIKELY = 0.9, 0.75  # chance of the side that is said


class Sign(Enum):
    """Whether a preference matters more than usual, or less."""

    MORE = "more"
    LESS = "less"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """What choices say of one preference.

    Attributes
    ----------
    preference : str
        Of which.
    importance, low, high : float
        The learned value, 1 is usual, and the range of 80 percent.
    below : float
        Chance that it matters less than usual, 0 to 1.
    """

    preference: str
    importance: float
    low: float
    high: float
    below: float

    @property
    def sign(self) -> Sign:
        """Whether it seems to matter more than usual, or less; none where that is not likely."""
        if self._chance < LIKELY:
            return Sign.NONE
        return Sign.LESS if self.below > 1 - self.below else Sign.MORE

    @property
    def sure(self) -> Message:
        """How sure it is that it matters more or less than usual, in a few words."""
        if self.sign is Sign.NONE:
            return say("learned.no_sign")
        side = self.sign.value
        is_sure = self._chance >= QUITE_SURE
        return say(f"learned.{side}_sure") if is_sure else say(f"learned.{side}_likely")

    @property
    def _chance(self) -> float:
        """The chance of the side that is more likely."""
        return compared(max(self.below, 1 - self.below))


@dataclass(frozen=True)
class Fit:
    """The fit of one person's choices, as the model speaks of it."""

    catalog: Catalog
    differences: tuple[Difference, ...]

    @cached_property
    def given(self) -> Choices:
        """The choices as arrays."""
        names = self.catalog.preferences
        rows = [[one.sides.get(name, 0.0) for name in names] for one in self.differences]
        strengths = [one.strength for one in self.differences]
        return learning.choices([rows], [strengths], criteria=len(names))

    @cached_property
    def learned(self) -> learning.Learned:
        """What they say, as arrays."""
        return learning.learn(self.given, self.shrinkage, self.catalog.model.constants.z80)

    @property
    def shrinkage(self) -> Shrinkage:
        """How far importance may go in this pack."""
        constants = self.catalog.model.constants
        return Shrinkage(constants.importance_span, constants.learned_prior)

    def rows(self) -> tuple[LearnedRow, ...]:
        """Give what they say of each preference, in the order of the catalog."""
        found = self.learned
        columns = (
            values[0].tolist() for values in (found.importance, found.low, found.high, found.below)
        )
        return tuple(map(LearnedRow, self.catalog.preferences, *columns))


def learned(differences: Iterable[Difference], catalog: Catalog) -> tuple[LearnedRow, ...]:
    """Give the importance of each preference that choices speak for; 1 for all without any.

    Parameters
    ----------
    differences : iterable of Difference
        Of one person.
    catalog : Catalog
        Says which preferences there are and how far importance may go.
    """
    return Fit(catalog, tuple(differences)).rows()
