"""The least change of several answers together that may turn the order, in whole steps."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from advisor.assessment.moves import Moves
from advisor.assessment.values import CriterionValues
from advisor.catalog.pack import Catalog
from advisor.message import Message, say
from advisor.scoring.candidates import (
    Candidate,
    answer_sentence,
    room_for,
    stepped_answers,
    unit_of,
)
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

SEVERAL = 2  # criteria


def several_answers(result: Result, scorer: Scorer, single: float | None) -> Iterator[Candidate]:
    """Give the least changes of several answers together, in whole steps, the smallest first.

    Parameters
    ----------
    result : Result
        Of the person.
    scorer : Scorer
        That made it.
    single : float, optional
        How far a single answer has to move; then only what moves on more than one criterion, and
        less in all, is given.
    """
    first, *others = result.compared_paths
    slopes, catalog = _slopes(result, scorer), scorer.catalog
    stepped = []
    for other in others:
        gap = result.paths[first].fit - result.paths[other].fit
        of_gap = {key: own[first] - own[other] for key, own in slopes.items()}
        stepped.append(_in_steps(gap, of_gap, result, catalog))
    least = 1 if single is None else SEVERAL
    found = (_together(dict(one), result, catalog) for one in sorted(set(stepped)))
    for one in sorted(found, key=lambda one: compared(one.size)):
        is_less = single is None or compared(one.size) < compared(single)
        if len(one.values) >= least and is_less:
            yield one


def _slopes(result: Result, scorer: Scorer) -> dict[str, dict[str, float]]:
    """Give the points of each path for one step of each criterion: fit is a line in each."""
    values, middle = result.values, scorer.catalog.model.constants.middle
    ways = {key: 1 if value < middle else -1 for key, value in values.all.items()}
    variants = [_stepped(values, criterion, way) for criterion, way in ways.items()]
    return {
        criterion: {path: (fit[path] - result.paths[path].fit) * way for path in fit}
        for (criterion, way), fit in zip(ways.items(), scorer.fits(variants), strict=True)
    }


def _stepped(values: CriterionValues, criterion: str, way: int) -> CriterionValues:
    """Give values of which one is a step higher or lower."""
    moved = {criterion: values.all[criterion] + way}
    if criterion in values.preferences:
        return replace(values, preferences={**values.preferences, **moved})
    return replace(values, skills={**values.skills, **moved})


def _in_steps(
    gap: float, slopes: Mapping[str, float], result: Result, catalog: Catalog
) -> tuple[tuple[str, int], ...]:
    """Give whole steps that just close a gap, the steepest criteria first; none where none do.

    Each is moved as far as the own answers can be moved, which is less than a value has room for
    where mentors are merged into it.
    """
    left, found = gap, list[tuple[str, int]]()
    for criterion in sorted(slopes, key=lambda one: (-compared(abs(slopes[one])), one)):
        unit, way = unit_of(criterion, result, catalog), -1 if slopes[criterion] > 0 else 1
        closes = abs(slopes[criterion]) * unit
        if compared(closes) == 0:
            break
        room = room_for(criterion, way, unit, result, catalog)
        steps = min(room, math.floor(compared(left / closes)) + 1)
        if steps:
            found.append((criterion, way * steps))
        left -= steps * closes
        if compared(left) < 0:
            return tuple(found)
    return ()


def _together(stepped: Mapping[str, int], result: Result, catalog: Catalog) -> Candidate:
    """Give one change made of steps on several criteria."""
    moves, values, size = Moves(), dict[str, float](), 0.0
    for criterion, steps in stepped.items():
        moved = steps * unit_of(criterion, result, catalog)
        moves = moves.with_all(stepped_answers(criterion, steps, result, catalog))
        values[criterion] = result.values.all[criterion] + moved
        size += abs(moved)
    return Candidate(_together_sentence(stepped, result, catalog), moves, values, size)


def _together_sentence(stepped: Mapping[str, int], result: Result, catalog: Catalog) -> Message:
    if len(stepped) == 1:
        return next(answer_sentence(*one, result, catalog) for one in stepped.items())
    parts = tuple(answer_sentence(*one, result, catalog, part="part_") for one in stepped.items())
    return say("change.several", changes=parts)
