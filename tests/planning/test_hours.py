"""Hours to be ready: the first fitting action of every gap, each action once."""

from dataclasses import replace

from hypothesis import given

from advisor.planning.gaps import gaps
from advisor.planning.hours import first_fitting, hours_to_be_ready
from tests.builders import PATHS, scored
from tests.comparing.beside import LIBRARY, run_named
from tests.strategies import LAW, Plain, inputs

RESULT = scored(run_named("g_pe06_full"))
PRODUCT = RESULT.paths["product"]
TALKS = {rung.id for rung in LIBRARY.actions.rungs if rung.is_talk}


def test_each_gap_has_its_lightest_action() -> None:
    found = hours_to_be_ready(PRODUCT, RESULT, LIBRARY)
    assert [one.gap for one in found.closings] == list(gaps(PRODUCT))
    assert RESULT.levels is not None
    for one in found.closings:
        assert one.action is not None
        lighter = [
            other.id
            for other in LIBRARY.actions.actions
            if one.gap.skill in other.criteria
            and "product" in other.paths
            and other.rung not in TALKS
            and RESULT.levels.level in other.levels
            and other.effort_hours < one.action.effort_hours
        ]
        assert lighter == []
    assert found.hours == 9
    assert found.without_action == 0


@LAW
@given(inputs())
def test_hours_are_those_of_the_actions_each_once(data: Plain) -> None:
    result = scored(data)
    for path in PATHS:
        found = hours_to_be_ready(result.paths[path], result, LIBRARY)
        actions = [one.action for one in found.closings if one.action is not None]
        assert found.hours <= sum(action.effort_hours for action in actions)
        assert found.hours >= max((action.effort_hours for action in actions), default=0)
        assert found.without_action == len(found.closings) - len(actions)
        for action in actions:
            assert path in action.paths
            assert action.rung not in TALKS
            level = result.levels.level if result.levels else None
            assert level is None or level in action.levels


def test_an_action_on_two_gaps_counts_once() -> None:
    first, second = gaps(PRODUCT)[:2]
    template = LIBRARY.actions.actions[0]
    both = replace(
        template,
        criteria=(first.skill, second.skill),
        paths=("product",),
        effort_hours=7,
        levels=("associate", "senior", "lead"),
    )
    library = replace(LIBRARY, actions=replace(LIBRARY.actions, actions=(both,)))
    found = hours_to_be_ready(PRODUCT, RESULT, library)
    assert found.hours == 7
    assert found.without_action == len(gaps(PRODUCT)) - 2


def test_of_equal_hours_the_first_id_is_taken() -> None:
    gap = gaps(PRODUCT)[0]
    actions = [one for one in LIBRARY.actions.actions if gap.skill in one.criteria]
    assert first_fitting(gap, actions) == first_fitting(gap, reversed(actions))
    assert first_fitting(gap, ()) is None


def test_without_a_gap_there_is_nothing_to_do() -> None:
    eager = scored({"criteria": dict.fromkeys(RESULT.values.all, 5)})
    found = hours_to_be_ready(eager.paths["product"], eager, LIBRARY)
    assert (found.closings, found.hours) == ((), 0)
