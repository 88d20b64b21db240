"""A note in a person's own words: opened when wanted, given away when the typing rests.

Plain text. It is given 500 ms after the last letter, on leaving the field, and when asked.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Look
from ui.phrase import phrase
from ui.speech import announce
from ui.style import Tone
from ui.theme import Type
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import Text

REST = 500  # milliseconds after the last letter
MOST = 2_000  # letters
LINES_MOST, LETTERS_NEAR = 5, 200
BELOW = 8  # free below it, so that it stands clear of what ends the page


@dataclass(frozen=True, slots=True)
class Noted:
    """A note that a person wrote: what it is about, and the text."""

    about: str
    text: str


class NoteEditor(QPlainTextEdit):
    """A field that grows with its lines.

    Signals
    -------
    left()
        The focus went elsewhere.
    grew()
        It is higher than before.
    """

    left = Signal()
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.fit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, as Qt asks."""
        super().focusOutEvent(event)
        self.left.emit()

    def fit(self) -> None:
        """Be as high as the lines, up to a few; only beyond those there is something to scroll."""
        self.ensurePolished()
        margin = round(2 * self.document().documentMargin())
        needed = max(1, round(self.document().size().height()))
        bar = Qt.ScrollBarPolicy
        is_full = needed > LINES_MOST
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if is_full else bar.ScrollBarAlwaysOff
        )
        frame = max(0, self.height() - self.viewport().height())
        high = min(LINES_MOST, needed) * self.fontMetrics().lineSpacing() + margin + frame
        is_higher = high > self.minimumHeight() > 0
        self.setFixedHeight(high)
        if is_higher:
            self.grew.emit()


class NoteField(QWidget):
    """A note with its label and a count of letters; hidden until there is one.

    ``open_button`` opens it; whoever shows the field says where that button stands.

    Signals
    -------
    noted(Noted)
        A person wrote something; empty text takes the note away.
    touched()
        A person is at the note.
    grew()
        A person opened it, or wrote a line more: it wants more room than before.
    """

    noted = Signal(Noted)
    touched = Signal()
    grew = Signal()

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._given, self._most = "", "", MOST
        self.open_button = KeyButton(look, key, "")
        self.label = Text(step=Type.ROW_TITLE, wraps=False)
        self.caption = Text(
            self.tr("optional, stays private, never scored"), Type.SECONDARY, Tone.INK2
        )
        self.count = Text(step=Type.CAPTION, tone=Tone.INK3, wraps=False)
        self.editor = NoteEditor()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._arrange()
        self._rest.timeout.connect(self.give)
        self.editor.left.connect(self.give)
        self.editor.grew.connect(self._tell_growth)
        self.editor.textChanged.connect(self._follow_typing)
        self.open_button.clicked.connect(self.open)
        look.changed.connect(self.editor.fit)

    @property
    def is_open(self) -> bool:
        """Whether the field is shown."""
        return not self.isHidden()

    def set_note(self, about: str, label: str, text: str) -> None:
        """Show a note, none without a label; what a person is typing on the same matter stays."""
        is_same = about == self._about
        was_open = is_same and self.is_open
        self.label.setText(label)
        self.open_button.set_words(label)
        self.editor.setAccessibleName(label)
        if not (is_same and (self._is_pending() or text == self._given)):
            self._set_text(about, text)
        self._set_open(is_open=bool(label) and (was_open or bool(self._typed())))

    def _set_text(self, about: str, text: str) -> None:
        self._rest.stop()
        self._about, self._given, self._most = about, text, max(MOST, len(text))
        self.editor.setPlainText(text)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._rest.stop()

    def open(self) -> None:
        """Show the field and go there."""
        self.touched.emit()
        self._set_open(is_open=True)
        self.editor.setFocus()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.grew.emit()

    def give(self) -> None:
        """Give what was typed and not given yet."""
        self._rest.stop()
        if self._is_pending():
            self._given = self._typed()
            self.noted.emit(Noted(self._about, self._given))

    def _tell_growth(self) -> None:
        if self.editor.hasFocus():
            self.grew.emit()

    def _is_pending(self) -> bool:
        return self._typed() != self._given

    def _typed(self) -> str:
        return self.editor.toPlainText().strip()

    def _set_open(self, *, is_open: bool) -> None:
        self.open_button.setVisible(bool(self.label.text()) and not is_open)
        self.setVisible(is_open)
        self.editor.fit()

    def _follow_typing(self) -> None:
        self._hold_within()
        letters = len(self.editor.toPlainText())
        self.count.setText(phrase(self.tr("{n} of {most}"), n=letters, most=self._most))
        self.count.set_tone(Tone.INK2 if letters > self._most - LETTERS_NEAR else Tone.INK3)
        if self._is_pending():
            self.touched.emit()
            self._rest.start()

    def _hold_within(self) -> None:
        """Take back what was typed beyond the most, where it was typed."""
        over = len(self.editor.toPlainText()) - self._most
        if over > 0:
            cursor = self.editor.textCursor()
            left = QTextCursor.MoveOperation.Left
            cursor.movePosition(left, QTextCursor.MoveMode.KeepAnchor, over)
            cursor.removeSelectedText()
            announce(self, phrase(self.tr("The note is full: {most} letters."), most=self._most))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.caption, 1)
        row.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.editor)
