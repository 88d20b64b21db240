"""What an id may be the name of, and which ids there are of each."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, TypeAlias

from advisor.catalog.pack import Catalog, Library
from advisor.catalog.paths import Fact
from advisor.catalog.questions import Bars, LimitItem
from advisor.catalog.references import repeats
from advisor.errors import Problem


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
    _cache: dict[Name, dict[str, None]] = field(default_factory=dict, init=False, repr=False)

    def of(self, name: Name) -> Collection[str]:
        """Give the ids of one kind, in the order of the pack."""
        if name not in self._cache:
            self._cache[name] = dict.fromkeys(_IDS[name](self))
        return self._cache[name]

    def has(self, name: Name, word: str) -> bool:
        """Tell whether a word is an id of one kind."""
        if name is Name.SOURCE and SOURCE_FORMS.fullmatch(word):
            return True
        return word in self.of(name)

    @cached_property
    def facts(self) -> Mapping[str, list[Fact]]:
        """What the paths say, by fact."""
        said: dict[str, list[Fact]] = {}
        for path in self.catalog.paths.paths:
            for fact, value in path.facts.items():
                said.setdefault(fact, []).append(value)
        return said

    @cached_property
    def answers(self) -> Mapping[str, list[int] | list[str]]:
        """The possible answers of every question."""
        catalog = self.catalog
        duty_answers = [option.value for option in catalog.duties.scale]
        return {
            **{
                item.id: [option.value for option in catalog.options(item)]
                for item in catalog.items.items
                if getattr(item, "scale", None) in (None, *catalog.items.scales)
            },
            **{case.id: [option.id for option in case.options] for case in catalog.cases.cases},
            **dict.fromkeys(catalog.duty, duty_answers),
        }


Check: TypeAlias = Callable[[Any, str, Known], Iterator[Problem]]


def _items(known: Known, kind: type) -> Iterator[str]:
    return (item.id for item in known.catalog.items.items if isinstance(item, kind))


_IDS: Mapping[Name, Callable[[Known], Iterable[str]]] = {
    Name.ACTION: lambda known: (action.id for action in known.library.actions.actions),
    Name.ANYTHING: lambda known: (
        *repeats.ids(known.catalog),
        *repeats.ids(known.library),
    ),
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
