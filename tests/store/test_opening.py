"""Opening: what is made, with which rights and settings, and who gets in."""

import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from advisor.store import opening
from advisor.store.connection import READ_BACK
from advisor.store.migrations import Blueprint
from advisor.store.place import LOCK, MARKER, NEW, STORE, WAL
from advisor.store.refusals import SqliteTooOldError, StoreError, StoreLockedError
from advisor.store.schema import APPLICATION_ID
from advisor.store.store import open_store
from tests.store.shelves import ANA, FULL, files, hashes, stocked, ticking

SETTINGS = {
    "locking_mode": "exclusive",
    "trusted_schema": 0,
    "cell_size_check": 1,
    "foreign_keys": 1,
    "secure_delete": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "wal_autocheckpoint": 100,
    "journal_size_limit": 0,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "application_id": APPLICATION_ID,
    "user_version": Blueprint().version,
}
OPEN_IN_OTHER = """
import sys
from pathlib import Path
from advisor.store.refusals import StoreLockedError
from advisor.store.store import open_store
import time
began = time.monotonic()
try:
    open_store(Path(sys.argv[1]))
except StoreLockedError:
    print("locked", time.monotonic() - began)
else:
    print("open")
"""


def mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)


def test_settings_are_set_on_every_open(tmp_path: Path) -> None:
    assert set(SETTINGS) == set(READ_BACK)
    for _ in range(3):
        store = open_store(tmp_path / "home", ticking())
        assert store.settings() == SETTINGS
        store.close()


def test_what_was_kept_is_there_again(home: Path) -> None:
    store = open_store(home, ticking())
    assert store.assessment(ANA.uid) == FULL
    assert [card.profile.name for card in store.cards(9)] == ["Ben", "Ana 🙂"]
    store.close()


def test_files_are_for_their_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    store = open_store(home, ticking())
    store.close()
    store = open_store(home, ticking())
    assert mode(home) == 0o700
    assert {file.name: mode(file) for file in files(home)} == {
        STORE: 0o600,
        WAL: 0o600,
        LOCK: 0o600,
        MARKER: 0o600,
    }
    store.close()


def test_an_empty_folder_becomes_private_and_a_used_one_keeps_its_rights(tmp_path: Path) -> None:
    empty, used = tmp_path / "empty", tmp_path / "used"
    for folder in (empty, used):
        folder.mkdir(mode=0o755)
    (used / "letter.txt").write_text("mine")
    for folder in (empty, used):
        open_store(folder, ticking()).close()
    assert (mode(empty), mode(used)) == (0o700, 0o755)


def test_nothing_lies_beside_a_closed_store(home: Path) -> None:
    assert {file.name for file in files(home)} == {STORE, LOCK, MARKER}


def test_what_an_unfinished_making_left_is_replaced(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for end in ("", "-wal", "-shm", "-journal"):
        (home / f"{NEW}{end}").write_bytes(b"half")
    open_store(home, ticking()).close()
    assert {file.name for file in files(home)} == {STORE, LOCK, MARKER}


def test_a_making_that_fails_leaves_no_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    with monkeypatch.context() as patch:
        patch.setattr(opening, "_fill", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(StoreError):
            open_store(home, ticking())
    assert not (home / STORE).exists()
    open_store(home, ticking()).close()


def test_a_second_one_is_locked_out_at_once(home: Path) -> None:
    store = open_store(home, ticking())
    before = hashes(home)
    with pytest.raises(StoreLockedError):
        open_store(home, ticking())
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", OPEN_IN_OTHER, str(home)],
        capture_output=True,
        text=True,
        check=True,
    )
    word, seconds = done.stdout.split()
    assert (word, float(seconds) < 1) == ("locked", True)
    assert time.monotonic() - began < 30
    assert hashes(home) == before
    store.close()
    open_store(home, ticking()).close()


def test_sqlites_own_lock_is_held_from_the_start(home: Path) -> None:
    store = open_store(home, ticking())
    other = sqlite3.connect(home / STORE, timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT * FROM profile").fetchall()
    other.close()
    store.close()


def test_after_a_checkpoint_a_copy_of_the_file_alone_holds_all(home: Path, tmp_path: Path) -> None:
    store = open_store(home, ticking())
    store.rename(ANA.uid, "Anna")
    store.checkpoint()
    copy = stocked(tmp_path / "copy")
    # Read by another program: closing a file of ours would drop the lock.
    code = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"
    command = [sys.executable, "-c", code, str(home / STORE)]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    (copy / STORE).write_bytes(raw)
    store.close()
    copied = open_store(copy, ticking())
    assert copied.profile(ANA.uid).name == "Anna"
    copied.close()


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(SqliteTooOldError) as refused:
        open_store(tmp_path / "home", ticking())
    assert refused.value.message.arguments["needed"] == "3.37.0"
    assert not (tmp_path / "home").exists()


class _WithoutLog(sqlite3.Connection):
    """A connection to a disk that has no shared memory, as some network folders have none."""

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        answer = "delete" if sql == "PRAGMA journal_mode=WAL" else None
        return super().execute(f"SELECT '{answer}'" if answer else sql, *parameters)


def test_without_a_log_every_commit_syncs_the_folder_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        return real(*arguments, **options, factory=_WithoutLog)

    monkeypatch.setattr("advisor.store.connection.sqlite3.connect", connect)
    store = open_store(stocked(tmp_path / "home"), ticking())
    told = store.settings()
    assert (told["journal_mode"], told["synchronous"]) == ("delete", 3)
    assert store.assessment(ANA.uid) == FULL
    store.close()
