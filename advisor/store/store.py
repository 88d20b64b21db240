"""The store: one deed a transaction, and on the disk when the method returns."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, closing, suppress
from pathlib import Path
from typing import TypeVar

from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile, ProfileCard
from advisor.store import connection as connecting
from advisor.store import reading, writes
from advisor.store.changes import Writing
from advisor.store.history import Deed, History, Op, Step, Verb
from advisor.store.lock import Lock
from advisor.store.migrations import Blueprint
from advisor.store.opening import check_sqlite, make_home, open_file
from advisor.store.packs import Pack
from advisor.store.place import STORE
from advisor.store.reading import Snapshot
from advisor.store.refusals import StoreError, told
from advisor.store.schema import PROFILE
from advisor.store.times import Clock, now
from advisor.store.transaction import writing
from advisor.store.writes import Sitting

T = TypeVar("T")


class Store:
    """An open store. One thread; nobody else can have it open.

    Every method may raise a refusal of :mod:`advisor.store.refusals`; one that writes has then
    changed nothing.
    """

    def __init__(
        self, folder: Path, connection: sqlite3.Connection, lock: Lock, clock: Clock
    ) -> None:
        self.folder = folder
        self.file = folder / STORE
        self._connection = connection
        self._lock: Lock | None = lock
        self._clock = clock

    def close(self) -> None:
        """Bring the log into the file, and let others in; nothing if that was done before."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        try:
            with suppress(StoreError), closing(self._connection):  # all is kept in the log as well
                self.checkpoint()
        finally:
            lock.release()

    def checkpoint(self) -> None:
        """Bring the log into the file, so that a copy of the file alone holds all."""
        with told(self.file):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def settings(self) -> Mapping[str, int | str]:
        """Give what SQLite says of its settings."""
        return connecting.settings(self._connection)

    def cards(self, asked: int) -> tuple[ProfileCard, ...]:
        """Give all profiles, the one that changed last first, of so many questions each."""
        return self._told(lambda: reading.cards(self._connection, asked))

    def profile(self, uid: str) -> Profile:
        """Give a profile."""
        return self._of(uid, reading.profile)

    def assessment(self, uid: str) -> Assessment:
        """Give a profile's own assessment, with its mentors' ratings."""
        return self._of(uid, reading.assessment)

    def history(self, uid: str) -> History:
        """Give what can be undone and done again."""
        return self._of(uid, reading.history)

    def snapshots(self, uid: str) -> tuple[Snapshot, ...]:
        """Give a profile's finished sittings, the first one first."""
        return self._of(uid, reading.snapshots)

    def changed_ms(self, uid: str) -> int | None:
        """Give when a profile changed last."""
        return self._of(uid, reading.changed_ms)

    def create(
        self, profile: Profile, assessment: Assessment, pack: Pack, deed: Deed
    ) -> Step | None:
        """Keep a new profile with its assessment."""
        number = self._told(lambda: writes.next_number(self._connection, PROFILE))
        with self._writing(number, deed, "make") as writing:
            writes.create(writing, profile, assessment, pack)
        return writing.step

    def save(self, uid: str, old: Assessment, new: Assessment, deed: Deed) -> Step | None:
        """Keep what is different in a person's own answers and options."""
        with self._writing(self._number(uid), deed) as writing:
            writes.save(writing, old, new)
        return writing.step

    def finish(self, uid: str, sitting: Sitting, pack: Pack) -> Step | None:
        """Keep a finished sitting."""
        with self._writing(self._number(uid), Deed(Verb.FINISH), "make") as writing:
            writes.add_snapshot(writing, sitting, pack)
        return writing.step

    def rename(self, uid: str, name: str) -> Step | None:
        """Keep another name."""
        with self._writing(self._number(uid), Deed(Verb.RENAME, name)) as writing:
            writing.update(PROFILE, (writing.profile,), {"name": name})
        return writing.step

    def archive(self, uid: str) -> Step | None:
        """Put a profile away."""
        with self._writing(self._number(uid), Deed(Verb.ARCHIVE), "make") as writing:
            writing.update(PROFILE, (writing.profile,), {"archived_ms": writing.at_ms})
        return writing.step

    def restore(self, uid: str) -> Step | None:
        """Take a profile out again."""
        with self._writing(self._number(uid), Deed(Verb.RESTORE), "make") as writing:
            writing.update(PROFILE, (writing.profile,), {"archived_ms": None})
        return writing.step

    def undo(self, uid: str, step: Step) -> None:
        """Put back what a step changed, as a new group."""
        with self._writing(self._number(uid), step.deed, "undo", step.group) as writing:
            kept = writing.of_group(step.group)
            writing.apply(entry.reversed for entry in reversed(kept))

    def redo(self, uid: str, step: Step) -> None:
        """Do what a step changed once more, as a new group."""
        with self._writing(self._number(uid), step.deed, "redo", step.group) as writing:
            writing.apply(writing.of_group(step.group))

    def _number(self, uid: str) -> int:
        return self._told(lambda: reading.number_of(self._connection, uid))

    def _of(self, uid: str, read: Callable[[sqlite3.Connection, int], T]) -> T:
        return self._told(lambda: read(self._connection, self._number(uid)))

    def _told(self, read: Callable[[], T]) -> T:
        with told(self.file):
            return read()

    def _writing(
        self, number: int, deed: Deed, op: Op = "do", undoes: int | None = None
    ) -> AbstractContextManager[Writing]:
        def begin() -> Writing:
            return Writing(self._connection, self._clock(), number, deed, op, undoes)

        return writing(self._connection, self.file, begin)


def open_store(
    folder: Path, clock: Clock = now, blueprint: Blueprint | None = None, *, anew: bool = False
) -> Store:
    """Open the store of a folder; make both where there never were any.

    Parameters
    ----------
    folder : Path
        The data folder.
    clock : callable
        Gives UTC milliseconds.
    blueprint : Blueprint, optional
        What the store is to be; the schema of today if not given.
    anew : bool
        Whether to begin anew where a store is missing that was there before.

    Raises
    ------
    StoreError
        If it cannot be opened; no byte was changed.
    """
    check_sqlite()
    make_home(folder)
    lock = Lock.taken(folder)
    try:
        connection = open_file(folder, clock(), blueprint or Blueprint(), anew=anew)
    except BaseException:
        lock.release()
        raise
    return Store(folder, connection, lock, clock)
