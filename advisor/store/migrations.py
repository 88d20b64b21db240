"""The way from each version of the schema to the next.

A step is frozen text of SQL and knows no type of today; once released it is never edited. A step
that changes rows writes their new columns to the log as well, as ``migrate``. A copy is made and
verified before the first step; each step is whole or did not happen.

Before a step comes: keep a store of the version before it in ``tests/data/stores`` (the way is told
there), add the step here, and bring :data:`advisor.store.schema.SCHEMA` to the same form; tests
hold all three against each other. A table that is logged says since which version it is there.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from advisor.store.checks import check_content
from advisor.store.connection import connect_to_look
from advisor.store.disk import make_file, make_folder, sync
from advisor.store.place import COPIES
from advisor.store.schema import SCHEMA

StepText: TypeAlias = tuple[str, ...]

SCENARIOS_AND_CHOICES: StepText = (  # to version 2
    """
    CREATE TABLE scenario (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE RESTRICT,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        made_ms INTEGER NOT NULL,
        moves TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX scenario_profile ON scenario (profile_id)",
    """
    CREATE TABLE choice (
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE RESTRICT,
        one TEXT NOT NULL CHECK (length(one) BETWEEN 1 AND 64),
        other TEXT NOT NULL CHECK (length(other) BETWEEN 1 AND 64 AND one < other),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 8),
        PRIMARY KEY (profile_id, one, other)
    ) STRICT, WITHOUT ROWID
    """,
)
STEPS: tuple[StepText, ...] = (SCENARIOS_AND_CHOICES,)


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a store is to be: its tables, and the steps that lead there from version 1."""

    schema: tuple[str, ...] = SCHEMA
    steps: tuple[StepText, ...] = STEPS

    @property
    def version(self) -> int:
        """The number of the schema."""
        return 1 + len(self.steps)


def migrate(
    connection: sqlite3.Connection, file: Path, blueprint: Blueprint, at_ms: int
) -> Path | None:
    """Bring a store to the version of a blueprint.

    Returns
    -------
    Path or None
        The copy that was made before, if there was anything to do.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version >= blueprint.version:
        return None
    copy = verified_copy(connection, file, f"version-{version}-{at_ms}.db", version)
    for number in range(version, blueprint.version):
        _go(connection, blueprint.steps[number - 1], number + 1)
    return copy


def verified_copy(connection: sqlite3.Connection, file: Path, name: str, version: int) -> Path:
    """Copy a store beside it, and look at the copy with a connection of its own.

    Raises
    ------
    StoreDamagedError
        If the copy, or what it was made of, is not whole.
    """
    folder = file.parent / COPIES
    make_folder(folder)
    copy = folder / name
    copy.unlink(missing_ok=True)
    make_file(copy)  # SQLite would make it readable by all
    written = sqlite3.connect(copy, isolation_level=None)
    try:
        connection.backup(written)
        written.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
    finally:
        written.close()
    sync(copy)
    sync(folder)
    _verify(copy, version)
    return copy


def _verify(copy: Path, version: int) -> None:
    look = connect_to_look(copy)
    try:
        check_content(look, copy, version, thorough=True)
    finally:
        look.close()


def _check_references(connection: sqlite3.Connection, version: int) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        raise ValueError(f"the step to version {version} breaks a reference")


def _go(connection: sqlite3.Connection, step: StepText, version: int) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")  # does nothing inside a transaction
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in step:
            connection.execute(statement)
        _check_references(connection, version)
        connection.execute(f"PRAGMA user_version={version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys=ON")
