"""What answers say about themselves: each edge of the flags in section 6."""

from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.quality import quantities, raw_ratings
from advisor.assessment.reading import read_input
from advisor.assessment.values import values_of
from advisor.catalog.conditions import Quantity
from tests.builders import CATALOG, CRITERIA, answers_of, evenly, scored, sides, signed_weights

RATINGS = [item.id for item in CATALOG.ratings]
SKILLS, WISHES = CATALOG.skills, CATALOG.preferences
VARIED = {key: 1 + place % 5 for place, key in enumerate(RATINGS)}


def measured(data: dict[str, Any]) -> dict[Quantity, float]:
    read = read_input(CATALOG, data)
    return quantities(read, values_of(read, CATALOG), CATALOG)


def flags(data: dict[str, Any]) -> set[str]:
    return set(scored(data).flags)


def test_there_are_45_ratings() -> None:
    assert len(RATINGS) == 45
    assert (len(SKILLS), len(WISHES)) == (18, 9)


def test_without_an_answer_only_counts_are_known() -> None:
    assert measured({"answers": {}}) == {
        Quantity.ANSWERED_SHARE: 0.0,
        Quantity.OWN_SKILLS: 0.0,
        Quantity.CONTRADICTING_PREFERENCES: 0.0,
    }
    assert flags({"answers": {}}) == {"thin"}


@pytest.mark.parametrize(("left_out", "thin"), [(9, False), (10, True), (0, False)])
def test_thin_is_under_80_percent_of_the_ratings(left_out: int, *, thin: bool) -> None:
    # What is left out leaves two items to its preference, so that no side is short of weight.
    gone = [f"it_{wish}_1" for wish in WISHES] + ["it_pf_build_2"]
    answers = {key: value for key, value in VARIED.items() if key not in gone[:left_out]}
    more = {"pw01": 0, "it_cn_pay": 5, "sc03_quota": "a", "rs01": 2}
    found = measured({"answers": {**answers, **more}})
    assert found[Quantity.ANSWERED_SHARE] == (45 - left_out) / 45
    assert ("thin" in flags({"answers": {**answers, **more}})) == thin


@pytest.mark.parametrize(("left_out", "thin"), [(5, False), (6, True), (0, False)])
def test_criterion_values_stand_for_the_ratings(left_out: int, *, thin: bool) -> None:
    light = ["sk_goals_data", "sk_listening", "sk_industry_exec", "sk_change_lead"]
    gone = [*light, "sk_business_finance", "sk_self_mgmt"][:left_out]
    criteria = {key: 1 + place % 5 for place, key in enumerate(CRITERIA) if key not in gone}
    assert measured({"criteria": criteria})[Quantity.ANSWERED_SHARE] == (27 - left_out) / 27
    result = scored({"criteria": criteria})
    assert all(path.strengths_coverage > 0.5 for path in result.paths.values())
    assert ("thin" in result.flags) == thin


def test_thin_is_also_a_side_with_under_half_of_its_weight() -> None:
    weights = signed_weights("eng")
    plus = {key: weights[key] for key in WISHES if weights[key] > 0}
    heavy = max(plus, key=lambda key: plus[key])
    assert plus[heavy] / sum(plus.values()) > 0.5
    levels = {key: 1 + place % 5 for place, key in enumerate(CRITERIA)}
    assert "thin" not in flags({"answers": answers_of(levels)})
    del levels[heavy]
    assert "thin" in flags({"answers": answers_of(levels)})


def test_coverage_of_half_is_enough() -> None:
    levels: dict[str, float] = {key: 1 + place % 5 for place, key in enumerate(CRITERIA)}
    plus = {key: weight for key, weight in signed_weights("product").items() if weight > 0}
    assert {key: plus[key] for key in WISHES if key in plus} == {
        "pf_product_reach": 5,
        "pf_build": 0.5,
        "pf_advance": 1.5,
    }
    # Importance makes what is left exactly half of that side: 5 x 0.5 = 0.5 + 1.5 x 4/3.
    del levels["pf_product_reach"]
    half = {"pf_product_reach": 0.5, "pf_build": 1.0, "pf_advance": 4 / 3}
    result = scored({"criteria": levels, "options": {"importance": half}})
    assert result.paths["product"].want_coverage == pytest.approx(0.5)
    assert "thin" not in result.flags
    less = {**half, "pf_advance": 1.3333333}
    assert "thin" in scored({"criteria": levels, "options": {"importance": less}}).flags


def spread_over(low: float, high: float) -> dict[str, float]:
    """Give values whose preferences lie between two numbers, and skills that vary."""
    wishes = {key: low + (high - low) * place / 8 for place, key in enumerate(WISHES)}
    return {**{key: 1 + place % 5 for place, key in enumerate(SKILLS)}, **wishes}


@pytest.mark.parametrize(
    ("high", "flat"), [(3.0, False), (2.999999, True), (2.9999999999, False), (2.5, True)]
)
def test_flat_is_a_span_of_preferences_below_one(high: float, *, flat: bool) -> None:
    assert ("flat" in flags({"criteria": spread_over(2, high)})) == flat


def test_one_preference_is_flat_and_none_is_not() -> None:
    skills = {key: 1 + place % 5 for place, key in enumerate(SKILLS)}
    assert "flat" in flags({"criteria": {**skills, "pf_build": 4}})
    assert "flat" not in flags({"criteria": skills})
    assert Quantity.PREFERENCE_SPAN not in measured({"criteria": skills})


@pytest.mark.parametrize(("others", "flat"), [(4, True), (5, False)])
def test_flat_is_also_the_same_raw_value_in_90_percent(others: int, *, flat: bool) -> None:
    """Of 40 answers; raw, so that turned items do not make answers uneven."""
    other = [f"it_pf_build_{number}" for number in (1, 2, 3)] + RATINGS[5:7]
    answers = {**dict.fromkeys(RATINGS[5:], 5), **dict.fromkeys(other[:others], 1)}
    found = measured({"answers": answers})
    assert found[Quantity.SAME_RATING_SHARE] == (40 - others) / 40
    assert found[Quantity.PREFERENCE_SPAN] > 1
    assert ("flat" in flags({"answers": answers})) == flat


@pytest.mark.parametrize(
    ("count", "level", "high"), [(9, 5, True), (8, 5, False), (18, 5, True), (0, 5, False)]
)
def test_all_high_needs_nine_skills(count: int, level: int, *, high: bool) -> None:
    answers = answers_of(dict.fromkeys(SKILLS[:count], level))
    assert ("all_high" in flags({"answers": answers})) == high
    assert ("T_ALL_HIGH" in scored({"answers": answers}).triggers) == high


@pytest.mark.parametrize(("fours", "high"), [(5, True), (6, False)])
def test_all_high_is_a_mean_of_four_and_a_half(fours: int, *, high: bool) -> None:
    levels = [4] * fours + [5] * (10 - fours)
    answers = answers_of(dict(zip(SKILLS, levels, strict=False)))
    assert ("all_high" in flags({"answers": answers})) == high


def test_flags_look_at_own_answers_where_mentors_are_merged() -> None:
    answers = answers_of(dict.fromkeys(SKILLS[:9], 5))
    mentors = [{key: 1 for key in answers if key.startswith("it_sk")}]
    merged = {"answers": answers, "mentors": mentors, "options": {"merge_mentors": True}}
    assert measured(merged)[Quantity.OWN_SKILL_MEAN] == 5
    assert "all_high" in flags(merged)


def both_high(*wishes: str, plain: int = 4, reversed_: int = 4) -> dict[str, int]:
    """Rate an item and its reverse of each preference."""
    return {
        f"it_{wish}_{number}": rating
        for wish in wishes
        for number, rating in ((1, plain), (2, reversed_))
    }


@pytest.mark.parametrize(
    ("answers", "count"),
    [
        (both_high("pf_build", "pf_people", "pf_number"), 3),
        (both_high("pf_build", "pf_people", "pf_number", plain=5, reversed_=5), 3),
        (both_high("pf_build", "pf_people"), 2),
        (both_high("pf_build", "pf_people", "pf_number", plain=3), 0),
        (both_high("pf_build", "pf_people", "pf_number", reversed_=3), 0),
        ({**both_high("pf_build", "pf_people"), "it_pf_number_1": 5, "it_pf_number_3": 5}, 2),
        ({**both_high("pf_build", "pf_people"), "it_pf_number_3": 5, "it_pf_number_2": 4}, 3),
        ({**both_high("pf_build", "pf_people"), "it_pf_number_2": 5}, 2),
    ],
)
def test_contradicting_is_high_on_an_item_and_on_its_reverse(
    answers: dict[str, int], count: int
) -> None:
    assert measured({"answers": answers})[Quantity.CONTRADICTING_PREFERENCES] == count
    assert ("contradicting_items" in flags({"answers": answers})) == (count >= 3)


@pytest.mark.parametrize(
    ("times", "seconds"),
    [
        ([], None),
        ([500], None),  # one of four says nothing of the others
        ([500, 2500], 1.5),
        ([500, 2500, 9000], 2.5),
        ([2000, 2000, 1000, 1000], 1.5),
    ],
)
def test_pace_is_the_middle_time_where_half_was_timed(
    times: list[int], seconds: float | None
) -> None:
    rated = dict(list(VARIED.items())[:4])
    timed = Assessment(
        answers={**rated, "pw01": 0},
        milliseconds={"pw01": 1, "it_pf_build_1": 1, **dict(zip(rated, times, strict=False))},
    )
    found = quantities(timed, values_of(timed, CATALOG), CATALOG)
    assert found.get(Quantity.MEDIAN_SECONDS) == seconds


def test_what_needs_items_is_not_known_of_criterion_values() -> None:
    known = set(measured({"criteria": evenly(4)}))
    assert known == {
        Quantity.ANSWERED_SHARE,
        Quantity.SAME_RATING_SHARE,
        Quantity.PREFERENCE_SPAN,
        Quantity.OWN_SKILLS,
        Quantity.OWN_SKILL_MEAN,
    }


def test_raw_ratings_leave_out_all_that_is_no_rating() -> None:
    answers = {"it_pf_build_2": 5, "it_sk_writing": 2, "pw01": 3, "it_cn_pay": 5, "rs01": 4}
    assert raw_ratings(read_input(CATALOG, {"answers": answers}), CATALOG) == ([2.0, 5.0], 45)


@pytest.mark.parametrize(
    ("own", "seen", "above", "below"),
    [
        (4, [2], 2, -2),
        (2, [4], -2, 2),
        (3, [1, 5], 2, 2),  # each mentor singly, so both can hold
        (3, [3], 0, 0),
        (3, [4, 4], -1, 1),
    ],
)
def test_mentors_are_compared_one_by_one(own: int, seen: list[int], above: int, below: int) -> None:
    data = {
        "answers": {"it_sk_writing": own, "it_sk_selling": 1},
        "mentors": [{"it_sk_writing": each, "it_sk_listening": 5} for each in seen],
    }
    for merge in (False, True):
        found = measured({**data, "options": {"merge_mentors": merge}})
        assert (found[Quantity.ABOVE_MENTOR], found[Quantity.BELOW_MENTOR]) == (above, below)
    triggers = set(scored(data).triggers)
    assert ("T_SELF_HIGH" in triggers) == (above >= 2)
    assert ("T_SELF_LOW" in triggers) == (below >= 2)


def test_without_a_skill_that_both_rated_there_is_no_difference() -> None:
    data = {"answers": {"it_sk_selling": 1}, "mentors": [{"it_sk_writing": 5}]}
    assert {Quantity.ABOVE_MENTOR, Quantity.BELOW_MENTOR}.isdisjoint(measured(data))


@pytest.mark.parametrize(
    ("answer", "first", "second", "against"),
    [
        (0, 2, 4, 2),
        (3, 4, 2, 2),
        (0, 4, 2, -2),
        (3, 2, 4, -2),
        (0, 3, 3, 0),
        (1, 1, 5, None),  # slightly is not clearly
        (2, 5, 1, None),
    ],
)
def test_a_clear_choice_against_the_ratings(
    answer: int, first: int, second: int, against: float | None
) -> None:
    one, other = sides("pw01")
    answers = answers_of({one: first, other: second})
    found = measured({"answers": {**answers, "pw01": answer}})
    assert found.get(Quantity.CHOSEN_AGAINST_RATINGS) == against
    expected = against is not None and against >= 1
    assert ("T_CONTRADICT" in scored({"answers": {**answers, "pw01": answer}}).triggers) == expected


def test_the_choice_that_is_most_against_the_ratings_counts() -> None:
    assert (sides("pw01"), sides("pw02")) == (
        ("pf_people", "pf_expert"),
        ("pf_number", "pf_life_room"),
    )
    levels = {"pf_people": 1, "pf_expert": 3, "pf_number": 5, "pf_life_room": 4}
    for choices in ({"pw01": 0, "pw02": 0}, {"pw02": 0, "pw01": 0}):
        found = measured({"answers": {**answers_of(levels), **choices}})
        assert found[Quantity.CHOSEN_AGAINST_RATINGS] == 2


def test_a_choice_about_an_unrated_preference_is_against_nothing() -> None:
    rated = answers_of({sides("pw01")[0]: 1})
    for answers in (rated, {}):
        found = measured({"answers": {**answers, "pw01": 0}})
        assert Quantity.CHOSEN_AGAINST_RATINGS not in found
