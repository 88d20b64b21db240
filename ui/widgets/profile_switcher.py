"""Whose answers are open, and the way to another's."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui import icons
from ui.look import Look
from ui.phrase import phrase, tip
from ui.widgets.buttons import BaseButton

LONGEST = 28
PERSON, CHEVRON = 18, 16
PADDING, GAP = 8, 10
BEFORE_CHEVRON = 5  # the chevron itself begins three pixels within its square


@dataclass(frozen=True, slots=True)
class Choice:
    """A profile to choose: its identity, its name, and whether it is the open one."""

    uid: str
    name: str
    is_open: bool = False


class ProfileSwitcher(BaseButton):
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
        super().__init__(parent=parent)
        self._look = look
        self.setProperty("kind", "switch")
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
        wide = self._chevron_at() + theme.px(CHEVRON) + theme.px(PADDING)
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give the same, as Qt asks: a long name is short already."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground as Qt does, and icon, name and the sign that a list opens.

        Why not leave it to Qt: it shifts the name by the room of its own sign, which is not shown.
        """
        del event
        ground = QStyleOptionButton()
        self.initStyleOption(ground)
        ground.text, ground.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, ground)
        theme = self._look.theme
        self._draw(painter, "person", theme.px(PADDING), theme.px(PERSON))
        self._draw(painter, "chevron", self._chevron_at(), theme.px(CHEVRON))
        area = self.rect().adjusted(self._name_at(), 0, 0, 0)
        painter.setPen(QColor(theme.ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, self._shown())
        painter.end()

    def _draw(self, painter: QPainter, icon: str, left: int, edge: int) -> None:
        drawn = icons.pixmap(icon, self._look.theme.ink, edge, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - edge) / 2), drawn)

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    def _name_at(self) -> int:
        return self._look.theme.px(PADDING) + self._look.theme.px(PERSON) + self._look.theme.px(GAP)

    def _chevron_at(self) -> int:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self._shown())
        return self._name_at() + words + self._look.theme.px(BEFORE_CHEVRON)

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
