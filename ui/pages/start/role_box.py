"""A field to type a word or to choose one of the known."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui import icons
from ui.look import Look

CHEVRON, EDGE = 16, 8


class RoleBox(QComboBox):
    """A field whose list is a help, and no limit; a chevron says that there is one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as Qt does, and the sign that a list opens."""
        super().paintEvent(event)
        theme = self._look.theme
        edge = theme.px(CHEVRON)
        painter = QPainter(self)
        drawn = icons.pixmap("chevron", theme.ink2, edge, self.devicePixelRatioF())
        at = QPointF(self.width() - edge - theme.px(EDGE), (self.height() - edge) / 2)
        painter.drawPixmap(at, drawn)
        painter.end()
