"""What is asked: criteria, items, cases and duties.

Each type is both the word that the program speaks and the shape of the pack's JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Literal, TypeAlias

from advisor.reading.constraints import Between, Id, Length, Positive, Text

Lines: TypeAlias = tuple[int, ...]
Modes: TypeAlias = Annotated[tuple["Mode", ...], Length(1, 2)]
CaseLevel: TypeAlias = Annotated[int, Between(0, 3)]
Frequency: TypeAlias = Annotated[int, Between(0, 4)]


class Kind(Enum):
    """What a criterion is about."""

    SKILL = "skill"
    PREFERENCE = "preference"
    LIMIT = "limit"


class Mode(Enum):
    """How much is asked: the short way, or all of it."""

    QUICK = "quick"
    FULL = "full"


class Firmness(Enum):
    """How firm a limit is."""

    FLEXIBLE = "flexible"
    PREFERENCE = "preference"
    DEALBREAKER = "dealbreaker"


@dataclass(frozen=True)
class Group:
    """Criteria that belong together, with a few words of introduction."""

    id: Id
    name: Text
    article_lines: Lines
    intro: Text
    note: str = ""


@dataclass(frozen=True)
class Criterion:
    """What answers are about: a skill, a preference or a limit."""

    id: Id
    name: Text
    short: Text
    kind: Kind
    definition: Text
    group: Id
    also_groups: tuple[Id, ...]
    article_lines: Lines
    low_pole: str = ""
    high_pole: str = ""


@dataclass(frozen=True)
class Option:
    """One possible answer: its number, and what it says."""

    value: int
    text: Text


Options: TypeAlias = Annotated[tuple[Option, ...], Length(2, 9)]


@dataclass(frozen=True)
class Bars:
    """A skill, by the line that is closest to what one did."""

    type: Literal["bars"]
    id: Id
    criterion: Id
    title: Text
    stem: Text
    stem_mentor: Text
    anchors: Options
    optional_answer: Text
    modes: Modes
    seconds: Positive


@dataclass(frozen=True)
class Statement:
    """A preference, by how much one would enjoy it or how true it is."""

    type: Literal["statement"]
    id: Id
    criterion: Id
    scale: Id
    keyed: Literal[1, -1]
    text: Text
    modes: Modes
    seconds: Positive


@dataclass(frozen=True)
class TwoSided:
    """A preference, between two poles."""

    type: Literal["two_sided"]
    id: Id
    criterion: Id
    scale: Id
    keyed: Literal[1, -1]
    left: Text
    right: Text
    modes: Modes
    seconds: Positive


@dataclass(frozen=True)
class Side:
    """One side of a trade-off."""

    criterion: Id
    text: Text


@dataclass(frozen=True)
class Pair:
    """A trade-off between two preferences; the lower half of the scale takes the first side."""

    type: Literal["pair"]
    id: Id
    scale: Id
    stem: Text
    sides: Annotated[tuple[Side, ...], Length(2, 2)]
    modes: Modes
    seconds: Positive


@dataclass(frozen=True)
class LimitItem:
    """What one would accept, and how firm that is."""

    type: Literal["limit"]
    id: Id
    criterion: Id
    text: Text
    options: Options
    modes: Modes
    seconds: Positive
    show_firmness: bool = True
    note: str = ""


Item: TypeAlias = Bars | Statement | TwoSided | Pair | LimitItem
Rating: TypeAlias = Bars | Statement | TwoSided


@dataclass(frozen=True)
class FirmnessOption:
    """How a firmness is said."""

    value: Firmness
    text: Text


@dataclass(frozen=True)
class FirmnessQuestion:
    """The question that follows a limit."""

    text: Text
    options: Annotated[tuple[FirmnessOption, ...], Length(3, 3)]


@dataclass(frozen=True)
class Items:
    """All items, the scales they share, and what is known of the time they take."""

    scales: Mapping[Id, Options]
    firmness: FirmnessQuestion
    time_basis: Text
    items: Annotated[tuple[Item, ...], Length(1, 500)]


@dataclass(frozen=True)
class CaseOption:
    """One way to act in a case."""

    id: Id
    level: CaseLevel
    text: Text
    groups: Mapping[Id, CaseLevel]
    criteria: tuple[Id, ...]
    rationale: Text


@dataclass(frozen=True)
class Case:
    """A situation from the work, with ways to act; shown in random order."""

    id: Id
    title: Text
    origin: Text
    article_lines: Lines
    stem: Text
    main_groups: tuple[Id, ...]
    options: Annotated[tuple[CaseOption, ...], Length(2, 9)]
    modes: Modes
    seconds: Positive


@dataclass(frozen=True)
class MeanCut:
    """A level from a mean option level on."""

    level: Id
    mean_from: float


@dataclass(frozen=True)
class Cases:
    """All cases, and how they place a level."""

    instruction: Text
    option_levels: Annotated[tuple[Text, ...], Length(4, 4)]
    answered_from: int
    cuts: Annotated[tuple[MeanCut, ...], Length(0, 20)]
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Duty:
    """Something done more or less often, by which a level is known."""

    id: Id
    text: Text
    levels: tuple[Id, ...]
    distinctive_for: Id
    full_credit_at: Frequency
    article_lines: Lines
    criteria: tuple[Id, ...]
    modes: Modes
    seconds: Positive


@dataclass(frozen=True)
class ShareCut:
    """A level from a share of its duties on; each needs the level before it."""

    level: Id
    share_from: float


@dataclass(frozen=True)
class Level:
    """A level of the ladder, lowest first in the pack."""

    id: Id
    name: Text


@dataclass(frozen=True)
class Duties:
    """All duties, and how they place a level.

    A duty has full credit from ``full_credit_at`` on and half a credit one step below, if it is
    done at all. A share is the mean credit over the answered duties that are distinctive for a
    level; the levels above the first need ``answered_from`` such duties together.
    """

    stem: Text
    scale: Options
    levels: Annotated[tuple[Level, ...], Length(0, 20)]
    answered_from: int
    cuts: Annotated[tuple[ShareCut, ...], Length(0, 20)]
    note: str
    duties: tuple[Duty, ...]
