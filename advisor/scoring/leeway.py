"""How far each weight can move, all else as it is, before another path comes first.

The ends are exact: the nearest over all rivals, because whoever overtakes first ends the lead. Only
what a person could set is an end: importance within the span of the pack, a skill from half to
double, or to its own weight where that lies beyond. Levers take their marks from the same place, so
that both tell one fact.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from advisor.catalog.pack import Catalog
from advisor.scoring.candidates import weight_now
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result, TurningPoints

HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the first path stops being first.

    Attributes
    ----------
    at : float
        Exactly.
    shown : float
        Rounded so that what is said of it is true: of a leeway towards the weight as it is, because
        so far the first path is first; of a lever to where the other path surely is.
    path : str
        Who is first beyond; of a lever, at what is shown.
    is_end : bool
        Whether what is shown is the end of a lever: beyond it there is nothing to set.
    """

    at: float
    shown: float
    path: str
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Leeway:
    """How far one weight can move; an end is None where no setting on that side turns the order.

    ``now`` is how much the criterion counts: its importance as it is kept, or the own weight of a
    skill.
    """

    criterion: str
    now: float
    low: Mark | None
    high: Mark | None


def leeways(
    rivals: Mapping[str, TurningPoints], result: Result, catalog: Catalog
) -> tuple[Leeway, ...]:
    """Give the leeway of each weight that has an end, that with the nearest end first.

    Parameters
    ----------
    rivals : mapping of path to TurningPoints
        Of the first path against each other path that is compared.
    result : Result
        Of the person.
    catalog : Catalog
        The content.
    """
    found = [_leeway(criterion, rivals, result, catalog) for criterion in result.values.all]
    return tuple(sorted((one for one in found if one.low or one.high), key=_nearest))


def _leeway(
    criterion: str, rivals: Mapping[str, TurningPoints], result: Result, catalog: Catalog
) -> Leeway:
    now, ends = weight_now(criterion, result.values, catalog)
    turns = weight_turns(criterion, now, rivals)
    return Leeway(criterion, now, *marks_around(now, turns, ends, (_up, _down)))


def weight_turns(
    criterion: str, now: float, rivals: Mapping[str, TurningPoints]
) -> Iterator[tuple[float, str]]:
    """Give every weight at which some path becomes level with the first, and that path."""
    for path, rival in rivals.items():
        interval = rival.weights.get(criterion)
        if interval is not None:
            yield from ((now * bound, path) for bound in (interval.low, interval.high) if bound)


def marks_around(
    now: float,
    turns: Iterable[tuple[float, str]],
    ends: tuple[float, float],
    roundings: tuple[Callable[[float], float], Callable[[float], float]],
) -> tuple[Mark | None, Mark | None]:
    """Give the nearest turns below and above a value, between two ends.

    Parameters
    ----------
    now : float
        The value.
    turns : iterable of float and path
        Where the order turns, and who is first beyond.
    ends : two floats
        Between which a person can move it.
    roundings : two functions
        To what is shown of the one below, and of the one above.
    """
    inside = [one for one in turns if ends[0] < one[0] < ends[1]]
    below = max((one for one in inside if one[0] < now), default=None, key=lambda one: one[0])
    above = min((one for one in inside if one[0] > now), default=None, key=lambda one: one[0])
    low, high = (
        None if one is None else Mark(one[0], rounded(one[0]), one[1])
        for one, rounded in zip((below, above), roundings, strict=True)
    )
    return low, high


def _nearest(leeway: Leeway) -> tuple[float, str]:
    ends = [one.at for one in (leeway.low, leeway.high) if one is not None]
    return compared(min(abs(math.log(end / leeway.now)) for end in ends)), leeway.criterion


def _up(at: float) -> float:
    return math.ceil(compared(at * HUNDREDTHS)) / HUNDREDTHS


def _down(at: float) -> float:
    return math.floor(compared(at * HUNDREDTHS)) / HUNDREDTHS
