"""Above the table: the question, what parts the columns most, and what to show."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.compare.chooser import ColumnChooser
from ui.pages.compare.row_view import DIFFERS
from ui.pages.compare.values import Shown
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.icon_button import IconButton
from ui.widgets.text import Sentence, Text

EDGE, RADIUS, LEGEND = 14, 4, 16


class Swatch(QWidget):
    """How a cell looks whose number stands apart; words beside it say what that means."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the edge at the text size in use, as Qt asks."""
        edge = self._look.theme.px(EDGE)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, as Qt asks."""
        del event
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.setBrush(QColor(theme.tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


class HeadPart(QWidget):
    """Shows what parts the columns, and holds what one can choose."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Text(
            self.tr("What is really different between them?"), Type.SECONDARY, Tone.INK2
        )
        self.copy_button = IconButton(
            look, "copy", self.tr("Copy as text"), ButtonKind.QUIET, tint="accent"
        )
        self.copy_button.setProperty("edge", "right")
        self.sentence = Sentence(step=Type.WORKING_ANSWER)
        self.lack = Button(self.tr("Go to the questions"), ButtonKind.PRIMARY)
        self.chooser = ColumnChooser(look)
        self.only = QCheckBox(self.tr("Only where they differ"))
        self.only.setAccessibleName(self.only.text())
        self.differs = Text("", Type.SECONDARY, Tone.INK2, wraps=False)
        self.differs.setText(phrase(self.tr("{sign} the row differs"), sign=f"{DIFFERS} "))
        self.apart, self._apart_row = Text("", Type.SECONDARY, Tone.INK2, wraps=False), QWidget()
        self._swatch = Swatch(look)
        self._arrange()

    def set_shown(self, shown: Shown) -> None:
        """Show what parts the columns, and what is chosen."""
        self.sentence.setText(shown.sentence)
        self.lack.setVisible(not shown.is_ranked)
        self.chooser.offer(shown.options)
        label = self.tr("the only one more than {far} away from the others")
        self.apart.setText(phrase(label, far=shown.far))
        has_apart = any(cell.is_apart for row in shown.rows for cell in row.cells)
        self._apart_row.setVisible(has_apart)

    def set_width(self, width: Width) -> None:
        """Take a smaller sentence where there is little room."""
        is_narrow = width is Width.NARROW
        self.sentence.set_step(Type.SMALL_ANSWER if is_narrow else Type.WORKING_ANSWER)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.question, 1)
        top.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)
        apart = QHBoxLayout(self._apart_row)
        apart.setContentsMargins(0, 0, 0, 0)
        apart.setSpacing(8)
        apart.addWidget(self._swatch)
        apart.addWidget(self.apart)
        legend = Flow(LEGEND)
        for part in (self.only, self.differs, self._apart_row):
            legend.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addSpacing(4)
        column.addWidget(self.lack)
        column.addSpacing(6)
        column.addWidget(self.chooser)
        column.addSpacing(6)
        column.addWidget(legend)
