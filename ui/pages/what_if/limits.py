"""Limits: what one would accept, and how firm that is. They move paths and change no number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor import Moves
from ui.pages.what_if.choice import Choice
from ui.pages.what_if.values import LimitShown
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Divider, Text


class LimitRow(QWidget):
    """One limit.

    Signals
    -------
    picked(Moves)
        A person tries this.
    """

    picked = Signal(Moves)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: LimitShown | None = None
        self.name = Text(step=Type.ROW_TITLE)
        self.answer, self.firmness = Choice(), Choice()
        self.note = Text(step=Type.CAPTION, tone=Tone.INK2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.name, self.answer, self.firmness, self.note):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(Divider())
        for choice in (self.answer, self.firmness):
            choice.picked.connect(self.picked)

    def set_limit(self, shown: LimitShown) -> None:
        """Show a limit; the same again costs nothing."""
        if shown == self._shown:
            return
        self._shown = shown
        self.name.setText(shown.name)
        self.answer.set_choice(shown.answer, shown.name)
        if shown.firmness is not None:
            label = self.tr("{limit}, how firm")
            self.firmness.set_choice(shown.firmness, phrase(label, limit=shown.name))
        self.firmness.setVisible(shown.firmness is not None)
        self.note.setText(shown.note)
        self.note.setVisible(bool(shown.note))


class LimitsTab(QWidget):
    """All limits.

    Signals
    -------
    picked(Moves)
        A person tries this.
    """

    picked = Signal(Moves)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LimitRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(10)
        words = self.tr(
            "Limits change no number. A path that meets a deal-breaker moves to the list of"
            " conflicts."
        )
        self._column.addWidget(Text(words, Type.SECONDARY, Tone.INK2))

    def set_limits(self, limits: Sequence[LimitShown]) -> None:
        """Show limits; each stays the same widget."""
        while len(self.rows) < len(limits):
            row = LimitRow()
            row.picked.connect(self.picked)
            self.rows.append(row)
            self._column.addWidget(row)
        for row, limit in zip(self.rows, limits, strict=True):
            row.set_limit(limit)
