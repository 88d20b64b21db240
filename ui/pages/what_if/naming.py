"""A name, typed in the page: Enter keeps it, Escape leaves it, a refusal stands beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.speech import announce
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Text

LONGEST = 200


class Naming(QWidget):
    """A field for a name, hidden until it is wanted.

    Parameters
    ----------
    label : str
        What is named.
    keep : str
        The word of the button that takes the name.

    Signals
    -------
    named(str)
        A person gave this name: :meth:`end` or :meth:`refuse` says what came of it.
    left()
        It is over.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, label: str, keep: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(label)
        self.keep = Button(keep, ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.problem = Text(step=Type.SECONDARY, tone=Tone.ERR)
        self._arrange()
        self.field.textChanged.connect(self._follow_typing)
        self.field.returnPressed.connect(self._give)
        self.keep.clicked.connect(self._give)
        self.cancel.clicked.connect(self.end)
        self.hide()

    def begin(self) -> None:
        """Ask for a name."""
        self.begin_with("")

    def begin_with(self, name: str) -> None:
        """Offer a name to begin with, all of it selected."""
        self.field.setText(name)
        self._follow_typing(name)
        self.show()
        self.field.selectAll()
        self.field.setFocus()

    def refuse(self, words: str) -> None:
        """Say why the name cannot be kept; what was typed stays."""
        self.problem.setText(words)
        self.problem.show()
        self.field.setAccessibleDescription(words)
        self.field.setFocus()
        announce(self.field, words, at_once=True)

    def end(self) -> None:
        """Be over, with or without a name."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, as a person expects."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        super().keyPressEvent(event)

    def _follow_typing(self, text: str) -> None:
        """Take away what was said of the name before."""
        self.keep.setEnabled(bool(text.strip()))
        self.problem.hide()
        self.field.setAccessibleDescription("")

    def _give(self) -> None:
        self.named.emit(self.field.text().strip())

    def _arrange(self) -> None:
        for button in (self.keep, self.cancel):
            button.setProperty("small", "true")
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.problem)
