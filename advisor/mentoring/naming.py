"""What a trigger speaks of: the path, skill, wish or answer that made it hold, named with it.

A pack writes "this path" or "you differ here", because its words serve everybody. Read from the
kinds of a trigger's conditions, and from no id.
"""

from collections.abc import Iterator
from dataclasses import replace

from advisor.assessment.answers import Assessment
from advisor.assessment.values import position
from advisor.catalog.conditions import (
    All,
    AnswerIn,
    AnyOf,
    Condition,
    CriterionIs,
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
from advisor.catalog.questions import LimitItem, Pair
from advisor.mentoring.ratings import Ratings, rated_by_both, side_by_side
from advisor.message import Message, Number, say
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
    if (rated := _rated_apart(trigger, result, catalog)) is not None:
        return say("talk.of_ratings", ratings=side_by_side(rated, catalog), says=trigger.say)
    subject = _subject(when, result, catalog)
    if any(trigger.say.startswith(remark) for remark in remarks(result, catalog)):
        return "" if subject is None else say("talk.about", names=(subject,))
    if _is_on_limits(when):
        names = tuple(catalog.path[path].short for path in paths_of(when, result))
        return say("talk.limits", paths=names, n=len(names))
    return trigger.say if subject is None else say("talk.of", name=subject, says=trigger.say)


def rated_apart(trigger: Trigger, result: Result, catalog: Catalog) -> str | None:
    """Give the skill of which the heading of a trigger gives the own and a mentor's rating."""
    rated = _rated_apart(trigger, result, catalog)
    return None if rated is None else rated.skill


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


def _rated_apart(trigger: Trigger, result: Result, catalog: Catalog) -> Ratings | None:
    """Give the ratings that differ most, where a trigger is about that; the first of equals."""
    both = rated_by_both(result, catalog)
    if _measures(Quantity.ABOVE_MENTOR, trigger.when, result):
        return max(both, key=lambda one: one.above, default=None)
    if _measures(Quantity.BELOW_MENTOR, trigger.when, result):
        return max(both, key=lambda one: one.below, default=None)
    return None


def _subject(when: Condition, result: Result, catalog: Catalog) -> str | Message | None:
    """Give what a trigger speaks of: a path, with the skill where it is about a gap, or a measure.

    Where several paths make it hold, the one that fits best speaks for them.
    """
    if not (paths := paths_of(when, result)):
        traded = _traded(when, result, catalog)
        return catalog.criterion[traded].name if traded else _clash(when, result, catalog)
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


def _traded(when: Condition, result: Result, catalog: Catalog) -> str | None:
    """Give the wish that a clear choice went against, if a trigger rests on one."""
    given = result.scorable
    if not isinstance(given, Assessment) or not _measures(
        Quantity.CHOSEN_AGAINST_RATINGS, when, result
    ):
        return None
    traded = _traded_away(given, result, catalog)
    return max(traded, key=lambda key: compared(traded[key]), default=None)


def _measures(quantity: Quantity, when: Condition, result: Result) -> bool:
    """Tell whether a trigger holds by a quantity."""
    return any(
        isinstance(part, QuantityIs) and part.quantity is quantity and holds(part, result.situation)
        for part in _ways(when)
    )


def _ways(when: Condition) -> tuple[Condition, ...]:
    """Give the conditions of which each alone makes a trigger hold."""
    return when.any_ if isinstance(when, AnyOf) else (when,)


def _clash(when: Condition, result: Result, catalog: Catalog) -> Message | None:
    """Give a wish and an answer that stand against each other, where a trigger rests on both."""
    for part in _ways(when):
        if not isinstance(part, All) or not holds(part, result.situation):
            continue
        wish = next((one.criterion for one in part.all_ if isinstance(one, CriterionIs)), None)
        answer = next((one.item for one in part.all_ if isinstance(one, AnswerIn)), None)
        item = catalog.item.get(answer or "")
        if wish is not None and isinstance(item, LimitItem):
            return _against(wish, item, result, catalog)
    return None


def _against(wish: str, limit: LimitItem, result: Result, catalog: Catalog) -> Message:
    value, given = result.values.all[wish], result.situation.answers[limit.id]
    return say(
        "talk.against",
        wish=catalog.criterion[wish].name,
        value=Number(value, 0 if value == int(value) else 1),
        answer=next(one.text for one in catalog.options(limit) if one.value == given),
        limit=catalog.criterion[limit.criterion].name,
    )


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
