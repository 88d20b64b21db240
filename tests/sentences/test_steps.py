"""Next steps: each with a reason of its own, which is true."""

from typing import Any

from advisor.export.page import page
from tests.builders import CATALOG, SCORER, answers_of, scored
from tests.sentences.pages import LIBRARY, every_run, page_of, run_named, said


@every_run
def test_every_step_says_why_and_none_as_another_does(run: dict[str, Any]) -> None:
    whys = [said(step.why) for step in page_of(run)[0].steps]
    assert all(whys)
    assert len(whys) == len(set(whys))


def test_a_second_step_for_the_same_says_so_in_short() -> None:
    whys = [said(step.why) for step in page_of(run_named("g_pe09_quick"))[0].steps]
    assert whys[:2] == [
        "Engineering asks for level 5 in “Technical depth”.",
        "This too is for “Technical depth”.",
    ]


@every_run
def test_a_path_rests_only_on_a_wish_that_it_brings(run: dict[str, Any]) -> None:
    by_name = {CATALOG.criterion[key].name: key for key in CATALOG.preferences}
    shorts = {path.short: path for path in CATALOG.path.values()}
    for step in page_of(run)[0].steps:
        if step.why.id.startswith("why.wish"):
            path = shorts[str(step.why.arguments["path"])]
            weight = path.preferences[by_name[str(step.why.arguments["criterion"])]].weight
            assert (weight > 0) == (step.why.id == "why.wish")
            assert weight != 0


@every_run
def test_a_step_that_tries_out_a_path_names_one_that_it_belongs_to(run: dict[str, Any]) -> None:
    shorts = {path.short: key for key, path in CATALOG.path.items()}
    for step in page_of(run)[0].steps:
        if step.why.id == "why.test":
            assert shorts[str(step.why.arguments["path"])] in step.action.paths


@every_run
def test_only_what_a_path_brings_or_names_as_a_test_shows_more_of_it(run: dict[str, Any]) -> None:
    by_name = {CATALOG.criterion[key].name: key for key in CATALOG.criterion}
    shorts = {path.short: path for path in CATALOG.path.values()}
    first_tests = {page.id: page.try_first for page in LIBRARY.path_pages.pages}
    for step in page_of(run)[0].steps:
        if step.why.id == "why.test":
            path = shorts[str(step.why.arguments["path"])]
            row = path.preferences.get(by_name[str(step.why.arguments["criterion"])])
            is_brought = row is not None and row.weight > 0
            assert is_brought or step.action.id in first_tests[path.id]


def test_reading_a_report_is_not_said_to_show_a_path() -> None:
    for step in page_of(run_named("g_random6"))[0].steps:
        assert step.action.title != "Read one annual report" or step.why.id == "why.gap"


def test_steps_without_a_skill_bear_on_the_wish_that_moves_the_fit() -> None:
    """Engineering weighs the life of sales as much, but it is answered in the middle."""
    wishes = dict.fromkeys(CATALOG.preferences, 3) | {"pf_build": 5, "pf_customer": 2}
    shown = page(scored({"answers": answers_of(wishes)}), SCORER, LIBRARY)
    assert said(shown.steps[1].why) == ("It bears on “Making things”, which Engineering brings.")


@every_run
def test_no_path_is_said_to_rest_on_a_wish(run: dict[str, Any]) -> None:
    for step in page_of(run)[0].steps:
        assert "rests" not in said(step.why)
