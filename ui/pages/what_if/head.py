"""First part: the question as a small title, and who leads in the draft as a sentence."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Sentence, Text

KEPT_LINES = 2
PATIENCE = 300  # milliseconds before a wait is worth a word


class Head(QWidget):
    """The sentence; while there are no numbers yet, that they are on their way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(self.tr("What would change the order?"), Type.SECONDARY, Tone.INK2)
        self.sentence = Sentence(step=Type.WORKING_ANSWER)
        words = self.tr("Your draft is being worked out. It will stand here in a moment.")
        self.waiting = Text(words, Type.SECONDARY, Tone.INK2)
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.sentence, self.waiting):
            column.addWidget(part)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.hide()
        self.waiting.hide()
        self.patience.timeout.connect(self.waiting.show)

    def set_sentence(self, sentence: str) -> None:
        """Say who leads; whatever was waited for is there."""
        self.set_computing(is_computing=False)
        if sentence != self.sentence.text():
            self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def set_narrow(self, *, is_narrow: bool, line: int) -> None:
        """Set the sentence smaller where there is little room.

        Elsewhere room for two lines is kept: nothing moves when a drag makes a second one.
        """
        self.sentence.set_step(Type.SMALL_ANSWER if is_narrow else Type.WORKING_ANSWER)
        self.sentence.setMinimumHeight(0 if is_narrow else KEPT_LINES * line)

    def set_computing(self, *, is_computing: bool) -> None:
        """Say that numbers are on their way, if they take long."""
        if is_computing:
            self.patience.start()
        else:
            self.patience.stop()
            self.waiting.hide()


class Lack(QWidget):
    """What is missing, and the way to the questions.

    Signals
    -------
    asked()
        A person wants to go there.
    """

    asked = Signal()

    def __init__(self, words: str, kind: ButtonKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(words, tone=Tone.INK2)
        self.button = Button(self.tr("Go to the questions"), kind)
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.button)
