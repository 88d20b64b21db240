"""How a command is carried out: by the session, never while announcing, and a refusal is told."""

from dataclasses import replace
from typing import TYPE_CHECKING

from advisor import AdvisorError, InputError, StoreError, say
from ui.announcer import Announcer
from ui.values import Saved

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor import Change, Session


class Carrier(Announcer):
    """Brings a command to the session, and tells what came of it.

    Signals
    -------
    Those of :class:`Announcer`.
    """

    def _do(self, command: "Callable[[Session], Change]", *, saves: bool = True) -> bool:
        return self._carry_out(command, saves=saves) is not None

    def _carry_out(
        self, command: "Callable[[Session], Change]", *, saves: bool = True
    ) -> "Change | None":
        """Let the session carry out a command, and tell what came of it; None if it refused."""
        if self._is_announcing:
            raise RuntimeError("a command while announcing")
        try:
            change = command(self._session)
        except AdvisorError as error:
            self._refuse(error, saves=saves)
            return None
        self._announce(change.kinds)
        if change.is_kept and saves:
            self.saved.emit(self.last_saved)
        return change

    def _refuse(self, error: AdvisorError, *, saves: bool) -> None:
        message = error.message
        if isinstance(error, InputError):
            told = tuple(
                say("cli.problem", place=one.place, reason=one.reason) for one in error.problems
            )
            message = replace(message, arguments={**message.arguments, "problems": told})
        if isinstance(error, StoreError) and saves:
            self.saved.emit(Saved(problem=message))
        self.refused.emit(message)
