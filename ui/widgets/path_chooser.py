"""One of the paths, each with its icon: the chosen one is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui import icons
from ui.look import Look
from ui.phrase import phrase
from ui.style import ButtonKind
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow

ICON = 16


class PathChooser(QWidget):
    """Paths side by side of which one is chosen; arrow keys move the choice.

    Signals
    -------
    picked(int)
        A person chose the path at this place of those that are offered.
    """

    picked = Signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, name
        self._places: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self._flow = Flow()
        self._group = QButtonGroup(self)
        self.buttons: list[Button] = []
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._flow)
        self._group.idClicked.connect(self.picked)
        look.changed.connect(self._dress)

    def offer(self, paths: Sequence[tuple[str, int]], chosen: int) -> None:
        """Offer paths, by name and place in the pack, of which one is chosen."""
        names, places = tuple(name for name, _ in paths), tuple(place for _, place in paths)
        if (names, places) != (self._names, self._places):
            self._names, self._places = names, places
            self._make()
        self._group.button(chosen).setChecked(True)

    def _make(self) -> None:
        """Put up a button for each path."""
        for old in self.buttons:
            self._group.removeButton(old)
        self._flow.hide()
        self._flow.deleteLater()
        self._flow = Flow()
        self._column.addWidget(self._flow)
        self.buttons = []
        for at, name in enumerate(self._names):
            label = phrase(self.tr("{what}: {path}"), what=self._name, path=name)
            button = Button(f" {name}", ButtonKind.PLAIN, name=label)
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            self._group.addButton(button, at)
            self._flow.add(button)
            self.buttons.append(button)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        edge = theme.px(ICON)
        for button, place in zip(self.buttons, self._places, strict=True):
            style = theme.path(place)
            button.setIcon(icons.icon(style.icon, style.colour, edge))
            button.setIconSize(QSize(edge, edge))
