"""An icon among text: decoration beside a word that says the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.look import Look


class Picture(QWidget):
    """An icon in a colour of the theme, or in that of a path.

    Parameters
    ----------
    name : str
        A file of ``resources/icons``.
    look : Look
        The theme in use.
    tint : str
        Which colour of the theme; left out of account when ``path`` is given.
    path : int, optional
        Place of a path in the pack: its icon is taken and its colour.
    size : int
        Edge at 100 percent text.
    """

    def __init__(
        self,
        look: Look,
        name: str = "",
        tint: str = "ink2",
        *,
        path: int | None = None,
        size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._name, self._tint = look, name, tint
        self._path, self._size = path, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._follow)

    def set_path(self, path: int | None) -> None:
        """Show the icon of a path, or nothing."""
        self._path = path
        self.update()

    def sizeHint(self) -> QSize:
        """Give the edge at the text size in use, as Qt asks."""
        edge = self._look.theme.px(self._size)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon, as Qt asks."""
        del event
        theme = self._look.theme
        style = None if self._path is None else theme.path(self._path)
        name = self._name if style is None else style.icon
        colour: str = getattr(theme, self._tint) if style is None else style.colour
        if not name:
            return
        edge = theme.px(self._size)
        painter = QPainter(self)
        drawn = icons.pixmap(name, colour, edge, self.devicePixelRatioF())
        area = QRectF(0, 0, edge, edge)
        area.moveCenter(self.rect().toRectF().center())
        painter.drawPixmap(area.topLeft(), drawn)
        painter.end()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
