"""What to do next where little is answered: questions as buttons, and what they would help."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor import Section
from ui.look import Look
from ui.pages.results.state import State, Topic
from ui.pages.results.values import MoreShown
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.stack import Stack
from ui.widgets.text import Text

FIRST = ""  # the first question that is open


class MorePart(Stack):
    """Buttons that lead to questions.

    Signals
    -------
    opened(str)
        A person wants to answer the question with this id, and come back.
    entered(str)
        A person wants to go on from the question with this id; from the first open one, if empty.
    """

    opened = Signal(str)
    entered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(16, parent=parent)
        self._look = look
        self.buttons: list[Button] = []

    def set_more(self, more: MoreShown, state: State) -> None:
        """Offer what helps in a state; nothing where enough is answered."""
        self.buttons = []
        if state is State.EMPTY:
            self.fill(self._empty(more))
        elif more.topics:
            self.fill(self._topics(more))
        elif more.narrowing is not None:
            self.fill(self._narrowing(more))
        else:
            self.fill(())

    def _empty(self, more: MoreShown) -> Sequence[QWidget]:
        words = self.tr("The paths are listed without numbers, until you have answered.")
        full = phrase(self.tr("Full, {minutes} minutes"), minutes=more.minutes)
        buttons = (
            self._button(self.tr("Start the quick way"), ButtonKind.PRIMARY),
            self._button(full, ButtonKind.PLAIN, more.full_start),
        )
        return (self._words(words), self._row(*buttons))

    def _topics(self, more: MoreShown) -> Sequence[QWidget]:
        words = self.tr("No order and no range is shown: it would say more than your answers do.")
        buttons: list[Button] = []
        for topic in more.topics:
            kind = ButtonKind.PLAIN if buttons else ButtonKind.PRIMARY
            buttons.append(self._visit_button(topic, kind))
        rest = self._button(self.tr("Go to the questions"), ButtonKind.QUIET)
        return (self._words(words), self._row(*buttons, rest))

    def _narrowing(self, more: MoreShown) -> Sequence[QWidget]:
        narrowing = more.narrowing
        if narrowing is None:
            return ()
        label = phrase(self.tr("Answer {minutes} minutes more"), minutes=narrowing.minutes)
        hints = {
            Section.SKILLS: self.tr("Answers on your skills would narrow the ranges most."),
            Section.PREFERENCES: self.tr("Answers on your wants would narrow the ranges most."),
        }
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._button(label, ButtonKind.PRIMARY, narrowing.question))
        line.addWidget(self._words(hints.get(narrowing.section, "")), 1)
        return (row,)

    def _words(self, text: str) -> QWidget:
        return Text(text, Type.SECONDARY, Tone.INK2)

    def _row(self, *buttons: Button) -> QWidget:
        flow = Flow()
        for button in buttons:
            flow.add(button)
        return flow

    def _button(self, word: str, kind: ButtonKind, question: str = FIRST) -> Button:
        button = Button(word, kind)
        button.clicked.connect(lambda: self.entered.emit(question))
        self.buttons.append(button)
        return button

    def _visit_button(self, topic: Topic, kind: ButtonKind) -> Button:
        button = Button(topic.name, kind)
        button.clicked.connect(lambda: self.opened.emit(topic.question))
        self.buttons.append(button)
        return button
