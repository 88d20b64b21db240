"""Whether there is a screen: Qt ends the program where it finds none, and cannot be caught."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

PROGRAM = "python3 run.py"
NO_SCREEN = (
    "career-advisor: there is no screen here for the window; these work without one:"
    f" `{PROGRAM} cli`, `{PROGRAM} test` and `{PROGRAM} --tour FOLDER`."
)
SCREENLESS = ("offscreen", "minimal", "vnc")


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether the environment names a screen at all."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM") in SCREENLESS:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


@contextmanager
def ended_politely(words: str, status: int) -> Iterator[None]:
    """Say these words, and nothing else, where the application cannot be made.

    The screen that is named may not answer, or a library of the system may be missing. Why not
    try it in a process before: that would cost every start what Qt takes to load.
    """
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: PLC0415  (not where no screen is named)

    kept: list[str] = []

    def hear(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            sys.stderr.write(f"{words}\n")
            sys.stderr.flush()
            os._exit(status)  # Qt would abort next
        kept.append(message)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        sys.stderr.writelines(f"{message}\n" for message in kept)
