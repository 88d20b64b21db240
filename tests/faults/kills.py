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
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves, moved
from advisor.catalog.pack import Catalog
from advisor.catalog.reading import read_catalog
from advisor.session import Session
from advisor.store.place import STORE
from advisor.store.refusals import StoreError
from advisor.store.store import open_store

Command = Callable[[Session], object]
Drawn: TypeAlias = tuple[Command, "State"]
Mode = str
RIGHT, TELLS_FIRST, COMMITS_LATE = "right", "tells first", "commits late"
BATCH = 20
MOST_TOLD = 30
COMMANDS = 400
UNDONE = 0.15  # of all commands
MOST_SCENARIOS = 5
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
class State:
    """What a profile holds: its assessment, and names and moves of its scenarios."""

    assessment: Assessment = field(default_factory=Assessment)
    scenarios: tuple[tuple[str, Moves], ...] = ()


@dataclass(frozen=True)
class Plan:
    """What one child does: commands, and the state after each, the first one before any."""

    commands: tuple[Command, ...]
    states: tuple[State, ...]


def plan(catalog: Catalog, start: State, lot: random.Random) -> Plan:
    """Draw commands, and work out the states without any store."""
    states, past = [start], [start]
    commands: list[Command] = []
    for _ in range(COMMANDS):
        if lot.random() < UNDONE and len(past) > 1:
            past.pop()
            commands.append(Session.undo)
        else:
            draw = lot.choices(tuple(DRAWN), tuple(DRAWN.values()))[0]
            command, after = draw(catalog, past[-1], lot)
            past.append(after)
            commands.append(command)
        states.append(past[-1])
    return Plan(tuple(commands), tuple(states))


def _answer(catalog: Catalog, now: State, lot: random.Random) -> Drawn:
    question, took = _question(catalog, lot), lot.randrange(9_000)
    value = _other(range(1, 6), now.assessment.answers.get(question), lot)
    after = replace(now, assessment=now.assessment.with_answer(question, value, took))
    return lambda session: session.answer(question, value, took), after


def _note(catalog: Catalog, now: State, lot: random.Random) -> Drawn:
    question, text = _question(catalog, lot), "x" * lot.randrange(1, LONG)
    after = replace(now, assessment=now.assessment.with_note(question, text))
    return lambda session: session.set_note(question, text), after


def _choice(catalog: Catalog, now: State, lot: random.Random) -> Drawn:
    first, second = sorted(lot.sample(catalog.preferences, 2))
    position = _other(range(4), now.assessment.choices.get((first, second)), lot)
    after = replace(now, assessment=now.assessment.with_choice(first, second, position))
    return lambda session: session.choose(first, second, position), after


def _taken_over(catalog: Catalog, now: State, lot: random.Random) -> Drawn:
    question = _question(catalog, lot)
    value = _other(range(1, 6), now.assessment.answers.get(question), lot)
    moves = Moves(lot.randrange(300, 701) / 1000, answers={question: value})

    def command(session: Session) -> None:
        session.set_moves(moves)
        session.take_over()

    return command, replace(now, assessment=moved(now.assessment, moves, catalog))


def _scenario(catalog: Catalog, now: State, lot: random.Random) -> Drawn:
    """Keep a new scenario, or delete the first one where there are enough."""
    if len(now.scenarios) > MOST_SCENARIOS:
        after = replace(now, scenarios=now.scenarios[1:])
        return lambda session: session.drop_scenario(session.scenarios[0].uid), after
    name = f"{lot.getrandbits(64):x}"
    moves = Moves(multipliers={lot.choice(catalog.skills): lot.randrange(1_001, 4_000) / 1000})

    def command(session: Session) -> None:
        session.set_moves(moves)
        session.save_scenario(name)

    return command, replace(now, scenarios=(*now.scenarios, (name, moves)))


# What is done, and how often.
DRAWN: Mapping[Callable[[Catalog, State, random.Random], Drawn], int] = {
    _answer: 12,
    _note: 3,
    _choice: 2,
    _taken_over: 2,
    _scenario: 3,
}


def _question(catalog: Catalog, lot: random.Random) -> str:
    return lot.choice(catalog.ratings).id


def _other(values: range, than: object, lot: random.Random) -> int:
    return lot.choice([one for one in values if one != than])


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
    before = State() if is_new else _held(folder, catalog)
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


def _held(folder: Path, catalog: Catalog) -> State:
    session = _opened(folder, catalog)
    scenarios = tuple((one.name, one.moves) for one in session.scenarios)
    held = State(session.assessment, scenarios)
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
