"""What explains the rest: path pages, glossary, sources, evidence, the trace, sample people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from advisor.catalog.paths import Grade
from advisor.catalog.questions import Firmness, Lines
from advisor.reading.constraints import Between, Id, SourceKey, Text

Sources: TypeAlias = tuple[SourceKey, ...]
Value: TypeAlias = Annotated[float, Between(1, 5)]


@dataclass(frozen=True)
class Sourced:
    """A sentence with where it comes from."""

    text: Text
    sources: Sources
    grade: Grade


@dataclass(frozen=True)
class EntryRole:
    """A way into a path."""

    title: Text
    text: Text
    sources: Sources
    grade: Grade


@dataclass(frozen=True)
class FailureMode:
    """How a path goes wrong, and what helps."""

    name: Text
    looks_like: Text
    helps: Text
    sources: Sources
    grade: Grade


@dataclass(frozen=True)
class Growth:
    """What the next level adds."""

    level: Id
    text: Text
    sources: Sources
    grade: Grade


@dataclass(frozen=True)
class PathPage:
    """All that a path's page tells."""

    id: Id
    lead: Text
    day: tuple[Sourced, ...]
    week: Text
    gives: tuple[Sourced, ...]
    costs: tuple[Sourced, ...]
    costs_line: Text
    entry_roles: tuple[EntryRole, ...]
    failure_modes: tuple[FailureMode, ...]
    ready_signs: tuple[Sourced, ...]
    warning_signs: tuple[Sourced, ...]
    try_first: tuple[Id, ...]
    questions_to_ask: tuple[Text, ...]
    outlook: Sourced
    growth: tuple[Growth, ...] = ()
    stay_well: tuple[Sourced, ...] = ()


@dataclass(frozen=True)
class PathPages:
    """All path pages, with notes on how to read them."""

    notes: Mapping[Id, Text] = field(default_factory=dict)
    pages: tuple[PathPage, ...] = ()


@dataclass(frozen=True)
class RoleTitle:
    """A name under which the role goes."""

    term: Text
    means: Text
    note: Text
    sources: Sources
    grade: Grade


@dataclass(frozen=True)
class OwnWord:
    """A word of the program, and the sections of the model specification it agrees with."""

    term: Text
    means: Text
    sections: tuple[int, ...]


@dataclass(frozen=True)
class TradeWord:
    """A word of the trade."""

    term: Text
    means: Text
    sources: Sources
    grade: Grade


@dataclass(frozen=True)
class Glossary:
    """Names of the role, words of the program, words of the trade."""

    notes: Mapping[Id, Text] = field(default_factory=dict)
    titles: tuple[RoleTitle, ...] = ()
    words: tuple[OwnWord, ...] = ()
    trade: tuple[TradeWord, ...] = ()


@dataclass(frozen=True)
class Source:
    """Where a statement comes from, as plain text that the program never opens."""

    key: SourceKey
    text: Text
    kind: Text


@dataclass(frozen=True)
class SourceList:
    """All sources."""

    note: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Occupation:
    """A published job profile in our criteria; it rates a job, not people."""

    code: Id
    title: Text
    anchor_for: Id | None
    values: Mapping[Id, Value | None]


@dataclass(frozen=True)
class Occupations:
    """All job profiles, and how well public data measure each criterion."""

    attribution: str = ""
    note: str = ""
    grades: Mapping[Id, Grade] = field(default_factory=dict)
    occupations: tuple[Occupation, ...] = ()


@dataclass(frozen=True)
class OnetElement:
    """A rating of O*NET that stands for a criterion."""

    table: Text
    release: Text
    element_id: Text
    element: Text
    sign: Literal[1, -1]


@dataclass(frozen=True)
class OasisElement:
    """A rating of OaSIS that stands for a criterion."""

    category: Text
    descriptor: Text
    sign: Literal[1, -1]


@dataclass(frozen=True)
class CriterionEvidence:
    """What public data say of one criterion, in standard scores among professional occupations."""

    criterion: Id
    grade: Grade
    note: Text
    onet: tuple[OnetElement, ...]
    oasis: tuple[OasisElement, ...]
    path_z: Mapping[Id, float | None]
    path_se: Mapping[Id, float | None]
    oasis_z: Mapping[Id, float | None]


@dataclass(frozen=True)
class Override:
    """A value that was set by hand, and why."""

    path: Id
    criterion: Id
    kind: Literal["evidence", "blend", "weight"]
    value: float
    why: Text


@dataclass(frozen=True)
class Evidence:
    """What stands behind the weights."""

    note: str = ""
    attribution: str = ""
    anchors: Mapping[Id, Mapping[Id, float]] = field(default_factory=dict)
    overrides_note: str = ""
    overrides: tuple[Override, ...] = ()
    criteria: tuple[CriterionEvidence, ...] = ()


@dataclass(frozen=True)
class Element:
    """An element of the source article and its places in the product."""

    id: Id
    lines: Lines
    kind: Text
    element: Text
    placements: tuple[SourceKey, ...]
    note: str


@dataclass(frozen=True)
class Trace:
    """Every element of the source article; ``ui_slots`` explains places that are no id."""

    ui_slots: Mapping[SourceKey, Text] = field(default_factory=dict)
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True)
class Expectation:
    """What a sample person should get, set by judgement before any scoring."""

    groups: tuple[tuple[Id, ...], ...] | None
    first_stable: bool
    level: Id | None
    triggers: tuple[Id, ...]
    triggers_are: Literal["minimum", "exact"]
    why: Text
    note: str = ""


@dataclass(frozen=True)
class Persona:
    """A made-up person with full answers."""

    id: Id
    role: Text
    difficulty: Text
    answers: Mapping[Id, int | str]
    firmness: Mapping[Id, Firmness]
    mentors: tuple[Mapping[Id, int], ...]
    expected: Expectation


@dataclass(frozen=True)
class Personas:
    """All sample people. No real person."""

    note: str = ""
    personas: tuple[Persona, ...] = ()


@dataclass(frozen=True)
class WordingPair:
    """A way to say something badly, and well."""

    case: Text
    bad: Text
    good: Text
    why: Text


@dataclass(frozen=True)
class Readability:
    """How plain the language is."""

    target_grade: int
    max_sentence_words: int
    rules: tuple[Text, ...]


@dataclass(frozen=True)
class Style:
    """Rules for every sentence that a person reads."""

    forbidden: tuple[Text, ...] = ()
    good_bad: tuple[WordingPair, ...] = ()
    readability: Readability | None = None
