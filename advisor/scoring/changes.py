"""What would change the order, as sentences that were checked by scoring again.

The turning points are exact, but a sentence rounds them: to a tenth of a weight, to whole steps of
an answer, to whole percents of the split, always away from what is. Each rounded change is
therefore applied and scored; the sentence names the path that then comes first, and is dropped if
none does.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from advisor.assessment.answers import Assessment
from advisor.assessment.values import CriterionValues, keyed_answers
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring import columns
from advisor.scoring.comparison import compared
from advisor.scoring.result import Change, Result
from advisor.scoring.score import Scorer

# Importance moves only from 0.5 to 1.5, so a weight beyond these factors is not plausible.
LEAST_FACTOR, MOST_FACTOR = 0.5, 2.0
TENTHS, PERCENTS = 10, 100
NO_WEIGHT, NO_ANSWER, NO_SPLIT = "change.weight_none", "change.answer_none", "change.split_none"


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

    None is a kind that nothing true can be said of in one sentence.
    """

    weight: Message | None
    answer: Message | None
    split: Message | None

    @property
    def sentences(self) -> tuple[Message, ...]:
        """All that can be said; one sentence, if nothing turns the order."""
        said = [one for one in (self.weight, self.answer, self.split) if one is not None]
        if [one.id for one in said] == [NO_WEIGHT, NO_ANSWER, NO_SPLIT]:
            return (say("change.none"),)
        return tuple(said)


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
    catalog = scorer.catalog
    return Changes(
        weight=_first_true(_weights(result, catalog), NO_WEIGHT, result, scorer),
        answer=_first_true(_answers(result, catalog), NO_ANSWER, result, scorer),
        split=_first_true(_splits(result, catalog), NO_SPLIT, result, scorer),
    )


def _first_true(
    candidates: Iterable[Candidate], none: str, result: Result, scorer: Scorer
) -> Message | None:
    """Give the first change after which another path is first, or level with the first."""
    tried = list(candidates)
    if not tried:
        return say(none)
    after = scorer.what_if(result, [one.variant for one in tried])
    for candidate, changed in zip(tried, after, strict=True):
        if (path := _overtaker(result, changed)) is not None:
            return candidate.with_first(scorer.catalog.path[path].short)
    return None


def _overtaker(before: Result, after: Result) -> str | None:
    """Give the free path that comes first after a change and did not before."""
    first = before.first_two.first
    best = max(compared(after.paths[path].fit) for path in after.free)
    if compared(after.paths[first].fit) >= best:
        return None
    return after.first_two.first


def _weights(result: Result, catalog: Catalog) -> Iterator[Candidate]:
    bounds = [
        (bound, criterion)
        for criterion, interval in result.turning_points.weights.items()
        for bound in (interval.low, interval.high)
        if bound is not None and LEAST_FACTOR <= compared(bound) <= MOST_FACTOR
    ]
    for bound, criterion in sorted(
        bounds, key=lambda one: (compared(abs(math.log(one[0]))), one[1])
    ):
        factor = away(bound, from_=1.0, parts=TENTHS)
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


def _answers(result: Result, catalog: Catalog) -> Iterator[Candidate]:
    """Give single answers in whole steps, the fewest first."""
    stepped = [
        (steps, unit, change)
        for change in result.turning_points.single
        for unit in (_unit(change.criterion, result, catalog),)
        if (steps := math.ceil(compared(abs(change.steps) / unit)))
        <= _room(change, unit, result, catalog)
    ]
    for steps, unit, change in sorted(stepped, key=lambda one: one[0]):
        sign = math.copysign(1, change.steps)
        value = result.values.all[change.criterion] + sign * steps * unit
        yield Candidate(
            _answer_sentence(change.criterion, int(steps * sign), result, catalog),
            _answered(result.values, change.criterion, value),
        )


def _unit(criterion: str, result: Result, catalog: Catalog) -> float:
    """Give by how much the criterion moves when one answer moves by one step."""
    scorable = result.scorable
    if not isinstance(scorable, Assessment):
        return 1.0
    if criterion in result.values.preferences:
        return 1.0 / len(keyed_answers(scorable, catalog)[criterion])
    merged = result.values.errors[criterion] < catalog.model.constants.se_skill
    return 0.5 if merged else 1.0


def _room(change: Change, unit: float, result: Result, catalog: Catalog) -> int:
    """Give by how many whole steps the own answers can move that way."""
    values, constants = result.values, catalog.model.constants
    own = values.own_skills.get(change.criterion, values.all[change.criterion])
    room = constants.highest - own if change.steps > 0 else own - constants.lowest
    answers = round(1 / unit) if change.criterion in values.preferences else 1
    return math.floor(compared(room * answers))


def _answer_sentence(criterion: str, steps: int, result: Result, catalog: Catalog) -> Message:
    name, count = catalog.criterion[criterion].name, abs(steps)
    direction = "more" if steps > 0 else "less"
    if criterion in result.values.own_skills:
        own = result.values.own_skills[criterion]
        return say(
            "change.level",
            skill=name,
            to=Number(own + steps, _decimals(own)),
            held=Number(own, _decimals(own)),
        )
    return say(f"change.answer_{direction}", n=count, criterion=name)


def _decimals(value: float) -> int:
    return 0 if value == int(value) else 1


def _answered(values: CriterionValues, criterion: str, value: float) -> CriterionValues:
    if criterion in values.preferences:
        return replace(values, preferences={**values.preferences, criterion: value})
    return replace(values, skills={**values.skills, criterion: value})


def _splits(result: Result, catalog: Catalog) -> Iterator[Candidate]:
    root, constants = result.turning_points.split, catalog.model.constants
    if root is None or not constants.split_min <= compared(root) <= constants.split_max:
        return
    present = columns.split(result.values, catalog)
    share = away(root, from_=present, parts=PERCENTS)
    if constants.split_min <= share <= constants.split_max:
        want = round(share * PERCENTS)
        yield Candidate(
            say("change.split", want=want, strengths=PERCENTS - want),
            replace(result.values, options=replace(result.values.options, split=share)),
        )


def away(value: float, *, from_: float, parts: int) -> float:
    """Round to a part of one, away from a number.

    Examples
    --------
    >>> away(1.21, from_=1.0, parts=10), away(0.79, from_=1.0, parts=10)
    (1.3, 0.7)
    """
    scaled = compared(value * parts)
    return (math.ceil(scaled) if value > from_ else math.floor(scaled)) / parts
