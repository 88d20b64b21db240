"""The statements on a path's page, each with its grade and where it comes from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.catalog.background import EntryRole, FailureMode, Growth, PathPage, Sourced
from advisor.catalog.library import Library
from advisor.catalog.paths import Grade
from advisor.message import Argument, Message, say

ARTICLE = re.compile(r"article:L(\d+)")
OURS = "judgement"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the page: its grade, and where it comes from."""

    text: str
    grade: Grade
    origin: Message


def statements(told: PathPage, library: Library) -> tuple[Statement, ...]:
    """Give all statements of a page that name a source, in reading order."""
    texts = {source.key: source.text for source in library.sources.sources}
    return tuple(
        Statement(_text(one), one.grade, say("path.origin", sources=_named(one.sources, texts)))
        for one in _sourced(told)
    )


def _sourced(told: PathPage) -> Iterator[Sourced | EntryRole | FailureMode | Growth]:
    yield from told.day
    yield from told.gives
    yield from told.costs
    yield from told.failure_modes
    yield from told.ready_signs
    yield from told.warning_signs
    yield told.outlook
    yield from told.stay_well
    yield from told.entry_roles
    yield from told.growth


def _text(one: Sourced | EntryRole | FailureMode | Growth) -> str:
    """Give the words by which a statement is known again."""
    match one:
        case EntryRole():
            return one.title
        case FailureMode():
            return one.name
        case Sourced() | Growth():
            return one.text


def _named(keys: Sequence[str], texts: dict[str, str]) -> tuple[Argument, ...]:
    """Give the names of sources; lines of the article together, our own judgement last."""
    lines = tuple(found[1] for key in keys if (found := ARTICLE.fullmatch(key)))
    article = (say("path.article", lines=lines, n=len(lines)),) if lines else ()
    listed = tuple(
        say("quoted", text=texts.get(key, key))
        for key in keys
        if key != OURS and not ARTICLE.fullmatch(key)
    )
    ours = (say("path.judgement"),) if OURS in keys else ()
    return (*article, *listed, *ours)
