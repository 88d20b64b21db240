"""Rounded changes that may turn the order: of one weight, of answers or of the split.

The turning points are exact, but a sentence rounds them: to a step of a weight, to whole steps of
an answer, to whole percents of the split, always beyond the point. What a person could not set is
left out: importance moves only within the span of the pack, an answer within its scale.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.moves import Moves, as_kept, moved, moved_options
from advisor.assessment.values import CriterionValues, mentor_levels, split_of, values_of
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, Rating
from advisor.message import Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.result import Change, Result, TurningPoints

# Half or double; a weight beyond these factors is not plausible.
LEAST_FACTOR, MOST_FACTOR = 0.5, 2.0
# A change of more than half of the scale would be another person.
MOST_STEPS = 2.0
TENTHS, TWENTIETHS, PERCENTS = 10, 20, 100
DECIMALS = 2  # of a weight


@dataclass(frozen=True)
class Candidate:
    """A rounded change.

    Attributes
    ----------
    sentence : Message
        How it is said, but for who then comes first.
    moves : Moves
        The same on answers and options.
    values : mapping of criterion to float
        What steps on answers make of criterion values: just that is changed of plain values.
    size : float
        How far answers move in all, in steps of a criterion; 0 where none does.
    """

    sentence: Message
    moves: Moves
    values: Mapping[str, float] = field(default_factory=dict)
    size: float = 0.0

    def with_first(self, path: str) -> Message:
        """Give the whole sentence."""
        return Message(self.sentence.id, {**self.sentence.arguments, "first": path})

    def variant_of(self, result: Result, catalog: Catalog) -> CriterionValues:
        """Give the values of the same person with the change made."""
        given = result.scorable
        if isinstance(given, Assessment):
            return values_of(moved(given, self.moves, catalog), catalog)
        options = moved_options(given.options, self.moves, given.options.importance or {})
        changed = replace(given, values={**given.values, **self.values}, options=options)
        return values_of(changed, catalog)


def weights(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give other weights of one criterion, the nearest to its own first.

    First in steps as a person would think of them; hundredths after that, for an order that turns
    just before the last step there is, or only between two steps.
    """
    turns = {
        (criterion, bound)
        for rival in rivals
        for criterion, interval in rival.weights.items()
        for bound in (interval.low, interval.high)
        if criterion in result.values.all and bound
    }
    for is_fine in (False, True):
        found = {_weight(*one, result, catalog, is_fine=is_fine) for one in turns}
        for _, criterion, to in sorted(one for one in found if one is not None):
            yield _weighed(criterion, to, result, catalog, is_fine=is_fine)


def _weight(
    criterion: str, bound: float, result: Result, catalog: Catalog, *, is_fine: bool
) -> tuple[float, str, float] | None:
    """Give the next weight of a criterion beyond a turn, after how far off it is; None if too far.

    Beyond its own weight as it is shown, too: that it counts 0.95 instead of 0.95 says nothing.
    """
    now, (low, high) = weight_now(criterion, result.values, catalog)
    nearer = max if bound > 1 else min
    turn = nearer(now * bound, round(now, DECIMALS))
    parts = PERCENTS if is_fine else TENTHS if _is_plain(criterion, now, result) else TWENTIETHS
    to = beyond(turn, from_=now, parts=parts)
    return (compared(abs(math.log(to / now))), criterion, to) if low <= to <= high else None


def _weighed(
    criterion: str, to: float, result: Result, catalog: Catalog, *, is_fine: bool
) -> Candidate:
    """Give another weight of one criterion in all paths, and how it is said."""
    name = catalog.criterion[criterion].name
    now, _ = weight_now(criterion, result.values, catalog)
    if criterion in result.values.preferences:
        moves = Moves(importance={criterion: to})
    else:
        moves = Moves(multipliers={criterion: to})
    if _is_plain(criterion, now, result) and not is_fine:
        return Candidate(say("change.weight", criterion=name, factor=Number(to, 1)), moves)
    held, said = Number(now, DECIMALS), Number(to, DECIMALS)
    return Candidate(say("change.importance", criterion=name, to=said, held=held), moves)


def _is_plain(criterion: str, now: float, result: Result) -> bool:
    """Tell whether a weight is a skill's that has none of its own: then it is said as a factor."""
    return now == 1 and criterion not in result.values.preferences


def weight_now(
    criterion: str, values: CriterionValues, catalog: Catalog
) -> tuple[float, tuple[float, float]]:
    """Give how much a criterion counts, and from where to where a person could set that."""
    if criterion in values.preferences:
        span = catalog.model.constants.importance_span
        return as_kept(values.importance.get(criterion, 1.0)), (1 - span, 1 + span)
    now = values.options.skill_mult.get(criterion, 1.0)
    return now, skill_ends(now)


def skill_ends(*weights: float) -> tuple[float, float]:
    """Give from where to where the weight of a skill can be set, of which some are set by now."""
    return min(LEAST_FACTOR, *weights), max(MOST_FACTOR, *weights)


def answers(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give changes of one answer in whole steps, the smallest change of its criterion first."""
    stepped = {
        (whole_steps(change, unit), change.criterion, unit)
        for rival in rivals
        for change in rival.single
        for unit in (unit_of(change.criterion, result, catalog),)
    }
    by_size = sorted(stepped, key=lambda one: (compared(abs(one[0] * one[2])), one[1]))
    for steps, criterion, unit in by_size:
        size = abs(steps * unit)
        if size <= MOST_STEPS and abs(steps) <= room_for(criterion, steps, unit, result, catalog):
            yield Candidate(
                answer_sentence(criterion, steps, result, catalog),
                stepped_answers(criterion, steps, result, catalog),
                {criterion: result.values.all[criterion] + steps * unit},
                size,
            )


def stepped_answers(criterion: str, steps: int, result: Result, catalog: Catalog) -> Moves:
    """Give so many whole steps on the answers of a criterion: on that with most room first."""
    given = result.scorable
    if not isinstance(given, Assessment):
        return Moves()
    changed: dict[str, AnswerValue] = {}
    rest = steps
    for item in sorted(
        _rated(criterion, given, catalog),
        key=lambda one: -_item_room(one, rest, given.answers, catalog),
    ):
        here = min(abs(rest), _item_room(item, rest, given.answers, catalog))
        signed = here if rest > 0 else -here
        if here:
            changed[item.id] = int(given.answers[item.id]) + signed * _keyed(item)
        rest -= signed
    return Moves(answers=changed)


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


def answer_sentence(
    criterion: str, steps: int, result: Result, catalog: Catalog, part: str = ""
) -> Message:
    """Say so many steps on one criterion, but for who then comes first; or as a part of that."""
    name, values = catalog.criterion[criterion].name, result.values
    is_answer = isinstance(result.scorable, Assessment)
    if is_answer and criterion in values.preferences:
        answer = f"change.{part}more" if steps > 0 else f"change.{part}less"
        return say(answer, n=abs(steps), criterion=name)
    own = values.own_skills.get(criterion, values.all[criterion])
    decimals = 0 if own == int(own) else 1
    held, to = Number(own, decimals), Number(own + steps, decimals)
    level = f"change.{part}level" if is_answer else f"change.{part}value"
    return say(level, criterion=name, to=to, held=held)


def splits(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give splits in whole percents, the nearest to the present one first."""
    constants, present = catalog.model.constants, split_of(result.values.options, catalog)
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
