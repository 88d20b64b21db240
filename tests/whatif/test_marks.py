"""Marks on levers: inside them the first path is first, at what is shown the named path is.

Every law moves the lever as a person would, and scores the whole assessment again.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import moved
from advisor.assessment.values import values_of
from advisor.catalog.questions import Bars
from advisor.scoring.changes import changes
from advisor.scoring.comparison import compared
from advisor.scoring.leeway import Mark
from advisor.scoring.result import Result
from advisor.whatif.levers import NO_MARKS, Lever, LeverKind, levers, marks, no_mark
from tests.builders import CATALOG, SCORER, scored
from tests.strategies import LAW, inputs

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RANKED = [
    run["input"] for run in GOLDEN["cases"] if run["output"]["first_two"]["verdict"] != "none"
]
PEOPLE = RANKED[:10]
GRID = 200
HAIR = 2e-3  # beyond a mark: more than the rounding of what is kept
THOUSANDTH = 1e-3  # in which factors are kept


def drawn(seed: int) -> dict[str, Any]:
    """Give a person with all answers, two mentors, and half of what can be set by hand."""
    chance = random.Random(seed)  # noqa: S311  (the same people in every run)
    ratings = {item.id: chance.randint(1, 5) for item in CATALOG.ratings}
    skills = [item.id for item in CATALOG.ratings if isinstance(item, Bars)]
    mentors = [
        {key: chance.randint(1, 5) for key in skills if chance.random() < 0.7} for _ in range(2)
    ]
    factors = [
        {key: chance.randint(*ends) / 100 for key in keys if chance.random() < 0.5}
        for keys, ends in ((CATALOG.preferences, (50, 150)), (CATALOG.skills, (5, 400)))
    ]
    options = {
        "merge_mentors": chance.random() < 0.5,
        "split": chance.randint(30, 70) / 100,
        "importance": factors[0],
        "skill_mult": factors[1],
    }
    return {"answers": ratings, "mentors": mentors, "options": options}


# The last are some of whom a third path comes first between the point and the rounded number.
DRAWN = (*range(60), 129, 517, 1459, 1827, 2831)


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
def test_just_outside_a_mark_another_path_is_first(person: Any) -> None:
    result = scored(person)
    for lever, *pair in marked(result):
        for mark, way in zip(pair, (-1, 1), strict=True):
            at = None if mark is None else mark.at + way * HAIR
            if at is None or lever.key.kind is LeverKind.LEVEL or not lever.low <= at <= lever.high:
                continue
            outside = with_lever(result, lever, at)
            fits = {one: outside.paths[one].fit for one in outside.compared_paths}
            assert compared(max(fits.values())) >= compared(fits[result.compared_paths[0]])
            others = [fit for one, fit in fits.items() if one != result.compared_paths[0]]
            assert compared(max(others)) == compared(max(fits.values())), (lever, mark)


def assert_what_is_shown_is_true(result: Result) -> None:
    for lever, below, above in marked(result):
        for mark, way in ((below, -1), (above, 1)):
            if mark is None:
                continue
            is_named_itself = mark.is_end or way > 0 or lever.key.kind is LeverKind.LEVEL
            at = mark.shown if is_named_itself else mark.shown - THOUSANDTH
            assert lever.low <= at <= lever.high, "a person can set it"
            assert mark.is_end == (mark.shown == (lever.low if way < 0 else lever.high))
            assert way * (at - mark.at) >= 0
            assert firsts(result, lever, [at]) == [mark.path], (lever, mark)


@LAW
@given(inputs())
def test_at_what_is_shown_the_named_path_is_first(person: Any) -> None:
    assert_what_is_shown_is_true(scored(person))


@pytest.mark.parametrize("seed", DRAWN)
def test_at_what_is_shown_of_a_full_person_the_named_path_is_first(seed: int) -> None:
    assert_what_is_shown_is_true(scored(drawn(seed)))


@pytest.mark.parametrize("seed", DRAWN)
def test_of_whole_levels_the_nearest_that_turns_the_order_is_marked(seed: int) -> None:
    result = scored(drawn(seed))
    leader = result.compared_paths[0]
    for lever, below, above in marked(result):
        if lever.key.kind is not LeverKind.LEVEL or lever.value is None:
            continue
        turned = {
            level: first
            for level, first in zip(stops(lever), firsts(result, lever, stops(lever)), strict=True)
            if first != leader
        }
        lower, higher = (
            [one for one in turned if (one < lever.value) is low] for low in (True, False)
        )
        nearest = max(lower, default=None), min(higher, default=None)
        assert [None if one is None else one.at for one in (below, above)] == list(nearest)
        told = [(one.at, one.shown, one.path) for one in (below, above) if one is not None]
        assert told == [(at, at, turned[at]) for at in nearest if at is not None]


def test_some_marks_stand_at_the_end_of_a_lever() -> None:
    """Below it there is nothing to set, so that it is not said to be first there."""
    ends = {
        lever.key.kind
        for seed in DRAWN
        for lever, *pair in marked(scored(drawn(seed)))
        for mark in pair
        if mark is not None and mark.is_end
    }
    assert {LeverKind.LEVEL, LeverKind.IMPORTANCE, LeverKind.MULTIPLIER} <= ends


def test_marks_name_third_paths_too() -> None:
    named = set()
    for person in RANKED:
        result = scored(person)
        second = result.compared_paths[1]
        every = [one for _, *pair in marked(result) for one in pair if one is not None]
        named |= {mark.path == second for mark in every}
    assert named == {True, False}


def test_a_tie_and_an_empty_assessment_have_no_marks() -> None:
    """At the split that makes the first two level there is nothing a lever could turn."""
    person = next(one for one in RANKED if is_turned_by_the_split(scored(one)))
    split = scored(person).turning_points.split
    tie = scored({**person, "options": {**person.get("options", {}), "split": split}})
    assert tie.is_ranked
    assert compared(tie.first_two.gap) == 0
    for result, why in ((tie, "mark.level"), (scored({"answers": {}}), "mark.unranked")):
        assert all(pair == [None, None] for _, *pair in marked(result))
        assert no_mark(result).id == why
    assert no_mark(scored(person)).id == "mark.none"


def is_turned_by_the_split(result: Result) -> bool:
    constants, split = CATALOG.model.constants, result.turning_points.split
    return split is not None and constants.split_min < split < constants.split_max


@pytest.mark.parametrize("person", RANKED, ids=range(len(RANKED)))
def test_a_lever_turns_the_order_where_the_leeway_of_the_weight_ends(person: Any) -> None:
    result = scored(person)
    said = changes(result, SCORER)
    assert said is not None
    told = {one.criterion: one for one in said.leeways}
    for lever, below, above in marked(result):
        if lever.key.kind not in {LeverKind.IMPORTANCE, LeverKind.MULTIPLIER}:
            continue
        own = told.get(lever.key.criterion)
        ends = (None, None) if own is None else (own.low, own.high)
        assert own is None or own.now == lever.value
        for mark, end, inwards in zip((below, above), ends, (1, -1), strict=True):
            if mark is None or end is None:
                assert mark is end, "both are none, or one is outside the range of the other"
                continue
            assert mark.at == end.at
            assert mark.is_end or inwards * (end.shown - mark.shown) >= 0


def test_what_is_not_answered_cannot_be_moved() -> None:
    values = {one.key: one.value for one in levers(Assessment(), Assessment(), CATALOG)}
    assert [key.kind for key, value in values.items() if value is not None] == [LeverKind.SPLIT]
