"""A chart in the window: as high as it needs to be, spoken as text, exact on hover."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.charts.chart import Chart
from ui.look import Look
from ui.phrase import tip

LEAST = 240


class ChartView(QWidget):
    """Shows a chart over its whole width. It takes the focus, so that it can be read aloud."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.chart: Chart | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._follow)

    def set_chart(self, chart: Chart) -> None:
        """Show a chart; its text is what is read aloud. Only another height asks for a layout."""
        before = self.heightForWidth(self.width())
        self.chart = chart
        self.setAccessibleDescription(chart.text)
        if self.heightForWidth(self.width()) != before:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  (Qt's name)
        """Say that the height follows the width, as Qt asks."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the chart, as Qt asks."""
        if self.chart is None:
            return 0
        return round(self.chart.height(width, self._look.theme) + 0.5)

    def sizeHint(self) -> QSize:
        """Give a size to begin with, as Qt asks."""
        wide = self.width() if self.isVisible() else 2 * LEAST
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Give the least width, as Qt asks."""
        return QSize(LEAST, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, as Qt asks."""
        del event
        if self.chart is not None:
            painter = QPainter(self)
            self.chart.paint(painter, QRectF(self.rect()), self._look.theme)
            painter.end()

    def event(self, event: QEvent) -> bool:
        """Say on hover what is shown there, unrounded, as Qt asks."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            said = self._spoken_at(event)
            QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        return super().event(event)

    def _spoken_at(self, event: QHelpEvent) -> str:
        if self.chart is None:
            return ""
        spots = self.chart.spots(self.width(), self._look.theme)
        found = (spot.text for spot in spots if spot.area.contains(event.pos().toPointF()))
        return next(found, "")

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()
