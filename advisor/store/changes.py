"""Writing rows, each with its entry in the change log: the one way in which a row is changed.

An entry holds the columns that changed, before and after; all of a new row, or of one that is taken
away. So entries of one row, laid over each other in order, give the row: a second copy of all that
was ever kept, each entry with its own checksum.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from advisor.store.history import Deed, Op, Step, Verb
from advisor.store.schema import LOGGED, Key, Row, Table

INSERT = """
    INSERT INTO change (at_ms, group_no, op, undoes, profile_id, verb, subject, tbl, row_key,
                        before, after, sum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
ENTRIES = """
    SELECT seq, at_ms, group_no, op, undoes, profile_id, verb, subject, tbl, row_key, before, after,
           sum
    FROM change
"""
OF_GROUP = f"{ENTRIES} WHERE group_no = ? ORDER BY seq"
IN_ORDER = f"{ENTRIES} ORDER BY seq"
NEXT_GROUP = "SELECT coalesce(max(group_no), 0) + 1 FROM change"


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened to one row: no ``before`` if it is new, no ``after`` if it was taken away."""

    table: Table
    key: Key
    before: Row | None
    after: Row | None

    @property
    def reversed(self) -> "Entry":
        """The entry that undoes this one."""
        return Entry(self.table, self.key, self.after, self.before)


@dataclass
class Writing:
    """One group of changes, inside a transaction that the store has begun.

    Attributes
    ----------
    connection : sqlite3.Connection
        In a transaction.
    at_ms : int
        The time of the group.
    profile : int
        Number of the profile it belongs to.
    deed : Deed
        What is done.
    op : Op
        Done, undone, done again, or made.
    undoes : int, optional
        The group that is undone or done again.
    """

    connection: sqlite3.Connection
    at_ms: int
    profile: int
    deed: Deed
    op: Op = "do"
    undoes: int | None = None
    group: int = field(init=False)
    entries: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        (self.group,) = self.connection.execute(NEXT_GROUP).fetchone()

    @property
    def step(self) -> Step | None:
        """What was kept; None where nothing had to be changed."""
        return Step(self.group, self.deed, self.at_ms) if self.entries else None

    def read(self, table: Table, key: Key) -> Row | None:
        """Give the row of a key."""
        found = self.connection.execute(table.select, key).fetchone()
        return None if found is None else dict(zip(table.columns, found, strict=True))

    def put(self, table: Table, key: Key, row: Row | None) -> None:
        """Write the whole row of a key, or take it away by None; nothing if it is so already."""
        before = self.read(table, key)
        if row == before:
            return
        if row is None:
            self.connection.execute(table.delete, key)
        else:
            self.connection.execute(table.write, (*key, *(row[name] for name in table.columns)))
        self._log(Entry(table, key, *_changed(before, row)))

    def update(self, table: Table, key: Key, columns: Row) -> None:
        """Write some columns of a row that is there."""
        self.put(table, key, {**(self.read(table, key) or {}), **columns})

    def apply(self, entries: Iterable[Entry]) -> None:
        """Let entries happen once more, each on the row that it expects.

        Raises
        ------
        ValueError
            If a row is not as an entry left it: a change that went around the log.
        """
        for entry in entries:
            now = self.read(entry.table, entry.key)
            if not _fits(now, entry.before):
                raise ValueError(f"{entry.table.name} {entry.key} is not as the log left it")
            after = None if entry.after is None else {**(now or {}), **entry.after}
            self.put(entry.table, entry.key, after)

    def of_group(self, group: int) -> list[Entry]:
        """Give the entries of a group in their order."""
        return [entry_of(raw) for raw in self.connection.execute(OF_GROUP, (group,))]

    def _log(self, entry: Entry) -> None:
        values = (
            self.at_ms,
            self.group,
            self.op,
            self.undoes,
            self.profile,
            self.deed.verb.value,
            self.deed.subject,
            entry.table.name,
            _plain(list(entry.key)),
            None if entry.before is None else _plain(entry.before),
            None if entry.after is None else _plain(entry.after),
        )
        self.connection.execute(INSERT, (*values, checksum(values)))
        self.entries += 1


def entry_of(raw: tuple[Any, ...]) -> Entry:
    """Give the entry of a row of the log."""
    table, key, before, after = raw[-5:-1]
    return Entry(LOGGED[table], tuple(json.loads(key)), _read(before), _read(after))


def is_whole(raw: tuple[Any, ...]) -> bool:
    """Tell whether a row of the log is what was written."""
    _, *values, kept = raw
    return bool(kept == checksum(values))


def checksum(values: Iterable[Any]) -> int:
    """Give the checksum of the values of an entry."""
    return zlib.crc32(_plain(list(values)).encode("utf-8", "replace"))


def deed_of(verb: str, subject: str) -> Deed:
    """Give the deed that stands in the log."""
    return Deed(Verb(verb), subject)


def _changed(before: Row | None, after: Row | None) -> tuple[Row | None, Row | None]:
    if before is None or after is None:
        return before, after
    names = [name for name in after if after[name] != before[name]]
    return {name: before[name] for name in names}, {name: after[name] for name in names}


def _fits(row: Row | None, expected: Row | None) -> bool:
    if row is None or expected is None:
        return row is expected
    return all(row[name] == value for name, value in expected.items())


def _plain(value: Any) -> str:  # noqa: ANN401  (what JSON can hold)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _read(text: str | None) -> Row | None:
    if text is None:
        return None
    row: Row = json.loads(text)
    return row
