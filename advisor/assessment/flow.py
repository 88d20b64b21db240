"""The order of questions: what comes next, how far one is, how many minutes are left.

Pure functions over an assessment; a terminal and a window walk the same way.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from advisor.assessment.answers import Assessment
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import (
    Bars,
    Case,
    CaseOption,
    Duty,
    Item,
    LimitItem,
    Mode,
    Pair,
    Statement,
    TwoSided,
)

Question: TypeAlias = Item | Case | Duty
SECONDS_A_MINUTE = 60


class Section(Enum):
    """Parts of the questionnaire, in the order in which they are asked."""

    PREFERENCES = "preferences"
    SKILLS = "skills"
    PAIRS = "pairs"
    CASES = "cases"
    DUTIES = "duties"
    LIMITS = "limits"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands: its section, and which of how many there."""

    section: Section
    at: int
    of: int


def questions(catalog: Catalog, mode: Mode) -> tuple[Question, ...]:
    """Give all questions of a mode, section by section, in the order of the pack."""
    every: list[Question] = [*catalog.items.items, *catalog.cases.cases, *catalog.duties.duties]
    asked = [one for one in every if mode in one.modes]
    return tuple(one for section in Section for one in asked if section_of(one) is section)


def section_of(question: Question) -> Section:
    """Give the section of a question."""
    match question:
        case Statement() | TwoSided():
            return Section.PREFERENCES
        case Bars():
            return Section.SKILLS
        case Pair():
            return Section.PAIRS
        case Case():
            return Section.CASES
        case Duty():
            return Section.DUTIES
        case LimitItem():
            return Section.LIMITS


def place_of(question: Question, asked: Sequence[Question]) -> Place:
    """Give where a question stands among those that are asked."""
    section = section_of(question)
    there = [one for one in asked if section_of(one) is section]
    return Place(section, there.index(question) + 1, len(there))


def first_unanswered(asked: Sequence[Question], assessment: Assessment) -> int:
    """Give the place of the first question without an answer; the count, if there is none."""
    unanswered = (at for at, one in enumerate(asked) if one.id not in assessment.answers)
    return next(unanswered, len(asked))


def minutes_left(ahead: Sequence[Question], pace: float = 1.0) -> int:
    """Give the whole minutes that questions take, at least one.

    Parameters
    ----------
    ahead : sequence of Question
        Still to be asked.
    pace : float
        A person's seconds for one second of the pack's estimate.
    """
    seconds = sum(one.seconds for one in ahead) * pace
    return max(1, round(seconds / SECONDS_A_MINUTE))


def shuffled(case: Case, seed: str) -> tuple[CaseOption, ...]:
    """Give the options of a case in an order that is random, but always the same for a seed."""

    def lot(option: CaseOption) -> bytes:
        return hashlib.sha256(f"{seed}/{case.id}/{option.id}".encode()).digest()

    return tuple(sorted(case.options, key=lot))
