"""The four numbers between two lines, and how the path stands; or what to answer for them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.path.values import Figure, Open
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.stack import Stack
from ui.widgets.text import Divider, Text

IN_A_ROW, IN_A_NARROW_ROW = 4, 2
SHARES, REST = (2, 2, 2, 3), 4  # of the width, of each number and of the sentence beside them
GAP = 32


class FigureView(QWidget):
    """A number with its word beside it, and what it counts below."""

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(figure.spoken)
        number = Text(figure.number, Type.FIT, wraps=False)
        word = Text(figure.word, Type.SECONDARY, Tone.INK2)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(word, 1, Qt.AlignmentFlag.AlignBottom)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Text(figure.counts, Type.SECONDARY, Tone.INK2))
        column.addStretch(1)


class FiguresView(QWidget):
    """Numbers, or the way to them.

    Signals
    -------
    asked()
        A person wants to answer what gives the numbers.
    """

    asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._width = look, Width.WIDE
        self._figures: tuple[Figure, ...] = ()
        self.cells: list[FigureView] = []
        self.standing = Text()
        self.missing = Text(step=Type.BODY, tone=Tone.INK2)
        self.button = Button("", ButtonKind.PRIMARY)
        self._board, self._open = QWidget(), Stack(12)
        self._grid = QGridLayout(self._board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Divider(between_sections=True))
        column.addWidget(self._board)
        column.addWidget(self._open)
        column.addWidget(Divider(between_sections=True))
        self._open.fill((self.missing, self.button))
        self.button.clicked.connect(self.asked)

    def set_figures(self, figures: Sequence[Figure], standing: str, open_: Open | None) -> None:
        """Show numbers and how the path stands, or what to answer."""
        self._board.setVisible(open_ is None)
        self._open.setVisible(open_ is not None)
        if open_ is not None:
            self.missing.setText(open_.sentence)
            self.button.setText(open_.word.replace("&", "&&"))
            self.button.setAccessibleName(open_.word)
        self.standing.setText(standing)
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = [FigureView(figure) for figure in figures]
        self._place()

    def set_width(self, width: Width) -> None:
        """Stand in one row, or in two with the sentence below."""
        self._width = width
        self._place()

    def _place(self) -> None:
        grid, is_narrow = self._grid, self._width is Width.NARROW
        across = IN_A_NARROW_ROW if is_narrow else IN_A_ROW
        grid.setHorizontalSpacing(self._look.theme.px(GAP))
        for widget in (*self.cells, self.standing):
            grid.removeWidget(widget)
        for column in range(IN_A_ROW + 1):
            grid.setColumnStretch(column, 0)
        for at, cell in enumerate(self.cells):
            grid.addWidget(cell, at // across, at % across)
            grid.setColumnStretch(at % across, 1 if is_narrow else SHARES[at])
        if self._width is Width.WIDE:
            grid.addWidget(self.standing, 0, across)
            grid.setColumnStretch(across, REST)
        else:
            grid.addWidget(self.standing, IN_A_ROW, 0, 1, across)
