"""The answer and the words on a card: level, ahead, clear, a sketch, within limits, nothing."""

from dataclasses import replace
from typing import Any

import pytest

from advisor.catalog.conditions import Quantity, Verdict
from advisor.message import Message
from advisor.scoring.answer import answer, certainty, remarks, standing
from advisor.scoring.coverage import thinnest
from advisor.scoring.result import Conflict, Result
from tests.builders import CATALOG, answers_of, ideal, scored
from tests.sentences.pages import every_run, page_of, run_named, said, sentences

PRODUCT = tuple(CATALOG.path)[2]


def quick(answers: dict[str, Any]) -> dict[str, Any]:
    """Give only the answers that the short way asks for."""
    asked = {item.id for item in CATALOG.items.items if any(m.value == "quick" for m in item.modes)}
    return {key: value for key, value in answers.items() if key in asked}


def blocked(result: Result, *paths: str) -> Result:
    """Let these paths meet a deal-breaker."""
    block = (Conflict(CATALOG.rules.limits[0].criterion, is_block=True),)
    changed = {path: replace(result.paths[path], conflicts=block) for path in paths}
    return replace(result, paths={**result.paths, **changed})


@pytest.mark.parametrize(
    ("run", "sentence", "leads"),
    [
        ("g_pe06_full", "Product and Grow as SE are practically level.", False),
        ("g_pe02_full", "SE manager stands out; Sales comes next.", True),
        ("g_random5", "Product is slightly ahead of Engineering.", True),
        ("g_missing2", "First sketch: Engineering and Product are practically level.", False),
        ("g_pe06_quick", "First sketch: Grow as SE is slightly ahead of Sales.", True),
        ("g_pe01_quick", "First sketch: Grow as SE is well ahead of Engineering so far.", True),
        (
            "g_pe08_full",
            "Among the paths within your limits, Grow as SE stands out; SE manager comes next.",
            True,
        ),
        ("g_pe10_full", "No order of the paths yet.", False),
        ("g_empty", "No order of the paths yet.", False),
    ],
)
def test_card_says_how_the_paths_stand(run: str, sentence: str, leads: bool) -> None:  # noqa: FBT001
    result = scored(run_named(run)["input"])
    stands = standing(result, CATALOG)
    assert said(stands.sentence) == sentence
    assert (len(stands.leading) == 1) is leads
    assert stands.leading[:1] == ((result.first_two.first,) if result.is_ranked else ())


@every_run
def test_no_path_leads_where_two_are_level_or_nothing_is_ranked(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    stands = standing(result, CATALOG)
    has_leader = result.first_two.verdict in {Verdict.AHEAD, Verdict.CLEAR}
    assert (len(stands.leading) == 1) == has_leader
    text = said(stands.sentence)
    level = [row.name for row in shown.board if row.is_level]
    assert all(name in text for name in level)


def test_sketch_names_the_two_and_says_nothing_twice() -> None:
    first, second = sentences(page_of(run_named("g_missing2"))[0].answer)
    assert first == (
        "This is a first sketch: 73 of 93 questions are answered. "
        "Engineering and Product lead so far. More answers would narrow it down."
    )
    assert second.startswith("The two are practically level.")


def test_sketch_speaks_of_the_paths_within_limits() -> None:
    result = scored({"answers": quick(answers_of(ideal(PRODUCT)))})
    free = [path for path in result.order if path != PRODUCT]
    (sentence, *_) = answer(_again(blocked(result, PRODUCT), free), CATALOG)
    assert "answered. Among the paths within your limits, " in said(sentence)
    assert "So far" not in said(sentence)


def test_fewer_than_two_paths_within_limits_are_not_called_so() -> None:
    result = blocked(scored(run_named("g_pe02_full")["input"]), *list(CATALOG.path)[1:])
    text = " ".join(map(said, answer(result, CATALOG)))
    assert "Among the paths within your limits" not in text
    assert "Fewer than two paths are within your limits" in text


def test_one_answer_is_not_called_even() -> None:
    (sentence,) = sentences(page_of(run_named("g_one_answer"))[0].answer)
    assert sentence.startswith("There are not enough answers yet")
    (sentence,) = sentences(page_of(run_named("g_pe10_full"))[0].answer)
    assert sentence.startswith("Your answers are too even")


def test_a_sketch_of_nearly_all_answers_says_what_is_open() -> None:
    (sentence,) = sentences(page_of(run_named("g_thin_coverage"))[0].answer)
    assert sentence.startswith(
        "This is a first sketch: “Making things” is still open, and it counts for much in "
        "Engineering. SE manager is well ahead of Sales so far."
    )


@every_run
def test_a_sketch_is_given_a_reason_that_is_one(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    if "thin" not in result.flags or not result.is_ranked:
        return
    counted = shown.answer[0].arguments["counted"]
    assert isinstance(counted, Message)
    ratings = result.situation.quantities[Quantity.ANSWERED_SHARE]
    is_little = ratings < 0.8 or 2 * result.answered <= result.asked
    assert is_little == counted.id.startswith("answer.count_")
    if not is_little:
        thin = thinnest(result.values, CATALOG)
        assert thin.share < 0.5
        assert set(thin.criteria).isdisjoint(result.values.all)


@every_run
def test_the_side_that_is_covered_least_is_that_of_the_model(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    least = result.situation.quantities[Quantity.LEAST_COVERAGE]
    assert abs(thinnest(result.values, CATALOG).share - least) < 1e-9


def test_too_even_answers_are_looked_at_again_where_all_are_given() -> None:
    full = run_named("g_pe10_full")["input"]
    topics = "Leading people, Making things and Owning a number."
    assert _one_answer(full).endswith(f"Look again at these topics first: {topics}")
    some = {key: full["answers"][key] for key in list(full["answers"])[:40]}
    assert _one_answer({"answers": some}).endswith(f"These topics would help most: {topics}")


def test_values_are_not_called_answers_where_there_are_too_few() -> None:
    assert _one_answer({"criteria": {}}) == (
        "There are not enough values yet to say what you want. Give some for wishes first."
    )


def test_very_high_ratings_are_said_to_tell_no_skill_from_another_and_no_more() -> None:
    result = scored(run_named("g_high_nine")["input"])
    (remark,) = remarks(result, CATALOG)
    assert remark.startswith("Your skill ratings are nearly all very high, so no skill stands out")
    levels = result.values.own_skills.values()
    assert max(levels) - sum(levels) / len(levels) <= 0.5


@pytest.mark.parametrize(
    ("flip", "often"),
    [
        (0.01, "less than once in 20."),
        (0.05, "about once in 20."),
        (0.1, "about once in 10."),
        (0.15, "about 3 times in 20."),
        (0.2, "about once in 5."),
        (0.25, "about once in 4."),
        (0.3, "about 3 times in 10."),
        (0.4, "about 2 times in 5."),
        (0.45, "about 9 times in 20."),
        (0.5, "about half of the time."),
    ],
)
@pytest.mark.parametrize("run", ["g_pe06_full", "g_pe06_quick"])
def test_how_often_is_said_in_small_numbers(run: str, flip: float, often: str) -> None:
    result = scored(run_named(run)["input"])
    changed = replace(result, first_two=replace(result.first_two, flip=flip))
    sentence = certainty(changed, CATALOG)
    assert sentence is not None
    assert said(sentence).endswith(f" {often}")


def test_paths_are_compared_within_the_limits_unless_fewer_than_two_are() -> None:
    result = scored(run_named("g_pe02_full")["input"])
    first, second, *others = result.order
    assert blocked(result, first).compared_paths == (second, *others)
    assert blocked(result, *others).compared_paths == (first, second)
    assert blocked(result, second, *others).compared_paths == result.order
    assert blocked(result, *result.order).compared_paths == result.order


@every_run
def test_answers_against_all_paths_are_told_by_points_not_by_count(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    if any("speak more against each" in one for one in sentences(shown.answer)):
        assert all(result.paths[path].fit < 50 for path in result.free)


def _one_answer(data: dict[str, Any]) -> str:
    (sentence,) = answer(scored(data), CATALOG)
    return said(sentence)


def _again(result: Result, free: list[str]) -> Result:
    """Put the first two free paths into the place of the first two."""
    two = replace(result.first_two, first=free[0], second=free[1])
    return replace(result, first_two=two)
