"""Every shown number is the sum of its rows and stays on its scale, for whatever was answered.

Places by resampling, learned importance and nearest profiles are not held here.
"""

from collections.abc import Mapping
from math import fsum
from typing import Any

import pytest
from hypothesis import given

from advisor.catalog.questions import Kind
from advisor.scoring.result import PathResult, Result
from tests.builders import CATALOG, scored
from tests.strategies import LAW, scorables

EXACT = 1e-9
Plain = Mapping[str, Any]


def split_of(result: Result) -> float:
    chosen = result.values.options.split
    return CATALOG.model.constants.split if chosen is None else chosen


def points(path: PathResult, kind: Kind) -> float:
    return fsum(row.points for row in path.rows if row.kind is kind)


@LAW
@given(scorables())
def test_fit_is_fifty_and_its_rows(data: Plain) -> None:
    for path in scored(data).paths.values():
        assert path.fit == pytest.approx(50 + fsum(row.points for row in path.rows), abs=EXACT)


@LAW
@given(scorables())
def test_the_rows_of_a_kind_add_up_to_want_and_to_strengths(data: Plain) -> None:
    result = scored(data)
    split = split_of(result)
    for path in result.paths.values():
        want, strengths = (points(path, kind) for kind in (Kind.PREFERENCE, Kind.SKILL))
        assert path.want == pytest.approx(50 + want / split, abs=EXACT)
        assert path.strengths == pytest.approx(50 + strengths / (1 - split), abs=EXACT)
        assert path.fit == pytest.approx(
            split * path.want + (1 - split) * path.strengths, abs=EXACT
        )


@LAW
@given(scorables())
def test_ready_is_the_sum_of_its_rows(data: Plain) -> None:
    for path in scored(data).paths.values():
        if path.ready is None:
            assert path.ready_rows == ()
            continue
        assert path.ready == pytest.approx(fsum(row.points for row in path.ready_rows), abs=EXACT)
        assert fsum(row.possible for row in path.ready_rows) == pytest.approx(100, abs=EXACT)
        for row in path.ready_rows:
            held = min(1.0, (row.level - 1) / (row.target - 1))
            assert row.points == pytest.approx(row.possible * held, abs=EXACT)


@LAW
@given(scorables())
def test_the_difference_of_two_receipts_adds_up_to_the_gap(data: Plain) -> None:
    result = scored(data)
    two = result.first_two
    first, second = (
        {row.criterion: row.points for row in result.paths[path].rows}
        for path in (two.first, two.second)
    )
    rows = [first.get(key, 0.0) - second.get(key, 0.0) for key in first.keys() | second.keys()]
    assert fsum(rows) == pytest.approx(two.gap, abs=EXACT)


@LAW
@given(scorables())
def test_a_row_stands_for_an_answered_criterion_of_a_known_part(data: Plain) -> None:
    result = scored(data)
    for path in result.paths.values():
        known = {Kind.PREFERENCE: path.want_known, Kind.SKILL: path.strengths_known}
        for row in path.rows:
            assert known[row.kind]
            assert row.value == result.values.all[row.criterion]
            assert row.points * row.side * (row.value - 3) >= 0
        for kind, value in ((Kind.PREFERENCE, path.want), (Kind.SKILL, path.strengths)):
            assert known[kind] or value == 50
        for kind in Kind:
            sides = {row.side for row in path.rows if row.kind is kind}
            assert sides in (set(), {-1, 1})


@LAW
@given(scorables())
def test_all_values_stay_on_their_scale(data: Plain) -> None:
    result = scored(data)
    for path in result.paths.values():
        shown = [path.want, path.strengths, path.fit, path.low, path.high]
        shown += [] if path.ready is None else [path.ready]
        assert all(-EXACT <= value <= 100 + EXACT for value in shown)
        assert path.low <= path.fit + EXACT
        assert path.fit <= path.high + EXACT
        assert all(
            -EXACT <= share <= 1 + EXACT for share in (path.want_coverage, path.strengths_coverage)
        )
        assert path.deviation >= 0
    assert 0 <= result.first_two.flip <= 1
    assert result.first_two.gap >= -EXACT


@LAW
@given(scorables())
def test_order_goes_by_fit_and_ties_go_by_the_pack(data: Plain) -> None:
    result = scored(data)
    fits = [round(result.paths[path].fit, 9) for path in result.order]
    assert fits == sorted(fits, reverse=True)
    pack = list(result.paths)
    assert sorted(
        result.order, key=lambda path: (-fits[result.order.index(path)], pack.index(path))
    ) == list(result.order)
    assert set(result.free) | set(result.blocked) == set(pack)
