"""Whether the last change is on disk: said only after it is."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look import Look
from ui.phrase import phrase
from ui.speech import announce
from ui.style import Tone
from ui.theme import Type
from ui.widgets.picture import Picture
from ui.widgets.text import Text


class SaveState(QWidget):
    """A tick and "Saved 14:32", or a sign and "Not saved"; empty until something was committed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick = Picture(look, "check", "ok", size=16)
        self._sign = Picture(look, "warning", "err", size=16)
        self.words = Text(step=Type.SECONDARY, tone=Tone.OK, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._tick, self._sign, self.words):
            row.addWidget(part)
            part.hide()

    def set_saved(self, at: str) -> None:
        """Say when the last change was committed; an empty time says nothing."""
        words = phrase(self.tr("Saved {time}"), time=at) if at else ""
        self._set(words, Tone.OK)

    def set_not_saved(self) -> None:
        """Say that the last change did not reach the disk."""
        self._set(self.tr("Not saved"), Tone.ERR)

    def _set(self, words: str, tone: Tone) -> None:
        self.words.setText(words)
        self.words.set_tone(tone)
        self._tick.setVisible(bool(words) and tone is Tone.OK)
        self._sign.setVisible(bool(words) and tone is Tone.ERR)
        self.words.setVisible(bool(words))
        if words:
            announce(self.words, words)
