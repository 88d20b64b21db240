"""One cell of the table: a number and its bar, or lines; outlined where it stands apart."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.charts.bars import BarValues, Fill, paint_bar
from ui.look import Look
from ui.pages.compare.values import BarShown, CellShown, LineShown
from ui.style import Tone
from ui.theme import LINES, Type
from ui.widgets.picture import Picture
from ui.widgets.text import Text

GAP = 16  # between columns, half of it at either side of a cell
HALF = GAP // 2
AROUND, LINE_GAP, POINTS = 8, 3, 34
BAR, LONGEST, RADIUS = 8, 118, 6
TOP = Qt.AlignmentFlag.AlignTop


class Bar(QWidget):
    """A length of 0 to 100; the number beside it says the same."""

    def __init__(self, bar: BarShown, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fill = Fill.OUTLINED if bar.is_outlined else Fill.FULL
        self._values, self._look = BarValues(bar.points, bar.place, fill), look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """Give the height of a line of text, as Qt asks."""
        theme = self._look.theme
        return QSize(theme.px(LONGEST), theme.px(LINES[Type.BOARD_TITLE]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, as Qt asks."""
        del event
        theme, painter = self._look.theme, QPainter(self)
        area = QRectF(0, 0, self.width(), theme.px(BAR))
        area.moveTop((self.height() - area.height()) / 2)
        paint_bar(painter, area, theme, self._values)
        painter.end()

    def _follow(self) -> None:
        self.setMaximumWidth(self._look.theme.px(LONGEST))
        self.updateGeometry()
        self.update()


class CellView(QWidget):
    """Shows a cell; what is the same in every column is quieter."""

    def __init__(
        self, cell: CellShown, look: Look, *, is_quiet: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.cell, self._look, self._has_line = cell, look, True
        self._tone = Tone.INK3 if is_quiet else Tone.INK
        column = QVBoxLayout(self)
        column.setContentsMargins(HALF, AROUND, HALF, AROUND)
        column.setSpacing(LINE_GAP)
        if cell.number:
            column.addLayout(self._number(cell))
        step = Type.SECONDARY
        for line in cell.lines:
            tone = Tone.INK2 if cell.number and not is_quiet else self._tone
            column.addLayout(self._line(line, step, tone))
        if cell.mark:
            column.addLayout(self._mark(cell.mark))
        if cell.answer:
            column.addWidget(Text(cell.answer, step, Tone.INK2))
        column.addStretch(1)

    def set_line(self, *, is_there: bool) -> None:
        """Draw a hairline above it, or leave that to the title."""
        self._has_line = is_there
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline, and the mark of a number that stands apart, as Qt asks."""
        del event
        theme, painter = self._look.theme, QPainter(self)
        if self._has_line:
            wide = self.width() - GAP
            painter.fillRect(QRectF(HALF, 0, wide, 1), QColor(theme.line))
        if self.cell.is_apart:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.tint))
            area = QRectF(self.rect()).adjusted(0.5, 3.5, -HALF - 0.5, -2.5)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()

    def _number(self, cell: CellShown) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if cell.bar is None:
            row.addWidget(Text(cell.number, Type.FIT, self._tone, wraps=False), 0)
            row.addWidget(Text(cell.aside, Type.SECONDARY, Tone.INK2), 1)
            return row
        number = Text(cell.number, Type.BOARD_TITLE, self._tone, wraps=False)
        row.addWidget(Bar(cell.bar, self._look), 1)
        row.addWidget(number, 0)
        row.addStretch(0)
        row.addSpacing(HALF)
        return row

    def _line(self, line: LineShown, step: Type, tone: Tone) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if line.points:
            points = Text(line.points, Type.ROW_TITLE, self._tone, wraps=False)
            points.setMinimumWidth(self._look.theme.px(POINTS))
            row.addWidget(points, 0, TOP)
        row.addWidget(Text(line.text, step, tone), 1)
        return row

    def _mark(self, word: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(Picture(self._look, "flag", "warn", size=14), 0)
        row.addWidget(Text(word, Type.SECONDARY, Tone.WARN), 1)
        return row
