"""Which change matters most, and where a draft stands: each tried again from the start."""

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import moved
from advisor.whatif.effects import effects, one_steps
from advisor.whatif.standing import standing
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
    return [WORDS.of(one) for one in standing(before, after, CATALOG)]


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


def test_a_draft_of_nothing_says_so() -> None:
    result = scored({"answers": {}})
    assert said(result, result) == ["In your answers nothing can be ranked."]
