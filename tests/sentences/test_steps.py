"""Next steps: each with a reason of its own, which is true."""

from typing import Any

from tests.builders import CATALOG
from tests.sentences.pages import every_run, page_of, run_named, said


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
