"""What can be done and talked about: actions, books and prompts."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Literal, TypeAlias

from advisor.catalog.conditions import Condition
from advisor.catalog.questions import Lines
from advisor.reading.constraints import Between, Id, Length, Text

Hours: TypeAlias = Annotated[int, Between(1, 500)]


class Horizon(Enum):
    """By when an action can be done."""

    WEEK = "week"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Rung:
    """A way to learn, gentlest first in the pack.

    ``is_talk`` marks a conversation, ``is_cheap_test`` a way to try a path before choosing it.
    """

    id: Id
    meaning: Text
    is_talk: bool = False
    is_cheap_test: bool = False


@dataclass(frozen=True)
class Action:
    """Something to do that moves a criterion, with the evidence that it is done."""

    id: Id
    title: Text
    what: Text
    criteria: Annotated[tuple[Id, ...], Length(1, 9)]
    paths: Annotated[tuple[Id, ...], Length(1, 99)]
    levels: Annotated[tuple[Id, ...], Length(1, 9)]
    horizon: Horizon
    effort_hours: Hours
    evidence: Text
    rung: Id
    reading: Id | None


@dataclass(frozen=True)
class Book:
    """A book that the source article names."""

    id: Id
    title: Text
    authors: Text
    article_lines: Lines
    groups: tuple[Id, ...]
    note: str


@dataclass(frozen=True)
class Quotation:
    """A quotation of the article; its idea is used, its words are not shown."""

    id: Id
    article_lines: Lines
    attributed_to: Text
    idea: Text
    use: Text
    checked: Text


@dataclass(frozen=True)
class Actions:
    """All actions, the rungs they stand on, and what there is to read."""

    rungs: tuple[Rung, ...] = ()
    books: tuple[Book, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class Prompt:
    """A question for a talk, at a stage of the GROW model."""

    id: Id
    trigger: Id
    stage: Literal["goal", "reality", "options", "will"]
    audience: Literal["mentor", "self"]
    text: Text
    links: tuple[Id, ...]
    when: Condition | None = None


@dataclass(frozen=True)
class Prompts:
    """All prompts."""

    prompts: tuple[Prompt, ...] = ()
