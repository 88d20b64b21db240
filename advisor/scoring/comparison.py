"""The one way in which the core compares numbers: rounded to nine decimals (specification, top)."""

import math

from advisor.catalog.conditions import Bounds
from advisor.reading.constraints import DECIMALS


def compared(value: float) -> float:
    """Give a number as it is compared.

    Examples
    --------
    >>> compared(3.9999999999) >= 4
    True
    """
    return round(value, DECIMALS)


def is_known(value: float) -> bool:
    """Tell whether a number of ``models`` is known; NaN is not."""
    return not math.isnan(value)


def within(value: float | None, bounds: Bounds) -> bool:
    """Tell whether a number keeps every bound that is given; an unknown one keeps none."""
    if value is None:
        return False
    number = compared(value)
    return (
        (bounds.at_least is None or number >= bounds.at_least)
        and (bounds.above is None or number > bounds.above)
        and (bounds.at_most is None or number <= bounds.at_most)
        and (bounds.below is None or number < bounds.below)
    )
