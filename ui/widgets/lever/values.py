"""What a lever shows, and where its steps lie. No Qt here."""

import math
from dataclasses import dataclass

NEAR = 1e-9  # two settings nearer to each other than this are one
LEAST_PAGE, TENTH = 5, 10  # a page is so many steps, or this part of the whole way
DECIMALS = 10  # what floats add in dust ends here
PERCENT, FINE = 100, 1000


@dataclass(frozen=True, slots=True)
class LeverMark:
    """A setting at which the order turns.

    Attributes
    ----------
    at : float
        The exact setting.
    text : str
        What happens there, such as "Product first below 1.06".
    place : int
        Of the path that is first there, in the pack: its icon and colour.
    """

    at: float
    text: str
    place: int


@dataclass(frozen=True, slots=True)
class LeverValues:
    """All that a lever shows; whoever listens to it gives the next ones while it is moved.

    Attributes
    ----------
    name : str
        What is moved.
    low, high, step : float
        Ends of the way, and how far a setting is from the next.
    value, source : float
        The setting in the draft, and the one it came from; neither need lie on a step.
    value_text, source_text : str
        Both as they are written. The second is shown where the two differ; its room is kept.
    low_mark, high_mark : LeverMark, optional
        Where the order turns below and above the setting.
    note : str
        Said where there is no mark, or why the lever cannot be moved.
    is_enabled : bool
        Whether it can be moved.
    """

    name: str
    low: float
    high: float
    step: float
    value: float
    source: float
    value_text: str
    source_text: str
    low_mark: LeverMark | None
    high_mark: LeverMark | None
    note: str
    is_enabled: bool = True

    @property
    def is_moved(self) -> bool:
        """Whether the setting differs from the one it came from."""
        return not is_same(self.value, self.source)

    @property
    def marks(self) -> tuple[LeverMark, ...]:
        """The marks from left to right; one that cannot be moved has none."""
        if not self.is_enabled:
            return ()
        both = (mark for mark in (self.low_mark, self.high_mark) if mark is not None)
        return tuple(sorted(both, key=lambda mark: mark.at))

    @property
    def page(self) -> int:
        """How many steps a page is."""
        return max(LEAST_PAGE, round(self.steps / TENTH))

    @property
    def steps(self) -> float:
        """How many steps the whole way is."""
        return (self.high - self.low) / self.step

    @property
    def units(self) -> int:
        """How many whole units of a slider make 1, so that every step is whole in them."""
        for units in (1, PERCENT):
            if all(is_same(one * units, round(one * units)) for one in (self.step, self.low)):
                return units
        return FINE

    def share(self, setting: float) -> float:
        """Give how far along the way a setting lies, from 0 to 1."""
        whole = self.high - self.low
        return min(max((setting - self.low) / whole, 0.0), 1.0) if whole > 0 else 0.0

    def at_share(self, share: float) -> float:
        """Give the setting on a step that lies nearest to a part of the way."""
        return self.nearest(self.low + share * (self.high - self.low))

    def nearest(self, setting: float) -> float:
        """Give the setting on a step that is nearest; both ends count as steps."""
        return self._on_step(round((setting - self.low) / self.step))

    def further(self, count: int) -> float:
        """Give the setting so many steps further; from between two steps the next one is a step."""
        along = (self.value - self.low) / self.step
        start = math.floor(along + NEAR) if count > 0 else math.ceil(along - NEAR)
        return self._on_step(start + count)

    def _on_step(self, number: int) -> float:
        setting = round(self.low + number * self.step, DECIMALS)
        return min(max(setting, self.low), self.high)


def is_same(one: float, other: float) -> bool:
    """Tell whether two settings are one, but for the dust of floats."""
    return math.isclose(one, other, rel_tol=NEAR, abs_tol=NEAR)
