"""No level of saying yes, and no path, is favoured: laws 2 to 5, 7 and 8 of the specification."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.assessment.reading import read_input
from tests.builders import (
    CATALOG,
    CRITERIA,
    PATHS,
    SCORER,
    answers_of,
    evenly,
    ideal,
    scored,
    signed_weights,
)
from tests.strategies import LAW, hundredths, options, profiles, values

EXACT = 1e-9
Plain = Mapping[str, Any]
DRAWS = 4000
FAIR_SHARE = (0.14, 0.28)


def fits(data: Plain) -> dict[str, float]:
    return {key: path.fit for key, path in scored(data).paths.items()}


@LAW
@given(profiles(low=1, high=4), hundredths(0, 1))
def test_adding_the_same_to_every_value_changes_no_fit(data: Plain, more: float) -> None:
    raised = {key: value + more for key, value in data["criteria"].items()}
    assert fits({**data, "criteria": raised}) == pytest.approx(fits(data), abs=EXACT)


@LAW
@given(
    st.dictionaries(st.sampled_from(CRITERIA), st.integers(1, 3), max_size=27),
    st.integers(1, 2),
    options(merge=False),
)
def test_answering_every_item_higher_changes_no_fit(
    levels: dict[str, int], more: int, set_by_hand: Plain
) -> None:
    raised = {key: level + more for key, level in levels.items()}
    low, high = ({"answers": answers_of(each), "options": set_by_hand} for each in (levels, raised))
    assert fits(high) == pytest.approx(fits(low), abs=EXACT)


@LAW
@given(hundredths(1, 5), st.sets(st.sampled_from(CRITERIA)), options(merge=False))
def test_equal_values_give_fifty_everywhere(
    value: float, answered: set[str], set_by_hand: Plain
) -> None:
    same = dict.fromkeys(sorted(answered), value)
    for path in scored({"criteria": same, "options": set_by_hand}).paths.values():
        assert (path.want, path.strengths, path.fit) == pytest.approx((50, 50, 50), abs=EXACT)


@LAW
@given(profiles(), st.data())
def test_a_higher_skill_never_lowers_ready(data: Plain, draw: st.DataObject) -> None:
    skills = [key for key in data["criteria"] if key in CATALOG.skills]
    assume(bool(skills))
    skill = draw.draw(st.sampled_from(sorted(skills)))
    raised = draw.draw(hundredths(data["criteria"][skill], 5))
    before = scored(data)
    after = scored({**data, "criteria": {**data["criteria"], skill: raised}})
    for path in PATHS:
        lower, higher = before.paths[path].ready, after.paths[path].ready
        if lower is None:
            assert higher is None
        else:
            assert higher is not None
            assert higher >= lower - EXACT


@LAW
@given(profiles(), st.data())
def test_want_and_strengths_follow_the_sign_of_the_row(data: Plain, draw: st.DataObject) -> None:
    assume(bool(data["criteria"]))
    key = draw.draw(st.sampled_from(sorted(data["criteria"])))
    raised = draw.draw(hundredths(data["criteria"][key], 5))
    before = scored(data)
    after = scored({**data, "criteria": {**data["criteria"], key: raised}})
    part = "strengths" if key in CATALOG.skills else "want"
    other = "want" if part == "strengths" else "strengths"
    for path in PATHS:
        change = getattr(after.paths[path], part) - getattr(before.paths[path], part)
        assert np.sign(signed_weights(path)[key]) * change >= -EXACT
        assert getattr(after.paths[path], other) == getattr(before.paths[path], other)


@LAW
@given(profiles(), st.data())
def test_a_row_that_counts_moves_its_part(data: Plain, draw: st.DataObject) -> None:
    """The law above would also hold if nothing ever moved."""
    result = scored(data)
    path = draw.draw(st.sampled_from(PATHS))
    assume(result.paths[path].rows)
    row = draw.draw(st.sampled_from(result.paths[path].rows))
    up = row.value < 4
    moved = {**data["criteria"], row.criterion: row.value + (1 if up else -1)}
    after = scored({**data, "criteria": moved}).paths[path]
    change = (after.fit - result.paths[path].fit) * row.side * (1 if up else -1)
    assert change > EXACT


@LAW
@given(st.sampled_from(PATHS), st.data())
def test_ideal_answers_of_a_path_give_a_hundred_and_first_place(
    path: str, draw: st.DataObject
) -> None:
    free = [key for key, weight in signed_weights(path).items() if weight == 0]
    answers = {**ideal(path), **draw.draw(values(names=free) if free else st.just({}))}
    result = scored({"criteria": answers})
    chosen = result.paths[path]
    assert (chosen.want, chosen.strengths, chosen.fit) == pytest.approx((100, 100, 100), abs=EXACT)
    assert chosen.ready is not None
    assert result.order[0] == path
    assert result.first_two.gap >= 8


@pytest.mark.parametrize("path", PATHS)
def test_the_opposite_of_the_ideal_gives_nothing(path: str) -> None:
    opposite = {key: 6 - value for key, value in ideal(path).items()}
    chosen = scored({"answers": answers_of(opposite)}).paths[path]
    assert (chosen.want, chosen.strengths, chosen.fit) == pytest.approx((0, 0, 0), abs=EXACT)
    assert scored({"answers": answers_of(opposite)}).order[-1] == path


def test_random_answers_put_each_path_first_about_as_often() -> None:
    """At chance a path is first in 20 percent; the specification asks for 14 to 28."""
    random = np.random.default_rng(20210821)
    items = [item.id for item in CATALOG.ratings]
    group = [
        read_input(CATALOG, {"answers": dict(zip(items, row, strict=True))})
        for row in random.integers(1, 6, (DRAWS, len(items))).tolist()
    ]
    firsts = [result.order[0] for result in SCORER.score_all(group)]
    shares = {path: firsts.count(path) / DRAWS for path in PATHS}
    least, most = FAIR_SHARE
    assert all(least <= share <= most for share in shares.values()), shares


@pytest.mark.parametrize("level", [1, 3, 5])
def test_even_answers_stay_in_the_order_of_the_pack(level: int) -> None:
    result = scored({"criteria": evenly(level)})
    assert result.order == PATHS
    assert result.first_two.gap == pytest.approx(0, abs=EXACT)
