"""First part: the answer in one sentence, how sure it is, and what qualifies it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.results.state import State
from ui.pages.results.values import AnswerShown
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.icon_button import IconButton
from ui.widgets.text import Badge, Sentence, Text

PATIENCE = 300  # milliseconds before a wait is worth a word
TONES = {
    State.EMPTY: Tone.INK2,
    State.UNKNOWN: Tone.WARN,
    State.FLAT: Tone.WARN,
    State.SKETCH: Tone.WARN,
    State.CLOSE: Tone.ACCENT,
    State.AHEAD: Tone.INK2,
    State.CLEAR: Tone.OK,
}


class AnswerPart(QWidget):
    """The question as a small title, the answer large, a badge and a sentence beside it.

    Signals
    -------
    copy_asked()
        A person wants the page as text.
    """

    copy_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.copy_button = IconButton(
            look, "copy", self.tr("Copy as text"), ButtonKind.QUIET, tint="accent"
        )
        self.copy_button.setProperty("edge", "right")
        self.sentence = Sentence(step=Type.ANSWER)
        self.badge = Badge()
        self.certainty = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.remarks = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.wait = QWidget()
        self.waiting = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._arrange()
        self.copy_button.clicked.connect(self.copy_asked)
        self.patience.timeout.connect(self.wait.show)

    def set_answer(self, answer: AnswerShown, state: State) -> None:
        """Show an answer; whatever was waited for is there."""
        self.set_computing(is_computing=False)
        self.title.setText(answer.title)
        self.sentence.setText(answer.sentence)
        self.badge.set_state(answer.badge, TONES[state])
        self.certainty.setText(answer.certainty)
        self.certainty.setVisible(bool(answer.certainty))
        self.remarks.setText("\n".join(answer.remarks))
        self.remarks.setVisible(bool(answer.remarks))
        self.badge.setVisible(True)
        self.copy_button.setVisible(True)
        self.set_copied(is_copied=False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Set the answer smaller where there is little room."""
        self.sentence.set_step(Type.SMALL_ANSWER if is_narrow else Type.ANSWER)

    def set_computing(self, *, is_computing: bool) -> None:
        """Say that numbers are on their way, if they take long; those before stay.

        In words: how far they are is not known, and a bar that stands still would say nothing.
        """
        is_first = not self.sentence.text()
        first = self.tr("Your first result is being worked out. It will stand here in a moment.")
        again = self.tr("Working out the new numbers. Those below are the ones before.")
        self.waiting.setText(first if is_first else again)
        if is_computing:
            self.patience.start()
        else:
            self.patience.stop()
            self.wait.hide()

    def set_copied(self, *, is_copied: bool) -> None:
        """Say that the text is there to be pasted."""
        word = self.tr("Copied") if is_copied else self.tr("Copy as text")
        self.copy_button.setText(word)
        self.copy_button.setAccessibleName(word)
        self.copy_button.set_icon("check" if is_copied else "copy")

    def _arrange(self) -> None:
        head, sure, waiting = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self.wait)
        head.addWidget(self.title, 1)
        head.addWidget(self.copy_button)
        sure.setSpacing(12)
        sure.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        sure.addWidget(self.certainty, 1, Qt.AlignmentFlag.AlignVCenter)
        sure.addStretch()
        waiting.setContentsMargins(0, 0, 0, 0)
        waiting.addWidget(self.waiting, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.wait)
        column.addSpacing(8)
        column.addLayout(sure)
        column.addWidget(self.remarks)
        for hidden in (self.wait, self.badge, self.remarks, self.copy_button):
            hidden.hide()
