"""What a trigger speaks of: the path, skill or wish that made it hold, named before its words.

A pack writes "this path" or "you differ here", because its words serve everybody. Read from the
kinds of a trigger's conditions, and from no id.
"""

from collections.abc import Iterator
from dataclasses import replace

from advisor.assessment.answers import Assessment
from advisor.assessment.values import mentor_levels, position
from advisor.catalog.conditions import (
    All,
    AnyOf,
    Condition,
    FlagIs,
    GapIs,
    IsBlocked,
    PathIn,
    Quantity,
    QuantityIs,
    SomePath,
    Verdict,
    VerdictIs,
)
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import Trigger
from advisor.catalog.questions import Pair
from advisor.message import Message, say
from advisor.planning.gaps import Gap, gaps
from advisor.scoring.answer import remarks
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.rules import holds


def about(trigger: Trigger, result: Result, catalog: Catalog) -> str | Message:
    """Give what to write over the questions of a trigger; "" where the answer says it already."""
    when = trigger.when
    if isinstance(when, FlagIs):
        return ""
    if isinstance(when, VerdictIs):
        return _about_verdict(result, catalog)
    subject = _subject(when, result, catalog)
    if any(trigger.say.startswith(remark) for remark in remarks(result, catalog)):
        return "" if subject is None else say("talk.about", names=(subject,))
    if _is_on_limits(when):
        names = tuple(catalog.path[path].short for path in paths_of(when, result))
        return say("talk.limits", paths=names, n=len(names))
    return trigger.say if subject is None else say("talk.of", name=subject, says=trigger.say)


def about_path(path: str, catalog: Catalog) -> Message:
    """Give what to write over questions on one path."""
    return _on(catalog.path[path].short)


def paths_of(condition: Condition, result: Result) -> tuple[str, ...]:
    """Give the paths that make a condition hold, the best fit first; none where it needs none."""
    found = {path for part in _on_paths(condition) for path in _witnesses(part, result)}
    return tuple(path for path in result.order if path in found)


def _on_paths(condition: Condition) -> tuple[SomePath, ...]:
    """Give the parts on a path that a condition cannot do without."""
    match condition:
        case SomePath():
            return (condition,)
        case All(all_=parts):
            return tuple(one for part in parts for one in _on_paths(part))
        case AnyOf(any_=parts):
            found = tuple(part for part in parts if isinstance(part, SomePath))
            return found if len(found) == len(parts) else ()
    return ()


def _witnesses(condition: SomePath, result: Result) -> Iterator[str]:
    for path in result.order:
        this = All((condition.where, PathIn((path,))))
        if holds(replace(condition, where=this), result.situation):
            yield path


def _is_on_limits(condition: Condition) -> bool:
    wheres = [part.where for part in _on_paths(condition)]
    return bool(wheres) and all(isinstance(one, IsBlocked) and one.blocked for one in wheres)


def _subject(when: Condition, result: Result, catalog: Catalog) -> str | Message | None:
    """Give what a trigger speaks of: a path, with the skill where it is about a gap, or a measure.

    Where several paths make it hold, the one that fits best speaks for them.
    """
    if not (paths := paths_of(when, result)):
        criterion = _criterion(when, result, catalog)
        return None if criterion is None else catalog.criterion[criterion].name
    name, gap = catalog.path[paths[0]].short, _gap(when, paths[0], result, catalog)
    if gap is None:
        return name
    return say("talk.skill_of", path=name, skill=catalog.criterion[gap.skill].name)


def _about_verdict(result: Result, catalog: Catalog) -> Message:
    two = result.first_two
    if two.verdict is not Verdict.CLOSE:
        return about_path(two.first, catalog)
    return _on(*(catalog.path[path].short for path in (two.first, two.second)))


def _on(*names: str) -> Message:
    return say("talk.about", names=names)


def _gap(when: Condition, path_id: str, result: Result, catalog: Catalog) -> Gap | None:
    """Give the gap that a trigger on gaps speaks of: the widest, then the one with most points."""
    path = catalog.path[path_id]
    for part in _on_paths(when):
        if isinstance(part.where, GapIs):
            floor = part.where.gap_from_weight
            heavy = [
                gap for gap in gaps(result.paths[path_id]) if path.skills[gap.skill].weight >= floor
            ]
            widest = max((compared(gap.target - gap.level) for gap in heavy), default=0.0)
            return next((gap for gap in heavy if compared(gap.target - gap.level) == widest), None)
    return None


def _criterion(when: Condition, result: Result, catalog: Catalog) -> str | None:
    """Give the skill or wish of the measure that holds, if a trigger rests on one."""
    parts = when.any_ if isinstance(when, AnyOf) else (when,)
    given = result.scorable
    for part in parts:
        if not isinstance(part, QuantityIs) or not isinstance(given, Assessment):
            continue
        if holds(part, result.situation):
            return _measured(part.quantity, given, result, catalog)
    return None


def _measured(
    quantity: Quantity, given: Assessment, result: Result, catalog: Catalog
) -> str | None:
    """Give what a person's measure was taken of: where it is largest, the first of equals."""
    match quantity:
        case Quantity.CHOSEN_AGAINST_RATINGS:
            by_how_much = _traded_away(given, result, catalog)
        case Quantity.ABOVE_MENTOR:
            by_how_much = _above_mentor(given, result, catalog, sign=1)
        case Quantity.BELOW_MENTOR:
            by_how_much = _above_mentor(given, result, catalog, sign=-1)
        case _:
            return None
    return max(by_how_much, key=lambda key: compared(by_how_much[key]), default=None)


def _traded_away(given: Assessment, result: Result, catalog: Catalog) -> dict[str, float]:
    """Give the wishes that a clear choice went against, and how much higher they are rated."""
    wishes = result.values.preferences
    traded: dict[str, float] = {}
    for item in catalog.items.items:
        if not (isinstance(item, Pair) and item.id in given.answers):
            continue
        first, second = (side.criterion for side in item.sides)
        at, last = position(item, given, catalog), len(catalog.options(item)) - 1
        if at in {0, last} and first in wishes and second in wishes:
            chosen, left = (first, second) if at == 0 else (second, first)
            more = wishes[left] - wishes[chosen]
            traded[left] = max(more, traded.get(left, more))
    return traded


def _above_mentor(
    given: Assessment, result: Result, catalog: Catalog, *, sign: int
) -> dict[str, float]:
    """Give by how much the own level of each skill is above that of a mentor, or below it."""
    own, mentors = result.values.own_skills, mentor_levels(given, catalog)
    return {
        skill: max(sign * (own[skill] - levels[skill]) for levels in seen)
        for skill in own
        if (seen := [levels for levels in mentors if skill in levels])
    }
