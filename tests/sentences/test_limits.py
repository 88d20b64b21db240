"""Limits on the page: the place of a path past them, and what to check, counted as listed."""

import re
from typing import Any

import pytest

from advisor.export.page import page
from tests.builders import CATALOG, SCORER, scored
from tests.sentences.pages import LIBRARY, every_run, page_of, run_named, said, sentences

PLACES = ("first", "second", "third", "fourth", "fifth")
NO_TO_ALL = {
    "it_cn_quota": 3,
    "it_cn_people": 3,
    "it_cn_travel": 1,
    "it_cn_pay": 5,
    "it_cn_location": 3,
}


def against_all(run: dict[str, Any]) -> dict[str, Any]:
    """Give a run with every limit answered strictly, each a deal-breaker."""
    answers = {**run["input"]["answers"], **NO_TO_ALL}
    return {
        **run["input"],
        "answers": answers,
        "firmness": dict.fromkeys(NO_TO_ALL, "dealbreaker"),
    }


def test_of_several_blocked_paths_one_would_rank_first() -> None:
    result = scored(against_all(run_named("g_pe02_full")))
    told = list(sentences(page(result, SCORER, LIBRARY).blocked))
    assert len(told) == 3
    assert [one.rpartition("would ")[2] for one in told] == [
        "rank first among all paths.",
        "rank second among all paths.",
        "rank third among all paths.",
    ]


@every_run
def test_place_of_a_blocked_path_is_that_of_the_whole_order(run: dict[str, Any]) -> None:
    if "answers" not in run["input"]:
        return
    for data in (run["input"], against_all(run)):
        result = scored(data)
        shown = page(result, SCORER, LIBRARY)
        for path, sentence in zip(result.blocked, sentences(shown.blocked), strict=True):
            other = next(one for one in result.order if one != path)
            apart = abs(round(result.paths[path].fit - result.paths[other].fit, 9))
            if not result.is_ranked:
                assert "rank" not in sentence
            elif apart < 4:
                assert f"be about level with {CATALOG.path[other].short} at the top." in sentence
            else:
                of_all = " among all paths" if len(result.blocked) > 1 else ""
                place = PLACES[result.order.index(path)]
                assert f"would rank {place}{of_all}." in sentence


@every_run
def test_what_is_counted_to_check_is_what_is_listed(run: dict[str, Any]) -> None:
    shown, _ = page_of(run)
    listed = "" if shown.limit_notes is None else said(shown.limit_notes)
    for row in shown.board:
        assert row.to_check == sum(row.name in paths for paths in re.findall("[(].*?[)]", listed))


@pytest.mark.parametrize("location", [2, 3])
@pytest.mark.parametrize("run", ["g_pe01_full", "g_pe06_full"])
def test_a_place_to_stay_at_is_counted_too(location: int, run: str) -> None:
    given = run_named(run)["input"]
    answers = {**given["answers"], "it_cn_location": location}
    shown = page(scored({**given, "answers": answers}), SCORER, LIBRARY)
    assert shown.limit_notes is not None
    assert "Location (" in said(shown.limit_notes)
    assert max(row.to_check for row in shown.board) > 0
