"""What stands where no question is: what it is about, and the ways on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.learn.values import Deed, Invitation
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.stack import Stack
from ui.widgets.text import Text


class InvitationView(QWidget):
    """Shows an invitation.

    Signals
    -------
    taken(Deed)
        A person took one of the ways on.
    """

    taken = Signal(Deed)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Invitation | None = None
        self.title = Text(step=Type.QUESTION)
        self.words = Text(tone=Tone.INK2)
        self.buttons: list[Button] = []
        self._offers = Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.words, self._offers):
            column.addWidget(part)
        self.words.setContentsMargins(0, 0, 0, 8)

    def set_invitation(self, invitation: Invitation) -> None:
        """Show it; the same again changes nothing, so that the keyboard stays where it is."""
        if invitation == self._shown:
            return
        self._shown = invitation
        self.title.setText(invitation.title)
        self.words.setText(invitation.words)
        self.buttons = []
        row = Flow()
        for offer in invitation.offers:
            kind = ButtonKind.PLAIN if self.buttons else ButtonKind.PRIMARY
            button = Button(offer.word, kind)
            button.clicked.connect(partial(self._take, offer.deed))
            self.buttons.append(button)
            row.add(button)
        self._offers.fill([row])

    def _take(self, deed: Deed) -> None:
        self.taken.emit(deed)
