"""Where the keyboard is: a ring around what has the focus, drawn over the window.

One overlay a window. Why not a style sheet: it cannot draw outside a widget.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QSlider,
    QWidget,
)
from shiboken6 import isValid

from ui.look import Look

AWAY, PEN = 2, 2
RADIUS = 8  # of most that takes the focus; what has another says so by a property of this name
SMALL, SMALL_KINDS = 6, {"choice", "segment"}
BESIDE = 6  # more room where a link begins or ends with its letters, flush with the page
FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}
# Fields show the focus by their own border, a lever rings its handle, and what scrolls is the page.
OWN_SIGN = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractScrollArea, QSlider)


class FocusRing(QWidget):
    """A ring that follows the focus within a window and what moves under it."""

    def __init__(self, look: Look, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self._look = look
        self._followed: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._application = application
        application.focusChanged.connect(self._follow)
        look.changed.connect(self.update)

    def end(self) -> None:
        """Follow nothing any more."""
        self._application.focusChanged.disconnect(self._follow)
        self._follow(None, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with what is followed, as Qt asks; take nothing away from it."""
        if event.type() in FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, as Qt asks."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.accent), PEN))
        half = PEN / 2
        ring = QRectF(self._ring().translated(-self.pos()))
        radius = _radius(self._followed) + AWAY + half
        painter.drawRoundedRect(ring.adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        is_ours = new is not None and new is not self.window() and new.window() is self.window()
        self._followed = new if is_ours and not isinstance(new, OWN_SIGN) else None
        self._watched = list(self._up_to_window(self._followed))
        for watched in self._watched:
            watched.installEventFilter(self)
        self._place()

    def _up_to_window(self, widget: QWidget | None) -> Iterator[QWidget]:
        """Give a widget and all it stands in, but for the window."""
        while widget is not None and widget is not self.window():
            yield widget
            widget = widget.parentWidget()

    def _place(self) -> None:
        if self._followed is None or not isValid(self._followed) or not self._followed.isVisible():
            self.hide()
            return
        self.setGeometry(self._ring().intersected(self._seen()))
        self.setVisible(not self.size().isEmpty())
        self.raise_()
        self.update()

    def _ring(self) -> QRect:
        """Give the ring in the window's coordinates."""
        if self._followed is None:
            return QRect()
        corner = self._followed.mapTo(self.window(), QPoint(0, 0))
        around = AWAY + PEN
        is_word = self._followed.property("kind") == "disclosure"
        left = around + (BESIDE if is_word else 0)
        is_flush = is_word or self._followed.property("edge") == "right"
        right = around + (BESIDE if is_flush else 0)
        return QRect(corner, self._followed.size()).adjusted(-left, -around, right, around)

    def _seen(self) -> QRect:
        """Give the part of the window in which the focused widget can be seen."""
        seen = self.window().rect()
        for one in self._watched:
            area = one.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is one:
                seen &= QRect(one.mapTo(self.window(), QPoint(0, 0)), one.size())
        return seen


def _radius(widget: QWidget | None) -> int:
    """Give the radius of what has the focus; the ring runs parallel to it."""
    if widget is None:
        return RADIUS
    own = widget.property("radius")
    if isinstance(own, int):
        return own
    is_small = widget.property("small") or widget.property("kind") in SMALL_KINDS
    return SMALL if is_small else RADIUS
