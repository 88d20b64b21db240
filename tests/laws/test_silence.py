"""What must not matter does not: limits, mentors, and every order in which things are listed.

Laws 10 to 12 of the specification, and that nothing depends on criteria or paths beside it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.reading import read_input
from advisor.catalog.pack import Catalog
from advisor.exchange.results import plain
from advisor.scoring.result import PathResult, Result
from models import comparison, scores
from models.fit import Weighing
from models.inputs import Frame, People
from tests.builders import (
    CATALOG,
    CRITERIA,
    PATHS,
    SCORER,
    arrays,
    differences,
    places,
    scored,
    with_weight_times,
)
from tests.strategies import (
    LAW,
    firmness,
    in_other_order,
    inputs,
    mentor,
    profiles,
    scorables,
    weighed,
)

Plain = Mapping[str, Any]
OF_MENTORS = {"T_SELF_HIGH", "T_SELF_LOW"}


def numbers(path: PathResult) -> PathResult:
    """Give a path's result without its limits."""
    return replace(path, conflicts=())


@LAW
@given(inputs(), firmness())
def test_how_firm_a_limit_is_changes_no_number(data: Plain, other: Plain) -> None:
    before, after = scored(data), scored({**data, "firmness": other})
    assert before.order == after.order
    assert [numbers(path) for path in before.paths.values()] == [
        numbers(path) for path in after.paths.values()
    ]
    assert before.flags == after.flags
    assert before.levels == after.levels


@LAW
@given(inputs(merge=False), st.lists(mentor(), max_size=3))
def test_mentors_change_only_their_own_remarks_while_the_switch_is_off(
    data: Plain, other: list[Plain]
) -> None:
    before, after = (
        plain(scored({**data, "mentors": mentors})) for mentors in (data["mentors"], other)
    )
    differing = set(before.pop("triggers")) ^ set(after.pop("triggers"))
    assert differing <= OF_MENTORS
    assert before == after


@LAW
@given(profiles(), st.sampled_from(CATALOG.levels))
def test_the_level_that_is_aimed_at_changes_only_what_it_asks(data: Plain, level: str) -> None:
    """Only ready, only where a path has levels, and more the higher the level."""
    by_default, aimed = (
        scored({**data, "options": {**data["options"], "level": each}}) for each in (None, level)
    )
    assert aimed.order == by_default.order
    assert aimed.first_two == by_default.first_two
    for path in CATALOG.paths.paths:
        before, after = by_default.paths[path.id], aimed.paths[path.id]
        if path.level_targets is None or level == path.default_level:
            assert after == before
        else:
            assert (after.fit, after.rows) == (before.fit, before.rows)
            targets = [row.target for row in after.ready_rows]
            assert targets == [
                asked
                for row in CATALOG.skills
                if row in aimed.values.skills and (asked := path.level_targets[level][row]) > 1
            ]


@LAW
@given(scorables(), st.data())
def test_the_order_of_answers_in_a_file_does_not_matter(data: Plain, draw: st.DataObject) -> None:
    assert plain(scored(draw.draw(in_other_order(data)))) == plain(scored(data))


@LAW
@given(inputs(), st.randoms(use_true_random=False))
def test_the_order_of_items_in_the_pack_does_not_matter(data: Plain, random: Any) -> None:
    items = random.sample(CATALOG.items.items, len(CATALOG.items.items))
    other = replace(CATALOG, items=replace(CATALOG.items, items=tuple(items)))
    assert plain(scored(data, other)) == plain(scored(data))


@LAW
@given(scorables(), st.randoms(use_true_random=False))
def test_the_order_of_criteria_in_the_pack_does_not_matter(data: Plain, random: Any) -> None:
    criteria = random.sample(CATALOG.criteria.criteria, len(CATALOG.criteria.criteria))
    other = replace(CATALOG, criteria=replace(CATALOG.criteria, criteria=tuple(criteria)))
    ours, expected = plain(scored(data, other)), plain(scored(data))
    for output in (ours, expected):
        del output[
            "stability"
        ]  # far roots carry the rounding of the sums; laws of turning hold them
    assert list(differences(ours, expected)) == []


@LAW
@given(scorables(), st.permutations(PATHS))
def test_the_order_of_paths_in_the_pack_only_decides_ties(data: Plain, order: list[str]) -> None:
    paths = tuple(CATALOG.path[path] for path in order)
    other = replace(CATALOG, paths=replace(CATALOG.paths, paths=paths))
    ours, expected = scored(data, other), scored(data)
    assert dict(ours.paths) == dict(expected.paths)
    assert ours.flags == expected.flags
    if not any(are_level(expected, name) for name in ("fit", "want", "ready")):
        assert plain(ours) == plain(expected)


def are_level(result: Result, name: str) -> bool:
    """Tell whether two paths have the same value, as it is compared."""
    values = [getattr(path, name) for path in result.paths.values()]
    known = [round(value, 9) for value in values if value is not None]
    return len(set(known)) < len(known)


@LAW
@given(scorables(), st.data())
def test_a_path_that_is_not_there_changes_no_other(data: Plain, draw: st.DataObject) -> None:
    result = scored(data)
    two = result.first_two
    gone = draw.draw(st.sampled_from([path for path in PATHS if path not in two_of(result)]))
    fewer = scored(data, without_path(gone))
    assert dict(fewer.paths) == {key: path for key, path in result.paths.items() if key != gone}
    assert fewer.order == tuple(path for path in result.order if path != gone)
    assert replace(fewer.first_two, verdict=two.verdict) == two
    assert fewer.turning_points == result.turning_points


def two_of(result: Result) -> set[str]:
    return {result.first_two.first, result.first_two.second}


def without_path(gone: str) -> Catalog:
    rest = tuple(path for path in CATALOG.paths.paths if path.id != gone)
    return replace(CATALOG, paths=replace(CATALOG.paths, paths=rest))


@LAW
@given(st.one_of(weighed(), profiles()), st.sampled_from(CRITERIA))
def test_a_weight_of_zero_is_a_criterion_that_is_not_there(data: Plain, key: str) -> None:
    frame, people = arrays(data)
    pair = places(scored(data))
    column = CRITERIA.index(key)
    zero = with_weight_times(frame, column, 0.0)
    fewer, same_people = without_column(zero, column), people_without_column(people, column)
    ours, expected = scores.score(zero, people), scores.score(fewer, same_people)
    for name in ("fit", "spread", "low", "high"):
        assert getattr(ours, name) == pytest.approx(getattr(expected, name), abs=1e-9)
    for kind in ("want", "strengths"):
        assert getattr(ours, kind).value == pytest.approx(getattr(expected, kind).value, abs=1e-9)
        assert np.array_equal(getattr(ours, kind).known, getattr(expected, kind).known)
        assert getattr(ours, kind).coverage == pytest.approx(getattr(expected, kind).coverage)
    if ours.fit[0, pair[0]] < ours.fit[0, pair[1]]:
        pair = pair[::-1]
    one, other = (
        comparison.compare(pack, group, scored_, [pair[0]], [pair[1]])
        for pack, group, scored_ in ((zero, people, ours), (fewer, same_people, expected))
    )
    assert one.gap == pytest.approx(other.gap, abs=1e-9)
    assert one.deviation == pytest.approx(other.deviation, abs=1e-9)
    assert np.delete(one.single, column, axis=1) == pytest.approx(
        other.single, abs=1e-6, nan_ok=True
    )
    assert np.isnan(one.single[0, column])
    assert (one.low[0, column], one.high[0, column]) == (0, np.inf)


def without_column(frame: Frame, column: int) -> Frame:
    skills = frame.skill_weights.shape[1]
    ranks = np.argsort(np.argsort(np.delete(frame.ranks, column)))
    if column < skills:
        return replace(
            frame,
            skills=_less(frame.skills, column),
            skill_weights=np.delete(frame.skill_weights, column, axis=1),
            ranks=ranks,
        )
    return replace(frame, preferences=_less(frame.preferences, column - skills), ranks=ranks)


def people_without_column(people: People, column: int) -> People:
    skills = people.skills.shape[1]
    errors = np.delete(people.errors, column, axis=1)
    if column >= skills:
        wish = column - skills
        return replace(
            people,
            preferences=np.delete(people.preferences, wish, axis=1),
            importance=np.delete(people.importance, wish, axis=1),
            errors=errors,
        )
    return replace(
        people,
        skills=np.delete(people.skills, column, axis=1),
        skill_multipliers=np.delete(people.skill_multipliers, column, axis=1),
        targets=np.delete(people.targets, column, axis=2),
        errors=errors,
    )


def _less(weighing: Weighing, column: int) -> Weighing:
    return replace(weighing, weights=np.delete(weighing.weights, column, axis=1))


@LAW
@given(st.lists(scorables(), max_size=4))
def test_people_who_are_scored_together_change_nothing_for_each_other(group: list[Plain]) -> None:
    read = [read_input(CATALOG, data) for data in group]
    together = [plain(result) for result in SCORER.score_all(read)]
    assert together == [plain(SCORER.score(one)) for one in read]


@LAW
@given(inputs())
def test_scoring_twice_gives_the_same(data: Plain) -> None:
    assert plain(scored(data)) == plain(scored(data))
