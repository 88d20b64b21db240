"""A lever that is moved by keys and by a screen reader; what a gesture is, for all of them."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.widgets.lever.face import LeverFace
from ui.widgets.lever.gesture import is_plain, wished
from ui.widgets.lever.values import LeverValues, is_same


class KeyedLever(LeverFace):
    """Asks for other settings and shows only what it is told.

    Signals
    -------
    moved(float)
        A person asks for this setting. It shows when :meth:`set_values` gives it: do so at once.
    released()
        The gesture that asked has ended: one step of undo. It comes also where a gesture ends as
        it began: whoever keeps steps compares.
    """

    moved = Signal(float)
    released = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._key = 0
        self._has_asked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._take_whole_number)

    def set_values(self, values: LeverValues) -> None:
        """Show this; a gesture goes on, if the lever can still be moved."""
        super().set_values(values)
        if not values.is_enabled:
            self._end()

    def event(self, event: QEvent) -> bool:
        """Take a key before a shortcut does, as Qt asks."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._knows(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a step, a page, to an end or back to where it came from, as Qt asks."""
        event.setAccepted(self._knows(event))
        setting = wished(event.key(), self._values)
        if not event.isAccepted() or setting is None:
            return
        if not event.isAutoRepeat():
            self._end()
        self._key = event.key()
        self._ask(setting)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End what a key began, however long it was held, as Qt asks."""
        event.setAccepted(event.key() == self._key)
        if event.isAccepted() and not event.isAutoRepeat():
            self._end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, as Qt asks."""
        super().focusInEvent(event)
        self._set_state(replace(self._state, has_focus=True))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End what a key began, as Qt asks: its release will not be heard here."""
        super().focusOutEvent(event)
        self._set_state(replace(self._state, has_focus=False))
        if self._key:
            self._end()

    def hideEvent(self, event: QHideEvent) -> None:
        """End what was begun, as Qt asks."""
        super().hideEvent(event)
        self._end()

    def _knows(self, event: QKeyEvent) -> bool:
        return is_plain(event.modifiers()) and wished(event.key(), self._values) is not None

    def _ask(self, setting: float) -> None:
        if not is_same(setting, self._values.value):
            self._has_asked = True
            self.moved.emit(setting)

    def _end(self) -> None:
        """End a gesture, if there is one."""
        self._key = 0
        if self._has_asked:
            self._has_asked = False
            self.released.emit()

    def _take_whole_number(self, number: int) -> None:
        """Take what a screen reader asks for: a gesture of its own."""
        self._end()
        self._ask(self._values.nearest(number / self._values.units))
        self._set_whole_numbers()
        self._end()
