"""What the draft sets otherwise, thing by thing, each with the way back to the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor import Moves
from ui.pages.what_if.values import ChangedShown
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Divider, Text


class ChangedRow(QWidget):
    """One thing that is set otherwise.

    Signals
    -------
    back_asked()
        A person wants just this as it is in the answers.
    """

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(step=Type.SECONDARY)
        self.button = Button(self.tr("Put back"), ButtonKind.QUIET)
        self.button.setProperty("small", "true")
        self.button.setProperty("edge", "right")
        self.button.clicked.connect(self.back_asked)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Divider())

    def set_shown(self, shown: ChangedShown) -> None:
        """Show this."""
        if shown.text != self.words.text():
            self.words.setText(shown.text)
            label = self.tr("Put back: {change}")
            self.button.setAccessibleName(phrase(label, change=shown.text))


class ChangedPart(QWidget):
    """All of them; nothing at all where nothing is moved.

    Signals
    -------
    picked(Moves)
        A person wants the draft with just these moves.
    emptied()
        The keyboard was on a button that is gone, and there is none left to take it.
    """

    picked = Signal(Moves)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChangedRow] = []
        self._shown: tuple[ChangedShown, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(Text(self.tr("In this draft"), Type.CAPTION, Tone.INK2))

    def set_changed(self, shown: Sequence[ChangedShown]) -> None:
        """Show these; rows stay the same widgets, and the keyboard stays in the list."""
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)
        while len(self.rows) < len(shown):
            self._add_row()
        for row, one in zip(self.rows, shown, strict=False):
            row.set_shown(one)
        self._hand_on(len(shown))
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(shown))
        self.setVisible(bool(shown))

    def _hand_on(self, count: int) -> None:
        """Give the keyboard to the last row that stays, if one that goes has it."""
        if not any(row.button.hasFocus() for row in self.rows[count:]):
            return
        if count:
            self.rows[count - 1].button.setFocus()
        else:
            self.emptied.emit()

    def _add_row(self) -> None:
        at, row = len(self.rows), ChangedRow()
        row.back_asked.connect(lambda: self.picked.emit(self._shown[at].without))
        self.rows.append(row)
        self._column.addWidget(row)
