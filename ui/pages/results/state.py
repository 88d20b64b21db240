"""In which state a result is, and which questions would help it most. Free of Qt."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from advisor import (
    Assessment,
    Catalog,
    LimitItem,
    Mode,
    Question,
    Section,
    Verdict,
    minutes_left,
    questions,
    section_of,
)

if TYPE_CHECKING:
    from advisor import Result

UNRANKED, SKETCH = "unranked", "sketch"  # effects of flags


class State(Enum):
    """What a page of results can say."""

    EMPTY = auto()
    UNKNOWN = auto()
    FLAT = auto()
    SKETCH = auto()
    CLOSE = auto()
    AHEAD = auto()
    CLEAR = auto()

    @property
    def is_ranked(self) -> bool:
        """Whether there is an order to show."""
        return self not in {State.EMPTY, State.UNKNOWN, State.FLAT}


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to answer: what it is about, and the question to open."""

    name: str
    question: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The section whose answers would narrow the ranges most, and what is left to answer."""

    section: Section
    question: str
    minutes: int


def state_of(result: "Result", catalog: Catalog) -> State:
    """Give the state of a result."""
    if not result.answered:
        return State.EMPTY
    effects = {flag.effect for flag in catalog.rules.flags if flag.id in result.flags}
    if not result.is_ranked:
        return State.FLAT if UNRANKED in effects else State.UNKNOWN
    if SKETCH in effects:
        return State.SKETCH
    states = {
        Verdict.CLOSE: State.CLOSE,
        Verdict.AHEAD: State.AHEAD,
        Verdict.CLEAR: State.CLEAR,
    }
    return states[result.first_two.verdict]


def topics(catalog: Catalog, assessment: Assessment) -> tuple[Topic, ...]:
    """Give where to start where nothing can be ranked: for each wish its first open question."""
    return tuple(
        Topic(catalog.criterion[key].name, _question_on(key, catalog, assessment))
        for key in catalog.rules.start_with
    )


def narrowing(result: "Result", catalog: Catalog, assessment: Assessment) -> Narrowing | None:
    """Give what to answer next for narrower ranges; None if all of it is answered.

    Of wishes and skills, that of which less is covered for the first two paths.
    """
    two = [result.paths[path] for path in (result.first_two.first, result.first_two.second)]
    want = sum(path.want_coverage for path in two)
    strengths = sum(path.strengths_coverage for path in two)
    first = Section.SKILLS if strengths < want else Section.PREFERENCES
    open_ = _open(catalog, assessment)
    if not open_:
        return None
    there = [one for one in open_ if section_of(one) is first] or open_
    return Narrowing(section_of(there[0]), there[0].id, minutes_left(open_))


def full_minutes(catalog: Catalog) -> int:
    """Give the minutes that all questions take."""
    return minutes_left(questions(catalog, Mode.FULL))


def first_of_full(catalog: Catalog) -> str:
    """Give the first question that only the full way asks, so that it is opened in that way."""
    quick = {one.id for one in questions(catalog, Mode.QUICK)}
    return next(one.id for one in questions(catalog, Mode.FULL) if one.id not in quick)


def first_limit(catalog: Catalog) -> str | None:
    """Give the first question on limits, if there is one."""
    asked = questions(catalog, Mode.FULL)
    return next((one.id for one in asked if isinstance(one, LimitItem)), None)


def _open(catalog: Catalog, assessment: Assessment) -> list[Question]:
    return [one for one in questions(catalog, Mode.FULL) if one.id not in assessment.answers]


def _question_on(criterion: str, catalog: Catalog, assessment: Assessment) -> str:
    asked = [item.id for item in catalog.ratings if item.criterion == criterion]
    return next((one for one in asked if one not in assessment.answers), asked[0])
