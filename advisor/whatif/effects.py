"""Which change matters most: one step on each lever, each tried and scored.

The effect is what the step does to the lead of the first path, in points of fit; a step that takes
more than the lead puts another path first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves, as_kept, full_importance, moved
from advisor.assessment.values import split_of, values_of
from advisor.catalog.pack import Catalog
from advisor.message import Message, say
from advisor.scoring.candidates import PERCENTS, stepped_answers
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

IMPORTANCE_STEP, SPLIT_STEP = 0.25, 0.1
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Effect:
    """What one step does.

    Attributes
    ----------
    sentence : Message
        The step, in a few words.
    moves : Moves
        The same.
    points : float
        What it does to the lead, in points of fit; below 0 it shrinks.
    first : str
        The path that comes first then.
    """

    sentence: Message
    moves: Moves
    points: float
    first: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step on one lever, and how it is said."""

    sentence: Message
    moves: Moves


def effects(result: Result, scorer: Scorer, count: int = SHOWN) -> tuple[Effect, ...]:
    """Give the one-step changes that take most from the lead, the most first.

    Parameters
    ----------
    result : Result
        Of a person's answers; empty where nothing is ranked.
    scorer : Scorer
        That made it.
    count : int
        How many at most.
    """
    given = result.scorable
    if not result.is_ranked or not isinstance(given, Assessment):
        return ()
    steps = list(one_steps(result, scorer.catalog))
    made = (values_of(moved(given, step.moves, scorer.catalog), scorer.catalog) for step in steps)
    first, *others = result.compared_paths
    lead = result.paths[first].fit - max(result.paths[path].fit for path in others)
    found = []
    for step, fit in zip(steps, scorer.fits(list(made)), strict=True):
        points = fit[first] - max(fit[path] for path in others) - lead
        if compared(points) < 0:
            leader = scorer.leader(fit, result.compared_paths)
            found.append(Effect(step.sentence, step.moves, points, leader))
    return tuple(sorted(found, key=lambda one: compared(one.points))[:count])


def one_steps(result: Result, catalog: Catalog) -> Iterator[Step]:
    """Give every step that a person could take from their answers: up and down on each lever."""
    for signed in (1, -1):
        yield from _answer_steps(signed, result, catalog)
        yield from _importance_steps(signed, result, catalog)
        yield from _split_step(signed, result, catalog)


def _answer_steps(signed: int, result: Result, catalog: Catalog) -> Iterator[Step]:
    for criterion in result.values.all:
        moves = stepped_answers(criterion, signed, result, catalog)
        if moves.count:
            kind = "level" if criterion in result.values.skills else "answer"
            step = f"{kind}_{'up' if signed > 0 else 'down'}"
            yield Step(say(f"effect.{step}", criterion=catalog.criterion[criterion].name), moves)


def _importance_steps(signed: int, result: Result, catalog: Catalog) -> Iterator[Step]:
    span, given = catalog.model.constants.importance_span, result.scorable
    importance = full_importance(given, catalog) if isinstance(given, Assessment) else {}
    for wish in result.values.preferences:
        value = as_kept(importance[wish] + signed * IMPORTANCE_STEP)
        if 1 - span <= value <= 1 + span:
            way, name = "more" if signed > 0 else "less", catalog.criterion[wish].name
            said = say(f"effect.importance_{way}", criterion=name)
            yield Step(said, Moves(importance={wish: value}))


def _split_step(signed: int, result: Result, catalog: Catalog) -> Iterator[Step]:
    constants = catalog.model.constants
    share = as_kept(split_of(result.values.options, catalog) + signed * SPLIT_STEP)
    if constants.split_min <= share <= constants.split_max:
        want = round(share * PERCENTS)
        said = say("effect.split", want=want, strengths=PERCENTS - want)
        yield Step(said, Moves(split=share))
