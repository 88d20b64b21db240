"""A mark before a row: a sign in the colour of the path, the letter of a grade, or a tick."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.look import Look
from ui.theme import LINES, Type, font

EDGE, RADIUS, ICON = 20, 4, 16


class Sign(QWidget):
    """Decoration beside words that say the same, but for a grade, which has a name."""

    def __init__(self, look: Look, sign: str, path: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sign, self._path = look, sign, path
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if self._is_grade:
            self.setAccessibleName(sign)
        look.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Give the height of a line of text, as Qt asks."""
        theme = self._look.theme
        return QSize(theme.px(EDGE), theme.px(LINES[Type.BODY]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark, as Qt asks."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._sign) > 1:
            self._paint_picture(painter)
        elif self._is_grade:
            self._paint_letter(painter)
        else:
            theme = self._look.theme
            painter.setPen(QColor(theme.path(self._path).colour))
            painter.setFont(font(Type.ROW_TITLE, theme))
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self.rect(), left, self._sign)
        painter.end()

    @property
    def _is_grade(self) -> bool:
        return len(self._sign) == 1 and self._sign.isalpha()

    def _paint_picture(self, painter: QPainter) -> None:
        theme = self._look.theme
        edge = theme.px(ICON)
        drawn = icons.pixmap(self._sign, theme.ok, edge, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - edge) // 2, drawn)

    def _paint_letter(self, painter: QPainter) -> None:
        theme = self._look.theme
        edge = float(theme.px(EDGE))
        area = QRectF(0, (self.height() - edge) / 2, edge, edge).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.control), 1))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.setPen(QColor(theme.ink))
        painter.setFont(font(Type.CAPTION_STRONG, theme))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self._sign)

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
