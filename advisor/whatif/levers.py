"""What can be moved, how far, and where the order turns on the way.

A mark holds for the draft as it stands: it is where the first path stops being first, whoever
overtakes it, so it is the nearest end of the intervals against every free rival. It is rounded so
that what is said of it is true: down for "below", up for "from". Who is first there is not read off
the intervals but scored, because up to the rounded number a third path may have come first. Levels
are whole, so of them every one is scored.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import THOUSAND, Moves, full_importance, moved
from advisor.assessment.values import split_of, values_of
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars
from advisor.message import Message, say
from advisor.scoring.candidates import skill_ends
from advisor.scoring.comparison import compared
from advisor.scoring.leeway import HUNDREDTHS, Mark, marks_around, weight_turns
from advisor.scoring.result import Result, TurningPoints
from advisor.scoring.score import Scorer

PERCENT, FACTOR_STEP, LEVEL_STEP = 0.01, 0.05, 1.0


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
class Marks:
    """The marks of one lever below and above its value; None where nothing turns the order."""

    below: Mark | None = None
    above: Mark | None = None

    def with_mark(self, mark: Mark, *, is_low: bool) -> "Marks":
        """Give these with a mark on a side, if there is none yet."""
        if is_low:
            return replace(self, below=self.below or mark)
        return replace(self, above=self.above or mark)


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
    was, is_ = (split_of(one.options, catalog) for one in (source, now))
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
        key, ends = LeverKey(LeverKind.MULTIPLIER, item.criterion), skill_ends(*factors)
        was, is_ = (None, None) if is_ is None else factors
        yield Lever(key, *ends, FACTOR_STEP, was, is_)


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
    if not can_turn(result):
        return {}
    rivals = scorer.rivals(result)
    tried = [stop for lever in many for stop in _stops(lever, rivals)]
    found = dict[LeverKey, Marks]()
    for stop, first in zip(tried, _firsts(tried, result, scorer), strict=True):
        if first != result.first_two.first:
            key = stop.lever.key
            found[key] = found.get(key, NO_MARKS).with_mark(stop.mark(first), is_low=stop.is_low)
    return found


def no_mark(result: Result) -> Message:
    """Say of a lever without a mark why it has none."""
    if not can_turn(result):
        return say("mark.level" if result.is_ranked else "mark.unranked")
    return say("mark.none")


def can_turn(result: Result) -> bool:
    """Tell whether there is an order that a lever could turn."""
    return result.is_ranked and compared(result.first_two.gap) != 0


@dataclass(frozen=True, slots=True)
class _Stop:
    """A setting of a lever at which another path may be first, nearest first on each side.

    ``at`` is where the order turns exactly, ``shown`` what is said of it, and ``tried`` the setting
    at which it has to be true.
    """

    lever: Lever
    at: float
    shown: float
    tried: float
    is_low: bool

    def mark(self, first: str) -> Mark:
        """Give the mark that stands here, with who is first."""
        is_end = self.shown == (self.lever.low if self.is_low else self.lever.high)
        return Mark(self.at, self.shown, first, is_end)


def _stops(lever: Lever, rivals: Mapping[str, TurningPoints]) -> Iterator[_Stop]:
    if lever.value is None:
        return
    if lever.key.kind is LeverKind.LEVEL:
        yield from _levels(lever, lever.value)
        return
    ends, turns = (lever.low, lever.high), _turns(lever, lever.value, rivals)
    below, above = marks_around(lever.value, turns, ends, (_below, _above))
    if below is not None:
        shown, tried = (max(one, lever.low) for one in (below.shown, below.shown - 1 / THOUSAND))
        yield _Stop(lever, below.at, shown, tried, is_low=True)
    if above is not None:
        shown = min(above.shown, lever.high)
        yield _Stop(lever, above.at, shown, shown, is_low=False)


def _levels(lever: Lever, value: float) -> Iterator[_Stop]:
    """Give the whole levels below and above a level, the nearest first on each side."""
    own = round(value)
    for level in range(own - 1, round(lever.low) - 1, -1):
        yield _Stop(lever, level, level, level, is_low=True)
    for level in range(own + 1, round(lever.high) + 1):
        yield _Stop(lever, level, level, level, is_low=False)


def _firsts(tried: Iterable[_Stop], result: Result, scorer: Scorer) -> list[str]:
    """Give the path that is first at each of many settings; no lever moves a limit."""
    given, catalog = result.scorable, scorer.catalog
    assert isinstance(given, Assessment)  # noqa: S101  (only of one there are levers)
    moves = (stop.lever.moves(stop.tried) for stop in tried)
    variants = [values_of(moved(given, one, catalog), catalog) for one in moves]
    return [scorer.leader(fit, result.compared_paths) for fit in scorer.fits(variants)]


def _turns(
    lever: Lever, value: float, rivals: Mapping[str, TurningPoints]
) -> Iterator[tuple[float, str]]:
    """Give where on a lever some path becomes level with the first, and that path."""
    if lever.key.kind is LeverKind.SPLIT:
        pairs = ((rival.split, path) for path, rival in rivals.items())
        return ((at, path) for at, path in pairs if at is not None)
    return weight_turns(lever.key.criterion, value, rivals)


def _below(at: float) -> float:
    """Round so that every value below what is shown is below the point."""
    return math.floor(compared(at * HUNDREDTHS)) / HUNDREDTHS


def _above(at: float) -> float:
    """Round so that every value from what is shown on is above the point."""
    return (math.floor(compared(at * HUNDREDTHS)) + 1) / HUNDREDTHS
