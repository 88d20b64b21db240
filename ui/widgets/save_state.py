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

    def set_saved(self, at: str, *, is_news: bool) -> None:
        """Show when the last change was committed, and say it if it was just now.

        Parameters
        ----------
        at : str
            The time; empty shows nothing.
        is_news : bool
            Whether it was just now, and not seen again after going to another profile.
        """
        self._set(phrase(self.tr("Saved {time}"), time=at) if at else "", Tone.OK)
        if at and is_news:
            announce(self.words, self.words.text())

    def set_not_saved(self) -> None:
        """Say that the last change did not reach the disk."""
        self._set(self.tr("Not saved"), Tone.ERR)
        announce(self.words, self.words.text(), at_once=True)

    def _set(self, words: str, tone: Tone) -> None:
        self.words.setText(words)
        self.words.set_tone(tone)
        self._tick.setVisible(bool(words) and tone is Tone.OK)
        self._sign.setVisible(bool(words) and tone is Tone.ERR)
        self.words.setVisible(bool(words))
