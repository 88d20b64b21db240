"""The board in this draft, how often each path comes first, and the same as a table."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.draft_board import draft_chart
from ui.look import Look
from ui.pages.what_if.values import BoardShown
from ui.style import Tone
from ui.theme import Type
from ui.widgets.chart_view import ChartView
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures
from ui.widgets.text import Text


class BoardPart(QWidget):
    """The board; nothing at all where nothing is ranked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: BoardShown | None = None
        self.view = ChartView(look, self.tr("Board in this draft"))
        self.shares = Text(step=Type.CAPTION, tone=Tone.INK2)
        self.figures = Figures(look, self.tr("Table of this draft"))
        self.more = Disclosure(look, self.tr("The board as a table, unrounded"), self.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.view, self.shares, self.more):
            column.addWidget(part)

    @property
    def reach(self) -> tuple[float, ...]:
        """The ends of all that the axis has room for, to be kept while a lever is held."""
        if self.shown is None:
            return ()
        ends = self.shown.values.ends
        return (min(ends), max(ends)) if ends else ()

    def set_board(self, shown: BoardShown | None) -> None:
        """Show a board; the same again costs nothing."""
        if shown == self.shown:
            return
        self.shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        chart = draft_chart(shown.values)
        self.view.set_chart(chart)
        self.figures.set_table(chart.table)
        if shown.shares != self.shares.text():
            self.shares.setText(shown.shares)
        self.shares.setVisible(bool(shown.shares))
