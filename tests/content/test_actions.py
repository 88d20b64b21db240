"""There is something to do on every path: for nearly every gap, and to try the path first."""

import pytest

from advisor.catalog.paths import CareerPath
from advisor.catalog.reading import read_catalog, read_library

CATALOG, LIBRARY = read_catalog(), read_library()
PATHS = CATALOG.paths.paths
ACTIONS = LIBRARY.actions.actions
CHEAP = [rung.id for rung in LIBRARY.actions.rungs if rung.is_cheap_test]

# Skills that a path asks for without an action of its own. They weigh little there (at most 1.5),
# so a gap in them is never among the first; actions for other paths move them too.
WITHOUT_ACTION = {
    "se_mgmt": {"sk_tech_depth", "sk_solution_build", "sk_field_marketing", "sk_product_insight"},
    "sales": {"sk_tech_depth"},
}


def asked_levels(path: CareerPath) -> dict[str, int]:
    """Give the highest level that a path asks of each skill, at any level of the ladder."""
    ladder = CATALOG.levels if path.level_targets else (None,)
    return {
        skill: max(CATALOG.targets(path, level)[skill] for level in ladder) for skill in path.skills
    }


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_a_gap_in_a_skill_has_an_action(path: CareerPath) -> None:
    moved = {key for action in ACTIONS if path.id in action.paths for key in action.criteria}
    lowest = CATALOG.model.constants.lowest
    asked = {skill for skill, level in asked_levels(path).items() if level > lowest}
    assert asked - moved == WITHOUT_ACTION.get(path.id, set())


def test_what_has_no_action_weighs_little_and_is_moved_elsewhere() -> None:
    moved = {key for action in ACTIONS for key in action.criteria}
    for path, skills in WITHOUT_ACTION.items():
        for skill in skills:
            assert CATALOG.path[path].skills[skill].weight <= 1.5
            assert skill in moved


@pytest.mark.parametrize("rung", CHEAP)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_a_path_can_be_tried_on_every_cheap_rung(path: CareerPath, rung: str) -> None:
    assert any(path.id in action.paths and action.rung == rung for action in ACTIONS)


def test_rungs_rise_from_reading_to_owning() -> None:
    rungs = [rung.id for rung in LIBRARY.actions.rungs]
    assert rungs == ["read", "talk", "shadow", "try", "practise", "own"]
    assert rungs[:4] == CHEAP
    assert [rung.id for rung in LIBRARY.actions.rungs if rung.is_talk] == ["talk"]


def test_every_criterion_is_moved_by_some_action() -> None:
    assert {key for action in ACTIONS for key in action.criteria} == set(CATALOG.criterion)


def test_no_action_asks_for_a_part_of_the_program() -> None:
    told = {one.id: f"{one.title} {one.what} {one.evidence}".lower() for one in ACTIONS}
    parts = ("this tool", "this program", "mentor form", "two forms", "send the report")
    assert [key for key, text in told.items() if any(part in text for part in parts)] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_there_is_something_for_this_week_and_this_quarter(path: CareerPath) -> None:
    mine = [action for action in ACTIONS if path.id in action.paths]
    assert {action.horizon.value for action in mine} >= {"week", "quarter"}
