"""What would change the order: sentences to be tried out, and how far each weight can move."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from advisor import Moves
from ui.look import Look
from ui.pages.results.lists import ListPart
from ui.pages.results.speaker import breakable
from ui.pages.results.values import ChangesShown, LeewaysShown, TurnShown
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures
from ui.widgets.stack import Stack
from ui.widgets.text import Text


class ChangesPart(ListPart):
    """A sentence a row, each with a button that shows its change in What if.

    Parameters
    ----------
    can_try : bool
        Whether there is a place to try changes out.

    Signals
    -------
    tried(Moves)
        A person wants to see these moves in What if.
    """

    tried = Signal(Moves)

    def __init__(self, *, can_try: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_try = can_try
        self.buttons: list[Button] = []

    def set_changes(self, shown: ChangesShown) -> None:
        """Show what would change the order."""
        self.buttons = []
        self.fill(shown.title, [self._row(turn) for turn in shown.turns])

    def _row(self, turn: TurnShown) -> QWidget:
        sentence = Text(turn.sentence)
        if not self._can_try or not turn.moves.count:
            return sentence
        label = phrase(self.tr("Show in What if: {sentence}"), sentence=breakable(turn.sentence))
        button = Button(self.tr("Show in What if"), name=label)
        button.setProperty("kind", "disclosure")  # a link at the left edge, as one that opens more
        button.clicked.connect(lambda: self.tried.emit(turn.moves))
        self.buttons.append(button)
        pair = Stack(0)
        pair.fill((sentence, button))
        return pair


class LeewayPart(Disclosure):
    """How far each weight can move, for whoever asks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.meaning = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.figures = Figures(look, self.tr("How far each weight can move"))
        body = Stack()
        body.fill((self.meaning, self.figures))
        super().__init__(look, self.tr("How far each weight can move"), body, parent)

    def set_leeways(self, shown: LeewaysShown | None) -> None:
        """Show ends; nothing where no weight has one."""
        self.setVisible(shown is not None)
        if shown is not None:
            self.meaning.setText(shown.meaning)
            self.figures.set_table(shown.table)
