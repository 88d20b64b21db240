"""References are checked as far as a pack could be read: nothing waits, and nothing is made up."""

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog.hints import HINTS
from advisor.catalog.reading import check, read_catalog, read_library
from advisor.errors import InputError, Problem
from advisor.reading.unread import UNREAD, UnreadError
from advisor.wording import read_words
from tests.catalog.broken import BROKEN
from tests.catalog.mixed import PACKS
from tests.catalog.test_laws import INSIDE
from tests.catalog.test_reading_packs import MISSHAPEN, UNREADABLE
from tests.catalog.toy import Change, changed, in_parts, toy, written

WORDS = read_words()


def told(problems: list[Problem]) -> list[str]:
    """Give each problem as a line, with its hint."""
    return [
        f"{one.place}: {WORDS.of(one.reason)}. {WORDS.of(one.hint) if one.hint else '?'}"
        for one in problems
    ]


@pytest.mark.parametrize(("changes", "expected"), PACKS.values(), ids=list(PACKS))
def test_shape_and_references_are_told_together_each_with_a_hint(
    tmp_path: Path, changes: list[Change], expected: list[str]
) -> None:
    assert told(check(written(tmp_path, changed(*changes)))) == expected


@pytest.mark.parametrize(("changes", "expected"), BROKEN)
def test_no_reference_waits_for_a_wrong_text_elsewhere(
    tmp_path: Path, changes: list[Change], expected: list[str]
) -> None:
    problems = check(written(tmp_path, changed(("pack.title", 7), *changes)))
    places = [f"{one.place}: {one.reason.id.removeprefix('problem.')}" for one in problems]
    assert places == ["pack.title: not_kind", *expected]


def belongs(problem: Problem, place: str) -> bool:
    """Tell whether a problem is at a place, inside it or around it."""
    one, other = f"{problem.place}.", f"{place}."
    return one.startswith(other) or other.startswith(one)


@pytest.mark.parametrize("start", range(9))
def test_what_could_not_be_read_makes_up_no_other_problem(tmp_path: Path, start: int) -> None:
    """The toy pack is sound, so that one unreadable value can only be wrong itself."""
    for place, value in INSIDE[start::29]:
        odd = {} if isinstance(value, list) else [[1.5]]
        problems = check(written(tmp_path, changed((place, odd))))
        assert [one.place for one in problems if not belongs(one, place)] == [], place


@pytest.mark.parametrize("changes", [row[0] for row in MISSHAPEN.values()], ids=list(MISSHAPEN))
def test_every_problem_has_a_hint(tmp_path: Path, changes: list[Change]) -> None:
    assert all(problem.hint for problem in check(written(tmp_path, changed(*changes))))


@pytest.mark.parametrize("raw", [row[0] for row in UNREADABLE.values()], ids=list(UNREADABLE))
def test_every_problem_of_a_file_has_a_hint(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "pack.json"
    file.write_bytes(raw)
    assert all(problem.hint for problem in [*check(file), *check(tmp_path / "none")])


def test_hints_are_for_reasons_that_there_are() -> None:
    assert set(HINTS) <= set(WORDS.templates)


def test_a_broken_file_of_a_folder_leaves_the_other_files_checked(tmp_path: Path) -> None:
    folder = in_parts(tmp_path, changed(("criteria.criteria.0.group", "bensh")))
    (folder / "paths.json").write_bytes(b"{")
    assert told(check(folder)) == [
        (
            "paths: not JSON at line 1, column 2."
            " Look at the commas, quotes and brackets before this place."
        ),
        "criteria.criteria.0.group: unknown id. Did you mean bench?",
    ]


def test_a_pack_of_others_is_taken_with_sound_references_only(tmp_path: Path) -> None:
    wrong: list[Change] = [
        ("criteria.criteria.0.group", "bensh"),
        ("prompts.prompts.0.trigger", "tg_lim"),
    ]
    file = written(tmp_path, changed(*wrong))
    for read, place in zip((read_catalog, read_library), (one for one, _ in wrong), strict=True):
        with pytest.raises(InputError) as refusal:
            read(file)
        assert [problem.place for problem in refusal.value.problems] == [place]
        assert refusal.value.problems[0].hint is not None


def test_of_very_many_problems_the_first_are_told(tmp_path: Path) -> None:
    many = [f"nobody{number}" for number in range(5_000)]
    changes: list[Change] = [("rules.start_with", many), ("pack.title", 7)]
    problems = check(written(tmp_path, changed(*changes)))
    assert len(problems) == 201
    assert problems[-1].reason.arguments == {"n": 4_801}
    words = json.dumps([one.hint.id for one in problems[:-1] if one.hint])
    assert words.count("hint.") == 200


@pytest.mark.timeout(60)
def test_no_long_list_takes_long(tmp_path: Path) -> None:
    """The slowest of these takes a second; a quadratic step would take minutes."""
    ids = [f"{'x' * 50}{number}" for number in range(60_000)]
    action = toy()["actions"]["actions"][0]
    for changes in (
        [("rules.start_with", ids)],
        [("rules.start_with", ["early"] * 60_000)],
        [("glossary.words", [toy()["glossary"]["words"][0]] * 40_000)],
        [("actions.actions", [{**action, "id": word} for word in ids[:5_000]])],
        [("rules.triggers.9.when.level", ids)],
    ):
        assert check(written(tmp_path, changed(*changes)))


@pytest.mark.parametrize(
    "ask",
    [
        lambda: UNREAD == 1,
        lambda: UNREAD != 1,
        lambda: UNREAD < 1,
        lambda: UNREAD in [1, 2],
        lambda: [1, 2].index(UNREAD),
        lambda: 1 in UNREAD,
        lambda: bool(UNREAD),
        lambda: list(UNREAD),
        lambda: 2.5 * UNREAD,
        lambda: UNREAD - 1,
        lambda: {UNREAD: 1},
        lambda: UNREAD.id,
        lambda: UNREAD[0],
        lambda: len(UNREAD),
        lambda: float(UNREAD),
    ],
)
def test_nothing_can_be_asked_of_what_was_not_read(ask: Any) -> None:
    with pytest.raises(UnreadError):
        ask()


def test_words_of_every_hint_are_there() -> None:
    assert all(WORDS.of(one) for one in HINTS.values())
