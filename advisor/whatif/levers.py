"""What can be moved, how far, and where the order turns on the way.

A mark holds for the draft as it stands: it is where the first path stops being first, whoever
overtakes it, so it is the nearest end of the intervals against every free rival. It is rounded so
that what is said of it is true: down for "below", up for "from".
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves, full_importance, kept
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars
from advisor.scoring.candidates import LEAST_FACTOR, MOST_FACTOR, unit_of
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result, TurningPoints
from advisor.scoring.score import Scorer

PERCENT, FACTOR_STEP, LEVEL_STEP = 0.01, 0.05, 1.0
HUNDREDTHS = 100


class LeverKind(Enum):
    """What a lever moves."""

    SPLIT = "split"
    IMPORTANCE = "importance"
    MULTIPLIER = "multiplier"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class LeverKey:
    """Which lever: its kind, and the criterion; none for the split."""

    kind: LeverKind
    criterion: str = ""


@dataclass(frozen=True, slots=True)
class Lever:
    """A lever.

    Attributes
    ----------
    key : LeverKey
        Which.
    low, high, step : float
        Its ends, and by how much a key moves it.
    source, value : float, optional
        In the answers, and in the draft; None where that is not answered, so that nothing moves.
    question : str
        The item that a level answers; empty for other levers.
    """

    key: LeverKey
    low: float
    high: float
    step: float
    source: float | None
    value: float | None
    question: str = ""

    def moves(self, value: float) -> Moves:
        """Give what moving it to a value does."""
        criterion = self.key.criterion
        match self.key.kind:
            case LeverKind.SPLIT:
                return Moves(split=value)
            case LeverKind.IMPORTANCE:
                return Moves(importance={criterion: value})
            case LeverKind.MULTIPLIER:
                return Moves(multipliers={criterion: value})
            case LeverKind.LEVEL:
                return Moves(answers={self.question: round(value)})


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the order turns: exactly, as it is shown, and the path that is first beyond."""

    at: float
    shown: float
    path: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one lever below and above its value; None where nothing turns the order."""

    below: Mark | None = None
    above: Mark | None = None


NO_MARKS = Marks()


def levers(source: Assessment, now: Assessment, catalog: Catalog) -> tuple[Lever, ...]:
    """Give all levers: the split, importances, then for each skill its level and its weight.

    Parameters
    ----------
    source, now : Assessment
        The answers, and the draft over them.
    catalog : Catalog
        The content.
    """
    return (
        _split_lever(source, now, catalog),
        *_importance_levers(source, now, catalog),
        *_skill_levers(source, now, catalog),
    )


def _split_lever(source: Assessment, now: Assessment, catalog: Catalog) -> Lever:
    constants = catalog.model.constants
    was, is_ = (
        constants.split if one.options.split is None else one.options.split for one in (source, now)
    )
    ends = constants.split_min, constants.split_max
    return Lever(LeverKey(LeverKind.SPLIT), *ends, PERCENT, was, is_)


def _importance_levers(source: Assessment, now: Assessment, catalog: Catalog) -> Iterator[Lever]:
    span = catalog.model.constants.importance_span
    was, is_ = full_importance(source, catalog), full_importance(now, catalog)
    answered = {item.criterion for item in catalog.ratings if item.id in now.answers}
    for wish in catalog.preferences:
        key, there = LeverKey(LeverKind.IMPORTANCE, wish), wish in answered
        values = (was[wish], is_[wish]) if there else (None, None)
        yield Lever(key, 1 - span, 1 + span, FACTOR_STEP, *values)


def _skill_levers(source: Assessment, now: Assessment, catalog: Catalog) -> Iterator[Lever]:
    constants = catalog.model.constants
    for item in (one for one in catalog.ratings if isinstance(one, Bars)):
        key, ends = LeverKey(LeverKind.LEVEL, item.criterion), (constants.lowest, constants.highest)
        was, is_ = (_level(item.id, one) for one in (source, now))
        yield Lever(key, *ends, LEVEL_STEP, was, is_, item.id)
        factors = [one.options.skill_mult.get(item.criterion, 1.0) for one in (source, now)]
        ends = min(LEAST_FACTOR, *factors), max(MOST_FACTOR, *factors)
        was, is_ = (None, None) if is_ is None else factors
        yield Lever(LeverKey(LeverKind.MULTIPLIER, item.criterion), *ends, FACTOR_STEP, was, is_)


def _level(item: str, assessment: Assessment) -> float | None:
    level = assessment.answers.get(item)
    return None if level is None else float(level)


def marks(result: Result, scorer: Scorer, many: Iterable[Lever]) -> Mapping[LeverKey, Marks]:
    """Give the marks of levers for a draft as it stands.

    Parameters
    ----------
    result : Result
        Of the draft.
    scorer : Scorer
        That made it.
    many : iterable of Lever
        Of the same draft.

    Returns
    -------
    mapping of LeverKey to Marks
        A lever without a mark is left out; all are where nothing is ranked or two are level.
    """
    if not result.is_ranked or compared(result.first_two.gap) == 0:
        return {}
    rivals = _rivals(result, scorer)
    of_wishes = _rivals(_as_kept(result, scorer), scorer)
    found = {}
    for lever in many:
        turning = of_wishes if lever.key.kind is LeverKind.IMPORTANCE else rivals
        found[lever.key] = _marks(lever, turning, result, scorer.catalog)
    return {key: own for key, own in found.items() if own != NO_MARKS}


def _rivals(result: Result, scorer: Scorer) -> Mapping[str, TurningPoints]:
    return dict(zip(result.compared_paths[1:], scorer.rivals(result), strict=True))


def _as_kept(result: Result, scorer: Scorer) -> Result:
    """Give the result with every importance rounded, as moving one of them makes it."""
    importance = {key: kept(factor) for key, factor in result.values.importance.items()}
    if importance == result.values.importance:
        return result
    return scorer.what_if(result, [replace(result.values, importance=importance)])[0]


def _marks(
    lever: Lever, turning: Mapping[str, TurningPoints], result: Result, catalog: Catalog
) -> Marks:
    value = lever.value
    if value is None:
        return NO_MARKS
    points = [
        (at, path)
        for path, rival in turning.items()
        for at in _turns(lever, value, rival, result, catalog)
        if lever.low < at < lever.high
    ]
    below = max((one for one in points if one[0] < value), default=None, key=lambda one: one[0])
    above = min((one for one in points if one[0] > value), default=None, key=lambda one: one[0])
    return Marks(
        None if below is None else Mark(below[0], _down(below[0], lever), below[1]),
        None if above is None else Mark(above[0], _up(above[0], lever), above[1]),
    )


def _turns(
    lever: Lever, value: float, rival: TurningPoints, result: Result, catalog: Catalog
) -> Iterator[float]:
    """Give where on a lever one rival becomes level with the first path."""
    criterion = lever.key.criterion
    match lever.key.kind:
        case LeverKind.SPLIT:
            if rival.split is not None:
                yield rival.split
        case LeverKind.LEVEL:
            unit = unit_of(criterion, result, catalog)
            yield from (
                value + one.steps / unit for one in rival.single if one.criterion == criterion
            )
        case _:
            interval = rival.weights.get(criterion)
            if interval is not None:
                bounds = (interval.low, interval.high)
                yield from (value * bound for bound in bounds if bound)


def _down(at: float, lever: Lever) -> float:
    """Round so that every value below what is shown is below the point.

    Of whole levels, the highest that is below it.
    """
    if lever.key.kind is LeverKind.LEVEL:
        return float(math.ceil(compared(at)) - 1)
    return math.floor(compared(at * HUNDREDTHS)) / HUNDREDTHS


def _up(at: float, lever: Lever) -> float:
    """Round so that every value from what is shown on is above the point."""
    if lever.key.kind is LeverKind.LEVEL:
        return float(math.floor(compared(at)) + 1)
    return (math.floor(compared(at * HUNDREDTHS)) + 1) / HUNDREDTHS
