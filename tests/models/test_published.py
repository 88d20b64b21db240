"""Weight intervals against published conventions: exact rational vectors with their citation."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.stability import SideTerms, weight_interval

FILE = Path(__file__).parents[1] / "data" / "vectors" / "stability_exact_rational.json"
CASES = json.loads(FILE.read_text())["cases"]


def exact(texts: list[str]) -> list[Fraction]:
    return [Fraction(text) for text in texts]


def share(weight: Fraction, factor: float) -> float:
    """Turn a factor on one weight into its share, when all others keep their proportions."""
    if factor == float("inf"):
        return 1.0
    return factor * float(weight) / (1 - float(weight) + factor * float(weight))


def interval_between(
    winner: list[Fraction], rival: list[Fraction], weights: list[Fraction]
) -> tuple[list[float], list[float]]:
    """Give the factors on each weight between which the winner leads this rival.

    Their difference is one weighted mean: the first path's side here, while the second stays still.
    """
    apart = [one - other for one, other in zip(winner, rival, strict=True)]
    parts = [weight * each for weight, each in zip(weights, apart, strict=True)]
    total = sum(parts)

    def row(values: list[Fraction]) -> Any:
        return np.array([[float(value) for value in values]])

    first = SideTerms(
        mass=row(weights),
        rest_mass=row([1 - weight for weight in weights]),
        rest_sum=row([total - part for part in parts]),
        sign=row([Fraction(1) for _ in weights]),
    )
    nothing = np.zeros((1, len(weights)))
    second = SideTerms(nothing, np.ones_like(nothing), nothing, nothing)
    low, high = weight_interval(
        np.array([float(total)]), row(apart), np.ones_like(nothing), first, second
    )
    return low[0].tolist(), high[0].tolist()


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_winner_stays_between_the_same_shares(case: dict[str, Any]) -> None:
    values, weights = [exact(row) for row in case["V"]], exact(case["w"])
    winner = values[case["winner"]]
    intervals = [
        interval_between(winner, rival, weights)
        for place, rival in enumerate(values)
        if place != case["winner"]
    ]
    for column, (weight, expected) in enumerate(zip(weights, case["interval"], strict=True)):
        low = max(share(weight, lows[column]) for lows, _ in intervals)
        high = min(share(weight, highs[column]) for _, highs in intervals)
        assert [low, high] == pytest.approx([float(each) for each in exact(expected)], abs=1e-12)
