"""One trade-off: two sides, four answers with keys, and the ways back and on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.learn.values import Asked
from ui.pages.questions.answers import SKIP_KEY, Answers
from ui.pages.questions.asking import Arrangement, Choice
from ui.pages.questions.sides import Sides
from ui.speech import announce
from ui.style import Tone
from ui.theme import Type
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import Sentence, Text

BACK_KEY, ON_KEY = "\N{LEFTWARDS ARROW}", "\N{RIGHTWARDS ARROW}"
UNDER_TITLE, UNDER_TITLE_NARROW = 16, 8
ABOVE_KEYS, BETWEEN = 8, 20


class AskView(QWidget):
    """Shows a trade-off.

    Signals
    -------
    picked(int)
        A person chose the answer with this number, counted from 1.
    cleared()
        A person skips it, or takes the answer away.
    back_asked(), on_asked()
        A person wants the one before, or goes on without another answer.
    """

    picked = Signal(int)
    cleared = Signal()
    back_asked = Signal()
    on_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self._width = Width.WIDE
        self.kicker = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.title = Sentence(step=Type.QUESTION)
        self.sides, self.small_sides = Sides(Type.QUESTION), Sides(Type.SECTION)
        self.answers = Answers(look)
        self.foot = Text(
            self.tr("There is no right answer. Each one is kept at once."),
            Type.SECONDARY,
            Tone.INK2,
        )
        self.back_button = KeyButton(look, BACK_KEY, self.tr("The one before"))
        self.on_button = KeyButton(look, ON_KEY, self.tr("The one after"))
        self.clear_button = KeyButton(look, SKIP_KEY, self.tr("Skip"))
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.answers.picked.connect(self.picked)
        self.back_button.clicked.connect(self.back_asked)
        self.on_button.clicked.connect(self.on_asked)
        self.clear_button.clicked.connect(self.cleared)

    def set_asked(self, asked: Asked) -> None:
        """Show a trade-off; say it, if it is another one."""
        before, self._asked = self._asked, asked
        self._fill(asked)
        if (before is None or before.pair != asked.pair) and self.isVisible():
            announce(self.title, asked.spoken)

    def set_width(self, width: Width) -> None:
        """Take another arrangement."""
        self._width = width
        if self._asked is not None:
            self._fill(self._asked)

    def _fill(self, asked: Asked) -> None:
        self.kicker.setText(asked.kicker)
        self.title.setText(asked.title)
        is_narrow = self._width is Width.NARROW
        for part in (self.kicker, self.foot):  # room is short, and the head says nearly the same
            part.setHidden(is_narrow)
        self.title.set_step(Type.SECTION if is_narrow else Type.QUESTION)
        below = UNDER_TITLE_NARROW if is_narrow else UNDER_TITLE
        self.title.setContentsMargins(0, 0, 0, below)
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self.sides.set_passages(() if is_narrow else asked.sides, self._width)
        self.small_sides.set_passages(asked.sides if is_narrow else (), self._width)
        choices = tuple(Choice(at, text) for at, text in enumerate(asked.answers))
        self.answers.set_choices(choices, "", Arrangement.ACROSS, self._width)
        self.answers.set_chosen(choices, asked.chosen)
        self.clear_button.set_words(asked.clear)
        self.back_button.setVisible(asked.can_go_back)
        self.on_button.setVisible(asked.can_go_on)

    def _arrange(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(BETWEEN)
        keys.addStretch(1)
        for button in (self.back_button, self.on_button, self.clear_button):
            keys.addWidget(button)
        self._below.setContentsMargins(0, ABOVE_KEYS, 0, 0)
        self._below.setSpacing(BETWEEN)
        self._below.addWidget(self.foot, 1)
        self._below.addLayout(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.kicker.setContentsMargins(0, 0, 0, 4)
        column.addWidget(self.kicker)
        column.addWidget(self.title)
        for part in (self.sides, self.small_sides, self.answers):
            column.addWidget(part)
        column.addLayout(self._below)
