"""The one connection, with its settings: most of them do not last, so they are set on every open.

The order counts: exclusive locking before the first access to the log, so that no file of shared
memory is made, and the exclusive lock taken now rather than at the first save. WAL with
synchronous=FULL lost nothing in 2,400 power cuts; Python's own defaults lost the last answer in
one cut of five.
"""

import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path

BEFORE = (
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
)
WITH_LOG = ("PRAGMA synchronous=FULL",)
WITHOUT_LOG = ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")  # a network folder
AFTER = (
    "PRAGMA wal_autocheckpoint=100",
    "PRAGMA journal_size_limit=0",
    "PRAGMA fullfsync=ON",
    "PRAGMA checkpoint_fullfsync=ON",
    "BEGIN IMMEDIATE",
    "COMMIT",
)
READ_BACK = (
    "locking_mode",
    "trusted_schema",
    "cell_size_check",
    "foreign_keys",
    "secure_delete",
    "journal_mode",
    "synchronous",
    "wal_autocheckpoint",
    "journal_size_limit",
    "fullfsync",
    "checkpoint_fullfsync",
    "application_id",
    "user_version",
)
WAIT_SECONDS = 0.2
LONGEST_TEXT = 2_000_000


def connect(file: Path) -> sqlite3.Connection:
    """Connect to a file that is there, and take it for this connection alone."""
    connection = _plain(file, "rw")
    try:
        for pragma in BEFORE:
            connection.execute(pragma).fetchall()
        (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
        for statement in (*(WITH_LOG if mode == "wal" else WITHOUT_LOG), *AFTER):
            connection.execute(statement).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_look(file: Path) -> sqlite3.Connection:
    """Connect to a file so that nothing in it can change, not even on closing."""
    connection = _plain(file, "ro")
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    return connection


def settings(connection: sqlite3.Connection) -> Mapping[str, int | str]:
    """Give what SQLite says of its settings."""
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in READ_BACK}


def _plain(file: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=WAIT_SECONDS,
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_TEXT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003
    return connection
