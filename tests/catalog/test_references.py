"""Every check of what a pack says: each is broken at least once, and each place is named."""

import ast
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog import references
from advisor.catalog.library import Library
from advisor.catalog.reading import check
from advisor.errors import Problem
from advisor.wording import read_words
from tests.catalog.broken import BROKEN
from tests.catalog.toy import GONE, Change, changed, written


def first_place(row: Any) -> str | None:
    """Name a test by what it changes."""
    return row[0][0] if isinstance(row, list) and isinstance(row[0], tuple) else ""


def lines(problems: list[Problem]) -> list[str]:
    """Give places and reasons as the table has them."""
    return [f"{one.place}: {one.reason.id.removeprefix('problem.')}" for one in problems]


def problems_of(folder: Path, *changes: Change) -> list[Problem]:
    """Check the toy pack with changes."""
    return check(written(folder, changed(*changes)))


def test_the_toy_pack_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == []


@pytest.mark.parametrize(("changes", "expected"), BROKEN, ids=first_place)
def test_what_is_broken_is_told(tmp_path: Path, changes: list[Change], expected: list[str]) -> None:
    assert lines(problems_of(tmp_path, *changes)) == expected


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    changes = [
        ("criteria.criteria.0.group", "bensh"),
        ("paths.paths.2.skills.trade", GONE),
        ("prompts.prompts.0.trigger", "tg_lim"),
        ("model.constants.split", 0.1),
    ]
    places = {problem.place for problem in problems_of(tmp_path, *changes)}
    assert places == {place for place, _ in changes}


@pytest.mark.parametrize(
    ("place", "word", "meant"),
    [
        ("criteria.criteria.0.group", "bensh", "bench"),
        ("rules.triggers.8.when.all.0.case", "c_flod", "c_flood"),
        ("trace.elements.0.placements.0", "ui:dor", "ui:door"),
        ("path_pages.pages.0.day.0.sources.0", "HANDBOK", "HANDBOOK"),
    ],
)
def test_a_near_id_is_offered(tmp_path: Path, place: str, word: str, meant: str) -> None:
    (problem,) = problems_of(tmp_path, (place, word))
    assert problem.hint is not None
    assert (problem.hint.id, problem.hint.arguments["word"]) == ("hint.did_you_mean", meant)


@pytest.mark.parametrize(
    ("place", "word"), [("actions.actions.0.paths.0", "quiet"), ("rules.start_with.0", "dough")]
)
def test_an_id_of_something_else_says_what_is_meant(tmp_path: Path, place: str, word: str) -> None:
    (problem,) = problems_of(tmp_path, (place, word))
    assert problem.reason.id == "problem.other_id"
    assert set(problem.reason.arguments) == {"wanted"}


def test_an_id_of_the_rest_may_not_be_one_of_the_score(tmp_path: Path) -> None:
    changes = [("actions.books.0.id", "oven"), ("actions.actions.0.reading", None)]
    (problem,) = problems_of(tmp_path, *changes)
    assert (problem.place, problem.reason.id) == ("actions.books.0.id", "problem.id_taken")
    assert problem.reason.arguments == {"value": "oven", "place": "paths.paths.0.id"}


def test_a_pack_may_leave_out_the_rest(tmp_path: Path) -> None:
    rest = [field.name for field in fields(Library)]
    assert problems_of(tmp_path, *((name, GONE) for name in rest)) == []


# Reasons that checks borrow from the reading of numbers and choices.
BORROWED = {
    "problem.not_above_to",
    "problem.not_between",
    "problem.not_in_range",
    "problem.not_one_of",
}


def reasons_in_code() -> set[str]:
    """Give every reason that a check of references can say, from its source."""
    folder = Path(str(references.__file__)).parent
    return {
        node.value
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith("problem.")
    }


def test_every_reason_is_seen_at_least_once() -> None:
    seen = {f"problem.{line.partition(': ')[2]}" for _, expected in BROKEN for line in expected}
    assert seen - BORROWED == reasons_in_code()


@pytest.mark.parametrize(("changes", "expected"), BROKEN, ids=first_place)
def test_every_problem_can_be_said_and_has_a_hint(
    tmp_path: Path, changes: list[Change], expected: list[str]
) -> None:
    words = read_words()
    problems = problems_of(tmp_path, *changes)
    assert len(problems) == len(expected)
    for problem in problems:
        assert problem.hint is not None
        assert words.of(problem.reason)
        assert words.of(problem.hint)
