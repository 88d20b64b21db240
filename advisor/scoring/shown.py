"""How numbers are shown: words for values, and rounded parts that still add up."""

import math
from collections.abc import Sequence

from advisor.catalog.paths import Bands
from advisor.scoring.comparison import compared

TENTHS, OF_SHARES = 10, 100


def band(bands: Bands, value: float) -> str:
    """Give the word for a value: that of the highest band which the shown whole number reaches."""
    return next(one.word for one in bands if round(value) >= one.min)


def tenths(parts: Sequence[float], total: float) -> list[float]:
    """Round parts to tenths so that what is shown adds up to what is shown.

    Parameters
    ----------
    parts : sequence of float
        Their sum is the total.
    total : float
        What they add up to.

    Examples
    --------
    >>> tenths([0.25, 0.25, 0.25], 0.75)
    [0.3, 0.3, 0.2]
    """
    return [count / TENTHS for count in _counts(parts, total, TENTHS)]


def in_hundred(shares: Sequence[float]) -> list[int]:
    """Give shares as whole numbers of 100; all shares together as just 100.

    Parameters
    ----------
    shares : sequence of float
        0 to 1 each, and so is their sum.

    Examples
    --------
    >>> in_hundred([0.005, 0.5, 0.495])
    [1, 50, 49]
    """
    return _counts(shares, math.fsum(shares), OF_SHARES)


def _counts(parts: Sequence[float], total: float, of: int) -> list[int]:
    """Count parts in units of one in so many, so that the counts add up to that of the total.

    The total is rounded as usual; the parts by largest remainder, so that none is off by a unit or
    more.
    """
    floors = [math.floor(compared(part * of)) for part in parts]
    missing = round(compared(total * of)) - sum(floors)
    remainders = [part * of - floor for part, floor in zip(parts, floors, strict=True)]
    raised = sorted(range(len(parts)), key=lambda at: (-compared(remainders[at]), at))[:missing]
    return [floor + (at in raised) for at, floor in enumerate(floors)]
