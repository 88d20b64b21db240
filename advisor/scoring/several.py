"""The least change of several answers together that may turn the order, in whole steps."""

from collections.abc import Iterable, Iterator, Mapping

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring.candidates import (
    Candidate,
    answer_sentence,
    answered,
    room_for,
    stepped_answers,
    unit_of,
    whole_steps,
)
from advisor.scoring.comparison import compared
from advisor.scoring.result import Change, Result, TurningPoints

SEVERAL = 2  # criteria


def several_answers(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog, single: float | None
) -> Iterator[Candidate]:
    """Give the least changes of several answers together, in whole steps, the smallest first.

    The exact change uses up all room of the answers that count most, and of the last only a part:
    that part is what is rounded, outwards.

    Parameters
    ----------
    rivals, result, catalog
        As for a single answer.
    single : float, optional
        How far a single answer has to move; then only what moves on more than one criterion, and
        less in all, is given.
    """
    rounded = sorted({_in_steps(rival.moves, result, catalog) for rival in rivals})
    least = 1 if single is None else SEVERAL
    found = (_together(dict(one), result, catalog) for one in rounded if len(one) >= least)
    for one in sorted(found, key=lambda one: compared(one.size)):
        if single is None or compared(one.size) < compared(single):
            yield one


def _in_steps(
    moves: Iterable[Change], result: Result, catalog: Catalog
) -> tuple[tuple[str, int], ...]:
    """Give whole steps on each criterion that go just beyond a change, as far as there is room."""
    found = []
    for change in moves:
        unit = unit_of(change.criterion, result, catalog)
        whole = whole_steps(change, unit)
        room = room_for(change.criterion, whole, unit, result, catalog)
        found.append((change.criterion, max(-room, min(whole, room))))
    return tuple((criterion, steps) for criterion, steps in found if steps)


def _together(stepped: Mapping[str, int], result: Result, catalog: Catalog) -> Candidate:
    """Give one change made of steps on several criteria."""
    values, moves, size = result.values, Moves(), 0.0
    for criterion, steps in stepped.items():
        moved = steps * unit_of(criterion, result, catalog)
        values = answered(values, criterion, values.all[criterion] + moved)
        moves = moves.with_all(stepped_answers(criterion, steps, result, catalog))
        size += abs(moved)
    return Candidate(_together_sentence(stepped, result, catalog), values, moves, size)


def _together_sentence(stepped: Mapping[str, int], result: Result, catalog: Catalog) -> Message:
    if len(stepped) == 1:
        return next(answer_sentence(*one, result, catalog) for one in stepped.items())
    parts = tuple(_part(*one, result, catalog) for one in stepped.items())
    return say("change.several", changes=parts)


def _part(criterion: str, steps: int, result: Result, catalog: Catalog) -> Message:
    """Give a change of one criterion as a part of a sentence."""
    name, values = catalog.criterion[criterion].name, result.values
    is_answer = isinstance(result.scorable, Assessment)
    if is_answer and criterion in values.preferences:
        if steps > 0:
            return say("change.part_more", n=steps, criterion=name)
        return say("change.part_less", n=-steps, criterion=name)
    own = values.own_skills.get(criterion, values.all[criterion])
    decimals = 0 if own == int(own) else 1
    held, to = Number(own, decimals), Number(own + steps, decimals)
    if is_answer:
        return say("change.part_level", criterion=name, to=to, held=held)
    return say("change.part_value", criterion=name, to=to, held=held)
