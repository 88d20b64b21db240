"""Paths in conflict with limits, listed and never hidden; and what is worth a check."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.results.values import BlockedShown, LimitsShown
from ui.phrase import tip
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.picture import Picture
from ui.widgets.stack import Stack
from ui.widgets.text import Divider, Text

TOP = Qt.AlignmentFlag.AlignTop


class LimitsPart(QWidget):
    """Limits between two rules: one line, unless a path goes past one.

    Signals
    -------
    entered(str)
        A person wants to go through the questions from this one on.
    """

    entered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._question: str | None = None
        self._flag = Picture(look, "flag", "warn", size=16)
        self.title = Text(step=Type.ROW_TITLE, wraps=False)
        self.button = Button(self.tr("See limits"), ButtonKind.QUIET)
        self.button.setProperty("edge", "right")
        self.blocked = Stack()
        self.counts = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.notes = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self._arrange()
        self.button.clicked.connect(self._open)

    def set_limits(self, limits: LimitsShown | None) -> None:
        """Show limits; nothing where there is nothing to say."""
        self.setVisible(limits is not None)
        if limits is None:
            return
        self._question = limits.question
        self.button.setVisible(limits.question is not None)
        self.title.setText(limits.title)
        self._flag.setVisible(bool(limits.blocked))
        self.blocked.fill([self._row(one) for one in limits.blocked])
        is_short = not limits.blocked
        self.counts.setText(limits.counts)
        self.counts.setToolTip(tip(limits.notes) if limits.notes else "")
        self.counts.setAccessibleDescription(limits.notes)
        self.counts.setVisible(is_short and bool(limits.counts))
        self.notes.setText(limits.notes)
        self.notes.setVisible(not is_short and bool(limits.notes))

    def _row(self, blocked: BlockedShown) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(Picture(self._look, path=blocked.place), 0, TOP)
        line.addWidget(Text(blocked.sentence, Type.SECONDARY), 1)
        return row

    def _arrange(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(8)
        head.addWidget(self._flag)
        head.addWidget(self.title)
        head.addSpacing(4)
        head.addWidget(self.counts, 1)
        head.addStretch()
        head.addWidget(self.button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Divider(between_sections=True))
        column.addLayout(head)
        column.addWidget(self.blocked)
        column.addWidget(self.notes)
        column.addWidget(Divider(between_sections=True))

    def _open(self) -> None:
        if self._question is not None:
            self.entered.emit(self._question)
