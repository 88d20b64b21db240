"""Second part: all paths on one board, and the same as a table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.charts.board import BoardValues, board_chart, room_beside_note
from ui.look import Look
from ui.widgets.chart_view import ChartView
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures

GAP, LOWER = 24, 2  # the word is higher than the note, and stands on one line with it
LEFT, BOTTOM = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignBottom


class BoardPart(QWidget):
    """The board with its table; the word that opens it stands beside the note, if it fits there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._values: BoardValues | None = None
        self._is_beside: bool | None = None
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
        """Put the word beside the note, or below the board."""
        theme = self._look.theme
        start, room = 0.0, 0.0
        if self._values is not None:
            start, room = room_beside_note(self.width(), theme, self._values)
        gap = theme.px(GAP)
        self.more.button.ensurePolished()
        is_beside = room >= self.more.button.sizeHint().width() + gap
        self.more.setContentsMargins(round(start) + gap if is_beside else 0, 0, 0, 0)
        lower = theme.px(LOWER) if is_beside else 0
        self._grid.setRowMinimumHeight(0, self.view.heightForWidth(self.width()) + lower)
        if is_beside is not self._is_beside:
            self._is_beside = is_beside
            self._grid.removeWidget(self.more)
            self._grid.addWidget(self.more, 0 if is_beside else 1, 0, LEFT | BOTTOM)
        self.more.raise_()
