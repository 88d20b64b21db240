"""A key of the keyboard, drawn: alone in a row, or before the word of a small button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look
from ui.theme import Theme, Type, font
from ui.widgets.buttons import BaseButton
from ui.widgets.typeset import Typeset

RADIUS = 6
CAP, GAP, HIGH = 20, 8, 28


def paint_key(
    painter: QPainter, area: QRectF, key: str, theme: Theme, *, is_chosen: bool = False
) -> None:
    """Paint a key; filled where its answer is the chosen one."""
    face = font(Type.SECONDARY, theme)
    face.setWeight(QFont.Weight.DemiBold)
    painter.setPen(Qt.PenStyle.NoPen if is_chosen else QPen(QColor(theme.control), 1))
    painter.setBrush(QColor(theme.accent) if is_chosen else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setFont(face)
    painter.setPen(QColor(theme.on_accent if is_chosen else theme.ink2))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key)


class KeyButton(BaseButton):
    """A small button that says which key does the same."""

    def __init__(self, look: Look, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look, self._key, self._words = look, key, text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """What stands beside the key."""
        return self._words

    def set_words(self, text: str) -> None:
        """Say something else."""
        self._words = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of key and word, as Qt asks."""
        theme = self._look.theme
        word = Typeset(self._words, Type.SECONDARY, theme)
        return QSize(theme.px(CAP + GAP) + word.width, theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Give the same: it is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint key and word, as Qt asks."""
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap, middle = theme.px(CAP), self.height() / 2
        area = QRectF(0, middle - cap / 2, cap, cap)
        is_over = self.underMouse() or self.isDown()
        if is_over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.line if self.isDown() else theme.sunken))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        paint_key(painter, area, self._key, theme)
        word = Typeset(self._words, Type.SECONDARY, theme)
        ink = theme.ink if is_over else theme.ink2
        word.paint(painter, cap + theme.px(GAP), middle - word.height / 2, ink)
        painter.end()
