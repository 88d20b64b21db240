"""Rank order centroid weights, against the published ones and against what they are the mean of."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import rank_order

FILE = Path(__file__).parents[1] / "data" / "vectors" / "roc_weights.json"
PUBLISHED: dict[str, Any] = json.loads(FILE.read_text())
EXACT = PUBLISHED["exact"].items()
PREFERENCES = 9
SEED = 1996
DRAWS = 200_000


@pytest.mark.parametrize(("count", "expected"), EXACT, ids=[count for count, _ in EXACT])
def test_weights_are_the_published_fractions(count: str, expected: dict[str, Any]) -> None:
    weights = rank_order.centroid_weights(int(count)).tolist()
    fractions = [float(Fraction(text)) for text in expected["fraction"]]
    assert weights == pytest.approx(fractions, abs=1e-15)
    assert weights == pytest.approx(expected["float"], abs=1e-15)


def test_weights_are_those_that_were_printed() -> None:
    for count, expected in PUBLISHED["printed_values_check"].items():
        if count.isdigit():
            assert rank_order.centroid_weights(int(count)).round(2).tolist() == expected


@given(st.integers(1, 60))
def test_weights_fall_and_sum_to_one(count: int) -> None:
    weights = rank_order.centroid_weights(count)
    assert weights.sum() == pytest.approx(1)
    assert (np.diff(weights) < 0).all()
    assert (weights > 0).all()


def test_weights_are_the_mean_of_all_that_keep_the_order() -> None:
    drawn = np.random.default_rng(SEED).dirichlet(np.ones(5), DRAWS)
    ordered = -np.sort(-drawn, axis=1)
    error = ordered.std(axis=0) / DRAWS**0.5
    assert (np.abs(ordered.mean(axis=0) - rank_order.centroid_weights(5)) < 5 * error).all()


def test_importance_goes_from_the_highest_to_the_lowest_by_the_weights() -> None:
    weights = [Fraction(text) for text in PUBLISHED["exact"]["9"]["fraction"]]
    expected = [0.5 + (each - weights[-1]) / (weights[0] - weights[-1]) for each in weights]
    ranks = np.array([range(PREFERENCES), range(PREFERENCES - 1, -1, -1)])
    spread = rank_order.importance(ranks, 0.5, 1.5)
    assert spread[0].tolist() == pytest.approx([float(each) for each in expected], abs=1e-14)
    assert spread[1].tolist() == spread[0, ::-1].tolist()
    assert (spread[0, 0], spread[0, -1]) == (1.5, 0.5)


@given(st.permutations(range(PREFERENCES)))
def test_what_is_put_higher_matters_more(order: list[int]) -> None:
    spread = rank_order.importance(np.array([order]), 0.5, 1.5)[0]
    assert np.argsort(-spread).tolist() == np.argsort(order).tolist()
    assert ((spread >= 0.5) & (spread <= 1.5)).all()


def test_one_alone_stands_halfway() -> None:
    assert rank_order.importance(np.array([[0]]), 0.5, 1.5).tolist() == [[1.0]]


@pytest.mark.parametrize("ranks", [[0, 0, 1], [1, 2, 3], [0, 1, 3], [-1, 0, 1]])
def test_what_is_no_order_is_refused(ranks: list[int]) -> None:
    with pytest.raises(ValueError, match="names each criterion once"):
        rank_order.importance(np.array([ranks]), 0.5, 1.5)


def test_an_empty_order_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        rank_order.centroid_weights(0)
