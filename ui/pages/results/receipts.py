"""The receipt of a path, any of them, as a drawing and as a table."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.charts.receipt import receipt_chart
from ui.look import Look
from ui.pages.results.values import ReceiptShown
from ui.widgets.chart_view import ChartView
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures
from ui.widgets.path_chooser import PathChooser
from ui.widgets.section import Section


class ReceiptPart(Section):
    """A receipt, with a choice of paths above it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._receipts: Mapping[str, ReceiptShown] = {}
        self._picked = ""
        self._is_compact = False
        self.chooser = PathChooser(look, self.tr("Receipt"))
        self.view = ChartView(look, self.tr("Receipt"))
        self.figures = Figures(look, self.tr("Receipt as a table"))
        self.more = Disclosure(look, self.tr("The receipt as a table, unrounded"), self.figures)
        for part in (self.chooser, self.view, self.more):
            self.column.addWidget(part)
        self.chooser.picked.connect(self._pick)

    def set_receipts(self, receipts: Mapping[str, ReceiptShown]) -> None:
        """Show receipts, the first path's first; the chosen path stays while that is the same."""
        first, before = next(iter(receipts), ""), next(iter(self._receipts), "")
        if first != before or self._picked not in receipts:
            self._picked = first
        self._receipts = receipts
        self.setVisible(bool(receipts))
        self._put_up()

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out what has no room."""
        if is_compact is not self._is_compact:
            self._is_compact = is_compact
            self._put_up()

    def _put_up(self) -> None:
        if not self._receipts:
            return
        paths = [(one.path.name, one.path.place) for one in self._receipts.values()]
        self.chooser.offer(paths, list(self._receipts).index(self._picked))
        shown = self._receipts[self._picked]
        self.set_title(shown.title)
        chart = receipt_chart(replace(shown.values, is_compact=self._is_compact))
        self.view.setAccessibleName(shown.title)
        self.view.set_chart(chart)
        self.figures.set_table(chart.table)

    def _pick(self, at: int) -> None:
        self._picked = list(self._receipts)[at]
        self._put_up()
