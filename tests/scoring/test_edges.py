"""Every rule of our pack that compares a number: just below its edge, at it, and just above.

What is expected is written by hand from the specification (sections 6 and 8); a test holds that the
table leaves out no comparison of the pack, and that the edges are those of the pack.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from advisor.catalog import conditions as kinds
from advisor.catalog.conditions import Bounds, PathValue, Quantity
from advisor.catalog.paths import Flag, Trigger
from advisor.catalog.questions import Firmness
from advisor.catalog.references.walking import parts
from advisor.scoring.rules import PathSituation, Situation, holds
from tests.builders import CATALOG, PATHS

JUST, LESS_THAN_COMPARED = 1e-9, 1e-10
EVERY: list[Flag | Trigger] = [*CATALOG.rules.flags, *CATALOG.rules.triggers]
RULES: Mapping[str, Flag | Trigger] = {one.id: one for one in EVERY}
FROM, UP_TO, BELOW, ABOVE = (
    (False, True, True),
    (True, True, False),
    (True, False, False),
    (False, False, True),
)
NOT_AT = (True, False, True)


def path(name: str, fit: float, want: float = 60, ready: float = 60, **more: Any) -> PathSituation:
    values = {PathValue.FIT: fit, PathValue.WANT: want, PathValue.READY: ready}
    return PathSituation(name, CATALOG.path[name].facts, values, **more)


def person(*ahead: PathSituation, **more: Any) -> Situation:
    """Give somebody with these paths, and the others far behind."""
    there = {one.id: one for one in ahead}
    paths = tuple(there.get(name) or path(name, 20, ready=30) for name in PATHS)
    return Situation(**{"answers": {}, "firmness": {}, "paths": paths, **more})


def measured(quantity: Quantity, **beside: float) -> Callable[[float], Situation]:
    others = {Quantity(name): value for name, value in beside.items()}
    return lambda value: person(quantities={**others, quantity: value})


def rated(criterion: str, whose: Situation, **beside: float) -> Callable[[float], Situation]:
    return lambda value: replace(whose, criteria={**beside, criterion: value})


def refusing(item: str) -> Situation:
    """Give somebody who answered a limit with "no", as a deal-breaker."""
    return person(answers={item: 3}, firmness={item: Firmness.DEALBREAKER})


def placed(level: str, share_of: str) -> Callable[[float], Situation]:
    return lambda value: person(level=level, level_shares={share_of: value})


def missed(case_level: float, distance: float, number: float) -> Situation:
    """Give somebody with a hard target missed, and sales so far behind the first path."""
    return person(
        path("eng", 70),
        path("sales", 70 - distance),
        case_levels={"sc03_quota": case_level},
        criteria={"pf_number": number},
    )


def behind(distance: float, room: float) -> Situation:
    """Give somebody with a wish for room, and SE management so far behind the first path."""
    return person(
        path("product", 70), path("se_mgmt", 70 - distance), criteria={"pf_life_room": room}
    )


def short(weight: float, gap: float) -> Situation:
    return person(path("eng", 70, gaps=((weight, gap), (1.0, 4.0))))


def able(want: float, ready: float) -> Situation:
    return person(path("eng", 70), path("sales", 60, want, ready))


def willing(want: float, ready: float) -> Situation:
    return person(path("eng", 70, want, ready))


class Edge(NamedTuple):
    """One comparison: the rule, what is compared with which number, and what is to follow."""

    rule: str
    of: str
    at: float
    holds: tuple[bool, bool, bool]
    person: Callable[[float], Situation]
    step: float = JUST


SE, MANAGER, SALES = person(path("se", 70)), person(path("se_mgmt", 70)), person(path("sales", 70))
EDGES = [
    Edge("flat", "preference_span", 1, BELOW, measured(Quantity.PREFERENCE_SPAN)),
    Edge("flat", "same_rating_share", 0.9, FROM, measured(Quantity.SAME_RATING_SHARE)),
    Edge("flat", "median_seconds", 2, BELOW, measured(Quantity.MEDIAN_SECONDS)),
    Edge("thin", "answered_share", 0.8, BELOW, measured(Quantity.ANSWERED_SHARE)),
    Edge("thin", "least_coverage", 0.5, BELOW, measured(Quantity.LEAST_COVERAGE)),
    Edge(
        "contradicting_items",
        "contradicting_preferences",
        3,
        FROM,
        measured(Quantity.CONTRADICTING_PREFERENCES),
        1,
    ),
    Edge("all_high", "own_skills", 9, FROM, measured(Quantity.OWN_SKILLS, own_skill_mean=4.5), 1),
    Edge("all_high", "own_skill_mean", 4.5, FROM, measured(Quantity.OWN_SKILL_MEAN, own_skills=9)),
    Edge(
        "T_CONTRADICT",
        "chosen_against_ratings",
        1,
        FROM,
        measured(Quantity.CHOSEN_AGAINST_RATINGS),
    ),
    Edge("T_CONTRADICT", "pf_people", 3, FROM, rated("pf_people", refusing("it_cn_people"))),
    Edge("T_CONTRADICT", "pf_number", 3, FROM, rated("pf_number", refusing("it_cn_quota"))),
    Edge("T_SELF_HIGH", "above_mentor", 2, FROM, measured(Quantity.ABOVE_MENTOR), 1),
    Edge("T_SELF_LOW", "below_mentor", 2, FROM, measured(Quantity.BELOW_MENTOR), 1),
    Edge("T_WILL_NOT_SKILL", "want", 65, FROM, lambda x: willing(x, 59)),
    Edge("T_WILL_NOT_SKILL", "ready", 60, BELOW, lambda x: willing(65, x)),
    Edge("T_SKILL_NOT_WILL", "ready", 85, FROM, lambda x: able(49, x)),
    Edge("T_SKILL_NOT_WILL", "want", 50, BELOW, lambda x: able(x, 85)),
    Edge("T_PETER", "pf_people", 3.5, BELOW, rated("pf_people", MANAGER, sk_people_growth=3)),
    Edge("T_PETER", "sk_people_growth", 3, BELOW, rated("sk_people_growth", MANAGER)),
    Edge("T_LIFESTYLE", "near", 10, UP_TO, lambda x: behind(x, 4)),
    Edge("T_LIFESTYLE", "pf_life_room", 4, FROM, lambda x: behind(10, x)),
    Edge("T_LIFESTYLE", "pf_sales_env", 2, UP_TO, rated("pf_sales_env", SALES, pf_life_room=3)),
    Edge("T_QUOTA", "sc03_quota", 1, UP_TO, lambda x: missed(x, 0, 5), 1),
    Edge("T_QUOTA", "pf_number", 2, UP_TO, lambda x: missed(1, 11, x)),
    Edge("T_QUOTA", "near", 10, UP_TO, lambda x: missed(0, x, 5)),
    Edge("T_BIG_GAP", "gap_from_weight", 3.5, FROM, lambda x: short(x, 2)),
    Edge("T_BIG_GAP", "gap", 2, FROM, lambda x: short(3.5, x)),
    Edge(
        "T_LEVEL_SPLIT",
        "levels_by_cases_above_duties",
        0,
        NOT_AT,
        measured(Quantity.LEVELS_BY_CASES_ABOVE_DUTIES),
        1,
    ),
    Edge("T_LEVEL_EDGE", "senior", 0.52, FROM, placed("associate", "senior")),
    Edge("T_LEVEL_EDGE", "senior", 0.68, UP_TO, placed("senior", "senior")),
    Edge("T_LEVEL_EDGE", "lead", 0.47, FROM, placed("senior", "lead")),
    Edge("T_LEVEL_EDGE", "lead", 0.63, UP_TO, placed("lead", "lead")),
    Edge("T_EQUILIBRIUM", "pf_life_room", 4, FROM, rated("pf_life_room", SE, pf_advance=2.5)),
    Edge("T_EQUILIBRIUM", "pf_advance", 2.5, UP_TO, rated("pf_advance", SE, pf_life_room=4)),
    Edge("T_CHANGED", "first_path_changes", 0, ABOVE, measured(Quantity.FIRST_PATH_CHANGES), 1),
    Edge(
        "T_STALLED",
        "days_without_closed_step",
        30,
        FROM,
        measured(Quantity.DAYS_WITHOUT_CLOSED_STEP),
        1,
    ),
]


def named(edge: Edge) -> str:
    return f"{edge.rule} {edge.of} {edge.at}"


@pytest.mark.parametrize("edge", EDGES, ids=named)
def test_a_rule_turns_at_its_edge(edge: Edge) -> None:
    when = RULES[edge.rule].when
    tried = (edge.at - edge.step, edge.at, edge.at + edge.step)
    assert tuple(holds(when, edge.person(value)) for value in tried) == edge.holds


@pytest.mark.parametrize("edge", EDGES, ids=named)
def test_a_difference_beyond_nine_decimals_is_none(edge: Edge) -> None:
    when, (_, at, _) = RULES[edge.rule].when, edge.holds
    for value in (edge.at - LESS_THAN_COMPARED, edge.at + LESS_THAN_COMPARED):
        assert holds(when, edge.person(value)) is at


@pytest.mark.parametrize("level", [None, "associate"])
def test_the_lead_share_counts_only_for_a_placed_senior_or_lead(level: str | None) -> None:
    assert not holds(RULES["T_LEVEL_EDGE"].when, person(level=level, level_shares={"lead": 0.55}))


def compared_in(rule: Flag | Trigger) -> Iterator[tuple[str, str, float]]:
    """Give what a rule compares, and with which numbers."""
    for _, part in parts(rule.when):
        if isinstance(part, kinds.Choose) and part.near is not None:
            yield rule.id, "near", part.near
        if isinstance(part, kinds.GapIs):
            yield rule.id, "gap_from_weight", part.gap_from_weight
        if isinstance(part, Bounds):
            for bound in (part.at_least, part.above, part.at_most, part.below):
                if bound is not None:
                    yield rule.id, what(part), bound


def what(part: Bounds) -> str:
    match part:
        case kinds.QuantityIs(quantity=quantity):
            return quantity.value
        case kinds.PathIs(value=value):
            return value.value
        case kinds.CriterionIs(criterion=name) | kinds.CaseIs(case=name):
            return name
        case kinds.LevelShare(share_of=name):
            return name
    return "gap"


def test_the_table_has_every_comparison_of_the_pack_and_no_other() -> None:
    in_pack = {one for rule in EVERY for one in compared_in(rule)}
    assert {(edge.rule, edge.of, edge.at) for edge in EDGES} == in_pack
