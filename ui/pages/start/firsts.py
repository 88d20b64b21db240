"""Where the paths of each profile stand so far: filled in when the window is idle."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.pages.start.cards import Cards

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Firsts(QObject):
    """Asks for one profile after the other, from an idle timer."""

    def __init__(self, bridge: "Bridge", cards: Cards) -> None:
        super().__init__(cards)
        self._bridge, self._cards = bridge, cards
        self._waiting: list[str] = []
        self._paths = list(bridge.catalog.path)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._ask_one)
        bridge.ready.connect(self._begin)

    def ask(self, uids: Sequence[str]) -> None:
        """Fill in these profiles, as soon as the bridge can score."""
        self._waiting = list(uids)
        self._begin()

    def _begin(self) -> None:
        if self._waiting and self._bridge.is_ready:
            self._idle.start()

    def _ask_one(self) -> None:
        uid = self._waiting.pop(0)
        if not self._waiting:
            self._idle.stop()
        frame = self._cards.frames.get(uid)
        if frame is not None:
            standing = self._bridge.standing_of(uid)
            leading = standing.leading
            place = None if leading is None else self._paths.index(leading)
            frame.set_standing(self._bridge.text(standing.sentence), place)
