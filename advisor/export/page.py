"""The page of a result as one frozen value: all its sentences and numbers, in reading order.

Answer first, reasons second, numbers third, method last. A terminal, a window and a report lay out
the same value.
"""

from dataclasses import dataclass

from advisor.assessment.answers import CriterionProfile
from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog, Library
from advisor.mentoring.talk import Thing, differences, things
from advisor.message import Message, say
from advisor.planning import gaps
from advisor.planning.suggestions import Suggestion, next_steps
from advisor.scoring import answer, limits
from advisor.scoring.changes import changes
from advisor.scoring.reasons import Reasons, reasons
from advisor.scoring.receipt import Receipt, receipt
from advisor.scoring.result import PathResult, Result
from advisor.scoring.score import Scorer
from advisor.scoring.shown import band

SHOWN_GAPS = 3


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One path on the board; ``to_check`` counts what its limits say, location apart."""

    result: PathResult
    name: str
    band: str
    want: str
    ready: str | None
    to_check: int
    is_level: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All that a result says, in reading order."""

    verdict: Verdict
    answer: tuple[Message, ...]
    badge: Message
    certainty: Message | None
    placement: tuple[Message, ...]
    board: tuple[BoardRow, ...]
    ready_from: Message | None
    blocked: tuple[Message, ...]
    limit_notes: Message | None
    why: tuple[Reasons, ...]
    receipt: Receipt | None
    gaps: tuple[Message, ...]
    subtrack: Message | None
    changes: tuple[Message, ...]
    steps: tuple[Suggestion, ...]
    things: tuple[Thing, ...]
    differences: tuple[Message, ...]
    method: tuple[Message, ...]
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
    catalog = scorer.catalog
    first = result.paths[result.first_two.first]
    turning = changes(result, scorer)
    shown_gaps = gaps.gaps(first)[:SHOWN_GAPS] if result.is_ranked else ()
    return Page(
        verdict=result.first_two.verdict,
        answer=answer.answer(result, catalog),
        badge=_badge(result, catalog),
        certainty=answer.certainty(result, catalog),
        placement=_placement(result, catalog),
        board=tuple(_board_row(path, result, catalog) for path in result.free),
        ready_from=_ready_from(result, catalog),
        blocked=tuple(
            limits.blocked_sentence(result.paths[path], result, catalog) for path in result.blocked
        ),
        limit_notes=limits.notes_sentence(result, catalog),
        why=_why(result, catalog),
        receipt=receipt(first) if result.is_ranked else None,
        gaps=tuple(gaps.sentence(gap, catalog) for gap in shown_gaps),
        subtrack=_subtrack(first, catalog) if result.is_ranked else None,
        changes=turning.sentences if turning else (),
        steps=next_steps(result, catalog, library),
        things=things(result, catalog, library),
        differences=differences(result, catalog),
        method=_method(result, catalog),
        footer=catalog.pack.footer,
    )


def _board_row(path_id: str, result: Result, catalog: Catalog) -> BoardRow:
    path, words = result.paths[path_id], catalog.model.words
    local = {rule.criterion for rule in catalog.rules.limits if rule.is_local}
    two = result.first_two
    return BoardRow(
        result=path,
        name=catalog.path[path_id].short,
        band=band(words.fit, path.fit),
        want=band(words.want, path.want),
        ready=None if path.ready is None else band(words.ready, path.ready),
        to_check=sum(one.limit not in local for one in path.conflicts),
        is_level=two.verdict is Verdict.CLOSE and path_id in {two.first, two.second},
    )


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
    return say("ready.from", answered=answered, asked=every)


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


def _subtrack(path: PathResult, catalog: Catalog) -> Message | None:
    """Say which nearby role inside the path matches best."""
    found = path.subtracks
    names = {track.id: track.name for track in catalog.path[path.path].subtracks}
    name = catalog.path[path.path].short
    if found.best is None:
        return None
    if found.is_open and found.runner is not None:
        pair = {"best": names[found.best], "runner": names[found.runner]}
        return say("subtrack.open", path=name, **pair)
    return say("subtrack.best", path=name, best=names[found.best])


def _method(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    is_profile = isinstance(result.scorable, CriterionProfile)
    counted = say(
        "method.values" if is_profile else "method.counted",
        version=catalog.model.version,
        answered=result.answered,
        asked=result.asked,
    )
    return (say("method.private"), counted, say("method.source", source=catalog.pack.source))
