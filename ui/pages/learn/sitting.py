"""Which trade-off is shown: the next one, one that was passed, or one that is visited. No Qt."""

from dataclasses import dataclass, field

from advisor import Assessment, TradeOff
from ui.pages.learn.values import PairKey


@dataclass(frozen=True, slots=True)
class Passed:
    """A trade-off that was shown, and its number."""

    asked: TradeOff
    number: int


def position_of(asked: TradeOff, assessment: Assessment) -> int | None:
    """Give the place of the answer that is kept, or None."""
    if asked.item is None:
        return assessment.choices.get(asked.pair)
    values = [option.value for option in asked.options]
    answer = assessment.answers.get(asked.item)
    return values.index(answer) if answer in values else None


@dataclass(slots=True)
class Sitting:
    """What a person passed since they came, and where among it they stand.

    Attributes
    ----------
    passed : list of Passed
        In the order in which they were shown.
    at : int
        Place of the one that is shown; behind the last stands the next question.
    skipped : set of two preferences
        Not to be asked again in this sitting.
    visited : TradeOff, optional
        One that was opened from the list.
    has_begun, wants_more : bool
        Whether a person began here without a choice, and went on beyond what is enough.
    """

    passed: list[Passed] = field(default_factory=list)
    at: int = 0
    skipped: set[PairKey] = field(default_factory=set)
    visited: TradeOff | None = None
    has_begun: bool = False
    wants_more: bool = False

    @property
    def is_back(self) -> bool:
        """Whether one that was passed is shown."""
        return self.visited is None and self.at < len(self.passed)

    @property
    def can_go_back(self) -> bool:
        """Whether there is one before."""
        return self.visited is None and self.at > 0

    def shown(self, upcoming: TradeOff | None, count: int) -> Passed | None:
        """Give what is shown, where this is the next question and so many choices were made."""
        if self.visited is not None:
            return Passed(self.visited, 0)
        if self.is_back:
            return self.passed[self.at]
        return None if upcoming is None else Passed(upcoming, count + 1)

    def go_on(self, shown: Passed) -> None:
        """Leave what is shown for the one after it."""
        if not self.is_back:
            self.passed.append(shown)
        self.at += 1

    def skip(self, shown: Passed) -> None:
        """Do not ask it again, and go on."""
        self.skipped.add(shown.asked.pair)
        self.go_on(shown)

    def go_back(self) -> None:
        """Show the one before."""
        self.at = max(0, self.at - 1)

    def follow(self, before: Assessment, after: Assessment) -> None:
        """Show what was taken back or done again, if it was passed."""
        for at, one in enumerate(self.passed):
            if position_of(one.asked, before) != position_of(one.asked, after):
                self.at, self.visited = at, None
                return
