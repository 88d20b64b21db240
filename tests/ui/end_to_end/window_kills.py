"""Kill the window with signal 9 while somebody answers, start it again, and compare.

The child is the whole program before a person who presses keys; each time the window says "saved"
it tells, through a pipe, what is answered by then. The parent reads a random count of these, kills
it, and opens the store: it must hold what was told last, or that and the one answer under way.

Run it for long: ``python -m tests.ui.end_to_end.window_kills 1000``. ``--tells-first`` is a program
that is wrong, to show that the harness can fail.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advisor import Assessment, Catalog, Change, Session, open_store, read_catalog, read_words
from tests.ui.drivers import Key, NoFiles
from tests.ui.questions_driver import Clock
from ui import app
from ui.pages.questions import QuestionsPage
from ui.settings import FILE, Settings
from ui.values import Destination, Saved

State: TypeAlias = dict[str, Any]
MOST_TOLD = 8
LIVES = 10  # kills of one store, before a new one is taken
KEYS = 400
LOOKED = 3_000  # milliseconds, and one more with each key: no state is ever met twice


@dataclass
class Count:
    """What happened over many kills."""

    kills: int = 0
    told: int = 0
    lost: int = 0  # kills after which something told was not there
    untold: int = 0  # kills after which the answer under way was there


@dataclass(frozen=True)
class Teller:
    """Tells the parent what is kept."""

    pipe: int

    def tell(self, kept: Assessment) -> None:
        """Write one line."""
        os.write(self.pipe, json.dumps(state_of(kept)).encode() + b"\n")


def state_of(kept: Assessment) -> State:
    """Give what tells one state from another."""
    return {"answers": dict(kept.answers), "looked": dict(kept.milliseconds)}


def live(folder: Path, catalog: Catalog, pipe: int, seed: int, *, tells_first: bool) -> NoReturn:
    """Be the program, and the person before it, until killed."""
    qInstallMessageHandler(lambda *_said: None)  # what the platform of the tests lacks
    application = app.application(sys.argv[:1])
    session, clock = Session(open_store(folder), catalog), Clock()
    lot = random.Random(seed)  # noqa: S311
    settings = Settings(folder / FILE)
    program = app.Program(
        application, session, read_words(), settings, folder, NoFiles(), clock=clock
    )
    teller = Teller(pipe)
    if tells_first:
        _tell_first(session, teller)
    else:
        program.bridge.saved.connect(lambda said: _tell_saved(said, session, teller))
    program.start()
    program.bridge.go_to(Destination("questions"))
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    for _ in range(KEYS):
        _press(program, clock, lot)
    os._exit(0)


def _tell_saved(said: Saved, session: Session, teller: Teller) -> None:
    if said.problem is None:
        teller.tell(session.assessment)


def _tell_first(session: Session, teller: Teller) -> None:
    """Break the order: tell an answer before it is kept."""
    keep = session.answer

    def answer(question: str, value: Any, took: int | None = None) -> Change:
        teller.tell(session.assessment.with_answer(question, value, took))
        return keep(question, value, took)

    setattr(session, "answer", answer)  # noqa: B010  (a method, as a fault would have it)


def _press(program: app.Program, clock: Clock, lot: random.Random) -> None:
    """Answer and go on, or walk back a little."""
    page = program.window.pages["questions"]
    assert isinstance(page, QuestionsPage)
    clock.now += LOOKED + lot.randrange(LOOKED)
    rows = page.question.answers.shown if page.question.isVisible() else ()
    keys = [Key(Key.Key_0 + lot.randint(1, len(rows))), Key.Key_Right] if rows else []
    if not rows or lot.random() < 0.1:
        keys = [Key.Key_Left] * lot.randint(1, 9)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or program.window, key)


def kill_once(
    folder: Path, catalog: Catalog, lot: random.Random, count: Count, *, tells_first: bool
) -> None:
    """Start the program, kill it, and look at what it left."""
    told, seed = [_held(folder, catalog)], lot.randrange(1 << 30)
    reader, writer = os.pipe()
    child = os.fork()  # this is the only thread there is, and no application was made in it
    if child == 0:
        os.close(reader)
        live(folder, catalog, writer, seed, tells_first=tells_first)
    os.close(writer)
    with os.fdopen(reader, "rb") as lines:
        states = _read(lines)
        told += [one for _, one in zip(range(lot.randint(1, MOST_TOLD)), states, strict=False)]
        for _ in range(lot.randrange(300_000)):
            pass  # some more moments within an answer
        os.kill(child, signal.SIGKILL)
        told += states
    os.waitpid(child, 0)
    count.kills += 1
    count.told += len(told) - 1
    held = _held(folder, catalog)
    count.lost += not _is_kept(told, held)
    count.untold += held not in told


def _read(lines: Any) -> Iterator[State]:
    for line in lines:
        if line.endswith(b"\n"):
            yield json.loads(line)


def _is_kept(told: list[State], held: State) -> bool:
    """Tell whether all is there that was told, and at most one answer more."""
    last = told[-1]
    if held == last:
        return True
    other = {
        question
        for question in {**last["answers"], **held["answers"]}
        if any(last[part].get(question) != held[part].get(question) for part in last)
    }
    return held not in told and len(other) == 1


def _held(folder: Path, catalog: Catalog) -> State:
    session = Session(open_store(folder), catalog)
    if session.profiles:
        session.open_profile(session.profiles[0].profile.uid)
    else:
        session.new_profile("Ana")
    held = state_of(session.assessment)
    session.close()
    return held


def run(kills: int, seed: int, *, tells_first: bool) -> Count:
    """Kill so many times, a new store every few times."""
    catalog, lot, count = read_catalog(), random.Random(seed), Count()  # noqa: S311
    while count.kills < kills:
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(min(LIVES, kills - count.kills)):
                kill_once(Path(folder), catalog, lot, count, tells_first=tells_first)
    return count


def main() -> None:
    """Run from a terminal, and print the counts as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--tells-first", action="store_true")
    parser.add_argument("--seed", type=int, default=23)
    given = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(json.dumps(asdict(run(given.kills, given.seed, tells_first=given.tells_first))))  # noqa: T201


if __name__ == "__main__":
    main()
