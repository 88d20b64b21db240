"""Opening a store, or making a new one: in this order, and without a byte changed by a refusal.

Lock file, first bytes, a look that cannot write (where the last end was not a clean one),
connection with its settings and lock, version, checks, migrations. A store that is not there is
made under another name, brought to the disk and renamed, so that there is a whole one or none.
"""

import contextlib
import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path

from advisor.store import place
from advisor.store.checks import LOG_MODE, MODE_AT, check_content, check_header
from advisor.store.connection import connect, connect_to_look
from advisor.store.disk import OWNER_ONLY_FOLDER, make_file, make_folder, sync
from advisor.store.migrations import Blueprint, migrate
from advisor.store.refusals import (
    SqliteTooOldError,
    StoreFullError,
    StoreLockedError,
    StoreMissingError,
    StoreReadOnlyError,
    StoreWriteFailedError,
    told,
    told_of_opening,
)
from advisor.store.schema import APPLICATION_ID, SQLITE_NEEDED

BESIDE = (place.WAL, place.SHARED, place.JOURNAL)
CANNOT_LOOK = (StoreFullError, StoreLockedError, StoreReadOnlyError, StoreWriteFailedError)


def check_sqlite() -> None:
    """Refuse a SQLite without strict tables."""
    if sqlite3.sqlite_version_info < SQLITE_NEEDED:
        needed = ".".join(map(str, SQLITE_NEEDED))
        raise SqliteTooOldError(sqlite3.sqlite_version, needed)


def open_file(folder: Path, at_ms: int, blueprint: Blueprint, *, anew: bool) -> sqlite3.Connection:
    """Open the store of a folder whose lock is held; make it where there never was one.

    Parameters
    ----------
    folder : Path
        The data folder.
    at_ms : int
        The time now, in milliseconds.
    blueprint : Blueprint
        What the store is to be.
    anew : bool
        Whether to make a new one where one is missing.

    Raises
    ------
    StoreError
        For every reason in :mod:`advisor.store.refusals`.
    """
    file = folder / place.STORE
    with told_of_opening(file):
        if not file.exists():
            if _was_here(folder) and not anew:
                raise StoreMissingError(file)
            _make(folder, at_ms, blueprint)
        header = check_header(file, blueprint.version)
        unclean = any(_holds_something(folder / name) for name in (place.WAL, place.JOURNAL))
        if unclean or header[MODE_AT] != LOG_MODE:
            _look(file, blueprint.version)
        return _connect(file, at_ms, blueprint, unclean=unclean)


def _connect(file: Path, at_ms: int, blueprint: Blueprint, *, unclean: bool) -> sqlite3.Connection:
    connection = connect(file)
    try:
        check_content(connection, file, blueprint.version, thorough=unclean)
        migrate(connection, file, blueprint, at_ms)
        _mark(file.parent)
    except BaseException:
        connection.close()
        raise
    return connection


def _look(file: Path, newest: int) -> None:
    """Look at a store that may be damaged before anything could bring its log into it."""
    there = [name for name in BESIDE if (file.parent / name).exists()]
    with contextlib.suppress(*CANNOT_LOOK), told(file):  # opening in earnest will tell
        look = connect_to_look(file)
        try:
            check_content(look, file, newest, thorough=True)
        finally:
            look.close()
            for name in {place.WAL, place.SHARED} - set(there):
                (file.parent / name).unlink(missing_ok=True)


def _was_here(folder: Path) -> bool:
    return any((folder / name).exists() for name in (place.MARKER, place.WAL, place.JOURNAL))


def _holds_something(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _make(folder: Path, at_ms: int, blueprint: Blueprint) -> None:
    new, file = folder / place.NEW, folder / place.STORE
    _set_aside(folder, at_ms)
    if {one.name for one in folder.iterdir()} <= {place.LOCK, place.NEW}:
        folder.chmod(OWNER_ONLY_FOLDER)
    make_file(new)
    connection = connect(new)
    try:
        _fill(connection, at_ms, blueprint)
    finally:
        connection.close()
    sync(new)
    new.rename(file)
    sync(folder)


def _fill(connection: sqlite3.Connection, at_ms: int, blueprint: Blueprint) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in blueprint.schema:
        connection.execute(statement)
    facts = {"uid": uuid.uuid4().hex, "created_ms": str(at_ms)}
    connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", facts.items())
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={blueprint.version}")
    connection.execute("COMMIT")


def _set_aside(folder: Path, at_ms: int) -> None:
    """Take away what an unfinished making left, and keep what a lost store left, by its name."""
    for left in _of(folder, place.NEW):
        left.unlink()
    for left in _of(folder, place.STORE):
        left.rename(left.with_name(f"left-{at_ms}-{left.name}"))


def _of(folder: Path, name: str) -> Iterator[Path]:
    files = (folder / f"{name}{end}" for end in ("", "-wal", "-shm", "-journal"))
    return (file for file in files if file.exists())


def _mark(folder: Path) -> None:
    """Note that there is a store, so that one that is gone is missed."""
    marker = folder / place.MARKER
    if not marker.exists():
        make_file(marker)
        sync(folder)


def make_home(folder: Path) -> None:
    """Make the folder, unless it is there."""
    with told_of_opening(folder / place.STORE):
        make_folder(folder)
