"""The table of a comparison: as many columns side by side as have room, the rest a key away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.compare.cell_view import GAP, HALF
from ui.pages.compare.choosing import in_view
from ui.pages.compare.heads import HeadsView
from ui.pages.compare.row_view import TITLE, RowView
from ui.pages.compare.values import Shown
from ui.phrase import phrase
from ui.style import ButtonKind
from ui.widgets.icon_button import IconButton
from ui.widgets.stack import Stack

LEAST, LEAST_BESIDE, MOST = 180, 160, 300  # units across for a column


class ComparisonTable(QWidget):
    """Shows rows with a cell for each column.

    Signals
    -------
    moved(str)
        Other columns are in view; these are their names.
    """

    moved = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._first, self._room, self._is_stacked = 0, 0, False
        self._shown: Shown | None = None
        self.rows: list[RowView] = []
        self.more = IconButton(look, "chevron-right", "", ButtonKind.QUIET, tint="accent")
        self.heads, self._body = HeadsView(look), Stack(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.more, self.heads, self._body):
            column.addWidget(part)
        column.addStretch(1)
        self.more.hide()
        self.more.clicked.connect(self.turn)

    @property
    def in_view(self) -> range:
        """The columns that stand side by side."""
        count = 0 if self._shown is None else len(self._shown.names)
        return in_view(self._first, count, self._columns())

    def set_shown(self, shown: Shown) -> None:
        """Show another comparison; the same columns stay in view."""
        if self._shown is None or shown.names != self._shown.names:
            self._first = 0
            self.heads.set_names(shown.names)
        self._shown = shown
        self.rows = [RowView(row, self._look) for row in shown.rows]
        self._stand()
        self._body.fill(self.rows)  # once they stand: to move what is shown takes longer

    def set_room(self, pixels: int, width: Width) -> None:
        """Stand in so much room, with titles above their rows where it is narrow."""
        self._room, self._is_stacked = pixels, width is Width.NARROW
        self._stand()

    def layers(self) -> Sequence[QWidget]:
        """Give what is laid out within it, the innermost first."""
        return *self.rows, self.heads, self._body

    def shift(self, steps: int) -> bool:
        """Bring the columns beside into view; tell whether there are any."""
        before = self.in_view
        self._first = max(0, before.start + steps)
        self._first = self.in_view.start
        if self.in_view == before:
            return False
        self._stand()
        self.moved.emit(", ".join(self._names(self.in_view)))
        return True

    def turn(self) -> None:
        """Bring the columns that are not in view into it; from the last ones back to the first."""
        if not self.shift(len(self.in_view)):
            self.shift(-len(self.heads.heads))

    def _columns(self) -> int:
        """Give how many columns have room."""
        px = self._look.theme.px
        least = px(LEAST if self._is_stacked else LEAST_BESIDE) + GAP
        room = self._room + GAP if self._is_stacked else self._room - self._before()
        return max(1, room // least)

    def _before(self) -> int:
        return 0 if self._is_stacked else self._look.theme.px(TITLE) + HALF

    def _stand(self) -> None:
        if self._shown is None or not self._room:
            return
        shown, px = self.in_view, self._look.theme.px
        cell = min((self._room - self._before()) // len(shown), px(MOST) + GAP)
        self.heads.stand(shown, cell, is_stacked=self._is_stacked)
        for row in self.rows:
            row.stand(shown, cell, is_stacked=self._is_stacked)
        hidden = [at for at in range(len(self._shown.names)) if at not in shown]
        label = phrase(
            self.tr("{n} more: {names}"), n=len(hidden), names=", ".join(self._names(hidden))
        )
        self.more.setText(label.replace("&", "&&"))
        self.more.setAccessibleName(label)
        self.more.setVisible(bool(hidden))

    def _names(self, places: "range | list[int]") -> list[str]:
        return [] if self._shown is None else [self._shown.names[at].full for at in places]
