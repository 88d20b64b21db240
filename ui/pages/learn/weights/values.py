"""What the chart of weights is given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WeightRow:
    """A preference: its weight now, the learned one with its range, and how sure that is."""

    name: str
    now: float
    learned: float
    low: float
    high: float
    sure: str


@dataclass(frozen=True, slots=True)
class WeightsWords:
    """What stands above the columns, under the chart, and how a row is told."""

    name: str
    now: str
    learned: str
    spread: str
    sure: str
    least: str
    usual: str
    most: str
    told: str


@dataclass(frozen=True, slots=True)
class WeightsValues:
    """All rows, in the order in which they are shown, from ``least`` to ``most``."""

    rows: tuple[WeightRow, ...]
    words: WeightsWords
    least: float
    most: float


def hundredths(value: float) -> str:
    """Give a weight as it is shown everywhere.

    Examples
    --------
    >>> hundredths(1), hundredths(0.867)
    ('1.00', '0.87')
    """
    return f"{value:.2f}"
