"""One question on the page: what it belongs to, what is asked, the answers and a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.questions.answers import SKIP_KEY, Answers
from ui.pages.questions.asking import Arrangement, Asking
from ui.pages.questions.sides import Sides
from ui.speech import announce
from ui.style import Tone
from ui.theme import Type
from ui.widgets.key_cap import KeyButton
from ui.widgets.note_field import NoteField
from ui.widgets.text import Text
from ui.widgets.typeset import Typeset

NOTE_KEY = "N"
UNDER_TITLE, UNDER_INTRO = 16, 6
STOP = ". "


class Title(Text):
    """A question; its second sentence begins a line, if that takes no more lines."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(step=Type.QUESTION, parent=parent)
        self._look, self._words = look, ""

    def set_words(self, words: str) -> None:
        """Ask something else."""
        self._words = words
        self.setAccessibleName(words)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew, as Qt asks."""
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        first, stop, rest = self._words.partition(STOP)
        broken = f"{first}{stop.rstrip()}\n{rest}" if rest else self._words
        plain, apart = (
            Typeset(words, Type.QUESTION, self._look.theme, self.contentsRect().width())
            for words in (self._words, broken)
        )
        self.setText(broken if apart.height <= plain.height else self._words)


class QuestionView(QWidget):
    """Shows a question.

    Signals
    -------
    picked(int)
        A person chose the row of this number, counted from 1.
    skipped()
        A person skipped the question, or took the answer away.
    """

    picked = Signal(int)
    skipped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking: Asking | None = None
        self._width = Width.WIDE
        self.intro_name = Text(step=Type.ROW_TITLE)
        self.intro = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.kicker = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.title = Title(look)
        self.story = Text(step=Type.ANCHOR)
        self.poles = Sides(Type.SECTION)
        self.sides = Sides(Type.QUESTION)
        self.hint = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.answers = Answers(look)
        self.foot = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.skip_button = KeyButton(look, SKIP_KEY, self.tr("Skip"))
        self.note = NoteField(look, NOTE_KEY)
        self._opening = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.answers.picked.connect(self.picked)
        self.answers.skipped.connect(self.skipped)
        self.skip_button.clicked.connect(self.skipped)

    def set_asking(self, asking: Asking) -> None:
        """Show a question; say it, if it is another one."""
        is_other = self._asking is None or asking.spot != self._asking.spot
        self._asking = asking
        self._fill(asking)
        if is_other and self.isVisible():
            announce(self.title, asking.spoken)

    def set_width(self, width: Width) -> None:
        """Take another arrangement."""
        self._width = width
        direction = QBoxLayout.Direction
        is_narrow = width is Width.NARROW
        self._below.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._below.setSpacing(0 if is_narrow else 16)
        self._opening.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._opening.setSpacing(2 if is_narrow else 12)
        self.intro_name.setWordWrap(is_narrow)
        if self._asking is not None:
            self._fill(self._asking)

    def _fill(self, asking: Asking) -> None:
        intro = asking.intro
        _say(self.intro_name, "" if intro is None else intro.caption)
        _say(self.intro, "" if intro is None else intro.text)
        is_narrow = self._width is Width.NARROW
        _say(self.kicker, asking.topic if is_narrow else asking.kicker)
        self.title.set_words(asking.title)
        _say(self.story, asking.story)
        is_large = asking.arrangement is Arrangement.ACROSS and not is_narrow
        self.poles.set_passages(() if is_large else asking.sides, self._width)
        self.sides.set_passages(asking.sides if is_large else (), self._width)
        _say(self.hint, asking.hint)
        self.answers.set_choices(asking.choices, asking.way_out, asking.arrangement, self._width)
        self.answers.set_chosen(asking.choices, asking.chosen)
        _say(self.foot, asking.foot)
        can_clear = asking.chosen is not None
        self.skip_button.set_words(self.tr("Clear") if can_clear else self.tr("Skip"))
        self.skip_button.setVisible(not asking.way_out)
        self.note.set_note(asking.spot.question, asking.note_label, asking.note)

    def _arrange(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(16)
        keys.addStretch(1)
        keys.addWidget(self.note.open_button)
        keys.addWidget(self.skip_button)
        self._below.setContentsMargins(0, 8, 0, 2)
        self._below.addWidget(self.foot, 1)
        self._below.addLayout(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._opening.addWidget(self.intro_name, 0, Qt.AlignmentFlag.AlignTop)
        self._opening.addWidget(self.intro, 1)
        self.intro.setContentsMargins(0, 0, 0, UNDER_INTRO)
        column.addLayout(self._opening)
        for part, above, below in (
            (self.kicker, 0, 4),
            (self.title, 0, 0),
            (self.story, 6, 0),
            (self.hint, 10, 0),
        ):
            part.setContentsMargins(0, above, 0, below)
            column.addWidget(part)
        column.addSpacing(UNDER_TITLE)
        column.addWidget(self.poles)
        column.addWidget(self.sides)
        column.addWidget(self.answers)
        column.addLayout(self._below)
        column.addWidget(self.note)


def _say(label: Text, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
