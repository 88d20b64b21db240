"""The line below every page: what this is not for."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import Look
from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Text

LEAST = 32


class Foot(QFrame):
    """One sentence of the pack; it wraps where room is short."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "foot")
        self._row = QHBoxLayout(self)
        self._row.addWidget(Text(words, Type.CAPTION, Tone.INK3))
        look.changed.connect(self._measure)
        self._measure()

    def set_margin(self, across: int) -> None:
        """Begin and end where the page does."""
        self._row.setContentsMargins(across, 6, across, 6)

    def _measure(self) -> None:
        self.setMinimumHeight(self._look.theme.px(LEAST))
