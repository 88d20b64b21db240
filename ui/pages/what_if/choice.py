"""A question with a few options, of which one is chosen; it shows what it is told."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from advisor import Moves
from ui.pages.what_if.values import ChoiceShown
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Text


class Choice(QWidget):
    """Options below each other; arrow keys move the choice.

    Signals
    -------
    picked(Moves)
        A person wants this option.
    """

    picked = Signal(Moves)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ChoiceShown | None = None
        self.title = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.source = Text(step=Type.CAPTION, tone=Tone.INK2)
        self.buttons: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.title)
        self._column.addWidget(self.source)

    def set_choice(self, shown: ChoiceShown, name: str) -> None:
        """Show options; those that are there already stay the same widgets."""
        self._shown = shown
        self.title.setText(shown.title)
        self.setAccessibleName(name)
        while len(self.buttons) < len(shown.options):
            self._add_button()
        label = self.tr("{question}: {answer}")
        self._group.setExclusive(False)
        for button, option in zip(self.buttons, shown.options, strict=True):
            button.setText(option.text.replace("&", "&&"))
            button.setAccessibleName(phrase(label, question=name, answer=option.text))
            button.setChecked(option.is_chosen)
        self._group.setExclusive(True)
        self.source.setText(shown.source)
        self.source.setVisible(bool(shown.source))

    def _add_button(self) -> None:
        at, button = len(self.buttons), QRadioButton()
        button.clicked.connect(partial(self._pick, at))
        self.buttons.append(button)
        self._group.addButton(button, at)
        self._column.insertWidget(1 + at, button)
        button.show()  # a layout shows what is new to it only later

    def _pick(self, at: int) -> None:
        if self._shown is not None:
            self.picked.emit(self._shown.options[at].moves)
