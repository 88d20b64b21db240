"""Every refusal to open has a type, says what to do, and changes no byte."""

import errno
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.store.migrations import STEPS, Blueprint
from advisor.store.place import LOCK, MARKER, STORE, WAL
from advisor.store.refusals import (
    BY_CODE,
    StoreDamagedError,
    StoreError,
    StoreForeignError,
    StoreFullError,
    StoreLockedError,
    StoreMissingError,
    StoreNewerError,
    StoreNoFolderError,
    StoreNotOpenedError,
    StoreReadOnlyError,
    StoreWriteFailedError,
    told,
    told_of_opening,
)
from advisor.store.store import open_store
from tests.store.shelves import ANA, FULL, files, hashes, stocked, ticking

PAGE = 4096
KILLED = """
import os, sys
from pathlib import Path
from advisor.store.connection import connect
connection = connect(Path(sys.argv[1]))
for statement in sys.argv[2:]:
    connection.execute(statement)
os._exit(0)
"""
Fault = Callable[[Path], None]


def cut(length: int) -> Fault:
    return lambda home: os.truncate(home / STORE, length)


def written(at: int, raw: bytes) -> Fault:
    def write(home: Path) -> None:
        with (home / STORE).open("r+b") as opened:
            opened.seek(at)
            opened.write(raw)

    return write


def whole(raw: bytes) -> Fault:
    def write(home: Path) -> None:
        (home / STORE).write_bytes(raw)

    return write


def other_program(home: Path) -> None:
    (home / STORE).unlink()
    other = sqlite3.connect(home / STORE)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()


def gone(home: Path) -> None:
    (home / STORE).unlink()


def gone_but_for_its_log(home: Path) -> None:
    unclean(home, "INSERT INTO meta VALUES ('more', '1')")
    (home / STORE).unlink()
    (home / MARKER).unlink()


def unclean(home: Path, *statements: str) -> None:
    """End without closing, as a killed program does: what was done last is in the log only."""
    subprocess.run([sys.executable, "-c", KILLED, str(home / STORE), *statements], check=True)
    assert (home / WAL).stat().st_size > 0


def after_unclean_end(*statements: str) -> Fault:
    return lambda home: unclean(home, *statements)


FAULTS: dict[str, tuple[Fault, type[StoreError]]] = {
    "empty": (cut(0), StoreDamagedError),
    "cut within the first word": (cut(7), StoreDamagedError),
    "cut within the header": (cut(60), StoreDamagedError),
    "cut after the header": (cut(100), StoreDamagedError),
    "cut after a page": (cut(PAGE), StoreDamagedError),
    "cut within a page": (cut(5 * PAGE + 17), StoreDamagedError),
    "a text": (whole(b"Dear diary, this is no database at all.\n" * 9), StoreForeignError),
    "one letter": (whole(b"x"), StoreForeignError),
    "of another program": (other_program, StoreForeignError),
    "another application": (written(68, b"\0\0\0\1"), StoreForeignError),
    "first word gone, the rest ours": (written(0, b"\0" * 16), StoreDamagedError),
    "newer": (written(60, b"\0\0\0\7"), StoreNewerError),
    "version 0": (written(60, b"\0\0\0\0"), StoreDamagedError),
    "schema page overwritten": (written(100, b"\xaa" * 900), StoreDamagedError),
    "a page overwritten": (written(3 * PAGE, b"\x55" * PAGE), StoreDamagedError),
    "a page of nothing": (written(2 * PAGE, b"\0" * PAGE), StoreDamagedError),
    "gone": (gone, StoreMissingError),
    "gone but for its log": (gone_but_for_its_log, StoreMissingError),
    "newer in the log only": (after_unclean_end("PRAGMA user_version=8"), StoreNewerError),
    "an answer changed behind the log": (
        after_unclean_end("UPDATE answer SET value = 5 WHERE value = 4"),
        StoreDamagedError,
    ),
    "an answer lost": (after_unclean_end("DELETE FROM answer"), StoreDamagedError),
    "a setting added": (
        after_unclean_end("INSERT INTO setting VALUES (1, 'x', 1)"),
        StoreDamagedError,
    ),
    "an entry of the log changed": (
        after_unclean_end("UPDATE change SET subject = 'x' WHERE seq = 2"),
        StoreDamagedError,
    ),
    "a pack changed": (after_unclean_end("UPDATE pack SET content = 'x'"), StoreDamagedError),
    "a table gone": (after_unclean_end("DROP TABLE score_snapshot"), StoreDamagedError),
    "a reference broken": (
        after_unclean_end("PRAGMA foreign_keys=OFF", "DELETE FROM pack"),
        StoreDamagedError,
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_refusal_changes_no_byte(home: Path, fault: str) -> None:
    make, kind = FAULTS[fault]
    make(home)
    before = hashes(home)
    with pytest.raises(AdvisorError) as refused:
        open_store(home, ticking())
    assert type(refused.value) is kind
    assert str(home / STORE) == refused.value.message.arguments["file"]
    assert hashes(home) == before
    with pytest.raises(kind):  # and once more: the lock was let go
        open_store(home, ticking())


def test_an_unclean_end_alone_is_no_fault(home: Path) -> None:
    unclean(home, "INSERT INTO meta VALUES ('more', '1')")
    store = open_store(home, ticking())
    assert store.assessment(ANA.uid) == FULL
    store.close()
    assert WAL not in {file.name for file in files(home)}


def test_beginning_anew_keeps_what_a_lost_store_left(home: Path) -> None:
    (home / STORE).rename(home.parent / "lost.db")
    (home / WAL).write_bytes(b"the last words")
    store = open_store(home, ticking(5), anew=True)
    assert store.cards(9) == ()
    store.close()
    assert (home / f"left-5-{WAL}").read_bytes() == b"the last words"


def test_beginning_anew_takes_nothing_away_that_is_there(home: Path) -> None:
    store = open_store(home, ticking(), anew=True)
    assert len(store.cards(9)) == 2
    store.close()


def test_a_newer_blueprint_is_the_only_one_that_opens_a_newer_store(tmp_path: Path) -> None:
    step = ("CREATE TABLE goal (id INTEGER PRIMARY KEY) STRICT",)
    home = stocked(tmp_path / "home")
    open_store(home, ticking(), Blueprint(steps=(*STEPS, step))).close()
    before = hashes(home)
    with pytest.raises(StoreNewerError):
        open_store(home, ticking())
    assert hashes(home) == before


@pytest.fixture
def somebody() -> Iterator[Path]:
    """Give a folder of somebody whom rights bind, which they do not bind root."""
    with tempfile.TemporaryDirectory() as folder:
        home = stocked(Path(folder) / "home")
        if os.geteuid() != 0:
            yield home
            return
        for place in (Path(folder), home, *files(home)):
            os.chown(place, 65534, 65534)
        os.seteuid(65534)
        try:
            yield home
        finally:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights")
@pytest.mark.parametrize("what", ["folder", "file", "both"])
def test_what_may_not_be_written_is_refused(somebody: Path, what: str) -> None:
    before = hashes(somebody)
    file = somebody / STORE
    if what != "folder":
        file.chmod(0o400)
    if what != "file":
        somebody.chmod(0o500)
    try:
        with pytest.raises(StoreReadOnlyError):
            open_store(somebody, ticking())
    finally:
        somebody.chmod(0o700)
        file.chmod(0o600)
    assert hashes(somebody) == before
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights")
def test_a_folder_that_cannot_be_made_is_refused(somebody: Path) -> None:
    somebody.chmod(0o500)
    try:
        with pytest.raises(StoreReadOnlyError):
            open_store(somebody / "inner", ticking())
    finally:
        somebody.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("mine")
    for folder in (tmp_path / "home", tmp_path / "home" / "inner" / "most"):
        with pytest.raises(StoreNoFolderError) as refused:
            open_store(folder, ticking())
        assert refused.value.message.arguments == {"file": str(tmp_path / "home")}
    assert (tmp_path / "home").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows names another reason")
@pytest.mark.parametrize("name", [STORE, LOCK])
def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(StoreNotOpenedError) as refused:
        open_store(tmp_path, ticking())
    why = os.strerror(errno.EISDIR)
    assert refused.value.message.arguments == {"file": str(tmp_path / name), "why": why}
    assert list((tmp_path / name).iterdir()) == []


def test_a_refusal_to_open_speaks_of_no_change() -> None:
    error = with_code(sqlite3.SQLITE_CANTOPEN)
    with pytest.raises(StoreNotOpenedError) as refused, told_of_opening(Path("none/x.db")):
        raise error
    assert refused.value.message.arguments == {"file": "none/x.db", "why": "told by SQLite"}
    with pytest.raises(StoreFullError), told_of_opening(Path("none/x.db")):
        raise OSError(errno.ENOSPC, "full")


def with_code(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("told by SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        *((with_code(code), kind) for code, kind in BY_CODE.items()),
        (with_code(sqlite3.SQLITE_IOERR_FSYNC), StoreWriteFailedError),
        (with_code(sqlite3.SQLITE_READONLY_DIRECTORY), StoreReadOnlyError),
        (with_code(sqlite3.SQLITE_BUSY_RECOVERY), StoreLockedError),
        (OSError(errno.ENOSPC, "full"), StoreFullError),
        (OSError(errno.EROFS, "read-only"), StoreReadOnlyError),
        (OSError(errno.EIO, "broken"), StoreWriteFailedError),
    ],
    ids=str,
)
def test_what_the_disk_says_is_told(error: Exception, kind: type[StoreError]) -> None:
    with pytest.raises(kind), told(Path("x.db")):
        raise error


def test_what_is_our_own_fault_is_no_refusal() -> None:
    for error in (with_code(sqlite3.SQLITE_CONSTRAINT), sqlite3.ProgrammingError("closed")):
        with pytest.raises(sqlite3.Error), told(Path("x.db")):
            raise error
