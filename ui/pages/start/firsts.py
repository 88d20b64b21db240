"""Where the paths of each profile stand so far: filled in when the window is idle."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

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
            places = [self._paths.index(path) for path in standing.leading]
            frame.set_standing(self._bridge.text(standing.sentence), places)
            _settle(frame)


def _settle(widget: QWidget | None) -> None:
    """Lay out a part and all it stands in at once, so that no half-way state is painted."""
    while widget is not None and (layout := widget.layout()) is not None:
        layout.activate()
        widget = widget.parentWidget()
