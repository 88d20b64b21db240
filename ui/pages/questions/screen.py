"""All that the page shows at one moment, as one value: how far, what is asked, where to go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from advisor import (
    Assessment,
    Catalog,
    Mode,
    Question,
    Section,
    minutes_left,
    place_of,
    questions,
    section_of,
)
from ui.pages.questions.asking import Asking, answer_text, asking_of, short_text
from ui.pages.questions.pace import Progress, pace_of, progress_of
from ui.pages.questions.standing import Standing, View
from ui.pages.questions.walk import SectionCount, Spot, Walk, section_counts, walk_of


@dataclass(frozen=True, slots=True)
class Header:
    """How far one is, above everything.

    ``at`` is the place of the question that is shown within its section, 0 where there is none.
    """

    mode: Mode
    sections: tuple[SectionCount, ...]
    progress: Progress
    current: Section | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Ending:
    """What comes after the last question.

    ``more`` questions the full way has beyond these, for about ``more_minutes``.
    """

    answered: int
    of: int
    more: int
    more_minutes: int

    @property
    def open(self) -> int:
        """Questions without an answer."""
        return self.of - self.answered


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One question in the list of answers; ``answer`` is empty if there is none."""

    question: str
    section: Section
    text: str
    answer: str
    has_note: bool


@dataclass(frozen=True, slots=True)
class Review:
    """The list of answers; ``rows`` are those that are shown."""

    rows: tuple[ReviewRow, ...]
    answered: int
    of: int
    only_open: bool


Body: TypeAlias = Asking | Ending | Review | None


@dataclass(frozen=True)
class Screen:
    """What is shown; ``body`` is None while no profile is open."""

    standing: Standing
    header: Header
    body: Body
    can_go_back: bool = False


def screen_of(
    standing: Standing,
    assessment: Assessment,
    catalog: Catalog,
    seed: str,
    drafts: Mapping[str, str],
) -> Screen:
    """Give what is shown where a person stands.

    Parameters
    ----------
    standing : Standing
        With a spot of the walk that follows from the rest.
    assessment : Assessment
        What is answered.
    catalog : Catalog
        The words.
    seed : str
        Of the person: keeps the order of a case's options.
    drafts : mapping of question to str
        Notes that could not be kept yet.
    """
    walk = walk_of(catalog, standing.mode, assessment)
    noted = _with_drafts(assessment, drafts)
    body = _body(standing, walk, noted, catalog, seed)
    spot = standing.spot if standing.view is View.QUESTION else None
    return Screen(
        standing,
        _header(standing.mode, spot, walk, assessment),
        body,
        can_go_back=spot is None or walk.before(spot) is not None,
    )


def _body(
    standing: Standing, walk: Walk, assessment: Assessment, catalog: Catalog, seed: str
) -> Body:
    match standing.view:
        case View.NOBODY:
            return None
        case View.REVIEW:
            return _review(walk, assessment, catalog, only_open=standing.only_open)
        case View.QUESTION if standing.spot is not None:
            return asking_of(standing.spot, walk, assessment, catalog, seed)
    return _ending(standing.mode, walk, assessment, catalog)


def _header(mode: Mode, spot: Spot | None, walk: Walk, assessment: Assessment) -> Header:
    sections = section_counts(walk.asked, assessment)
    progress = progress_of(walk.asked, assessment)
    if spot is None:
        return Header(mode, sections, progress)
    place = place_of(walk.question[spot.question], walk.asked)
    return Header(mode, sections, progress, place.section, place.at)


def _ending(mode: Mode, walk: Walk, assessment: Assessment, catalog: Catalog) -> Ending:
    progress = progress_of(walk.asked, assessment)
    here = {one.id for one in walk.asked}
    rest = [] if mode is Mode.FULL else _open_beyond(here, assessment, catalog)
    pace = pace_of(walk.asked, assessment.milliseconds)
    minutes = minutes_left(rest, pace.factor) if rest else 0
    return Ending(progress.answered, progress.of, len(rest), minutes)


def _open_beyond(here: set[str], assessment: Assessment, catalog: Catalog) -> list[Question]:
    full = questions(catalog, Mode.FULL)
    return [one for one in full if one.id not in here and one.id not in assessment.answers]


def _review(walk: Walk, assessment: Assessment, catalog: Catalog, *, only_open: bool) -> Review:
    rows = tuple(
        ReviewRow(
            one.id,
            section_of(one),
            short_text(one),
            answer_text(one, assessment, catalog),
            one.id in assessment.notes,
        )
        for one in walk.asked
    )
    answered = sum(bool(row.answer) for row in rows)
    shown = tuple(row for row in rows if not (only_open and row.answer))
    return Review(shown, answered, len(rows), only_open)


def _with_drafts(assessment: Assessment, drafts: Mapping[str, str]) -> Assessment:
    for question, text in drafts.items():
        assessment = assessment.with_note(question, text)
    return assessment
