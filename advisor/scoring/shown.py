"""How numbers are shown: words for values, and tenths that still add up."""

import math
from collections.abc import Sequence

from advisor.catalog.paths import Bands
from advisor.scoring.comparison import compared

TENTHS = 10


def band(bands: Bands, value: float) -> str:
    """Give the word for a value: that of the highest band which the shown whole number reaches."""
    return next(one.word for one in bands if round(value) >= one.min)


def tenths(parts: Sequence[float], total: float) -> list[float]:
    """Round parts to tenths so that what is shown adds up to what is shown.

    The total is rounded as usual; the parts by largest remainder, so that none is off by a tenth or
    more.

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
    floors = [math.floor(compared(part * TENTHS)) for part in parts]
    missing = round(compared(total * TENTHS)) - sum(floors)
    remainders = [part * TENTHS - floor for part, floor in zip(parts, floors, strict=True)]
    raised = sorted(range(len(parts)), key=lambda at: (-compared(remainders[at]), at))[:missing]
    return [(floor + (at in raised)) / TENTHS for at, floor in enumerate(floors)]
