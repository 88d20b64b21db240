"""The shipped pack is whole: all that was written is there, and it fits together."""

from collections import Counter
from itertools import chain

import pytest

import resources
from advisor.catalog.paths import CareerPath
from advisor.catalog.questions import (
    Bars,
    Case,
    Duty,
    Item,
    Kind,
    LimitItem,
    Mode,
    Pair,
    Statement,
    TwoSided,
)
from advisor.catalog.reading import check, read_catalog, read_library

CATALOG, LIBRARY = read_catalog(), read_library()
QUESTIONS: tuple[Item | Case | Duty, ...] = (
    *CATALOG.items.items,
    *CATALOG.cases.cases,
    *CATALOG.duties.duties,
)
PATHS = CATALOG.paths.paths


def test_it_has_no_problem() -> None:
    assert check(resources.CATALOG) == []


def test_all_that_was_written_is_there() -> None:
    assert {
        "groups": len(CATALOG.criteria.groups),
        "criteria": len(CATALOG.criteria.criteria),
        "items": len(CATALOG.items.items),
        "cases": len(CATALOG.cases.cases),
        "duties": len(CATALOG.duties.duties),
        "paths": len(PATHS),
        "triggers": len(CATALOG.rules.triggers),
        "actions": len(LIBRARY.actions.actions),
        "books": len(LIBRARY.actions.books),
        "quotations": len(LIBRARY.actions.quotations),
        "prompts": len(LIBRARY.prompts.prompts),
        "pages": len(LIBRARY.path_pages.pages),
        "elements of the article": len(LIBRARY.trace.elements),
        "occupations": len(LIBRARY.occupations.occupations),
        "criteria with evidence": len(LIBRARY.evidence.criteria),
        "personas": len(LIBRARY.personas.personas),
        "sources": len(LIBRARY.sources.sources),
    } == {
        "groups": 9,
        "criteria": 32,
        "items": 60,
        "cases": 8,
        "duties": 25,
        "paths": 5,
        "triggers": 20,
        "actions": 155,
        "books": 15,
        "quotations": 6,
        "prompts": 53,
        "pages": 5,
        "elements of the article": 133,
        "occupations": 65,
        "criteria with evidence": 27,
        "personas": 10,
        "sources": 62,
    }


def test_criteria_are_of_three_kinds() -> None:
    kinds = Counter(criterion.kind for criterion in CATALOG.criteria.criteria)
    assert kinds == {Kind.SKILL: 18, Kind.PREFERENCE: 9, Kind.LIMIT: 5}
    for criterion in CATALOG.criteria.criteria:
        has_poles = bool(criterion.low_pole and criterion.high_pole)
        assert has_poles is (criterion.kind is Kind.PREFERENCE)


def test_items_are_of_four_kinds() -> None:
    kinds = Counter(type(item) for item in CATALOG.items.items)
    assert kinds == {Bars: 18, Statement: 18, TwoSided: 9, Pair: 10, LimitItem: 5}
    assert len(CATALOG.ratings) == 45


@pytest.mark.parametrize("preference", CATALOG.preferences)
def test_a_preference_has_three_items_one_of_them_reversed(preference: str) -> None:
    keyed = [
        item.keyed
        for item in CATALOG.ratings
        if isinstance(item, Statement | TwoSided) and item.criterion == preference
    ]
    assert sorted(keyed) == [-1, 1, 1]


@pytest.mark.parametrize("preference", CATALOG.preferences)
def test_a_preference_is_traded_at_least_twice(preference: str) -> None:
    pairs = [item for item in CATALOG.items.items if isinstance(item, Pair)]
    assert sum(side.criterion == preference for pair in pairs for side in pair.sides) >= 2


@pytest.mark.parametrize("case", CATALOG.cases.cases, ids=lambda case: case.id)
def test_a_case_has_an_option_of_each_level(case: Case) -> None:
    assert sorted(option.level for option in case.options) == [0, 1, 2, 3]


@pytest.mark.parametrize("duty", CATALOG.duties.duties, ids=lambda duty: duty.id)
def test_a_duty_is_distinctive_for_the_lowest_of_its_levels(duty: Duty) -> None:
    assert duty.distinctive_for == min(duty.levels, key=CATALOG.levels.index)


@pytest.mark.parametrize(
    ("mode", "count", "seconds"), [(Mode.QUICK, 27, 286), (Mode.FULL, 93, 1118)]
)
def test_a_mode_takes_as_long_as_promised(mode: Mode, count: int, seconds: int) -> None:
    asked = [question for question in QUESTIONS if mode in question.modes]
    assert len(asked) == count
    assert sum(question.seconds for question in asked) == pytest.approx(seconds, abs=0.5)


def test_the_quick_mode_asks_for_every_kind() -> None:
    quick = [question for question in QUESTIONS if Mode.QUICK in question.modes]
    assert Counter(type(question) for question in quick) == {
        Bars: 5,
        TwoSided: 9,
        LimitItem: 5,
        Case: 1,
        Duty: 7,
    }
    wishes = {item.criterion for item in quick if isinstance(item, TwoSided)}
    assert wishes == set(CATALOG.preferences)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_weights_are_halves_up_to_five(path: CareerPath) -> None:
    skills = [row.weight for row in path.skills.values()]
    preferences = [row.weight for row in path.preferences.values()]
    assert all((2 * weight).is_integer() for weight in chain(skills, preferences))
    assert (min(skills) >= 1, max(skills)) == (True, 5)
    assert max(map(abs, preferences)) == 5


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_a_path_has_three_subtracks_with_four_signals(path: CareerPath) -> None:
    assert [len(track.signals) for track in path.subtracks] == [4, 4, 4]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_facts_have_the_least_before_the_most(path: CareerPath) -> None:
    for fact, least in path.facts.items():
        if fact.endswith("_min"):
            most = path.facts[f"{fact.removesuffix('_min')}_max"]
            assert isinstance(least, int)
            assert isinstance(most, int)
            assert least <= most


def test_targets_of_the_default_level_are_the_targets_of_the_rows() -> None:
    leveled = [path for path in PATHS if path.level_targets]
    assert len(leveled) == 1
    for path in leveled:
        assert CATALOG.targets(path, None) == {
            skill: row.target for skill, row in path.skills.items()
        }


def test_targets_rise_with_the_level() -> None:
    for path in PATHS:
        for skill in path.skills if path.level_targets else ():
            asked = [CATALOG.targets(path, level)[skill] for level in CATALOG.levels]
            assert asked == sorted(asked)


def test_every_path_page_tells_as_much() -> None:
    rows = (
        "day",
        "gives",
        "costs",
        "entry_roles",
        "failure_modes",
        "ready_signs",
        "warning_signs",
        "try_first",
        "questions_to_ask",
    )
    counts = {
        page.id: [len(getattr(page, row)) for row in rows] for page in LIBRARY.path_pages.pages
    }
    assert counts == {path: [6, 5, 5, 4, 4, 5, 4, 3, 4] for path in CATALOG.path}


def test_only_the_path_with_levels_tells_of_growth() -> None:
    for page in LIBRARY.path_pages.pages:
        has_levels = bool(CATALOG.path[page.id].level_targets)
        levels = CATALOG.levels if has_levels else ()
        assert tuple(growth.level for growth in page.growth) == levels
        assert bool(page.stay_well) is has_levels


def test_first_tests_are_cheap_and_for_that_path() -> None:
    actions = {action.id: action for action in LIBRARY.actions.actions}
    cheap = {rung.id for rung in LIBRARY.actions.rungs if rung.is_cheap_test}
    for page in LIBRARY.path_pages.pages:
        for first in page.try_first:
            assert page.id in actions[first].paths
            assert actions[first].rung in cheap


def test_every_trigger_opens_a_talk() -> None:
    assert {prompt.trigger for prompt in LIBRARY.prompts.prompts} == {
        trigger.id for trigger in CATALOG.rules.triggers
    }


def test_every_place_on_screen_is_used_by_the_trace() -> None:
    placed = {place for element in LIBRARY.trace.elements for place in element.placements}
    assert set(LIBRARY.trace.ui_slots) <= placed
    assert all(element.placements for element in LIBRARY.trace.elements)


def test_every_book_is_read_for_some_action() -> None:
    read = {action.reading for action in LIBRARY.actions.actions}
    assert {book.id for book in LIBRARY.actions.books} <= read


def test_sources_of_weights_can_be_told() -> None:
    # Two public handbooks are named in full, so they need no entry among the sources.
    handbooks = {"mattermost-handbook", "sourcegraph-handbook"}
    keys = {
        key
        for path in PATHS
        for row in path.skills.values()
        for key in (*row.target_sources, *row.weight_sources)
    } | {key for path in PATHS for row in path.preferences.values() for key in row.sources}
    known = ("article:L", "onet:", "oasis:", "oews:")
    assert {key for key in keys if not key.startswith(known)} == {"judgement", *handbooks}


def test_every_source_is_cited() -> None:
    cited = {
        source for whole in (LIBRARY.path_pages, LIBRARY.glossary) for source in sources_in(whole)
    }
    assert {source.key for source in LIBRARY.sources.sources} <= cited


def sources_in(value: object) -> set[str]:
    """Give every source that a value cites, at any depth."""
    if isinstance(value, tuple):
        return set().union(*map(sources_in, value))
    inner = vars(value) if hasattr(value, "__dict__") else {}
    own = inner.get("sources", ())
    return set(own).union(*(sources_in(one) for key, one in inner.items() if key != "sources"))


def test_anchors_of_a_path_weigh_one_together() -> None:
    occupations = LIBRARY.occupations.occupations
    assert set(LIBRARY.evidence.anchors) == set(CATALOG.path)
    for path, anchors in LIBRARY.evidence.anchors.items():
        assert sum(anchors.values()) == pytest.approx(1)
        assert {one.code for one in occupations if one.anchor_for == path} == set(anchors)


def test_weights_set_by_hand_are_those_of_the_paths() -> None:
    by_hand = [one for one in LIBRARY.evidence.overrides if one.kind == "weight"]
    assert len(by_hand) == 6
    for one in by_hand:
        path = CATALOG.path[one.path]
        row = path.skills.get(one.criterion) or path.preferences[one.criterion]
        assert row.weight == one.value
        assert row.evidence_note


def test_a_criterion_has_one_grade_of_evidence() -> None:
    grades = {one.criterion: one.grade for one in LIBRARY.evidence.criteria}
    assert grades == LIBRARY.occupations.grades
    assert set(grades) == {*CATALOG.skills, *CATALOG.preferences}


def test_attributions_stand_in_the_pack() -> None:
    said = " ".join(CATALOG.pack.attribution)
    for owed in (
        "O*NET 30.3, 30.0, 29.3",
        "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
        "CC BY 4.0",
        "USDOL/ETA has not approved, endorsed, or tested these modifications",
        "O*NET(R) is a trademark of USDOL/ETA",
        "Occupational and Skills Information System (OaSIS) 2025 v1.1",
        "Employment and Social Development Canada",
        "Contains information licensed under the Open Government Licence - Canada",
    ):
        assert owed in said
    for other in (LIBRARY.occupations.attribution, LIBRARY.evidence.attribution):
        assert "O*NET" in other
        assert "has not approved, endorsed or tested" in other
