"""From answers to criterion values: every row of the table in section 2."""

import math
from typing import Any

import pytest

from advisor.assessment.reading import read_input
from advisor.assessment.values import CriterionValues, values_of
from advisor.catalog.questions import Pair
from tests.builders import CATALOG, CRITERIA, answers_of, evenly, sides

ERROR = 0.6
WISH_ERROR = 0.65


def values(data: dict[str, Any]) -> CriterionValues:
    return values_of(read_input(CATALOG, data), CATALOG)


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_an_anchored_item_gives_its_level(level: int) -> None:
    found = values({"answers": {"it_sk_writing": level}})
    assert found.skills == found.own_skills == {"sk_writing": float(level)}
    assert found.errors == {"sk_writing": ERROR}
    assert found.preferences == {}


def test_what_is_not_answered_has_no_row() -> None:
    found = values({"answers": {"it_sk_writing": None, "pw01": None}})
    assert (found.skills, found.preferences, found.errors, found.importance) == ({}, {}, {}, {})


@pytest.mark.parametrize(
    ("answers", "mean", "count"),
    [
        ({"it_pf_build_1": 4}, 4.0, 1),
        ({"it_pf_build_2": 4}, 2.0, 1),  # reversed
        ({"it_pf_build_3": 4}, 4.0, 1),
        ({"it_pf_build_1": 5, "it_pf_build_2": 5}, 3.0, 2),
        ({"it_pf_build_1": 5, "it_pf_build_3": 4}, 4.5, 2),
        ({"it_pf_build_1": 4, "it_pf_build_2": 1, "it_pf_build_3": 4}, 13 / 3, 3),
    ],
)
def test_a_preference_is_the_mean_of_its_keyed_answers(
    answers: dict[str, int], mean: float, count: int
) -> None:
    found = values({"answers": answers})
    assert found.preferences == {"pf_build": pytest.approx(mean)}
    assert found.errors == {"pf_build": pytest.approx(WISH_ERROR / math.sqrt(count))}


@pytest.mark.parametrize(
    ("seen", "level", "error"),
    [
        ([5], (2 + 5) / 2, ERROR * math.sqrt(2) / 2),
        ([5, 4], (2 + 4.5) / 2, ERROR * math.sqrt(1.5) / 2),
        ([5, 4, 3], (2 + 4) / 2, ERROR * math.sqrt(4 / 3) / 2),
    ],
)
def test_merged_mentors_weigh_as_much_as_the_person(
    seen: list[int], level: float, error: float
) -> None:
    skipped: dict[str, int] = {"it_sk_selling": 1}
    mentors = [skipped, *({"it_sk_writing": rating} for rating in seen)]
    data = {"answers": {"it_sk_writing": 2, "it_sk_listening": 3}, "mentors": mentors}
    merged = values({**data, "options": {"merge_mentors": True}})
    assert merged.skills == {"sk_writing": pytest.approx(level), "sk_listening": 3.0}
    assert merged.errors == {"sk_writing": pytest.approx(error), "sk_listening": ERROR}
    assert merged.own_skills == {"sk_writing": 2.0, "sk_listening": 3.0}
    alone = values(data)
    assert alone.skills == alone.own_skills == merged.own_skills
    assert set(alone.errors.values()) == {ERROR}


def test_mentors_alone_give_no_value() -> None:
    found = values(
        {
            "answers": {},
            "mentors": [{"it_sk_writing": 5}],
            "options": {"merge_mentors": True},
        }
    )
    assert found.skills == {}


@pytest.mark.parametrize(("answer", "vote"), [(0, 1.0), (1, 0.5), (2, -0.5), (3, -1.0)])
def test_a_trade_off_votes_for_one_side_and_against_the_other(answer: int, vote: float) -> None:
    first, second = sides("pw01")
    found = values({"answers": {"pw01": answer}})
    assert found.importance == {first: 1 + 0.5 * vote, second: 1 - 0.5 * vote}
    assert found.errors == {}


def test_importance_is_the_mean_vote() -> None:
    pairs = [item.id for item in CATALOG.items.items if isinstance(item, Pair)]
    answers = {pair: place % 4 for place, pair in enumerate(pairs)}
    votes: dict[str, list[float]] = {}
    for pair, answer in answers.items():
        vote = {0: 1.0, 1: 0.5, 2: -0.5, 3: -1.0}[answer]
        first, second = sides(pair)
        votes.setdefault(first, []).append(vote)
        votes.setdefault(second, []).append(-vote)
    assert max(map(len, votes.values())) > 1
    assert values({"answers": answers}).importance == {
        key: pytest.approx(1 + 0.5 * sum(each) / len(each)) for key, each in votes.items()
    }


@pytest.mark.parametrize("given", [{}, {"pf_build": 1.5}])
def test_importance_by_hand_replaces_all_votes(given: dict[str, float]) -> None:
    found = values({"answers": {"pw01": 0, "pw02": 3}, "options": {"importance": given}})
    assert found.importance == given


def test_multipliers_and_split_are_handed_on() -> None:
    set_by_hand = {"skill_mult": {"sk_writing": 2.0}, "split": 0.6, "level": "lead"}
    found = values({"answers": {"it_sk_writing": 4}, "options": set_by_hand}).options
    assert (found.skill_mult, found.split, found.level) == ({"sk_writing": 2.0}, 0.6, "lead")


def test_criterion_values_stand_as_they_are() -> None:
    found = values({"criteria": {"pf_build": 2.25, "sk_writing": 4}})
    assert (found.skills, found.preferences) == ({"sk_writing": 4.0}, {"pf_build": 2.25})
    assert found.errors == {
        "sk_writing": ERROR,
        "pf_build": pytest.approx(WISH_ERROR / math.sqrt(3)),
    }
    assert (found.own_skills, found.importance) == (found.skills, {})
    given = {"pf_build": 0.5}
    assert values({"criteria": {}, "options": {"importance": given}}).importance == given


def test_values_stand_in_the_order_of_the_pack() -> None:
    answers = answers_of(dict.fromkeys(reversed(CRITERIA), 3))
    assert list(values({"answers": answers}).all) == list(CRITERIA)
    backwards = dict(reversed(evenly(2).items()))
    assert list(values({"criteria": backwards}).all) == list(CRITERIA)
