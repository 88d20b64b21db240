"""Questions for a mentor: each under a heading of its own, said once, and naming its subject."""

from itertools import groupby
from typing import Any

import pytest

from advisor.catalog.questions import Pair, Statement, TwoSided
from advisor.mentoring.talk import differences, things
from advisor.scoring.answer import remarks
from tests.builders import CATALOG, answers_of, ideal, scored
from tests.sentences.pages import LIBRARY, every_run, page_of, run_named, said


def headings(run: dict[str, Any]) -> list[str]:
    """Give the headings of a run's questions in order, neighbours that are alike once."""
    shown, _ = page_of(run)
    return [heading for heading, _ in groupby(said(thing.about) for thing in shown.things)]


@every_run
def test_each_heading_stands_once_and_none_over_a_question_without_one(run: dict[str, Any]) -> None:
    found = headings(run)
    assert len(found) == len(set(found))
    assert "" not in found[1:]


@every_run
def test_no_heading_says_this_path_or_here_without_a_name(run: dict[str, Any]) -> None:
    names = [
        *(path.short for path in CATALOG.path.values()),
        *(one.name for one in CATALOG.criterion.values()),
    ]
    for heading in headings(run):
        if any(word in heading.lower() for word in ("this path", "the path", " here", "do this")):
            assert any(name in heading for name in names)


def test_limits_name_every_path_that_goes_past_them() -> None:
    assert headings(run_named("g_random1"))[0] == (
        "Grow as SE, Sales and SE manager go past limits of yours. Scores do not cancel limits."
    )
    assert headings(run_named("g_pe08_full"))[0] == (
        "Sales goes past a limit of yours. Scores do not cancel limits."
    )


@every_run
def test_only_paths_that_go_past_a_limit_are_named_so(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    blocked = {CATALOG.path[path].short for path in result.blocked}
    for thing in shown.things:
        if getattr(thing.about, "id", "") == "talk.limits":
            assert set(thing.about.arguments["paths"]) <= blocked  # type: ignore[union-attr, arg-type]


def test_differences_name_the_skill_in_which_they_are_largest() -> None:
    assert headings(run_named("g_mentor_shown"))[:2] == [
        (
            "Building solutions: you chose 4, your mentor 2. "
            "You and a mentor differ here. Compare examples, not numbers."
        ),
        (
            "Empathy and relationships: you chose 2, your mentor 4. "
            "A mentor sees more here than you do. Ask what they saw."
        ),
    ]


@every_run
def test_ratings_that_stand_in_a_heading_are_not_given_again(run: dict[str, Any]) -> None:
    shown, _ = page_of(run)
    told = [said(thing.about) for thing in shown.things]
    for difference in shown.differences:
        ratings = said(difference).removesuffix("Compare one example each.")
        assert ratings != said(difference)
        assert not any(heading.startswith(ratings) for heading in told)


def test_a_difference_under_no_heading_is_told() -> None:
    levels = dict.fromkeys(CATALOG.skills, 3)
    answers = answers_of({**ideal(tuple(CATALOG.path)[2]), **levels})
    skill = next(item.id for item in CATALOG.ratings if item.criterion in levels)
    result = scored({"answers": answers, "mentors": [{skill: 4}]})
    told = differences(result, CATALOG, things(result, CATALOG, LIBRARY))
    assert [said(one) for one in told] == [
        "Technical depth: you chose 3, your mentor 4. Compare one example each."
    ]
    apart = scored({"answers": answers, "mentors": [{skill: 2}, {skill: 4}]})
    assert [said(one) for one in differences(apart, CATALOG, ())] == [
        "Technical depth: you chose 3, your mentors 2 to 4. Compare one example each."
    ]


def test_a_gap_names_path_and_skill() -> None:
    (heading,) = headings(run_named("g_pe09_quick"))
    assert heading == (
        "Engineering, “Technical depth”: One important skill is well below what this path asks."
    )


@pytest.mark.parametrize(
    ("run", "pair"),
    [
        ("g_contradict_quota", "“Owning a number” at 5 of 5, and “No” to “Personal quota”: "),
        ("g_pe07_quick", "“Leading people” at 4 of 5, and “No” to “People management”: "),
        ("g_random4", "“Leading people” at 3.3 of 5, and “No” to “People management”: "),
    ],
)
def test_a_wish_against_a_limit_names_both(run: str, pair: str) -> None:
    says = "Some of your answers pull in different directions. That is normal and worth a talk."
    assert pair + says in headings(run_named(run))


@every_run
def test_questions_rest_on_nothing_that_was_not_said(run: dict[str, Any]) -> None:
    shown, _ = page_of(run)
    for thing in shown.things:
        question = said(thing.question)
        assert "freed energy" not in question
        assert "these skills" not in question
        if question.startswith("Whose wish is this"):
            assert any(one.name in said(thing.about) for one in CATALOG.criterion.values())


def test_two_that_are_level_are_both_named() -> None:
    assert headings(run_named("g_pe06_full")) == ["On Product and Grow as SE"]


def test_a_remark_is_not_repeated_as_a_heading() -> None:
    answers = answers_of(ideal(tuple(CATALOG.path)[2]))
    wishes = scored({"answers": answers}).values.preferences
    for rating in CATALOG.ratings:
        if isinstance(rating, Statement | TwoSided) and wishes[rating.criterion] == 5:
            answers[rating.id] = 5 if rating.keyed > 0 else 4
        elif isinstance(rating, Statement) and rating.criterion in CATALOG.preferences[2:5]:
            answers[rating.id] = 4
    for item in CATALOG.items.items:
        if isinstance(item, Pair):
            first, second = (wishes[side.criterion] for side in item.sides)
            answers[item.id] = 0 if first < second else 3
    result = scored({"answers": answers})
    (remark, *_) = remarks(result, CATALOG)
    shown = [said(thing.about) for thing in things(result, CATALOG, LIBRARY)]
    assert any(heading.startswith("On ") for heading in shown)
    assert not any(heading.startswith(remark) or remark in heading for heading in shown)
