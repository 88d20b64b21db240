"""What an id may be the name of, and which ids there are of each."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from itertools import count
from typing import Any, TypeAlias

from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import Fact
from advisor.catalog.questions import Bars, LimitItem
from advisor.catalog.references import repeats
from advisor.catalog.references.walking import hides_ids
from advisor.errors import Problem
from advisor.message import Message, say
from advisor.reading.constraints import listed, nearest
from advisor.reading.unread import UNREAD, UnreadError


class Name(Enum):
    """What an id names; the value is the message that says so."""

    ACTION = "name.action"
    ANYTHING = "name.anything"
    BARS = "name.bars"
    BOOK = "name.book"
    CASE = "name.case"
    CRITERION = "name.criterion"
    FACT = "name.fact"
    FLAG = "name.flag"
    GROUP = "name.group"
    ITEM = "name.item"
    LEVEL = "name.level"
    LIMIT = "name.limit"
    LIMIT_ITEM = "name.limit_item"
    OCCUPATION = "name.occupation"
    PATH = "name.path"
    PLACE = "name.place"
    PREFERENCE = "name.preference"
    QUESTION = "name.question"
    RUNG = "name.rung"
    SCALE = "name.scale"
    SCORED = "name.scored"
    SKILL = "name.skill"
    SOURCE = "name.source"
    TRIGGER = "name.trigger"


# A source may also be a line of the article, a rating of a public data base, or our own word.
SOURCE_FORMS = re.compile(r"article:L\d+|(onet|oasis|oews):.+|judgement")


@dataclass(frozen=True)
class Known:
    """A pack, asked for its ids."""

    catalog: Catalog
    library: Library = field(default_factory=Library)
    _cache: dict[Name, dict[str, None] | None] = field(default_factory=dict, init=False, repr=False)
    _hints: Iterator[int] = field(default_factory=count, init=False, repr=False)

    def of(self, name: Name) -> Collection[str]:
        """Give the ids of one kind, in the order of the pack.

        Raises
        ------
        UnreadError
            If there may be more of them, that could not be read.
        """
        if name not in self._cache:
            try:
                self._cache[name] = dict.fromkeys(_IDS[name](self))
            except UnreadError:
                self._cache[name] = None
        if (ids := self._cache[name]) is None:
            raise UnreadError
        return ids

    def has(self, name: Name, word: str) -> bool:
        """Tell whether a word is an id of one kind."""
        if name is Name.SOURCE and SOURCE_FORMS.fullmatch(word):
            return True
        return word in self.of(name)

    def hint(self, name: Name, word: str) -> Message:
        """Ask whether another id was meant, or say which there are."""
        if not (ids := self.of(name)):
            return say("hint.add_first", wanted=Message(name.value))
        return nearest(word, ids, next(self._hints)) or say("hint.known", words=listed(ids))

    @cached_property
    def ids(self) -> Collection[str]:
        """Every id of the pack, as far as it could be read, in the order of the pack."""
        return dict.fromkeys((*repeats.ids(self.catalog), *repeats.ids(self.library)))

    @cached_property
    def facts(self) -> Mapping[str, list[Fact]]:
        """What the paths say, by fact."""
        said: dict[str, list[Fact]] = {}
        for path in self.catalog.paths.paths:
            for fact, value in path.facts.items():
                if value is not UNREAD:
                    said.setdefault(fact, []).append(value)
        return said

    def answers(self, question: str) -> list[int] | list[str] | None:
        """Give the possible answers of a question; None where they cannot be told."""
        scale = getattr(self.catalog.item.get(question), "scale", None)
        if scale is not None and scale not in self.catalog.items.scales:
            return None
        return self.catalog.answers(question)


Check: TypeAlias = Callable[[Any, str, Known], Iterator[Problem]]


def _items(known: Known, kind: type) -> Iterator[str]:
    return (key for key, item in known.catalog.item.items() if isinstance(item, kind))


def _every_id(known: Known) -> Collection[str]:
    if hides_ids(known.catalog) or hides_ids(known.library):
        raise UnreadError
    return known.ids


_IDS: Mapping[Name, Callable[[Known], Iterable[str]]] = {
    Name.ACTION: lambda known: (action.id for action in known.library.actions.actions),
    Name.ANYTHING: _every_id,
    Name.BARS: lambda known: _items(known, Bars),
    Name.BOOK: lambda known: (book.id for book in known.library.actions.books),
    Name.CASE: lambda known: known.catalog.case,
    Name.CRITERION: lambda known: known.catalog.criterion,
    Name.FACT: lambda known: known.facts,
    Name.FLAG: lambda known: (flag.id for flag in known.catalog.rules.flags),
    Name.GROUP: lambda known: (group.id for group in known.catalog.criteria.groups),
    Name.ITEM: lambda known: known.catalog.item,
    Name.LEVEL: lambda known: known.catalog.levels,
    Name.LIMIT: lambda known: (
        key for key in known.catalog.criterion if not known.has(Name.SCORED, key)
    ),
    Name.LIMIT_ITEM: lambda known: _items(known, LimitItem),
    Name.OCCUPATION: lambda known: (one.code for one in known.library.occupations.occupations),
    Name.PATH: lambda known: known.catalog.path,
    Name.PLACE: lambda known: (*known.of(Name.ANYTHING), *known.library.trace.ui_slots),
    Name.PREFERENCE: lambda known: known.catalog.preferences,
    Name.QUESTION: lambda known: (*known.catalog.item, *known.catalog.case, *known.catalog.duty),
    Name.RUNG: lambda known: (rung.id for rung in known.library.actions.rungs),
    Name.SCALE: lambda known: known.catalog.items.scales,
    Name.SCORED: lambda known: (*known.catalog.skills, *known.catalog.preferences),
    Name.SKILL: lambda known: known.catalog.skills,
    Name.SOURCE: lambda known: (source.key for source in known.library.sources.sources),
    Name.TRIGGER: lambda known: (trigger.id for trigger in known.catalog.rules.triggers),
}
