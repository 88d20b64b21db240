"""Says on every page that the sample is shown, and offers to keep it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.style import Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class SampleStrip(QFrame):
    """A strip under the top bar while the sample is open.

    Signals
    -------
    kept()
        A person wants the sample as a profile of their own.
    """

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sample")
        said = self.tr("This is the sample, a made-up person: read only, and not stored.")
        self.keep = Button(self.tr("Keep as my own"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addWidget(Text(said, Type.SECONDARY, Tone.WARN), 1)
        self._row.addWidget(self.keep)
        self.keep.setProperty("small", "true")
        self.keep.clicked.connect(self.kept)
        self.hide()

    def set_margin(self, across: int) -> None:
        """Begin and end where the page does."""
        self._row.setContentsMargins(across, 6, across, 6)
