"""The page of a path: what it tells is what was worked out, for every golden run and path."""

import math
from dataclasses import replace
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.catalog.conditions import Verdict
from advisor.catalog.library import Library
from advisor.export.page import page
from advisor.export.path_page import PathStory, path_story
from advisor.planning.gaps import gaps
from advisor.scoring.result import Result
from tests.builders import CATALOG, SCORER, scored
from tests.sentences.pages import LIBRARY, WORDS, every_run, page_of, run_named, sentences

LEVELED = next(path.id for path in CATALOG.paths.paths if path.level_targets)
PLAIN = next(path.id for path in CATALOG.paths.paths if not path.level_targets)


def stories_of(run: dict[str, Any]) -> tuple[dict[str, PathStory], Result]:
    """Give the pages of all paths of a run, and its result."""
    made, result = page_of(run)
    return {path: path_story(path, result, made, CATALOG, LIBRARY) for path in CATALOG.path}, result


def said(story: PathStory) -> str:
    """Give how a path stands, as it is read."""
    return " ".join(WORDS.of(one) for one in story.standing)


@every_run
def test_no_forbidden_phrase_and_no_open_place(run: dict[str, Any]) -> None:
    for story in stories_of(run)[0].values():
        text = "\n".join(sentences(replace(story, told=None))).lower()
        assert [phrase for phrase in LIBRARY.style.forbidden if phrase in text] == []
        assert "{" not in text
        assert "nan" not in text.split()


@every_run
def test_there_are_numbers_where_something_is_ranked_and_nowhere_else(run: dict[str, Any]) -> None:
    stories, result = stories_of(run)
    for story in stories.values():
        assert (story.row is not None) is result.is_ranked
        assert (story.open_ is None) is result.is_ranked
        assert bool(story.standing) is result.is_ranked
        if not result.is_ranked:
            assert story.gaps == ()
            assert story.gaps_note is None
            assert {one.above for one in story.roles} == {None}
            assert {one.badge for one in story.roles} == {None}


@every_run
def test_the_numbers_are_those_of_the_board(run: dict[str, Any]) -> None:
    stories, result = stories_of(run)
    rows = {row.result.path: row for row in page_of(run)[0].board}
    for path, story in stories.items():
        if story.row is not None:
            assert story.row.result == result.paths[path]
            assert path in result.blocked or story.row == rows[path]
            assert path not in result.blocked or story.row.first_share is None


@every_run
def test_each_path_stands_where_it_is(run: dict[str, Any]) -> None:
    stories, result = stories_of(run)
    if not result.is_ranked:
        return
    two = result.first_two
    for path, story in stories.items():
        told = said(story)
        if path in result.blocked:
            assert told.startswith(f"{CATALOG.path[path].short}, fit")
            continue
        place = f"Place {result.compared_paths.index(path) + 1} of"
        is_level = two.verdict is Verdict.CLOSE and "Practically level with" in told
        is_first = path == two.first and two.verdict is not Verdict.CLOSE
        assert is_level or is_first or place in told
        if path in {two.first, two.second} and two.verdict is Verdict.CLOSE:
            assert is_level


@every_run
def test_gaps_add_up_to_what_they_win(run: dict[str, Any]) -> None:
    stories, result = stories_of(run)
    for path, story in stories.items():
        if result.is_ranked:
            found = gaps(result.paths[path])
            assert [one.skill for one in story.gaps] == [
                CATALOG.criterion[gap.skill].name for gap in found
            ]
            total = sum(gap.points for gap in found)
            assert math.isclose(sum(one.points for one in story.gaps), total, abs_tol=0.0501)
            assert all(
                math.isclose(one.points, gap.points, abs_tol=0.1)
                for one, gap in zip(story.gaps, found, strict=True)
            )
            assert all(one.level < one.target for one in story.gaps)


@every_run
def test_the_closest_role_comes_first(run: dict[str, Any]) -> None:
    stories, result = stories_of(run)
    for path, story in stories.items():
        inside = [track.id for track in CATALOG.path[path].subtracks]
        assert sorted(one.role.id for one in story.roles) == sorted(inside)
        if result.is_ranked:
            known = [round(one.above, 9) for one in story.roles if one.above is not None]
            assert known == sorted(known, reverse=True)
            badged = [one for one in story.roles if one.badge is not None]
            assert badged == list(story.roles[: len(badged)])
            assert not badged or result.paths[path].subtracks.is_open is (len(badged) > 1)


@every_run
def test_only_answered_cases_are_opened(run: dict[str, Any]) -> None:
    stories, result = stories_of(run)
    story, given = stories[LEVELED], result.scorable
    answered = set(given.answers) if isinstance(given, Assessment) else set()
    assert [one.case for one in story.cases] == [key for key in CATALOG.case if key in answered]
    for case in story.cases:
        chosen = [one for one in case.readings if one.is_chosen]
        assert len(chosen) == 1
        levels = [CATALOG.cases.option_levels.index(one.level) for one in case.readings]
        assert levels == sorted(levels)
        assert chosen[0].level in WORDS.of(case.chosen)
    assert stories[PLAIN].cases == ()
    assert stories[PLAIN].cases_note is None
    assert stories[PLAIN].levels == ()
    assert stories[PLAIN].shelves == ()


def test_duties_are_counted_as_they_are_shown() -> None:
    stories, result = stories_of(run_named("g_pe06_full"))
    story = stories[LEVELED]
    assert sum(len(level.duties) for level in story.levels) == len(CATALOG.duties.duties)
    assert result.levels is not None
    held = CATALOG.levels.index(str(result.levels.level))
    standing = [level.standing and WORDS.of(level.standing) for level in story.levels]
    expected: list[str | None] = [None] * len(standing)
    expected[held] = "your duties match this level"
    if held + 1 < len(expected):
        expected[held + 1] = "the next level"
    assert standing == expected
    for level in story.levels:
        met = sum(duty.is_met for duty in level.duties)
        assert WORDS.of(level.met).startswith(f"{met} of {len(level.duties)} answered")
        assert level.adds


def test_every_grade_is_counted() -> None:
    path = CATALOG.path[PLAIN]
    story = stories_of(run_named("g_pe06_full"))[0][PLAIN]
    counted = [part for row in story.grades for part in row.counted]
    weights, levels = (
        sum(int(str(part.arguments["n"])) for part in counted if part.id == key)
        for key in ("path.weights", "path.levels")
    )
    assert weights == len(path.skills) + len(path.preferences)
    assert levels == len(path.skills)


@pytest.mark.parametrize("path", CATALOG.path)
def test_every_statement_names_where_it_comes_from(path: str) -> None:
    story = stories_of(run_named("g_empty"))[0][path]
    assert story.told is not None
    assert len(story.statements) > 30
    keys = {source.key for source in LIBRARY.sources.sources}
    for statement in story.statements:
        told = WORDS.of(statement.origin)
        assert told.startswith("From ")
        assert not set(told.removesuffix(".").replace(",", "").split()) & keys
        assert "article:" not in told
    shown = {statement.text for statement in story.statements}
    for one in (*story.told.day, *story.told.gives, *story.told.costs, story.told.outlook):
        assert one.text in shown


def test_a_pack_may_leave_the_page_out() -> None:
    result = scored(run_named("g_pe06_full")["input"])
    bare = Library()
    made = page(result, SCORER, bare)
    for path in CATALOG.path:
        story = path_story(path, result, made, CATALOG, bare)
        assert story.told is None
        assert not any((story.statements, story.try_first, story.shelves))
        assert story.row is not None
