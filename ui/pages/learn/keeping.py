"""What a person chose and took, brought to the bridge."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from advisor import Moves, TradeOff
from ui.enquiry import WHAT_IF
from ui.values import Destination

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Keeping:
    """Asks for the commands of the page. Each tells whether it was carried out.

    Attributes
    ----------
    is_busy : bool
        Whether a change that is announced now was asked for here.
    """

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self.is_busy = False

    def keep(self, asked: TradeOff, position: int | None) -> bool:
        """Keep the answer to a trade-off, or take it away by None."""
        bridge, item = self._bridge, asked.item
        if item is None:
            return self._ask(lambda: bridge.choose(*asked.pair, position))
        value = None if position is None else asked.options[position].value
        return self._ask(lambda: bridge.answer(item, value))

    def use(self, importance: Mapping[str, float] | None) -> bool:
        """Let these weights count; the default ones by None."""
        return self._ask(lambda: self._bridge.set_importance(importance))

    def try_out(self, importance: Mapping[str, float]) -> None:
        """Show these weights in What if, where nothing of them is kept."""
        if self._ask(lambda: self._bridge.set_moves(Moves(importance=importance))):
            self._bridge.go_to(Destination(WHAT_IF))

    def _ask(self, command: Callable[[], bool]) -> bool:
        self.is_busy = True
        try:
            return command()
        finally:
            self.is_busy = False
