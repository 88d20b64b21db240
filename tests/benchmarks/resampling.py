"""Time of one lever frame of resampling: ``python3 run.py python -m tests.benchmarks.resampling``.

Prints JSON: medians and 95th percentiles in milliseconds of 10,000 draws of five paths, and beside
them, in the same run, the bare NumPy products on the same arrays. One BLAS thread.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from models import scores
from models.inputs import People
from models.resampling import PartDraws
from models.sampler import Sampler
from tests.builders import arrays, with_split, with_value

DATA = Path(__file__).parents[1] / "data"
RUN = json.loads((DATA / "golden.json").read_text())["resampling"][1]
DRAWS = 10_000
SEED = 20210821
FRAMES = 200
TWENTY = 20


def timed(frames: dict[str, Callable[[int], object]]) -> dict[str, dict[str, float]]:
    """Time several frames in turn, so that all meet the same noise of the machine."""
    taken: dict[str, list[float]] = {name: [] for name in frames}
    for at in range(FRAMES):
        for name, frame in frames.items():
            began = time.perf_counter()
            frame(at)
            taken[name].append(1000 * (time.perf_counter() - began))
    return {
        name: {
            "median": round(statistics.median(times), 3),
            "p95": round(statistics.quantiles(times, n=TWENTY)[-1], 3),
        }
        for name, times in taken.items()
    }


def products(parts: tuple[PartDraws, ...]) -> None:
    """Do nothing but the products that a full frame cannot do without."""
    for part in parts:
        for path in part.paths:
            for side in path:
                side.size @ side.factors
                side.size @ side.factors
                side.size @ side.slips


def main() -> None:
    """Print all figures."""
    pack, person = arrays({"answers": RUN["answers"]})
    began = time.perf_counter()
    sampler = Sampler(pack, count=DRAWS, seed=SEED)
    sampler.warm()
    cold, cached = 1000 * (time.perf_counter() - began), sampler.draws
    count, fit = person.skills.shape[1], scores.score(pack, person).fit[0].tolist()
    changed = [0.1 * (1 + at % 5) for at in range(FRAMES)]
    wishes = [with_value(person, count + at % 9, by) for at, by in enumerate(changed)]
    answers = [with_value(wish, at % count, changed[at]) for at, wish in enumerate(wishes)]
    splits = [with_split(person, 0.3 + 0.002 * at) for at in range(FRAMES)]

    def lever(people: Sequence[People]) -> Callable[[int], object]:
        """Give a frame with a sampler of its own, so that what was weighed last is its own."""
        own = Sampler(pack, count=DRAWS, seed=SEED)
        own.warm()
        return lambda at: own.shares(people[at], fit)

    told = timed(
        {
            "products": lambda _: products((cached.skills, cached.preferences)),
            "whole frame": lever(answers),
            "lever on a preference, strengths kept": lever(wishes),
            "split, both kept": lever(splits),
            "point scores": lambda at: scores.score(pack, answers[at]),
        }
    )
    ratio = told["whole frame"]["median"] / told["products"]["median"]
    size = sum(
        side.factors.nbytes + side.slips.nbytes
        for part in (cached.skills, cached.preferences)
        for path in part.paths
        for side in path
    )
    print(  # noqa: T201  (a person reads it)
        json.dumps(
            {
                "draws": DRAWS,
                "numpy": np.__version__,
                "python": sys.version.split()[0],
                "milliseconds": told,
                "whole frame / products": round(ratio, 2),
                "drawing once, milliseconds": round(cold, 1),
                "kept, MB": round(size / 1e6, 1),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
