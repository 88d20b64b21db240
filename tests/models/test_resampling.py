"""Rank acceptability: the golden runs exactly, the closed form as an oracle, and laws."""

import json
import math
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import comparison, inputs, resampling, scores
from models.arrays import Floats, compared
from models.inputs import People
from models.sampler import Sampler
from tests.builders import PATHS, SCORER, arrays, with_split, with_value
from tests.strategies import LAW, hundredths, profiles

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
SEED = 20210821
SPECIFIED = 2000
MANY = 10_000
FEW = 300
STANDARD_ERRORS = 5
PACK = SCORER.frame
STILL = replace(PACK, jitter=0.0)


@cache
def drawing(count: int, *, jitter: bool = True) -> Sampler:
    return Sampler(PACK if jitter else STILL, count=count, seed=SEED)


def fit_of(person: People) -> list[float]:
    shown: list[float] = scores.score(PACK, person).fit[0].tolist()
    return shown


def sampled_fit(drawn: Sampler, person: People) -> Floats:
    return drawn.fit(person, fit_of(person))


def shares(drawn: Sampler, person: People) -> Floats:
    return drawn.shares(person, fit_of(person))


def is_complete(run: dict[str, Any]) -> bool:
    return not np.isnan(inputs.values(arrays(run["input"])[1])).any()


COMPLETE = [run for run in RUNS if is_complete(run)]
GAPS = [
    run
    for run in RUNS
    if not is_complete(run)
    and all(
        path["want_known"] and path["strengths_known"] for path in run["output"]["paths"].values()
    )
]


@pytest.mark.parametrize("run", GOLDEN["resampling"], ids=lambda run: run["id"])
def test_every_golden_share_is_met_to_the_last_draw(run: dict[str, Any]) -> None:
    _, person = arrays({"answers": run["answers"], "options": run.get("options", {})})
    expected = [[round(share * SPECIFIED) for share in run["output"][path]] for path in PATHS]
    assert (shares(drawing(SPECIFIED), person) * SPECIFIED).tolist() == expected


def pair_of(run: dict[str, Any]) -> tuple[int, int]:
    first, second = run["output"]["first_two"]["pair"]
    return PATHS.index(first), PATHS.index(second)


def turned(run: dict[str, Any], *, jitter: bool) -> tuple[float, float]:
    """Give the closed chance that the first two turn, and the share of draws that turn them."""
    pack, person = PACK if jitter else STILL, arrays(run["input"])[1]
    first, second = pair_of(run)
    between = comparison.compare(pack, person, scores.score(pack, person), [first], [second])
    fits = sampled_fit(drawing(MANY, jitter=jitter), person)
    return float(between.flip[0]), float((fits[first] < fits[second]).mean())


def test_there_is_enough_to_compare() -> None:
    assert len(COMPLETE) > 50
    assert len(GAPS) > 20


@pytest.mark.parametrize("run", COMPLETE, ids=lambda run: run["id"])
def test_slips_alone_turn_two_paths_as_often_as_the_closed_form_says(run: dict[str, Any]) -> None:
    chance, share = turned(run, jitter=False)
    # A chance too small for any draw is met by none or one.
    variance = max(chance * (1 - chance), 1 / MANY)
    assert abs(share - chance) < STANDARD_ERRORS * math.sqrt(variance / MANY)


@pytest.mark.parametrize("run", COMPLETE, ids=lambda run: run["id"])
def test_with_doubt_about_weights_a_chance_is_met_to_a_hundredth(run: dict[str, Any]) -> None:
    chance, share = turned(run, jitter=True)
    assert abs(share - chance) < 0.01


@pytest.mark.parametrize("run", GAPS, ids=lambda run: run["id"])
def test_with_gaps_the_closed_range_is_wider_by_at_most_a_half(run: dict[str, Any]) -> None:
    """Of a path alone and slips alone: the closed form keeps the answered shares, draws do not."""
    person = arrays(run["input"])[1]
    closed = scores.score(STILL, person).deviation[0]
    ratio = closed / sampled_fit(drawing(MANY, jitter=False), person).std(axis=1)
    allowed = STANDARD_ERRORS / math.sqrt(2 * MANY)
    assert (ratio > 1 - allowed).all()
    assert (ratio < 1.5 * (1 + allowed)).all()


@LAW
@given(profiles())
def test_the_mean_of_the_draws_is_the_fit_that_is_shown(data: dict[str, Any]) -> None:
    _, person = arrays(data)
    mean = sampled_fit(drawing(FEW), person).mean(axis=1)
    assert mean == pytest.approx(scores.score(PACK, person).fit[0], abs=1e-9)


@LAW
@given(profiles(low=1, high=4), hundredths(0, 1))
def test_adding_the_same_to_every_value_changes_no_draw(data: dict[str, Any], more: float) -> None:
    raised = {key: value + more for key, value in data["criteria"].items()}
    low, high = (
        sampled_fit(drawing(FEW), arrays({**data, "criteria": each})[1])
        for each in (data["criteria"], raised)
    )
    assert np.abs(high - low).max() < 1e-9


@LAW
@given(profiles())
def test_every_path_has_one_place_and_every_place_one_path(data: dict[str, Any]) -> None:
    found = shares(drawing(FEW), arrays(data)[1])
    assert found.sum(axis=0) == pytest.approx(1)
    assert found.sum(axis=1) == pytest.approx(1)
    assert (found >= 0).all()


@LAW
@given(profiles())
def test_the_same_seed_gives_the_same_shares(data: dict[str, Any]) -> None:
    _, person = arrays(data)
    again = Sampler(PACK, count=FEW, seed=SEED)
    assert shares(again, person).tolist() == shares(drawing(FEW), person).tolist()


def test_another_seed_gives_other_draws() -> None:
    other = resampling.draws(PACK, count=FEW, seed=SEED + 1)
    ours = drawing(FEW).draws.skills.paths[0][0]
    assert not np.array_equal(other.skills.paths[0][0].factors, ours.factors)
    assert not np.array_equal(other.skills.paths[0][0].slips, ours.slips)


@LAW
@given(st.sampled_from(COMPLETE), hundredths(0.3, 0.7))
def test_without_noise_the_ranking_is_certain(run: dict[str, Any], split: float) -> None:
    person = with_split(arrays(run["input"])[1], split)
    sure = replace(person, errors=np.zeros_like(person.errors))
    order = np.argsort(-compared(np.array(fit_of(sure))), kind="stable")
    found = shares(drawing(FEW, jitter=False), sure)
    assert found[order].tolist() == np.eye(len(PATHS)).tolist()


@LAW
@given(profiles(), st.integers(0, 26), hundredths(-1, 1), hundredths(0.3, 0.7))
def test_what_a_lever_leaves_alone_is_kept_and_the_shares_are_those_of_a_fresh_start(
    data: dict[str, Any], column: int, change: float, split: float
) -> None:
    _, person = arrays(data)
    drawn = drawing(FEW)
    shares(drawn, person)
    moved = with_split(with_value(person, column, change), split)
    other = drawn.want if column < person.skills.shape[1] else drawn.strengths
    before = other(person)
    assert other(moved) is before
    fresh = Sampler(PACK, count=FEW, seed=SEED)
    assert shares(drawn, moved).tolist() == shares(fresh, moved).tolist()


def test_a_path_with_one_side_only_is_level_in_every_draw() -> None:
    pack = inputs.frame(
        [[4, 1], [5, 4]],
        [[2, -1], [-1, 1]],
        range(4),
        neutral=2.5,
        step=12.5,
        scale=(1, 3, 5),
        jitter=0.25,
        missing_deviation=1.0,
        range_width=1.28,
    )
    cached = resampling.draws(pack, count=FEW, seed=SEED)
    points = resampling.part_sample(
        cached.skills, np.array([5.0, 2.0]), np.ones(2), np.full(2, 0.6)
    )
    assert (points[1] == 50).all()
    assert points[0].std() > 1


def test_a_weight_of_nothing_takes_no_part() -> None:
    column, none = next(
        (column, path)
        for path, weights in enumerate(PACK.preferences.weights)
        for column in np.flatnonzero(weights == 0).tolist()
    )
    _, person = arrays(COMPLETE[0]["input"])
    moved = with_value(person, person.skills.shape[1] + column, 1.0)
    before, after = (drawing(FEW).want(each) for each in (person, moved))
    assert after[none].tolist() == before[none].tolist()
    assert after.tolist() != before.tolist()


def test_draws_are_laid_out_as_the_specification_draws_them() -> None:
    random = np.random.default_rng(SEED)
    skills, preferences = PACK.skills.weights.shape[1], PACK.preferences.weights.shape[1]
    random.standard_normal((FEW, skills))
    normal = random.standard_normal((FEW, preferences))
    random.uniform(0.75, 1.25, (FEW, len(PATHS), skills))
    uniform = random.uniform(0.75, 1.25, (FEW, len(PATHS), preferences))
    for path, sides in enumerate(drawing(FEW).draws.preferences.paths):
        for sign, side in zip((1, -1), sides, strict=True):
            columns = np.flatnonzero(np.sign(PACK.preferences.weights[path]) == sign)
            assert side.columns.tolist() == columns.tolist()
            assert side.size.tolist() == np.abs(PACK.preferences.weights[path, columns]).tolist()
            assert side.factors.T.tolist() == uniform[:, path, columns].tolist()
            assert side.slips.T.tolist() == (uniform[:, path] * normal)[:, columns].tolist()


def test_no_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="0 is not a number of draws"):
        resampling.draws(PACK, count=0, seed=SEED)


def test_paths_may_be_left_out() -> None:
    _, person = arrays(COMPLETE[0]["input"])
    free = [True, False, True, True, False]
    found = drawing(FEW).shares(person, fit_of(person), free)
    assert found.sum(axis=1).tolist() == pytest.approx([1, 0, 1, 1, 0])
    assert found.sum(axis=0).tolist() == pytest.approx([1, 1, 1, 0, 0])
