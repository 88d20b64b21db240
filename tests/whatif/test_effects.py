"""Which change matters most, and where a draft stands: each tried again from the start."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import moved
from advisor.scoring.answer import has_effect, passes_over_blocked
from advisor.whatif.effects import effects, one_steps
from advisor.whatif.headline import headline, off_lead
from advisor.wording import read_words
from tests.builders import CATALOG, SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = {run["id"]: run["input"] for run in GOLDEN["cases"]}
WORDS = read_words()


@pytest.mark.parametrize("run", RUNS)
def test_each_effect_is_what_the_step_does(run: str) -> None:
    result = scored(RUNS[run])
    found = effects(result, SCORER)
    leader = result.compared_paths[0]
    assert [one.points for one in found] == sorted(one.points for one in found)
    for effect in found:
        assert isinstance(result.scorable, Assessment)
        after = SCORER.score(moved(result.scorable, effect.moves, CATALOG))
        others = [after.paths[path].fit for path in after.compared_paths if path != leader]
        before = [result.paths[path].fit for path in result.compared_paths if path != leader]
        lead = after.paths[leader].fit - max(others)
        assert lead - (result.paths[leader].fit - max(before)) == pytest.approx(effect.points)
        assert after.compared_paths[0] == effect.first
        assert effect.moves.count == 1


def test_no_other_single_step_takes_more() -> None:
    result = scored(RUNS["g_pe06_full"])
    every = effects(result, SCORER, count=1_000)
    assert effects(result, SCORER) == every[:5]
    assert len(every) > 30
    assert len(list(one_steps(result, CATALOG))) > 60


def test_where_nothing_is_ranked_no_step_has_an_effect() -> None:
    assert effects(scored({"answers": {}}), SCORER) == ()


def said(before: Any, after: Any) -> list[str]:
    return [WORDS.of(one) for one in headline(before, after, CATALOG)]


def test_a_draft_says_who_leads_and_who_was_overtaken() -> None:
    before = scored(RUNS["g_pe06_full"])
    assert isinstance(before.scorable, Assessment)
    turn = next(one for one in effects(before, SCORER) if one.first != before.order[0])
    after = SCORER.score(moved(before.scorable, turn.moves, CATALOG))
    gap = after.paths[after.order[0]].fit - after.paths[after.order[1]].fit
    names = [CATALOG.path[path].short for path in (*after.order[:2], before.order[0])]
    assert said(before, after) == [
        f"In this draft {names[0]} leads {names[1]} by {gap:.1f}.",
        f"{names[0]} takes the first place from {names[2]}.",
        "The two stay practically level.",
    ]


def test_without_moves_it_speaks_of_the_answers() -> None:
    result = scored(RUNS["g_pe06_full"])
    first = said(result, result)
    assert first[0].startswith("In your answers Product leads Grow as SE by 0.7.")
    assert first[1] == "The two are practically level."


@pytest.mark.parametrize(
    ("gap", "lead", "off"),
    [
        (0.0, "{0} and {1} are level.", "{0} and {1} are level in your answers"),
        (1e-12, "{0} and {1} are level.", "{0} and {1} are level in your answers"),
        (0.029, "leads {1} by less than 0.1.", "off {0}'s lead of less than 0.1 in your answers"),
        (0.06, "{0} leads {1} by 0.1.", "off {0}'s lead of 0.1 in your answers"),
    ],
)
def test_a_lead_is_level_or_hardly_there_by_one_rule(gap: float, lead: str, off: str) -> None:
    result = scored(RUNS["g_pe06_full"])
    result = replace(result, first_two=replace(result.first_two, gap=gap))
    names = [CATALOG.path[path].short for path in result.order[:2]]
    assert said(result, result)[0].endswith(lead.format(*names))
    told = WORDS.of(off_lead(result, CATALOG, is_moved=False))
    assert told == off.format(*names)
    in_draft = WORDS.of(off_lead(result, CATALOG, is_moved=True))
    assert in_draft == told.replace("in your answers", "in this draft")


def test_a_draft_of_nothing_says_so() -> None:
    result = scored({"answers": {}})
    assert said(result, result) == [
        "In your answers nothing can be ranked.",
        "There are not enough answers yet to say what you want. Answer a few wishes first.",
    ]


def test_of_a_first_sketch_it_gives_no_verdict() -> None:
    sketches = [one for one in map(scored, RUNS.values()) if has_effect(one, CATALOG, "sketch")]
    ranked = [one for one in sketches if one.is_ranked]
    assert ranked
    for result in ranked:
        assert said(result, result)[1:] == [
            f"This is a first sketch: {result.answered} of {result.asked} questions are answered."
        ]


def test_where_a_blocked_path_stands_above_it_says_of_which_it_speaks() -> None:
    results = [one for one in map(scored, RUNS.values()) if one.is_ranked]
    told = {passes_over_blocked(one): said(one, one)[0] for one in results}
    assert told[True].startswith("In your answers, among the paths within your limits, ")
    assert "limits" not in told[False]
