"""A made-up language, each string in brackets and 40 percent longer: all is translatable, and fits.

What comes from the content pack, from a person or from the clock is not translated by the window;
everything else that can be read, heard or hovered has to stand in brackets.
"""

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

import resources
from advisor import (
    LimitItem,
    Mode,
    Section,
    Words,
    could_block,
    questions,
    read_words,
    section_of,
)
from tests.ui.drivers import Driver, Key, Program, opened
from ui import places
from ui.enquiry import LEARN, PATH, WHAT_IF
from ui.pages.learn import LearnPage
from ui.pages.learn.values import View as LearnView
from ui.pages.path.listing_part import FoldPart
from ui.pages.questions import QuestionsPage
from ui.pages.settings import notices
from ui.tour_what_if import NAME, WhatIfViews
from ui.values import Destination

OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4
EXAMPLE = resources.FOLDER / "example.json"
# Numbers, times and signs: the same in every language.
SIGNS = re.compile(r"[\d\s.,:+\u2212±\u2013%/…=≠-]*|[A-Z]|(Ctrl|Alt)\+\w+")
TRIED_OUT = ("what-if-moved", "what-if-skills", "what-if-limits", "what-if-scenarios")
NAMES = ("Ana", "Senior SE", "Career Advisor", NAME)


def pseudo(text: str) -> str:
    """Give a text in the made-up language; its places stay."""
    more = "~" * max(1, round(len(text) * LONGER))
    words = (
        more if " " not in text else " ".join(more[at : at + 6] for at in range(0, len(more), 6))
    )
    return f"{OPEN}{text} {words}{CLOSE}"


class Pseudo(QTranslator):
    """Translates everything."""

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return pseudo(text)


def pseudo_words() -> Words:
    """Give the sentences of the core in the made-up language."""

    def one(template: str | Mapping[str, str]) -> str | dict[str, str]:
        if isinstance(template, str):
            return pseudo(template) if template.strip(" ,{}“”") else template
        return {form: pseudo(words) for form, words in template.items()}

    return Words({key: one(words) for key, words in read_words().templates.items()})


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def content() -> set[str]:
    """Give every text of the pack and of the notices, as they may be shown."""
    files = resources.CATALOG.glob("*.json")
    found = {text for file in files for text in strings(json.loads(file.read_text("utf-8")))}
    rows = notices.read((resources.FOLDER / "THIRD_PARTY.md").read_text("utf-8"))
    found |= {text for row in rows for text in asdict(row).values()}
    return {text.replace("`", "") for text in found}


@pytest.fixture(scope="module")
def abroad(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Program]:
    """Give the program in the made-up language, with a whole profile."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    folder = tmp_path_factory.mktemp("abroad") / "data"
    program = opened(qapp, QtBot(request), folder, words=pseudo_words())
    program.wait_ready()
    program.bridge.new_profile("Ana before", "Senior SE", 9, "")
    program.bridge.open_answers_file(EXAMPLE)
    assert program.bridge.profile is not None
    program.bridge.rename_profile(program.bridge.profile.uid, "Ana")
    yield program
    program.end()
    qapp.removeTranslator(translator)


def _go(place: str, program: Program) -> None:
    program.bridge.go_to(Destination(place))


def _go_to_section(section: Section, program: Program) -> None:
    catalog = program.bridge.catalog
    first = next(one for one in questions(catalog, Mode.FULL) if section_of(one) is section)
    program.bridge.go_to(Destination("questions", first.id, "results"))


def _go_to_firmness(program: Program) -> None:
    """Answer a limit so that it could rule out a path: then firmness is asked."""
    program.bridge.new_profile("Ana firm", "", None, "")
    catalog = program.bridge.catalog
    for limit in (one for one in questions(catalog, Mode.FULL) if isinstance(one, LimitItem)):
        for option in catalog.options(limit):
            program.bridge.answer(limit.id, option.value)
            if could_block(limit.id, program.bridge.assessment, catalog):
                program.bridge.go_to(Destination("questions", limit.id, "results"))
                program.press(Key.Key_Right)
                return


def _go_to_list(program: Program) -> None:
    page = _at_question(program)
    page.sitting.open_review()


def _open_note(program: Program) -> None:
    _at_question(program)
    program.press(Key.Key_N)


def _begin_another(program: Program) -> None:
    program.bridge.go_to(Destination("start", "new"))


def _rename(program: Program) -> None:
    page = program.go("start")
    page.choose(_more_button(page, "Ana"), pseudo("Rename"))


def _archive(program: Program) -> None:
    program.bridge.new_profile("Ana away", "", None, "")
    page = program.go("start")
    page.choose(_more_button(page, "Ana away"), pseudo("Archive"))


def _open_sample(program: Program) -> None:
    program.bridge.open_sample()
    program.bridge.go_to(Destination("results"))


def _nothing_answered(program: Program) -> None:
    program.bridge.new_profile("Ana nobody", "", None, "")
    program.bridge.go_to(Destination("results"))


def _few_answered(program: Program) -> None:
    program.bridge.new_profile("Ana in haste", "", None, "")
    for one in questions(program.bridge.catalog, Mode.QUICK)[:12]:
        program.bridge.answer(one.id, 4)
    program.bridge.go_to(Destination("results"))


def _try_out(name: str, program: Program) -> None:
    def come(person: str) -> None:
        del person
        program.bridge.go_to(Destination(WHAT_IF))
        program.bridge.reset_draft()

    dict(WhatIfViews(program.running, come).named("", ""))[name]()


def _weigh(view: LearnView, program: Program) -> None:
    program.bridge.go_to(Destination(LEARN))
    page = program.window.pages[LEARN]
    assert isinstance(page, LearnPage)
    page.turn_to(view)


def _read_about(at: int, program: Program) -> None:
    """Read about a path, all of it opened."""
    path = list(program.bridge.catalog.path)[at]
    program.bridge.go_to(Destination(PATH, path, "results"))
    for fold in program.window.pages[PATH].findChildren(FoldPart):
        fold.button.setChecked(True)


def _read_about_with_nothing(program: Program) -> None:
    program.bridge.new_profile("Ana who reads", "", None, "")
    program.bridge.go_to(Destination(PATH, origin="results"))


def _at_question(program: Program) -> QuestionsPage:
    first = questions(program.bridge.catalog, Mode.FULL)[0]
    program.bridge.go_to(Destination("questions", first.id, "results"))
    page = program.window.pages["questions"]
    assert isinstance(page, QuestionsPage)
    return page


def _more_button(page: Driver, name: str) -> str:
    """Give the name of the button that has the menu of a profile."""
    found = [one for one in page.part.findChildren(QPushButton) if one.menu() is not None]
    return next(one.accessibleName() for one in found if f"{name} ~" in one.accessibleName())


def _uid(program: Program, name: str) -> str:
    return next(card.profile.uid for card in program.bridge.cards() if card.profile.name == name)


VIEWS: Mapping[str, Callable[[Program], None]] = {
    **{place: partial(_go, place) for place in places.built()},
    **{f"questions of {one.value}": partial(_go_to_section, one) for one in Section},
    "firmness": _go_to_firmness,
    "list of answers": _go_to_list,
    "note": _open_note,
    "new profile": _begin_another,
    "renaming": _rename,
    "archived": _archive,
    "sample": _open_sample,
    "results of nothing": _nothing_answered,
    "results of a few": _few_answered,
    **{name: partial(_try_out, name) for name in TRIED_OUT},
    **{f"path {at}": partial(_read_about, at) for at in range(5)},
    "path with nothing": _read_about_with_nothing,
    **{f"learn: {view.name}": partial(_weigh, view) for view in LearnView},
}


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest, abroad: Program) -> str:
    abroad.window.resize(1280, 800)
    abroad.bridge.open_profile(_uid(abroad, "Ana"))
    VIEWS[request.param](abroad)
    come_to_rest(abroad)
    return str(request.param)


def come_to_rest(program: Program) -> None:
    """Wait until nothing moves any more: cards are filled in when the window is idle."""
    before, shown = None, program.window.grab().toImage()
    while shown != before:
        for _ in range(5):
            QTest.qWait(0)
        before, shown = shown, program.window.grab().toImage()


def seen(part: QWidget) -> Iterator[QWidget]:
    return (one for one in part.findChildren(QWidget) if one.isVisible())


def read(one: QWidget) -> Iterator[str]:
    """Give all that a widget tells: what is read, heard and hovered."""
    yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle())
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    if isinstance(one, QLineEdit | QPlainTextEdit):
        yield one.placeholderText()
    if isinstance(one, QPushButton) and one.menu() is not None:
        yield from (action.text() for action in one.menu().actions())


def outside(text: str) -> str:
    """Give what of a text stands in no brackets, line by line."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == OPEN) - (letter == CLOSE)
        kept.append("\n" if depth or letter == CLOSE else letter)
    return "".join(kept)


def parts_of(text: str) -> list[str]:
    """Give the sentences of a text, without the stops at their ends."""
    return [part.strip(" .:,;") for part in re.split(r"(?<=[.!?]) |\n|: | / ", text)]


PACK = content()
SENTENCES = {part for text in PACK for part in (*parts_of(text), text.strip(" .:,;"))}


def is_foreign(text: str) -> bool:
    """Tell whether what stands in no brackets is nobody's to translate."""
    plain = re.sub(r"<[^>]+>", "", html.unescape(text)).replace("&&", "&")
    return all(
        SIGNS.fullmatch(part) or part in SENTENCES or any(name in part for name in NAMES)
        for part in parts_of(outside(plain))
    )


def test_every_word_can_be_translated(abroad: Program, view: str) -> None:
    told = {text for one in seen(abroad.window) for text in read(one) if text}
    assert [text for text in sorted(told) if not is_foreign(text)] == [], view


def test_nothing_is_cut_in_a_longer_language(abroad: Program, view: str) -> None:
    cut = []
    for one in seen(abroad.window):
        if isinstance(one, QLabel) and one.wordWrap():
            is_cut = one.height() < one.heightForWidth(one.width()) - 1
        elif isinstance(one, QLabel | QAbstractButton):
            is_cut = one.width() < one.minimumSizeHint().width() - 1
        else:
            continue
        if is_cut:
            cut.append((type(one).__name__, one.text(), one.size().toTuple()))
    assert cut == [], view
    page = abroad.window.stack.currentWidget()
    assert isinstance(page, QScrollArea)
    assert page.horizontalScrollBar().maximum() == 0


def test_what_is_not_translated_is_found() -> None:
    assert is_foreign(f"{OPEN}Saved 12:04 ~~{CLOSE} 12:04")
    assert not is_foreign("Next")
    assert not is_foreign(f"Saved {OPEN}at ~{CLOSE}")
    assert not is_foreign(f"{OPEN}Answered ~{CLOSE}: 12 of 93")


def test_the_made_up_language_is_longer() -> None:
    assert pseudo("Saved {time}").startswith("⟦Saved {time} ~")
    assert len(pseudo("x" * 100)) >= 140
