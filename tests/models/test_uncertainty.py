"""Ranges and flip chances: by hand, by differences, and by a small sampler that slips at random."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from models import comparison, inputs, scores
from models.arrays import Floats
from models.fit import Weighing, weigh
from models.inputs import Frame, People
from models.uncertainty import answers_spread, flip_chance, ready_deviation, shares_spread

NO = float("nan")
SEED = 20210821
DRAWS = 20_000
STANDARD_ERRORS = 5


def test_the_spread_of_answers_adds_squares() -> None:
    slopes, missing = np.array([3.0, 0.0, -1.0]), np.array([0.0, 2.0, 0.0])
    errors = np.array([0.5, 1.0, 2.0])
    assert answers_spread(slopes, missing, errors) == pytest.approx(1.5**2 + 2.0**2 + 2.0**2)


def test_the_spread_of_shares_is_that_of_uniform_weights() -> None:
    spread = shares_spread(
        np.array([[[4.0, -2.0, 0.0]]]), np.array([[5.0, 2.0, NO]]), np.full((1, 1, 3), 3.0), 0.25
    )
    # (4 x 2)^2 and (-2 x -1)^2, each times .25^2 / 3
    assert spread.tolist() == [[pytest.approx((64 + 4) * 0.0625 / 3)]]


def test_the_spread_of_shares_is_the_slope_in_each_weight() -> None:
    """J is the linear answer to small changes of weights; here the slope is a difference."""
    random = np.random.default_rng(SEED)
    weights = random.choice([-5.0, -2.0, -1.0, 0.5, 3.0, 4.0], (1, 9))
    weights[0, :2] = (1.0, -1.0)
    values, jitter, nudge = random.uniform(1, 5, (1, 9)), 0.25, 1e-6

    def value(factors: Floats) -> float:
        changed = Weighing(weights * factors, 12.5, 3.0)
        return float(weigh(values, np.ones((1, 9)), changed).value[0, 0])

    slopes = [
        (value(1 + nudge * unit) - value(1 - nudge * unit)) / (2 * nudge) for unit in np.eye(9)
    ]
    part = weigh(values, np.ones((1, 9)), Weighing(weights, 12.5, 3.0))
    ours = shares_spread(12.5 * part.share, values, part.side_mean, jitter)
    assert ours[0, 0] == pytest.approx(sum(slope**2 for slope in slopes) * jitter**2 / 3, rel=1e-6)


@pytest.mark.parametrize("score", [-3.0, -1.0, 0.0, 0.5, 2.0])
def test_a_flip_is_the_tail_of_a_normal(score: float) -> None:
    chance = flip_chance(np.array([score * 2.5]), np.array([2.5]))
    assert chance[0] == pytest.approx(NormalDist().cdf(-score), abs=1e-15)


def test_without_spread_a_flip_is_certain_or_not() -> None:
    gaps = np.array([0.0, 3.0, -3.0, 4e-10])
    assert flip_chance(gaps, np.zeros(4)).tolist() == [0.5, 0.0, 1.0, 0.5]
    assert flip_chance(np.array([3e-10, 3.0]), np.full(2, 4e-10)).tolist() == [0.5, 0.0]


def test_a_large_lead_is_not_nothing() -> None:
    """As a complement of a number near one the tail would be gone."""
    assert 0 < flip_chance(np.array([10.0]), np.array([1.0]))[0] < 1e-20


def test_ready_moves_below_its_target_half_at_it_and_not_above() -> None:
    possible = np.array([[[40.0, 30.0, 30.0, 0.0]]])
    levels, targets = np.array([[2.0, 3.0, 5.0, NO]]), np.array([[[5.0, 3.0, 4.0, 1.0]]])
    deviation = ready_deviation(possible, levels, targets, np.full((1, 4), 0.6), 1.0)
    below, at = 40 / 4 * 0.6, 30 / 2 * 0.5 * 0.6
    assert deviation.tolist() == [[pytest.approx(math.hypot(below, at))]]


def test_a_level_a_rounding_below_its_target_is_at_it() -> None:
    levels, targets = np.array([[2.9999999999]]), np.array([[[3.0]]])
    deviation = ready_deviation(np.array([[[100.0]]]), levels, targets, np.full((1, 1), 0.6), 1.0)
    assert deviation.tolist() == [[pytest.approx(100 / 2 * 0.5 * 0.6)]]


def frame(jitter: float) -> Frame:
    """Give three paths of six skills and four preferences."""
    return inputs.frame(
        [[4, 1, 3, 2.5, 1.5, 5], [1, 4, 1.5, 3.5, 4.5, 2], [2, 3, 5, 1, 2.5, 3]],
        [[5, -2, 1, -0.5], [-3, 4, -1, 2], [0.5, 1, -5, 3]],
        range(10),
        neutral=2.5,
        step=12.5,
        scale=(1, 3, 5),
        jitter=jitter,
        missing_deviation=1.0,
        range_width=1.2815515655446004,
    )


def one_person(skills: list[float], preferences: list[float]) -> People:
    return inputs.people(
        skills=[skills],
        skill_multipliers=[[1, 1, 2, 1, 0.5, 1]],
        preferences=[preferences],
        importance=[[1, 0.75, 1.5, 1]],
        errors=[[0.6] * 6 + [0.375] * 4],
        split=[0.4],
        targets=[[[3] * 6] * 3],
    )


def slipping(person: People, count: int) -> People:
    """Give the same person again and again, each time with a slip in every answer."""
    random = np.random.default_rng(SEED)
    slips = random.standard_normal((count, 10)) * person.errors
    return People(
        skills=person.skills + slips[:, :6],
        preferences=person.preferences + slips[:, 6:],
        **{
            name: np.repeat(getattr(person, name), count, axis=0)
            for name in ("skill_multipliers", "importance", "errors", "split", "targets")
        },
    )


def test_slips_in_answers_spread_as_the_closed_form_says() -> None:
    person = one_person([4, 2, 3, 5, 1, 3], [4.33, 2, 3.67, 1])
    point = scores.score(frame(0.0), person)
    fits = scores.score(frame(0.0), slipping(person, DRAWS)).fit
    allowed = STANDARD_ERRORS * point.deviation[0] / math.sqrt(2 * DRAWS)
    assert (np.abs(fits.std(axis=0) - point.deviation[0]) < allowed).all()


@pytest.mark.parametrize(("first", "second"), [(0, 1), (0, 2), (1, 2)])
def test_slips_turn_two_paths_as_often_as_the_closed_form_says(first: int, second: int) -> None:
    person = one_person([4, 2, 3, 4, 2, 3], [3.67, 2.67, 3.33, 2.33])
    point = scores.score(frame(0.0), person)
    between = comparison.compare(frame(0.0), person, point, [first], [second])
    fits = scores.score(frame(0.0), slipping(person, DRAWS)).fit
    chance = float(between.flip[0])
    turned = float((fits[:, first] < fits[:, second]).mean())
    assert abs(turned - chance) < STANDARD_ERRORS * math.sqrt(chance * (1 - chance) / DRAWS)
    gaps = fits[:, first] - fits[:, second]
    assert abs(gaps.std() - between.deviation[0]) < (
        STANDARD_ERRORS * between.deviation[0] / math.sqrt(2 * DRAWS)
    )


def test_doubt_about_weights_widens_a_range_and_keeps_the_fit() -> None:
    person = one_person([4, 2, 3, 5, 1, 3], [4.33, 2, 3.67, 1])
    sure, doubtful = (scores.score(frame(jitter), person) for jitter in (0.0, 0.25))
    assert (doubtful.deviation > sure.deviation).all()
    assert doubtful.fit.tolist() == sure.fit.tolist()
