"""The places of the window, as icon and word at the left; icons alone where room is short."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.look import Look
from ui.theme import Type
from ui.widgets.buttons import BaseButton
from ui.widgets.text import Text

FULL, RAIL = 200, 72
ICON, RAIL_ICON, AFTER = 18, 20, 8
BAR_WIDE, BAR_HIGH = 3, 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a place's name in code, its word, its icon, and whether it stands at the bottom."""

    name: str
    word: str
    icon: str
    at_bottom: bool = False
    keys: str = ""


class PlaceButton(BaseButton):
    """A row of the navigation; the current one has a bar at its left edge.

    Signals
    -------
    chosen(str)
        A person chose this place; tells its name.
    """

    chosen = Signal(str)

    def __init__(self, entry: Entry, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.entry = entry
        self._look, self._is_rail = look, False
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setAccessibleName(entry.word)
        self.setAccessibleDescription(entry.keys)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.follow)
        self.toggled.connect(self.follow)
        self.clicked.connect(self._choose)
        self.follow()

    def set_rail(self, *, is_rail: bool) -> None:
        """Show the icon alone, or with its word."""
        self._is_rail = is_rail
        self.setProperty("rail", is_rail)
        self.style().unpolish(self)
        self.style().polish(self)
        self.follow()

    def follow(self) -> None:
        """Take the theme and the text size in use."""
        theme = self._look.theme
        edge = theme.px(RAIL_ICON if self._is_rail else ICON)
        colour = theme.ink if self.isChecked() else theme.ink2
        after = 0 if self._is_rail else theme.px(AFTER)
        self.setIcon(icons.icon(self.entry.icon, colour, edge, after=after))
        self.setIconSize(QSize(edge + after, edge))
        self.setText("" if self._is_rail else self.entry.word)
        self.setToolTip(self.entry.word if self._is_rail else "")

    def _choose(self) -> None:
        self.setChecked(True)  # a click on the current place leaves it marked
        self.chosen.emit(self.entry.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as Qt does, and the mark of the current place."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.accent))
        high = self._look.theme.px(BAR_HIGH)
        bar = QRectF(0, (self.height() - high) / 2, BAR_WIDE, high)
        painter.drawRoundedRect(bar, BAR_WIDE / 2, BAR_WIDE / 2)
        painter.end()


class Navigation(QFrame):
    """The list of places.

    Signals
    -------
    chosen(str)
        A person chose the place of this name.
    """

    chosen = Signal(str)

    def __init__(
        self, entries: Sequence[Entry], title: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._is_rail = look, False
        self.setProperty("kind", "navigation")
        self.setAccessibleName(self.tr("Places"))
        self._title = Text(title, Type.BOARD_TITLE, wraps=False)
        self.buttons = {entry.name: PlaceButton(entry, look) for entry in entries}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        self._add(column, at_bottom=False)
        column.addStretch(1)
        self._add(column, at_bottom=True)
        look.changed.connect(self._measure)
        self._measure()

    def set_place(self, name: str) -> None:
        """Mark the current place."""
        for other, button in self.buttons.items():
            button.setChecked(other == name)

    def set_rail(self, *, is_rail: bool) -> None:
        """Show icons alone, or with their words."""
        if is_rail != self._is_rail:
            self._is_rail = is_rail
            self._title.setHidden(is_rail)
            for button in self.buttons.values():
                button.set_rail(is_rail=is_rail)
            self._measure()

    def _add(self, column: QVBoxLayout, *, at_bottom: bool) -> None:
        for button in self.buttons.values():
            if button.entry.at_bottom is at_bottom:
                column.addWidget(button)
                button.chosen.connect(self.chosen)

    def _measure(self) -> None:
        side = 8 if self._is_rail else 12
        self.setContentsMargins(side, 18, side, 18)
        self._title.setContentsMargins(12, 0, 0, 20)
        self.setFixedWidth(RAIL if self._is_rail else self._look.theme.px(FULL))
