"""Limits over every answer, path and firmness, against the words of section 8."""

from typing import Any

import pytest

from advisor.catalog.paths import Fact
from tests.builders import CATALOG, CRITERIA, PATHS, answers_of, scored
from tests.strategies import FIRMNESS, limit_items

ORDER = ("cn_quota", "cn_people", "cn_travel", "cn_pay", "cn_location")
NO, HARD, NOTE = None, "hard", "note"
BY_ITEM = {f"it_{limit}": limit for limit in ORDER}


def by_the_words(limit: str, answer: int, facts: dict[str, Fact]) -> str | None:
    """Give whether an answer meets a path, as the specification says it."""
    match limit:
        case "cn_quota":
            if answer in (2, 3) and facts["quota"] == "personal":
                return HARD
            return NOTE if answer == 3 and facts["quota"] in ("shared", "team") else NO
        case "cn_people":
            if not facts["people_management"]:
                return NO
            return {3: HARD, 2: NOTE}.get(answer)
        case "cn_travel":
            return below(answer, facts["travel_min"], facts["travel_max"])
        case "cn_pay":
            return below(answer, facts["variable_pay_min"], facts["variable_pay_max"])
    return NOTE if answer in (2, 3) and facts["mobility"] != "flexible" else NO


def below(answer: int, least: Fact, most: Fact) -> str | None:
    assert isinstance(least, int)
    assert isinstance(most, int)
    if answer < least:
        return HARD
    return NOTE if answer < most else NO


def answers() -> list[tuple[str, int]]:
    return [
        (item, option.value)
        for item in limit_items()
        for option in CATALOG.options(CATALOG.item[item])
    ]


def conflicts(data: dict[str, Any], path: str) -> list[tuple[str, bool]]:
    return [(one.limit, one.is_block) for one in scored(data).paths[path].conflicts]


@pytest.mark.parametrize("firmness", [None, *FIRMNESS])
@pytest.mark.parametrize(("item", "answer"), answers())
def test_each_answer_meets_each_path_as_the_words_say(
    item: str, answer: int, firmness: str | None
) -> None:
    firm = {} if firmness is None else {item: firmness}
    limit = BY_ITEM[item]
    for path in PATHS:
        met = by_the_words(limit, answer, dict(CATALOG.path[path].facts))
        is_block = met == HARD and firmness == "dealbreaker"
        expected = [] if met is NO else [(limit, is_block)]
        assert conflicts({"answers": {item: answer}, "firmness": firm}, path) == expected, path


def test_the_words_are_tried_in_every_way() -> None:
    met = [
        (limit, by_the_words(limit, answer, dict(CATALOG.path[path].facts)))
        for item, answer in answers()
        for limit in [BY_ITEM[item]]
        for path in PATHS
    ]
    for limit in ORDER:
        assert {each for name, each in met if name == limit} == (
            {NO, NOTE} if limit == "cn_location" else {NO, NOTE, HARD}
        )


def test_product_and_engineering_can_never_be_blocked() -> None:
    for item, answer in answers():
        data = {"answers": {item: answer}, "firmness": {item: "dealbreaker"}}
        assert {"product", "eng"} <= set(scored(data).free)


def test_conflicts_stand_in_the_order_of_the_limits_one_each() -> None:
    strict = {
        "it_cn_pay": 5,
        "it_cn_location": 3,
        "it_cn_travel": 1,
        "it_cn_people": 3,
        "it_cn_quota": 3,
    }
    firm = dict.fromkeys(strict, "dealbreaker")
    result = scored({"answers": strict, "firmness": firm})
    assert [one.limit for one in result.paths["sales"].conflicts] == [
        limit for limit in ORDER if limit != "cn_people"
    ]
    assert [(one.limit, one.is_block) for one in result.paths["se_mgmt"].conflicts] == [
        ("cn_quota", False),
        ("cn_people", True),
        ("cn_travel", True),
        ("cn_pay", True),
        ("cn_location", False),
    ]
    assert [(one.limit, one.is_block) for one in result.paths["eng"].conflicts] == [
        ("cn_pay", False)
    ]


def test_a_blocked_path_keeps_its_numbers_and_leaves_the_first_two() -> None:
    lead = {
        key: 5 if key in ("sk_selling", "sk_negotiation", "pf_number") else 2 for key in CRITERIA
    }
    rated = answers_of(lead)
    free = scored({"answers": rated})
    assert free.first_two.first == "sales"
    limited = scored(
        {
            "answers": {**rated, "it_cn_quota": 2},
            "firmness": {"it_cn_quota": "dealbreaker"},
        }
    )
    assert (limited.blocked, limited.order) == (("sales",), free.order)
    assert limited.paths["sales"].fit == free.paths["sales"].fit
    assert (limited.first_two.first, limited.first_two.second) == limited.free[:2]
    assert limited.free == free.order[1:]
    assert "T_DEALBREAK" in limited.triggers
    assert "T_DEALBREAK" not in free.triggers
