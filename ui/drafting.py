"""Commands of what is tried out, of scenarios, and of what weights are learned from."""

from typing import TYPE_CHECKING

from ui.carrier import Carrier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from advisor import Change, Message, Moves, Session


class Drafter(Carrier):
    """Carries what a person tries out. Each command tells whether it was carried out.

    Signals
    -------
    Those of :class:`Announcer`.
    """

    def drag(self, moves: "Moves") -> bool:
        """Move levers, still held."""
        return self._try(lambda one: one.drag(moves))

    def release(self) -> bool:
        """Let a lever go: one step that can be taken back."""
        return self._try(lambda one: one.release())

    def put_back(self) -> bool:
        """Break off a drag."""
        return self._try(lambda one: one.put_back())

    def set_moves(self, moves: "Moves") -> bool:
        """Try out just these moves, as one step."""
        return self._try(lambda one: one.set_moves(moves))

    def reset_draft(self) -> bool:
        """Take all moves back, as one step."""
        return self._try(lambda one: one.reset_draft())

    def take_over(self) -> bool:
        """Make the moves the answers."""
        return self._do(lambda one: one.take_over())

    def save_scenario(self, name: str) -> bool:
        """Keep the moves under a name."""
        return self._do(lambda one: one.save_scenario(name))

    def name_problem(self, name: str, uid: str = "") -> "Message | None":
        """Say why a scenario cannot have a name; None if it can."""
        return self._session.name_problem(name, uid)

    def open_scenario(self, uid: str) -> bool:
        """Try out the moves that were kept, as one step."""
        return self._try(lambda one: one.open_scenario(uid))

    def rename_scenario(self, uid: str, name: str) -> bool:
        """Give kept moves another name."""
        return self._do(lambda one: one.rename_scenario(uid, name))

    def drop_scenario(self, uid: str) -> bool:
        """Throw kept moves away."""
        return self._do(lambda one: one.drop_scenario(uid))

    def choose(self, first: str, second: str, position: int | None) -> bool:
        """Set a trade-off beyond the questions, or take it away by None."""
        return self._do(lambda one: one.choose(first, second, position))

    def set_importance(self, importance: "Mapping[str, float] | None") -> bool:
        """Set the importance of all preferences, or leave it to the trade-offs by None."""
        return self._do(lambda one: one.set_importance(importance))

    def show_draft(self) -> None:
        """Tell the draft over the open assessment."""
        self.draft_changed.emit(self.draft_view())

    def _try(self, command: "Callable[[Session], Change]") -> bool:
        return self._do(command, saves=False)
