"""Parts that tell what a path is, the same for everybody: content of the pack under our titles."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.pages.path.values import DOT, MINUS, PLUS, Fold, Listing, Row
from ui.pages.results.speaker import Speaker
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import PathStory

AND = ", "


def day(story: "PathStory") -> Listing | None:
    """Give a typical day, hour after hour."""
    if story.told is None:
        return None
    rows = tuple(Row(one.text) for one in story.told.day)
    title = QCoreApplication.translate("path", "A typical day")
    return Listing(title, rows, note=story.day_note)


def week(story: "PathStory") -> Listing:
    """Give a week, and what is different from the work of today."""
    translate = QCoreApplication.translate
    changes = Row(story.path.what_changes, title=translate("path", "What changes"))
    if story.told is None:
        return Listing(translate("path", "A week"), (changes,))
    return Listing(translate("path", "A week"), (Row(story.told.week), changes))


def gives(story: "PathStory") -> Listing | None:
    """Give what speaks for the path."""
    if story.told is None:
        return None
    title = QCoreApplication.translate("path", "What it gives")
    return _marked(title, PLUS, (one.text for one in story.told.gives))


def costs(story: "PathStory") -> Listing | None:
    """Give what speaks against it."""
    if story.told is None:
        return None
    title = QCoreApplication.translate("path", "What it costs")
    return _marked(title, MINUS, (one.text for one in story.told.costs))


def watch_out(story: "PathStory") -> Listing:
    """Give what people like oneself stumble over."""
    title = QCoreApplication.translate("path", "Watch out")
    return Listing(title, (Row(story.path.watch_out),), is_warning=True)


def failures(story: "PathStory") -> Listing | None:
    """Give how the path goes wrong, and what helps."""
    translate = QCoreApplication.translate
    if story.told is None:
        return None
    label = translate("path", "What helps: {helps}")
    rows = (
        Row(one.looks_like, title=one.name, more=phrase(label, helps=one.helps))
        for one in story.told.failure_modes
    )
    return Listing(translate("path", "How it goes wrong"), tuple(rows))


def ready_signs(story: "PathStory") -> Listing | None:
    """Give by what one sees that it may be time."""
    if story.told is None:
        return None
    title = QCoreApplication.translate("path", "Signs that you are ready")
    return _marked(title, DOT, (one.text for one in story.told.ready_signs))


def warning_signs(story: "PathStory") -> Listing | None:
    """Give by what one sees that it may not be."""
    if story.told is None:
        return None
    title = QCoreApplication.translate("path", "Signs to wait")
    return _marked(title, DOT, (one.text for one in story.told.warning_signs))


def outlook(story: "PathStory") -> Listing | None:
    """Give where the path leads, and how one stays well in it."""
    if story.told is None:
        return None
    rows = (Row(story.told.outlook.text), *(Row(one.text) for one in story.told.stay_well))
    return Listing(QCoreApplication.translate("path", "Outlook"), rows)


def entry_roles(story: "PathStory") -> Listing | None:
    """Give the ways in."""
    if story.told is None:
        return None
    rows = tuple(Row(one.text, title=one.title) for one in story.told.entry_roles)
    return Listing(QCoreApplication.translate("path", "Ways in"), rows)


def try_first(story: "PathStory") -> Listing | None:
    """Give cheap tests before one chooses."""
    translate = QCoreApplication.translate
    if not story.try_first:
        return None
    rows = tuple(Row(title) for title in story.try_first)
    aside = translate("path", "small tests, before you choose")
    return Listing(translate("path", "Try first"), rows, aside)


def questions(story: "PathStory") -> Listing | None:
    """Give what to ask somebody who does it."""
    translate = QCoreApplication.translate
    if story.told is None:
        return None
    rows = tuple(Row(question) for question in story.told.questions_to_ask)
    aside = translate("path", "somebody who does this work")
    return Listing(translate("path", "Questions to ask"), rows, aside)


def books(story: "PathStory") -> Listing | None:
    """Give what the article names to read, by group of skills."""
    translate = QCoreApplication.translate
    if not story.shelves:
        return None
    label = translate("path", "{title}, {authors}")
    rows = (
        Row(
            "\n".join(
                phrase(label, title=book.title, authors=book.authors) for book in shelf.books
            ),
            title=shelf.group,
        )
        for shelf in story.shelves
    )
    return Listing(translate("path", "Books by skill group"), tuple(rows))


def grounds(story: "PathStory", speaker: Speaker) -> Listing:
    """Give what the numbers and the statements rest on, grade by grade."""
    translate = QCoreApplication.translate
    rows = tuple(
        Row(one.meaning, sign=one.grade, aside=AND.join(speaker.all(one.counted)))
        for one in story.grades
    )
    note = translate(
        "path",
        "Counted are the weights that make the fit, and the levels asked that make ready. What "
        "else is told here has grades of its own.",
    )
    word = phrase(
        translate("path", "All {n} statements with grade and source"), n=len(story.statements)
    )
    told = tuple(
        Row(one.text, sign=one.grade, more=speaker.text(one.origin)) for one in story.statements
    )
    folds = (Fold(word, told),) if told else ()
    return Listing(translate("path", "What this rests on"), rows, note=note, folds=folds)


def _marked(title: str, sign: str, texts: Iterable[str]) -> Listing:
    return Listing(title, tuple(Row(text, sign=sign) for text in texts), is_marked=True)
