"""A made-up language, each string in brackets and 40 percent longer: all is translatable, and fits.

What comes from the content pack, from a person or from the clock is not translated by the window;
everything else that can be read has to stand in brackets.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from advisor import Words, read_words
from tests.ui.drivers import Program, opened
from ui import places
from ui.pages.settings import notices
from ui.values import Destination

OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4
EXAMPLE = resources.FOLDER / "example.json"
# Numbers, times and signs: the same in every language.
SIGNS = re.compile(r"[\d\s.,:+\u2212±\u2013%/…=≠-]*|[A-Z]")
NAMES = ("Ana", "Senior SE", "Career Advisor")


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
    program.bridge.new_profile("Ana", "Senior SE", 9, "")
    program.bridge.open_answers_file(EXAMPLE)
    assert program.bridge.profile is not None
    program.bridge.rename_profile(program.bridge.profile.uid, "Ana")
    yield program
    program.end()
    qapp.removeTranslator(translator)


@pytest.fixture(params=tuple(places.built()))
def place(request: pytest.FixtureRequest, abroad: Program) -> str:
    abroad.window.resize(1280, 800)
    abroad.bridge.go_to(Destination(request.param, origin="questions"))
    for _ in range(5):
        QTest.qWait(0)
    return str(request.param)


def read(part: QWidget) -> Iterator[tuple[QWidget, str]]:
    for one in part.findChildren(QWidget):
        if isinstance(one, QLabel | QAbstractButton) and one.isVisible() and one.text():
            yield one, one.text()


PACK = content()
WHOLE = "\n".join(PACK)


def is_foreign(text: str) -> bool:
    """Tell whether a text is nobody's to translate."""
    plain = text.strip().replace("&&", "&")
    if SIGNS.fullmatch(plain) or any(name in plain for name in NAMES):
        return True
    return plain in WHOLE or all(
        part in WHOLE for part in re.split(r"(?<=[.!?]) |\n| / |: ", plain)
    )


def test_every_word_can_be_translated(abroad: Program, place: str) -> None:
    found = [text for _, text in read(abroad.window) if OPEN not in text and not is_foreign(text)]
    assert found == [], place


def test_nothing_is_cut_in_a_longer_language(abroad: Program, place: str) -> None:
    cut = []
    for one, text in read(abroad.window):
        if isinstance(one, QLabel) and one.wordWrap():
            is_cut = one.height() < one.heightForWidth(one.width()) - 1
        else:
            is_cut = one.width() < one.minimumSizeHint().width() - 1
        if is_cut:
            cut.append((type(one).__name__, text, one.size().toTuple()))
    assert cut == [], place
    page = abroad.window.pages[place]
    assert page.horizontalScrollBar().maximum() == 0


def test_the_made_up_language_is_longer() -> None:
    assert pseudo("Saved {time}").startswith("⟦Saved {time} ~")
    assert len(pseudo("x" * 100)) >= 140
