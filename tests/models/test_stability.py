"""What would make two paths level, on small cases worked out in exact fractions."""

import itertools
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.stability import (
    SideTerms,
    least_moves,
    side_terms,
    single_flips,
    split_root,
    weight_interval,
)

NO = float("nan")
SCALE = (1.0, 5.0)
OPEN = float("inf")


def term(mass: float, rest_mass: float, rest_sum: float, sign: float = 1) -> SideTerms:
    """Give one criterion of one path."""
    return SideTerms(*(np.array([[number]], float) for number in (mass, rest_mass, rest_sum, sign)))


STILL = term(0, 1, 0, 0)


def interval(gap: float, value: float, first: SideTerms, second: SideTerms) -> list[float]:
    low, high = weight_interval(
        np.array([gap]), np.array([[value]]), np.ones((1, 1)), first, second
    )
    return [float(low[0, 0]), float(high[0, 0])]


def test_in_one_path_only_the_bound_is_the_root_of_a_line() -> None:
    # gap(t) = 1/2 + (3 x 4 + t x 1)/(3 + t) - 3, level at t = 3
    assert interval(0.75, 1, term(1, 3, 12), STILL) == [0, pytest.approx(3)]
    # the same for the second path, with the opposite sign
    assert interval(0.75, 5, STILL, term(1, 3, 6)) == [0, pytest.approx(3)]
    # on the minus side a low answer helps: gap(t) = c - (12 + t)/(3 + t), level at t = 1/3
    level_at = (12 + 1 / 3) / (3 + 1 / 3)
    assert interval(level_at - 13 / 4, 1, term(1, 3, 12, -1), STILL) == [
        pytest.approx(1 / 3),
        OPEN,
    ]


@pytest.mark.parametrize(
    ("first", "second", "value", "beside", "expected"),
    [
        # the roots are 1/5 and 1/3: the nearer one is the bound
        ((1, 1, 1), (3, 1, 2), 4, Fraction(5, 4), [1 / 3, OPEN]),
        # 2 and 4
        ((1, 2, 8), (1, 4, 16), 1, Fraction(1, 2), [0, 2]),
        # 1/3 and 2
        ((1, 1, 4), (3, 2, 8), 1, Fraction(-1, 4), [1 / 3, 2]),
    ],
)
def test_two_roots_below_above_and_around_one(
    first: tuple[int, int, int],
    second: tuple[int, int, int],
    value: int,
    beside: Fraction,
    expected: list[float],
) -> None:
    def gap(t: Fraction) -> Fraction:
        (mass, rest, total), (other_mass, other_rest, other_total) = first, second
        mean = (total + t * mass * value) / (rest + t * mass)
        return (
            beside + mean - (other_total + t * other_mass * value) / (other_rest + t * other_mass)
        )

    for end in expected:
        if 0 < end < OPEN:
            assert gap(Fraction(end).limit_denominator(10)) == 0
    assert gap(Fraction(1)) > 0
    assert interval(float(gap(Fraction(1))), value, term(*first), term(*second)) == pytest.approx(
        expected
    )


def test_a_weight_that_moves_no_path_has_no_bound() -> None:
    assert interval(2.0, 4, STILL, STILL) == [0, OPEN]


def test_a_weight_that_moves_both_alike_has_no_bound() -> None:
    assert interval(2.0, 4, term(2, 3, 9), term(2, 3, 9)) == [0, OPEN]


def test_two_that_never_meet_have_no_bound() -> None:
    # gap(t) = 2 + (9 + 4t)/(3 + t) - (3 + 4t)/(3 + t) = 2 + 6/(3 + t)
    assert interval(3.5, 4, term(1, 3, 9), term(1, 3, 3)) == [0, OPEN]


def test_a_root_at_the_present_weight_is_no_bound() -> None:
    # level at t = 1 + 1e-12, which is now
    assert interval(1e-13, 1, term(1, 3, 12), STILL) == [0, OPEN]


def test_a_criterion_is_taken_out_of_its_side() -> None:
    terms = side_terms(
        mass=np.array([[2.0, 3.0, 1.0]]),
        side_mass=np.array([[5.0, 5.0, 1.0]]),
        side_sum=np.array([[23.0, 23.0, 4.0]]),
        sign=np.array([[1.0, 1.0, -1.0]]),
        values=np.array([[4.0, 5.0, 4.0]]),
        has_row=np.array([[True, True, True]]),
    )
    assert terms.mass.tolist() == [[2.0, 3.0, 0.0]]  # the third is alone on its side
    assert terms.rest_mass.tolist() == [[3.0, 2.0, 1.0]]
    assert terms.rest_sum.tolist() == [[15.0, 8.0, 0.0]]
    assert terms.sign.tolist() == [[1.0, 1.0, 0.0]]


def test_a_criterion_without_a_row_moves_nothing() -> None:
    terms = side_terms(
        mass=np.array([[2.0]]),
        side_mass=np.array([[5.0]]),
        side_sum=np.array([[23.0]]),
        sign=np.array([[1.0]]),
        values=np.array([[NO]]),
        has_row=np.array([[False]]),
    )
    assert [terms.mass.tolist(), terms.sign.tolist()] == [[[0.0]], [[0.0]]]
    assert np.isfinite(terms.rest_sum).all()


sides = st.tuples(
    st.integers(0, 10), st.integers(1, 12), st.integers(1, 5), st.sampled_from([1, -1])
)


@settings(deadline=None)
@given(sides, sides, st.integers(1, 5), st.integers(1, 40))
def test_the_bounds_of_any_small_case_are_its_nearest_exact_sign_changes(
    one: tuple[int, int, int, int], other: tuple[int, int, int, int], value: int, tenths: int
) -> None:
    def moved(side: tuple[int, int, int, int], t: Fraction) -> Fraction:
        mass, rest, mean, sign = side
        return sign * (mean * rest + t * mass * value) / (rest + t * mass) if mass else Fraction(0)

    def gap(t: Fraction) -> Fraction:
        now = Fraction(1)
        changed = moved(one, t) - moved(other, t)
        return Fraction(tenths, 10) + changed - moved(one, now) + moved(other, now)

    low, high = interval(
        tenths / 10,
        value,
        *(
            term(mass, rest, mean * rest, sign if mass else 0)
            for mass, rest, mean, sign in (one, other)
        ),
    )
    assert 0 <= low < 1 < high
    for end in (low, high):
        if 0 < end < OPEN:
            assert float(gap(Fraction(end))) == pytest.approx(0, abs=1e-9)
    top = Fraction(min(high, 1000.0))
    inside = [Fraction(low) + (top - Fraction(low)) * Fraction(part, 40) for part in range(1, 40)]
    assert all(gap(t) > 0 for t in inside)


def test_a_weight_next_to_nothing_keeps_an_exact_bound() -> None:
    """Both terms of such a weight are tiny, but their product decides where the two are level."""
    mass = 1e-6
    first, second = term(mass, 2, 8), term(mass, 4, 16)

    def gap(t: float) -> float:
        mean = (8 + t * mass) / (2 + t * mass)
        return 0.1 + mean - (16 + t * mass) / (4 + t * mass)

    _, high = interval(gap(1.0), 1, first, second)
    assert 1 < high < OPEN
    assert gap(high) == pytest.approx(0, abs=1e-9)


def test_one_answer_moves_the_gap_along_a_line() -> None:
    changes = single_flips(
        np.array([2.0]),
        np.array([[4.0, -1.0, 0.0, -1.0, 1.0]]),
        np.array([[3.0, 2.0, 3.0, 4.0, 3.0]]),
        *SCALE,
    )
    # -2/4; +2 to 4; no slope; 4 + 2 is off the scale; -2 to 1 is on it
    assert changes[0, [0, 1, 4]].tolist() == [-0.5, 2.0, -2.0]
    assert np.isnan(changes[0, [2, 3]]).all()


@pytest.mark.parametrize(
    ("gap", "value", "slope", "kept"),
    [
        (2.0, 3.0, -1.0, True),
        (2.0000000001, 3.0, -1.0, True),  # 5 at nine decimals
        (2.00000001, 3.0, -1.0, False),
        (2.0000000001, 3.0, 1.0, True),
        (2.00000001, 3.0, 1.0, False),
        (2 / 3, 4 + 1 / 3, -1.0, True),
    ],
)
def test_an_answer_may_reach_the_end_of_the_scale(
    gap: float, value: float, slope: float, *, kept: bool
) -> None:
    changes = single_flips(np.array([gap]), np.array([[slope]]), np.array([[value]]), *SCALE)
    assert changes[0, 0] == pytest.approx(-gap / slope if kept else NO, nan_ok=True)


def test_level_paths_and_unanswered_criteria_have_no_flip() -> None:
    slopes, values = np.array([[2.0, 0.0]]), np.array([[3.0, NO]])
    assert np.isnan(single_flips(np.array([0.0]), slopes, values, *SCALE)).all()
    assert np.isnan(single_flips(np.array([1.0]), slopes, values, *SCALE)[0, 1])


def moves_of(
    gap: float, slopes: Sequence[float], values: Sequence[float], ranks: Sequence[int] | None = None
) -> list[tuple[int, float]]:
    order, moves = least_moves(
        np.array([gap]),
        np.array([slopes]),
        np.array([values]),
        SCALE,
        np.array(range(len(slopes)) if ranks is None else ranks),
    )
    return [
        (column, move)
        for column, move in zip(order[0].tolist(), moves[0].tolist(), strict=True)
        if move
    ]


def test_the_steepest_answers_move_first_as_far_as_they_can() -> None:
    # 2 steps of 3 down to 1, and half of the remaining point of the second
    assert moves_of(7.0, [3.0, -2.0, 0.5], [3, 3, 3]) == [(0, -2.0), (1, 0.5)]


def test_an_answer_without_room_is_skipped() -> None:
    assert moves_of(1.0, [3.0, -2.0], [1, 3]) == [(1, 0.5)]
    assert moves_of(1.0, [-3.0, 2.0], [5, 3]) == [(1, -0.5)]


def test_what_is_left_or_free_is_compared_at_nine_decimals() -> None:
    """Neither a gap nor a room that is only a rounding makes an answer move."""
    assert [one for one, _ in moves_of(6.0000000004, [3.0, 2.0], [3, 3])] == [0]
    assert [one for one, _ in moves_of(6.000000002, [3.0, 2.0], [3, 3])] == [0, 1]
    assert [one for one, _ in moves_of(1.0, [3.0, -2.0], [1.0000000004, 3])] == [1]
    assert [one for one, _ in moves_of(1.0, [3.0, -2.0], [1.000000001, 3])] == [0, 1]


def test_a_path_that_is_behind_needs_no_move() -> None:
    assert moves_of(-1.0, [2.0, -2.0], [3, 3]) == []


def test_equally_steep_answers_move_by_rank() -> None:
    assert moves_of(1.0, [2.0, -2.0000000000001], [3, 3], [0, 1]) == [(0, -0.5)]
    assert moves_of(1.0, [2.0, -2.0], [3, 3], [1, 0]) == [(1, 0.5)]


def test_level_paths_need_no_move() -> None:
    assert moves_of(0.0, [2.0, -2.0], [3, 3]) == []
    assert moves_of(4e-10, [2.0, -2.0], [3, 3]) == []


def test_the_unanswered_do_not_move() -> None:
    assert moves_of(1.0, [0.0, 1.0], [NO, 3]) == [(1, -1.0)]


def least_by_trying(gap: Fraction, slopes: list[Fraction], values: list[Fraction]) -> Fraction:
    """Give the least total over all choices of answers moved to the end, and one moved partly."""
    low, high = (Fraction(end) for end in SCALE)
    room = [
        value - low if slope > 0 else high - value
        for slope, value in zip(slopes, values, strict=True)
    ]
    totals = []
    for size in range(len(slopes) + 1):
        for moved in itertools.combinations(range(len(slopes)), size):
            for part in moved:
                others = [one for one in moved if one != part]
                left = gap - sum(abs(slopes[one]) * room[one] for one in others)
                if slopes[part] and 0 <= left <= abs(slopes[part]) * room[part]:
                    step = left / abs(slopes[part])
                    totals.append(step + sum(room[one] for one in others))
    return min(totals)


answer = st.integers(4, 20).map(lambda whole: Fraction(whole, 4))
slope = st.integers(-8, 8).map(lambda whole: Fraction(whole, 2))


@settings(deadline=None)
@given(st.lists(st.tuples(slope, answer), min_size=1, max_size=5), st.integers(1, 40))
def test_no_other_moves_are_shorter(drawn: list[tuple[Fraction, Fraction]], quarters: int) -> None:
    slopes, values = (list(each) for each in zip(*drawn, strict=True))
    reach = sum(abs(slope) * (value - 1 if slope > 0 else 5 - value) for slope, value in drawn)
    gap = Fraction(quarters, 4)
    assume(gap <= reach)
    moves = moves_of(float(gap), [float(each) for each in slopes], [float(each) for each in values])
    closed = sum(float(slopes[column]) * move for column, move in moves)
    assert closed == pytest.approx(-float(gap))
    assert all(1 <= float(values[column]) + move <= 5 for column, move in moves)
    total = sum(abs(move) for _, move in moves)
    assert total == pytest.approx(float(least_by_trying(gap, slopes, values)))


@pytest.mark.parametrize(
    ("want", "strengths", "expected"),
    [
        (6.0, -2.0, 0.25),  # 6 s - 2 (1 - s) = 0
        (-3.0, 1.0, 0.25),
        (0.0, 4.0, 1.0),
        (4.0, 0.0, 0.0),
        (4.0, 2.0, NO),  # the first leads at every split
        (2.0, 4.0, NO),
        (3.0, 3.0, NO),
        (0.0, 0.0, NO),
        (3.0, 3.0 + 1e-12, NO),
        (-1e-12, 1e-12, NO),
    ],
)
def test_the_split_at_which_two_are_level(want: float, strengths: float, expected: float) -> None:
    root = float(split_root(np.array([want]), np.array([strengths]))[0])
    assert root == pytest.approx(expected, nan_ok=True)
