"""One row of a list: a mark, words below each other, and what stands at the right of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.path.sign import Sign
from ui.pages.path.values import MARKS, Row
from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Badge, Text

GAP, FIGURE = 16, 40
MARK, BOX = 20, 28  # pixels for a mark, and for a letter or a tick
TOP = Qt.AlignmentFlag.AlignTop


class RowView(QWidget):
    """Shows a row; all of it wraps but for the short words at the right."""

    def __init__(self, row: Row, path: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._look = row, look
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setColumnStretch(1, 1)
        if row.sign:
            grid.addWidget(Sign(look, row.sign, path), 0, 0, TOP)
        grid.addLayout(self._words(), 0, 1)
        if row.aside:
            aside = Text(row.aside, Type.SECONDARY, Tone.INK2, wraps=False)
            aside.setContentsMargins(GAP, 1, 0, 0)
            grid.addWidget(aside, 0, 2, TOP)
        if row.figure:
            figure = Text(row.figure, Type.ROW_TITLE, wraps=False)
            figure.setContentsMargins(0, 1, 0, 0)
            grid.addWidget(figure, 0, 3, TOP | Qt.AlignmentFlag.AlignRight)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Keep the columns as wide as the text size asks."""
        px, sign = self._look.theme.px, self.row.sign
        self._grid.setColumnMinimumWidth(0, px(MARK if sign in MARKS else BOX) if sign else 0)
        self._grid.setColumnMinimumWidth(3, px(FIGURE) + GAP if self.row.figure else 0)

    def _words(self) -> QVBoxLayout:
        row, column = self.row, QVBoxLayout()
        column.setSpacing(2)
        if row.title:
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(Text(row.title, Type.ROW_TITLE), 0 if row.badge else 1)
            if row.badge:
                line.addWidget(Badge(row.badge), 0, Qt.AlignmentFlag.AlignVCenter)
                line.addStretch(1)
            column.addLayout(line)
        is_second = bool(row.title) and not row.more
        step, tone = (Type.SECONDARY, Tone.INK2) if is_second else (Type.BODY, Tone.INK)
        column.addWidget(Text(row.text, step, tone))
        if row.more:
            column.addWidget(Text(row.more, Type.SECONDARY, Tone.INK2))
        return column
