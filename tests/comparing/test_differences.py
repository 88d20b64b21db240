"""Differences of receipts add up: exactly to the gap of fit, and in tenths to what is shown."""

from collections.abc import Mapping
from itertools import combinations, permutations
from math import fsum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.comparing.columns import Column
from advisor.comparing.difference import Difference, aligned, difference, differences, separating
from tests.benchmarks.difference_rows import largest_error
from tests.builders import CATALOG, PATHS, ideal, scored, signed_weights
from tests.comparing.beside import RUNS, WORDS, beside, run_named
from tests.strategies import LAW, scorables

EXACT = 1e-9
TENTH = 0.1


def in_tenths(value: float) -> int:
    """Give tenths as a whole number; fail for what is none."""
    whole = round(value * 10)
    assert value == pytest.approx(whole / 10, abs=EXACT)
    return whole


def adds_up(one: Difference) -> None:
    """Hold one difference to its law."""
    assert fsum(row.exact for row in one.rows) == pytest.approx(one.exact, abs=EXACT)
    assert sum(in_tenths(row.points) for row in one.rows) == in_tenths(one.gap)
    assert abs(one.gap - one.exact) <= TENTH / 2 + EXACT
    for row in one.rows:
        assert abs(row.points - row.exact) < TENTH
        assert row.exact == pytest.approx(row.first - row.second, abs=EXACT)
        assert row.exact or not row.points
    sizes = [abs(round(row.exact, 9)) for row in one.rows]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_every_pair_of_every_golden_run_adds_up(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    pairs = list(combinations(PATHS, 2))
    assert len(pairs) == 10
    for pair in pairs:
        adds_up(difference(beside(result, *pair), 0, 1))


def test_over_all_golden_runs_the_error_is_that_of_arithmetic() -> None:
    assert largest_error() < EXACT


@LAW
@given(scorables(), st.sampled_from(list(permutations(PATHS, 3))))
def test_differences_add_up_whatever_was_answered(
    data: Mapping[str, Any], paths: tuple[str, ...]
) -> None:
    columns = beside(scored(data), *paths)
    for place in (1, 2):
        adds_up(difference(columns, 0, place))
    found = differences(columns)
    assert [(one.first, one.second) for one in found] in ([(0, 1), (0, 2)], [])
    assert bool(found) is columns[0].result.is_ranked


@LAW
@given(scorables(), st.sampled_from(list(permutations(PATHS, 2))))
def test_the_other_way_round_every_sign_turns(
    data: Mapping[str, Any], paths: tuple[str, ...]
) -> None:
    columns = beside(scored(data), *paths)
    there, back = difference(columns, 0, 1), difference(columns, 1, 0)
    assert back.exact == -there.exact
    assert {row.criterion: row.exact for row in back.rows} == {
        row.criterion: -row.exact for row in there.rows
    }


def test_a_path_against_itself_differs_in_nothing() -> None:
    columns = beside(scored(run_named("g_pe06_full")), PATHS[0], PATHS[0])
    one = difference(columns, 0, 1)
    assert (one.exact, one.gap) == (0, 0)
    assert not any(row.points for row in one.rows)
    sentence = separating(columns, CATALOG)
    assert sentence is not None
    assert WORDS.of(sentence) == "Nothing in your answers separates them."


def test_the_sentence_names_what_lies_furthest_apart() -> None:
    columns = beside(scored(run_named("g_pe06_full")), "product", "se", "sales")
    sentence = separating(columns, CATALOG)
    assert sentence is not None
    assert WORDS.of(sentence) == "Product reach, customers and people separate them most."
    spreads = [row.spread for row in aligned(columns)]
    assert spreads == sorted(spreads, reverse=True)
    most = [CATALOG.criterion[row.criterion].short for row in aligned(columns)[:3]]
    assert most == ["Product reach", "Customers", "People"]


def test_one_criterion_alone_separates_them() -> None:
    values = ideal(PATHS[0])
    alone = max(signed_weights(PATHS[0]), key=lambda key: signed_weights(PATHS[0])[key])
    before, after = (scored({"criteria": {**values, alone: value}}) for value in (5, 4))
    columns = [Column(PATHS[0], None, before), Column(PATHS[0], "Less of it", after)]
    sentence = separating(columns, CATALOG)
    assert sentence is not None
    name = CATALOG.criterion[alone].short
    assert WORDS.of(sentence) == f"{name} separates them most."


def test_without_an_order_nothing_is_said_of_points() -> None:
    columns = beside(scored({"answers": {}}), *PATHS[:2])
    assert separating(columns, CATALOG) is None
    assert differences(columns) == ()


def test_an_ideal_profile_is_parted_by_its_own_path() -> None:
    columns = beside(scored({"criteria": ideal(PATHS[1])}), PATHS[1], PATHS[0])
    assert difference(columns, 0, 1).gap > 0
