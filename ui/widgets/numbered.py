"""A number in a circle, with a text beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look import Look
from ui.theme import Type, font
from ui.widgets.text import Text

EDGE = 22


class Number(QWidget):
    """A number in a circle."""

    def __init__(self, number: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._look = number, look
        self.setAccessibleName(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Give the edge at the text size in use, as Qt asks."""
        edge = self._look.theme.px(EDGE)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle and the number, as Qt asks."""
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.control), 1))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(theme.ink))
        painter.setFont(font(Type.CAPTION_STRONG, theme))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()


class Numbered(QWidget):
    """A numbered text."""

    def __init__(self, number: int, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(Number(number, look), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(text, Type.BODY), 1)
