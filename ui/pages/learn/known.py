"""What the page knows: the answers, what they propose, and in which state they are. No Qt."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from advisor import Assessment, Catalog, Pair, PairKey, TradeOff, proposal
from ui.pages.learn.sitting import Sitting

if TYPE_CHECKING:
    from advisor import Proposal
    from ui.bridge import Bridge

LEAST_WANTS = 2  # of which one can weigh more than the other


class State(Enum):
    """What stands in the place of the question."""

    NOBODY = auto()
    WANTS = auto()
    FIRST = auto()
    SAMPLE = auto()
    ASKING = auto()
    ENOUGH = auto()
    NOTHING_LEFT = auto()


@dataclass(frozen=True)
class Known:
    """What the open profile holds.

    Attributes
    ----------
    assessment, catalog
        The answers and the content.
    proposed : Proposal
        What the choices say, and the next question.
    is_anybody, is_sample : bool
        Whether a profile is open, and whether it is the sample.
    """

    assessment: Assessment
    catalog: Catalog
    proposed: "Proposal"
    is_anybody: bool
    is_sample: bool

    @property
    def wants(self) -> tuple[str, ...]:
        """The preferences that were rated."""
        answers, names = self.assessment.answers, self.catalog.preferences
        rated = {item.criterion for item in self.catalog.ratings if item.id in answers}
        return tuple(name for name in names if name in rated)

    @property
    def open_want(self) -> str:
        """The first question on a preference that is not answered yet, or just the first."""
        names = self.catalog.preferences
        asked = [item.id for item in self.catalog.ratings if item.criterion in names]
        return next((one for one in asked if one not in self.assessment.answers), asked[0])

    @property
    def trade_offs(self) -> tuple[str, ...]:
        """The trade-offs of the questionnaire."""
        return tuple(item.id for item in self.catalog.items.items if isinstance(item, Pair))

    @property
    def is_set_by_hand(self) -> bool:
        """Whether weights were set that replace what the trade-offs alone would give."""
        return self.assessment.options.importance is not None

    @property
    def is_shut(self) -> bool:
        """Whether there is nothing to weigh, so that an invitation is all there is."""
        return not self.is_anybody or len(self.wants) < LEAST_WANTS

    def position_of(self, asked: TradeOff) -> int | None:
        """Give the place of the answer that is kept, or None."""
        return asked.position(self.assessment, self.catalog)

    def state(self, sitting: Sitting) -> State:
        """Give what stands in the place of the question."""
        if self.is_shut:
            return State.WANTS if self.is_anybody else State.NOBODY
        if self.is_sample:
            return State.SAMPLE
        proposed = self.proposed
        if sitting.visited is not None or sitting.is_back:
            return State.ASKING
        if not proposed.count and not sitting.has_begun:
            return State.FIRST
        if proposed.next is None:
            return State.NOTHING_LEFT
        is_over = proposed.is_enough and not sitting.wants_more
        return State.ENOUGH if is_over else State.ASKING


def known_of(bridge: "Bridge", skipped: Collection[PairKey]) -> Known:
    """Give what is known by now; what was skipped is not asked next."""
    assessment, catalog = bridge.assessment, bridge.catalog
    return Known(
        assessment=assessment,
        catalog=catalog,
        proposed=proposal(assessment, catalog, skipped),
        is_anybody=bridge.profile is not None,
        is_sample=bridge.is_sample,
    )
