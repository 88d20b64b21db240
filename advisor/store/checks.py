"""Is it ours, is it whole: from the first bytes to every row against the change log.

``quick_check`` looks at pages, ``integrity_check`` at indexes too, and neither at what the rows
say: half of all single bits that flip in a person's answers pass both. The log catches those.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from advisor.store.changes import IN_ORDER, Entry, entry_of, is_whole
from advisor.store.refusals import StoreDamagedError, StoreForeignError, StoreNewerError
from advisor.store.schema import APPLICATION_ID, Key, Row, Table, logged_in

MAGIC = b"SQLite format 3\0"
HEADER = 100
VERSION_AT, APPLICATION_AT, MODE_AT = slice(60, 64), slice(68, 72), slice(18, 20)
LOG_MODE = b"\2\2"
PACKS = "SELECT sha256, content FROM pack"


def check_header(file: Path, newest: int) -> bytes:
    """Look at the first bytes, while no connection is open, and give them.

    Raises
    ------
    StoreDamagedError, StoreForeignError, StoreNewerError
        If the file is empty or cut off, not ours, or of a newer version.
    """
    with file.open("r+b") as opened:  # so that a file that may only be read is told as such
        header = opened.read(HEADER)
    ours = _number(header[APPLICATION_AT]) == APPLICATION_ID
    if header and not (header.startswith(MAGIC) or MAGIC.startswith(header) or ours):
        raise StoreForeignError(file)
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise StoreDamagedError(file)
    if not ours:
        raise StoreForeignError(file)
    if _number(header[VERSION_AT]) > newest:
        raise StoreNewerError(file)
    return header


def check_content(
    connection: sqlite3.Connection, file: Path, newest: int, *, thorough: bool
) -> None:
    """Look at the whole store, as the connection sees it.

    Parameters
    ----------
    connection : sqlite3.Connection
        To the file.
    file : Path
        For the refusal.
    newest : int
        The schema that this program knows.
    thorough : bool
        Whether to look at indexes, and at every row against the log, as well.

    Raises
    ------
    StoreDamagedError, StoreForeignError, StoreNewerError
        If it is not whole, not ours, or of a newer version.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = _version(connection)
    if application != APPLICATION_ID:
        raise StoreForeignError(file)
    if version > newest:
        raise StoreNewerError(file)
    if version < 1 or not _is_sound(connection, thorough=thorough):
        raise StoreDamagedError(file)


def _is_sound(connection: sqlite3.Connection, *, thorough: bool) -> bool:
    with _any_bytes(connection):
        check = "PRAGMA integrity_check(1)" if thorough else "PRAGMA quick_check(1)"
        if connection.execute(check).fetchall() != [("ok",)] or not _has_tables(connection):
            return False
        return not thorough or (
            not connection.execute("PRAGMA foreign_key_check").fetchall()
            and rows_agree_with_log(connection)
        )


def _has_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether all tables and columns have their names; a flipped bit may hit a name too."""
    try:
        for table in _tables(connection):
            connection.execute(f"{table.select_all} LIMIT 0")
        connection.execute(f"{IN_ORDER} LIMIT 0")
        connection.execute(f"{PACKS} LIMIT 0")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return False
    return True


@contextmanager
def _any_bytes(connection: sqlite3.Connection) -> Iterator[None]:
    """Let texts be read that are no UTF-8 any more, and so unlike what was written."""
    before = connection.text_factory
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield
    finally:
        connection.text_factory = before


def rows_agree_with_log(connection: sqlite3.Connection) -> bool:
    """Tell whether every row is what the log says, every entry and every pack what it was."""
    with _any_bytes(connection):
        told = _told_by_log(connection)
        return told is not None and _packs_are_whole(connection) and _are(connection, told)


def _told_by_log(connection: sqlite3.Connection) -> dict[tuple[str, Key], Row] | None:
    """Lay the entries over each other; None if one of them is not whole."""
    rows: dict[tuple[str, Key], Row] = {}
    for raw in connection.execute(IN_ORDER):
        if not is_whole(raw):
            return None
        entry: Entry = entry_of(raw)
        place = (entry.table.name, entry.key)
        if entry.after is None:
            rows.pop(place, None)
        else:
            rows[place] = {**rows.get(place, {}), **entry.after}
    return rows


def _are(connection: sqlite3.Connection, told: dict[tuple[str, Key], Row]) -> bool:
    there = dict(_all_rows(connection))
    return there.keys() == told.keys() and all(
        there[place][name] == value for place, row in told.items() for name, value in row.items()
    )


def _all_rows(connection: sqlite3.Connection) -> Iterator[tuple[tuple[str, Key], Row]]:
    for table in _tables(connection):
        count = len(table.keys)
        for raw in connection.execute(table.select_all):
            yield (
                (table.name, tuple(raw[:count])),
                dict(zip(table.columns, raw[count:], strict=True)),
            )


def _tables(connection: sqlite3.Connection) -> tuple[Table, ...]:
    """Give the tables that this store has; it may still be on the way to the version of today."""
    return logged_in(_version(connection))


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _packs_are_whole(connection: sqlite3.Connection) -> bool:
    packs = connection.execute(PACKS)
    return all(hashlib.sha256(text.encode()).hexdigest() == kept for kept, text in packs)


def _number(four: bytes) -> int:
    return int.from_bytes(four, "big")
