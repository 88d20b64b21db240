"""A titled list: rows with hairlines or marks, a note below, and more that can be opened."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.path.row_view import RowView
from ui.pages.path.values import Fold, Listing, Row
from ui.style import Tone
from ui.theme import Type
from ui.widgets.disclosure import Disclosure
from ui.widgets.section import Section
from ui.widgets.stack import Stack
from ui.widgets.text import Divider, Text

LINED, MARKED = 5, 4  # pixels between rows


class FoldPart(Disclosure):
    """Rows that are made when somebody opens them."""

    def __init__(self, fold: Fold, path: int, look: Look, parent: QWidget | None = None) -> None:
        self._rows = Stack(LINED, has_lines=True)
        super().__init__(look, fold.word, self._rows, parent)
        self._fold, self._path, self._look = fold, path, look
        self._is_made = False
        self.button.toggled.connect(self._make)

    def _make(self) -> None:
        if not self._is_made:
            self._is_made = True
            self._rows.fill(row_views(self._fold.rows, self._path, self._look))


class ListingPart(Section):
    """Shows a listing of one path."""

    def __init__(
        self, listing: Listing, path: int, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.listing = listing
        self.set_title(listing.title, listing.aside)
        views = row_views(listing.rows, path, look)
        if listing.is_marked:
            self.column.setSpacing(6)
            self._add(Stack(MARKED), views)
        else:
            self.column.setSpacing(6)
            if views:
                self.column.addWidget(Divider(between_sections=True))
            self._add(Stack(LINED, has_lines=True), views)
        if listing.note:
            self.column.addWidget(Text(listing.note, Type.SECONDARY, Tone.INK2))
        self.folds = [FoldPart(fold, path, look) for fold in listing.folds]
        for fold in self.folds:
            self.column.addWidget(fold)

    def _add(self, stack: Stack, views: Sequence[QWidget]) -> None:
        if views:
            self.column.addWidget(stack)
            stack.fill(views)


class WarningPart(QFrame):
    """What to watch out for, on a ground of its own."""

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing = listing
        self.setProperty("kind", "note")
        self.setAccessibleName(listing.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        column.addWidget(Text(listing.title, Type.ROW_TITLE))
        for row in listing.rows:
            column.addWidget(Text(row.text))


def row_views(rows: Sequence[Row], path: int, look: Look) -> list[QWidget]:
    """Give a view of each row."""
    return [RowView(row, path, look) for row in rows]
