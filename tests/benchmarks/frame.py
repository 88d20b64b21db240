"""Time of a frame of a lever that is dragged: ``python3 run.py python -m tests.benchmarks.frame``.

Prints JSON: medians and 95th percentiles in milliseconds of all that a frame works out (the draft,
every score with its receipt and range, intervals, shares of places from 10,000 draws, sentences),
for each kind of lever, and beside them, in the same run, the bare NumPy products that shares of
places cannot do without. One BLAS thread. What the window paints is not in it.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.scoring.changes import changes
from advisor.whatif.draft import Draft
from advisor.whatif.levers import Lever, LeverKind
from advisor.whatif.overview import Overview, overview
from tests.benchmarks.resampling import products, timed
from tests.builders import CATALOG, SCORER, scored

DATA = Path(__file__).parents[1] / "data"
ANSWERS = json.loads((DATA / "golden.json").read_text())["resampling"][1]["answers"]
GOAL, TIMES = 5.0, 3.0


def dragging(first: Overview, lever: Lever) -> Callable[[int], object]:
    """Give a frame of one lever: somewhere else at each step."""
    draft, shown = first.draft, [first]

    def frame(at: int) -> object:
        value = round(lever.low + (lever.high - lever.low) * (at % 41) / 40, 2)
        moved = draft.dragged(lever.moves(value), CATALOG)
        shown[0] = overview(moved, first.before, SCORER, shown[0])
        return shown[0].headline, changes(shown[0].after, SCORER)

    return frame


def main() -> None:
    """Print all figures."""
    before = scored({"answers": ANSWERS})
    assert isinstance(before.scorable, Assessment)
    first = overview(Draft(before.scorable, Moves()), before, SCORER)
    of_kind = {lever.key.kind: lever for lever in first.levers}
    draws = SCORER.sampler.draws
    told = timed(
        {
            "products": lambda _: products((draws.skills, draws.preferences)),
            **{kind.value: dragging(first, of_kind[kind]) for kind in LeverKind},
        }
    )
    bare = told["products"]["median"]
    print(  # noqa: T201  (a person reads it)
        json.dumps(
            {
                "numpy": np.__version__,
                "python": sys.version.split()[0],
                "milliseconds": told,
                "times the products": {
                    name: round(one["median"] / bare, 2) for name, one in told.items()
                },
                "goals": {"milliseconds": GOAL, "times the products": TIMES},
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
