"""Work beside the window: one thread, at most one live job a purpose, results in the main thread.

A newer start of a purpose voids the result of the older one. What a job gets is frozen; it never
touches a widget or the session. An error of a job goes the way of all faults.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


@dataclass(frozen=True)
class Outcome:
    """What a job came to, and whose it is."""

    purpose: str
    turn: int
    value: Any = None
    error: BaseException | None = None


class Work(QObject):
    """The one worker of the program.

    Signals
    -------
    ended(Outcome)
        A job is done; emitted in the worker's thread, delivered in the main one.
    """

    ended = Signal(Outcome)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._turns: dict[str, int] = {}
        self._waiting: dict[str, Callable[[Any], None]] = {}
        self._live: dict[str, Future[None]] = {}
        self._is_closing = False
        self.ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, purpose: str, job: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Begin a job; an older one of the same purpose has lost its turn.

        Parameters
        ----------
        purpose : str
            What it is for.
        job : callable
            Runs beside the window and gives the result.
        then : callable
            Takes the result, in the main thread.
        """
        if self._is_closing:
            return
        turn = self._turns[purpose] = self._turns.get(purpose, 0) + 1
        self._waiting[purpose] = then
        if purpose in self._live:
            self._live[purpose].cancel()
        self._live[purpose] = self._worker.submit(self._run, purpose, turn, job)

    def void(self, purpose: str) -> None:
        """Let a job's result count for nothing."""
        self._turns[purpose] = self._turns.get(purpose, 0) + 1
        self._waiting.pop(purpose, None)

    def close(self) -> None:
        """Wait for what runs, drop what has not begun; nothing is delivered any more."""
        self._is_closing = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(self, purpose: str, turn: int, job: Callable[[], Any]) -> None:
        try:
            outcome = Outcome(purpose, turn, value=job())
        except Exception as error:  # noqa: BLE001  (told in the main thread, as every fault)
            outcome = Outcome(purpose, turn, error=error)
        if not self._is_closing:
            self.ended.emit(outcome)

    def _deliver(self, outcome: Outcome) -> None:
        if self._is_closing or self._turns.get(outcome.purpose) != outcome.turn:
            return
        self._live.pop(outcome.purpose, None)
        then = self._waiting.pop(outcome.purpose)
        if outcome.error is not None:
            sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)
            return
        then(outcome.value)
