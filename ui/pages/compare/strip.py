"""The numbers of all paths, so that none is out of sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.compare.values import StripRow
from ui.style import Tone
from ui.theme import Type
from ui.widgets.picture import Picture
from ui.widgets.text import Divider, Text

ACROSS, GAP, ICON = 5, 12, 18
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StripView(QWidget):
    """Shows want, ready and fit of each path; those that are compared are bold."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: tuple[StripRow, ...] = ()
        self._texts: list[tuple[int, Text]] = []
        self._board = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._board)
        self._column.addStretch(1)

    def set_rows(self, rows: Sequence[StripRow]) -> None:
        """Show other numbers."""
        self.rows = tuple(rows)
        old, self._board = self._board, QWidget()
        self._column.replaceWidget(old, self._board)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._board)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self._texts = []
        grid.addWidget(Text(self.tr("All paths"), Type.ROW_TITLE), 0, 0, 1, 2)
        for at, word in enumerate((self.tr("want"), self.tr("ready"), self.tr("fit")), start=2):
            self._write(grid, Text(word, Type.CAPTION, Tone.INK2, wraps=False), 0, at)
        for at, row in enumerate(self.rows):
            grid.addWidget(Divider(), 2 * at + 1, 0, 1, ACROSS)
            self._put(grid, row, 2 * at + 2)

    def least(self) -> int:
        """Give the width below which something would be cut; a layout tells it only when shown."""
        widest: dict[int, int] = {}
        for column, text in self._texts:
            widest[column] = max(widest.get(column, 0), text.minimumSizeHint().width())
        return sum(widest.values()) + self._look.theme.px(ICON) + (ACROSS - 1) * GAP

    def _put(self, grid: QGridLayout, row: StripRow, at: int) -> None:
        """Put a row into the grid."""
        name = Text(row.name, Type.ROW_TITLE if row.is_chosen else Type.SECONDARY)
        name.setAccessibleName(row.spoken)
        grid.addWidget(Picture(self._look, path=row.place, size=ICON), at, 0)
        self._texts.append((1, name))
        grid.addWidget(name, at, 1)
        for column, number in enumerate((row.want, row.ready), start=2):
            self._write(grid, Text(number, Type.SECONDARY, Tone.INK2, wraps=False), at, column)
        self._write(grid, Text(row.fit, Type.BOARD_TITLE, wraps=False), at, ACROSS - 1)

    def _write(self, grid: QGridLayout, text: Text, at: int, column: int) -> None:
        self._texts.append((column, text))
        grid.addWidget(text, at, column, RIGHT)
