"""Weights that can be taken over: use them, try them first, or leave all as it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.learn.values import Taking
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.picture import Picture
from ui.widgets.text import Text


class TakePart(QWidget):
    """Shows how weights stand to those that count, and offers what can be done with them.

    Signals
    -------
    used(Taking), tried(Taking)
        A person takes these weights, or tries them in What if.
    left(), reset()
        A person leaves all as it is, or wants the default weights.
    """

    used = Signal(Taking)
    tried = Signal(Taking)
    left = Signal()
    reset = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taking: Taking | None = None
        self._tick = Picture(look, "check", "ok", size=16)
        self.news = Text(step=Type.ROW_TITLE)
        self.remark = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.use_button = Button("", ButtonKind.PRIMARY)
        self.try_button = Button(self.tr("Try them in What if first"))
        self.leave_button = Button(self.tr("Keep mine"))
        self.reset_button = Button(self.tr("Back to the default weights"), ButtonKind.QUIET)
        self._buttons = Flow()
        self._arrange()
        self.use_button.clicked.connect(lambda: self.used.emit(self._taking))
        self.try_button.clicked.connect(lambda: self.tried.emit(self._taking))
        self.leave_button.clicked.connect(self.left)
        self.reset_button.clicked.connect(self.reset)

    def set_taking(self, taking: Taking) -> None:
        """Show how these weights stand."""
        self._taking = taking
        is_counting = bool(taking.news) and not taking.can_try
        self._tick.setVisible(is_counting)
        for label, words in ((self.news, taking.news), (self.remark, taking.remark)):
            label.setText(words)
            label.setVisible(bool(words))
        self.use_button.setText(taking.word)
        self.use_button.setAccessibleName(taking.word)
        self.use_button.setVisible(bool(taking.word))
        self.use_button.set_kind(ButtonKind.PRIMARY if taking.is_advised else ButtonKind.PLAIN)
        self.try_button.setVisible(taking.can_try)
        self.leave_button.setVisible(taking.can_try)
        self.reset_button.setVisible(taking.can_reset)
        shown = (taking.word, taking.can_try, taking.can_reset, taking.news, taking.remark)
        self.setVisible(any(shown))

    def _arrange(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self._tick)
        told.addWidget(self.news, 1)
        for button in (self.use_button, self.try_button, self.leave_button, self.reset_button):
            self._buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(told)
        column.addWidget(self.remark)
        column.addWidget(self._buttons)
