"""What would change the order, as sentences that were checked by scoring again.

The first path is held against every free rival, because a third may overtake where the second does
not. The turning points are exact, but a sentence rounds them: to a tenth of a weight, to whole
steps of an answer, to whole percents of the split, always beyond the point. Each rounded change is
applied and scored; the sentence names the path that then comes first.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from advisor.assessment.answers import Assessment
from advisor.assessment.values import CriterionValues, keyed_answers, mentor_levels
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring import columns
from advisor.scoring.answer import has_effect, is_pair_known
from advisor.scoring.comparison import compared
from advisor.scoring.result import Change, Result, TurningPoints
from advisor.scoring.score import Scorer

# Importance moves only from 0.5 to 1.5, so a weight beyond these factors is not plausible.
LEAST_FACTOR, MOST_FACTOR = 0.5, 2.0
# A change of more than half of the scale would be another person.
MOST_STEPS = 2.0
TENTHS, PERCENTS = 10, 100
AT_ONCE = 8
NO_WEIGHT, NO_ANSWER, NO_SPLIT = "change.no_weight", "change.no_answer", "change.no_split"


@dataclass(frozen=True)
class Candidate:
    """A rounded change: how it is said, but for who then comes first, and what it makes."""

    sentence: Message
    variant: CriterionValues

    def with_first(self, path: str) -> Message:
        """Give the whole sentence."""
        return Message(self.sentence.id, {**self.sentence.arguments, "first": path})


@dataclass(frozen=True, slots=True)
class Changes:
    """The smallest weight, answer and split that turn the order, each as a sentence.

    ``is_open`` where answers that are still missing may turn it too.
    """

    weight: Message
    answer: Message
    split: Message
    is_open: bool

    @property
    def sentences(self) -> tuple[Message, ...]:
        """All three; one sentence, if nothing turns the order.

        Where answers are missing, only what does turn it is said as it is.
        """
        said = (self.weight, self.answer, self.split)
        turning = tuple(one for one in said if one.id not in {NO_WEIGHT, NO_ANSWER, NO_SPLIT})
        if not turning:
            none = "change.none_so_far" if self.is_open else "change.none"
            return (say(none, **self.split.arguments),)
        return turning if self.is_open else said


def changes(result: Result, scorer: Scorer) -> Changes | None:
    """Give what would change the order; None where nothing is ranked or the two are level.

    Parameters
    ----------
    result : Result
        Of the person.
    scorer : Scorer
        Scores the changed values.
    """
    if not result.is_ranked or compared(result.first_two.gap) == 0:
        return None
    catalog, constants = scorer.catalog, scorer.catalog.model.constants
    rivals = scorer.rivals(result)
    bounds = [round(one * PERCENTS) for one in (constants.split_min, constants.split_max)]
    no_split = say(NO_SPLIT, low=bounds[0], high=bounds[1])
    return Changes(
        weight=_first_true(_weights(rivals, result, catalog), result, scorer) or say(NO_WEIGHT),
        answer=_first_true(_answers(rivals, result, catalog), result, scorer) or say(NO_ANSWER),
        split=_first_true(_splits(rivals, result, catalog), result, scorer) or no_split,
        is_open=has_effect(result, catalog, "sketch") or not is_pair_known(result),
    )


def _first_true(candidates: Iterable[Candidate], result: Result, scorer: Scorer) -> Message | None:
    """Give the first change after which another path is first."""
    tried = list(candidates)
    for start in range(0, len(tried), AT_ONCE):
        some = tried[start : start + AT_ONCE]
        after = scorer.what_if(result, [one.variant for one in some])
        for candidate, changed in zip(some, after, strict=True):
            if (path := _overtaker(result, changed)) is not None:
                return candidate.with_first(scorer.catalog.path[path].short)
    return None


def _overtaker(before: Result, after: Result) -> str | None:
    """Give the compared path that comes first after a change and did not before."""
    first = before.first_two.first
    best = max(compared(after.paths[path].fit) for path in after.compared_paths)
    if compared(after.paths[first].fit) >= best:
        return None
    return after.first_two.first


def _weights(
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
        name = catalog.criterion[criterion].name
        yield Candidate(
            say("change.weight", criterion=name, factor=Number(factor, 1)),
            _weighed(result.values, criterion, factor),
        )


def _weighed(values: CriterionValues, criterion: str, factor: float) -> CriterionValues:
    """Give the values with the weight of one criterion multiplied in all paths."""
    if criterion in values.preferences:
        importance = {**values.importance}
        importance[criterion] = importance.get(criterion, 1.0) * factor
        return replace(values, importance=importance)
    multipliers = {**values.options.skill_mult}
    multipliers[criterion] = multipliers.get(criterion, 1.0) * factor
    return replace(values, options=replace(values.options, skill_mult=multipliers))


def _answers(
    rivals: Iterable[TurningPoints], result: Result, catalog: Catalog
) -> Iterator[Candidate]:
    """Give changes of one answer in whole steps, the fewest first."""
    stepped = {
        (_whole_steps(change, unit), change.criterion, unit)
        for rival in rivals
        for change in rival.single
        for unit in (_unit(change.criterion, result, catalog),)
    }
    for steps, criterion, unit in sorted(stepped, key=lambda one: (abs(one[0]), one[1])):
        moved = steps * unit
        if abs(moved) <= MOST_STEPS and abs(steps) <= _room(
            criterion, steps, unit, result, catalog
        ):
            yield Candidate(
                _answer_sentence(criterion, steps, result, catalog),
                _answered(result.values, criterion, result.values.all[criterion] + moved),
            )


def _whole_steps(change: Change, unit: float) -> int:
    """Give the whole steps of one answer that go just beyond a change, with its sign."""
    steps = math.floor(compared(abs(change.steps) / unit)) + 1
    return steps if change.steps > 0 else -steps


def _unit(criterion: str, result: Result, catalog: Catalog) -> float:
    """Give by how much the criterion moves when one answer moves by one step."""
    scorable = result.scorable
    if not isinstance(scorable, Assessment):
        return 1.0
    if criterion in result.values.preferences:
        return 1.0 / len(keyed_answers(scorable, catalog)[criterion])
    mentors = mentor_levels(scorable, catalog) if scorable.options.merge_mentors else []
    return 0.5 if any(criterion in mentor for mentor in mentors) else 1.0


def _room(criterion: str, steps: int, unit: float, result: Result, catalog: Catalog) -> int:
    """Give by how many whole steps the own answers can move that way."""
    values, constants = result.values, catalog.model.constants
    own = values.own_skills.get(criterion, values.all[criterion])
    room = constants.highest - own if steps > 0 else own - constants.lowest
    answers = round(1 / unit) if criterion in values.preferences else 1
    return math.floor(compared(room * answers))


def _answer_sentence(criterion: str, steps: int, result: Result, catalog: Catalog) -> Message:
    name, values = catalog.criterion[criterion].name, result.values
    is_answer = isinstance(result.scorable, Assessment)
    if is_answer and criterion in values.preferences:
        direction = "more" if steps > 0 else "less"
        return say(f"change.answer_{direction}", n=abs(steps), criterion=name)
    own = values.own_skills.get(criterion, values.all[criterion])
    decimals = 0 if own == int(own) else 1
    held, to = Number(own, decimals), Number(own + steps, decimals)
    return say("change.level" if is_answer else "change.value", criterion=name, to=to, held=held)


def _answered(values: CriterionValues, criterion: str, value: float) -> CriterionValues:
    if criterion in values.preferences:
        return replace(values, preferences={**values.preferences, criterion: value})
    return replace(values, skills={**values.skills, criterion: value})


def _splits(
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
