"""Marks on levers: inside them the first path is first, just outside the named rival is.

Every law moves the lever as a person would, and scores the whole assessment again.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import moved
from advisor.assessment.values import values_of
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.whatif.levers import NO_MARKS, Lever, LeverKind, Mark, levers, marks
from tests.builders import CATALOG, SCORER, scored
from tests.strategies import LAW, inputs

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RANKED = [
    run["input"] for run in GOLDEN["cases"] if run["output"]["first_two"]["verdict"] != "none"
]
PEOPLE = RANKED[:10]
GRID = 200
HAIR = 2e-3  # beyond a mark: more than the rounding of what is kept


def marked(result: Result) -> Iterator[tuple[Lever, Mark | None, Mark | None]]:
    given_ = result.scorable
    assert isinstance(given_, Assessment)
    many = levers(given_, given_, CATALOG)
    found = marks(result, SCORER, many)
    for lever in many:
        own = found.get(lever.key, NO_MARKS)
        yield lever, own.below, own.above


def stops(lever: Lever) -> list[float]:
    """Give 200 values of a lever; of a level the whole ones there are."""
    if lever.key.kind is LeverKind.LEVEL:
        return [float(level) for level in range(int(lever.low), int(lever.high) + 1)]
    apart = (lever.high - lever.low) / GRID
    return [round(lever.low + at * apart, 3) for at in range(GRID + 1)]


def firsts(result: Result, lever: Lever, many: list[float]) -> list[str]:
    """Give the path that is first with a lever at each of many values; no lever moves a limit."""
    given_ = result.scorable
    assert isinstance(given_, Assessment)
    made = [values_of(moved(given_, lever.moves(at), CATALOG), CATALOG) for at in many]
    return [SCORER.leader(fit, result.compared_paths) for fit in SCORER.fits(made)]


def with_lever(result: Result, lever: Lever, value: float) -> Result:
    assert isinstance(result.scorable, Assessment)
    return SCORER.score(moved(result.scorable, lever.moves(value), CATALOG))


@pytest.mark.parametrize("person", PEOPLE, ids=range(len(PEOPLE)))
@pytest.mark.parametrize("kind", LeverKind, ids=lambda kind: kind.value)
def test_inside_the_marks_the_first_path_is_first(person: Any, kind: LeverKind) -> None:
    result = scored(person)
    leader = result.compared_paths[0]
    for lever, below, above in marked(result):
        if lever.key.kind is not kind or lever.value is None:
            continue
        low = lever.low if below is None else below.at
        high = lever.high if above is None else above.at
        inside = [at for at in stops(lever) if low + HAIR < at < high - HAIR]
        for at, first in zip(inside, firsts(result, lever, inside), strict=True):
            assert first == leader, (lever, at)


@LAW
@given(inputs())
def test_just_outside_a_mark_the_named_path_is_first(person: Any) -> None:
    result = scored(person)
    for lever, *pair in marked(result):
        for mark, way in zip(pair, (-1, 1), strict=True):
            if mark is None or lever.key.kind is LeverKind.LEVEL:
                continue
            outside = with_lever(result, lever, mark.at + way * HAIR)
            gaps = {one: outside.paths[one].fit for one in outside.compared_paths}
            leader = result.compared_paths[0]
            assert compared(gaps[mark.path]) >= compared(gaps[leader]), (lever, mark)


@LAW
@given(inputs())
def test_what_is_shown_of_a_mark_is_true(person: Any) -> None:
    """At the shown number itself: from it on, or below it, the named path is ahead of the first."""
    result = scored(person)
    leader = result.compared_paths[0]
    for lever, below, above in marked(result):
        whole = lever.key.kind is LeverKind.LEVEL
        tried = []
        if below is not None:
            tried.append((below, below.shown if whole else below.shown - HAIR / 2))
        if above is not None:
            tried.append((above, above.shown))
        for mark, at in tried:
            if not lever.low <= at <= lever.high:
                continue
            after = with_lever(result, lever, at).paths
            assert compared(after[mark.path].fit) >= compared(after[leader].fit), (lever, mark)


def test_marks_name_third_paths_too() -> None:
    named = set()
    for person in RANKED:
        result = scored(person)
        second = result.compared_paths[1]
        every = [one for _, *pair in marked(result) for one in pair if one is not None]
        named |= {mark.path == second for mark in every}
    assert named == {True, False}


def test_a_tie_and_an_empty_assessment_have_no_marks() -> None:
    assert not [one for one in marked(scored({"answers": {}})) if one[1:] != (None, None)]


def test_what_is_not_answered_cannot_be_moved() -> None:
    values = {one.key: one.value for one in levers(Assessment(), Assessment(), CATALOG)}
    assert [key.kind for key, value in values.items() if value is not None] == [LeverKind.SPLIT]
