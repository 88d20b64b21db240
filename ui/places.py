"""Which places the window has, in their order, and how each page is made when first visited.

A place whose page is not there is not shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.enquiry import COMPARE, LEARN, PATH, WHAT_IF
from ui.look import Look
from ui.pages.base import Page
from ui.stopwatch import Clock
from ui.widgets.navigation import Entry

if TYPE_CHECKING:
    from ui.appearance import Appearance
    from ui.bridge import Bridge
    from ui.files import FileChooser

START, HELP = "start", "help"


@dataclass(frozen=True)
class Surroundings:
    """What pages are given: each takes of it what it needs."""

    bridge: "Bridge"
    look: Look
    appearance: "Appearance"
    files: "FileChooser"
    folder: Path
    clock: Clock


@dataclass(frozen=True)
class Place:
    """A page of the window; one that is ``within`` another is reached from there alone."""

    name: str
    word: str
    icon: str
    room: str
    make: Callable[[Surroundings], Page]
    at_bottom: bool = False
    within: str = ""

    @property
    def is_built(self) -> bool:
        """Whether the page is there."""
        spec = find_spec(self.room)
        return spec is not None and spec.origin is not None  # a folder alone is no page


def _start(given: Surroundings) -> Page:
    from ui.pages.start import StartPage  # noqa: PLC0415

    return StartPage(given.bridge, given.look, given.files)


def _questions(given: Surroundings) -> Page:
    from ui.pages.questions import QuestionsPage  # noqa: PLC0415

    return QuestionsPage(given.bridge, given.look, clock=given.clock)


def _results(given: Surroundings) -> Page:
    from ui.pages.results import ResultsPage  # noqa: PLC0415

    return ResultsPage(given.bridge, given.look, can_try=WHAT_IF in built())


def _path(given: Surroundings) -> Page:
    from ui.pages.path import PathPage  # noqa: PLC0415

    words = {place.name: place.word for place in built().values()}
    return PathPage(given.bridge, given.look, words)


def _compare(given: Surroundings) -> Page:
    from ui.pages.compare import ComparePage  # noqa: PLC0415

    return ComparePage(given.bridge, given.look)


def _what_if(given: Surroundings) -> Page:
    from ui.pages.what_if import WhatIfPage  # noqa: PLC0415

    return WhatIfPage(given.bridge, given.look)


def _learn(given: Surroundings) -> Page:
    from ui.pages.learn import LearnPage  # noqa: PLC0415

    return LearnPage(given.bridge, given.look)


def _settings(given: Surroundings) -> Page:
    from ui.pages.settings import SettingsPage  # noqa: PLC0415

    return SettingsPage(given.bridge, given.look, given.appearance, given.folder)


def _help(given: Surroundings) -> Page:
    from ui.pages.help import HelpPage  # noqa: PLC0415

    words = {place.name: place.word for place in built().values()}
    return HelpPage(given.bridge, given.look, words)


def places() -> tuple[Place, ...]:
    """Give all places, with their words in the language in use."""
    return (*_of_the_work(), *_at_the_bottom())


def _of_the_work() -> tuple[Place, ...]:
    translate = QCoreApplication.translate
    questions, learn = translate("places", "Questions"), translate("places", "Learn my weights")
    about = translate("places", "About a path")
    return (
        Place(START, translate("places", "Start"), "house", "ui.pages.start", _start),
        Place("questions", questions, "list-checks", "ui.pages.questions", _questions),
        Place("results", translate("places", "Results"), "bars", "ui.pages.results", _results),
        Place(PATH, about, "document", "ui.pages.path", _path, within="results"),
        Place(COMPARE, translate("places", "Compare"), "columns", "ui.pages.compare", _compare),
        Place(WHAT_IF, translate("places", "What if"), "sliders", "ui.pages.what_if", _what_if),
        Place(LEARN, learn, "sliders", "ui.pages.learn", _learn, within=WHAT_IF),
    )


def _at_the_bottom() -> tuple[Place, ...]:
    translate = QCoreApplication.translate
    settings, help_ = translate("places", "Settings"), translate("places", "Help")
    return (
        Place("settings", settings, "gear", "ui.pages.settings", _settings, at_bottom=True),
        Place(HELP, help_, "question", "ui.pages.help", _help, at_bottom=True),
    )


def built() -> dict[str, Place]:
    """Give the places that are there, by name, in their order."""
    return {place.name: place for place in places() if place.is_built}


def entries() -> tuple[Entry, ...]:
    """Give the rows of the navigation: the places that are not within another."""
    shown = (place for place in built().values() if not place.within)
    return tuple(
        Entry(place.name, place.word, place.icon, place.at_bottom, f"Ctrl+{at}")
        for at, place in enumerate(shown, start=1)
    )


class Trail:
    """The places one came through, and which of them one stands at."""

    def __init__(self) -> None:
        self._passed: list[str] = []
        self._at = -1

    def visit(self, place: str) -> None:
        """Go to a place; what lay ahead is forgotten, unless it is the place one stands at."""
        if self.place != place:
            self._passed = [*self._passed[: self._at + 1], place]
            self._at = len(self._passed) - 1

    @property
    def place(self) -> str:
        """The place one stands at; empty before the first."""
        return self._passed[self._at] if self._passed else ""

    def step(self, steps: int) -> str | None:
        """Give the place so many steps on, and stand there; None if there is none."""
        at = self._at + steps
        if not 0 <= at < len(self._passed):
            return None
        self._at = at
        return self._passed[at]
