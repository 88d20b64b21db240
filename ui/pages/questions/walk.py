"""Where one is among the questions: the screens in their order, and how far each section is.

Free of Qt. A screen is a question, or the firmness that follows a limit which could rule out a
path; which screens there are follows from the answers alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from advisor import (
    Assessment,
    Case,
    Catalog,
    Duty,
    Mode,
    Pair,
    Question,
    Section,
    asks_firmness,
    first_unanswered,
    questions,
    section_of,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One screen: a question, or how firm the answer to it is."""

    question: str
    is_firmness: bool = False


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How far a section is."""

    section: Section
    answered: int
    of: int

    @property
    def is_done(self) -> bool:
        """Whether every question of it has an answer."""
        return self.answered == self.of


@dataclass(frozen=True)
class Walk:
    """The screens of one way (quick or full), in their order.

    Attributes
    ----------
    asked : tuple of Question
        Section by section, in the order of the pack.
    spots : tuple of Spot
        A screen for each question, and one more where firmness is asked.
    """

    asked: tuple[Question, ...]
    spots: tuple[Spot, ...]

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Questions by id."""
        return {one.id: one for one in self.asked}

    def after(self, spot: Spot) -> Spot | None:
        """Give the next screen; None after the last."""
        at = self.spots.index(spot) + 1
        return self.spots[at] if at < len(self.spots) else None

    def before(self, spot: Spot) -> Spot | None:
        """Give the screen before; None before the first."""
        at = self.spots.index(spot)
        return self.spots[at - 1] if at else None

    def opens_group(self, spot: Spot, catalog: Catalog) -> str | None:
        """Give the group of criteria that a question is the first of in its section."""
        group = _group(self.question[spot.question], catalog)
        section = section_of(self.question[spot.question])
        if group is None or spot.is_firmness:
            return None
        earlier = self.asked[: [one.id for one in self.asked].index(spot.question)]
        there = (one for one in earlier if section_of(one) is section)
        return None if any(_group(one, catalog) == group for one in there) else group


def walk_of(catalog: Catalog, mode: Mode, assessment: Assessment) -> Walk:
    """Give the screens of a mode for what is answered so far."""
    asked = questions(catalog, mode)
    spots: list[Spot] = []
    for one in asked:
        spots.append(Spot(one.id))
        if asks_firmness(one, assessment, catalog):
            spots.append(Spot(one.id, is_firmness=True))
    return Walk(asked, tuple(spots))


def mode_of(catalog: Catalog, assessment: Assessment) -> Mode:
    """Give the way that fits what is answered: full, once something of it has an answer."""
    quick = {one.id for one in questions(catalog, Mode.QUICK)}
    return Mode.FULL if set(assessment.answers) - quick else Mode.QUICK


def first_open(asked: Sequence[Question], assessment: Assessment) -> Spot | None:
    """Give the first question without an answer; None if there is none."""
    at = first_unanswered(asked, assessment)
    return Spot(asked[at].id) if at < len(asked) else None


def start_of(section: Section, walk: Walk, assessment: Assessment) -> Spot:
    """Give where a section is taken up: its first open question, or else its first."""
    there = [one for one in walk.asked if section_of(one) is section]
    return first_open(there, assessment) or Spot(there[0].id)


def settled(spot: Spot, walk: Walk, catalog: Catalog) -> Spot | None:
    """Give the screen of a walk that is at a spot of another, or the next after it; None: none."""
    for near in (spot, Spot(spot.question)):
        if near in walk.spots:
            return near
    order = [one.id for one in questions(catalog, Mode.FULL)]
    place = order.index(spot.question) if spot.question in order else 0
    later = (one.id for one in walk.asked if one.id in order[place:])
    return next((Spot(question) for question in later), None)


def section_counts(asked: Sequence[Question], assessment: Assessment) -> tuple[SectionCount, ...]:
    """Give how far each section is that has questions, in their order."""
    counts = []
    for section in Section:
        there = [one.id for one in asked if section_of(one) is section]
        if there:
            answered = sum(one in assessment.answers for one in there)
            counts.append(SectionCount(section, answered, len(there)))
    return tuple(counts)


def _group(question: Question, catalog: Catalog) -> str | None:
    if isinstance(question, Pair | Case | Duty):
        return None
    return catalog.criterion[question.criterion].group
