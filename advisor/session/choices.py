"""Trade-offs beyond the items: which pairs and positions there can be."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from advisor.assessment.answers import PairKey
from advisor.assessment.collecting import UNKNOWN_ID, option_of
from advisor.assessment.values import VOTES
from advisor.catalog.pack import Catalog
from advisor.errors import Problem
from advisor.message import Message, say
from advisor.reading.constraints import join, one_of

POSITIONS = list(range(len(VOTES)))  # on the scale of every trade-off
T = TypeVar("T")


def mirrored(position: T) -> T | int:
    """Give a position as it is counted from the other side; what is none stays, and is told later.

    Examples
    --------
    >>> mirrored(0), mirrored(2), mirrored(None)
    (3, 1, None)
    """
    whole = option_of(position, POSITIONS)
    return POSITIONS[-1] - whole if isinstance(whole, int) else position


def problems(choices: Mapping[PairKey, int], catalog: Catalog) -> Iterator[Problem]:
    """Give everything that is wrong with choices."""
    for pair, position in choices.items():
        if (reason := _reason(pair, position, catalog)) is not None:
            yield Problem(join("choices", ".".join(pair)), reason)


def fitting(choices: Mapping[PairKey, int], catalog: Catalog) -> dict[PairKey, int]:
    """Give the choices that can be; 2.0 is 2."""
    return {
        pair: int(position)
        for pair, position in choices.items()
        if _reason(pair, position, catalog) is None
    }


def _reason(pair: PairKey, position: object, catalog: Catalog) -> Message | None:
    first, second = pair
    if not {first, second} <= {*catalog.preferences}:
        return UNKNOWN_ID
    if first == second:
        return say("problem.twice", value=first)
    if first > second:
        return say("problem.other_id", wanted=f"{second}, {first}")
    known = option_of(position, POSITIONS) is not None
    return None if known else one_of(position, POSITIONS)
