"""The lever, moved by hand as well: by mouse and by finger."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.widgets.lever.gesture import Drag, is_plain
from ui.widgets.lever.keyed import KeyedLever
from ui.widgets.lever.painting import KNOB

REACH = 14  # so far above and below its middle the groove takes a press
LEFT = Qt.MouseButton.LeftButton


class Lever(KeyedLever):
    """One number that can be moved: by mouse, finger, keyboard and screen reader.

    Emits :attr:`moved` and :attr:`released`. Escape during a drag asks for the setting before it.
    The wheel is never taken, so that the page scrolls under it.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._drag: Drag | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)

    def event(self, event: QEvent) -> bool:
        """Take a finger, as Qt asks."""
        return self._touch(event) if isinstance(event, QTouchEvent) else super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the lever, or jump to where the groove is pressed, as Qt asks."""
        is_free = self._drag is None and event.button() is LEFT
        event.setAccepted(is_free and self._take(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand, as Qt asks."""
        self._hover(event.position())
        if event.buttons() & LEFT:
            self._drag_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, as Qt asks."""
        if event.button() is LEFT:
            self._end()
            self._hover(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Be no longer under the mouse, as Qt asks."""
        super().leaveEvent(event)
        self._set_state(replace(self._state, is_over=False))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, as Qt asks."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back by Escape what a hand has moved, as Qt asks; the other keys wait for it."""
        if self._drag is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._put_back()

    def _knows(self, event: QKeyEvent) -> bool:
        is_escape = event.key() == Qt.Key.Key_Escape and is_plain(event.modifiers())
        return (is_escape and self._drag is not None) or super()._knows(event)

    def _touch(self, event: QTouchEvent) -> bool:
        """Let one finger move the lever; what does not begin on the groove is the page's."""
        finger: QEventPoint | None = next(iter(event.points()), None)
        kind = event.type()
        if kind is QEvent.Type.TouchBegin:
            is_ours = finger is not None and self._take(finger.position())
            event.setAccepted(is_ours)
            if is_ours:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            return is_ours
        if kind is QEvent.Type.TouchCancel:
            self._put_back()
            self._end()
        elif finger is not None:
            self._drag_to(finger.position())
        if kind is QEvent.Type.TouchEnd:
            self._end()
        event.accept()
        return True

    def _take(self, spot: QPointF) -> bool:
        """Take hold where the groove is; tell whether it is there."""
        if not self._is_on_groove(spot) or not self.isEnabled():
            return False
        self._end()
        plan, values = self._plan(self.width()), self._values
        beside = spot.x() - plan.x_of(values.share(values.value))
        is_on_it = abs(beside) <= KNOB * self._look.theme.scale
        self._drag = Drag(values.value, beside if is_on_it else 0.0)
        self._set_state(replace(self._state, is_down=True))
        if not is_on_it:
            self._drag_to(spot)
        return True

    def _drag_to(self, spot: QPointF) -> None:
        if self._drag is None or self._drag.has_ended:
            return
        share = self._plan(self.width()).share_at(spot.x() - self._drag.offset)
        self._ask(self._values.at_share(share))

    def _put_back(self) -> None:
        """Ask for the setting before the drag; the hand may still be down, and is done."""
        if self._drag is not None and not self._drag.has_ended:
            start, self._drag = self._drag.start, replace(self._drag, has_ended=True)
            self._ask(start)
            self._set_state(replace(self._state, is_down=False))

    def _end(self) -> None:
        self._drag = None
        self._set_state(replace(self._state, is_down=False))
        super()._end()

    def _is_on_groove(self, spot: QPointF) -> bool:
        away = abs(spot.y() - self._plan(self.width()).groove)
        return away <= REACH * self._look.theme.scale

    def _hover(self, spot: QPointF) -> None:
        is_over = self.isEnabled() and self._is_on_groove(spot)
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self._set_state(replace(self._state, is_over=is_over))
