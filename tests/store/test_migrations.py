"""From each version to the next: whole or not at all, with a verified copy made before."""

import sqlite3
import stat
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from advisor.store import migrations
from advisor.store.checks import rows_agree_with_log
from advisor.store.connection import connect
from advisor.store.history import Deed, Verb
from advisor.store.migrations import STEPS, Blueprint
from advisor.store.place import COPIES, STORE
from advisor.store.refusals import StoreDamagedError
from advisor.store.schema import SCHEMA
from advisor.store.store import Store, open_store
from tests.store.shelves import ANA, FULL, MOVES, fill, ticking

RELEASED = Path(__file__).parents[1] / "data" / "stores"
GOAL = "CREATE TABLE goal (id INTEGER PRIMARY KEY, profile_id INTEGER REFERENCES profile) STRICT"
MADE_UP = (
    ("ALTER TABLE profile ADD COLUMN colour TEXT NOT NULL DEFAULT ''", GOAL),
    ("CREATE INDEX goal_profile ON goal (profile_id)",),
)
TODAY = Blueprint().version
NEXT = Blueprint(steps=(*STEPS, *MADE_UP))
# The tables of the last made-up version, as a new store would get them.
FRESH = Blueprint(
    (
        *(
            text.replace(
                "archived_ms INTEGER\n", "archived_ms INTEGER, colour TEXT NOT NULL DEFAULT ''\n"
            )
            for text in SCHEMA
        ),
        GOAL,
        *MADE_UP[1],
    ),
    NEXT.steps,
)


def schema(folder: Path) -> set[tuple[str, ...]]:
    """Give tables, their columns and indexes, however their text is laid out."""
    connection = connect(folder / STORE)
    found = {
        (kind, name, *map(str, part))
        for kind, name in connection.execute("SELECT type, name FROM sqlite_schema")
        for part in connection.execute(f"PRAGMA {kind}_xinfo('{name}')")
    }
    found |= {
        ("reference", name, *map(str, part))
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for part in connection.execute(f"PRAGMA foreign_key_list('{name}')")
    }
    connection.close()
    return found


def texts(folder: Path) -> set[str]:
    """Give the texts of tables and indexes, with their checks, which no pragma tells."""
    connection = connect(folder / STORE)
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql NOT NULL").fetchall()
    connection.close()
    return {"".join(text.split()) for (text,) in found}


def rows_of(file: Path) -> dict[str, list[Any]]:
    """Give all rows of all tables of a file, by table."""
    connection = connect(file)
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    found = {
        name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
        for (name,) in names
    }
    connection.close()
    return found


def version(folder: Path) -> int:
    connection = connect(folder / STORE)
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(number)


def test_a_new_store_and_one_that_came_a_long_way_are_the_same(home: Path, tmp_path: Path) -> None:
    open_store(home, ticking(), NEXT).close()
    open_store(tmp_path / "fresh", ticking(), FRESH).close()
    assert version(home) == version(tmp_path / "fresh") == TODAY + 2
    assert schema(home) == schema(tmp_path / "fresh")
    assert texts(home) == texts(tmp_path / "fresh")
    open_store(home, ticking(), NEXT).close()  # and once more: nothing to do
    assert len(list((home / COPIES).iterdir())) == 1


def test_nothing_is_lost_on_the_way(home: Path) -> None:
    store = open_store(home, ticking(), NEXT)
    assert store.assessment(ANA.uid) == FULL
    assert store.history(ANA.uid).done
    store.close()


def test_a_difference_of_schemas_is_found(home: Path, tmp_path: Path) -> None:
    open_store(tmp_path / "other", ticking(), Blueprint((*SCHEMA, GOAL))).close()
    assert schema(home) != schema(tmp_path / "other")


def test_a_copy_of_before_is_made_for_its_owner_only(home: Path) -> None:
    open_store(home, ticking(), NEXT).close()
    (copy,) = (home / COPIES).iterdir()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    back = home.parent / "back"
    back.mkdir()
    copyfile(copy, back / STORE)
    assert version(back) == TODAY
    store = open_store(back, ticking())
    assert store.assessment(ANA.uid) == FULL
    store.close()


@pytest.mark.parametrize(
    "broken",
    ["CREATE TABLE profile (id INTEGER)", "no SQL at all", "DELETE FROM profile"],
)
def test_a_step_that_fails_half_way_leaves_the_version_before(home: Path, broken: str) -> None:
    before = schema(home)
    steps = (MADE_UP[0], ("DROP TABLE goal", "ALTER TABLE profile DROP COLUMN colour", broken))
    with pytest.raises((sqlite3.Error, ValueError)):
        open_store(home, ticking(), Blueprint(steps=(*STEPS, *steps)))
    assert version(home) == TODAY + 1
    store = open_store(home, ticking(), Blueprint(steps=(*STEPS, *MADE_UP[:1])))
    assert store.assessment(ANA.uid) == FULL
    assert store.settings()["foreign_keys"] == 1
    store.close()
    assert schema(home) > before


def test_without_a_whole_copy_there_is_no_step(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(*_: object) -> None:
        raise StoreDamagedError(home)

    monkeypatch.setattr(migrations, "_verify", torn)
    with pytest.raises(StoreDamagedError):
        open_store(home, ticking(), NEXT)
    assert version(home) == TODAY


def test_a_copy_that_differs_is_not_taken_for_whole(home: Path) -> None:
    connection = connect(home / STORE)
    connection.execute("UPDATE answer SET value = 1 WHERE value = 4")
    with pytest.raises(StoreDamagedError):
        migrations.verified_copy(connection, home / STORE, "copy.db", TODAY)
    connection.close()


def released(number: int) -> Path:
    return RELEASED / f"v{number}.db"


def test_every_version_that_was_released_has_its_store() -> None:
    assert [number for number in range(1, len(STEPS) + 1) if not released(number).exists()] == []


@pytest.fixture(params=range(1, TODAY))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give the folder of a store of each released version."""
    home = tmp_path / "old"
    home.mkdir()
    copyfile(released(request.param), home / STORE)
    return home


def test_a_released_store_comes_up_to_today(old: Path, tmp_path: Path) -> None:
    open_store(tmp_path / "fresh", ticking()).close()
    before = rows_of(old / STORE)
    open_store(old, ticking()).close()
    assert version(old) == TODAY
    assert schema(old) == schema(tmp_path / "fresh")
    assert texts(old) == texts(tmp_path / "fresh")
    after = rows_of(old / STORE)
    assert {table: after[table] for table in before} == before
    (copy,) = (old / COPIES).iterdir()
    assert rows_of(copy) == before
    open_store(old, ticking()).close()  # and once more: nothing to do
    assert rows_of(old / STORE) == after
    assert len(list((old / COPIES).iterdir())) == 1


def test_a_released_store_goes_on_as_one_of_today(old: Path) -> None:
    store = open_store(old, ticking())
    kept = store.assessment(ANA.uid)
    assert kept == replace(FULL, choices=kept.choices)
    assert store.history(ANA.uid).done
    store.undo(ANA.uid, store.history(ANA.uid).done[-1])
    store.save(ANA.uid, kept, FULL, Deed(Verb.CHOICE))
    store.save_scenario(ANA.uid, "More of it", MOVES)
    assert store.assessment(ANA.uid) == FULL
    assert store.scenarios(ANA.uid)[-1].moves == MOVES
    store.close()
    connection = connect(old / STORE)
    assert rows_agree_with_log(connection)
    connection.close()


def test_a_released_store_that_differs_from_its_log_is_not_brought_up(old: Path) -> None:
    connection = connect(old / STORE)
    connection.execute("UPDATE answer SET value = 1 WHERE value = 4")
    connection.close()
    before = schema(old)
    with pytest.raises(StoreDamagedError):
        open_store(old, ticking())
    assert schema(old) == before


def test_the_way_to_make_a_released_store_works(tmp_path: Path) -> None:
    """What ``tests/data/stores/README.md`` tells, so that it works on the day it is needed."""
    store: Store = open_store(tmp_path, ticking())
    fill(store)
    store.close()
    assert (tmp_path / STORE).stat().st_size > 0
    connection = connect(tmp_path / STORE)
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        assert connection.execute(f"SELECT * FROM {table}").fetchall(), table  # noqa: S608
    connection.close()
