"""All parts of the page, in reading order, and how they stand for the room there is."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import CONTENT, Width
from ui.pages.compare.head_part import HeadPart
from ui.pages.compare.strip import StripView
from ui.pages.compare.table import ComparisonTable
from ui.pages.compare.values import PointsShown, Shown
from ui.style import Tone
from ui.theme import Type
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures
from ui.widgets.text import Text

STRIP, GAP, BELOW = 260, 32, 24
BESIDE_TO = 3  # columns up to which the numbers of all paths stand beside them


class Parts(QWidget):
    """Shows what it is given."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._room, self._width = look, 0, Width.WIDE
        self.shown: Shown | None = None
        self.waiting = Text(self.tr("The comparison is on its way."), tone=Tone.INK2)
        self.head, self.table, self.strip = HeadPart(look), ComparisonTable(look), StripView(look)
        self.points_title = Text(step=Type.ROW_TITLE)
        self.figures = Figures(look, self.tr("Row by row, as a table"))
        self._points = QWidget()
        self.rows = Disclosure(look, self.tr("Row by row"), self._points)
        self._arrange()

    def set_shown(self, shown: Shown) -> None:
        """Show all of it; the same again changes nothing."""
        if shown == self.shown:
            return
        self.shown = shown
        self.waiting.hide()
        self.head.set_shown(shown)
        self.table.set_shown(shown)
        self.strip.set_rows(shown.strip)
        self._set_points(shown.points)
        for part in (self.head, self.table):
            part.show()
        self._stand()

    def set_room(self, pixels: int, width: Width) -> None:
        """Stand in so many pixels."""
        self._room, self._width = min(pixels, self._look.theme.px(CONTENT)), width
        self.setMaximumWidth(self._look.theme.px(CONTENT))
        self.head.set_width(width)
        self._stand()
        self._lay_out()

    def _set_points(self, points: PointsShown | None) -> None:
        self.rows.setVisible(points is not None)
        if points is not None:
            self.points_title.setText(points.title)
            self.figures.set_table(points.table)

    def _stand(self) -> None:
        """Put the numbers of all paths beside the columns, below them, or first of all."""
        if self.shown is None:
            return
        px, direction = self._look.theme.px, QBoxLayout.Direction
        has_strip = bool(self.shown.strip)
        is_beside = has_strip and self._width is Width.WIDE and len(self.shown.names) <= BESIDE_TO
        is_first = self._width is Width.NARROW
        way = direction.BottomToTop if is_first else direction.TopToBottom
        self._beside.setDirection(direction.LeftToRight if is_beside else way)
        self._beside.setSpacing(px(GAP) if is_beside else BELOW)
        self.strip.setVisible(has_strip)
        strip = max(px(STRIP), self.strip.least())
        self.strip.setMinimumWidth(strip if is_beside else 0)
        self.strip.setMaximumWidth(strip if is_beside else px(2 * STRIP))
        room = self._room - (strip + px(GAP) if is_beside else 0)
        self.table.set_room(room, self._width)

    def _lay_out(self) -> None:
        """Lay all of it out from within, at once.

        Qt would do so one level after another, and cut the text of rows until it has come to them.
        """
        ground = self.parentWidget()
        for widget in (*self.table.layers(), self.strip, self.table, self, ground):
            layout = None if widget is None else widget.layout()
            if layout is not None:
                layout.activate()

    def _arrange(self) -> None:
        points = QVBoxLayout(self._points)
        points.setContentsMargins(0, 0, 0, 0)
        points.setSpacing(8)
        note = Text(
            self.tr("Each column adds up. Across, a tenth may be lost in rounding."),
            Type.SECONDARY, Tone.INK2,
        )  # fmt: skip
        for part in (self.points_title, note, self.figures):
            points.addWidget(part)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self.table, 1)
        self._beside.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.waiting)
        column.addWidget(self.head)
        column.addSpacing(16)
        column.addLayout(self._beside)
        column.addSpacing(BELOW)
        column.addWidget(self.rows)
        for hidden in (self.head, self.table, self.strip, self.rows):
            hidden.hide()
