"""Three next steps: one for this week, one for this quarter, one talk.

The rule, for the first path, or for both of the first two where they are close:

1. Where the two are close, an action that tries out one of them but not the other, without choosing
   it, on a wish or skill in which they differ at least half as much as in any. What is
   not just what the path brings, such as practice of a skill, shows nothing of it by itself: then
   the action is one that the path's page names as a first test.
2. Otherwise, or where no such action fits, an action on the skill whose gap costs most points of
   ready.
3. Where no action fits a gap, an action on the answered skill that the path leans on most.
4. Without that, an action that bears on the wish that counts most in the person's fit.

Among the actions of one of these aims, one that fits the person's level by duties (any, if that is
not known), then the one with the fewest hours, then by id. The talk is an action that is a
conversation, by the same rule. No action is named twice, and no reason in full.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.catalog.advice import Action, Book, Horizon
from advisor.catalog.conditions import Verdict
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
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
    """What an action should bear on, and what that is for.

    With ``other`` the action has to try out the path, and not the other one; with ``tests`` it is
    one of these.
    """

    path: str
    criterion: str
    why: Message
    other: str | None = None
    tests: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """When a step is for, and the actions that can be it."""

    when: Message
    actions: list[Action]
    is_talk: bool = False


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
    aims = list(_aims(result, catalog, library))
    books = {book.id: book for book in library.actions.books}
    picked: list[Suggestion] = []
    for slot in _slots(library):
        candidates = [one for one in slot.actions if one not in (step.action for step in picked)]
        if (found := _best(candidates, aims, result, library)) is not None:
            action, aim = found
            is_said = any(step.why == aim.why for step in picked)
            why = _again(slot, aim, catalog) if is_said else aim.why
            picked.append(Suggestion(slot.when, action, why, books.get(action.reading or "")))
    return tuple(picked)


def _slots(library: Library) -> list[Slot]:
    """Give when a step is for, and the actions that can be one."""
    talks = {rung.id for rung in library.actions.rungs if rung.is_talk}
    work = [one for one in library.actions.actions if one.rung not in talks]
    talking = [one for one in library.actions.actions if one.rung in talks]
    return [
        Slot(say("step.week"), [one for one in work if one.horizon is Horizon.WEEK]),
        Slot(say("step.quarter"), [one for one in work if one.horizon is Horizon.QUARTER]),
        Slot(say("step.talk"), talking, is_talk=True),
    ]


def _again(slot: Slot, aim: Aim, catalog: Catalog) -> Message:
    """Give a short reason for a step with the same aim as one before."""
    again = "why.talk_too" if slot.is_talk else "why.too"
    return say(again, criterion=catalog.criterion[aim.criterion].name)


def _best(
    actions: list[Action], aims: list[list[Aim]], result: Result, library: Library
) -> tuple[Action, Aim] | None:
    """Give the lightest action of the first group of aims that any action meets."""
    tests = {rung.id for rung in library.actions.rungs if rung.is_cheap_test}
    level = result.levels.level if result.levels else None
    fitting = [one for one in actions if level is None or level in one.levels]
    for group in aims:
        met = [(one, aim) for aim in group for one in fitting if _meets(one, aim, tests)]
        if met:
            return min(met, key=lambda pair: (pair[0].effort_hours, pair[0].id))
    return None


def _meets(action: Action, aim: Aim, tests: set[str]) -> bool:
    if aim.criterion not in action.criteria or aim.path not in action.paths:
        return False
    if aim.tests is not None and action.id not in aim.tests:
        return False
    return aim.other is None or (aim.other not in action.paths and action.rung in tests)


def _aims(result: Result, catalog: Catalog, library: Library) -> Iterator[list[Aim]]:
    """Give groups of aims, the most pressing first."""
    two = result.first_two
    focus = (two.first, two.second) if two.verdict is Verdict.CLOSE else (two.first,)
    if two.verdict is Verdict.CLOSE:
        yield list(_tests(result, catalog, library))
    closing = sorted(
        (gap for path in focus for gap in gaps(result.paths[path])),
        key=lambda gap: -compared(gap.points),
    )
    yield from ([_closing(gap, catalog)] for gap in closing)
    yield from ([aim] for path in focus for aim in _leaning(path, result, catalog))
    yield from ([aim] for path in focus for aim in _resting(path, result, catalog))


def _tests(result: Result, catalog: Catalog, library: Library) -> Iterator[Aim]:
    """Aim at what the first two differ in most, at trying out either of them."""
    two = result.first_two
    first, second = catalog.path[two.first], catalog.path[two.second]
    first_tests = {page.id: frozenset(page.try_first) for page in library.path_pages.pages}
    apart = _apart(result)
    floor = max(map(compared, apart.values()), default=0.0) / 2
    for criterion, points in apart.items():
        if not 0 < floor <= compared(points):
            continue
        name = catalog.criterion[criterion].name
        for path, other in ((second, first), (first, second)):
            names = {"first": first.short, "second": second.short, "path": path.short}
            why = say("why.test", criterion=name, **names)
            wish = path.preferences.get(criterion)
            is_brought = wish is not None and wish.weight > 0
            named = None if is_brought else first_tests.get(path.id, frozenset())
            yield Aim(path.id, criterion, why, other.id, named)


def _apart(result: Result) -> dict[str, float]:
    """Give by how many points each criterion parts the first two."""
    two = result.first_two
    first, second = (
        {row.criterion: row.points for row in result.paths[path].rows}
        for path in (two.first, two.second)
    )
    criteria = dict.fromkeys([*first, *second])
    return {one: abs(first.get(one, 0.0) - second.get(one, 0.0)) for one in criteria}


def _closing(gap: Gap, catalog: Catalog) -> Aim:
    why = say(
        "why.gap",
        skill=catalog.criterion[gap.skill].name,
        path=catalog.path[gap.path].short,
        target=gap.target,
    )
    return Aim(gap.path, gap.skill, why)


def _leaning(path_id: str, result: Result, catalog: Catalog) -> Iterator[Aim]:
    """Aim at the answered skills that a path leans on, the weightiest first."""
    path, neutral = catalog.path[path_id], catalog.model.constants.neutral_skill_weight
    leant_on = [key for key in path.skills if path.skills[key].weight > neutral]
    for skill in sorted(leant_on, key=lambda key: -path.skills[key].weight):
        if skill in result.values.skills:
            why = say("why.leans", skill=catalog.criterion[skill].name, path=path.short)
            yield Aim(path_id, skill, why)


def _resting(path_id: str, result: Result, catalog: Catalog) -> Iterator[Aim]:
    """Aim at the wishes that move the person's fit most, then at those that weigh most."""
    path = catalog.path[path_id]
    weights = {key: row.weight for key, row in path.preferences.items() if row.weight}
    points = {row.criterion: abs(compared(row.points)) for row in result.paths[path_id].rows}
    for key in sorted(weights, key=lambda key: (-points.get(key, 0.0), -abs(weights[key]))):
        kind = "why.wish" if weights[key] > 0 else "why.wish_little"
        yield Aim(path_id, key, say(kind, criterion=catalog.criterion[key].name, path=path.short))
