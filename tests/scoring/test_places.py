"""Shares of places: the golden runs, the same for the same answers, and who takes part."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from advisor.catalog.conditions import Verdict
from advisor.scoring.places import certainty_word, has_shares
from advisor.scoring.score import Scorer
from tests.builders import CATALOG, PATHS, SCORER, scored
from tests.strategies import LAW, profiles

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = {run["id"]: run for run in GOLDEN["cases"]}
WITH_BLOCKS = [run for run in GOLDEN["cases"] if run["output"]["blocked"]]
EXACT = 1e-12


@pytest.mark.parametrize("run", GOLDEN["resampling"], ids=lambda run: run["id"])
def test_shares_of_ten_thousand_draws_are_near_those_of_two_thousand(run: dict[str, Any]) -> None:
    shares = SCORER.places(scored({"answers": run["answers"]})).shares
    assert list(shares) == list(PATHS)
    for path, expected in run["output"].items():
        assert shares[path] == pytest.approx(expected, abs=GOLDEN["tolerance"]["resampling"])


@LAW
@given(profiles())
def test_shares_of_each_path_and_of_each_place_sum_to_one(data: dict[str, Any]) -> None:
    shares = list(SCORER.places(scored(data)).shares.values())
    assert all(sum(own) == pytest.approx(1, abs=EXACT) for own in shares)
    assert all(sum(place) == pytest.approx(1, abs=EXACT) for place in zip(*shares, strict=True))


def test_the_same_answers_have_the_same_shares_whatever_was_asked_between() -> None:
    first, other = (scored(run["input"]) for run in GOLDEN["cases"][:2])
    once = SCORER.places(first)
    assert SCORER.places(other) != once
    assert SCORER.places(first) == once == Scorer(CATALOG).places(first)


@pytest.mark.parametrize("run", WITH_BLOCKS, ids=lambda run: run["id"])
def test_paths_past_a_limit_take_no_part_among_the_free(run: dict[str, Any]) -> None:
    result = scored(run["input"])
    among, every = SCORER.places(result, result.free), SCORER.places(result)
    assert set(among.shares) == set(result.free)
    assert set(every.shares) == set(PATHS)
    assert all(among.first(path) == 0 for path in result.blocked)
    assert sum(among.first(path) for path in result.free) == pytest.approx(1)
    assert all(among.first(path) >= every.first(path) - EXACT for path in result.free)


def test_a_word_is_said_only_of_one_that_leads() -> None:
    said = set()
    for run in GOLDEN["cases"]:
        result = scored(run["input"])
        word = certainty_word(result, SCORER.places(result).first(result.order[0]), CATALOG)
        leads = result.first_two.verdict in {Verdict.AHEAD, Verdict.CLEAR}
        assert (word is not None) == leads
        said.add(word)
    assert len(said) >= 4  # none, and words for more and less


@pytest.mark.parametrize(
    ("share", "at"), [(1.0, 0), (0.9, 0), (0.8999, 1), (0.7, 1), (0.5, 2), (0.4999, 3), (0.0, 3)]
)
def test_the_word_is_that_of_the_highest_band_that_is_reached(share: float, at: int) -> None:
    result = next(
        one
        for run in GOLDEN["cases"]
        if (one := scored(run["input"])).first_two.verdict is Verdict.CLEAR
    )
    bands = CATALOG.model.words.certainty
    assert certainty_word(result, share, CATALOG) == bands[at].word


@pytest.mark.parametrize("run", GOLDEN["cases"], ids=lambda run: run["id"])
def test_places_are_shown_among_the_compared_paths_and_counted_to_a_hundred(run: Any) -> None:
    result = scored(run["input"])
    shown = SCORER.shown_places(result)
    assert (shown is not None) == has_shares(result)
    if shown is not None:
        assert shown == SCORER.places(result, result.compared_paths)
        assert set(shown.counts) == set(result.compared_paths)
        assert sum(shown.counts.values()) == 100
        assert all(abs(100 * shown.first(one) - n) < 1 for one, n in shown.counts.items())


def test_nothing_is_shared_out_where_nothing_is_ranked_or_a_part_is_not_known() -> None:
    assert not has_shares(scored({"answers": {}}))
    assert not has_shares(scored(RUNS["g_no_skills"]["input"]))
    assert has_shares(scored(RUNS["g_pe06_full"]["input"]))
