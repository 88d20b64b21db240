"""The answer and the words on a card: level, ahead, clear, a sketch, within limits, nothing."""

from dataclasses import replace
from typing import Any

import pytest

from advisor.catalog.conditions import Verdict
from advisor.scoring.answer import answer, standing
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
    assert stands.leading == (result.first_two.first if leads else None)


@every_run
def test_no_path_leads_where_two_are_level_or_nothing_is_ranked(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    stands = standing(result, CATALOG)
    has_leader = result.first_two.verdict in {Verdict.AHEAD, Verdict.CLEAR}
    assert (stands.leading is not None) == has_leader
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


@every_run
def test_answers_against_all_paths_are_told_by_points_not_by_count(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    if any("speak more against each" in one for one in sentences(shown.answer)):
        assert all(result.paths[path].fit < 50 for path in result.free)


def _again(result: Result, free: list[str]) -> Result:
    """Put the first two free paths into the place of the first two."""
    two = replace(result.first_two, first=free[0], second=free[1])
    return replace(result, first_two=two)
