"""Where a person stands: which trade-off is shown, and the order that they made. No Qt."""

from dataclasses import dataclass, replace

from advisor import Assessment, Catalog, PairKey, TradeOff


@dataclass(frozen=True, slots=True)
class Passed:
    """A trade-off that was shown, and its number."""

    asked: TradeOff
    number: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a person passed since they came, and where among it they stand.

    Attributes
    ----------
    passed : tuple of Passed
        In the order in which they were shown.
    at : int
        Place of the one that is shown; behind the last stands the next question.
    skipped : frozenset of two preferences
        Not to be asked again in this sitting.
    visited : TradeOff, optional
        One that was opened from the list.
    has_begun, wants_more : bool
        Whether a person began here without a choice, and went on beyond what is enough.
    """

    passed: tuple[Passed, ...] = ()
    at: int = 0
    skipped: frozenset[PairKey] = frozenset()
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

    def gone_on(self, shown: Passed) -> "Sitting":
        """Give the sitting after what is shown was left for the one after it."""
        passed = self.passed if self.is_back else (*self.passed, shown)
        return replace(self, passed=passed, at=self.at + 1)

    def gone_back(self) -> "Sitting":
        """Give the sitting with the one before shown."""
        return replace(self, at=max(0, self.at - 1))

    def without(self, pair: PairKey) -> "Sitting":
        """Give the sitting in which this is not asked again."""
        return replace(self, skipped=self.skipped | {pair})

    def followed(self, before: Assessment, after: Assessment, catalog: Catalog) -> "Sitting":
        """Give the sitting with what was taken back or done again shown, if it was passed."""
        for at, one in enumerate(self.passed):
            if one.asked.position(before, catalog) != one.asked.position(after, catalog):
                return replace(self, at=at, visited=None)
        return self


@dataclass(frozen=True, slots=True)
class Order:
    """Preferences, the one that counts most first.

    Attributes
    ----------
    names : tuple of str
        All preferences.
    current : int
        The place that would move.
    is_own : bool
        Whether a person changed it.
    """

    names: tuple[str, ...]
    current: int = 0
    is_own: bool = False

    def moved(self, at: int, to: int) -> "Order":
        """Give the order with the preference of one place at another, where it is held."""
        rest = [*self.names[:at], *self.names[at + 1 :]]
        return Order((*rest[:to], self.names[at], *rest[to:]), to, is_own=True)
