"""The ways to another profile: a new one, a file, the sample."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.text import Divider, Text

PEN, DASHES, RADIUS = 1.5, (3, 3), 8
AROUND = 6


class WaysIn(QWidget):
    """Buttons that stand below the cards; where there are none, two ways only.

    Signals
    -------
    new_asked()
        A person wants a new profile.
    file_asked()
        A person wants to open a file.
    sample_asked()
        A person wants to see the sample.
    """

    new_asked = Signal()
    file_asked = Signal()
    sample_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._is_dropping = look, False
        self.divider = Divider(between_sections=True)
        self.first = Button(self.tr("Begin"), ButtonKind.PRIMARY)
        self.sample = Button(self.tr("Look at the sample"))
        self.new = IconButton(look, "plus", self.tr("New profile"))
        self.open = IconButton(look, "folder", self.tr("Open a file"))
        self.hint = Text(
            self.tr("or drop an answers file here"), Type.SECONDARY, Tone.INK2, wraps=True
        )
        self._arrange()
        self.first.clicked.connect(self.new_asked)
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.file_asked)
        self.sample.clicked.connect(self.sample_asked)

    @property
    def begin_button(self) -> Button:
        """The button that opens the form of a new profile."""
        return self.new if self.first.isHidden() else self.first

    def set_empty(self, *, is_empty: bool) -> None:
        """Offer to begin or to look, and nothing else; or all the ways."""
        for part in (self.first, self.sample):
            part.setVisible(is_empty)
        for other in (self.divider, self.new, self.open, self.hint):
            other.setVisible(not is_empty)

    def set_dropping(self, *, is_dropping: bool) -> None:
        """Show that a file can be dropped."""
        self._is_dropping = is_dropping
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge of the drop zone, as Qt asks."""
        super().paintEvent(event)
        if not self._is_dropping:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._look.theme.accent), PEN)
        pen.setDashPattern(list(DASHES))
        painter.setPen(pen)
        zone = QRectF(self.hint.geometry()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        painter.drawRoundedRect(zone, RADIUS, RADIUS)
        painter.end()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, AROUND, 0, AROUND)
        row.setSpacing(8)
        for button in (self.first, self.sample, self.new, self.open):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.hint, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.divider)
        column.addLayout(row)
