"""What is shown adds up to what is shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.scoring.receipt import receipt
from advisor.scoring.shown import band, in_hundred, tenths
from tests.builders import CATALOG, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]


def in_tenths(values: list[float]) -> int:
    """Give the sum of values with one decimal, exactly, in tenths."""
    return sum(round(value * 10) for value in values)


@given(st.lists(st.floats(-50, 50), max_size=30))
def test_tenths_add_up(parts: list[float]) -> None:
    total = sum(parts)
    shown = tenths(parts, total)
    assert in_tenths(shown) == round(round(total * 10, 9))
    assert all(abs(one - part) < 0.1 + 1e-9 for one, part in zip(shown, parts, strict=True))


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=20).filter(any))
def test_shares_in_hundred_add_up_to_a_hundred(parts: list[int]) -> None:
    shares = [part / sum(parts) for part in parts]
    shown = in_hundred(shares)
    assert sum(shown) == 100
    assert all(abs(one - 100 * share) < 1 + 1e-6 for one, share in zip(shown, shares, strict=True))


def test_of_equal_remainders_the_first_is_raised() -> None:
    assert in_hundred([1 / 3, 1 / 3, 1 / 3]) == [34, 33, 33]
    assert in_hundred([0.005, 0.995]) == [1, 99]
    assert in_hundred([0.25, 0.25]) == [25, 25]
    assert in_hundred([]) == []


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_every_line_of_a_receipt_adds_up(run: dict[str, Any]) -> None:
    for path in scored(run["input"]).paths.values():
        shown = receipt(path)
        for section in shown.sections:
            lines = [line.points for line in section.lines]
            assert in_tenths(lines) == in_tenths([section.points])
        parts = [section.points for section in shown.sections]
        assert in_tenths([shown.start, *parts]) == in_tenths([shown.total])
        assert abs(shown.total - path.fit) <= 0.05 + 1e-9


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (100, "Strong match"),
        (65, "Strong match"),
        (64.5000001, "Strong match"),
        (64.4, "Good match"),
        (0, "Weak match"),
    ],
)
def test_word_is_that_of_the_number_as_shown(value: float, word: str) -> None:
    assert band(CATALOG.model.words.fit, value) == word
