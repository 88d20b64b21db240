"""Why the store cannot be used: each refusal says what is safe and what to do.

A refusal to open has changed no byte. A refusal to write has kept nothing of the change, and all
that was kept before.
"""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from advisor.errors import AdvisorError
from advisor.message import say


class StoreError(AdvisorError):
    """The store cannot be opened, read or written."""


class StoreNewerError(StoreError):
    """A newer version of the program made it."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_newer", file=str(file)))


class StoreDamagedError(StoreError):
    """It is not whole."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_damaged", file=str(file)))


class StoreForeignError(StoreError):
    """Another program made it."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_foreign", file=str(file)))


class StoreMissingError(StoreError):
    """There was one, and it is gone."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_missing", file=str(file)))


class StoreReadOnlyError(StoreError):
    """It may not be written."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_read_only", file=str(file)))


class StoreNoFolderError(StoreError):
    """A file stands where its folder should be."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_no_folder", file=str(file)))


class StoreNotOpenedError(StoreError):
    """It cannot be opened, for a reason that the system names."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(say("refused.store_not_opened", file=str(file), why=why))


class StoreLockedError(StoreError):
    """Another program, or this one once more, has it open."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_locked", file=str(file)))


class StoreFullError(StoreError):
    """The disk is full."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_full", file=str(file)))


class StoreWriteFailedError(StoreError):
    """The disk refused to read or to write."""

    def __init__(self, file: Path) -> None:
        super().__init__(say("refused.store_write_failed", file=str(file)))


class SqliteTooOldError(StoreError):
    """Python brings a SQLite without strict tables."""

    def __init__(self, version: str, needed: str) -> None:
        super().__init__(say("refused.sqlite_too_old", version=version, needed=needed))


Refusal = (
    type[StoreDamagedError]
    | type[StoreFullError]
    | type[StoreLockedError]
    | type[StoreReadOnlyError]
    | type[StoreWriteFailedError]
)
# Whatever SQLite says beside these is a bug of ours, and goes on as one.
BY_CODE: Mapping[int, Refusal] = {
    sqlite3.SQLITE_FULL: StoreFullError,
    sqlite3.SQLITE_READONLY: StoreReadOnlyError,
    sqlite3.SQLITE_PERM: StoreReadOnlyError,
    sqlite3.SQLITE_BUSY: StoreLockedError,
    sqlite3.SQLITE_LOCKED: StoreLockedError,
    sqlite3.SQLITE_PROTOCOL: StoreLockedError,
    sqlite3.SQLITE_CORRUPT: StoreDamagedError,
    sqlite3.SQLITE_NOTADB: StoreDamagedError,
    sqlite3.SQLITE_IOERR: StoreWriteFailedError,
    sqlite3.SQLITE_CANTOPEN: StoreWriteFailedError,
}
BY_ERRNO: Mapping[int | None, Refusal] = {
    errno.ENOSPC: StoreFullError,
    errno.EDQUOT: StoreFullError,
    errno.EACCES: StoreReadOnlyError,
    errno.EPERM: StoreReadOnlyError,
    errno.EROFS: StoreReadOnlyError,
}
PRIMARY = 0xFF  # of an extended code, the part that says which kind


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Tell what the disk or SQLite says of the store as a refusal."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY
        if code not in BY_CODE:
            raise
        raise BY_CODE[code](file) from error
    except UnicodeDecodeError as error:  # SQLite quotes what it cannot read, letter by letter
        raise StoreDamagedError(file) from error
    except OSError as error:
        raise BY_ERRNO.get(error.errno, StoreWriteFailedError)(file) from error


@contextmanager
def told_of_opening(file: Path) -> Iterator[None]:
    """Tell the same where nothing of the store was read yet, and no change could be lost."""
    try:
        with told(file):
            yield
    except StoreWriteFailedError as error:
        raise _not_opened(file, error.__cause__) from error.__cause__


def _not_opened(file: Path, cause: BaseException | None) -> StoreError:
    in_the_way = (place for place in file.parents if place.exists() and not place.is_dir())
    if (place := next(in_the_way, None)) is not None:
        return StoreNoFolderError(place)
    if isinstance(cause, OSError) and cause.strerror:
        return StoreNotOpenedError(Path(cause.filename or file), cause.strerror)
    return StoreNotOpenedError(file, str(cause))
