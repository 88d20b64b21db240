"""The tables as they are today, and how a row of each is read and written.

The text of a version that was released is never edited: a change is a new step in
:mod:`advisor.store.migrations`, and this text is brought to the same form. All tables are STRICT;
that is no validation (it takes '5' for 5), so values are checked before they come here. No floats
are kept. No ``json_valid`` in a CHECK: SQLite 3.40 refuses it where the schema is not trusted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Stored: TypeAlias = int | str | None
Row: TypeAlias = Mapping[str, Stored]
Key: TypeAlias = tuple[int | str, ...]

APPLICATION_ID = 0x43415256  # "CARV", at byte 68 of the file
SQLITE_NEEDED = (3, 37, 0)  # strict tables

SCHEMA: tuple[str, ...] = (
    """
    CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE pack (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
        version TEXT NOT NULL CHECK (length(version) BETWEEN 1 AND 64),
        sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
        content TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE profile (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        title TEXT NOT NULL CHECK (length(title) <= 200),
        years INTEGER CHECK (years BETWEEN 0 AND 80),
        role_word TEXT NOT NULL CHECK (length(role_word) <= 200),
        created_ms INTEGER NOT NULL,
        archived_ms INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE assessment (
        id INTEGER PRIMARY KEY,
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE RESTRICT,
        pack_id INTEGER NOT NULL REFERENCES pack (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('self', 'mentor')),
        created_ms INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX assessment_profile ON assessment (profile_id)",
    "CREATE INDEX assessment_pack ON assessment (pack_id)",
    "CREATE UNIQUE INDEX assessment_own ON assessment (profile_id) WHERE kind = 'self'",
    """
    CREATE TABLE answer (
        assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE RESTRICT,
        question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 64),
        value ANY CHECK (typeof(value) IN ('integer', 'text', 'null')),
        firmness TEXT CHECK (length(firmness) BETWEEN 1 AND 64),
        note TEXT CHECK (length(note) BETWEEN 1 AND 10000),
        milliseconds INTEGER CHECK (milliseconds >= 0),
        PRIMARY KEY (assessment_id, question)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE setting (
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE RESTRICT,
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
        value ANY NOT NULL CHECK (typeof(value) IN ('integer', 'text')),
        PRIMARY KEY (profile_id, key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE score_snapshot (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE RESTRICT,
        pack_id INTEGER NOT NULL REFERENCES pack (id) ON DELETE RESTRICT,
        taken_ms INTEGER NOT NULL,
        note TEXT NOT NULL CHECK (length(note) <= 10000),
        model_version TEXT NOT NULL,
        inputs TEXT NOT NULL,
        inputs_sha256 TEXT NOT NULL CHECK (length(inputs_sha256) = 64),
        result TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX score_snapshot_profile ON score_snapshot (profile_id)",
    "CREATE INDEX score_snapshot_pack ON score_snapshot (pack_id)",
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
    """
    CREATE TABLE change (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at_ms INTEGER NOT NULL,
        group_no INTEGER NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('do', 'undo', 'redo', 'make', 'migrate')),
        undoes INTEGER,
        profile_id INTEGER NOT NULL,
        verb TEXT NOT NULL,
        subject TEXT NOT NULL,
        tbl TEXT NOT NULL,
        row_key TEXT NOT NULL,
        before TEXT,
        after TEXT,
        sum INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX change_group ON change (group_no)",
    "CREATE INDEX change_profile ON change (profile_id, seq)",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose changes are logged: what names a row, what a row holds, and since when."""

    name: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    since: int = 1  # the version of the schema that brought it

    # The names come from the constants below, never from a person or a file.
    @property
    def select(self) -> str:
        """Read the columns of the row of a key."""
        return f"SELECT {', '.join(self.columns)} FROM {self.name} WHERE {self._named}"  # noqa: S608

    @property
    def select_all(self) -> str:
        """Read keys and columns of all rows."""
        return f"SELECT {', '.join(self.keys + self.columns)} FROM {self.name}"  # noqa: S608

    @property
    def write(self) -> str:
        """Write the row of a key, new or not."""
        names = self.keys + self.columns
        places = ", ".join("?" for _ in names)
        sets = ", ".join(f"{column} = excluded.{column}" for column in self.columns)
        return (
            f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({places}) "  # noqa: S608
            f"ON CONFLICT ({', '.join(self.keys)}) DO UPDATE SET {sets}"
        )

    @property
    def delete(self) -> str:
        """Take away the row of a key."""
        return f"DELETE FROM {self.name} WHERE {self._named}"  # noqa: S608

    @property
    def _named(self) -> str:
        return " AND ".join(f"{key} = ?" for key in self.keys)


PROFILE = Table(
    "profile",
    ("id",),
    ("uid", "name", "title", "years", "role_word", "created_ms", "archived_ms"),
)
ASSESSMENT = Table("assessment", ("id",), ("profile_id", "pack_id", "kind", "created_ms"))
ANSWER = Table(
    "answer", ("assessment_id", "question"), ("value", "firmness", "note", "milliseconds")
)
SETTING = Table("setting", ("profile_id", "key"), ("value",))
SNAPSHOT = Table(
    "score_snapshot",
    ("id",),
    (
        "uid",
        "profile_id",
        "pack_id",
        "taken_ms",
        "note",
        "model_version",
        "inputs",
        "inputs_sha256",
        "result",
    ),
)
SCENARIO = Table("scenario", ("id",), ("uid", "profile_id", "name", "made_ms", "moves"), since=2)
CHOICE = Table("choice", ("profile_id", "one", "other"), ("value",), since=2)
LOGGED = {
    table.name: table
    for table in (PROFILE, ASSESSMENT, ANSWER, SETTING, SNAPSHOT, SCENARIO, CHOICE)
}


def logged_in(version: int) -> tuple[Table, ...]:
    """Give the tables that a store of a version has."""
    return tuple(table for table in LOGGED.values() if table.since <= version)
