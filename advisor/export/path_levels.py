"""What a path with levels tells besides: duties by level, cases read by level, books by group.

Where one stands is said of one's own answers alone; an open case is left out, so that its readings
are not given away before it is answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.assessment.answers import Assessment
from advisor.catalog.advice import Book
from advisor.catalog.background import PathPage
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Case, Duty
from advisor.message import Message, say
from advisor.scoring.result import LevelResult


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty, how often one does it in the words of the scale, and whether that is enough.

    ``often`` is None where it is not answered.
    """

    text: str
    often: str | None
    is_met: bool


@dataclass(frozen=True, slots=True)
class LevelPart:
    """A level: what it adds, its own duties, how many of them are met, and where one stands."""

    name: str
    adds: str
    duties: tuple[DutyRow, ...]
    met: Message
    standing: Message | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to act in a case: the level it is read as, and why."""

    level: str
    text: str
    why: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class CasePart:
    """An answered case with the reading of every level, the highest last."""

    case: str
    title: str
    stem: str
    chosen: Message
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is to read on a group of skills."""

    group: str
    books: tuple[Book, ...]


def level_parts(
    told: PathPage | None, levels: LevelResult | None, given: Assessment, catalog: Catalog
) -> tuple[LevelPart, ...]:
    """Give the levels, lowest first, with what the path's page says each one adds."""
    adds = {} if told is None else {growth.level: growth.text for growth in told.growth}
    held = None if levels is None else levels.level
    parts = []
    for level in catalog.duties.levels:
        own = [duty for duty in catalog.duties.duties if duty.distinctive_for == level.id]
        rows = tuple(_duty_row(duty, given, catalog) for duty in own)
        stands = _stands(level.id, held, catalog)
        parts.append(LevelPart(level.name, adds.get(level.id, ""), rows, _met(rows), stands))
    return tuple(parts)


def case_parts(given: Assessment, catalog: Catalog) -> tuple[CasePart, ...]:
    """Give the cases that are answered, each with how its options are read."""
    return tuple(
        _case_part(case, str(given.answers[case.id]), catalog)
        for case in catalog.cases.cases
        if case.id in given.answers
    )


def cases_note(given: Assessment, catalog: Catalog) -> Message:
    """Say how many cases are answered, and why no other is shown."""
    every = catalog.cases.cases
    answered = sum(case.id in given.answers for case in every)
    if not answered:
        return say("path.no_case")
    if answered == len(every):
        return say("path.every_case")
    return say("path.some_cases", answered=answered, asked=len(every))


def shelves(catalog: Catalog, library: Library) -> tuple[Shelf, ...]:
    """Give the groups for which there is something to read, in the order of the pack."""
    found = (
        Shelf(group.name, tuple(book for book in library.actions.books if group.id in book.groups))
        for group in catalog.criteria.groups
    )
    return tuple(shelf for shelf in found if shelf.books)


def _duty_row(duty: Duty, given: Assessment, catalog: Catalog) -> DutyRow:
    if duty.id not in given.answers:
        return DutyRow(duty.text, None, is_met=False)
    frequency = int(given.answers[duty.id])
    words = {option.value: option.text for option in catalog.duties.scale}
    return DutyRow(duty.text, words[frequency], frequency >= duty.full_credit_at)


def _met(rows: tuple[DutyRow, ...]) -> Message:
    answered = sum(row.often is not None for row in rows)
    if not answered:
        return say("path.no_duty")
    met = sum(row.is_met for row in rows)
    return say("path.duties", met=met, n=answered)


def _stands(level: str, held: str | None, catalog: Catalog) -> Message | None:
    """Say of a level that one's duties match it, or that it is the next one."""
    if held is None:
        return None
    steps = catalog.levels.index(level) - catalog.levels.index(held)
    return {0: say("path.level_held"), 1: say("path.level_next")}.get(steps)


def _case_part(case: Case, chosen: str, catalog: Catalog) -> CasePart:
    levels = catalog.cases.option_levels
    taken = next(option for option in case.options if option.id == chosen)
    return CasePart(
        case=case.id,
        title=case.title,
        stem=case.stem,
        chosen=say("path.case", title=case.title, level=levels[taken.level]),
        readings=tuple(_readings(case, chosen, catalog)),
    )


def _readings(case: Case, chosen: str, catalog: Catalog) -> Iterator[Reading]:
    levels = catalog.cases.option_levels
    for option in sorted(case.options, key=lambda one: one.level):
        is_chosen = option.id == chosen
        yield Reading(levels[option.level], option.text, option.rationale, is_chosen)
