"""All parts of the page, in reading order, and how they stand for the room there is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import CONTENT, WIDE_FROM, Width
from ui.pages.path.figures_view import FiguresView
from ui.pages.path.head_view import HeadView
from ui.pages.path.listing_part import ListingPart, WarningPart
from ui.pages.path.values import Head, Listing, Shown
from ui.style import Tone
from ui.widgets.stack import Stack
from ui.widgets.text import Text

GAP, NARROW_GAP, BANDS, SIDE = 48, 32, 28, 24
TWO_FROM = 760  # units across, from which two columns have room


class Parts(QWidget):
    """Shows what it is given."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.shown: Shown | None = None
        self.head = HeadView(look)
        self.waiting = Text(self.tr("The rest of this page is on its way."), tone=Tone.INK2)
        self.figures = FiguresView(look)
        self._left, self._right = Stack(BANDS), Stack(BANDS)
        self.listings: list[ListingPart | WarningPart] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._left, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._right, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part, gap in ((self.head, 16), (self.waiting, 0), (self.figures, 20)):
            part.setContentsMargins(0, 0, 0, gap)
            column.addWidget(part)
        column.addLayout(self._columns)
        self.figures.hide()

    def set_head(self, head: Head, paths: Sequence[tuple[str, int]]) -> None:
        """Show which path it is about, while nothing more is known."""
        self.head.set_head(head, paths)

    def set_shown(self, shown: Shown) -> None:
        """Show all of it; the same again changes nothing."""
        if shown == self.shown:
            return
        self.shown = shown
        self.waiting.hide()
        self.figures.set_figures(shown.figures, shown.standing, shown.open_)
        self.figures.show()
        self.listings = []
        for stack, bands in ((self._left, shown.left), (self._right, shown.right)):
            stack.fill([self._band(band, shown.head.place) for band in bands])

    def set_width(self, width: Width) -> None:
        """Arrange the head and the numbers for the room there is."""
        self.setMaximumWidth(self._look.theme.px(CONTENT))
        self.head.set_width(width)
        self.figures.set_width(width)

    def set_room(self, pixels: int) -> None:
        """Stand in two columns, or in one where each would be too narrow to read in."""
        px, direction = self._look.theme.px, QBoxLayout.Direction
        if pixels < px(TWO_FROM):
            self._columns.setDirection(direction.TopToBottom)
            self._columns.setSpacing(BANDS)
        else:
            self._columns.setDirection(direction.LeftToRight)
            self._columns.setSpacing(px(NARROW_GAP if pixels < px(WIDE_FROM) else GAP))

    def _band(self, band: Sequence[Listing], path: int) -> QWidget:
        """Give a listing, or several side by side."""
        parts = [self._part(listing, path) for listing in band]
        self.listings += parts
        if len(parts) == 1:
            return parts[0]
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIDE)
        for part in parts:
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        return beside

    def _part(self, listing: Listing, path: int) -> ListingPart | WarningPart:
        if listing.is_warning:
            return WarningPart(listing)
        return ListingPart(listing, path, self._look)
