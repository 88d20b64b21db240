"""Parts that tell how one stands to a path: roles inside, gaps, levels, and the answered cases."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Number
from ui.charts.numbers import tenths, whole
from ui.pages.path.values import Fold, Listing, Row
from ui.pages.results.speaker import Speaker
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import CasePart, LevelPart, PathStory

TICK, NO_TICK = "check", " "  # a picture of this name, and the room it would take
AT_ONCE = 5  # gaps; the smaller ones are opened below


def roles(story: "PathStory", speaker: Speaker) -> Listing | None:
    """Give the roles inside, with how far each stands above the own average."""
    translate = QCoreApplication.translate
    rows = tuple(
        Row(
            one.role.summary,
            title=one.role.name,
            badge=speaker.text(one.badge),
            figure="" if one.above is None else tenths(one.above, signed=True),
        )
        for one in story.roles
    )
    is_known = any(one.above is not None for one in story.roles)
    aside = translate("path", "steps above your own average") if is_known else ""
    return Listing(translate("path", "Roles inside"), rows, aside) if rows else None


def gaps(story: "PathStory", speaker: Speaker) -> Listing | None:
    """Give the skills below the level asked, the most points first."""
    translate = QCoreApplication.translate
    if story.gaps_note is None:
        return None
    title, said = translate("path", "Gaps"), speaker.text(story.gaps_note)
    label = translate("path", "level {level}, asks {target}")
    rows = tuple(
        Row(
            gap.skill,
            aside=phrase(label, level=_level(gap.level, speaker), target=gap.target),
            figure=tenths(gap.points, signed=True),
        )
        for gap in story.gaps
    )
    if not rows:
        return Listing(title, note=said)
    first, rest = (rows, ()) if len(rows) == AT_ONCE + 1 else (rows[:AT_ONCE], rows[AT_ONCE:])
    word = phrase(translate("path", "{n} smaller gaps"), n=len(rest))
    return Listing(title, first, said, folds=(Fold(word, rest),) if rest else ())


def levels(story: "PathStory", speaker: Speaker) -> Iterator[Listing]:
    """Give the levels: what each adds, its duties, and where one stands."""
    for at, level in enumerate(story.levels):
        note = "" if at else " ".join(speaker.all(story.placement))
        yield _level_listing(level, note, speaker)


def cases(story: "PathStory", speaker: Speaker) -> Listing | None:
    """Give the cases that are answered, each with how every answer reads."""
    if story.cases_note is None:
        return None
    folds = tuple(Fold(speaker.text(one.chosen), tuple(_case_rows(one))) for one in story.cases)
    title = QCoreApplication.translate("path", "Cases, read by level")
    return Listing(title, note=speaker.text(story.cases_note), folds=folds)


def _level(level: float, speaker: Speaker) -> str:
    is_whole = level == int(level)
    return whole(level) if is_whole else speaker.words.number(Number(level, 1))


def _level_listing(level: "LevelPart", note: str, speaker: Speaker) -> Listing:
    translate = QCoreApplication.translate
    title = phrase(translate("path", "Level: {level}"), level=level.name)
    own = tuple(
        Row(
            duty.text,
            more=duty.often or translate("path", "not answered"),
            sign=TICK if duty.is_met else NO_TICK,
        )
        for duty in level.duties
    )
    word = translate("path", "{n} duties of {level}")
    fold = Fold(phrase(word, n=len(own), level=level.name), own)
    texts = [level.adds] if level.adds else []
    key = translate("path", "A tick marks them.") if any(one.is_met for one in level.duties) else ""
    said = " ".join(one for one in (note, speaker.text(level.met), key) if one)
    return Listing(
        title,
        tuple(Row(text) for text in texts),
        speaker.text(level.standing),
        said,
        (fold,) if own else (),
    )


def _case_rows(case: "CasePart") -> Iterator[Row]:
    """Give the situation, then each answer under the level it reads as."""
    translate = QCoreApplication.translate
    yield Row(case.stem)
    reads = translate("path", "Reads as {level}")
    why = translate("path", "Why: {why}")
    for one in case.readings:
        yield Row(
            one.text,
            title=phrase(reads, level=one.level),
            badge=translate("path", "your choice") if one.is_chosen else "",
            more=phrase(why, why=one.why),
        )
