"""The page of one career path as one frozen value: what it is, and how one stands to it.

Content of the pack is passed on as the pack's own values; numbers are those of the board. Where
nothing is ranked there is no number, and a sentence says what to answer for them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.assessment.answers import Assessment
from advisor.catalog.background import PathPage
from advisor.catalog.conditions import Verdict
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import CareerPath, Grade, Subtrack
from advisor.export.page import BoardRow, Page, board_row
from advisor.export.path_levels import (
    CasePart,
    LevelPart,
    Shelf,
    case_parts,
    cases_note,
    level_parts,
    shelves,
)
from advisor.export.path_sources import Statement, statements
from advisor.message import Message, Number, say
from advisor.planning.gaps import gaps
from advisor.scoring import answer, limits
from advisor.scoring.comparison import compared
from advisor.scoring.result import PathResult, Result
from advisor.scoring.shown import tenths

DAY = "day"  # how the pack calls its note on a typical day


@dataclass(frozen=True, slots=True)
class RoleInside:
    """A nearby role inside a path, and how well it matches.

    ``above`` is in steps above the own average; None where nothing is known of it.
    """

    role: Subtrack
    above: float | None
    badge: Message | None


@dataclass(frozen=True, slots=True)
class GapRow:
    """A skill below the level asked; ``points`` in tenths is what closing it adds to ready."""

    skill: str
    level: float
    target: int
    points: float


@dataclass(frozen=True, slots=True)
class GradeRow:
    """A grade of evidence: what it means, and how many weights and levels asked rest on it."""

    grade: Grade
    meaning: str
    counted: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class PathStory:
    """All that the page of a path tells, in reading order.

    ``told`` is None where the pack has no page on the path; ``row`` where nothing is ranked, and
    ``open_`` then says what to answer. ``levels``, ``cases`` and ``shelves``
    are of a path that has levels.
    """

    path: CareerPath
    told: PathPage | None
    day_note: str
    row: BoardRow | None
    standing: tuple[Message, ...]
    open_: Message | None
    roles: tuple[RoleInside, ...]
    gaps: tuple[GapRow, ...]
    gaps_note: Message | None
    try_first: tuple[str, ...]
    levels: tuple[LevelPart, ...]
    placement: tuple[Message, ...]
    cases: tuple[CasePart, ...]
    cases_note: Message | None
    shelves: tuple[Shelf, ...]
    grades: tuple[GradeRow, ...]
    statements: tuple[Statement, ...]


def path_story(
    path: str, result: Result, made: Page, catalog: Catalog, library: Library
) -> PathStory:
    """Give the page of a path.

    Parameters
    ----------
    path : str
        Which path.
    result : Result
        Of one person; of nobody where nothing is answered.
    made : Page
        Of the same result.
    catalog, library : Catalog, Library
        Of the same pack.
    """
    career_path, own = catalog.path[path], result.paths[path]
    told = next((page for page in library.path_pages.pages if page.id == path), None)
    given = result.scorable if isinstance(result.scorable, Assessment) else Assessment()
    has_levels, is_ranked = bool(career_path.level_targets), result.is_ranked
    titles = {action.id: action.title for action in library.actions.actions}
    return PathStory(
        path=career_path,
        told=told,
        day_note=library.path_pages.notes.get(DAY, ""),
        row=_row(own, result, made, catalog) if is_ranked else None,
        standing=tuple(_standing(own, result, catalog)) if is_ranked else (),
        open_=None if is_ranked else made.answer[0],
        roles=tuple(_roles(career_path, own, catalog, is_ranked=is_ranked)),
        gaps=_gaps(own, catalog) if is_ranked else (),
        gaps_note=_gaps_note(own, result, catalog) if is_ranked else None,
        try_first=() if told is None else tuple(titles[one] for one in told.try_first),
        levels=level_parts(told, result.levels, given, catalog) if has_levels else (),
        placement=made.placement if has_levels else (),
        cases=case_parts(given, catalog) if has_levels else (),
        cases_note=cases_note(given, catalog) if has_levels and catalog.cases.cases else None,
        shelves=shelves(catalog, library) if has_levels else (),
        grades=tuple(_grades(career_path, catalog)),
        statements=() if told is None else statements(told, library),
    )


def _row(own: PathResult, result: Result, made: Page, catalog: Catalog) -> BoardRow:
    """Give the path's row of the board; of a path past a limit, which has none, its numbers."""
    rows = {row.result.path: row for row in made.board}
    return rows.get(own.path) or board_row(own.path, result, catalog, None)


def _standing(own: PathResult, result: Result, catalog: Catalog) -> Iterator[Message]:
    """Say how a path stands to the others, and which of one's limits to check."""
    if own.is_blocked:
        yield limits.blocked_sentence(own, result, catalog)
    else:
        sentence = _stands(own, result, catalog)
        is_sketch = answer.has_effect(result, catalog, "sketch")
        yield say("standing.sketch", sentence=sentence) if is_sketch else sentence
    if notes := [one.limit for one in own.conflicts if not one.is_block]:
        names = tuple(say("quoted", text=catalog.criterion[limit].name) for limit in notes)
        yield say("path.check", limits=names, n=len(names))


def _stands(own: PathResult, result: Result, catalog: Catalog) -> Message:
    two, names = result.first_two, {key: path.short for key, path in catalog.path.items()}
    if two.verdict is Verdict.CLOSE:
        level = (two.first, two.second, *answer.level_beside(result, catalog))
        if own.path in level:
            others = tuple(names[path] for path in level if path != own.path)
            return say("path.level", paths=others)
    elif own.path == two.first:
        return say(f"path.{two.verdict.value}", second=names[two.second])
    among = result.compared_paths
    behind = Number(result.paths[two.first].fit - own.fit, 1)
    is_within = among != tuple(result.order)
    return say(
        "path.behind_within" if is_within else "path.behind",
        points=behind,
        first=names[two.first],
        place=among.index(own.path) + 1,
        of=len(among),
    )


def _roles(
    path: CareerPath, own: PathResult, catalog: Catalog, *, is_ranked: bool
) -> Iterator[RoleInside]:
    """Give the roles inside, the closest first; those within reach of the best share its badge."""
    if not is_ranked:
        yield from (RoleInside(track, None, None) for track in path.subtracks)
        return
    found = own.subtracks
    known = {track: above for track, above in found.values.items() if above is not None}
    best = known.get(found.best or "", 0.0)
    reach = catalog.model.constants.subtrack_open
    near = [one for one in known if compared(best - known[one]) < reach and compared(best) > 0]
    badge = say("path.closest") if len(near) == 1 else say("path.about_as_close")
    for track in sorted(path.subtracks, key=lambda one: -compared(known.get(one.id, -5.0))):
        yield RoleInside(track, known.get(track.id), badge if track.id in near else None)


def _gaps(own: PathResult, catalog: Catalog) -> tuple[GapRow, ...]:
    found = gaps(own)
    points = tenths([gap.points for gap in found], sum(gap.points for gap in found))
    return tuple(
        GapRow(catalog.criterion[gap.skill].name, gap.level, gap.target, shown)
        for gap, shown in zip(found, points, strict=True)
    )


def _gaps_note(own: PathResult, result: Result, catalog: Catalog) -> Message:
    """Say what the gaps are held against, or why there is none."""
    path = catalog.path[own.path]
    if not result.values.skills:
        return say("gaps.no_skill")
    if not gaps(own):
        is_full = len(result.values.skills) == len(catalog.skills)
        return say("page.no_gaps" if is_full else "gaps.none_so_far", path=path.short)
    level = result.values.options.level or path.default_level
    if path.level_targets and level is not None:
        names = {one.id: one.name for one in catalog.duties.levels}
        return say("path.gaps_at", level=names[level])
    return say("path.gaps")


def _grades(path: CareerPath, catalog: Catalog) -> Iterator[GradeRow]:
    weights = Counter(row.grade for row in path.preferences.values())
    weights.update(row.weight_grade for row in path.skills.values())
    levels = Counter(row.target_grade for row in path.skills.values())
    for grade, meaning in catalog.model.about.grades.items():
        counted = [say("path.weights", n=weights[grade])] if weights[grade] else []
        counted += [say("path.levels", n=levels[grade])] if levels[grade] else []
        yield GradeRow(grade, meaning, tuple(counted) or (say("path.no_row"),))
