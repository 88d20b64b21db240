"""The window: places at the left, a bar above, the page of a place between, one line below.

It shows what it is given and says where a person wants to go; pages are made when first visited.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui import places
from ui.pages.base import MARGIN_ACROSS, WIDE_FROM, Page, margin_across
from ui.places import HELP, START, Place, Surroundings, Trail
from ui.values import Destination
from ui.widgets.foot import Foot
from ui.widgets.navigation import FULL, Navigation
from ui.widgets.notice import Notice
from ui.widgets.sample_strip import SampleStrip
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from advisor import Profile

PROGRAM = "Career Advisor"  # a name, in every language
SIZE, SMALLEST = (1280, 800), (800, 560)


class Window(QMainWindow):
    """The one window of the program.

    Signals
    -------
    arrived(str)
        The page of this place is shown.
    painted()
        It is on the screen for the first time.
    closing()
        A person closes the window.
    """

    arrived = Signal(str)
    painted = Signal()
    closing = Signal()

    def __init__(self, given: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given, self._look = given, given.look
        self._places: dict[str, Place] = places.built()
        self.pages: dict[str, Page] = {}
        self.trail = Trail()
        self._is_painted = False
        self._origin, self._person = "", ""
        self.setWindowTitle(PROGRAM)
        self.navigation = Navigation(places.entries(), self.windowTitle(), self._look)
        self.top_bar = TopBar(self._look)
        self.sample_strip = SampleStrip()
        self.notice = Notice(self._look)
        self.stack = QStackedWidget()
        self.foot = Foot(given.bridge.catalog.pack.footer, self._look)
        self._arrange()
        self.resize(*SIZE)
        self._look.changed.connect(self._reflow)
        self.navigation.chosen.connect(self._leave_for)
        given.bridge.destination_changed.connect(self.go)
        given.bridge.profile_changed.connect(self._meet)

    @property
    def place(self) -> str:
        """Name of the place that is shown."""
        page = self.stack.currentWidget()
        return next((name for name, one in self.pages.items() if one is page), "")

    def names(self) -> tuple[str, ...]:
        """Give the names of the places in the navigation, in their order."""
        return tuple(name for name, place in self._places.items() if not place.within)

    def go(self, destination: Destination) -> None:
        """Show the page of a place; Start, where there is none of that name."""
        name = destination.place if destination.place in self._places else START
        if name not in self.pages:
            self._make(name)
        page = self.pages[name]
        is_back = name != self.place and name in {self.trail.place, self._origin}
        self._origin = destination.origin
        self.trail.visit(name)
        self.notice.hide()
        self.stack.setCurrentWidget(page)
        self.navigation.set_place(self._places[name].within or name)
        page.arrive(destination, is_back=is_back)
        self.arrived.emit(name)

    def _meet(self, profile: "Profile | None") -> None:
        """Let every page begin anew for another profile."""
        person = profile.uid if profile is not None else ""
        if person != self._person:
            self._person = person
            for page in self.pages.values():
                page.forget()

    def _leave_for(self, name: str) -> None:
        origin = self.place if name == HELP else ""
        self._given.bridge.go_to(Destination(name, origin=origin))

    def come_to_front(self) -> None:
        """Show the window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is, as Qt asks."""
        super().resizeEvent(event)
        self._reflow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say that the window is on the screen, as Qt asks."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window closes, as Qt asks."""
        self.closing.emit()
        super().closeEvent(event)

    def _make(self, name: str) -> None:
        page = self._places[name].make(self._given)
        if not page.accessibleName():
            page.setAccessibleName(self.navigation.buttons[name].entry.word)
        self.pages[name] = page
        self.stack.addWidget(page)

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top_bar, self.sample_strip, self.notice):
            right.addWidget(part)
        right.addWidget(self.stack, 1)
        right.addWidget(self.foot)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(*SMALLEST)

    def _reflow(self) -> None:
        """Keep the words beside the icons only where a page then still has all its room."""
        theme = self._look.theme
        content = self.width() - theme.px(FULL) - 2 * MARGIN_ACROSS
        is_rail = content < theme.px(WIDE_FROM)
        self.navigation.set_rail(is_rail=is_rail)
        across = margin_across(self.width() - self.navigation.width(), theme.scale)
        for part in (self.top_bar, self.sample_strip, self.foot):
            part.set_margin(across)
