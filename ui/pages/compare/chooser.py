"""Which paths and scenarios stand side by side: two to five of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import icons
from ui.look import Look
from ui.pages.compare.values import Key, OptionShown
from ui.phrase import phrase
from ui.style import ButtonKind
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow

ICON = 16


class ColumnChooser(QWidget):
    """Buttons of which two to five are down.

    Signals
    -------
    toggled(object)
        A person wants this one in or out (a Key).
    """

    toggled = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._options: tuple[OptionShown, ...] = ()
        self.buttons: list[Button] = []
        self.setAccessibleName(self.tr("Side by side: two to five"))
        self._flow = Flow()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._flow)
        look.changed.connect(self._dress)

    def offer(self, options: Sequence[OptionShown]) -> None:
        """Offer columns, and mark the chosen ones."""
        before, self._options = self._options, tuple(options)
        if list(map(_label, before)) != list(map(_label, self._options)):
            self._make()
        for button, option in zip(self.buttons, self._options, strict=True):
            button.setChecked(option.is_chosen)

    def _make(self) -> None:
        """Put up a button for each."""
        self._flow.hide()
        self._flow.deleteLater()
        self._flow = Flow()
        self._column.addWidget(self._flow)
        self.buttons = []
        for option in self._options:
            label = phrase(self.tr("Side by side: {name}"), name=option.name)
            button = Button(f" {option.name}", ButtonKind.PLAIN, name=label)
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.clicked.connect(partial(self._toggle, option.key))
            self._flow.add(button)
            self.buttons.append(button)
        self._dress()

    def _toggle(self, key: Key) -> None:
        """Ask for it; what is down is what one is told, so a press alone changes nothing."""
        for button, option in zip(self.buttons, self._options, strict=True):
            button.setChecked(option.is_chosen)
        self.toggled.emit(key)

    def _dress(self) -> None:
        theme = self._look.theme
        edge = theme.px(ICON)
        for button, option in zip(self.buttons, self._options, strict=True):
            style = theme.path(option.place)
            button.setIcon(icons.icon(style.icon, style.colour, edge))
            button.setIconSize(QSize(edge, edge))


def _label(option: OptionShown) -> tuple[Key, str, int]:
    return option.key, option.name, option.place
