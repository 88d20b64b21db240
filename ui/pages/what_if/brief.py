"""The first three rows of the board in short, over the page while the board is out of sight."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.charts.draft_board import DraftRow, DraftValues
from ui.charts.draft_board.arranging import arrange
from ui.charts.drawing import RIGHT, Hand
from ui.charts.numbers import tenths, whole
from ui.charts.pictures import draw_icon
from ui.look import Look
from ui.pages.base import Page
from ui.theme import Type
from ui.widgets.chart_view import ChartView

MOST, ROW, AROUND, GAP = 3, 28, 6, 40
ICON, NAME, FIT, CHANGE = 18, 28, 34, 52
BESIDE_FROM = 640  # from this width on they stand side by side
BELOW = 8  # free between it and what has the focus


class BriefBoard(QWidget):
    """Lies over a page, and lets every click and turn of the wheel through.

    It says nothing that the board does not say, so it is neither reached nor read aloud.
    """

    def __init__(self, look: Look, page: Page, board: ChartView) -> None:
        super().__init__(page.viewport())
        self._look, self._page, self._board = look, page, board
        self._values: DraftValues | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        page.verticalScrollBar().valueChanged.connect(self.settle)
        page.verticalScrollBar().rangeChanged.connect(self.settle)

    @property
    def rows(self) -> tuple[DraftRow, ...]:
        """What it shows."""
        return () if self._values is None else self._values.free[:MOST]

    def set_values(self, values: DraftValues | None) -> None:
        """Show the first rows of another board."""
        self._values = values
        self.settle()
        self.update()

    def settle(self) -> None:
        """Be there if the first row of the board is out of sight, and as wide as the page."""
        is_wanted = self._values is not None and self._board.isVisible() and self._is_above()
        if is_wanted:
            lines = 1 if self._is_beside() else len(self.rows)
            high = self._look.theme.px(lines * ROW + 2 * AROUND) + 1
            self.setGeometry(0, 0, self._page.viewport().width(), high)
        self.setVisible(is_wanted)
        if is_wanted:
            self.raise_()

    def uncover(self, widget: QWidget) -> None:
        """Scroll up until something is not covered any more."""
        top = widget.mapTo(self._page.viewport(), QPoint(0, 0)).y()
        covered = self.height() + BELOW - top
        if self.isVisible() and covered > 0:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() - covered)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, as Qt asks."""
        del event
        theme, painter = self._look.theme, QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.canvas))
        hand = Hand(painter, theme)
        left, right = self._ends()
        hand.across(self.height() - 1, (left, right), theme.line2)
        count, gap = max(1, len(self.rows)), theme.px(GAP)
        for at, row in enumerate(self.rows):
            top = theme.px(AROUND)
            if self._is_beside():
                wide = (right - left - (count - 1) * gap) / count
                box = QRectF(left + at * (wide + gap), top, wide, theme.px(ROW))
            else:
                box = QRectF(left, top + at * theme.px(ROW), right - left, theme.px(ROW))
            self._row(hand, row, box)
        painter.end()

    def _row(self, hand: Hand, row: DraftRow, box: QRectF) -> None:
        theme, unit = hand.theme, hand.unit
        style, edge = theme.path(row.place), ICON * unit
        icon = QRectF(box.left(), box.center().y() - edge / 2, edge, edge)
        draw_icon(hand, style.icon, icon, style.colour)
        change = box.adjusted(box.width() - CHANGE * unit, 0, 0, 0)
        fit = QRectF(change.left() - FIT * unit, box.top(), FIT * unit, box.height())
        name = QRectF(box.left() + NAME * unit, box.top(), 0, box.height())
        name.setRight(fit.left())
        metrics: QFontMetricsF = hand.ruler.font(Type.BOARD_TITLE)[1]
        said = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, name.width())
        hand.write(said, name, Type.BOARD_TITLE, theme.ink)
        hand.write(whole(row.now), fit, Type.BOARD_TITLE, theme.ink, RIGHT)
        hand.write(tenths(row.change, signed=True), change, Type.SECONDARY, theme.ink2, RIGHT)

    def _is_above(self) -> bool:
        """Tell whether the first row of the board has gone up out of sight."""
        if self._values is None or not self._values.free:
            return False
        plan = arrange(float(self._board.width()), self._look.theme, self._values)
        top = self._board.mapTo(self._page.viewport(), QPoint(0, 0)).y()
        return top + plan.free[0].top < 0

    def _is_beside(self) -> bool:
        left, right = self._ends()
        return right - left >= self._look.theme.px(BESIDE_FROM)

    def _ends(self) -> tuple[int, int]:
        """Give where the page begins and ends across."""
        margins = self._page.column.contentsMargins()
        left = margins.left()
        return left, left + self._page.content_width()
