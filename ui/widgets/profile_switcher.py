"""Whose answers are open, and the way to another's."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui import icons
from ui.look import Look
from ui.phrase import phrase, tip

LONGEST = 28
PERSON, CHEVRON, AFTER = 18, 16, 6


@dataclass(frozen=True, slots=True)
class Choice:
    """A profile to choose: its identity, its name, and whether it is the open one."""

    uid: str
    name: str
    is_open: bool = False


class ProfileSwitcher(QPushButton):
    """A name that opens the list of profiles.

    Signals
    -------
    chosen(str)
        A person chose the profile of this identity.
    new_asked()
        A person wants a new profile.
    """

    chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "switch")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._choices: tuple[Choice, ...] = ()
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Profiles"))
        self.setMenu(self._menu)
        look.changed.connect(self._follow)
        self._follow()
        self.set_name("")

    def set_name(self, name: str) -> None:
        """Show whose answers are open; nobody's where the name is empty."""
        shown = name or self.tr("No profile")
        short = shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
        self.setText(short.replace("&", "&&"))
        self.setAccessibleName(phrase(self.tr("Profile: {name}"), name=shown))
        self.setToolTip("" if short == shown else tip(shown))

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these profiles."""
        self._menu.clear()
        for choice in choices:
            entry = QAction(choice.name.replace("&", "&&"), self._menu)
            entry.setCheckable(True)
            entry.setChecked(choice.is_open)
            entry.triggered.connect(lambda _=False, uid=choice.uid: self.chosen.emit(uid))
            self._menu.addAction(entry)
        if choices:
            self._menu.addSeparator()
        new = QAction(self.tr("New profile"), self._menu)
        new.triggered.connect(self._ask_for_new)
        self._menu.addAction(new)

    def _ask_for_new(self) -> None:
        self.new_asked.emit()

    def sizeHint(self) -> QSize:
        """Give the size of icon, name and chevron, as Qt asks: its own has too much room."""
        theme = self._look.theme
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        around = self.iconSize().width() + theme.px(8) + theme.px(34) + 6
        return QSize(words + around, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as Qt does, and the sign that a list opens."""
        super().paintEvent(event)
        theme = self._look.theme
        edge = theme.px(CHEVRON)
        painter = QPainter(self)
        drawn = icons.pixmap("chevron", theme.ink, edge, self.devicePixelRatioF())
        at = QPointF(self.width() - edge - theme.px(8), (self.height() - edge) / 2)
        painter.drawPixmap(at, drawn)
        painter.end()

    def _follow(self) -> None:
        theme = self._look.theme
        edge, after = theme.px(PERSON), theme.px(AFTER)
        self.setIcon(icons.icon("person", theme.ink, edge, after=after))
        self.setIconSize(QSize(edge + after, edge))
