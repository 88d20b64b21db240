"""How far difference rows are off: ``python3 run.py python -m tests.benchmarks.difference_rows``.

Prints JSON: the largest distance, at full precision and of what is shown in tenths, over all golden
runs and all pairs of paths.
"""

import json
import sys
from collections.abc import Iterator
from itertools import combinations
from math import fsum
from pathlib import Path

from advisor.comparing.columns import Column
from advisor.comparing.difference import Difference, difference
from tests.builders import PATHS, scored

DATA = Path(__file__).parents[1] / "data"


def every() -> Iterator[Difference]:
    """Give the difference of every pair of paths in every golden run."""
    golden = json.loads((DATA / "golden.json").read_text())
    for run in (*golden["cases"], *golden["criteria_cases"]):
        result = scored(run["input"])
        for pair in combinations(PATHS, 2):
            yield difference([Column(path, None, result) for path in pair], 0, 1)


def largest_error() -> float:
    """Give the largest distance between the sum of the rows and the gap."""
    return max(abs(fsum(row.exact for row in one.rows) - one.exact) for one in every())


def main() -> None:
    """Print the figures."""
    found = list(every())
    shown = [round(sum(row.points for row in one.rows) - one.gap, 9) for one in found]
    figures = {
        "pairs": len(found),
        "rows": sum(len(one.rows) for one in found),
        "largest_error": largest_error(),
        "largest_error_of_tenths": max(map(abs, shown)),
    }
    json.dump(figures, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
