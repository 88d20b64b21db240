"""What each path is like: a way to the page of every path, in the order of the board."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import icons
from ui.look import Look
from ui.pages.results.values import PathShown
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.text import Text

ICON = 16


class AboutPart(QWidget):
    """A line of links, each with the icon of its path.

    Signals
    -------
    opened(str)
        A person wants to read about the path with this id.
    """

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._paths: tuple[PathShown, ...] = ()
        self.buttons: list[Button] = []
        self._flow = Flow(4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._flow)
        look.changed.connect(self._dress)

    def set_paths(self, paths: Sequence[PathShown]) -> None:
        """Offer these paths."""
        self._paths = tuple(paths)
        self._flow.hide()
        self._flow.deleteLater()
        self._flow = Flow(4)
        words = Text(self.tr("Read about"), Type.SECONDARY, Tone.INK2, wraps=False)
        self._flow.add(words)
        self.buttons = [self._button(path) for path in self._paths]
        for button in self.buttons:
            self._flow.add(button)
        self._column.addWidget(self._flow)
        self._dress()
        self.setVisible(bool(paths))

    def _button(self, path: PathShown) -> Button:
        name = phrase(self.tr("About {path}"), path=path.name)
        button = Button(path.name, ButtonKind.QUIET, name=name)
        button.clicked.connect(lambda: self.opened.emit(path.path))
        return button

    def _dress(self) -> None:
        theme = self._look.theme
        edge = theme.px(ICON)
        for button, path in zip(self.buttons, self._paths, strict=True):
            style = theme.path(path.place)
            button.setIcon(icons.icon(style.icon, style.colour, edge))
            button.setIconSize(QSize(edge, edge))
