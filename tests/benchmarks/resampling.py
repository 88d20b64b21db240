"""Time of one lever frame of resampling: ``python3 run.py python -m tests.benchmarks.resampling``.

Prints JSON: medians and 95th percentiles in milliseconds of 10,000 draws of five paths, and beside
them, in the same run, the bare NumPy products on the same arrays. One BLAS thread.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from models import resampling, scores
from models.resampling import PartDraws
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
    cached = resampling.draws(pack, count=DRAWS, seed=SEED)
    cold = 1000 * (time.perf_counter() - began)
    moved = [with_value(person, at % 27, 0.1 * (1 + at % 5)) for at in range(FRAMES)]
    fit = scores.score(pack, person).fit[0]
    want, strengths = (
        sample(cached, pack, person)
        for sample in (resampling.want_sample, resampling.strengths_sample)
    )

    def answers(at: int) -> object:
        return resampling.acceptability(cached, pack, moved[at], fit[None])

    def importance(at: int) -> object:
        changed = resampling.want_sample(cached, pack, moved[at])
        return resampling.rank_acceptability(resampling.fit_sample(changed, strengths, 0.5, fit))

    def split(at: int) -> object:
        share = with_split(person, 0.3 + 0.002 * at).split[0]
        return resampling.rank_acceptability(resampling.fit_sample(want, strengths, share, fit))

    told = timed(
        {
            "products": lambda _: products((cached.skills, cached.preferences)),
            "whole frame": answers,
            "lever on a preference, strengths kept": importance,
            "split, both kept": split,
            "point scores": lambda at: scores.score(pack, moved[at]),
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
