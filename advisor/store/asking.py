"""What can be asked of an open store."""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile, ProfileCard
from advisor.assessment.scenario import Scenario
from advisor.store import connection as connecting
from advisor.store import reading
from advisor.store.history import History
from advisor.store.place import STORE
from advisor.store.reading import Snapshot
from advisor.store.refusals import told

T = TypeVar("T")


class Asking:
    """Reads from the store of a folder; every method may raise a refusal."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self.file = folder / STORE
        self._connection = connection

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

    def scenarios(self, uid: str) -> tuple[Scenario, ...]:
        """Give a profile's scenarios, the oldest first, with all that was kept in them."""
        return self._of(uid, reading.scenarios)

    def snapshots(self, uid: str) -> tuple[Snapshot, ...]:
        """Give a profile's finished sittings, the first one first."""
        return self._of(uid, reading.snapshots)

    def changed_ms(self, uid: str) -> int | None:
        """Give when a profile changed last."""
        return self._of(uid, reading.changed_ms)

    def _number(self, uid: str) -> int:
        return self._told(lambda: reading.number_of(self._connection, uid))

    def _of(self, uid: str, read: Callable[[sqlite3.Connection, int], T]) -> T:
        return self._told(lambda: read(self._connection, self._number(uid)))

    def _told(self, read: Callable[[], T]) -> T:
        with told(self.file):
            return read()
