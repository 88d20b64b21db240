"""Fit and receipts of many people at once: ``python3 run.py python -m tests.benchmarks.many``.

Prints JSON: medians in milliseconds for 100,000 people, five paths and 27 criteria, a fifth of them
unanswered, each with an importance of their own; beside it, in the same run, the plain NumPy of the
same rows, and ``pymcdm`` (a peer that has neither gaps nor receipts) where that is installed, on
fewer people and scaled up. Then the stream: answers to results with all that is said of them.
One BLAS thread.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt

from advisor.assessment.reading import read_input
from models import scores
from models.inputs import People
from tests.builders import CATALOG, SCORER

Floats = npt.NDArray[np.float64]

PEOPLE, OF_PEER, OF_STREAM = 100_000, 500, 1_000
ROUNDS, SEED = 7, 20210821
FRAME = SCORER.frame
DATA = Path(__file__).parents[1] / "data"
EXACT = 1e-9


def drawn(count: int) -> People:
    """Draw people: levels 1 to 5, a fifth of them missing, importance in quarters."""
    random = np.random.default_rng(SEED)
    skills, wishes = len(CATALOG.skills), len(CATALOG.preferences)
    values = random.integers(1, 6, (count, skills + wishes)).astype(np.float64)
    values[random.random(values.shape) < 0.2] = np.nan
    return People(
        skills=values[:, :skills].copy(),
        skill_multipliers=np.ones((count, skills)),
        preferences=values[:, skills:].copy(),
        importance=random.choice([0.5, 0.75, 1.0, 1.25, 1.5], (count, wishes)),
        errors=np.full(values.shape, 0.5),
        split=np.full(count, 0.5),
        targets=np.full((count, len(CATALOG.path), skills), 4.0),
    )


def plain_part(weights: Floats, values: Floats, factors: Floats) -> tuple[Floats, Floats]:
    """Give value and rows of one part in as little NumPy as there can be."""
    there = ~np.isnan(values)
    amounts, steps = factors * there, np.where(there, values - 3.0, 0.0)
    plus = amounts @ np.maximum(weights, 0.0).T
    minus = amounts @ np.maximum(-weights, 0.0).T
    known = (plus > 0) & (minus > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        of_plus, of_minus = np.where(known, 12.5 / plus, 0.0), np.where(known, 12.5 / minus, 0.0)
    each = np.where(weights > 0, of_plus[:, :, None], of_minus[:, :, None])
    rows = weights * each * (amounts * steps)[:, None, :]
    return 50.0 + rows.sum(axis=2), rows


def plain(people: People) -> tuple[Floats, Floats]:
    """Give fit and its rows in plain NumPy."""
    want = plain_part(FRAME.preferences.weights, people.preferences, people.importance)
    strengths = plain_part(FRAME.skills.weights, people.skills, people.skill_multipliers)
    rows = np.concatenate([0.5 * strengths[1], 0.5 * want[1]], axis=2)
    return 0.5 * want[0] + 0.5 * strengths[0], rows


def peer(people: People) -> Callable[[], object] | None:
    """Give what scores the same people with pymcdm, one after the other; None if it is not here."""
    if find_spec("pymcdm") is None:
        return None
    weights = np.concatenate([FRAME.skills.weights, FRAME.preferences.weights], axis=1)
    share = np.abs(weights).mean(axis=0) / np.abs(weights).mean(axis=0).sum()
    values = np.nan_to_num(np.concatenate([people.skills, people.preferences], axis=1), nan=3.0)
    kinds, positive = np.ones(weights.shape[1]), 26.0  # it takes no value below 0
    method = import_module("pymcdm.methods").WSM()

    def score() -> None:
        for one in values:
            method(positive + weights * one, share, kinds)

    return score


def median(work: Callable[[], object]) -> float:
    """Give the median of some rounds, in milliseconds."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken)


def stream() -> float:
    """Give the people a second that a stream of full answers comes to, without reading JSON."""
    runs = json.loads((DATA / "golden.json").read_text())["cases"]
    read = [read_input(CATALOG, runs[at % len(runs)]["input"]) for at in range(OF_STREAM)]
    began = time.perf_counter()
    SCORER.score_all(read)
    return OF_STREAM / (time.perf_counter() - began)


def main() -> None:
    """Print all figures."""
    people = drawn(PEOPLE)
    ours, theirs = scores.receipts(FRAME, people), plain(people)
    assert np.abs(ours.fit - theirs[0]).max() < EXACT
    assert np.abs(ours.rows - theirs[1]).max() < EXACT
    limit = median(lambda: plain(people))
    told = {
        "plain NumPy, fit and rows": limit,
        "receipts": median(lambda: scores.receipts(FRAME, people)),
    }
    if (method := peer(drawn(OF_PEER))) is not None:
        told["pymcdm, weighted sums alone, scaled up"] = median(method) * PEOPLE / OF_PEER
    print(  # noqa: T201  (a person reads it)
        json.dumps(
            {
                "people": PEOPLE,
                "numpy": np.__version__,
                "python": sys.version.split()[0],
                "milliseconds": {name: round(taken, 1) for name, taken in told.items()},
                "times plain": {name: round(taken / limit, 2) for name, taken in told.items()},
                "stream, people a second with all that is said": round(stream()),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
