"""The page as far as trade-offs are answered on it: keys, steps, and visits from the list."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from advisor import PairKey
from ui.look import Look
from ui.pages.learn.learner import Learner
from ui.pages.learn.order_list import Span
from ui.pages.learn.stage import Stage
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.bridge import Bridge

ANSWERS = range(1, 5)
ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class AnsweringPage(Stage):
    """Shows what the learner gives, and lets a person answer.

    Signals
    -------
    left()
        A person wants to leave the page; and those of :class:`ui.pages.base.Page`.
    """

    left = Signal()

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        span = bridge.catalog.model.constants.importance_span
        super().__init__(look, Span(1 - span, 1 + span), parent)
        self.learner = Learner(bridge)
        self._keys = tuple(self._bind_keys())
        self._bind("Esc", self._leave_visit)
        self._connect_question()
        self._show()

    def step(self, steps: int) -> bool:
        """Go to the trade-off before or after; tell whether there was one."""
        return bool(self._act(partial(self.learner.step, steps)))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is answered by now, as Qt asks."""
        super().showEvent(event)
        self._learn()

    def event(self, event: QEvent) -> bool:
        """Let arrows choose a segment where they stand on one, as Qt asks."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = self.held()
            in_segments = held is not None and isinstance(held.parentWidget(), Segments)
            if in_segments and event.key() in ARROWS:
                event.accept()
                return True
        return super().event(event)

    def _show(self) -> None:
        """Show what is to be shown now."""
        learner = self.learner
        self.head.set_head(learner.head, learner.view, has_views=not learner.known.is_shut)
        self.set_shown(learner.body, learner.order.current)
        for key in self._keys:
            key.setEnabled(learner.shown is not None)

    def _learn(self) -> None:
        """Take in the answers, where somebody looks, and show what there is now."""
        if self.isVisible():
            self.learner.learn()
            self._show()

    def _act(self, do: Callable[[], object]) -> object:
        """Do something with a trade-off; where a visit ends by it, stand at its row again."""
        visited = self.learner.visited
        done = do()
        self._learn()
        if visited is not None and self.learner.visited is None:
            self._stand_at(visited)
        return done

    def _stand_at(self, pair: PairKey) -> None:
        self.say.made.stand_at(pair)
        QTimer.singleShot(0, self, self._see_focus)  # when all has its place

    def _see_focus(self) -> None:
        held = self.held()
        if held is not None and held is not self:
            self.ensureWidgetVisible(held)

    def _connect_question(self) -> None:
        self.ask.picked.connect(self._choose)
        self.ask.cleared.connect(self._clear)
        self.ask.back_asked.connect(partial(self.step, -1))
        self.ask.on_asked.connect(partial(self.step, 1))

    def _bind_keys(self) -> Iterator[QShortcut]:
        """Bind the keys of a question, which hold only while one is asked."""
        for number in ANSWERS:
            yield self._bind(str(number), partial(self._choose, number))
        for keys, deed in (
            (("0", "Del"), self._clear),
            (("Left", "Backspace"), partial(self.step, -1)),
            (("Right",), partial(self.step, 1)),
            (("Return", "Enter"), self._press),
            (("Up",), partial(self.ask.answers.step_focus, -1)),
            (("Down",), partial(self.ask.answers.step_focus, 1)),
        ):
            for key in keys:
                yield self._bind(key, deed)

    def _bind(self, key: str, do: Callable[[], object]) -> QShortcut:
        """Let a key do this while the focus is within the page."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(do)
        return shortcut

    def _choose(self, number: int) -> None:
        self._act(partial(self.learner.choose, number))

    def _clear(self) -> None:
        self._act(self.learner.clear)

    def _press(self) -> None:
        """Do what Enter stands for: the same as Space, on the answers too."""
        held = self.held()
        if isinstance(held, QAbstractButton):
            held.click()

    def _leave_visit(self) -> None:
        """Leave what is visited, or else the page."""
        if self.learner.visited is None or not self.step(-1):
            self.left.emit()
