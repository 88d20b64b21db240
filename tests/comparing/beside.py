"""Small builders of comparisons."""

import json
from pathlib import Path
from typing import Any

from advisor.catalog.reading import read_library
from advisor.comparing.cells import Cell
from advisor.comparing.columns import Column
from advisor.comparing.comparison import Comparison, comparison
from advisor.comparing.rows import ComparisonRow, RowKind
from advisor.scoring.result import Result
from advisor.wording import read_words
from tests.builders import SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
LIBRARY = read_library()
WORDS = read_words()


def run_named(name: str) -> dict[str, Any]:
    """Give the input of a golden run."""
    found: dict[str, Any] = next(run["input"] for run in RUNS if run["id"] == name)
    return found


def beside(result: Result, *paths: str) -> list[Column]:
    """Give paths of one result as columns."""
    return [Column(path, None, result) for path in paths]


def compared_in(data: Any, *paths: str) -> Comparison:
    """Compare paths of one input."""
    return comparison(beside(scored(data), *paths), SCORER, LIBRARY)


def row_of(whole: Comparison, kind: RowKind, limit: str | None = None) -> ComparisonRow:
    """Give the row of a kind, of a limit where it is one."""
    return next(row for row in whole.rows if (row.kind, row.limit) == (kind, limit))


def said(cell: Cell) -> list[str]:
    """Give the lines of a cell as they are read."""
    return [line.text if isinstance(line.text, str) else WORDS.of(line.text) for line in cell.lines]
