"""What happened, what is safe and what to do: a notice in the page, never a box over it."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.phrase import phrase
from ui.speech import announce
from ui.style import ButtonKind, Tone
from ui.theme import LINES, Type
from ui.widgets.buttons import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.picture import Picture
from ui.widgets.text import Text

MOST_PROBLEMS = 5
BUTTON = 28  # how high the buttons of a notice are, at 100 percent text


class NoticeKind(Enum):
    """What a notice is about: a refusal, or something done that can be taken back."""

    ERROR = "error"
    NOTE = "note"


class Notice(QFrame):
    """A notice with its details and, if there is one, a way out of it; empty until it is told.

    Signals
    -------
    acted()
        A person took the offered way.
    closed()
        A person closed it.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sign = Picture(look, "warning", "err", size=16)
        self.words = Text(step=Type.ROW_TITLE, tone=Tone.ERR)
        self.details = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.act = Button("")
        self.close_button = IconButton(
            look, "close", kind=ButtonKind.QUIET, name=self.tr("Close this notice"), tint="ink2"
        )
        self.act.setProperty("small", "true")
        self._arrange()
        self.act.clicked.connect(self._act)
        self.close_button.clicked.connect(self._close)
        look.changed.connect(self._measure)
        self._measure()
        self.hide()

    def tell(
        self, words: str, details: Sequence[str] = (), *, kind: NoticeKind, act: str = ""
    ) -> None:
        """Show a notice, and say it at once.

        Parameters
        ----------
        words : str
            What happened, what is safe, what to do.
        details : sequence of str
            Each on a line of its own; of many, the first few.
        kind : NoticeKind
            How it looks.
        act : str
            Word of the button that does something about it; empty for none.
        """
        is_error = kind is NoticeKind.ERROR
        self.setProperty("kind", kind.value)
        self.words.set_tone(Tone.ERR if is_error else Tone.INK)
        self.words.setText(words)
        self.details.setText("\n".join(self._shown(details)))
        self.details.setHidden(not details)
        self._sign.setHidden(not is_error)
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.setHidden(not act)
        self.setAccessibleName(words)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, " ".join((words, *self._shown(details))), at_once=is_error)

    def _shown(self, details: Sequence[str]) -> list[str]:
        rest = len(details) - MOST_PROBLEMS
        more = [phrase(self.tr("… and {n} more"), n=rest)] if rest > 0 else []
        return [*details[:MOST_PROBLEMS], *more]

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.words)
        texts.addWidget(self.details)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _measure(self) -> None:
        """Centre the sign on the first line, and that line on the buttons beside it."""
        theme = self._look.theme
        line, high = theme.px(LINES[Type.ROW_TITLE]), theme.px(BUTTON)
        above = max(0, high - line) // 2
        self.words.setContentsMargins(0, above, 0, 0)
        self._sign.setFixedHeight(line + 2 * above)
        for button in (self.act, self.close_button):
            button.setFixedHeight(line + 2 * above)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
