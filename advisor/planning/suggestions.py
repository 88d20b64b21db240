"""Three next steps: one for this week, one for this quarter, one talk.

The rule, for the first path, or for both of the first two where they are close:

1. Where the two are close, an action that tests a path without choosing it, on a wish or skill in
   which the two differ most.
2. Otherwise, or for want of one, an action on the skill whose gap costs most points of ready.
3. Without a gap, an action on the answered skill that the path leans on most.
4. Without that, an action that tries out the wish on which the path rests most.

Among these, one that fits the person's level by duties (any, if that is not known), then the one
with the fewest hours, then by id. The talk is an action that is a conversation, by the same rule.
No action is named twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.catalog.advice import Action, Book, Horizon
from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog, Library
from advisor.message import Message, say
from advisor.planning.gaps import Gap, gaps
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An action, when it is for, why it is here, and the book it rests on."""

    when: Message
    action: Action
    why: Message
    book: Book | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """What an action should bear on, and what that is for."""

    path: str
    criterion: str
    why: Message
    is_test: bool = False


def next_steps(result: Result, catalog: Catalog, library: Library) -> tuple[Suggestion, ...]:
    """Give up to three next steps; none where nothing is ranked.

    Parameters
    ----------
    result : Result
        Of the person.
    catalog, library : Catalog, Library
        Of the same pack.
    """
    if not result.is_ranked:
        return ()
    aims = list(_aims(result, catalog))
    books = {book.id: book for book in library.actions.books}
    picked: list[Suggestion] = []
    for slot in ("week", "quarter", "talk"):
        candidates = [one for one in _slots(library)[slot] if one not in (s.action for s in picked)]
        if (found := _best(candidates, aims, result, library)) is not None:
            action, aim = found
            book = books.get(action.reading or "")
            picked.append(Suggestion(say(f"step.{slot}"), action, aim.why, book))
    return tuple(picked)


def _slots(library: Library) -> dict[str, list[Action]]:
    talks = {rung.id for rung in library.actions.rungs if rung.is_talk}
    actions = library.actions.actions
    return {
        "week": [one for one in actions if one.horizon is Horizon.WEEK and one.rung not in talks],
        "quarter": [
            one for one in actions if one.horizon is Horizon.QUARTER and one.rung not in talks
        ],
        "talk": [one for one in actions if one.rung in talks],
    }


def _best(
    actions: list[Action], aims: list[Aim], result: Result, library: Library
) -> tuple[Action, Aim] | None:
    """Give the first aim that an action meets, with the lightest such action."""
    tests = {rung.id for rung in library.actions.rungs if rung.is_cheap_test}
    level = result.levels.level if result.levels else None
    for aim in aims:
        fitting = [
            one
            for one in actions
            if aim.criterion in one.criteria
            and aim.path in one.paths
            and (level is None or level in one.levels)
            and (one.rung in tests or not aim.is_test)
        ]
        if fitting:
            return min(fitting, key=lambda one: (one.effort_hours, one.id)), aim
    return None


def _aims(result: Result, catalog: Catalog) -> Iterator[Aim]:
    two = result.first_two
    focus = (two.first, two.second) if two.verdict is Verdict.CLOSE else (two.first,)
    if two.verdict is Verdict.CLOSE:
        yield from _tests(result, catalog)
    closing = sorted(
        (gap for path in focus for gap in gaps(result.paths[path])),
        key=lambda gap: -compared(gap.points),
    )
    yield from (_closing(gap, catalog) for gap in closing)
    yield from (aim for path in focus for aim in _leaning(path, result, catalog))
    yield from (aim for path in focus for aim in _resting(path, catalog))


def _tests(result: Result, catalog: Catalog) -> Iterator[Aim]:
    """Aim at what the first two differ in most, for each of them."""
    two = result.first_two
    first, second = catalog.path[two.first], catalog.path[two.second]
    points = {
        path: {row.criterion: row.points for row in result.paths[path].rows}
        for path in (two.first, two.second)
    }
    criteria = dict.fromkeys([*points[two.first], *points[two.second]])
    apart = {
        one: abs(points[two.first].get(one, 0.0) - points[two.second].get(one, 0.0))
        for one in criteria
    }
    for criterion in sorted(apart, key=lambda one: -compared(apart[one])):
        why = say(
            "why.test",
            criterion=catalog.criterion[criterion].name,
            first=first.short,
            second=second.short,
        )
        for path in (second, first):
            yield Aim(path.id, criterion, why, is_test=True)


def _closing(gap: Gap, catalog: Catalog) -> Aim:
    why = say(
        "why.gap",
        skill=catalog.criterion[gap.skill].name,
        path=catalog.path[gap.path].short,
        target=gap.target,
    )
    return Aim(gap.path, gap.skill, why)


def _leaning(path_id: str, result: Result, catalog: Catalog) -> Iterator[Aim]:
    path = catalog.path[path_id]
    skills = sorted(path.skills, key=lambda skill: -path.skills[skill].weight)
    for skill in skills:
        if skill in result.values.skills:
            why = say("why.leans", skill=catalog.criterion[skill].name, path=path.short)
            yield Aim(path_id, skill, why)


def _resting(path_id: str, catalog: Catalog) -> Iterator[Aim]:
    path = catalog.path[path_id]
    for key in sorted(path.preferences, key=lambda key: -abs(path.preferences[key].weight)):
        why = say("why.wish", criterion=catalog.criterion[key].name, path=path.short)
        yield Aim(path_id, key, why)
