"""Small builders for tests of the store: a clock, a person, a store with something in it."""

import hashlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.moves import Moves
from advisor.assessment.profile import Profile
from advisor.catalog.questions import Firmness
from advisor.store.history import Deed, Verb
from advisor.store.packs import Pack
from advisor.store.place import LOCK
from advisor.store.store import Store, open_store
from advisor.store.times import Clock
from advisor.store.writes import Sitting

START = 1_629_504_000_000
ANA = Profile("a" * 32, "Ana Šimić", "Senior", 7, "Solution consultant")
PACK = Pack("toy", "1.0", hashlib.sha256(b"{}").hexdigest(), "{}")
SITTING = Sitting("", "2.1.0", {"answers": {"q1": 4}}, {"order": ["one"]})
FULL = Assessment(
    answers={"q1": 4, "q2": "a", "q3": 0},
    firmness={"q1": Firmness.DEALBREAKER},
    mentors=({"q1": 2}, {}),
    options=Options(0.35, "top", True, {"p1": 1.5, "p2": 0.5}, {"s1": 0.001}),  # noqa: FBT003
    notes={"q1": "Für Zoë 🙂\nמזל", "q9": "a note without an answer"},
    milliseconds={"q1": 2_500},
    choices={("p1", "p2"): 3, ("p1", "p3"): 0},
)
MOVES = Moves(0.45, {"p1": 1.4}, {"s1": 1.5}, {"q1": 5, "q2": "b"}, {"q1": Firmness.FLEXIBLE})


def ticking(start: int = START) -> Clock:
    """Give a clock that goes on by one millisecond each time it is asked."""
    ticks = count(start)
    return lambda: next(ticks)


def stocked(folder: Path) -> Path:
    """Make a store with every table filled, close it, and give its folder."""
    store = open_store(folder, ticking())
    fill(store)
    store.close()
    return folder


def fill(store: Store) -> None:
    """Put something into every table: also what was cleared, undone and archived."""
    store.create(ANA, FULL, PACK, Deed(Verb.CREATE, ANA.name))
    changed = FULL.with_answer("q2", None).with_note("q1", None)
    step = store.save(ANA.uid, FULL, changed, Deed(Verb.ANSWER, "q2"))
    assert step is not None
    store.undo(ANA.uid, step)
    store.rename(ANA.uid, "Ana 🙂")
    store.finish(ANA.uid, SITTING, PACK)
    store.save_scenario(ANA.uid, "Mehr Zoë 🙂", MOVES)
    store.save_scenario(ANA.uid, "gone again", Moves(split=0.5))
    store.drop_scenario(ANA.uid, store.scenarios(ANA.uid)[1])
    store.create(Profile("b" * 32, "Ben"), Assessment(), PACK, Deed(Verb.CREATE, "Ben"))
    store.archive("b" * 32)


def hashes(folder: Path) -> dict[str, str]:
    """Give the hash of every file in a folder but the lock, which holds nothing."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files(folder)
        if file.name != LOCK
    }


def files(folder: Path) -> Iterator[Path]:
    """Give the files of a folder."""
    return (file for file in sorted(folder.rglob("*")) if file.is_file())
