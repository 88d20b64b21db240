"""Paths side by side as a person has them: names, rows, what is chosen, what has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.drivers import Driver, settle
from ui.pages.compare import ComparePage
from ui.pages.compare.row_view import RowView
from ui.pages.compare.values import Shown
from ui.pages.results.speaker import breakable
from ui.values import Destination

AREA = (1080, 712)  # beside the navigation, in a window of 1280 x 800


class CompareDriver(Driver):
    """A person who compares."""

    def __init__(self, page: ComparePage) -> None:
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
    def sentence(self) -> str:
        """What parts the columns most."""
        return breakable(self.parts.head.sentence.text())

    @property
    def names(self) -> list[str]:
        """The names over the columns that are in view."""
        heads = self.parts.table.heads.heads
        return [breakable(one.accessibleName()) for one in heads if one.isVisible()]

    @property
    def titles(self) -> list[str]:
        """The titles of the rows, in reading order."""
        return [row.row.title for row in self.parts.table.rows if row.isVisible()]

    def row(self, title: str) -> RowView:
        """Give the row of a title."""
        return next(one for one in self.parts.table.rows if one.row.title == title)

    @property
    def chosen(self) -> list[str]:
        """What is marked as chosen."""
        buttons = self.parts.head.chooser.buttons
        return [one.text().strip() for one in buttons if one.isChecked()]

    def take(self, name: str) -> None:
        """Take a path or a scenario in, or out."""
        self.push(f"Side by side: {name}")
        settle()

    def walk(self) -> list[str]:
        """Press Tab through the page once, and give the names of what had the focus."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        reached: list[str] = []
        while True:
            self.press(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            is_within = focus is not None and self.page.isAncestorOf(focus)
            if focus in {None, self.page} or not is_within:
                return reached
            assert focus is not None
            if focus.accessibleName() in reached:
                return reached
            reached.append(focus.accessibleName())


def opened(page: ComparePage, qtbot: QtBot, size: tuple[int, int] = AREA) -> CompareDriver:
    """Show a page as a person finds it who comes there."""
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive(Destination("compare"), is_back=False)
    settle()
    return CompareDriver(page)
