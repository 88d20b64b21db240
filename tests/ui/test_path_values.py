"""What the page of a path shows, as values: no widget is made here."""

from dataclasses import replace

import pytest

from advisor import Assessment, Catalog, Library, PathStory, Result, Words, page, path_story
from tests.builders import SCORER
from tests.ui.results_driver import answers_of
from ui.pages.path import personal, telling
from ui.pages.path.saying import head_of, shown_of
from ui.pages.path.values import Shown
from ui.pages.results.speaker import Speaker

CASES = ("g_pe06_full", "g_pe08_full", "g_pe06_quick", "g_no_skills", "g_all_3", "g_empty")


@pytest.fixture(scope="module")
def speaker(catalog: Catalog, words: Words) -> Speaker:
    return Speaker(catalog, words)


def scored(case: str, catalog: Catalog) -> tuple[Result, Assessment]:
    answers = answers_of(case, catalog)
    return SCORER.score(answers), answers


def story_of(path: str, result: Result, catalog: Catalog, library: Library) -> PathStory:
    return path_story(path, result, page(result, SCORER, library), catalog, library)


def all_shown(case: str, catalog: Catalog, library: Library, speaker: Speaker) -> list[Shown]:
    result, answers = scored(case, catalog)
    return [
        shown_of(story_of(path, result, catalog, library), result, answers, speaker)
        for path in catalog.path
    ]


@pytest.mark.parametrize("case", CASES)
def test_no_title_stands_twice_and_nothing_is_empty(
    case: str, catalog: Catalog, library: Library, speaker: Speaker
) -> None:
    for shown in all_shown(case, catalog, library, speaker):
        titles = [listing.title for listing in shown.listings]
        assert len(set(titles)) == len(titles)
        words = [fold.word for listing in shown.listings for fold in listing.folds]
        assert len(set(words)) == len(words)
        for listing in shown.listings:
            assert listing.rows or listing.note
            rows = [*listing.rows, *(row for fold in listing.folds for row in fold.rows)]
            assert all(row.text for row in rows)
            assert all(fold.rows for fold in listing.folds)


@pytest.mark.parametrize("case", CASES)
def test_numbers_and_what_to_answer_exclude_each_other(
    case: str, catalog: Catalog, library: Library, speaker: Speaker
) -> None:
    result, _ = scored(case, catalog)
    for shown in all_shown(case, catalog, library, speaker):
        assert bool(shown.figures) is result.is_ranked
        assert (shown.open_ is None) is result.is_ranked


def test_what_is_not_known_is_no_number(
    catalog: Catalog, library: Library, speaker: Speaker
) -> None:
    for shown in all_shown("g_no_skills", catalog, library, speaker):
        spoken = [figure.spoken for figure in shown.figures]
        assert "ready: not enough answers" in spoken
        assert not any(figure.word == "" and figure.counts != "ready" for figure in shown.figures)
        gaps = next(one for one in shown.listings if one.title == "Gaps")
        assert gaps.rows == ()
        assert "No skill is answered yet" in gaps.note


def test_small_gaps_are_folded_but_never_one_alone(
    catalog: Catalog, library: Library, speaker: Speaker
) -> None:
    result, _ = scored("g_pe06_full", catalog)
    story = story_of(list(catalog.path)[2], result, catalog, library)
    gap = story.gaps[0]
    for count in range(1, 12):
        listing = personal.gaps(replace(story, gaps=(gap,) * count), speaker)
        assert listing is not None
        folded = listing.folds[0].rows if listing.folds else ()
        assert len(listing.rows) + len(folded) == count
        assert len(folded) != 1
        assert len(listing.rows) <= personal.AT_ONCE + 1


def test_a_pack_without_pages_still_tells_what_it_knows(catalog: Catalog, speaker: Speaker) -> None:
    result, answers = scored("g_pe06_full", catalog)
    for path in catalog.path:
        story = story_of(path, result, catalog, Library())
        shown = shown_of(story, result, answers, speaker)
        assert shown.head == head_of(path, speaker)
        titles = {listing.title for listing in shown.listings}
        assert {"A week", "Watch out", "Roles inside", "What this rests on"} <= titles
        assert telling.day(story) is telling.outlook(story) is telling.try_first(story) is None


def test_a_grade_is_told_with_what_rests_on_it(
    catalog: Catalog, library: Library, speaker: Speaker
) -> None:
    shown = all_shown("g_empty", catalog, library, speaker)[2]
    grounds = shown.listings[-1]
    assert [row.sign for row in grounds.rows] == list(catalog.model.about.grades)
    assert [row.aside for row in grounds.rows] == [
        "13 weights",
        "3 weights",
        "7 weights, 12 levels",
        "4 weights, 6 levels",
    ]
