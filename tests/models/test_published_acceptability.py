"""Published and exact rank acceptabilities, through the counting that the program uses.

Weights are drawn uniformly from the simplex here: only the counting is ours. Central weights and
confidence factors of the same sources are not compared, because the program has no use for them.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.arrays import Floats
from models.resampling import rank_acceptability

VECTORS = Path(__file__).parents[1] / "data" / "vectors"
EXACT = json.loads((VECTORS / "exact_acceptability.json").read_text())
PAIRWISE = json.loads((VECTORS / "pairwise_uniform_exact.json").read_text())["cases"]
MUNICIPAL = json.loads((VECTORS / "smaa_1998_municipal.json").read_text())
SEED = 1998
DRAWS = 100_000
STANDARD_ERRORS = 5


def uniform_weights(criteria: int) -> Floats:
    """Draw weights uniformly from the simplex, shape (criteria, draws)."""
    drawn: Floats = np.random.default_rng(SEED).dirichlet(np.ones(criteria), DRAWS)
    return drawn.T


def first_places(matrix: Floats) -> Floats:
    return rank_acceptability(matrix @ uniform_weights(matrix.shape[1]))[:, 0]


def assert_near(found: Floats, expected: Floats) -> None:
    error = np.sqrt(np.maximum(expected * (1 - expected), 1 / DRAWS) / DRAWS)
    assert (np.abs(found - expected) < STANDARD_ERRORS * error).all()


def scaled(matrix: Floats) -> Floats:
    """Put each criterion between the worst and the best alternative."""
    worst, best = municipal().min(axis=0), municipal().max(axis=0)
    share: Floats = (matrix - worst) / (best - worst)
    return share


def municipal() -> Floats:
    return np.array(MUNICIPAL["matrix"])


@pytest.mark.parametrize("name", ["knife_edge", "two_criteria_point"])
def test_degenerate_cases_have_their_exact_shares(name: str) -> None:
    case = next(case for case in EXACT["cases"] if case["name"] == name)
    matrix = np.array(case["matrix"], dtype=np.float64)
    assert_near(first_places(matrix), np.array(case["acceptability"]))


@pytest.mark.parametrize("count", range(2, 9))
def test_alternatives_that_are_each_best_in_one_criterion_are_first_equally_often(
    count: int,
) -> None:
    assert_near(first_places(np.eye(count)), np.full(count, 1 / count))


def test_a_drawn_matrix_has_its_exact_shares() -> None:
    case = EXACT["cross_implementation"]["random_5x4"]
    assert_near(first_places(np.array(case["matrix"])), np.array(case["acceptability"]))


def test_the_municipal_example_without_noise_has_its_exact_shares() -> None:
    case = EXACT["cross_implementation"]["municipal_minmax"]
    assert_near(first_places(scaled(municipal())), np.array(case["acceptability"]))


@pytest.mark.parametrize("case", PAIRWISE, ids=lambda case: f"{case['n']} criteria")
def test_one_is_ahead_of_another_as_often_as_the_closed_form_says(case: dict[str, Any]) -> None:
    apart = np.array(case["D"])[None] @ uniform_weights(case["n"])
    share = rank_acceptability(np.concatenate([apart, np.zeros_like(apart)]))[0, 0]
    assert_near(np.array([share]), np.array([case["P_uniform_simplex"]]))


def test_the_municipal_example_is_met_as_it_was_published() -> None:
    random = np.random.default_rng(SEED)
    matrix, noise = municipal(), MUNICIPAL["criteria_noise"]
    assert MUNICIPAL["tol"]["N"] == DRAWS
    width = np.zeros_like(matrix)
    for column, (fixed, relative) in enumerate(
        zip(noise["uniform_absolute"], noise["uniform_relative"], strict=True)
    ):
        width[:, column] = fixed or 0 if relative is None else relative * abs(matrix[:, column])
    weights = uniform_weights(matrix.shape[1])
    sampled = np.zeros((len(matrix), DRAWS))
    for alternative, (row, half) in enumerate(zip(matrix, width, strict=True)):
        values = scaled(row + half * random.uniform(-1, 1, (DRAWS, len(row))))
        sampled[alternative] = (values * weights.T).sum(axis=1)
    percent = 100 * rank_acceptability(sampled)[:, 0]
    expected = MUNICIPAL["published_first_rank_acceptability_percent"]
    assert percent == pytest.approx(expected, abs=MUNICIPAL["tol"]["acceptability_pp"])
