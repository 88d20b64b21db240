"""The page of a result as one frozen value: all its sentences and numbers, in reading order.

Answer first, reasons second, numbers third, method last. A terminal, a window and a report lay out
the same value.
"""

from dataclasses import dataclass

from advisor.assessment.answers import CriterionProfile
from advisor.assessment.values import split_of
from advisor.catalog.conditions import Verdict
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.mentoring.talk import Thing, differences, things
from advisor.message import Message, say
from advisor.planning import gaps
from advisor.planning.suggestions import Suggestion, next_steps
from advisor.scoring import answer, limits
from advisor.scoring.changes import Turn, changes
from advisor.scoring.comparison import compared
from advisor.scoring.leeway import Leeway
from advisor.scoring.neighbours import SHOWN, Neighbour, near
from advisor.scoring.places import Places, certainty_word
from advisor.scoring.reasons import Reasons, reasons
from advisor.scoring.receipt import Receipt, receipt
from advisor.scoring.result import PathResult, Result
from advisor.scoring.score import Scorer
from advisor.scoring.shown import band

SHOWN_GAPS = 3


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One path on the board.

    ``to_check`` counts the limits that name it in the notes; ``first_share`` says how often it
    comes first when answers and weights slip a little, 0 to 1, and ``first_count`` the same in
    whole numbers of 100 that add up, where that may be shown.
    """

    result: PathResult
    name: str
    band: str
    want: str
    ready: str | None
    to_check: int
    is_level: bool
    first_share: float | None
    first_count: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """All that a result says, in reading order."""

    verdict: Verdict
    answer: tuple[Message, ...]
    badge: Message
    remarks: tuple[str, ...]
    certainty: Message | None
    placement: tuple[Message, ...]
    board: tuple[BoardRow, ...]
    certainty_word: str | None
    ready_from: Message | None
    blocked: tuple[Message, ...]
    limit_notes: Message | None
    why: tuple[Reasons, ...]
    receipt: Receipt | None
    gaps: tuple[Message, ...]
    gaps_title: Message | None
    subtrack: Message | None
    changes: tuple[Turn, ...]
    leeways: tuple[Leeway, ...]
    steps: tuple[Suggestion, ...]
    things: tuple[Thing, ...]
    differences: tuple[Message, ...]
    near: tuple[Neighbour, ...]
    method: tuple[Message, ...]
    cannot_know: tuple[str, ...]
    footer: str


def page(result: Result, scorer: Scorer, library: Library) -> Page:
    """Give the page of a result.

    Parameters
    ----------
    result : Result
        Of one person.
    scorer : Scorer
        That made it; checks what would change the order.
    library : Library
        Of the same pack.
    """
    catalog, shares, turning = scorer.catalog, scorer.shown_places(result), changes(result, scorer)
    first, talk = result.paths[result.first_two.first], things(result, catalog, library)
    return Page(
        verdict=result.first_two.verdict,
        answer=answer.answer(result, catalog),
        badge=_badge(result, catalog),
        remarks=answer.remarks(result, catalog),
        certainty=answer.certainty(result, catalog),
        placement=_placement(result, catalog),
        board=tuple(board_row(path, result, catalog, shares) for path in result.free),
        certainty_word=_certainty_word(result, catalog, shares),
        ready_from=_ready_from(result, catalog),
        blocked=tuple(_blocked(path, result, catalog) for path in result.blocked),
        limit_notes=limits.notes_sentence(result, catalog),
        why=_why(result, catalog),
        receipt=receipt(first) if result.is_ranked else None,
        gaps=_gaps(first, result, catalog) if result.is_ranked else (),
        gaps_title=_gaps_title(first, result, catalog) if result.is_ranked else None,
        subtrack=_subtrack(first, catalog) if result.is_ranked else None,
        changes=turning.turns if turning else (),
        leeways=turning.leeways if turning else (),
        steps=next_steps(result, catalog, library),
        things=talk,
        differences=differences(result, catalog, talk),
        near=near(result.values, catalog, library, SHOWN),
        method=_method(result, catalog),
        cannot_know=catalog.model.about.cannot_know,
        footer=catalog.pack.footer,
    )


def _certainty_word(result: Result, catalog: Catalog, shares: Places | None) -> str | None:
    """Give the word for the share of the first path; a first sketch is never called stable."""
    if shares is None or answer.has_effect(result, catalog, "sketch"):
        return None
    return certainty_word(result, shares.first(result.first_two.first), catalog)


def _blocked(path: str, result: Result, catalog: Catalog) -> Message:
    return limits.blocked_sentence(result.paths[path], result, catalog)


def board_row(path_id: str, result: Result, catalog: Catalog, shares: Places | None) -> BoardRow:
    """Give the row of a path; shares are None where they may not be shown."""
    path, words = result.paths[path_id], catalog.model.words
    two = result.first_two
    return BoardRow(
        result=path,
        name=catalog.path[path_id].short,
        band=band(words.fit, path.fit),
        want=band(words.want, path.want),
        ready=_ready_word(path, result, catalog),
        to_check=len(path.conflicts),
        is_level=two.verdict is Verdict.CLOSE
        and path_id in {two.first, two.second, *answer.level_beside(result, catalog)},
        first_share=None if shares is None else shares.first(path_id),
        first_count=None if shares is None else shares.counts[path_id],
    )


def _ready_word(path: PathResult, result: Result, catalog: Catalog) -> str | None:
    """Give the word for ready, where it rests on half of the skills or more."""
    if path.ready is None or 2 * len(result.values.skills) < len(catalog.skills):
        return None
    return band(catalog.model.words.ready, path.ready)


def _why(result: Result, catalog: Catalog) -> tuple[Reasons, ...]:
    """Give reasons for the first path, and for both where they are close."""
    if not result.is_ranked:
        return ()
    two = result.first_two
    shown = (two.first, two.second) if two.verdict is Verdict.CLOSE else (two.first,)
    return tuple(reasons(result, result.paths[path], catalog) for path in shown)


def _badge(result: Result, catalog: Catalog) -> Message:
    """Give the verdict in a few words; a first sketch is called that before anything else."""
    if result.is_ranked and answer.has_effect(result, catalog, "sketch"):
        return say("badge.sketch")
    return say(f"badge.{result.first_two.verdict.value}")


def _ready_from(result: Result, catalog: Catalog) -> Message | None:
    """Say how many skills ready rests on, if that is not all of them."""
    answered, every = len(result.values.skills), len(catalog.skills)
    if answered == every or not result.is_ranked:
        return None
    return say("ready.from", answered=answered, asked=every) if answered else say("ready.none")


def _placement(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Say the level by duties and by cases, where there are enough answers."""
    if result.levels is None:
        return ()
    names = {level.id: level.name for level in catalog.duties.levels}
    by_duties, by_cases = result.levels.level, result.levels.by_cases
    if by_duties is not None and by_duties == by_cases:
        return (say("level.by_both", level=names[by_duties]),)
    sentences = []
    if by_duties is not None:
        sentences.append(say("level.by_duties", level=names[by_duties]))
    if by_cases is not None:
        sentences.append(say("level.by_cases", level=names[by_cases]))
    return tuple(sentences)


def _gaps(path: PathResult, result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Say the gaps that cost most; that there is none, of the skills that are answered."""
    if found := gaps.gaps(path)[:SHOWN_GAPS]:
        return tuple(gaps.sentence(gap, result, catalog) for gap in found)
    if not result.values.skills:
        return ()
    is_full = len(result.values.skills) == len(catalog.skills)
    none = "page.no_gaps" if is_full else "gaps.none_so_far"
    return (say(none, path=catalog.path[path.path].short),)


def _gaps_title(path: PathResult, result: Result, catalog: Catalog) -> Message:
    """Say what the gaps are held against: a path's targets, at a level where it has levels."""
    career_path = catalog.path[path.path]
    level = result.values.options.level or career_path.default_level
    if not result.values.skills:
        return say("gaps.no_skill")
    if career_path.level_targets and level is not None:
        names = {one.id: one.name for one in catalog.duties.levels}
        return say("gaps.at_level", path=career_path.short, level=names[level])
    return say("gaps.of", path=career_path.short)


def _subtrack(path: PathResult, catalog: Catalog) -> Message | None:
    """Say which nearby roles inside the path match best, if any is above the own average."""
    found = path.subtracks
    names = {track.id: track.name for track in catalog.path[path.path].subtracks}
    name = catalog.path[path.path].short
    known = {track: value for track, value in found.values.items() if value is not None}
    if found.best is None:
        return None
    best = known[found.best]
    if compared(best) <= 0:
        return say("subtrack.none", path=name)
    near = catalog.model.constants.subtrack_open
    level = [track for track in known if compared(best - known[track]) < near]
    tracks = tuple(say("quoted", text=names[track]) for track in level)
    return say("subtrack.best", path=name, tracks=tracks, n=len(tracks))


def _method(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    is_profile = isinstance(result.scorable, CriterionProfile)
    counted = say(
        "method.values" if is_profile else "method.counted",
        version=catalog.model.version,
        answered=result.answered,
        asked=result.asked,
    )
    mentors = getattr(result.scorable, "mentors", ())
    merged = (
        (say("method.merged", n=len(mentors)),)
        if mentors and result.values.options.merge_mentors
        else ()
    )
    source = say("method.source", source=catalog.pack.source)
    return (*_formula(result, catalog), *merged, counted, source, say("method.private"))


def _formula(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Say what fit and ready are, where they are shown."""
    if not result.is_ranked:
        return ()
    want = round(split_of(result.values.options, catalog) * 100)
    fit = say("method.fit", want=want, strengths=100 - want)
    return (fit, say("method.ready"))
