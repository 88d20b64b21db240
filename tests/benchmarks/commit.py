"""How long an answer takes until it is kept, and until its result is there, in milliseconds.

Run it with ``python -m tests.benchmarks.commit``: 93 questions answered again and again over the
real session on a real disk, each with a new score; then opening, undo and the cards. Nothing is
asserted: the figures are those of a machine and its disk.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from advisor.catalog.reading import read_catalog
from advisor.session import Session
from advisor.store.store import open_store

TIMES = 1_000


def main() -> None:
    """Measure, and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        measure(Path(folder), given.times)


def measure(folder: Path, times: int) -> None:
    """Measure in a folder."""
    catalog, lot = read_catalog(), random.Random(21)  # noqa: S311  (the same answers every time)
    session = Session(open_store(folder), catalog)
    session.new_profile("Ana")
    questions = [item.id for item in catalog.items.items]
    values = {
        key: [option.value for option in catalog.options(catalog.item[key])] for key in questions
    }

    def answer() -> None:
        question = lot.choice(questions)
        session.answer(question, lot.choice(values[question]), 3_000)

    def score() -> object:
        return session.result

    for question in questions:
        session.answer(question, values[question][0], 3_000)
    score()
    commits, scores, both = [], [], []
    for _ in range(times):
        commits.append(took(answer))
        scores.append(took(score))
        both.append(commits[-1] + scores[-1])
    told("commit", commits)
    told("score", scores)
    told("commit + score", both)
    told("undo", [took(session.undo) for _ in range(min(times, 200))])
    told("cards", [took(lambda: session.profiles) for _ in range(200)])
    told("finish a sitting", [took(session.finish_sitting) for _ in range(50)])
    told("close and open", [took(lambda: reopen(folder, session)) for _ in range(1)])


def reopen(folder: Path, session: Session) -> None:
    """Close a session, start again and open the profile."""
    session.close()
    again = Session(open_store(folder), session.catalog)
    again.open_profile(again.profiles[0].profile.uid)
    again.close()


def took(work: Callable[[], object]) -> float:
    """Give the milliseconds that something takes."""
    began = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - began) / 1e6


def told(name: str, figures: list[float]) -> None:
    """Print the middle and the 99th of a hundred."""
    if len(figures) == 1:
        print(f"{name}: {figures[0]:.1f} ms")  # noqa: T201
        return
    cuts = quantiles(figures, n=100)
    print(f"{name}: p50 {cuts[49]:.2f} ms, p99 {cuts[98]:.2f} ms, n {len(figures)}")  # noqa: T201


if __name__ == "__main__":
    main()
