"""The profiles that were put away, folded up, each with its way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.start.card import Card
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.stack import Stack
from ui.widgets.text import Text


class Archive(QWidget):
    """A word that unfolds into a row for every archived profile; hidden while there is none.

    Signals
    -------
    restored(str)
        A person wants the profile with this identity back.
    """

    restored = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = Stack(4)
        self.disclosure = Disclosure(look, self.tr("Archived"), self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.disclosure)
        self.hide()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these profiles, the one that changed last first."""
        self._rows.fill([self._row(card) for card in cards])
        button = self.disclosure.button
        self._rows.setVisible(button.isChecked())
        button.setText(phrase(self.tr("Archived ({n})"), n=len(cards)))
        button.setAccessibleName(button.text())
        self.setVisible(bool(cards))

    def _row(self, card: Card) -> QWidget:
        made = QWidget()
        name = phrase(self.tr("Restore {name}"), name=card.name)
        button = Button(self.tr("Restore"), name=name)
        button.setProperty("small", "true")
        button.clicked.connect(lambda: self.restored.emit(card.uid))
        row = QHBoxLayout(made)
        row.setContentsMargins(4, 4, 4, 4)  # room for the ring
        row.setSpacing(12)
        row.addWidget(button)
        row.addWidget(Text(card.name, Type.ROW_TITLE), 2)
        row.addWidget(Text(card.changed, Type.SECONDARY, Tone.INK2), 1)
        return made
