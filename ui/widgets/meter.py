"""How much of a whole is done, as a bar; the words stand beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look

HIGH = 6


class Meter(QWidget):
    """A bar from 0 to the whole; so many pixels wide at 100 percent text."""

    def __init__(self, look: Look, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._wide, self._share = look, width, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._follow)

    def set_done(self, done: int, whole: int) -> None:
        """Show so much of the whole."""
        self._share = min(1.0, done / whole) if whole else 0.0
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size at the text size in use, as Qt asks."""
        return QSize(self._look.theme.px(self._wide), self._look.theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, as Qt asks."""
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        done = QRectF(0, 0, whole.width() * self._share, whole.height())
        for colour, area in ((theme.sunken, whole), (theme.ink2, done)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(area, whole.height() / 2, whole.height() / 2)
        painter.end()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
