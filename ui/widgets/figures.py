"""The facts of a chart as a table to be walked through by keyboard and copied."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.charts.chart import Table
from ui.look import Look

ROW = 28


class Figures(QTableWidget):
    """A table as high as its rows; copying takes all of it."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._table = Table((), ())
        self._is_filled = True
        self.setProperty("kind", "figures")
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        look.changed.connect(self._measure)

    def set_table(self, table: Table) -> None:
        """Show other cells; they are made when somebody looks at them."""
        self._table = table
        self._is_filled = False
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cells, as Qt asks."""
        super().showEvent(event)
        if not self._is_filled:
            self._fill()

    def _fill(self) -> None:
        table = self._table
        self._is_filled = True
        self.clear()
        self.setColumnCount(len(table.head))
        self.setRowCount(len(table.rows))
        for column, word in enumerate(table.head):
            self.setHorizontalHeaderItem(column, _cell(word, column))
        for at, row in enumerate(table.rows):
            for column, word in enumerate(row):
                self.setItem(at, column, _cell(word, column))
        self._measure()

    def sizeHint(self) -> QSize:
        """Give the height of all rows, as Qt asks."""
        rows = sum(self.rowHeight(at) for at in range(self.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), rows + head + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Give the same height: nothing of it may be hidden."""
        return QSize(100, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole table, as Qt asks; arrow keys walk through it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._table.text)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again, as Qt asks."""
        super().resizeEvent(event)
        self._measure_rows()

    def _measure(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if self.columnCount():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._measure_rows()

    def _measure_rows(self) -> None:
        """Give every row the height of its text."""
        for at in range(self.rowCount()):
            self.setRowHeight(at, max(self._look.theme.px(ROW), self.sizeHintForRow(at)))
        self.updateGeometry()


def _cell(word: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(word)
    across = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(across | Qt.AlignmentFlag.AlignVCenter)
    return item
