"""How soon importance is learned: ``python3 run.py python -m tests.benchmarks.learning``.

Prints JSON: mean |importance - true| of 500 simulated people after some choices, with questions
asked by expected information and at random, and after putting all in order once.

Each person's true importances are uniform from 0.5 to 1.5. Asked for one of two preferences, a
person feels the difference of their importances with a normal slip, takes the one that then matters
more, and says "clearly" (strength 1, else 0.5) from a felt difference of 0.25 on. No question is
put twice, but where random ones are said to repeat. All ways of asking meet the same people.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import TypeAlias

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from sklearn.linear_model import LogisticRegression

from models import elicitation, learning, rank_order
from models.arrays import Flags, Floats, Places
from models.learning import Choices, Learned, Shrinkage

SEED = 20210821
PEOPLE, PREFERENCES = 500, 9
LOWEST, HIGHEST = 0.5, 1.5
CLEAR = 0.25
SLIPS = (0.1, 0.2, 0.3)
USUAL_SLIP = 0.2
AFTER = (5, 10, 15, 20)
LONG = (30,)
CAUTIOUS = Shrinkage(span=0.5, prior_choices=10)
RANGE = 1.2815515655446004
LEAST, MOST, LEAST_MOVE = 10, 15, 0.1
REPEATS = 30
QUESTIONS = elicitation.pairs(PREFERENCES)
EVERYONE = np.arange(PEOPLE)

Ask: TypeAlias = Callable[[Learned, Flags, np.random.Generator], Places]
# Errors of each person after some numbers of choices, and the choices themselves.
Told: TypeAlias = tuple[dict[int, Floats], Choices]


def by_information(learned: Learned, unasked: Flags, _: np.random.Generator) -> Places:
    """Ask as the program does."""
    return elicitation.next_question(learned, QUESTIONS, unasked, CAUTIOUS)


def by_determinant(learned: Learned, unasked: Flags, _: np.random.Generator) -> Places:
    """Ask for the largest gain in the determinant, the way that the program does not go."""
    scores = learned.coefficients @ QUESTIONS.T
    doubt = ((QUESTIONS @ learned.covariance) * QUESTIONS).sum(axis=2)
    gain = learning.chance(scores) * learning.chance(-scores) * doubt
    best: Places = np.where(unasked, np.round(gain, 9), -1.0).argmax(axis=1)
    return best


def at_random(_: Learned, unasked: Flags, random: np.random.Generator) -> Places:
    """Ask any question that was not asked."""
    best: Places = np.where(unasked, random.random(unasked.shape), -1.0).argmax(axis=1)
    return best


def at_random_again(_: Learned, unasked: Flags, random: np.random.Generator) -> Places:
    """Ask any question, also one that was asked."""
    return random.integers(0, unasked.shape[1], len(unasked))


def interview(ask: Ask, true: Floats, slip: float, last: int) -> Told:
    """Put questions to everyone, and give how far off each person's importances are."""
    random = np.random.default_rng(SEED + 1)
    unasked = np.ones((PEOPLE, len(QUESTIONS)), dtype=bool)
    given = Choices(np.zeros((PEOPLE, 0, PREFERENCES)), np.zeros((PEOPLE, 0)))
    errors = {}
    for number in range(1, last + 1):
        learned = learning.learn(given, CAUTIOUS, RANGE)
        question = ask(learned, unasked, random)
        unasked[EVERYONE, question] = False
        given = answered(given, QUESTIONS[question], true, slip * random.standard_normal(PEOPLE))
        if number in AFTER + LONG:
            errors[number] = error(learning.learn(given, CAUTIOUS, RANGE).importance, true)
    return errors, given


def answered(given: Choices, rows: Floats, true: Floats, slips: Floats) -> Choices:
    """Let everyone answer one question."""
    felt = (rows * true).sum(axis=1) + slips
    taken = np.where(felt >= 0, 1.0, -1.0)[:, None] * rows
    strength = np.where(np.abs(felt) >= CLEAR, 1.0, 0.5)
    return Choices(
        np.concatenate([given.differences, taken[:, None]], axis=1),
        np.concatenate([given.strengths, strength[:, None]], axis=1),
    )


def error(importance: Floats, true: Floats) -> Floats:
    """Give each person's mean distance from the true importances."""
    distance: Floats = np.abs(importance - true).mean(axis=1)
    return distance


def means(errors: dict[int, Floats]) -> dict[str, float]:
    """Give the mean over people after each number of choices."""
    return {str(number): round(float(each.mean()), 4) for number, each in errors.items()}


def compared(fewer: Floats, more: Floats) -> dict[str, float]:
    """Give by how much one way is nearer to the truth than another, person by person."""
    gain = more - fewer
    return {
        "gain": round(float(gain.mean()), 4),
        "standard error": round(float(gain.std(ddof=1) / len(gain) ** 0.5), 4),
        "people nearer": round(float((gain > 0).mean()), 3),
    }


def of_slip(slip: float) -> dict[str, object]:
    """Give all figures for one size of slip."""
    true = np.random.default_rng(SEED).uniform(LOWEST, HIGHEST, (PEOPLE, PREFERENCES))
    few, many = AFTER[-1], LONG[-1]
    adaptive, _ = interview(by_information, true, slip, few)
    random, _ = interview(at_random, true, slip, many)
    again, _ = interview(at_random_again, true, slip, many)
    determinant, _ = interview(by_determinant, true, slip, few)
    felt = true + slip * np.random.default_rng(SEED + 2).standard_normal(true.shape)
    ranks = np.argsort(np.argsort(-felt, axis=1), axis=1)
    ordered = rank_order.importance(ranks, LOWEST, HIGHEST)
    gained = random[MOST].mean() - adaptive[MOST].mean()
    return {
        "nothing asked": round(float(error(np.ones_like(true), true).mean()), 4),
        "by information": means(adaptive),
        "at random, none twice": means(random),
        "at random, repeats allowed": means(again),
        "by determinant": means(determinant),
        "put in order once": round(float(error(ordered, true).mean()), 4),
        "put in order once, mean set to 1": round(
            float(error(ordered / ordered.mean(axis=1, keepdims=True), true).mean()), 4
        ),
        "15 by information against 15 at random, none twice": compared(
            adaptive[MOST], random[MOST]
        ),
        "15 by information against 15 at random, repeats allowed": compared(
            adaptive[MOST], again[MOST]
        ),
        "part of the way from 15 to 30 at random": round(
            float(gained / (random[MOST].mean() - random[many].mean())), 2
        ),
    }


def stopping(*, only_next: bool) -> dict[str, object]:
    """Say after how many choices people have enough, and how far off they then are.

    Either no answer to the next question may move much, or no answer to any question left.
    """
    true = np.random.default_rng(SEED).uniform(LOWEST, HIGHEST, (PEOPLE, PREFERENCES))
    _, given = interview(by_information, true, USUAL_SLIP, MOST)
    stopped, errors = np.zeros(PEOPLE, dtype=np.intp), np.zeros(PEOPLE)
    for number in range(LEAST, MOST + 1):
        sofar = Choices(given.differences[:, :number], given.strengths[:, :number])
        learned = learning.learn(sofar, CAUTIOUS, RANGE)
        # A question is its own product with itself, 2; with any other pair it is less.
        asked = np.abs(sofar.differences @ QUESTIONS.T).max(axis=1) == 2.0
        looked_at = ~asked
        if only_next:
            question = elicitation.next_question(learned, QUESTIONS, ~asked, CAUTIOUS)
            looked_at = np.arange(len(QUESTIONS)) == question[:, None]
        moves = elicitation.largest_move(sofar, learned, QUESTIONS, looked_at, CAUTIOUS)
        enough = elicitation.has_enough(
            sofar.count, moves, least=LEAST, most=MOST, least_move=LEAST_MOVE
        )
        now = enough & (stopped == 0)
        stopped[now] = number
        errors[now] = error(learned.importance, true)[now]
    people = {str(number): int((stopped == number).sum()) for number in range(LEAST, MOST + 1)}
    return {"people": people, "mean error when stopped": round(float(errors.mean()), 4)}


def speed() -> dict[str, float]:
    """Give the median milliseconds of one person's fit, ours and the library's, in turn."""
    true = np.random.default_rng(SEED).uniform(LOWEST, HIGHEST, (PEOPLE, PREFERENCES))
    _, given = interview(at_random, true, USUAL_SLIP, MOST)
    one = Choices(given.differences[:1], given.strengths[:1])
    rows = np.concatenate([one.differences[0], -one.differences[0]])
    classes, weights = np.repeat([1, 0], MOST), np.tile(one.strengths[0], 2)
    library = LogisticRegression(C=1, fit_intercept=False, solver="newton-cholesky", tol=1e-12)
    learned = learning.learn(one, CAUTIOUS, RANGE)
    free = np.ones((1, len(QUESTIONS)), dtype=bool)
    works: dict[str, Callable[[], object]] = {
        "fit": lambda: learning.fit(one),
        "fit by scikit-learn": lambda: library.fit(rows, classes, sample_weight=weights),
        "next question": lambda: elicitation.next_question(learned, QUESTIONS, free, CAUTIOUS),
        "largest move": lambda: elicitation.largest_move(one, learned, QUESTIONS, free, CAUTIOUS),
    }
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _repeat in range(REPEATS):
        for name, work in works.items():
            began = time.perf_counter()
            work()
            taken[name].append(1000 * (time.perf_counter() - began))
    return {name: round(statistics.median(times), 3) for name, times in taken.items()}


def main() -> None:
    """Print all figures."""
    began = time.perf_counter()
    told = {
        "people": PEOPLE,
        "importance": f"uniform {LOWEST} to {HIGHEST}",
        "seed": SEED,
        "python, numpy": [sys.version.split()[0], np.__version__],
        "mean |importance - true| by sd of the slip": {str(slip): of_slip(slip) for slip in SLIPS},
        f"enough after so many choices, slip {USUAL_SLIP}": {
            "by the next question": stopping(only_next=True),
            "by all questions left": stopping(only_next=False),
        },
        "milliseconds": speed(),
    }
    told["seconds in all"] = round(time.perf_counter() - began, 1)
    print(json.dumps(told, indent=1))  # noqa: T201  (a person reads it)


if __name__ == "__main__":
    main()
