"""The store: one deed a transaction, and on the disk when the method returns."""

import sqlite3
from contextlib import AbstractContextManager, closing, suppress
from pathlib import Path

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.assessment.profile import Profile
from advisor.assessment.scenario import Scenario
from advisor.store import scenarios, writes
from advisor.store.asking import Asking
from advisor.store.changes import Writing
from advisor.store.history import Deed, Op, Step, Verb
from advisor.store.lock import Lock
from advisor.store.migrations import Blueprint
from advisor.store.opening import check_sqlite, make_home, open_file
from advisor.store.packs import Pack
from advisor.store.refusals import StoreError, told
from advisor.store.schema import PROFILE
from advisor.store.times import Clock, now
from advisor.store.transaction import writing
from advisor.store.writes import Sitting


class Store(Asking):
    """An open store. One thread; nobody else can have it open.

    Every method may raise a refusal of :mod:`advisor.store.refusals`; one that writes has then
    changed nothing.
    """

    def __init__(
        self, folder: Path, connection: sqlite3.Connection, lock: Lock, clock: Clock
    ) -> None:
        super().__init__(folder, connection)
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

    def create(
        self,
        profile: Profile,
        assessment: Assessment,
        pack: Pack,
        deed: Deed,
        like: str | None = None,
    ) -> Step | None:
        """Keep a new profile with its assessment, and with the scenarios of the one it is like."""
        source = None if like is None else self._number(like)
        number = self._told(lambda: writes.next_number(self._connection, PROFILE))
        with self._writing(number, deed, "make") as writing:
            writes.create(writing, profile, assessment, pack)
            if source is not None:
                scenarios.copy(writing, source)
        return writing.step

    def save(self, uid: str, old: Assessment, new: Assessment, deed: Deed) -> Step | None:
        """Keep what is different in a person's own answers and options."""
        with self._writing(self._number(uid), deed) as writing:
            writes.save(writing, old, new)
        return writing.step

    def save_scenario(self, uid: str, name: str, moves: Moves) -> Step | None:
        """Keep moves under a name."""
        with self._writing(self._number(uid), Deed(Verb.SCENARIO, name)) as writing:
            scenarios.add(writing, name, moves)
        return writing.step

    def rename_scenario(self, uid: str, scenario: str, name: str) -> Step | None:
        """Keep another name of a scenario."""
        with self._writing(self._number(uid), Deed(Verb.RENAME_SCENARIO, name)) as writing:
            scenarios.rename(writing, scenario, name)
        return writing.step

    def drop_scenario(self, uid: str, scenario: Scenario) -> Step | None:
        """Take a scenario away."""
        with self._writing(self._number(uid), Deed(Verb.DROP_SCENARIO, scenario.name)) as writing:
            scenarios.drop(writing, scenario.uid)
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
