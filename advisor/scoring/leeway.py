"""How far each weight can move, all else as it is, before another path comes first.

The ends are exact: the nearest over all rivals, because whoever overtakes first ends the lead. Only
what a person could set is an end: importance within its span, a skill from half to double.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.catalog.pack import Catalog
from advisor.scoring.candidates import LEAST_FACTOR, MOST_FACTOR
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result, TurningPoints

HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class End:
    """Where the first path stops being first.

    Attributes
    ----------
    at : float
        Exactly; 1 is the usual weight.
    shown : float
        In hundredths, rounded towards the weight as it is: so far the first path is first.
    path : str
        Who is first beyond.
    """

    at: float
    shown: float
    path: str


@dataclass(frozen=True, slots=True)
class Leeway:
    """How far one weight can move; an end is None where no setting on that side turns the order.

    ``now`` is how much the criterion counts: its importance, or the own weight of a skill.
    """

    criterion: str
    now: float
    low: End | None
    high: End | None


def leeways(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> tuple[Leeway, ...]:
    """Give the leeway of each weight that has an end, that with the nearest end first.

    Parameters
    ----------
    rivals : iterable of TurningPoints
        Of the first path against each other path that is compared, in their order.
    result : Result
        Of the person.
    catalog : Catalog
        The content.
    """
    by_path = tuple(zip(result.compared_paths[1:], rivals, strict=True))
    found = [_leeway(criterion, by_path, result, catalog) for criterion in result.values.all]
    return tuple(sorted((one for one in found if one.low or one.high), key=_nearest))


def _leeway(
    criterion: str,
    rivals: Iterable[tuple[str, TurningPoints]],
    result: Result,
    catalog: Catalog,
) -> Leeway:
    values, span = result.values, catalog.model.constants.importance_span
    if criterion in values.preferences:
        now, least, most = values.importance.get(criterion, 1.0), 1 - span, 1 + span
    else:
        now, least, most = values.options.skill_mult.get(criterion, 1.0), LEAST_FACTOR, MOST_FACTOR
    ends = [one for one in _ends(criterion, now, rivals) if least < one[0] < most]
    below = max((one for one in ends if one[0] < now), default=None, key=lambda one: one[0])
    above = min((one for one in ends if one[0] > now), default=None, key=lambda one: one[0])
    return Leeway(
        criterion,
        now,
        None if below is None else End(below[0], _up(below[0]), below[1]),
        None if above is None else End(above[0], _down(above[0]), above[1]),
    )


def _ends(
    criterion: str, now: float, rivals: Iterable[tuple[str, TurningPoints]]
) -> Iterator[tuple[float, str]]:
    """Give every weight at which some path becomes level with the first."""
    for path, rival in rivals:
        interval = rival.weights.get(criterion)
        if interval is not None:
            yield from ((now * bound, path) for bound in (interval.low, interval.high) if bound)


def _nearest(leeway: Leeway) -> tuple[float, str]:
    ends = [one.at for one in (leeway.low, leeway.high) if one is not None]
    return compared(min(abs(math.log(end / leeway.now)) for end in ends)), leeway.criterion


def _up(at: float) -> float:
    return math.ceil(compared(at * HUNDREDTHS)) / HUNDREDTHS


def _down(at: float) -> float:
    return math.floor(compared(at * HUNDREDTHS)) / HUNDREDTHS
