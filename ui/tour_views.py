"""What the tour looks at: every page, every kind of question, and what opens on a page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from advisor import (
    Bars,
    Catalog,
    LimitItem,
    Mode,
    Section,
    TwoSided,
    Verdict,
    questions,
    section_of,
)
from ui import app
from ui.enquiry import LEARN, PATH, WHAT_IF
from ui.pages.learn.values import View as LearnView
from ui.pages.questions import QuestionsPage
from ui.pages.start import StartPage
from ui.places import START
from ui.tour_path import PathViews
from ui.tour_what_if import WhatIfViews
from ui.values import Destination

if TYPE_CHECKING:
    from ui.pages.learn import LearnPage

QUESTIONS, RESULTS = "questions", "results"
WHOLE, SKETCH, FIRM, AWAY = "whole", "sketch", "firm", "away"  # people of the tour
FLAT = Verdict.NONE.value


@dataclass(frozen=True)
class View:
    """One thing to see: its name, and how to get there."""

    name: str
    show: Callable[[], object]


class Views:
    """Leads a program to whatever is to be seen.

    Parameters
    ----------
    program : ui.app.Program
        Running, its window shown.
    uids : mapping of str to str
        Identities of the made-up people, by the state they are in.
    """

    def __init__(self, program: app.Program, uids: Mapping[str, str]) -> None:
        self._program, self._uids = program, uids

    def of_nobody(self) -> list[View]:
        """Give what is seen before there is a profile."""
        return [View("start-empty", partial(self._go, START))]

    def all(self) -> list[View]:
        """Give everything that is seen with profiles; each is independent of those before."""
        places = self._program.window.names()
        views = [View(place, partial(self._go, place, person=WHOLE)) for place in places]
        views += self._of_results() if RESULTS in places else []
        views += self._of_questions() if QUESTIONS in places else []
        views += self._of_what_if() if WHAT_IF in places else []
        return [*views, *self._of_paths(), *self._of_start()]

    def _of_results(self) -> list[View]:
        states = [state for state in self._uids if state not in {WHOLE, FIRM, AWAY}]
        shown = [
            View(f"results-{state}", partial(self._go, RESULTS, person=state)) for state in states
        ]
        return [*shown, View("results-lower", self._scroll_down)]

    def _of_what_if(self) -> list[View]:
        views = WhatIfViews(self._program, lambda state: self._go(WHAT_IF, person=state))
        learn = [View(_learn_name(view), partial(self._learn, view)) for view in LearnView]
        return [*(View(*one) for one in views.named(WHOLE, FLAT)), *learn]

    def _learn(self, view: LearnView) -> None:
        """Show one part of the place where weights are learned."""
        self._go(LEARN, person=WHOLE)
        page = cast("LearnPage", self._program.window.pages[LEARN])
        page.turn_to(view)

    def _of_paths(self) -> list[View]:
        views = PathViews(self._program, partial(self._go, PATH))
        return [View(*one) for one in views.named(WHOLE, SKETCH, FLAT)]

    def _of_questions(self) -> list[View]:
        catalog = self._program.bridge.catalog
        kinds = [
            View(f"questions-{section.value}", partial(self._ask, question))
            for section, question in _first_of_each_section(catalog)
        ]
        return [
            *kinds,
            View("questions-sides", partial(self._ask, self._first_of(TwoSided))),
            View("questions-note", self._open_note),
            View("questions-firmness", self._ask_firmness),
            View("questions-review", self._review),
            View("questions-end", partial(self._go, QUESTIONS, person=SKETCH)),
        ]

    def _of_start(self) -> list[View]:
        return [
            View("start-new", self._begin),
            View("start-rename", self._rename),
            View("start-archived", self._archive),
            View("start-sample", self._show_sample),
        ]

    def _go(self, place: str, target: str = "", person: str = "") -> None:
        """Come to a place from Start, as a person would: the keyboard is where it begins."""
        bridge = self._program.bridge
        if person:
            bridge.open_profile(self._uids[person])
            bridge.reset_draft()
        bridge.go_to(Destination(START))
        self._start.end_beginning()
        if place != START or target:
            bridge.go_to(Destination(place, target))

    @property
    def _start(self) -> StartPage:
        return cast("StartPage", self._program.window.pages[START])

    @property
    def _questions(self) -> QuestionsPage:
        return cast("QuestionsPage", self._program.window.pages[QUESTIONS])

    def _first_of(self, kind: type[Bars | TwoSided]) -> str:
        asked = questions(self._program.bridge.catalog, Mode.FULL)
        return next(one.id for one in asked if isinstance(one, kind))

    def _ask(self, question: str) -> None:
        self._go(QUESTIONS, question, WHOLE)

    def _open_note(self) -> None:
        self._ask(self._first_of(Bars))
        self._questions.question.note.open()

    def _ask_firmness(self) -> None:
        self._go(QUESTIONS, limits(self._program.bridge.catalog)[0].id, FIRM)
        self._questions.sitting.on()

    def _review(self) -> None:
        self._go(QUESTIONS, person=WHOLE)
        self._questions.sitting.open_review()

    def _scroll_down(self) -> None:
        self._go(RESULTS, person=WHOLE)
        page = self._program.window.pages[RESULTS]
        self._program.window.grab()  # which lays it out
        bar = page.verticalScrollBar()
        bar.setValue(bar.maximum() * 3 // 4)

    def _begin(self) -> None:
        self._go(START, "new", WHOLE)

    def _rename(self) -> None:
        self._go(START, person=WHOLE)
        menu = self._start.cards.frames[self._uids[WHOLE]].more.menu()
        menu.actions()[0].trigger()

    def _archive(self) -> None:
        away = self._uids[AWAY]
        known = [card.profile.uid for card in self._program.bridge.cards()]
        if away not in known:  # it was put away for the picture before
            self._program.bridge.restore_profile(away)
        self._go(START, person=WHOLE)
        self._start.cards.frames[away].archived.emit(away)

    def _show_sample(self) -> None:
        self._program.bridge.open_sample()
        self._go(START)


def limits(catalog: Catalog) -> list[LimitItem]:
    """Give the questions on limits of which it matters how firm they are."""
    asked = questions(catalog, Mode.FULL)
    return [one for one in asked if isinstance(one, LimitItem) and one.show_firmness]


def _first_of_each_section(catalog: Catalog) -> Iterator[tuple[Section, str]]:
    asked = questions(catalog, Mode.FULL)
    for section in Section:
        yield section, next(one.id for one in asked if section_of(one) is section)


def _learn_name(view: LearnView) -> str:
    """Give the name of the place for what it begins with, and more for the others."""
    return LEARN if view is LearnView.ASK else f"{LEARN}-{view.name.lower()}"
