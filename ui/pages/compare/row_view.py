"""One row of the table: its title at the left, or above where there is little room, and cells."""

from collections.abc import Container

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.look import Look
from ui.pages.compare.cell_view import AROUND, HALF, CellView
from ui.pages.compare.values import RowShown
from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Text

TITLE = 104
DIFFERS = "\N{NOT EQUAL TO}"
UNBOUND = 16777215


class TitleView(QWidget):
    """The title of a row, with a sign where the row differs."""

    def __init__(self, row: RowShown, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sign = Text(DIFFERS if row.differs else "", Type.SECONDARY, Tone.INK2, wraps=False)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, AROUND, 0, 0)
        self._line.setSpacing(4)
        self.words = Text(row.title, Type.SECONDARY, Tone.INK2 if row.differs else Tone.INK3)
        self._line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)

    def set_stacked(self, *, is_stacked: bool) -> None:
        """Stand over the cells, the sign right behind the words; or beside them, it at the end."""
        title = self._look.theme.px(TITLE)
        self._line.setContentsMargins(HALF if is_stacked else 0, AROUND, 0, 0)
        self._line.setStretch(0, 0 if is_stacked else 1)
        self._line.setStretch(1, 1 if is_stacked else 0)
        self.setMinimumWidth(0 if is_stacked else title)
        self.setMaximumWidth(UNBOUND if is_stacked else title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above it, as Qt asks."""
        del event
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(self._look.theme.line))
        painter.end()


class RowView(QWidget):
    """Shows a row; heard as one text."""

    def __init__(self, row: RowShown, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._look = row, look
        self.setAccessibleName(row.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.title = TitleView(row, look)
        self.cells = [CellView(cell, look, is_quiet=not row.differs) for cell in row.cells]
        self._is_there = [True] * len(self.cells)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for cell in self.cells:
            beside.addWidget(cell)
        beside.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.title)
        self._line.addLayout(beside, 1)

    def stand(self, shown: Container[int], cell: int, *, is_stacked: bool) -> None:
        """Show some of the columns, each so many pixels wide, below the title or beside it."""
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        self._line.setSpacing(0 if is_stacked else HALF)
        self.title.set_stacked(is_stacked=is_stacked)
        for at, view in enumerate(self.cells):
            view.set_line(is_there=not is_stacked)
            view.setFixedWidth(cell)
            if self._is_there[at] is not (at in shown):  # to ask Qt for what is so takes long
                self._is_there[at] = at in shown
                view.setVisible(at in shown)
