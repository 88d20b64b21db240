"""What the window remembers of itself, in an INI file: never anything about a person.

A typed reader for each key; a value that is missing or strange counts as never set.
"""

import os
from contextlib import suppress
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

TEXT_SIZES = (1.0, 1.1, 1.25, 1.5)
FILE = "window.ini"
OWNER_ONLY = 0o600


class ThemeChoice(Enum):
    """Which appearance a person wishes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """Reads and keeps; nothing is written before :meth:`sync`.

    Parameters
    ----------
    file : Path
        Made when something is set, for its owner alone. What cannot be written is forgotten in
        silence.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place of the window on the screen."""
        value = self._kept.value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._keep("window/geometry", value)

    @property
    def place(self) -> str:
        """Name of the place that was open last; empty if none was."""
        return self._text("window/place")

    @place.setter
    def place(self, value: str) -> None:
        self._keep("window/place", value)

    @property
    def theme(self) -> ThemeChoice:
        """The wished appearance."""
        known = {choice.value: choice for choice in ThemeChoice}
        return known.get(self._text("look/theme"), ThemeChoice.SYSTEM)

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._keep("look/theme", value.value)

    @property
    def text_size(self) -> float:
        """The wished text size, one of those there are; 1 is normal."""
        known = {str(size): size for size in TEXT_SIZES}
        return known.get(self._text("look/text_size"), TEXT_SIZES[0])

    @text_size.setter
    def text_size(self, value: float) -> None:
        self._keep("look/text_size", str(value))

    @property
    def last_profile(self) -> str:
        """Identity of the profile that was open last: a random one, that says nothing."""
        return self._text("window/profile")

    @last_profile.setter
    def last_profile(self, value: str) -> None:
        self._keep("window/profile", value)

    def sync(self) -> None:
        """Write what was set."""
        self._kept.sync()

    def _keep(self, key: str, value: object) -> None:
        """Set a value; the file is there before Qt writes it, which would let everybody read it."""
        with suppress(OSError):
            os.close(os.open(self._file, os.O_WRONLY | os.O_CREAT, OWNER_ONLY))
            self._file.chmod(OWNER_ONLY)
        self._kept.setValue(key, value)

    def _text(self, key: str) -> str:
        value = self._kept.value(key, "")
        return value if isinstance(value, str) else ""
