"""The page of a result: nothing false, hollow, said twice or harsh, for every golden run."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.reading import read_input
from advisor.catalog.conditions import Verdict
from advisor.catalog.questions import Kind, TwoSided
from advisor.catalog.reading import read_library
from advisor.export.page import Page, page
from advisor.message import Message
from advisor.scoring.result import Result
from advisor.wording import read_words
from tests.builders import CATALOG, SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
LIBRARY = read_library()
WORDS = read_words()
every_run = pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])


def page_of(run: dict[str, Any]) -> tuple[Page, Result]:
    """Give the page of a run, and its result."""
    result = scored(run["input"])
    return page(result, SCORER, LIBRARY), result


def sentences(value: object) -> Iterator[str]:
    """Give every sentence that stands in a value."""
    if isinstance(value, Message):
        yield WORDS.of(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from sentences(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name))


@every_run
def test_no_forbidden_phrase_and_no_open_place(run: dict[str, Any]) -> None:
    text = "\n".join(sentences(page_of(run)[0])).lower()
    assert [phrase for phrase in LIBRARY.style.forbidden if phrase in text] == []
    assert "{" not in text
    assert "nan" not in text.split()


@every_run
def test_no_sentence_is_said_twice(run: dict[str, Any]) -> None:
    shown = page_of(run)[0]
    said = [
        *sentences(shown.answer),
        *sentences(shown.changes),
        *sentences(shown.gaps),
        *sentences(shown.blocked),
        *[str(thing.question) for thing in shown.things],
        *[step.action.id for step in shown.steps],
    ]
    assert len(said) == len(set(said))


@every_run
def test_answer_names_the_first_two_and_no_number_of_a_score(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    text = " ".join(sentences(shown.answer))
    if not result.is_ranked:
        assert shown.receipt is None
        assert (shown.changes, shown.steps, shown.why, shown.certainty) == ((), (), (), None)
        return
    two = result.first_two
    assert CATALOG.path[two.first].short in text
    assert CATALOG.path[two.second].short in text
    assert not any(letter.isdigit() for letter in re.split("are answered|are given", text)[-1])


@every_run
def test_sketch_is_said_before_the_verdict(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    is_sketch = "thin" in result.flags and result.is_ranked
    sketches = [one.id.startswith("answer.thin") for one in shown.answer]
    assert sketches == [True] * is_sketch + [False] * (len(sketches) - is_sketch)


@every_run
def test_reasons_are_rows_with_the_right_sign_and_a_true_quotation(run: dict[str, Any]) -> None:
    shown = page_of(run)[0]
    for why in shown.why:
        assert len(why.supporting) <= 3
        assert len(why.opposing) <= 2
        for reason in why.supporting:
            assert reason.points > 0
        for reason in why.opposing:
            assert reason.points < 0
        for reason in (*why.supporting, *why.opposing):
            if reason.question is None:
                continue
            item = CATALOG.item[reason.question]
            assert getattr(item, "criterion", None) == reason.criterion
            value = run["input"]["answers"][reason.question]
            quoted = WORDS.of(reason.quotation)
            if isinstance(item, TwoSided):
                pole = item.left if value < 3 else item.right
                assert f"“{pole}”" in quoted
                assert quoted.startswith("You clearly chose") == (value in {1, 5})
            else:
                chosen = next(one.text for one in CATALOG.options(item) if one.value == value)
                assert chosen in quoted


@every_run
def test_no_reason_is_a_skill_that_the_path_asks_for_and_leans_on_less(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    for why in shown.why:
        path = CATALOG.path[why.path]
        targets = CATALOG.targets(path, result.values.options.level)
        rows = {row.criterion: row for row in result.paths[why.path].rows}
        for reason in (*why.supporting, *why.opposing):
            row = rows[reason.criterion]
            if row.kind is Kind.SKILL and row.side < 0:
                assert targets[reason.criterion] <= row.value


@every_run
def test_gaps_are_answered_skills_below_their_target(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    names = {CATALOG.criterion[skill].name for skill in result.values.skills}
    for gap in shown.gaps:
        assert gap.arguments["skill"] in names


@every_run
def test_steps_fit_the_level_and_bear_on_what_they_say(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    level = result.levels.level if result.levels else None
    for step in shown.steps:
        assert level is None or level in step.action.levels
        names = {CATALOG.criterion[one].name for one in step.action.criteria}
        assert names & {str(argument) for argument in step.why.arguments.values()}
    assert len(shown.steps) == (3 if result.is_ranked else 0)


@every_run
def test_conflicts_are_listed_apart_and_never_hidden(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    assert [row.result.path for row in shown.board] == list(result.free)
    assert len(shown.blocked) == len(result.blocked)


@every_run
def test_bracket_only_where_the_first_two_are_close(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    level = {row.result.path for row in shown.board if row.is_level}
    two, first = result.first_two, result.paths[result.first_two.first].fit
    near = {path for path in result.free if round(first - result.paths[path].fit, 9) < 4}
    close = two.verdict is Verdict.CLOSE
    assert level == (near | {two.first, two.second} if close else set())


def test_place_without_the_limit_is_that_of_the_whole_order() -> None:
    run = next(run for run in RUNS if run["id"] == "g_pe08_full")
    (sentence,) = sentences(page_of(run)[0].blocked)
    assert sentence == (
        "Sales, fit 58, goes past your limits “Personal quota” and “Pay that varies”. "
        "Apart from those limits it would rank second."
    )


def test_mentor_and_own_level_stand_side_by_side() -> None:
    run = next(run for run in RUNS if run["id"] == "g_pe09_full")
    assert list(sentences(page_of(run)[0].differences)) == [
        "Building solutions: you chose 4, your mentor 2. Compare one example each.",
        "Empathy and relationships: you chose 2, your mentor 4. Compare one example each.",
    ]


def test_limits_that_rule_out_several_paths_give_each_its_own_place() -> None:
    run = next(run for run in RUNS if run["id"] == "g_random3")
    shown, result = page_of(run)
    for path, sentence in zip(result.blocked, sentences(shown.blocked), strict=True):
        met = {one.limit for one in result.paths[path].conflicts if one.is_block}
        loose = {
            key: value
            for key, value in run["input"]["firmness"].items()
            if key.replace("it_", "") not in met
        }
        again = scored({**run["input"], "firmness": loose})
        place = again.free.index(path)
        words = ("first", "second", "third", "fourth", "fifth")
        assert f"rank {words[place]}." in sentence or "be about level with" in sentence


def test_unranked_answers_give_no_number_and_no_place_of_a_blocked_path() -> None:
    run = next(run for run in RUNS if run["id"] == "g_pe10_full")
    data = dict(run["input"])
    data["answers"] = {**data["answers"], "it_cn_quota": 3}
    data["firmness"] = {**data["firmness"], "it_cn_quota": "dealbreaker"}
    shown = page(scored(data), SCORER, LIBRARY)
    assert shown.verdict is Verdict.NONE
    assert "Sales goes past your limit “Personal quota”." in list(sentences(shown.blocked))


def test_merged_mentors_are_told_in_reason_gap_and_method() -> None:
    run = next(run for run in RUNS if run["id"] == "g_mentor_merged")
    shown, _ = page_of(run)
    assert "The ratings of 1 mentor are merged into your skills." in list(sentences(shown.method))


def test_answers_that_came_too_fast_are_told_from_answers_that_are_even() -> None:
    run = next(run for run in RUNS if run["id"] == "g_pe08_full")
    given = read_input(CATALOG, run["input"])
    assert isinstance(given, Assessment)
    hasty = replace(given, milliseconds=dict.fromkeys(given.answers, 900))
    (said,) = sentences(page(SCORER.score(hasty), SCORER, LIBRARY).answer)
    assert said.startswith("Your answers came too fast to rank the paths.")
