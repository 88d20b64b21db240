"""Level by duties and by cases: each edge of section 8."""

from dataclasses import replace

import pytest

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Duty, ShareCut
from advisor.scoring.levels import case_levels, place, rank_difference
from advisor.scoring.result import LevelResult
from tests.builders import CATALOG

DUTIES = {
    level: [duty for duty in CATALOG.duties.duties if duty.distinctive_for == level]
    for level in CATALOG.levels
}
FULL, HALF, NONE = 1.0, 0.5, 0.0


def credited(**credits_: list[float]) -> dict[str, AnswerValue]:
    """Give answers that bring these credits, each to the first duty of its level that can."""
    answers: dict[str, AnswerValue] = {}
    for level, asked in credits_.items():
        free = list(DUTIES[level])
        for credit in asked:
            duty = next(one for one in free if credit != HALF or one.full_credit_at > 1)
            free.remove(duty)
            below = {FULL: 0, HALF: 1, NONE: duty.full_credit_at}[credit]
            answers[duty.id] = duty.full_credit_at - below
    return answers


def by_duties(answers: dict[str, AnswerValue], catalog: Catalog = CATALOG) -> LevelResult:
    return place(Assessment(answers=answers), catalog)


@pytest.mark.parametrize("duty", CATALOG.duties.duties, ids=lambda duty: duty.id)
def test_a_duty_has_full_half_or_no_credit(duty: Duty) -> None:
    for frequency in range(5):
        share = by_duties({duty.id: frequency}).shares[duty.distinctive_for]
        if frequency >= duty.full_credit_at:
            assert share == FULL
        elif frequency == duty.full_credit_at - 1 and frequency > 0:
            assert share == HALF
        else:
            assert share == NONE


def test_half_a_credit_needs_that_the_duty_is_done() -> None:
    rare = next(duty for duty in CATALOG.duties.duties if duty.full_credit_at == 1)
    assert by_duties({rare.id: 0}).shares[rare.distinctive_for] == NONE


def test_without_answers_nothing_is_known() -> None:
    assert place(Assessment(), CATALOG) == LevelResult(
        level=None, shares=dict.fromkeys(CATALOG.levels), by_cases=None, case_mean=None
    )


@pytest.mark.parametrize(
    ("senior", "lead", "expected"),
    [
        ([FULL, FULL, FULL], [], None),  # three answered
        ([FULL, FULL, FULL, FULL], [], "senior"),
        ([FULL, FULL], [NONE, NONE], "senior"),  # four of both together
        ([], [FULL, FULL, FULL, FULL], "associate"),  # no share of senior
        ([FULL, FULL, FULL, NONE, NONE], [], "senior"),  # exactly .60
        ([FULL, FULL, HALF, NONE, NONE], [], "associate"),  # .50
        ([FULL, FULL, FULL, HALF, NONE, NONE], [], "associate"),  # .583
        ([HALF, HALF, HALF, HALF], [FULL], "associate"),
        ([FULL, FULL, FULL, FULL], [FULL, NONE], "senior"),  # .50 of lead
        ([FULL, FULL, FULL, FULL], [FULL, FULL, FULL, FULL, NONE, NONE, NONE], "lead"),  # .571
        ([FULL, NONE, NONE, NONE], [FULL, FULL, FULL, FULL], "associate"),  # lead needs senior
    ],
)
def test_the_level_by_duties(senior: list[float], lead: list[float], expected: str | None) -> None:
    assert by_duties(credited(senior=senior, lead=lead)).level == expected


def test_duties_of_the_first_level_do_not_count_as_answered() -> None:
    answers = credited(associate=[FULL] * 6, senior=[FULL, FULL, FULL])
    found = by_duties(answers)
    assert found.level is None
    assert found.shares == {"associate": 1.0, "senior": 1.0, "lead": None}


@pytest.mark.parametrize(
    ("cut", "expected"), [(0.571, "lead"), (0.571428571, "lead"), (0.571428572, "senior")]
)
def test_a_share_reaches_its_cut_at_nine_decimals(cut: float, expected: str) -> None:
    cuts = (ShareCut("senior", 0.6), ShareCut("lead", cut))
    catalog = replace(CATALOG, duties=replace(CATALOG.duties, cuts=cuts))
    answers = credited(senior=[FULL] * 4, lead=[FULL] * 4 + [NONE] * 3)
    assert by_duties(answers, catalog).level == expected


def cases_of(levels: list[int]) -> dict[str, AnswerValue]:
    """Choose the options of these levels in the first cases."""
    return {
        case.id: next(option.id for option in case.options if option.level == level)
        for case, level in zip(CATALOG.cases.cases, levels, strict=False)
    }


@pytest.mark.parametrize(
    ("levels", "mean", "expected"),
    [
        ([], None, None),
        ([3, 3, 3], None, None),
        ([0, 0, 0, 0], 0.0, "associate"),
        ([1, 1, 1, 1], 1.0, "associate"),
        ([1, 1, 1, 2], 1.25, "senior"),
        ([1, 1, 1, 1, 2], 1.2, "associate"),
        ([2, 2, 2, 2], 2.0, "senior"),
        ([2, 2, 2, 3], 2.25, "lead"),
        ([2, 2, 2, 2, 3], 2.2, "senior"),
        ([3] * 8, 3.0, "lead"),
    ],
)
def test_the_level_by_cases(levels: list[int], mean: float | None, expected: str | None) -> None:
    found = place(Assessment(answers=cases_of(levels)), CATALOG)
    assert (found.case_mean, found.by_cases) == (mean, expected)
    assert found.level is None


def test_the_level_of_each_chosen_option_is_known() -> None:
    answers = {**cases_of([2, 0]), "it_sk_writing": 4}
    first, second = (case.id for case in CATALOG.cases.cases[:2])
    assert case_levels(Assessment(answers=answers), CATALOG) == {first: 2, second: 0}


@pytest.mark.parametrize(
    ("by_level", "by_cases", "expected"),
    [
        ("associate", "lead", 2.0),
        ("senior", "senior", 0.0),
        ("lead", "senior", -1.0),
        (None, "senior", None),
        ("senior", None, None),
    ],
)
def test_how_far_cases_stand_above_duties(
    by_level: str | None, by_cases: str | None, expected: float | None
) -> None:
    assert rank_difference(LevelResult(by_level, {}, by_cases, None), CATALOG) == expected
    assert rank_difference(None, CATALOG) is None


def test_a_pack_without_levels_places_nobody() -> None:
    catalog = replace(CATALOG, duties=replace(CATALOG.duties, levels=(), cuts=(), duties=()))
    assert by_duties({}, catalog) == LevelResult(None, {}, None, None)
