"""The page of a result: nothing false, hollow, said twice or harsh, for every golden run."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog.conditions import Verdict
from advisor.catalog.questions import Bars, Kind
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
    assert not any(letter.isdigit() for letter in text.split("questions are answered")[-1])


@every_run
def test_sketch_is_said_before_the_verdict(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    is_sketch = "thin" in result.flags and result.is_ranked
    assert [message.id for message in shown.answer].count("answer.thin") == is_sketch
    assert len(shown.answer) == 1 + is_sketch


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
            chosen = next(one.text for one in CATALOG.options(item) if one.value == value)
            quoted = WORDS.of(reason.quotation)
            assert chosen in quoted or quoted.startswith("You chose the middle")
            assert isinstance(item, Bars) == quoted.startswith("You are at level")


@every_run
def test_no_reason_against_is_a_skill_that_the_path_asks_for(run: dict[str, Any]) -> None:
    shown, result = page_of(run)
    for why in shown.why:
        path = CATALOG.path[why.path]
        targets = CATALOG.targets(path, result.values.options.level)
        rows = {row.criterion: row for row in result.paths[why.path].rows}
        for reason in why.opposing:
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
    level = [row.result.path for row in shown.board if row.is_level]
    close = result.first_two.verdict is Verdict.CLOSE
    assert level == ([result.first_two.first, result.first_two.second] if close else [])


def test_place_without_the_limit_is_that_of_the_whole_order() -> None:
    run = next(run for run in RUNS if run["id"] == "g_pe08_full")
    (sentence,) = sentences(page_of(run)[0].blocked)
    assert sentence == (
        "Sales, fit 58, meets your limits “Personal quota” and “Pay that varies”. "
        "Apart from those limits it would rank second."
    )


def test_mentor_and_own_level_stand_side_by_side() -> None:
    run = next(run for run in RUNS if run["id"] == "g_pe09_full")
    assert list(sentences(page_of(run)[0].differences)) == [
        "Building solutions: you chose 4, your mentor 2. Compare one example each.",
        "Empathy and relationships: you chose 2, your mentor 4. Compare one example each.",
    ]
