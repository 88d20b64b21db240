"""What examples add to the pack: ``python3 run.py python -m tests.benchmarks.estimator``.

Prints how often three models meet the outside cases that they did not learn from: the pack's
weights as they are, weights learned near them, and a logistic regression.

Each case is predicted by a model that has seen no case of the same group (one job in several
sources, or mixed with another, is one group). How firmly weights are held, and how firmly those of
the regression are, is chosen within the learning cases, by log loss, in the same way. An unanswered
criterion is left out by the pack's model, also while it learns; for the regression it is the mean
of the learning cases.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedGroupKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from models.arrays import Flags, Floats
from models.estimator import TwoSidedClassifier, from_frame
from tests.builders import CRITERIA, PATHS, SCORER

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data" / "cases-open.json").read_text()
)["cases"]
SEED = 20210821
REPEATS = 10
OUTER, INNER = 5, 4
# The 97.5th percentile of the normal distribution.
Z95 = 1.959963984540054
LEAST_CHANCE = 1e-6
HELD = [0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, None]
PENALTIES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0]

Words: TypeAlias = npt.NDArray[np.str_]


@dataclass(frozen=True)
class Way:
    """A model, the setting that is chosen among some, and what is said of it."""

    name: str
    model: Any
    setting: str = ""
    among: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class Told:
    """What one way said of each case, and which settings were chosen."""

    first: Words
    chance: Floats
    chosen: Counter[float | None]


def ways() -> Iterator[Way]:
    """Give the models to be compared."""
    yield Way("pack as it is", from_frame(SCORER.frame, PATHS, shrinkage=None))
    yield Way("learned near the pack", from_frame(SCORER.frame, PATHS), "shrinkage", tuple(HELD))
    alone = TwoSidedClassifier(is_want=from_frame(SCORER.frame, PATHS).is_want)
    yield Way("two-sided without a pack", alone, "shrinkage", tuple(HELD))
    steps = [
        ("fill", SimpleImputer(keep_empty_features=True)),
        ("scale", StandardScaler()),
        ("model", LogisticRegression(max_iter=5000)),
    ]
    yield Way("logistic regression", Pipeline(steps), "model__C", tuple(PENALTIES))


def values() -> Floats:
    """Give the cases' answers, NaN for none."""
    rows = [[case["answers"][key] for key in CRITERIA] for case in CASES]
    return np.array(rows, dtype=np.float64)


def column(key: str) -> Words:
    """Give one word of each case."""
    return np.array([case[key] for case in CASES])


def chance_of(model: Any, x: Floats, y: Words) -> Floats:
    """Give the chance of each one's own class; hardly any for a class never met."""
    found = model.predict_proba(x)
    known = list(model.classes_)
    own = [
        row[known.index(path)] if path in known else 0 for row, path in zip(found, y, strict=True)
    ]
    return np.maximum(own, LEAST_CHANCE)


def log_chance(model: Any, x: Floats, y: Words) -> float:
    """Give the mean log chance, by which settings are chosen."""
    return float(np.log(chance_of(model, x, y)).mean())


def predicted(way: Way, seed: int) -> Told:
    """Predict each case by a model that has seen none of its group."""
    x, y, groups = values(), column("expected_first"), column("group")
    told = Told(np.empty_like(y), np.empty(len(y)), Counter())
    outer = StratifiedGroupKFold(OUTER, shuffle=True, random_state=seed)
    for learning, asked in outer.split(x, y, groups):
        model = way.model
        if way.among:
            inner = StratifiedGroupKFold(INNER, shuffle=True, random_state=seed)
            grid = {way.setting: list(way.among)}
            model = GridSearchCV(model, grid, cv=inner, scoring=log_chance)
            model.fit(x[learning], y[learning], groups=groups[learning])
            told.chosen[model.best_params_[way.setting]] += 1
        else:
            model.fit(x[learning], y[learning])
        told.first[asked] = model.predict(x[asked])
        told.chance[asked] = chance_of(model, x[asked], y[asked])
    return told


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Give the 95 percent interval of a share (Wilson 1927, JASA 22(158):209-212)."""
    share, z2 = hits / of, Z95**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z95 * np.sqrt(share * (1 - share) / of + z2 / (4 * of**2)) / (1 + z2 / of)
    return float(middle - half), float(middle + half)


def share(hits: Flags) -> str:
    """Say how many are hit, and between which shares the truth may lie."""
    low, high = wilson(int(hits.sum()), len(hits))
    return f"{hits.sum():>2}/{len(hits)} {hits.mean():.2f} [{low:.2f}, {high:.2f}]"


def hits_of(first: Words) -> tuple[Flags, Flags]:
    """Tell which cases have an accepted path first, and which of the strict the expected one."""
    accepted = [path in case["accept"] for path, case in zip(first, CASES, strict=True)]
    strict = column("strict").astype(np.bool_)
    return np.array(accepted), (first == column("expected_first"))[strict]


def line(way: Way, runs: list[Told], base: Flags) -> str:
    """Say what a way reaches: in the first run with its interval, and over all runs."""
    accepted, strict = hits_of(runs[0].first)
    each = [[int(hits.sum()) for hits in hits_of(run.first)] for run in runs]
    over = "  ".join(f"{min(counts)}-{max(counts)}" for counts in zip(*each, strict=True))
    won, lost = int((accepted & ~base).sum()), int((base & ~accepted).sum())
    loss = np.mean([-np.log(run.chance).mean() for run in runs])
    return (
        f"{way.name:25} {share(accepted)}  {share(strict)}  {over:13}"
        f" {f'+{won} -{lost}':8} {loss:.2f}"
    )


def main() -> None:
    """Print the table."""
    every = {
        way.name: (way, [predicted(way, SEED + at) for at in range(REPEATS)]) for way in ways()
    }
    base, _ = hits_of(every["pack as it is"][1][0].first)
    told = [
        f"{len(CASES)} cases in {len(set(column('group')))} groups",
        f"{OUTER} folds by group and class, {INNER} within, {REPEATS} seeds from {SEED} on",
        "",
        f"{'':25} {'accepted':23} {'expected, strict':23}  {'over seeds':13} {'against':8} log",
        f"{'':25} {'':23} {'':23}  {'':13} {'pack':8} loss",
        *(line(way, runs, base) for way, runs in every.values()),
        "",
    ]
    for way, runs in every.values():
        if way.among:
            chosen = sum((run.chosen for run in runs), Counter[float | None]())
            told.append(f"{way.name}: {way.setting} chosen {chosen.most_common()}")
    print("\n".join([*told, "", *READING]))  # noqa: T201  (a person reads it)


READING = (
    "How to read it: the intervals overlap nearly whole, so 52 cases cannot rank these models; a",
    "difference of two or three cases is chance. The pack's weights, blend and split were chosen",
    "with these very cases in view, so all that begins with them is flattered here; the regression",
    "and the model without a pack meet cases that are new to them, but for the mixed ones, which",
    "share one part across groups. The cases are jobs, not people: none of this says who would do",
    "well, or be content, in a path.",
)


if __name__ == "__main__":
    main()
