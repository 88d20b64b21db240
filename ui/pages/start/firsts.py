"""What comes first in each profile so far: filled in when the window has nothing else to do."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.pages.start.cards import Cards
from ui.phrase import phrase

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Firsts(QObject):
    """Asks for one profile after the other, from an idle timer."""

    def __init__(self, bridge: "Bridge", cards: Cards) -> None:
        super().__init__(cards)
        self._bridge, self._cards = bridge, cards
        self._waiting: list[str] = []
        self._names = {path.id: path.short for path in bridge.catalog.paths.paths}
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
            frame.set_first(*self._said(self._bridge.first_path_of(uid)))

    def _said(self, path: str | None) -> tuple[str, int | None]:
        """Give the sentence, and the place of the path in the pack."""
        if path is None:
            return self.tr("No order of the paths yet."), None
        first = phrase(self.tr("{path} comes first so far."), path=self._names[path])
        return first, list(self._names).index(path)
