"""What stands here while no profile is open: whose answers these may be, and a new profile."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.stack import Stack
from ui.widgets.text import Text

if TYPE_CHECKING:
    from advisor import ProfileCard
    from ui.bridge import Bridge


class NobodyView(QWidget):
    """Opens a profile, or leads to the place where one begins.

    Signals
    -------
    start_asked()
        A person wants to go there.
    """

    start_asked = Signal()

    def __init__(self, bridge: "Bridge", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._buttons: list[Button] = []
        self.start_button = Button(self.tr("Begin a profile"), ButtonKind.PRIMARY)
        self._people = Stack(8)
        words = self.tr("Answers belong to a profile, so that they can be kept. None is open.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Whose answers are these?"), Type.ANSWER))
        column.addWidget(Text(words, tone=Tone.INK2))
        column.addWidget(self._people)
        column.addWidget(self.start_button)
        self.start_button.clicked.connect(self.start_asked)
        bridge.profiles_changed.connect(self.set_cards)
        self.set_cards(bridge.cards())

    @property
    def first_button(self) -> Button:
        """Where the keyboard begins."""
        return next(iter(self._buttons), self.start_button)

    def set_cards(self, cards: "tuple[ProfileCard, ...]") -> None:
        """Offer to open these profiles, the one that changed last first."""
        label = self.tr("Open {name}")
        self._buttons = []
        for card in cards:
            button = Button(phrase(label, name=card.profile.name))
            button.clicked.connect(partial(self._open, card.profile.uid))
            self._buttons.append(button)
        self._people.fill(self._buttons)

    def _open(self, uid: str) -> None:
        self._bridge.open_profile(uid)
