"""What stands here while no profile is open: what to do, and the button for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class NobodyView(QWidget):
    """Leads to the place where a profile begins.

    Signals
    -------
    start_asked()
        A person wants to go there.
    """

    start_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start_button = Button(self.tr("Begin a profile"), ButtonKind.PRIMARY)
        words = self.tr("Answers belong to a profile, so that they can be kept. None is open.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Whose answers are these?"), Type.ANSWER))
        column.addWidget(Text(words, tone=Tone.INK2))
        column.addWidget(self.start_button)
        self.start_button.clicked.connect(self.start_asked)
