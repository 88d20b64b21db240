"""The whole card for arrays of people: shapes, ranges, and gaps between answers."""

from dataclasses import replace

import numpy as np
import pytest

from models import comparison, inputs, scores
from models.inputs import Frame, People, Rows

NO = float("nan")
SKILLS: Rows = [[4, 1, 3, 2.5], [1, 4, 1.5, 3.5]]
PREFERENCES: Rows = [[5, -2, 1], [-3, 4, 0]]


def frame(*, jitter: float = 0.25) -> Frame:
    return inputs.frame(
        SKILLS,
        PREFERENCES,
        [3, 4, 5, 6, 0, 1, 2],
        neutral=2.5,
        step=12.5,
        scale=(1, 3, 5),
        jitter=jitter,
        missing_deviation=1.0,
        range_width=1.2815515655446004,
    )


def people(skills: Rows, preferences: Rows, *, split: float = 0.5) -> People:
    count = len(skills)
    return inputs.people(
        skills=skills,
        skill_multipliers=[[1, 2, 1, 1]] * count,
        preferences=preferences,
        importance=[[1, 0.5, 1.5]] * count,
        errors=[[0.6] * 4 + [0.4] * 3] * count,
        split=[split] * count,
        targets=[[[3, 3, 3, 1], [5, 4, 3, 2]]] * count,
    )


FULL = people([[4, 2, 5, 3]], [[4, 2, 3]])
GAPS = people([[4, NO, 5, 3]], [[4, 2, NO]])
NOTHING = people([[NO] * 4], [[NO] * 3])
NO_SKILLS = people([[NO] * 4], [[4, 2, 3]])


def test_skill_weights_are_counted_from_neutral() -> None:
    assert frame().skills.weights.tolist() == [[1.5, -1.5, 0.5, 0], [-1.5, 1.5, -1, 1]]
    assert frame().skill_weights.tolist() == SKILLS
    assert frame().preferences.weights.tolist() == PREFERENCES


@pytest.mark.parametrize("split", [0.3, 0.5, 0.7])
def test_fit_is_a_split_of_want_and_strengths(split: float) -> None:
    scored = scores.score(frame(), people([[4, 2, 5, 3]], [[4, 2, 3]], split=split))
    # path one brings (5 x 4 + 1.5 x 3)/6.5 against 2, and leans on (1.5 x 4 + .5 x 5)/2 against 2
    want, strengths = 50 + 12.5 * (24.5 / 6.5 - 2), 50 + 12.5 * (8.5 / 2 - 2)
    assert scored.want.value[0, 0] == pytest.approx(want)
    assert scored.strengths.value[0, 0] == pytest.approx(strengths)
    assert scored.fit[0, 0] == pytest.approx(split * want + (1 - split) * strengths)
    assert scored.rows[0].sum(axis=1) == pytest.approx(scored.fit[0] - 50)


def test_a_slope_is_what_one_step_of_an_answer_brings() -> None:
    pack = frame()
    before = scores.score(pack, FULL)
    for column in range(7):
        step = np.zeros((1, 7))
        step[0, column] = 0.5
        moved = replace(
            FULL, skills=FULL.skills + step[:, :4], preferences=FULL.preferences + step[:, 4:]
        )
        change = (scores.score(pack, moved).fit - before.fit)[0]
        assert change == pytest.approx(0.5 * before.slopes[0, :, column])


def test_an_unanswered_criterion_counts_by_its_share_among_all() -> None:
    full, gaps = scores.score(frame(), FULL), scores.score(frame(), GAPS)
    missing = [1, 6]
    assert gaps.missing_slopes[0][:, missing].tolist() == full.slopes[0][:, missing].tolist()
    answered = [0, 2, 3, 4, 5]
    assert not gaps.missing_slopes[0][:, answered].any()
    assert not gaps.slopes[0][:, missing].any()
    assert not full.missing_slopes.any()


def test_the_spread_of_a_path_is_worked_out_by_hand() -> None:
    sure = scores.score(frame(jitter=0), GAPS)
    # Of the second path: both wishes are alone on their sides. Of its plus skills the second is
    # missing, with 3 of 4 of that side; of its minus skills both are there.
    k = 0.5 * 12.5
    skills = (k * 0.6 * 0.6) ** 2 + (k * 0.4 * 0.6) ** 2 + (k * 1 * 0.6) ** 2 + (k * 0.75 * 1) ** 2
    wishes = 2 * (k * 0.4) ** 2
    assert sure.spread[0, 1] == pytest.approx(skills + wishes)
    assert sure.deviation[0, 1] == pytest.approx((skills + wishes) ** 0.5)


def test_without_an_answer_nothing_is_known_and_all_is_wide() -> None:
    scored = scores.score(frame(), NOTHING)
    assert scored.fit.tolist() == [[50.0, 50.0]]
    assert np.isnan(scored.ready.total).all()
    assert not scored.has_row.any()
    assert not scored.slopes.any()
    assert not scored.weight_spread.any()
    assert (scored.deviation > 0).all()
    assert np.isfinite(scored.ready.deviation).all()


def test_an_answered_row_of_an_unknown_part_adds_no_spread() -> None:
    one_side = people([[4, NO, 5, NO]], [[4, 2, 3]])  # path one: plus only
    scored = scores.score(frame(jitter=0), one_side)
    assert scored.strengths.known[0].tolist() == [False, False]
    assert not scored.slopes[0, :, :4].any()
    k = 0.5 * 12.5
    wishes = (k * 5 / 6.5 * 0.4) ** 2 + (k * 1.5 / 6.5 * 0.4) ** 2 + (k * 0.4) ** 2
    assert scored.spread[0, 0] == pytest.approx(wishes + (k * 1.0) ** 2)  # sk2 alone on its side


def test_a_range_is_cut_at_the_ends_of_the_scale() -> None:
    best = people([[5, 1, 5, 1]], [[5, 1, 5]])
    scored = scores.score(frame(), best)
    assert scored.fit[0, 0] == pytest.approx(100)
    assert scored.high[0, 0] == 100
    assert scored.low[0, 0] == pytest.approx(100 - 1.2815515655446004 * scored.deviation[0, 0])
    assert scored.fit[0, 1] < 20
    assert scored.low[0, 1] >= 0


def test_ready_keeps_the_stored_weight_and_ignores_multipliers() -> None:
    scored = scores.score(frame(), FULL)
    # targets 3, 3, 3, 1 and levels 4, 2, 5: 4 and 3 of 8 in full, half of 1
    assert scored.ready.total[0, 0] == pytest.approx(100 * (4 + 0.5 + 3) / 8)
    assert scored.ready.possible[0, 0].tolist() == pytest.approx([50, 12.5, 37.5, 0])


def test_a_comparison_adds_the_differences_of_two_paths() -> None:
    pack = frame()
    scored = scores.score(pack, GAPS)
    between = comparison.compare(pack, GAPS, scored, [0], [1])
    slopes = scored.slopes[0, 0] - scored.slopes[0, 1]
    missing = scored.missing_slopes[0, 0] - scored.missing_slopes[0, 1]
    errors = np.array([0.6, 1.0, 0.6, 0.6, 0.4, 0.4, 1.0])
    variance = ((slopes + missing) ** 2 * errors**2).sum() + scored.weight_spread[0].sum()
    assert between.gap[0] == pytest.approx(scored.fit[0, 0] - scored.fit[0, 1])
    assert between.deviation[0] == pytest.approx(variance**0.5)


def test_of_people_without_answers_all_is_level() -> None:
    pack = frame()
    between = comparison.compare(pack, NOTHING, scores.score(pack, NOTHING), [0], [1])
    assert (between.gap[0], between.flip[0]) == (0, 0.5)
    assert np.isnan(between.single).all()
    assert not between.moves.any()
    assert np.isnan(between.split_root).all()
    assert not between.low.any()
    assert np.isinf(between.high).all()


def test_a_part_that_is_not_known_turns_nothing() -> None:
    pack = frame()
    between = comparison.compare(pack, NO_SKILLS, scores.score(pack, NO_SKILLS), [0], [1])
    assert between.gap[0] > 0
    assert not between.low[0, :4].any()
    assert np.isinf(between.high[0, :4]).all()
    assert np.isnan(between.single[0, :4]).all()


def test_many_people_are_scored_as_each_alone() -> None:
    pack = frame()
    together = people([[4, 2, 5, 3], [4, NO, 5, 3], [NO] * 4], [[4, 2, 3], [4, 2, NO], [4, 2, 3]])
    scored = scores.score(pack, together)
    between = comparison.compare(pack, together, scored, [0, 1, 0], [1, 0, 1])
    for person, (alone, pair) in enumerate([(FULL, (0, 1)), (GAPS, (1, 0)), (NO_SKILLS, (0, 1))]):
        own = scores.score(pack, alone)
        own_between = comparison.compare(pack, alone, own, [pair[0]], [pair[1]])
        for name in ("fit", "low", "high", "deviation"):
            assert getattr(scored, name)[person].tolist() == getattr(own, name)[0].tolist()
        assert scored.ready.deviation[person].tolist() == own.ready.deviation[0].tolist()
        for name in ("low", "high", "moves", "move_order"):
            assert getattr(between, name)[person].tolist() == getattr(own_between, name)[0].tolist()
        assert between.flip[person] == own_between.flip[0]
