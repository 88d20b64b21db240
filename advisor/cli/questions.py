"""``questions``: answer in the terminal, one question at a time, then see the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from advisor.assessment import flow
from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.flow import Question
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import (
    Bars,
    Case,
    Duty,
    LimitItem,
    Mode,
    Pair,
    Statement,
    TwoSided,
)
from advisor.catalog.reading import read_catalog, read_library
from advisor.cli.arguments import Given
from advisor.cli.keeping import FileKeeper, Keeper, assessment_in
from advisor.cli.layout import lay_out
from advisor.cli.profiles import open_named, session_in
from advisor.cli.terminal import Terminal
from advisor.exchange.answers import write_answers
from advisor.export.page import page
from advisor.message import Message, say
from advisor.scoring.limits import asks_firmness
from advisor.scoring.score import Scorer

BACK, END, CLEAR = "b", "q", "0"


class Way(Enum):
    """Where to go from a question."""

    ON = 1
    AGAIN = 2
    BACK = 3
    END = 4


WAYS = {BACK: Way.BACK, END: Way.END}


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer: what is kept, and how it reads."""

    value: AnswerValue
    text: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is said of where answers are kept: before the first question, and when stopped."""

    at_once: Message
    at_stop: Message


@dataclass
class Interview:
    """A walk through the questions; each answer is kept before it counts as given."""

    catalog: Catalog
    asked: Sequence[Question]
    terminal: Terminal
    keeper: Keeper
    seed: str

    def hold(self) -> Assessment:
        """Ask what is open, and give what was answered; start at the end if nothing is open."""
        at = min(self._next_open(0), len(self.asked) - 1)
        while at < len(self.asked):
            way = self._ask(at)
            if way is Way.END:
                break
            if way is Way.ON:
                at = self._next_open(at + 1)
            elif way is Way.BACK:
                at = max(0, at - 1)
        return self.keeper.assessment

    def _next_open(self, start: int) -> int:
        """Give the place of the next question without an answer; the count, if there is none."""
        ahead = range(start, len(self.asked))
        return next((at for at in ahead if self._is_open(self.asked[at])), len(self.asked))

    def _is_open(self, question: Question) -> bool:
        assessment = self.keeper.assessment
        return question.id not in assessment.answers or (
            question.id not in assessment.firmness
            and asks_firmness(question, assessment, self.catalog)
        )

    def _ask(self, at: int) -> Way:
        """Ask one question, and give where to go from there."""
        question = self.asked[at]
        choices = _choices(question, self.catalog, self.seed)
        self._show(question, choices, at)
        typed = self._typed(len(choices))
        if typed in WAYS:
            return WAYS[typed]
        if typed == CLEAR:
            self.keeper.answer(question.id, None)
        elif typed:
            self.keeper.answer(question.id, choices[int(typed) - 1].value)
        return self._ask_firmness(question) if isinstance(question, LimitItem) else Way.ON

    def _ask_firmness(self, limit: LimitItem) -> Way:
        """Ask how firm a limit is, where it could rule out a path; back is to the limit itself."""
        assessment = self.keeper.assessment
        held = assessment.firmness.get(limit.id)
        if not asks_firmness(limit, assessment, self.catalog):
            if held is not None:
                self.keeper.set_firmness(limit.id, None)
            return Way.ON
        asked = self.catalog.items.firmness
        self.terminal.write()
        self.terminal.paragraph(asked.text)
        choices = [Choice(one.value.value, one.text) for one in asked.options]
        self._list(choices, held and held.value)
        typed = self._typed(len(choices))
        if typed in WAYS:
            return Way.AGAIN if typed == BACK else WAYS[typed]
        if typed:
            firmness = None if typed == CLEAR else asked.options[int(typed) - 1].value
            self.keeper.set_firmness(limit.id, firmness)
        return Way.ON

    def _show(self, question: Question, choices: list[Choice], at: int) -> None:
        place = flow.place_of(question, self.asked)
        section = say(f"section.{place.section.value}")
        minutes = flow.minutes_left([one for one in self.asked[at:] if self._is_open(one)])
        progress = say("ask.progress", section=section, at=place.at, of=place.of, minutes=minutes)
        self.terminal.write()
        self.terminal.paragraph(self.terminal.words.of(progress), style=self.terminal.dim)
        for text in _stem(question, self.catalog, self.terminal):
            self.terminal.paragraph(text, style=self.terminal.bold)
        if isinstance(question, LimitItem) and question.note:
            self.terminal.paragraph(question.note)
        self._list(choices, self.keeper.assessment.answers.get(question.id))

    def _list(self, choices: list[Choice], chosen: AnswerValue | None) -> None:
        for number, choice in enumerate(choices, start=1):
            lead = f" {'*' if choice.value == chosen else ' '}{number}. "
            self.terminal.paragraph(choice.text, " " * len(lead), lead)

    def _typed(self, most: int) -> str:
        """Read a number, ``0``, ``b``, ``q``, or nothing; ask again for anything else."""
        while True:
            line = self.terminal.ask(self.terminal.text("ask.prompt"))
            if not line:  # the input has ended
                self.terminal.write()
                return END
            typed = line.strip().lower()
            is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= most
            if not typed or typed in {BACK, END, CLEAR} or is_number:
                return typed
            self.terminal.say(say("ask.unclear", most=most))


def run(given: Given, terminal: Terminal) -> int:
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
            name, seed = (own.name, own.uid) if own else ("", "")
            kept = Kept(say("ask.kept_profile", name=name), say("ask.stopped_profile", name=name))
            _hold(session, seed, kept, catalog, given, terminal)
        return 0
    if given.output is None:
        kept = Kept(say("ask.not_kept"), say("ask.stopped"))
        _hold(FileKeeper(None), "", kept, catalog, given, terminal)
        return 0
    file = Path(given.output)
    before = _answers_before(file, catalog, anew=given.force)
    write_answers(file, before)  # a place that cannot be written is told at once
    kept = Kept(say("ask.kept", file=str(file)), say("ask.stopped_file", file=str(file)))
    _hold(FileKeeper(file, before), str(file), kept, catalog, given, terminal)
    return 0


def _hold(
    keeper: Keeper, seed: str, kept: Kept, catalog: Catalog, given: Given, terminal: Terminal
) -> None:
    """Ask all questions of the mode, then show the page."""
    for sentence in (say("ask.welcome"), kept.at_once, say("ask.keys")):
        terminal.say(sentence)
    if answered := len(keeper.assessment.answers):
        terminal.say(say("ask.continued", n=answered))
    asked = flow.questions(catalog, Mode.QUICK if given.quick else Mode.FULL)
    try:
        assessment = Interview(catalog, asked, terminal, keeper, seed).hold()
    except KeyboardInterrupt:
        terminal.write()
        terminal.note(kept.at_stop)
        raise
    terminal.rule()
    scorer = Scorer(catalog)
    lay_out(page(scorer.score(assessment), scorer, read_library()), catalog, terminal)
    if given.quick and any(
        one.id not in assessment.answers for one in flow.questions(catalog, Mode.FULL)
    ):
        terminal.write()
        terminal.say(say("ask.quick_sketch"))


def _answers_before(file: Path, catalog: Catalog, *, anew: bool) -> Assessment:
    """Give what a file holds already."""
    return Assessment() if anew or not file.exists() else assessment_in(file, catalog)


def _stem(question: Question, catalog: Catalog, terminal: Terminal) -> list[str]:
    """Give what is asked, above the answers."""
    match question:
        case Bars():
            return [question.title, question.stem]
        case TwoSided():
            return [
                terminal.text("ask.nearer"),
                terminal.text("ask.left", text=question.left),
                terminal.text("ask.right", text=question.right),
            ]
        case Pair():
            first, second = question.sides
            return [
                question.stem,
                terminal.text("ask.first", text=first.text),
                terminal.text("ask.second", text=second.text),
            ]
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
