"""``questions``: answer in the terminal, one question at a time, then see the page."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from advisor.assessment import flow
from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.flow import Question
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import (
    Bars,
    Case,
    Duty,
    Firmness,
    LimitItem,
    Mode,
    Pair,
    Statement,
    TwoSided,
)
from advisor.catalog.reading import read_catalog, read_library
from advisor.cli.keeping import FileKeeper, Keeper
from advisor.cli.layout import lay_out
from advisor.cli.profiles import open_named, session_in
from advisor.cli.terminal import Terminal
from advisor.errors import RefusedError
from advisor.exchange.answers import read_answers, write_answers
from advisor.export.page import page
from advisor.message import say
from advisor.scoring.limits import could_block
from advisor.scoring.score import Scorer

BACK, END, CLEAR = "b", "q", "0"
INDENT = "  "


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer: what is kept, and how it reads."""

    value: AnswerValue
    text: str


@dataclass
class Interview:
    """A walk through the questions; each answer is kept before it counts as given."""

    catalog: Catalog
    asked: Sequence[Question]
    terminal: Terminal
    typed: TextIO
    keeper: Keeper
    seed: str

    def hold(self) -> Assessment:
        """Ask from the first unanswered question on, and give what was answered."""
        at = flow.first_unanswered(self.asked, self.keeper.assessment)
        while 0 <= at < len(self.asked):
            step = self._ask(self.asked[at], at)
            if step is None:
                break
            at = max(0, at + step)
        return self.keeper.assessment

    def _ask(self, question: Question, at: int) -> int | None:
        """Ask one question; give where to go from there, None to end."""
        choices = _choices(question, self.catalog, self.seed)
        self._show(question, choices, at)
        typed = self._typed(len(choices))
        if typed == END:
            return None
        if typed == BACK:
            return -1
        if typed == CLEAR:
            self.keeper.answer(question.id, None)
        elif typed:
            self.keeper.answer(question.id, choices[int(typed) - 1].value)
            if isinstance(question, LimitItem) and not self._ask_firmness(question):
                return None
        return 1

    def _ask_firmness(self, limit: LimitItem) -> bool:
        """Ask how firm a limit is, where it could rule out a path; give False to end."""
        if not could_block(limit.id, self.keeper.assessment, self.catalog):
            self.keeper.set_firmness(limit.id, None)
            return True
        asked = self.catalog.items.firmness
        self.terminal.write()
        self.terminal.paragraph(asked.text)
        self._list([Choice(one.value.value, one.text) for one in asked.options], None)
        typed = self._typed(len(asked.options))
        if typed == CLEAR:
            self.keeper.set_firmness(limit.id, None)
        elif typed and typed not in {BACK, END}:
            firmness: Firmness = asked.options[int(typed) - 1].value
            self.keeper.set_firmness(limit.id, firmness)
        return typed != END

    def _show(self, question: Question, choices: list[Choice], at: int) -> None:
        place = flow.place_of(question, self.asked)
        section = say(f"section.{place.section.value}")
        minutes = flow.minutes_left(self.asked[at:])
        self.terminal.write()
        progress = self.terminal.text(
            "ask.progress", section=section, at=place.at, of=place.of, minutes=minutes
        )
        self.terminal.paragraph(self.terminal.dim(progress))
        for text in _stem(question, self.catalog, self.terminal):
            self.terminal.paragraph(self.terminal.bold(text))
        self._list(choices, self.keeper.assessment.answers.get(question.id))

    def _list(self, choices: list[Choice], chosen: AnswerValue | None) -> None:
        for number, choice in enumerate(choices, start=1):
            mark = "*" if choice.value == chosen else " "
            self.terminal.paragraph(choice.text, INDENT * 3, f" {mark}{number}. ")

    def _typed(self, most: int) -> str:
        """Read a number, ``0``, ``b``, ``q``, or nothing; ask again for anything else."""
        while True:
            self.terminal.out.write(self.terminal.text("ask.prompt") + ": ")
            self.terminal.out.flush()
            line = self.typed.readline()
            if not line:  # the input has ended
                self.terminal.write()
                return END
            typed = line.strip().lower()
            is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= most
            if not typed or typed in {BACK, END, CLEAR} or is_number:
                return typed
            self.terminal.paragraph(self.terminal.text("ask.unclear", most=most))


def run(given: argparse.Namespace, terminal: Terminal) -> int:
    """Ask, keep and show.

    Raises
    ------
    RefusedError
        If the file or the profile cannot be read or written.
    InputError
        If the file holds something else than answers.
    """
    catalog = read_catalog()
    if given.profile is not None:
        with session_in(given.folder, catalog) as session:
            open_named(session, given.profile)
            own = session.profile
            terminal.paragraph(terminal.text("ask.welcome"))
            terminal.paragraph(terminal.text("ask.kept_profile", name=own.name if own else ""))
            _hold(session, own.uid if own else "", catalog, given, terminal)
        return 0
    before = _answers_before(given.output, catalog, anew=given.force)
    if given.output is not None:
        write_answers(given.output, before)  # a place that cannot be written is told at once
    terminal.paragraph(terminal.text("ask.welcome"))
    kept = "ask.not_kept" if given.output is None else "ask.kept"
    terminal.paragraph(terminal.text(kept, file=str(given.output)))
    _hold(FileKeeper(given.output, before), str(given.output or ""), catalog, given, terminal)
    return 0


def _hold(
    keeper: Keeper, seed: str, catalog: Catalog, given: argparse.Namespace, terminal: Terminal
) -> None:
    """Ask all questions of the mode, then show the page."""
    terminal.paragraph(terminal.text("ask.keys"))
    if answered := len(keeper.assessment.answers):
        terminal.paragraph(terminal.text("ask.continued", n=answered))
    asked = flow.questions(catalog, Mode.QUICK if given.quick else Mode.FULL)
    assessment = Interview(catalog, asked, terminal, sys.stdin, keeper, seed).hold()
    terminal.write()
    terminal.write(terminal.glyphs.line * terminal.width)
    scorer = Scorer(catalog)
    lay_out(page(scorer.score(assessment), scorer, read_library()), catalog, terminal)
    if given.quick:
        terminal.write()
        terminal.paragraph(terminal.text("ask.quick_sketch"))


def _answers_before(file: Path | None, catalog: Catalog, *, anew: bool) -> Assessment:
    """Give what a file holds already."""
    if file is None or anew or not file.exists():
        return Assessment()
    held = read_answers(file, catalog)
    if not isinstance(held, Assessment):
        raise RefusedError(say("refused.not_answers", file=str(file)))
    return held


def _stem(question: Question, catalog: Catalog, terminal: Terminal) -> list[str]:
    """Give what is asked, above the answers."""
    match question:
        case Bars():
            return [question.title, question.stem]
        case TwoSided():
            return [
                f"{terminal.text('ask.left')}: {question.left}",
                f"{terminal.text('ask.right')}: {question.right}",
            ]
        case Pair():
            names = [
                one.text for one in (catalog.options(question)[0], catalog.options(question)[-1])
            ]
            sides = zip(names, question.sides, strict=True)
            return [question.stem, *(f"{name}: {side.text}" for name, side in sides)]
        case Case():
            return [question.title, question.stem, catalog.cases.instruction]
        case Duty():
            return [catalog.duties.stem, question.text]
        case Statement() | LimitItem():
            return [question.text]


def _choices(question: Question, catalog: Catalog, seed: str) -> list[Choice]:
    match question:
        case Case():
            return [Choice(one.id, one.text) for one in flow.shuffled(question, seed)]
        case Duty():
            return [Choice(one.value, one.text) for one in catalog.duties.scale]
    return [Choice(one.value, one.text) for one in catalog.options(question)]
