"""The page of a run, and every sentence that stands on it."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog.reading import read_library
from advisor.export.page import Page, page
from advisor.message import Message
from advisor.scoring.result import Result
from advisor.wording import read_words
from tests.builders import SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
LIBRARY = read_library()
WORDS = read_words()
every_run = pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])


def run_named(name: str) -> dict[str, Any]:
    """Give one of the golden runs."""
    run: dict[str, Any] = next(run for run in RUNS if run["id"] == name)
    return run


def page_of(run: dict[str, Any]) -> tuple[Page, Result]:
    """Give the page of a run, and its result."""
    result = scored(run["input"])
    return page(result, SCORER, LIBRARY), result


def said(part: str | Message) -> str:
    """Give a text of the pack or a message as it is read."""
    return part if isinstance(part, str) else WORDS.of(part)


def sentences(value: object) -> Iterator[str]:
    """Give every sentence that stands in a value."""
    if isinstance(value, Message):
        yield WORDS.of(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from sentences(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name))
