"""Kill a program with signal 9 while it keeps answers, start it again, and compare.

The child tells each command that has returned through a pipe; the parent reads a random count of
these, kills it, reads what had been told by then, opens the store and compares: what it holds must
be the state after the last command that was told, or after the one that was under way.

Run it for long: ``python -m tests.faults.kills 3000``. Two ways to be wrong show that the harness
can fail: telling before the commit, and committing every twenty commands.

A kill is no power cut: what the kernel has taken over survives it. This shows the order of writing
and telling, and that a store comes back from any moment.
"""

import argparse
import json
import os
import random
import signal
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from advisor.assessment.answers import Assessment
from advisor.catalog.pack import Catalog
from advisor.catalog.reading import read_catalog
from advisor.session import Session
from advisor.store.place import STORE
from advisor.store.refusals import StoreError
from advisor.store.store import open_store

Command = Callable[[Session], object]
Mode = str
RIGHT, TELLS_FIRST, COMMITS_LATE = "right", "tells first", "commits late"
BATCH = 20
MOST_TOLD = 30
COMMANDS = 400
LIVES = 10  # kills of one store, before a new one is taken
TOLD = b"."
LONG = 1_000


@dataclass
class Count:
    """What happened over many kills."""

    kills: int = 0
    told: int = 0
    lost: int = 0  # kills after which something told was not there
    damaged: int = 0
    untold: int = 0  # kills after which the command under way was there


@dataclass(frozen=True)
class Plan:
    """What one child does: commands, and the state after each, the first one before any."""

    commands: tuple[Command, ...]
    states: tuple[Assessment, ...]


def plan(catalog: Catalog, start: Assessment, lot: random.Random) -> Plan:
    """Draw commands, and work out the states without any store."""
    ratings = [item.id for item in catalog.ratings]
    states, past = [start], [start]
    commands: list[Command] = []
    for _ in range(COMMANDS):
        question, kind = lot.choice(ratings), lot.random()
        now = past[-1]
        if kind < 0.15 and len(past) > 1:
            past.pop()
            commands.append(Session.undo)
        elif kind < 0.3:
            text = "x" * lot.randrange(1, LONG)
            past.append(now.with_note(question, text))
            commands.append(_noted(question, text))
        else:
            value = lot.choice([one for one in range(1, 6) if one != now.answers.get(question)])
            took = lot.randrange(9_000)
            past.append(now.with_answer(question, value, took))
            commands.append(_answered(question, value, took))
        states.append(past[-1])
    return Plan(tuple(commands), tuple(states))


def _answered(question: str, value: int, took: int) -> Command:
    return lambda session: session.answer(question, value, took)


def _noted(question: str, text: str) -> Command:
    return lambda session: session.set_note(question, text)


def live(session: Session, commands: tuple[Command, ...], tell: int, mode: Mode) -> None:
    """Carry out commands as a program does, and tell each one that returned."""
    waiting: list[Command] = []
    for command in commands:
        if mode == COMMITS_LATE:
            waiting.append(command)
            if len(waiting) == BATCH:
                for one in waiting:
                    one(session)
                waiting.clear()
            os.write(tell, TOLD)
        elif mode == TELLS_FIRST:
            os.write(tell, TOLD)
            command(session)
        else:
            command(session)
            os.write(tell, TOLD)


def kill_once(folder: Path, catalog: Catalog, lot: random.Random, mode: Mode, count: Count) -> None:
    """Start a program, kill it, and look at what it left."""
    is_new = not (folder / STORE).exists()  # then the kill may fall into its making
    before = Assessment() if is_new else _held(folder, catalog)
    what = plan(catalog, before, lot)
    reader, writer = os.pipe()
    child = os.fork()  # this is the only thread there is
    if child == 0:
        os.close(reader)
        session = _opened(folder, catalog)
        live(session, what.commands, writer, mode)
        os._exit(0)
    os.close(writer)
    told = sum(1 for _ in zip(range(lot.randrange(MOST_TOLD)), _read(reader), strict=False))
    for _ in range(lot.randrange(3_000)):
        pass  # some more moments within a command
    os.kill(child, signal.SIGKILL)
    told += sum(1 for _ in _read(reader))
    os.close(reader)
    os.waitpid(child, 0)
    _judge(folder, catalog, what, told, count)


def _judge(folder: Path, catalog: Catalog, what: Plan, told: int, count: Count) -> None:
    count.kills += 1
    count.told += told
    try:
        held = _held(folder, catalog)
    except StoreError:
        count.damaged += 1
        return
    under_way = what.states[told + 1 : told + 2]
    count.lost += held != what.states[told] and held not in under_way
    count.untold += held != what.states[told] and held in under_way


def _read(reader: int) -> Iterator[bytes]:
    while one := os.read(reader, 1):
        yield one


def _opened(folder: Path, catalog: Catalog) -> Session:
    session = Session(open_store(folder), catalog)
    if session.profiles:
        session.open_profile(session.profiles[0].profile.uid)
    else:
        session.new_profile("Ana")
    return session


def _held(folder: Path, catalog: Catalog) -> Assessment:
    session = _opened(folder, catalog)
    held = session.assessment
    session.close()
    return held


def run(kills: int, mode: Mode, seed: int) -> Count:
    """Kill so many times, a new store every few times."""
    catalog, lot, count = read_catalog(), random.Random(seed), Count()  # noqa: S311
    while count.kills < kills:
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(min(LIVES, kills - count.kills)):
                kill_once(Path(folder), catalog, lot, mode, count)
                if count.lost or count.damaged:
                    break  # what follows would only be lost once more
    return count


def main() -> None:
    """Run from a terminal, and print the counts as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--mode", choices=[RIGHT, TELLS_FIRST, COMMITS_LATE], default=RIGHT)
    parser.add_argument("--seed", type=int, default=21)
    given = parser.parse_args()
    print(json.dumps(asdict(run(given.kills, given.mode, given.seed))))  # noqa: T201


if __name__ == "__main__":
    main()
