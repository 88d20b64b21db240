"""What one screen says: a question, its answers and what stands around them, as a value."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from advisor import (
    AnswerValue,
    Assessment,
    Bars,
    Case,
    Catalog,
    Duty,
    Firmness,
    LimitItem,
    Pair,
    Question,
    Section,
    Statement,
    TwoSided,
    place_of,
    section_of,
    shuffled,
)
from ui.pages.questions.walk import Spot, Walk
from ui.phrase import phrase

Chosen: TypeAlias = AnswerValue | Firmness | None
translate = QCoreApplication.translate


class Arrangement(Enum):
    """How the answers stand: one below the other, or side by side while there is room."""

    ROWS = "rows"
    ACROSS = "across"


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer: what is kept, and how it reads."""

    value: AnswerValue | Firmness
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with a word above it: one side of a choice, or the introduction of a group."""

    caption: str
    text: str


@dataclass(frozen=True)
class Asking:
    """One screen of the questions.

    Attributes
    ----------
    spot : Spot
        Which it is.
    kicker : str
        Which of how many, above the question; ``topic`` is what of it remains without the count.
    title : str
        The question.
    choices : tuple of Choice
        In the order shown, so that the n-th key chooses the n-th.
    chosen : value or None
        What is kept now.
    intro : Passage or None
        Opens a group of questions.
    story, hint : str
        Read after the title; and a caption right above the answers.
    sides : tuple of Passage
        The two that are weighed against each other.
    way_out : str
        The last, dashed row; empty where a plain Skip will do.
    foot : str
        A quiet line below the answers.
    note_label, note : str
        How the note is called, empty where none is asked; and what it holds.
    """

    spot: Spot
    kicker: str
    title: str
    choices: tuple[Choice, ...]
    chosen: Chosen = None
    topic: str = ""
    intro: Passage | None = None
    story: str = ""
    hint: str = ""
    sides: tuple[Passage, ...] = ()
    way_out: str = ""
    foot: str = ""
    note_label: str = ""
    note: str = ""
    arrangement: Arrangement = Arrangement.ROWS

    @property
    def spoken(self) -> str:
        """The question as it is said aloud, before its answers."""
        sides = (f"{side.caption}: {side.text}" for side in self.sides)
        parts = (self.kicker, self.title, self.story, *sides, self.hint)
        return " ".join(part for part in parts if part)


def asking_of(
    spot: Spot, walk: Walk, assessment: Assessment, catalog: Catalog, seed: str
) -> Asking:
    """Give what a screen says.

    Parameters
    ----------
    spot : Spot
        A screen of the walk.
    walk : Walk
        Counts the places.
    assessment : Assessment
        What is answered and noted.
    catalog : Catalog
        The words.
    seed : str
        Of the person: keeps the order of a case's options.
    """
    question = walk.question[spot.question]
    if spot.is_firmness and isinstance(question, LimitItem):
        return _firmness(question, spot, walk, assessment, catalog)
    plain = _plain(question, _kicker(question, walk), catalog, seed)
    group = walk.opens_group(spot, catalog)
    return replace(
        plain,
        chosen=assessment.answers.get(question.id),
        intro=None if group is None else _intro(group, catalog),
        note_label=_note_label(question),
        note=assessment.notes.get(question.id, ""),
    )


def answer_text(question: Question, assessment: Assessment, catalog: Catalog) -> str:
    """Give what was answered, in words; empty if nothing was."""
    answer = assessment.answers.get(question.id)
    choices = {choice.value: choice.text for choice in _choices(question, catalog, "")}
    text = choices.get(answer, "") if answer is not None else ""
    firmness = assessment.firmness.get(question.id)
    firm = {option.value: option.text for option in catalog.items.firmness.options}
    return f"{text} ({firm[firmness]})" if text and firmness is not None else text


def short_text(question: Question) -> str:
    """Give a question in few words, for a list."""
    match question:
        case Bars() | Case():
            return question.title
        case TwoSided():
            return f"{question.left} / {question.right}"
        case Pair():
            return " / ".join(side.text for side in question.sides)
        case Statement() | Duty() | LimitItem():
            return question.text


def _plain(question: Question, kicker: str, catalog: Catalog, seed: str) -> Asking:
    """Give a question as it is for everybody."""
    choices = _choices(question, catalog, seed)
    asking = Asking(Spot(question.id), kicker, "", choices, foot=_no_right_answer())
    match question:
        case Bars():
            said = replace(asking, kicker=_named(kicker, question.title), topic=question.title)
            return replace(said, title=question.stem, way_out=question.optional_answer, foot="")
        case TwoSided():
            title = translate("Asking", "Which of the two is closer to you?")
            left = Passage(translate("Asking", "Left"), question.left)
            right = Passage(translate("Asking", "Right"), question.right)
            across = Arrangement.ACROSS
            return replace(asking, title=title, sides=(left, right), arrangement=across)
        case Pair():
            first, second = (side.text for side in question.sides)
            sides = (
                Passage(translate("Asking", "A"), first),
                Passage(translate("Asking", "B"), second),
            )
            across = Arrangement.ACROSS
            return replace(asking, title=question.stem, sides=sides, arrangement=across)
        case Case():
            hint = catalog.cases.instruction
            return replace(asking, title=question.title, story=question.stem, hint=hint, foot="")
        case Duty():
            return replace(asking, title=question.text, story=catalog.duties.stem)
        case LimitItem():
            return replace(asking, title=question.text, foot=question.note or asking.foot)
        case Statement():
            return replace(asking, title=question.text)


def _firmness(
    limit: LimitItem, spot: Spot, walk: Walk, assessment: Assessment, catalog: Catalog
) -> Asking:
    """Give the question that follows a limit."""
    asked = catalog.items.firmness
    said = replace(assessment, firmness={})
    story = phrase(
        translate("Asking", "{question} Your answer: {answer}."),
        question=limit.text,
        answer=answer_text(limit, said, catalog),
    )
    return Asking(
        spot,
        _kicker(limit, walk),
        asked.text,
        tuple(Choice(one.value, one.text) for one in asked.options),
        chosen=assessment.firmness.get(limit.id),
        story=story,
        foot=translate("Asking", "Asked because this answer could rule out a path."),
    )


def _choices(question: Question, catalog: Catalog, seed: str) -> tuple[Choice, ...]:
    match question:
        case Case():
            return tuple(Choice(one.id, one.text) for one in shuffled(question, seed))
        case Duty():
            return tuple(Choice(one.value, one.text) for one in catalog.duties.scale)
    return tuple(Choice(one.value, one.text) for one in catalog.options(question))


def _kicker(question: Question, walk: Walk) -> str:
    place = place_of(question, walk.asked)
    labels = {
        Section.PREFERENCES: translate("Asking", "Want {at} of {of}"),
        Section.SKILLS: translate("Asking", "Skill {at} of {of}"),
        Section.PAIRS: translate("Asking", "Trade-off {at} of {of}"),
        Section.CASES: translate("Asking", "Case {at} of {of}"),
        Section.DUTIES: translate("Asking", "Duty {at} of {of}"),
        Section.LIMITS: translate("Asking", "Limit {at} of {of}"),
    }
    return phrase(labels[place.section], at=place.at, of=place.of)


def _intro(group: str, catalog: Catalog) -> Passage:
    found = next(one for one in catalog.criteria.groups if one.id == group)
    return Passage(found.name, found.intro)


def _note_label(question: Question) -> str:
    if section_of(question) in {Section.SKILLS, Section.CASES, Section.DUTIES}:
        return translate("Asking", "An example that shows it")
    return translate("Asking", "A note on this answer")


def _named(kicker: str, title: str) -> str:
    return phrase(translate("Asking", "{kicker}: {title}"), kicker=kicker, title=title)


def _no_right_answer() -> str:
    return translate("Asking", "There is no right answer. You can come back to it at any time.")
