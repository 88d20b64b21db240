"""What would change the order does change it: laws 9 and 14, by scoring again.

Nothing here reads a formula: each turning point is applied to the arrays, which are scored again.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.scoring.result import Interval, Result
from models.inputs import Frame, People
from tests.builders import (
    CRITERIA,
    arrays,
    gap,
    places,
    scored,
    with_split,
    with_value,
    with_weight_times,
)
from tests.strategies import LAW, profiles, weighed

TIE = 1e-7
ROUNDING = 1e-9
NEAR = 1e-6
STEEP = 1e-8
FAR = 20.0
GRID = 12
Plain = Mapping[str, Any]
Case = tuple[Result, Frame, People, tuple[int, int]]

numbers = st.one_of(weighed(), profiles())


def prepared(data: Plain) -> Case:
    result = scored(data)
    return result, *arrays(data), places(result)


def one_of(draw: st.DataObject, result: Result) -> tuple[int, Interval]:
    """Choose a criterion with an interval; one with a bound, if there is any."""
    weights = result.turning_points.weights
    assume(weights)
    bounded = [key for key, each in weights.items() if each.low > 0 or each.high is not None]
    key = draw.draw(st.sampled_from(bounded or list(weights)))
    return CRITERIA.index(key), weights[key]


@LAW
@given(numbers, st.data())
def test_the_ends_of_a_weight_interval_tie(data: Plain, draw: st.DataObject) -> None:
    result, frame, people, pair = prepared(data)
    column, interval = one_of(draw, result)
    for end in (interval.low, interval.high):
        if end:
            assert gap(with_weight_times(frame, column, end), people, pair) == pytest.approx(
                0, abs=TIE
            )


@LAW
@given(numbers, st.data())
def test_inside_a_weight_interval_the_first_leads(data: Plain, draw: st.DataObject) -> None:
    result, frame, people, pair = prepared(data)
    column, interval = one_of(draw, result)
    assert interval.low < 1
    assert interval.high is None or interval.high > 1
    top = min(interval.high or FAR, FAR)
    inside = np.linspace(interval.low, top, GRID)[1:-1].tolist()
    for factor in [*inside, interval.low * (1 + NEAR) or NEAR, top * (1 - NEAR)]:
        assert gap(with_weight_times(frame, column, factor), people, pair) > -ROUNDING


@LAW
@given(numbers, st.data())
def test_just_outside_a_weight_interval_the_second_leads(data: Plain, draw: st.DataObject) -> None:
    result, frame, people, pair = prepared(data)
    column, interval = one_of(draw, result)
    for end, outwards in ((interval.low, -1), (interval.high, 1)):
        if not end:
            continue
        inside, outside = (
            gap(with_weight_times(frame, column, end * (1 + way * NEAR)), people, pair)
            for way in (-outwards, outwards)
        )
        # Two that only touch stay level; all others change places.
        assert outside < (0 if inside > STEEP else ROUNDING)


@LAW
@given(numbers)
def test_there_is_an_interval_for_each_answered_criterion(data: Plain) -> None:
    result = scored(data)
    level = round(result.first_two.gap, 9) == 0
    answered = set() if level else set(result.values.all)
    assert set(result.turning_points.weights) == answered


@LAW
@given(numbers)
def test_each_answer_that_is_said_to_flip_ties(data: Plain) -> None:
    result, frame, people, pair = prepared(data)
    singles = result.turning_points.single
    for change in singles:
        value = result.values.all[change.criterion] + change.steps
        assert 1 - ROUNDING <= value <= 5 + ROUNDING
        moved = with_value(people, CRITERIA.index(change.criterion), change.steps)
        assert gap(frame, moved, pair) == pytest.approx(0, abs=TIE)
    sizes = [abs(change.steps) for change in singles]
    assert sizes == sorted(sizes) or sizes == pytest.approx(sorted(sizes), abs=ROUNDING)


@LAW
@given(numbers)
def test_an_answer_that_is_not_said_to_flip_does_not(data: Plain) -> None:
    result, frame, people, pair = prepared(data)
    assume(round(result.first_two.gap, 9) > 0)
    said = {change.criterion for change in result.turning_points.single}
    for key, value in result.values.all.items():
        if key not in said:
            for end in (1, 5):
                moved = with_value(people, CRITERIA.index(key), end - value)
                assert gap(frame, moved, pair) > -ROUNDING


@LAW
@given(numbers)
def test_the_least_moves_exist_and_tie(data: Plain) -> None:
    result, frame, people, pair = prepared(data)
    turning = result.turning_points
    assert turning.least_total == pytest.approx(
        sum(abs(change.steps) for change in turning.moves), abs=ROUNDING
    )
    for change in turning.moves:
        value = result.values.all[change.criterion] + change.steps
        assert 1 - ROUNDING <= value <= 5 + ROUNDING
        people = with_value(people, CRITERIA.index(change.criterion), change.steps)
    assert gap(frame, people, pair) == pytest.approx(0, abs=TIE)
    assert bool(turning.moves) == (round(result.first_two.gap, 9) > 0)


@LAW
@given(numbers)
def test_no_single_answer_is_shorter_than_the_least_moves(data: Plain) -> None:
    turning = scored(data).turning_points
    assert all(abs(one.steps) >= turning.least_total - ROUNDING for one in turning.single)
    if len(turning.moves) == 1:
        assert turning.single[0].criterion == turning.moves[0].criterion


@LAW
@given(numbers)
def test_the_split_root_ties(data: Plain) -> None:
    result, frame, people, pair = prepared(data)
    root = result.turning_points.split
    assume(root is not None)
    assert root is not None
    assert -ROUNDING <= root <= 1 + ROUNDING
    assert gap(frame, with_split(people, root), pair) == pytest.approx(0, abs=TIE)


@LAW
@given(numbers)
def test_without_a_split_root_no_split_turns_the_order(data: Plain) -> None:
    result, frame, people, pair = prepared(data)
    assume(result.turning_points.split is None)
    ends = [gap(frame, with_split(people, split), pair) for split in (0.0, 1.0)]
    assert min(ends) > 0 or max(ends) < 0 or ends[0] == pytest.approx(ends[1], abs=ROUNDING)
