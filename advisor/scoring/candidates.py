"""Rounded changes that may turn the order: of one weight, of answers or of the split.

The turning points are exact, but a sentence rounds them: to a tenth of a weight, to whole steps of
an answer, to whole percents of the split, always beyond the point. What a person could not set is
left out: importance moves only from 0.5 to 1.5, an answer only within its scale.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.moves import Moves, kept
from advisor.assessment.values import CriterionValues, mentor_levels
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, Rating
from advisor.message import Message, Number, say
from advisor.scoring import columns
from advisor.scoring.comparison import compared
from advisor.scoring.result import Change, Result, TurningPoints

# Half or double; a weight beyond these factors is not plausible.
LEAST_FACTOR, MOST_FACTOR = 0.5, 2.0
# A change of more than half of the scale would be another person.
MOST_STEPS = 2.0
TENTHS, PERCENTS = 10, 100


@dataclass(frozen=True)
class Candidate:
    """A rounded change.

    Attributes
    ----------
    sentence : Message
        How it is said, but for who then comes first.
    variant : CriterionValues
        What it makes of the values.
    moves : Moves
        The same on answers and options.
    size : float
        How far answers move in all, in steps of a criterion; 0 where none does.
    """

    sentence: Message
    variant: CriterionValues
    moves: Moves
    size: float = 0.0

    def with_first(self, path: str) -> Message:
        """Give the whole sentence."""
        return Message(self.sentence.id, {**self.sentence.arguments, "first": path})


def weights(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give plausible factors on one weight, the nearest to one first."""
    answered = result.values.all
    factors = {
        (beyond(bound, from_=1.0, parts=TENTHS), criterion)
        for rival in rivals
        for criterion, interval in rival.weights.items()
        for bound in (interval.low, interval.high)
        if criterion in answered and bound is not None and bound > 0
    }
    plausible = [one for one in factors if LEAST_FACTOR <= one[0] <= MOST_FACTOR]
    for factor, criterion in sorted(plausible, key=lambda one: (abs(math.log(one[0])), one[1])):
        moves = _weighed(result.values, criterion, factor, catalog)
        if moves is not None:
            name = catalog.criterion[criterion].name
            yield Candidate(
                say("change.weight", criterion=name, factor=Number(factor, 1)),
                _with_weights(result.values, moves),
                moves,
            )


def _weighed(
    values: CriterionValues, criterion: str, factor: float, catalog: Catalog
) -> Moves | None:
    """Give the weight of one criterion multiplied in all paths; None where it cannot be set."""
    constants = catalog.model.constants
    if criterion in values.preferences:
        importance = kept(values.importance.get(criterion, 1.0) * factor)
        low, high = 1 - constants.importance_span, 1 + constants.importance_span
        return Moves(importance={criterion: importance}) if low <= importance <= high else None
    multiplier = kept(values.options.skill_mult.get(criterion, 1.0) * factor)
    if not 0 < multiplier <= constants.multiplier_max:
        return None
    return Moves(multipliers={criterion: multiplier})


def _with_weights(values: CriterionValues, moves: Moves) -> CriterionValues:
    """Give values with moved weights, all of them rounded as they would be kept."""
    if moves.importance:
        present = {key: kept(factor) for key, factor in values.importance.items()}
        return replace(values, importance={**present, **moves.importance})
    multipliers = {**values.options.skill_mult, **moves.multipliers}
    return replace(values, options=replace(values.options, skill_mult=multipliers))


def answers(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give changes of one answer in whole steps, the fewest first."""
    stepped = {
        (whole_steps(change, unit), change.criterion, unit)
        for rival in rivals
        for change in rival.single
        for unit in (unit_of(change.criterion, result, catalog),)
    }
    for steps, criterion, unit in sorted(stepped, key=lambda one: (abs(one[0]), one[1])):
        moved = steps * unit
        if abs(moved) <= MOST_STEPS and abs(steps) <= room_for(
            criterion, steps, unit, result, catalog
        ):
            yield Candidate(
                answer_sentence(criterion, steps, result, catalog),
                answered(result.values, criterion, result.values.all[criterion] + moved),
                stepped_answers(criterion, steps, result, catalog),
                abs(moved),
            )


def stepped_answers(criterion: str, steps: int, result: Result, catalog: Catalog) -> Moves:
    """Give so many whole steps on the answers of a criterion: on that with most room first."""
    given = result.scorable
    if not isinstance(given, Assessment):
        return Moves()
    moved: dict[str, AnswerValue] = {}
    rest = steps
    for item in sorted(
        _rated(criterion, given, catalog),
        key=lambda one: -_item_room(one, rest, given.answers, catalog),
    ):
        here = min(abs(rest), _item_room(item, rest, given.answers, catalog))
        signed = here if rest > 0 else -here
        if here:
            moved[item.id] = int(given.answers[item.id]) + signed * _keyed(item)
        rest -= signed
    return Moves(answers=moved)


def _rated(criterion: str, given: Assessment, catalog: Catalog) -> list[Rating]:
    """Give the answered items of a criterion."""
    answered = given.answers
    return [one for one in catalog.ratings if one.criterion == criterion and one.id in answered]


def _item_room(item: Rating, steps: int, given: Mapping[str, AnswerValue], catalog: Catalog) -> int:
    """Give by how many steps one answer can move in the direction of some steps."""
    values, own = [one.value for one in catalog.options(item)], int(given[item.id])
    return max(values) - own if steps * _keyed(item) > 0 else own - min(values)


def _keyed(item: Rating) -> int:
    return 1 if isinstance(item, Bars) else item.keyed


def whole_steps(change: Change, unit: float) -> int:
    """Give the whole steps of one answer that go just beyond a change, with its sign."""
    steps = math.floor(compared(abs(change.steps) / unit)) + 1
    return steps if change.steps > 0 else -steps


def unit_of(criterion: str, result: Result, catalog: Catalog) -> float:
    """Give by how much the criterion moves when one answer moves by one step."""
    scorable = result.scorable
    if not isinstance(scorable, Assessment):
        return 1.0
    if criterion in result.values.preferences:
        return 1.0 / len(_rated(criterion, scorable, catalog))
    mentors = mentor_levels(scorable, catalog) if scorable.options.merge_mentors else []
    return 0.5 if any(criterion in mentor for mentor in mentors) else 1.0


def room_for(criterion: str, steps: int, unit: float, result: Result, catalog: Catalog) -> int:
    """Give by how many whole steps the own answers can move that way."""
    values, constants = result.values, catalog.model.constants
    own = values.own_skills.get(criterion, values.all[criterion])
    room = constants.highest - own if steps > 0 else own - constants.lowest
    count = round(1 / unit) if criterion in values.preferences else 1
    return math.floor(compared(room * count))


def answer_sentence(criterion: str, steps: int, result: Result, catalog: Catalog) -> Message:
    """Say so many steps on one criterion, but for who then comes first."""
    name, values = catalog.criterion[criterion].name, result.values
    is_answer = isinstance(result.scorable, Assessment)
    if is_answer and criterion in values.preferences:
        direction = "more" if steps > 0 else "less"
        return say(f"change.answer_{direction}", n=abs(steps), criterion=name)
    own = values.own_skills.get(criterion, values.all[criterion])
    decimals = 0 if own == int(own) else 1
    held, to = Number(own, decimals), Number(own + steps, decimals)
    return say("change.level" if is_answer else "change.value", criterion=name, to=to, held=held)


def answered(values: CriterionValues, criterion: str, value: float) -> CriterionValues:
    """Give values of which one is another."""
    if criterion in values.preferences:
        return replace(values, preferences={**values.preferences, criterion: value})
    return replace(values, skills={**values.skills, criterion: value})


def splits(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give splits in whole percents, the nearest to the present one first."""
    constants, present = catalog.model.constants, columns.split(result.values, catalog)
    shares = {
        beyond(rival.split, from_=present, parts=PERCENTS)
        for rival in rivals
        if rival.split is not None
    }
    possible = [one for one in shares if constants.split_min <= one <= constants.split_max]
    for share in sorted(possible, key=lambda one: compared(abs(one - present))):
        want = round(share * PERCENTS)
        yield Candidate(
            say("change.split", want=want, strengths=PERCENTS - want),
            replace(result.values, options=replace(result.values.options, split=share)),
            Moves(split=share),
        )


def beyond(value: float, *, from_: float, parts: int) -> float:
    """Round to the next part of one beyond a value, seen from a number.

    Examples
    --------
    >>> beyond(1.21, from_=1.0, parts=10), beyond(0.7, from_=1.0, parts=10)
    (1.3, 0.6)
    """
    scaled = compared(value * parts)
    whole = math.floor(scaled) + 1 if value > from_ else math.ceil(scaled) - 1
    return whole / parts
