"""Input as plain data: what is read, and every refusal with its place (section 14)."""

from typing import Any

import pytest

from advisor.assessment.answers import Assessment, CriterionProfile, Options
from advisor.assessment.reading import OPTION_KEYS, read_input, read_known
from advisor.catalog.questions import Firmness
from advisor.errors import InputError, Problem
from advisor.message import Number, say
from tests.builders import CATALOG, scored


def problems(data: object) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as refusal:
        read_input(CATALOG, data)
    assert refusal.value.message.id == "refused.input"
    return refusal.value.problems


def refused(data: object) -> list[tuple[str, str]]:
    """Give place and kind of every problem."""
    return [(problem.place, problem.reason.id) for problem in problems(data)]


def test_answers_of_every_kind_are_read() -> None:
    read = read_input(
        CATALOG,
        {
            "answers": {
                "it_sk_writing": 4,
                "it_pf_build_2": 1,
                "pw01": 0,
                "it_cn_travel": 99,
                "sc03_quota": "d",
                "rs01": 0,
            },
            "firmness": {"it_cn_travel": "dealbreaker", "it_cn_pay": "flexible"},
            "mentors": [{"it_sk_writing": 5}, {}],
            "options": {
                "split": 0.3,
                "level": "lead",
                "merge_mentors": True,
                "importance": {"pf_build": 0.5, "pf_people": 1},
                "skill_mult": {"sk_writing": 4, "sk_selling": 0.001},
            },
        },
    )
    assert read == Assessment(
        answers={
            "it_sk_writing": 4,
            "it_pf_build_2": 1,
            "pw01": 0,
            "it_cn_travel": 99,
            "sc03_quota": "d",
            "rs01": 0,
        },
        firmness={"it_cn_travel": Firmness.DEALBREAKER, "it_cn_pay": Firmness.FLEXIBLE},
        mentors=({"it_sk_writing": 5}, {}),
        options=Options(
            split=0.3,
            level="lead",
            merge_mentors=True,
            importance={"pf_build": 0.5, "pf_people": 1.0},
            skill_mult={"sk_writing": 4.0, "sk_selling": 0.001},
        ),
    )


def test_criterion_values_are_read() -> None:
    read = read_input(
        CATALOG, {"criteria": {"sk_writing": 4, "pf_build": 2.25}, "options": {"split": 0.7}}
    )
    assert read == CriterionProfile({"sk_writing": 4.0, "pf_build": 2.25}, Options(split=0.7))


def test_an_empty_input_of_either_form_is_read() -> None:
    assert read_input(CATALOG, {"answers": {}}) == Assessment()
    assert read_input(CATALOG, {"criteria": {}}) == CriterionProfile({})


def test_null_is_unanswered_wherever_a_value_may_stand() -> None:
    assert read_input(
        CATALOG,
        {
            "answers": {"it_sk_writing": None, "sc03_quota": None, "rs01": None, "pw01": None},
            "firmness": {"it_cn_travel": None},
            "mentors": [{"it_sk_writing": None}],
            "options": {
                "level": None,
                "split": None,
                "merge_mentors": None,
                "importance": {"pf_build": None},
                "skill_mult": {"sk_writing": None},
            },
        },
    ) == Assessment(mentors=({},), options=Options(importance={}))
    assert read_input(CATALOG, {"criteria": {"sk_writing": None}}) == CriterionProfile({})


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"answers": None}, [("answers", "problem.missing")]),
        ({"criteria": None}, [("criteria", "problem.unknown_key"), ("answers", "problem.missing")]),
        ({"answers": {}, "mentors": [None]}, [("mentors.0", "problem.not_kind")]),
        ({"answers": {}, "note": None}, [("note", "problem.unknown_key")]),
        ({"answers": {}, "options": {"x": None}}, [("options.x", "problem.unknown_key")]),
    ],
)
def test_null_makes_up_for_nothing_that_is_asked_and_for_no_unknown_key(
    data: object, expected: list[tuple[str, str]]
) -> None:
    assert refused(data) == expected


@pytest.mark.parametrize("key", ["firmness", "mentors", "options"])
def test_a_part_that_is_null_is_as_good_as_left_out(key: str) -> None:
    assert read_input(CATALOG, {"answers": {}, key: None}) == Assessment()


@pytest.mark.parametrize("key", OPTION_KEYS)
def test_an_option_that_is_null_is_not_set(key: str) -> None:
    assert read_input(CATALOG, {"answers": {}, "options": {key: None}}) == Assessment()


@pytest.mark.parametrize("data", [None, [], "answers", 4, True, [{"answers": {}}]])
def test_an_input_is_an_object_and_nothing_more_is_said_of_what_is_none(data: object) -> None:
    assert refused(data) == [("", "problem.not_kind")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, [("answers", "problem.missing")]),
        ({"options": {}}, [("answers", "problem.missing")]),
        ({"answer": {}}, [("answer", "problem.unknown_key"), ("answers", "problem.missing")]),
        ({"answers": {}, "note": "x"}, [("note", "problem.unknown_key")]),
        ({"answers": {}, "options": {"splitt": 0.5}}, [("options.splitt", "problem.unknown_key")]),
        ({"criteria": {}, "answers": {}}, [("criteria", "problem.unknown_key")]),
        (
            {"criteria": {}, "firmness": {}, "mentors": []},
            [("firmness", "problem.unknown_key"), ("mentors", "problem.unknown_key")],
        ),
        (
            {"criteria": {}, "options": {"merge_mentors": False}},
            [("options.merge_mentors", "problem.unknown_key")],
        ),
        ({"answers": {"sk_writing": 4}}, [("answers.sk_writing", "problem.unknown_id")]),
        ({"answers": {"cn_travel": 4}}, [("answers.cn_travel", "problem.unknown_id")]),
        (
            {"answers": {}, "firmness": {"it_sk_writing": "flexible"}},
            [("firmness.it_sk_writing", "problem.unknown_id")],
        ),
        (
            {"answers": {}, "firmness": {"cn_travel": "flexible"}},
            [("firmness.cn_travel", "problem.unknown_id")],
        ),
        (
            {"criteria": {"it_sk_writing": 4}},
            [("criteria.it_sk_writing", "problem.unknown_criterion")],
        ),
        (
            {"answers": {}, "options": {"importance": {"sk_writing": 1}}},
            [("options.importance.sk_writing", "problem.unknown_id")],
        ),
        (
            {"answers": {}, "options": {"skill_mult": {"pf_build": 1}}},
            [("options.skill_mult.pf_build", "problem.unknown_id")],
        ),
    ],
)
def test_unknown_keys_and_ids_are_refused_at_every_level(
    data: object, expected: list[tuple[str, str]]
) -> None:
    assert refused(data) == expected


@pytest.mark.parametrize(
    "value",
    [0, 6, -1, True, False, 2.5, "4", "four", [4], {"value": 4}, float("nan"), float("inf")],
)
@pytest.mark.parametrize("item", ["it_sk_writing", "it_pf_build_1", "it_pf_build_3"])
def test_a_rating_is_one_of_its_whole_numbers(item: str, value: object) -> None:
    assert refused({"answers": {item: value}}) == [(f"answers.{item}", "problem.not_in_range")]


@pytest.mark.parametrize(
    ("question", "value", "reason"),
    [
        ("pw01", 4, "problem.not_in_range"),
        ("pw01", -1, "problem.not_in_range"),
        ("pw01", True, "problem.not_in_range"),
        ("pw01", False, "problem.not_in_range"),
        ("pw01", 1.5, "problem.not_in_range"),
        ("it_cn_travel", 2, "problem.not_one_of"),
        ("it_cn_travel", 2.0, "problem.not_one_of"),
        ("it_cn_travel", True, "problem.not_one_of"),
        ("it_cn_quota", False, "problem.not_in_range"),
        ("it_cn_quota", "no", "problem.not_in_range"),
        ("sc03_quota", "A", "problem.not_one_of"),
        ("sc03_quota", "", "problem.not_one_of"),
        ("sc03_quota", 0, "problem.not_one_of"),
        ("sc03_quota", ["a"], "problem.not_one_of"),
        ("rs01", -1, "problem.not_in_range"),
        ("rs01", True, "problem.not_in_range"),
        ("rs01", 5.0, "problem.not_in_range"),
    ],
)
def test_other_answers_are_one_of_their_options(question: str, value: object, reason: str) -> None:
    assert refused({"answers": {question: value}}) == [(f"answers.{question}", reason)]


def test_a_whole_number_may_be_written_with_a_point() -> None:
    answers = {"it_sk_writing": 3.0, "pw01": 1.0, "it_cn_travel": 4.0, "rs01": 0.0}
    read = read_input(CATALOG, {"answers": answers, "mentors": [{"it_sk_writing": 5.0}]})
    assert isinstance(read, Assessment)
    assert read.answers == answers
    assert {type(value) for value in read.answers.values()} == {int}
    assert repr(read.mentors) == "({'it_sk_writing': 5},)"


@pytest.mark.parametrize("value", ["Flexible", "", 1, True, ["flexible"]])
def test_firmness_is_one_of_three_words(value: object) -> None:
    assert refused({"answers": {}, "firmness": {"it_cn_pay": value}}) == [
        ("firmness.it_cn_pay", "problem.not_one_of")
    ]


def test_mentors_rate_skills_only_and_by_whole_numbers() -> None:
    mentors = [
        {"it_sk_writing": 3},
        {"it_pf_build_1": 4, "it_sk_writing": 6},
        [],
        {"pw01": 1, "sc03_quota": "a", "rs01": 2, "it_cn_pay": 5, "it_sk_selling": True},
        "mentor",
    ]
    assert refused({"answers": {}, "mentors": mentors}) == [
        ("mentors.1.it_pf_build_1", "problem.unknown_id"),
        ("mentors.1.it_sk_writing", "problem.not_in_range"),
        ("mentors.2", "problem.not_kind"),
        ("mentors.3.pw01", "problem.unknown_id"),
        ("mentors.3.sc03_quota", "problem.unknown_id"),
        ("mentors.3.rs01", "problem.unknown_id"),
        ("mentors.3.it_cn_pay", "problem.unknown_id"),
        ("mentors.3.it_sk_selling", "problem.not_in_range"),
        ("mentors.4", "problem.not_kind"),
    ]
    assert refused({"answers": {}, "mentors": {"it_sk_writing": 3}}) == [
        ("mentors", "problem.not_kind")
    ]


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("split", 0.29, "problem.not_between"),
        ("split", 0.71, "problem.not_between"),
        ("split", True, "problem.not_between"),
        ("split", "0.5", "problem.not_between"),
        ("split", float("nan"), "problem.not_between"),
        ("level", "Senior", "problem.not_one_of"),
        ("level", 1, "problem.not_one_of"),
        ("level", ["senior"], "problem.not_one_of"),
        ("merge_mentors", 1, "problem.not_kind"),
        ("merge_mentors", "true", "problem.not_kind"),
        ("importance", [], "problem.not_kind"),
        ("skill_mult", 2, "problem.not_kind"),
    ],
)
def test_each_option_has_its_values(key: str, value: object, reason: str) -> None:
    assert refused({"answers": {}, "options": {key: value}}) == [(f"options.{key}", reason)]


@pytest.mark.parametrize("value", [0.49, 1.51, -1, True, "1", [1], float("inf"), float("nan")])
def test_importance_moves_between_a_half_and_one_and_a_half(value: object) -> None:
    place = "options.importance.pf_build"
    data = {"importance": {"pf_build": value}}
    assert refused({"answers": {}, "options": data}) == [(place, "problem.not_between")]
    assert refused({"criteria": {}, "options": data}) == [(place, "problem.not_between")]


@pytest.mark.parametrize("value", [0, -1, 4.01, True, "1", float("inf"), float("nan")])
def test_a_multiplier_is_above_nothing_and_up_to_four(value: object) -> None:
    assert refused({"answers": {}, "options": {"skill_mult": {"sk_writing": value}}}) == [
        ("options.skill_mult.sk_writing", "problem.not_above_to")
    ]


@pytest.mark.parametrize("value", [0.99, 5.01, True, False, "3", [3], float("nan"), float("inf")])
def test_a_criterion_value_is_a_number_from_one_to_five(value: object) -> None:
    assert refused({"criteria": {"pf_build": value}}) == [
        ("criteria.pf_build", "problem.not_between")
    ]


@pytest.mark.parametrize("value", [1, 5, 1.0, 4.0, 2.5])
def test_a_criterion_value_may_be_a_fraction(value: float) -> None:
    read = read_input(CATALOG, {"criteria": {"pf_build": value}})
    assert isinstance(read, CriterionProfile)
    assert read.values == {"pf_build": float(value)}


@pytest.mark.parametrize("split", [0.3, 0.7, 0.5, 0.7000000000000001, 0.29999999999999993])
def test_the_ends_of_the_split_are_inside(split: float) -> None:
    assert read_input(CATALOG, {"answers": {}, "options": {"split": split}}).options.split == split


@pytest.mark.parametrize("part", ["split", "importance", "skill_mult"])
def test_a_number_of_400_digits_is_none(part: str) -> None:
    key = {"split": None, "importance": "pf_build", "skill_mult": "sk_writing"}[part]
    value = 10**400 if key is None else {key: 10**400}
    place = f"options.{part}" if key is None else f"options.{part}.{key}"
    assert [where for where, _ in refused({"answers": {}, "options": {part: value}})] == [place]


def test_what_the_catalog_knows_can_be_read_without_the_rest() -> None:
    many = dict.fromkeys([f"gone_{number}" for number in range(300)], 3)
    data = {
        "answers": {**many, "it_sk_writing": 4, "it_sk_selling": 9},
        "firmness": {"gone": "flexible", "it_cn_pay": "flexible"},
        "mentors": [{"gone": 1, "it_sk_writing": 3}],
        "options": {"split": 2, "level": "gone", "importance": {"gone": 1, "pf_build": 1.5}},
    }
    assert read_known(CATALOG, data) == Assessment(
        answers={"it_sk_writing": 4},
        firmness={"it_cn_pay": Firmness.FLEXIBLE},
        mentors=({"it_sk_writing": 3},),
        options=Options(importance={"pf_build": 1.5}),
    )


def test_everything_that_is_wrong_is_told_at_once() -> None:
    data: dict[str, Any] = {
        "answers": {"it_pf_bild_2": 3, "it_sk_writing": 2.5, "rs01": 5},
        "firmness": {"it_cn_pay": "hard"},
        "mentors": [{"it_sk_writing": 0}],
        "options": {"level": "principal", "importance": {"pf_build": 2}, "extra": 1},
        "more": 1,
    }
    assert sorted(refused(data)) == [
        ("answers.it_pf_bild_2", "problem.unknown_id"),
        ("answers.it_sk_writing", "problem.not_in_range"),
        ("answers.rs01", "problem.not_in_range"),
        ("firmness.it_cn_pay", "problem.not_one_of"),
        ("mentors.0.it_sk_writing", "problem.not_in_range"),
        ("more", "problem.unknown_key"),
        ("options.extra", "problem.unknown_key"),
        ("options.importance.pf_build", "problem.not_between"),
        ("options.level", "problem.not_one_of"),
    ]


def test_a_near_id_is_asked_for() -> None:
    (unknown,) = problems({"answers": {"it_pf_bild_2": 3}})
    assert unknown.hint == say("hint.did_you_mean", word="it_pf_build_2")
    (criterion,) = problems({"criteria": {"sk_writting": 3}})
    assert criterion.hint == say("hint.did_you_mean", word="sk_writing")
    (far,) = problems({"answers": {"zzz": 3}})
    assert far.hint is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize("part", ["answers", "criteria"])
def test_a_file_full_of_unknown_ids_does_not_hang(part: str) -> None:
    """A hint costs a millisecond; only the first few problems get one."""
    wrong = problems({part: {f"sk_writing_{number}": 3 for number in range(199_000)}})
    assert [problem.hint is not None for problem in (wrong[0], wrong[-2])] == [True, False]
    assert (len(wrong), wrong[-1].reason) == (201, say("problem.more", n=198_800))


def test_a_reason_says_what_was_found_and_what_may_stand() -> None:
    wrong = problems(
        {"answers": {"it_sk_writing": 7, "it_cn_travel": 3}, "options": {"split": 0.75}}
    )
    assert [problem.reason for problem in wrong] == [
        say("problem.not_in_range", value="7", low=1, high=5),
        say("problem.not_one_of", value="3", options="1, 4, 8, 99"),
        say("problem.not_between", value="0.75", low=Number(0.3, 1), high=Number(0.7, 1)),
    ]


def test_an_empty_importance_map_means_equal_importance() -> None:
    answers = {"it_pf_build_1": 5, "it_pf_people_1": 2, "pw01": 0, "pw02": 3}
    by_votes = scored({"answers": answers})
    by_hand = scored({"answers": answers, "options": {"importance": {}}})
    without_votes = {key: value for key, value in answers.items() if not key.startswith("pw")}
    assert by_votes.values.importance != {}
    assert by_hand.values.importance == {}
    assert by_hand.paths == scored({"answers": without_votes}).paths


def test_the_firmness_of_an_unanswered_limit_is_ignored() -> None:
    firm = dict.fromkeys(
        ["it_cn_quota", "it_cn_people", "it_cn_travel", "it_cn_pay"], "dealbreaker"
    )
    result = scored({"answers": {}, "firmness": firm})
    assert all(path.conflicts == () for path in result.paths.values())
    assert result.blocked == ()
