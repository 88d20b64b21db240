"""The names of the columns: above the table, and over the page while those are out of sight."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.charts.drawing import Hand
from ui.charts.pictures import draw_icon
from ui.look import Look
from ui.pages.base import Page
from ui.pages.compare.cell_view import HALF
from ui.pages.compare.row_view import TITLE
from ui.pages.compare.values import NameShown
from ui.style import Tone
from ui.theme import Type
from ui.widgets.picture import Picture
from ui.widgets.text import Text

ICON, AFTER, HIGH, LOW = 20, 28, 36, 52
BELOW = 8  # free between the names and what has the focus


class HeadView(QWidget):
    """The name of a column."""

    def __init__(self, name: NameShown, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setAccessibleName(name.full)
        grid = QGridLayout(self)
        grid.setContentsMargins(HALF, 0, HALF, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Picture(look, path=name.place, size=ICON), 0, 0)
        grid.addWidget(Text(name.name, Type.SECTION), 0, 1)
        if name.scenario:
            grid.addWidget(Text(name.scenario, Type.SECONDARY, Tone.INK2), 1, 1)
        grid.setRowStretch(2, 1)


class HeadsView(QWidget):
    """The names of all columns, over their cells."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heads: list[HeadView] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addStretch(1)

    def set_names(self, names: Sequence[NameShown]) -> None:
        """Show other names."""
        for old in self.heads:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.heads = [HeadView(name, self._look) for name in names]
        for at, head in enumerate(self.heads):
            self._line.insertWidget(at, head)

    def stand(self, shown: Container[int], cell: int, *, is_stacked: bool) -> None:
        """Stand over the columns."""
        before = 0 if is_stacked else self._look.theme.px(TITLE) + HALF
        self._line.setContentsMargins(before, 0, 0, 0)
        for at, head in enumerate(self.heads):
            head.setFixedWidth(cell)
            head.setVisible(at in shown)


class PinnedNames(QWidget):
    """Lies over a page while the names above the table are out of sight; says nothing new."""

    def __init__(self, look: Look, page: Page, heads: HeadsView) -> None:
        super().__init__(page.viewport())
        self._look, self._page, self._heads = look, page, heads
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        page.verticalScrollBar().valueChanged.connect(self.settle)
        page.verticalScrollBar().rangeChanged.connect(self.settle)

    def settle(self) -> None:
        """Be there if the names have gone up out of sight, as wide as the page."""
        view = self._page.viewport()
        is_wanted = self._heads.isVisible() and self._heads.mapTo(view, QPoint(0, 0)).y() < 0
        if is_wanted:
            has_two = any(head.name.scenario for head in self._heads.heads)
            high = self._look.theme.px(LOW if has_two else HIGH)
            self.setGeometry(0, 0, view.width(), high)
            self.raise_()
        self.setVisible(is_wanted)
        self.update()

    def uncover(self, widget: QWidget) -> None:
        """Scroll up until something is not covered any more."""
        covered = self.height() + BELOW - widget.mapTo(self._page.viewport(), QPoint(0, 0)).y()
        if self.isVisible() and covered > 0:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() - covered)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names over their columns, as Qt asks."""
        del event
        theme, painter = self._look.theme, QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.canvas))
        hand = Hand(painter, theme)
        hand.across(self.height() - 1, (0, self.width()), theme.line2)
        for head in self._heads.heads:
            if head.isVisible():
                left = head.mapTo(self._page.viewport(), QPoint(HALF, 0)).x()
                self._name(hand, head.name, QRectF(left, 0, head.width() - 2 * HALF, HIGH))
        painter.end()

    def _name(self, hand: Hand, name: NameShown, box: QRectF) -> None:
        theme, unit = self._look.theme, hand.unit
        edge, high = ICON * unit, HIGH * unit
        icon = QRectF(box.left(), (high - edge) / 2, edge, edge)
        style = theme.path(name.place)
        draw_icon(hand, style.icon, icon, style.colour)
        words = QRectF(box.left() + AFTER * unit, 0, box.width() - AFTER * unit, high)
        self._write(hand, name.name, words, Type.BOARD_TITLE, theme.ink)
        words.translate(0, (LOW - HIGH) * unit)
        self._write(hand, name.scenario, words, Type.CAPTION, theme.ink2)

    def _write(self, hand: Hand, text: str, box: QRectF, step: Type, colour: str) -> None:
        metrics: QFontMetricsF = hand.ruler.font(step)[1]
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        hand.write(said, box, step, colour)
