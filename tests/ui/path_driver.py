"""The page of a path as a person has it before them: titles, numbers, what opens, other paths."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.drivers import Driver, settle
from ui.pages.path import PathPage
from ui.pages.path.listing_part import FoldPart, ListingPart
from ui.pages.path.values import Shown
from ui.pages.results.speaker import breakable
from ui.values import Destination

AREA = (1080, 712)  # beside the navigation, in a window of 1280 x 800


class PathDriver(Driver):
    """A person who reads about a path."""

    def __init__(self, page: PathPage) -> None:
        super().__init__(page)
        self.page, self.parts = page, page.parts

    @property
    def shown(self) -> Shown:
        """What the page was given to show."""
        assert self.parts.shown is not None
        return self.parts.shown

    def texts(self) -> list[str]:
        """Give all that can be read; where a line may end is no matter of the words."""
        return [breakable(one) for one in super().texts()]

    @property
    def titles(self) -> list[str]:
        """The headings, in reading order."""
        return [part.listing.title for part in self.parts.listings if part.isVisible()]

    @property
    def numbers(self) -> list[str]:
        """The numbers as they are said aloud."""
        return [cell.accessibleName() for cell in self.parts.figures.cells if cell.isVisible()]

    @property
    def standing(self) -> str:
        """How the path stands."""
        return breakable(self.parts.figures.standing.text())

    @property
    def chosen(self) -> str:
        """The path that is marked among all."""
        return next(
            one.text().strip() for one in self.parts.head.chooser.buttons if one.isChecked()
        )

    @property
    def top_heading(self) -> str:
        """The heading that stands at the top of what can be seen."""
        view = self.page.viewport()
        tops = {
            part.mapTo(view, QPoint(0, 0)).y(): part.listing.title
            for part in reversed(self.parts.listings)
        }
        return tops[min(top for top in tops if top >= 0)]

    def folds(self, title: str) -> list[FoldPart]:
        """Give what can be opened below a title."""
        found = next(one for one in self.parts.listings if one.listing.title == title)
        assert isinstance(found, ListingPart)
        return found.folds

    def walk(self) -> list[QWidget]:
        """Press Tab through the whole page, once, and give what had the focus."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        reached: list[QWidget] = []
        while True:
            self.press(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            is_within = focus is not None and self.page.isAncestorOf(focus)
            if focus is None or not is_within or focus in {self.page, *reached}:
                return reached
            reached.append(focus)

    @property
    def buttons(self) -> list[str]:
        """Names of all buttons that Tab reaches, in reading order."""
        return [one.accessibleName() for one in self.walk() if isinstance(one, QAbstractButton)]


def opened(page: PathPage, path: str, qtbot: QtBot, size: tuple[int, int] = AREA) -> PathDriver:
    """Show a page as a person who comes from Results finds it."""
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive(Destination("path", path, "results"), is_back=False)
    settle()
    return PathDriver(page)
