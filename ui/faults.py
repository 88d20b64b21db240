"""Bugs: caught at one place, logged without personal data, told once; the program stays up.

A refusal (``AdvisorError``) never comes here; it is shown in the page. The log holds the kind of
each error and where in our code it happened: no message of an exception, no value and no path of
the person's machine, since any of them may hold what somebody typed.
"""

import faulthandler
import re
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, Signal

LOG, CRASH = "faults.log", "crash.log"
FILE_IN_CRASH = re.compile(r'File "([^"]*)"')
LARGEST = 256 * 1024
OWNER_ONLY = 0o600


class Faults(QObject):
    """Takes what nobody caught, in every thread.

    Parameters
    ----------
    folder : Path
        Where the log is kept; made when there is something to log.
    tell : callable
        Tells a person; called in the main thread, once for each place of error.

    Signals
    -------
    met(str)
        A fault that is new; the report of it.
    """

    met = Signal(str)

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._folder = folder
        self._known: set[str] = set()
        self._is_telling = False
        self._crashes: TextIO | None = None
        self._tell = tell
        self.met.connect(self._tell_once, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the one handler of what nobody caught."""
        sys.excepthook = self.take
        threading.excepthook = lambda told: self.take(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        sys.unraisablehook = lambda told: self.take(
            told.exc_type, told.exc_value, told.exc_traceback
        )

    def watch_crashes(self) -> None:
        """Let Python write where it stood if the process itself dies. After the first paint."""
        self._keep_last_crash()
        self._crashes = self._open(CRASH)
        if self._crashes is not None:
            faulthandler.enable(self._crashes)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log a fault and tell it, unless it is known already."""
        del error  # its words may hold what a person typed
        if issubclass(kind, KeyboardInterrupt):
            return
        report = told(kind, trace)
        if report in self._known:
            return
        self._known.add(report)
        self._log(report)
        self.met.emit(report)

    def _tell_once(self, report: str) -> None:
        if self._is_telling:
            return
        self._is_telling = True
        try:
            self._tell(report)
        finally:
            self._is_telling = False

    def _keep_last_crash(self) -> None:
        """Move what a dying process wrote into the log, without the folders of the person."""
        file = self._folder / CRASH
        try:
            left = file.read_text("utf-8", errors="replace")
            file.unlink()
        except OSError:
            return
        if left:
            self._log(FILE_IN_CRASH.sub(lambda found: f'File "{_short(found[1])}"', left))

    def _log(self, report: str) -> None:
        log = self._open(LOG)
        if log is None:
            print(report, file=sys.__stderr__)
            return
        with log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ} {report}\n")

    def _open(self, name: str) -> TextIO | None:
        file = self._folder / name
        try:
            is_full = file.exists() and file.stat().st_size > LARGEST
            log = file.open("w" if is_full else "a", encoding="utf-8")
            file.chmod(OWNER_ONLY)
        except OSError:
            return None
        return log


def told(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Give a report of a fault: its kind and the places in code, innermost last."""
    import traceback  # noqa: PLC0415  (not needed before the first paint)

    places = [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace, limit=-20)
    ]
    return "\n".join([kind.__name__, *places])


def _short(file: str) -> str:
    """Give the end of a file's name: a room and what is in it, not the person's folders."""
    return "/".join(Path(file).parts[-3:])
