"""That questions can be answered and counted: scales, placing of levels, answers of sample people.

What a scale must offer follows from how answers are used: a rating is a step of the model's scale,
a trade-off votes in four strengths, and a duty has half a credit one step below its full one.
"""

from collections.abc import Iterator, Mapping

from advisor.catalog import background, questions
from advisor.catalog.paths import CareerPath, LimitRule
from advisor.catalog.questions import Options, Pair, Statement, TwoSided
from advisor.catalog.references.known import Check, Known
from advisor.errors import Problem
from advisor.message import Number, say
from advisor.reading.constraints import Between, between, join, one_of
from advisor.reading.unread import as_far_as_read

TRADE_OFF_ANSWERS = 4


def _values(options: Options) -> list[int]:
    return [option.value for option in options]


def _steps(options: Options, low: float, high: float, place: str) -> Iterator[Problem]:
    values = _values(options)
    if values[-1:] != [high] or any(value != low + step for step, value in enumerate(values)):
        yield Problem(place, say("problem.not_steps", low=Number(low), high=Number(high)))


def _votes(options: Options, place: str) -> Iterator[Problem]:
    values = _values(options)
    if len(values) != TRADE_OFF_ANSWERS or len(set(values)) != TRADE_OFF_ANSWERS:
        yield Problem(place, say("problem.not_trade_off", answers=TRADE_OFF_ANSWERS))


def _scales(items: questions.Items, place: str, known: Known) -> Iterator[Problem]:
    constants = known.catalog.model.constants
    for name, options in items.scales.items():
        used_by = [item for item in items.items if getattr(item, "scale", None) == name]
        where = join(place, f"scales.{name}")
        if any(isinstance(item, Statement | TwoSided) for item in used_by):
            yield from _steps(options, constants.lowest, constants.highest, where)
        if any(isinstance(item, Pair) for item in used_by):
            yield from _votes(options, where)


def _anchors(item: questions.Bars, place: str, known: Known) -> Iterator[Problem]:
    constants = known.catalog.model.constants
    yield from _steps(item.anchors, constants.lowest, constants.highest, join(place, "anchors"))


def _two_sides(pair: Pair, place: str, _: Known) -> Iterator[Problem]:
    first, second = pair.sides
    if first.criterion == second.criterion:
        where = join(place, "sides.1.criterion")
        yield Problem(where, say("problem.twice", value=second.criterion))


def _limit_of_item(rule: LimitRule, place: str, known: Known) -> Iterator[Problem]:
    item = known.catalog.item.get(rule.item)
    if isinstance(item, questions.LimitItem) and item.criterion != rule.criterion:
        yield Problem(join(place, "item"), say("problem.other_criterion", value=item.criterion))


def _targets(path: CareerPath, place: str, known: Known) -> Iterator[Problem]:
    constants = known.catalog.model.constants
    scale = Between(constants.lowest, constants.highest)
    asked = {f"skills.{skill}.target": row.target for skill, row in path.skills.items()}
    for level, targets in (path.level_targets or {}).items():
        asked |= {f"level_targets.{level}.{skill}": target for skill, target in targets.items()}
    for key, target in asked.items():
        if (reason := between(target, scale)) is not None:
            yield Problem(join(place, key), reason)


def _cases(cases: questions.Cases, place: str, known: Known) -> Iterator[Problem]:
    if cases.cases:
        yield from _answered_from(cases.answered_from, len(cases.cases), place)
    yield from _up_the_ladder([cut.level for cut in cases.cuts], place, known)


def _duties(duties: questions.Duties, place: str, known: Known) -> Iterator[Problem]:
    levels = [cut.level for cut in duties.cuts]
    if duties.duties:
        counted = sum(duty.distinctive_for in levels for duty in duties.duties)
        yield from _answered_from(duties.answered_from, counted, place)
        yield from _steps(duties.scale, 0, len(duties.scale) - 1, join(place, "scale"))
    if levels and levels[:1] == list(known.catalog.levels[:1]):
        yield Problem(join(place, "cuts.0.level"), say("problem.base_level"))
    yield from _up_the_ladder(levels, place, known)


def _answered_from(count: int, most: int, place: str) -> Iterator[Problem]:
    if (reason := between(count, Between(1, max(most, 1)))) is not None:
        yield Problem(join(place, "answered_from"), reason)


def _up_the_ladder(levels: list[str], place: str, known: Known) -> Iterator[Problem]:
    ladder = known.catalog.levels
    ranks = [ladder.index(level) if level in ladder else None for level in levels]
    for index in range(1, len(ranks)):
        before, rank = ranks[index - 1], ranks[index]
        if before is not None and rank is not None and rank <= before:
            yield Problem(join(place, f"cuts.{index}.level"), say("problem.not_up_the_ladder"))


def _credit(duty: questions.Duty, place: str, known: Known) -> Iterator[Problem]:
    often = Between(1, len(known.catalog.duties.scale) - 1)
    if (reason := between(duty.full_credit_at, often)) is not None:
        yield Problem(join(place, "full_credit_at"), reason)
    if duty.distinctive_for not in duty.levels:
        options: list[str] = list(duty.levels)
        yield Problem(join(place, "distinctive_for"), one_of(duty.distinctive_for, options))


def _answers(persona: background.Persona, place: str, known: Known) -> Iterator[Problem]:
    records = {"answers": persona.answers}
    records |= {f"mentors.{index}": mentor for index, mentor in enumerate(persona.mentors)}
    for name, answers in records.items():
        for question, value in answers.items():
            where = join(place, f"{name}.{question}")
            yield from as_far_as_read(_offered(question, value, where, known))


def _offered(question: str, value: object, place: str, known: Known) -> Iterator[Problem]:
    options = known.answers(question)
    if options is not None and value not in options:
        yield Problem(place, one_of(value, list(options)))


CHECKS: Mapping[type, tuple[Check, ...]] = {
    questions.Items: (_scales,),
    questions.Bars: (_anchors,),
    questions.Pair: (_two_sides,),
    questions.Cases: (_cases,),
    questions.Duties: (_duties,),
    questions.Duty: (_credit,),
    CareerPath: (_targets,),
    LimitRule: (_limit_of_item,),
    background.Persona: (_answers,),
}
