"""The change log: every change has its entry, entries only ever grow, and they give every row."""

import json
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile
from advisor.store.changes import IN_ORDER, entry_of, is_whole
from advisor.store.checks import rows_agree_with_log
from advisor.store.connection import connect
from advisor.store.history import Deed, History, Step, Verb
from advisor.store.place import STORE
from advisor.store.refusals import StoreError, StoreFullError
from advisor.store.schema import LOGGED
from advisor.store.store import Store, open_store
from tests.store.shelves import ANA, FULL, PACK, SITTING, fill, ticking

FLIPS = 80


@contextmanager
def read(store: Store) -> Iterator[sqlite3.Connection]:
    """Look into the tables of a store that nobody has open any more."""
    store.close()
    connection = connect(store.file)
    yield connection
    connection.close()


def test_the_log_gives_every_row(store: Store) -> None:
    with read(store) as connection:
        assert rows_agree_with_log(connection)
        for table in LOGGED.values():
            assert connection.execute(table.select_all).fetchall()


def test_one_deed_is_one_group_in_order_of_the_log(store: Store) -> None:
    with read(store) as connection:
        groups = connection.execute(
            "SELECT group_no, op, verb, undoes, count(*) FROM change GROUP BY group_no"
        ).fetchall()
    ops = [(op, verb, undoes) for _, op, verb, undoes, _ in groups]
    assert ops == [
        ("make", "create", None),
        ("do", "answer", None),
        ("undo", "answer", 2),
        ("do", "rename", None),
        ("make", "finish", None),
        ("do", "scenario", None),
        ("do", "scenario", None),
        ("do", "drop_scenario", None),
        ("make", "create", None),
        ("make", "archive", None),
    ]
    assert [number for number, *_ in groups] == list(range(1, 11))


def test_an_entry_holds_the_columns_that_changed(store: Store) -> None:
    store.save(ANA.uid, FULL, FULL.with_answer("q1", 5, 900), Deed(Verb.ANSWER, "q1"))
    with read(store) as connection:
        *_, raw = connection.execute(IN_ORDER)
    assert is_whole(raw)
    entry = entry_of(raw)
    assert (entry.before, entry.after) == (
        {"value": 4, "milliseconds": 2_500},
        {"value": 5, "milliseconds": 900},
    )


def test_nothing_is_written_where_nothing_changes(store: Store) -> None:
    before = store.changed_ms(ANA.uid)
    assert store.save(ANA.uid, FULL, FULL, Deed(Verb.ANSWER, "q1")) is None
    assert store.rename(ANA.uid, "Ana 🙂") is None
    assert store.changed_ms(ANA.uid) == before


def test_every_wrong_bit_of_an_entry_is_found(store: Store) -> None:
    with read(store) as connection:
        for raw in connection.execute(IN_ORDER).fetchall():
            assert is_whole(raw)
            for place in range(1, len(raw) - 1):
                changed: list[Any] = list(raw)
                changed[place] = 7 if raw[place] is None else f"{raw[place]} "
                assert not is_whole(tuple(changed))


def test_no_command_changes_or_deletes_an_entry(tmp_path: Path) -> None:
    store = open_store(tmp_path / "home", ticking())
    seen = set()

    def authorize(action: int, table: str | None, *_: str | None) -> int:
        if table == "change":
            seen.add(action)
        return sqlite3.SQLITE_OK

    store._connection.set_authorizer(authorize)  # noqa: SLF001  (what else could show it)
    fill(store)
    step = store.history(ANA.uid).done[-1]
    store.undo(ANA.uid, step)
    store.redo(ANA.uid, step)
    store.close()
    assert seen == {sqlite3.SQLITE_INSERT, sqlite3.SQLITE_READ}


def test_undo_of_a_row_that_went_around_the_log_is_a_bug(store: Store) -> None:
    step = store.rename(ANA.uid, "Anna")
    assert step is not None
    sql = "UPDATE profile SET name = 'Somebody'"
    store._connection.execute(sql)  # noqa: SLF001  (what must not be)
    with pytest.raises(ValueError, match="not as the log left it"):
        store.undo(ANA.uid, step)
    assert store.profile(ANA.uid).name == "Somebody"


def test_history_is_read_from_the_log_as_it_was_lived(store: Store) -> None:
    lived = store.history(ANA.uid)
    for number in range(6):
        step = store.rename(ANA.uid, f"Ana {number}")
        assert step is not None
        lived = lived.with_done(step)
    for _ in range(4):
        store.undo(ANA.uid, lived.done[-1])
        lived = lived.with_undone()
    for _ in range(2):
        store.redo(ANA.uid, lived.undone[-1])
        lived = lived.with_redone()
    assert store.profile(ANA.uid).name == "Ana 3"
    assert [one.group for one in store.history(ANA.uid).done] == [one.group for one in lived.done]
    assert [one.group for one in store.history(ANA.uid).undone] == [
        one.group for one in lived.undone
    ]


def test_order_is_that_of_the_log_whatever_the_clock_says(tmp_path: Path) -> None:
    times = iter([9_000, 8_000, 10, 7_000, 1])
    store = open_store(tmp_path / "home", lambda: next(times))
    store.create(ANA, Assessment(), PACK, Deed(Verb.CREATE))
    store.create(Profile("b" * 32, "Ben"), Assessment(), PACK, Deed(Verb.CREATE))
    first, second = store.rename(ANA.uid, "Anna"), store.rename(ANA.uid, "Anne")
    assert first is not None
    assert second is not None
    assert [step.group for step in store.history(ANA.uid).done] == [first.group, second.group]
    assert [card.profile.name for card in store.cards(1)] == ["Anne", "Ben"]
    store.close()


def test_a_full_disk_keeps_what_was_kept_and_takes_more_when_there_is_room(store: Store) -> None:
    connection = store._connection  # noqa: SLF001  (to make the disk full)
    (most,) = connection.execute("PRAGMA max_page_count").fetchone()
    (now,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={now}")
    long = FULL.with_note("q1", "x" * 9_000)
    for _ in range(3):
        with pytest.raises(StoreFullError):
            store.save(ANA.uid, FULL, long, Deed(Verb.NOTE, "q1"))
        assert store.assessment(ANA.uid) == FULL
    connection.execute(f"PRAGMA max_page_count={most}")
    assert store.save(ANA.uid, FULL, long, Deed(Verb.NOTE, "q1")) is not None
    assert store.assessment(ANA.uid) == long


@pytest.mark.parametrize(
    ("assessment", "what"),
    [
        (Assessment(notes={"q1": "x" * 10_001}), "note"),
        (Assessment(answers={"q" * 65: 1}), "question"),
        (Assessment(milliseconds={"q1": -1}), "milliseconds"),
        (Assessment(choices={("p1", "p2"): 9}), "value"),
        (Assessment(choices={("p2", "p1"): 0}), "one < other"),
        (Assessment(choices={("p1", "p1"): 0}), "one < other"),
    ],
)
def test_the_tables_hold_the_limits_once_more(
    store: Store, assessment: Assessment, what: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=what):
        store.create(Profile("c" * 32, "C"), assessment, PACK, Deed(Verb.CREATE))
    assert len(store.cards(1)) == 2


def test_text_that_was_taken_away_for_good_is_not_in_the_file_of_answers(store: Store) -> None:
    store.finish(ANA.uid, SITTING, PACK)
    assert len(store.snapshots(ANA.uid)) == 2
    assert store.snapshots(ANA.uid)[0].inputs == SITTING.inputs
    assert store.snapshots(ANA.uid)[0].pack_sha256 == PACK.sha256


def test_a_step_that_makes_is_no_step_of_undo() -> None:
    step = Step(1, Deed(Verb.FINISH), 0)
    assert History().with_done(step) == History()
    assert {verb for verb in Verb if not verb.can_be_undone} == {
        Verb.CREATE,
        Verb.DUPLICATE,
        Verb.KEEP,
        Verb.ARCHIVE,
        Verb.RESTORE,
        Verb.FINISH,
    }


def dump(folder: Path) -> list[str]:
    """Give all that a store says, row by row."""
    connection = connect(folder / STORE)
    told = [
        json.dumps([table.name, *row])
        for table in LOGGED.values()
        for row in connection.execute(table.select_all)
    ]
    connection.close()
    return sorted(told)


def test_after_an_unclean_end_a_flipped_bit_is_found_or_changed_nothing(
    home: Path, tmp_path: Path
) -> None:
    expected = dump(home)
    code = (
        "import os, sys; from pathlib import Path; from advisor.store.connection import connect; "
        "connect(Path(sys.argv[1])).execute(\"INSERT INTO meta VALUES ('more', '1')\"); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(home / STORE)], check=True)
    lot = random.Random(21)  # noqa: S311  (the same flips every time)
    found = 0
    for number in range(FLIPS):
        copy = tmp_path / str(number)
        copytree(home, copy)
        raw = bytearray((copy / STORE).read_bytes())
        used = [at for at, byte in enumerate(raw) if byte]  # most of a small store is empty pages
        raw[lot.choice(used)] ^= 1 << lot.randrange(8)
        (copy / STORE).write_bytes(raw)
        try:
            open_store(copy, ticking()).close()
        except StoreError:
            found += 1
        else:
            assert dump(copy) == expected
    assert FLIPS / 4 < found < FLIPS
