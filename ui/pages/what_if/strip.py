"""The draft in a line: that it is not saved, how much is moved, and what can be done with it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.what_if.naming import Naming
from ui.pages.what_if.values import StripShown
from ui.phrase import tip
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.icon_button import IconButton
from ui.widgets.picture import Picture
from ui.widgets.text import Text

PEN, DASHES, RADIUS = 1.5, (3, 3), 8
AROUND, ACROSS = 8, 14


class DraftStrip(QWidget):
    """A dashed line around what belongs to the draft as a whole.

    Signals
    -------
    reset_asked(), take_over_asked()
        A person wants this.
    named(str)
        A person wants to keep the draft under this name.
    """

    reset_asked = Signal()
    take_over_asked = Signal()
    named = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: StripShown | None = None
        self._is_narrow = False
        self.words = Text(step=Type.ROW_TITLE, wraps=False)
        self.details = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.reset = IconButton(look, "undo", self.tr("Reset"), ButtonKind.QUIET, tint="accent")
        self.take_over = Button(self.tr("Take over into my answers"))
        self.save = Button(self.tr("Save as scenario"), ButtonKind.PRIMARY)
        self.naming = Naming(self.tr("Name of the scenario"), self.tr("Keep scenario"))
        self._buttons = Flow()
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.reset.clicked.connect(self.reset_asked)
        self.take_over.clicked.connect(self.take_over_asked)
        self.save.clicked.connect(self._begin_naming)
        self.naming.named.connect(self.named)
        self.naming.left.connect(self._stand_at_save)

    def set_strip(self, shown: StripShown) -> None:
        """Show a draft; the same again costs nothing."""
        if shown == self._shown:
            return
        self._shown = shown
        self.words.setText(shown.words)
        self.details.setText(shown.details)
        can_keep = shown.is_moved and not shown.refusal
        for button, can in ((self.reset, shown.is_moved), (self.save, can_keep)):
            button.setEnabled(can)
        self.take_over.setEnabled(can_keep)
        for button in (self.take_over, self.save):
            button.setToolTip(tip(shown.refusal))
            button.setAccessibleDescription(shown.refusal)
        if not can_keep:
            self.close_naming()

    def close_naming(self) -> None:
        """Ask for no name any more."""
        self.naming.hide()
        self._show_save(is_shown=True)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the buttons below the words where there is little room."""
        direction = QBoxLayout.Direction
        way = direction.TopToBottom if is_narrow else direction.LeftToRight
        self._row.setDirection(way)
        self._said.setDirection(way)
        self._said.setSpacing(0 if is_narrow else 6)
        self._row.setSpacing(8)
        self._is_narrow = is_narrow
        self._hold_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed line, as Qt asks: a style sheet would break it at the corners."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._look.theme.control), PEN)
        pen.setDashPattern([one / PEN for one in DASHES])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = PEN / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()

    def _begin_naming(self) -> None:
        """Ask for a name; the button that does so gives way to the one that keeps it."""
        self.naming.begin()
        self._show_save(is_shown=False)

    def _stand_at_save(self) -> None:
        self._show_save(is_shown=True)
        if self.save.isEnabled() and self.isVisible():
            self.save.setFocus()

    def _show_save(self, *, is_shown: bool) -> None:
        self.save.setVisible(is_shown)
        self._hold_buttons()

    def _hold_buttons(self) -> None:
        """Keep the buttons on one line, as long as they stand beside the words."""
        wide = 0 if self._is_narrow else self._buttons.sizeHint().width()
        self._buttons.setMinimumWidth(wide)

    def _arrange(self) -> None:
        for button in (self.take_over, self.save):
            button.setProperty("small", "true")
        middle = Qt.AlignmentFlag.AlignVCenter
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Picture(self._look, "sliders", "ink"))
        head.addWidget(self.words)
        self._said.addLayout(head)
        self._said.addWidget(self.details, 1, middle)
        head.addStretch(1)
        for button in (self.reset, self.take_over, self.save):
            self._buttons.add(button)
        self._row.addLayout(self._said, 1)
        self._row.addWidget(self._buttons, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(ACROSS, AROUND, AROUND, AROUND)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self.naming)
