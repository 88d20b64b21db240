"""Kill a program with signal 9 while it brings a store to a newer version, and look at it.

It begins at the store of version 1, and goes all steps there are and some that take longer. What is
left must be whole, hold all answers, and have the version before, one between, or the new one: each
step is whole or did not happen. A step outside of a transaction shows that the harness can fail.
Run it for long: ``python -m tests.faults.migration_kills 500``.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import tempfile
from pathlib import Path
from shutil import copyfile

from advisor.store import migrations
from advisor.store.checks import rows_agree_with_log
from advisor.store.connection import connect
from advisor.store.migrations import Blueprint, StepText
from advisor.store.place import STORE
from advisor.store.schema import LOGGED, logged_in
from advisor.store.store import open_store
from tests.store.shelves import ticking

# Steps that take a while: tables made and filled, so that a kill falls into each of them.
LONG: tuple[StepText, ...] = tuple(
    (
        f"CREATE TABLE more_{number} (id INTEGER PRIMARY KEY, note TEXT) STRICT",
        *(f"INSERT INTO more_{number} (note) VALUES ('{'x' * 500}')" for _ in range(60)),  # noqa: S608
    )
    for number in range(4)
)
STEPS = (*migrations.STEPS, *LONG)
TODAY = 1 + len(migrations.STEPS)
OLDEST = Path(__file__).parents[1] / "data" / "stores" / "v1.db"
ROWS = 60
STATEMENTS = len(migrations.STEPS) * 11 + len(LONG) * (ROWS + 8)


def kill_once(home: Path, lot: random.Random, *, wrong: bool) -> tuple[int, bool]:
    """Start, kill at one of the statements, and give the version that is left and if it is whole.

    The statement is drawn, and told by the child through a pipe: no clock is asked.
    """
    reader, writer = os.pipe()
    child = os.fork()  # this is the only thread there is
    if child == 0:
        os.close(reader)
        migrate(home, writer, wrong=wrong)
        os._exit(0)
    os.close(writer)
    for _ in range(lot.randrange(STATEMENTS)):
        if not os.read(reader, 1):
            break
    os.kill(child, signal.SIGKILL)
    os.close(reader)
    os.waitpid(child, 0)
    return looked_at(home)


def migrate(home: Path, tell: int, *, wrong: bool) -> None:
    """Open a store with the newer blueprint, and tell each statement of a step."""
    go = go_without_transaction if wrong else migrations._go  # noqa: SLF001  (what is tested)

    def telling(connection: sqlite3.Connection, step: StepText, version: int) -> None:
        connection.set_trace_callback(lambda _: os.write(tell, b".") and None)
        go(connection, step, version)

    migrations._go = telling  # noqa: SLF001  (in a child that does nothing else)
    open_store(home, ticking(), Blueprint(steps=STEPS))


def go_without_transaction(connection: sqlite3.Connection, step: StepText, version: int) -> None:
    """Go a step as it must not be gone."""
    for statement in step:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version={version}")


def looked_at(home: Path) -> tuple[int, bool]:
    """Give the version, and whether just its tables are there and all rows are right."""
    connection = connect(home / STORE)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    counts = {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'more%'")
    }
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    whole = counts == {f"more_{number}": ROWS for number in range(version - TODAY)}
    whole = whole and all(
        (name in names) == (table in logged_in(version)) for name, table in LOGGED.items()
    )
    whole = whole and rows_agree_with_log(connection)
    connection.close()
    return version, whole


def run(kills: int, *, wrong: bool, seed: int) -> dict[str, int]:
    """Kill so many times, each a copy of the same store."""
    lot = random.Random(seed)  # noqa: S311  (the same moments, as far as a machine allows)
    counts = {"kills": 0, "between": 0} | {f"version {n}": 0 for n in range(1, len(STEPS) + 2)}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(kills):
            home = Path(folder) / str(number)
            home.mkdir()
            copyfile(OLDEST, home / STORE)
            version, whole = kill_once(home, lot, wrong=wrong)
            counts["kills"] += 1
            counts["between"] += not whole
            counts[f"version {version}"] += 1
    return counts


def main() -> None:
    """Run from a terminal, and print the counts as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--wrong", action="store_true", help="without a transaction")
    parser.add_argument("--seed", type=int, default=21)
    given = parser.parse_args()
    print(json.dumps(run(given.kills, wrong=given.wrong, seed=given.seed)))  # noqa: T201


if __name__ == "__main__":
    main()
