"""The lock of a data folder: one program at a time, and free the moment a program ends.

Why not SQLite's own locks alone: they come after the first look at the file, and closing any other
handle on the database drops them.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from advisor.store.place import LOCK, STORE
from advisor.store.refusals import StoreLockedError, told_of_opening

OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is held until it is released or its program ends.

    Attributes
    ----------
    descriptor : int
        Of the open lock file. The file stays: taking it away would let two programs in.
    """

    descriptor: int

    @classmethod
    def taken(cls, folder: Path) -> "Lock":
        """Take the lock of a folder at once, or not at all.

        Raises
        ------
        StoreLockedError
            If another program has it.
        """
        with told_of_opening(folder / STORE):
            descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
        try:
            _hold(descriptor)
        except (BlockingIOError, PermissionError) as error:
            os.close(descriptor)
            raise StoreLockedError(folder / STORE) from error
        return cls(descriptor)

    def release(self) -> None:
        """Let others in."""
        os.close(self.descriptor)


def _hold(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (only there)

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415  (not there)

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
