"""How far each weight can move: true on both sides of every end, and no end is left out."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.moves import as_kept
from advisor.assessment.values import CriterionValues
from advisor.scoring.changes import changes
from advisor.scoring.leeway import Leeway, Mark
from advisor.scoring.result import Result
from tests.builders import CATALOG, SCORER, scored
from tests.sentences.pages import RUNS, every_run
from tests.strategies import LAW, hundredths, inputs

NEAR = 1e-6


def leeways(result: Result) -> tuple[Leeway, ...]:
    said = changes(result, SCORER)
    return () if said is None else said.leeways


def weighed(values: CriterionValues, criterion: str, weight: float) -> CriterionValues:
    """Give values of which one criterion counts otherwise, as moving it makes them."""
    if criterion in values.preferences:
        others = {wish: as_kept(factor) for wish, factor in values.importance.items()}
        return replace(values, importance={**others, criterion: weight})
    multipliers = {**values.options.skill_mult, criterion: weight}
    return replace(values, options=replace(values.options, skill_mult=multipliers))


def fit_at(result: Result, criterion: str, weight: float) -> dict[str, float]:
    (fit,) = SCORER.fits([weighed(result.values, criterion, weight)])
    return fit


def leads(fit: dict[str, float], path: str, result: Result) -> bool:
    return all(fit[path] >= fit[other] - 1e-9 for other in result.compared_paths)


def range_of(result: Result, criterion: str) -> tuple[float, float]:
    """Give from where to where a person could set what a criterion counts."""
    if criterion in result.values.preferences:
        return 0.5, 1.5
    own = result.values.options.skill_mult.get(criterion, 1.0)
    return min(0.5, own), max(2.0, own)


def ends(leeway: Leeway) -> list[tuple[Mark, int]]:
    """Give the ends of a leeway, each with the direction that leads beyond it."""
    both = ((leeway.low, -1), (leeway.high, 1))
    return [(end, direction) for end, direction in both if end is not None]


@every_run
def test_just_beyond_an_end_the_named_path_is_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    for leeway in leeways(result):
        for end, direction in ends(leeway):
            beyond = fit_at(result, leeway.criterion, end.at + direction * NEAR)
            assert leads(beyond, end.path, result)
            assert beyond[end.path] > beyond[result.first_two.first]


@every_run
def test_up_to_what_is_shown_the_first_path_stays_first(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    for leeway in leeways(result):
        for end, direction in ends(leeway):
            assert 0 <= direction * (end.at - end.shown) < 0.01
            steps = [leeway.now + (end.shown - leeway.now) * at / 4 for at in range(5)]
            for weight in steps if direction * (end.shown - leeway.now) > 0 else ():
                there = fit_at(result, leeway.criterion, weight)
                assert leads(there, result.first_two.first, result)


@every_run
def test_where_no_end_is_told_no_setting_turns_the_order(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    if not result.is_ranked or abs(result.first_two.gap) < NEAR:
        return
    told = {leeway.criterion: leeway for leeway in leeways(result)}
    for criterion in result.values.all:
        least, most = range_of(result, criterion)
        own = told.get(criterion)
        for weight, is_open in (
            (least, own is None or own.low is None),
            (most, own is None or own.high is None),
        ):
            if is_open:
                there = fit_at(result, criterion, weight)
                assert leads(there, result.first_two.first, result), (criterion, weight)


@LAW
@given(inputs(), st.dictionaries(st.sampled_from(CATALOG.skills), hundredths(0.05, 4)))
def test_between_the_ends_the_first_path_is_first_whatever_a_skill_counts(
    person: dict[str, Any], own: dict[str, float]
) -> None:
    """Also of a skill whose own weight is below half or above double."""
    result = scored({**person, "options": {**person["options"], "skill_mult": own}})
    if not result.is_ranked or abs(result.first_two.gap) < NEAR:
        return
    told = {leeway.criterion: leeway for leeway in leeways(result)}
    for criterion in own.keys() & result.values.skills.keys():
        least, most = range_of(result, criterion)
        leeway = told.get(criterion, Leeway(criterion, own[criterion], None, None))
        low = least if leeway.low is None else leeway.low.at + NEAR
        high = most if leeway.high is None else leeway.high.at - NEAR
        tried = [low + (high - low) * part / 40 for part in range(41)]
        for fit in SCORER.fits([weighed(result.values, criterion, one) for one in tried]):
            assert leads(fit, result.first_two.first, result), criterion
        for end, direction in ends(leeway):
            beyond = fit_at(result, criterion, end.at + direction * NEAR)
            assert leads(beyond, end.path, result)


def test_the_nearest_end_comes_first_and_there_are_enough_to_be_tested() -> None:
    count = 0
    for run in RUNS:
        result = scored(run["input"])
        found = leeways(result)
        count += len(found)
        nearest = [
            min(max(end.at / one.now, one.now / end.at) for end, _ in ends(one)) for one in found
        ]
        assert nearest == sorted(nearest)
        assert all(one.criterion in CATALOG.criterion for one in found)
    assert count > 30


@pytest.mark.parametrize("data", [{"criteria": {}}, {"answers": {}}])
def test_nothing_is_told_where_nothing_is_ranked(data: dict[str, Any]) -> None:
    assert leeways(scored(data)) == ()
