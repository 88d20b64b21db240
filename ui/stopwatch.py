"""How long a question was before somebody's eyes. Free of Qt."""

from collections.abc import Callable
from time import monotonic_ns
from typing import TypeAlias

Clock: TypeAlias = Callable[[], int]
NANOSECONDS = 1_000_000  # a millisecond


def monotonic_milliseconds() -> int:
    """Give the milliseconds of a clock that never goes back."""
    return monotonic_ns() // NANOSECONDS


class Stopwatch:
    """Counts the milliseconds since a start, leaving out the pauses; begins in a pause.

    Parameters
    ----------
    clock : callable
        Gives milliseconds that never go back.
    """

    def __init__(self, clock: Clock = monotonic_milliseconds) -> None:
        self._clock = clock
        self._before = 0
        self._since: int | None = None
        self._has_run = False

    def restart(self) -> None:
        """Begin at 0; go on or stay in a pause, as before."""
        was_running = self._since is not None
        self._before, self._since, self._has_run = 0, None, False
        self.set_running(running=was_running)

    def set_running(self, *, running: bool) -> None:
        """Go on, or pause."""
        if running and self._since is None:
            self._since, self._has_run = self._clock(), True
        elif not running and self._since is not None:
            self._before += self._clock() - self._since
            self._since = None

    def elapsed(self) -> int | None:
        """Give the milliseconds so far; None if it has never run, so that nothing was measured."""
        if not self._has_run:
            return None
        return self._before + (0 if self._since is None else self._clock() - self._since)
