"""Reading a file within bounds, and writing one so that it is whole or was never touched."""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path

from advisor.errors import RefusedError
from advisor.message import say
from advisor.reading.files import read_bounded

OWNER_ONLY = 0o600


def read_bytes(file: Path) -> bytes:
    """Read a file as far as a document may go, and one byte more.

    Raises
    ------
    RefusedError
        If it cannot be read.
    """
    try:
        return read_bounded(file)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise RefusedError(say("refused.cannot_read", file=str(file), why=why)) from error


def write_whole(file: Path, content: bytes) -> None:
    """Write a file at one stroke, readable by its owner only.

    Whatever happens on the way, the place holds the old content or the new, and never a part. A
    link stays a link: what it leads to is written.

    Raises
    ------
    RefusedError
        If it cannot be written; the old content is then unchanged.
    """
    try:
        _replace(_target(file), content)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise RefusedError(say("refused.cannot_write", file=str(file), why=why)) from error


def _target(file: Path) -> Path:
    """Give the file itself, where a link leads; a pipe or a device must not become one."""
    with contextlib.suppress(FileNotFoundError):
        if not stat.S_ISREG(file.stat().st_mode):  # fails where links lead in a circle
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
    return file.resolve()


def _replace(file: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".tmp", dir=file.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        draft.chmod(OWNER_ONLY)
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where a folder can be synced (not on Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
