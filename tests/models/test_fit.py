"""Want, strengths and ready on small arrays, against exact fractions worked out here."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.arrays import Floats
from models.fit import Part, Weighing, ready, ready_weights, weigh

STEP, MIDDLE = 12.5, 3.0
NO = float("nan")
WEIGHTS = [[2.0, -1.0, 1.0], [0.0, 1.0, -2.0]]


def part(
    values: Sequence[float],
    weights: Sequence[Sequence[float]] = WEIGHTS,
    multipliers: Sequence[float] | None = None,
) -> Part:
    """Weigh the answers of one person."""
    times = [1.0] * len(values) if multipliers is None else multipliers
    return weigh(np.array([values]), np.array([times]), Weighing(np.array(weights), STEP, MIDDLE))


def by_hand(
    weights: Sequence[float], values: Sequence[float | None], multipliers: Sequence[float]
) -> Fraction:
    """Give 50 + 12.5 x (mean of the plus side - mean of the minus side), exactly; else 50."""
    means = []
    for side in (1, -1):
        chosen = [
            (Fraction(abs(weight)) * Fraction(times), Fraction(value))
            for weight, value, times in zip(weights, values, multipliers, strict=True)
            if value is not None and weight * side > 0
        ]
        if not chosen:
            return Fraction(50)
        total = sum((mass for mass, _ in chosen), Fraction(0))
        means.append(sum((mass * value for mass, value in chosen), Fraction(0)) / total)
    return 50 + Fraction(25, 2) * (means[0] - means[1])


def test_each_row_is_a_step_times_share_times_distance() -> None:
    both = part([5, 2, 1])
    assert both.value[0].tolist() == pytest.approx(
        [float(50 + Fraction(25, 2) * (Fraction(11, 3) - 2)), 62.5]
    )
    assert both.rows[0].tolist() == [
        pytest.approx([float(Fraction(50, 3)), 12.5, float(Fraction(-25, 3))]),
        [0.0, -12.5, 25.0],
    ]
    assert both.share[0].tolist() == [
        pytest.approx([float(Fraction(2, 3)), -1.0, float(Fraction(1, 3))]),
        [0.0, 1.0, -1.0],
    ]
    assert both.known.all()
    assert both.coverage.tolist() == [[1.0, 1.0]]


def test_a_multiplier_moves_weight_inside_its_side_only() -> None:
    same, doubled = part([5, 2, 1]), part([5, 2, 1], multipliers=[2, 7, 1])
    assert doubled.share[0, 0].tolist() == pytest.approx([0.8, -1.0, 0.2])
    assert doubled.value[0, 0] == pytest.approx(50 + 12.5 * (4.2 - 2))
    assert doubled.value[0, 1] == same.value[0, 1]


def test_a_gap_gives_its_share_to_the_rest_of_its_side() -> None:
    gap = part([5, 2, NO])
    assert gap.share[0].tolist() == [[1.0, -1.0, 0.0], [0.0, 0.0, 0.0]]
    assert gap.value[0].tolist() == [50 + 12.5 * 3, 50.0]
    assert gap.coverage[0].tolist() == [pytest.approx(2 / 3), 0.0]
    assert gap.full_share[0].tolist() == [
        pytest.approx([float(Fraction(2, 3)), -1.0, float(Fraction(1, 3))]),
        [0.0, 1.0, -1.0],
    ]


def test_a_part_with_an_answer_on_one_side_only_is_not_known() -> None:
    one_side = part([5, NO, 1])
    assert one_side.known[0].tolist() == [False, False]
    assert one_side.value[0].tolist() == [50.0, 50.0]
    assert not one_side.rows.any()
    assert not one_side.has_row.any()
    assert not one_side.share.any()
    assert one_side.coverage[0].tolist() == [0.0, 0.0]


def test_no_answer_at_all_is_fifty_and_not_known() -> None:
    nothing = part([NO, NO, NO])
    assert nothing.value[0].tolist() == [50.0, 50.0]
    assert not nothing.known.any()
    assert not nothing.coverage.any()
    assert nothing.full_share[0, 1].tolist() == [0.0, 1.0, -1.0]
    assert np.isfinite(nothing.side_mean).all()


def test_a_path_without_any_weight_is_not_known() -> None:
    empty = part([5, 2, 1], [[0.0, 0.0, 0.0]])
    assert (empty.value[0, 0], bool(empty.known[0, 0]), empty.coverage[0, 0]) == (50, False, 0)
    assert not empty.full_share.any()


def test_the_side_of_a_criterion_is_known_with_its_sums() -> None:
    both = part([5, 2, 1], multipliers=[2, 1, 1])
    assert both.mass[0, 0].tolist() == [4.0, 1.0, 1.0]
    assert both.side_mass[0, 0].tolist() == [5.0, 1.0, 5.0]
    assert both.side_sum[0, 0].tolist() == [21.0, 2.0, 21.0]
    assert both.side_mean[0, 0].tolist() == pytest.approx([4.2, 2.0, 4.2])
    assert both.sign.tolist() == [[1.0, -1.0, 1.0], [0.0, 1.0, -1.0]]


def test_people_do_not_touch_each_other() -> None:
    weighing = Weighing(np.array(WEIGHTS), STEP, MIDDLE)
    values = np.array([[5.0, 2.0, 1.0], [NO, 4.0, 3.0]])
    times = np.array([[1.0, 1.0, 1.0], [0.5, 1.5, 1.0]])
    together = weigh(values, times, weighing)
    for person in (0, 1):
        alone = weigh(values[[person]], times[[person]], weighing)
        assert together.value[person].tolist() == alone.value[0].tolist()
        assert together.rows[person].tolist() == alone.rows[0].tolist()
        assert together.coverage[person].tolist() == alone.coverage[0].tolist()


halves = st.integers(-10, 10).map(lambda whole: whole / 2)
answers = st.one_of(st.none(), st.integers(4, 20).map(lambda whole: whole / 4))
columns = st.lists(
    st.tuples(halves, answers, st.integers(1, 16).map(lambda whole: whole / 4)),
    min_size=1,
    max_size=9,
)


@settings(deadline=None)
@given(columns)
def test_any_small_case_agrees_with_fractions(
    drawn: list[tuple[float, float | None, float]],
) -> None:
    weights, values, times = zip(*drawn, strict=True)
    ours = part([NO if value is None else value for value in values], [weights], times)
    assert ours.value[0, 0] == pytest.approx(float(by_hand(weights, values, times)), abs=1e-12)


def held(
    levels: Sequence[float], weights: Sequence[float], targets: Sequence[float]
) -> tuple[float, Floats]:
    """Give ready and its rows of one person and one path."""
    total, rows = ready(np.array([levels]), np.array([weights]), np.array([[targets]]), 1.0)
    return float(total[0, 0]), rows[0, 0]


def test_ready_is_the_share_of_the_asked_level() -> None:
    total, rows = held([3, 5, 1], [4, 3, 1], [5, 3, 2])
    # 100 x 4/8 x 2/4, 100 x 3/8 in full though two above, and nothing of 100 x 1/8
    assert rows.tolist() == [25.0, 37.5, 0.0]
    assert total == 62.5


def test_a_skill_that_is_not_asked_or_not_answered_does_not_count() -> None:
    total, rows = held([3, 5, NO], [4, 3, 1], [5, 1, 2])
    assert rows[0] == 50.0
    assert np.isnan(rows[1:]).all()
    assert total == 50.0


@pytest.mark.parametrize(
    ("levels", "targets"), [([NO, NO], [3, 3]), ([4, NO], [1, 3]), ([4, 4], [1, 1])]
)
def test_ready_is_empty_without_a_skill_that_counts(
    levels: list[float], targets: list[float]
) -> None:
    total, rows = held(levels, [1, 1], targets)
    assert np.isnan(total)
    assert np.isnan(rows).all()


def test_the_points_that_can_be_won_sum_to_a_hundred() -> None:
    levels, targets = np.array([[3.0, NO, 2.0]]), np.array([[[5.0, 4.0, 2.0], [1.0, 4.0, 1.0]]])
    weights = np.array([[3.0, 5.0, 1.0], [1.0, 1.0, 1.0]])
    possible = ready_weights(levels, weights, targets, 1.0)
    assert possible.tolist() == [[[75.0, 0.0, 25.0], [0.0, 0.0, 0.0]]]
