"""From a value to a place: an axis that is always labelled."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

TEN, LEAST = 10, 30
LOWEST, MIDDLE, HIGHEST = 0, 50, 100
STEPS = (1, 2, 5, 10, 20)
MOST_TICKS = 8


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from ``low`` to ``high``, with a tick every ``step``."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values that are labelled."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + at * self.step for at in range(count + 1))

    def place(self, value: float, left: float, right: float) -> float:
        """Give where a value stands between two edges."""
        share = (value - self.low) / (self.high - self.low)
        return left + share * (right - left)


def tens_around(values: Iterable[float]) -> Scale:
    """Give tens around some values and the middle: at least 30 wide, within 0 to 100.

    Examples
    --------
    >>> tens_around([54.1, 61.9])
    Scale(low=40, high=70, step=10)
    """
    every = [*values, MIDDLE]
    low = math.floor(min(every) / TEN) * TEN
    high = math.ceil(max(every) / TEN) * TEN
    while high - low < LEAST:
        low = max(LOWEST, low - TEN)
        high = min(HIGHEST, high + TEN) if high - low < LEAST else high
    return Scale(low, high, TEN)


def steps_around(values: Iterable[float]) -> Scale:
    """Give round numbers around some values, in few enough steps to be labelled.

    Examples
    --------
    >>> steps_around([50, 58.8, 61.4])
    Scale(low=50, high=62, step=2)
    """
    every = list(values)
    for step in STEPS:
        low = math.floor(min(every) / step) * step
        high = max(math.ceil(max(every) / step) * step, low + step)
        if (high - low) / step <= MOST_TICKS - 1:
            break
    return Scale(low, high, step)
