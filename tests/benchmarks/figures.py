"""The figures of the ground floor: ``python3 run.py python -m tests.benchmarks.figures``.

Prints what is measured against the golden runs and the outside cases, ten thousand inputs through
the command line, and the lines of each room.
"""

import json
import math
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from advisor.assessment.reading import read_input
from advisor.catalog.reading import read_catalog
from advisor.errors import InputError
from advisor.exchange.results import plain
from advisor.scoring.score import Scorer

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
GOLDEN = json.loads((DATA / "golden.json").read_text())
OPEN_CASES = json.loads((DATA / "cases-open.json").read_text())["cases"]
SETS = ("flags", "triggers", "blocked")
INPUTS = 10_000
NEWLINE = b"\n"
ROOMS = ("run.py", "models", "resources", "ui", "tests")


def largest_error(ours: Any, expected: Any, key: str = "") -> float:
    """Give the largest difference between two outputs; infinite where anything else differs."""
    if isinstance(expected, dict):
        if set(ours) != set(expected):
            return math.inf
        return max((largest_error(ours[one], expected[one], one) for one in expected), default=0.0)
    if isinstance(expected, list):
        pair = (sorted(ours), sorted(expected)) if key in SETS else (ours, expected)
        if len(pair[0]) != len(pair[1]):
            return math.inf
        return max(
            (largest_error(one, other, key) for one, other in zip(*pair, strict=True)), default=0.0
        )
    if isinstance(expected, float) and isinstance(ours, float):
        return abs(ours - expected)
    return 0.0 if ours == expected else math.inf


def golden(scorer: Scorer) -> str:
    """Say how many golden runs match, and by how much the worst value differs."""
    runs = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
    errors = []
    for run in runs:
        ours = plain(scorer.score(read_input(scorer.catalog, run["input"])))
        errors.append(largest_error(json.loads(json.dumps(ours)), run["output"]))
    good = sum(error <= GOLDEN["tolerance"]["cases"] for error in errors)
    return f"golden: {good} of {len(runs)}, largest error {max(errors):.1e}"


def invalid(scorer: Scorer) -> str:
    """Say how many invalid inputs are refused with just the places that must be named."""
    good = 0
    for case in GOLDEN["invalid"]:
        try:
            read_input(scorer.catalog, case["input"])
        except InputError as error:
            places = [problem.place for problem in error.problems]
            good += places == [problem["place"] for problem in case["problems"]]
    return f"invalid: {good} of {len(GOLDEN['invalid'])}"


def outside(scorer: Scorer) -> str:
    """Say how often outside cases are hit."""
    strict = accepted = near = 0
    for case in OPEN_CASES:
        order = scorer.score(read_input(scorer.catalog, {"criteria": case["answers"]})).order
        strict += case["strict"] and order[0] == case["expected_first"]
        accepted += order[0] in case["accept"]
        near += case["expected_first"] in order[:2]
    return f"outside cases: {strict} strict, {accepted} accepted, {near} in the first two"


def stream() -> str:
    """Say how long ten thousand inputs take, and how much memory."""
    lines = [json.dumps(run["input"]) for run in GOLDEN["cases"]]
    text = "".join(f"{lines[at % len(lines)]}\n" for at in range(INPUTS))
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "advisor.cli", "score", "-", "--json"],
        input=text.encode(),
        stdout=subprocess.PIPE,
        check=True,
        cwd=ROOT,
    )
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return f"stream: {done.stdout.count(NEWLINE)} results in {seconds:.1f} s, {peak:.0f} MB"


def lines_of(place: Path) -> int:
    """Give the lines of code in a file or under a folder."""
    files = [place] if place.is_file() else sorted(place.rglob("*.py"))
    return sum(len(file.read_text("utf-8").splitlines()) for file in files)


def main() -> None:
    """Print all figures."""
    scorer = Scorer(read_catalog())
    told = [golden(scorer), invalid(scorer), outside(scorer), stream()]
    rooms = [*ROOMS, *sorted(f"advisor/{one.name}" for one in (ROOT / "advisor").iterdir())]
    counts = {room: lines_of(ROOT / room) for room in rooms}
    told += [f"lines: {room} {count}" for room, count in counts.items() if count]
    print("\n".join(told))  # noqa: T201  (a person reads it)


if __name__ == "__main__":
    main()
