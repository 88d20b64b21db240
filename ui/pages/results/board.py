"""Second part: all paths on one board, and the same as a table."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.charts.board import BoardValues, board_chart, room_beside_axis, room_beside_note
from ui.look import Look
from ui.widgets.chart_view import ChartView
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures

GAP, LOWER = 24, 2  # the word is higher than the note, and stands on one line with it
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
BOTTOM = Qt.AlignmentFlag.AlignBottom


class BoardPart(QWidget):
    """The board with its table; the word that opens it takes no line of its own if it fits in."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._values: BoardValues | None = None
        self._at: tuple[int, Qt.AlignmentFlag] | None = None
        self.view = ChartView(look, self.tr("Board of all paths"))
        self.figures = Figures(look, self.tr("Table of all paths"))
        self.more = Disclosure(look, self.tr("The board as a table, unrounded"), self.figures)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.view, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.figures, 2, 0)  # below, however the word that opens it stands
        self._place()
        look.changed.connect(self._place)

    def set_board(self, values: BoardValues | None) -> None:
        """Show a board; none where nothing is ranked."""
        self._values = values
        self.setVisible(values is not None)
        if values is not None:
            chart = board_chart(values)
            self.view.set_chart(chart)
            self.figures.set_table(chart.table)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what fits beside the note, as Qt asks."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the word at the end of the line of the axis, else beside the note, else below."""
        stand = self._stand()
        self.more.setContentsMargins(*stand.margins)
        self._grid.setRowMinimumHeight(0, self._height() + stand.lower)
        if stand.at != self._at:
            self._at = stand.at
            self._grid.removeWidget(self.more)
            self._grid.addWidget(self.more, stand.at[0], 0, stand.at[1])
        self.more.raise_()

    def _stand(self) -> "_Stand":
        """Give where the word that opens the table stands, and say it as short as it has to be."""
        theme, values, button = self._look.theme, self._values, self.more.button
        button.ensurePolished()
        if values is None:
            return _Stand((1, LEFT | BOTTOM))
        room, middle = room_beside_axis(self.width(), theme, values)
        button.setText(self.tr("As a table"))
        if room >= button.sizeHint().width():
            under = self._height() - round(middle + button.sizeHint().height() / 2)
            lower = max(0, -under)
            return _Stand((0, RIGHT | BOTTOM), (0, 0, 0, under + lower), lower)
        button.setText(button.accessibleName())
        start, room = room_beside_note(self.width(), theme, values)
        gap = theme.px(GAP)
        if room >= button.sizeHint().width() + gap:
            return _Stand((0, LEFT | BOTTOM), (round(start) + gap, 0, 0, 0), theme.px(LOWER))
        return _Stand((1, LEFT | BOTTOM))

    def _height(self) -> int:
        return self.view.heightForWidth(self.width())


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a word stands: row and side of the grid, room around it, and how far it goes lower."""

    at: tuple[int, Qt.AlignmentFlag]
    margins: tuple[int, int, int, int] = (0, 0, 0, 0)
    lower: int = 0
