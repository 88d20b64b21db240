"""Second part: all paths on one board, and the same as a table."""

from PySide6.QtWidgets import QWidget

from ui.charts.board import BoardValues, board_chart
from ui.look import Look
from ui.widgets.chart_view import ChartView
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures
from ui.widgets.stack import Stack


class BoardPart(Stack):
    """The board with its table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(0, parent=parent)
        self.view = ChartView(look, self.tr("Board of all paths"))
        self.figures = Figures(look, self.tr("Table of all paths"))
        self.more = Disclosure(look, self.tr("The board as a table, unrounded"), self.figures)
        self.fill((self.view, self.more))

    def set_board(self, values: BoardValues | None) -> None:
        """Show a board; none where nothing is ranked."""
        self.setVisible(values is not None)
        if values is not None:
            chart = board_chart(values)
            self.view.set_chart(chart)
            self.figures.set_table(chart.table)
