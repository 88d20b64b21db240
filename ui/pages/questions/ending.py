"""What comes after the last question: the results, the list, and what is still open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.questions.screen import Ending
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Divider, Text


class Offer(QWidget):
    """A sentence with the button that does something about it."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(tone=Tone.INK2)
        self.button = Button(word)
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(24)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        column.addLayout(row)

    def set_words(self, words: str) -> None:
        """Offer it with these words; not at all without any."""
        self.words.setText(words)
        self.setVisible(bool(words))


class EndingView(QWidget):
    """Shows the ways on from the end.

    Signals
    -------
    results_asked(), review_asked(), open_asked(), full_asked()
        A person wants the results, the list of answers, what is open in it, or the full way.
    """

    results_asked = Signal()
    review_asked = Signal()
    open_asked = Signal()
    full_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(self.tr("That was the last question."), Type.ANSWER)
        self.count = Text(tone=Tone.INK2)
        self.results_button = Button(self.tr("Show my results"), ButtonKind.PRIMARY)
        self.review_button = Button(self.tr("Look over my answers"))
        self.open = Offer(self.tr("Show what is open"))
        self.more = Offer(self.tr("Go on with the full way"))
        self._arrange()
        self.results_button.clicked.connect(self.results_asked)
        self.review_button.clicked.connect(self.review_asked)
        self.open.button.clicked.connect(self.open_asked)
        self.more.button.clicked.connect(self.full_asked)

    def set_ending(self, ending: Ending) -> None:
        """Show what is done and what could be done."""
        done = self.tr("All {of} questions are answered, and every answer is saved.")
        part = self.tr("{answered} of {of} questions are answered, and every answer is saved.")
        words = part if ending.open else done
        self.count.setText(phrase(words, answered=ending.answered, of=ending.of))
        self.open.set_words(self._open_words(ending.open))
        self.more.set_words(self._more_words(ending))

    def _open_words(self, count: int) -> str:
        if count == 0:
            return ""
        if count == 1:
            return self.tr("One question has no answer. It counts neither for nor against you.")
        words = self.tr("{n} questions have no answer. They count neither for nor against you.")
        return phrase(words, n=count)

    def _more_words(self, ending: Ending) -> str:
        if ending.more == 0:
            return ""
        words = self.tr(
            "The full way asks {n} more, about {minutes} min. More answers make the result surer."
        )
        return phrase(words, n=ending.more, minutes=ending.more_minutes)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 20, 0, 28)
        buttons.setSpacing(12)
        buttons.addWidget(self.results_button)
        buttons.addWidget(self.review_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addLayout(buttons)
        column.addWidget(self.open)
        column.addWidget(self.more)
