"""A verdict is never stronger than the answers allow: law 15 and the rules of section 6."""

from collections.abc import Mapping
from typing import Any

from hypothesis import given

from advisor.catalog.conditions import Verdict
from tests.builders import scored
from tests.strategies import LAW, scorables

Plain = Mapping[str, Any]
NEED_A_RANKING = {
    "T_CLOSE",
    "T_CLEAR",
    "T_BIG_GAP",
    "T_SKILL_NOT_WILL",
    "T_WILL_NOT_SKILL",
    "T_PETER",
    "T_LIFESTYLE",
    "T_QUOTA",
    "T_EQUILIBRIUM",
}


@LAW
@given(scorables())
def test_clear_never_stands_beside_thin(data: Plain) -> None:
    result = scored(data)
    if result.first_two.verdict is Verdict.CLEAR:
        assert "thin" not in result.flags
        pair = [result.paths[path] for path in (result.first_two.first, result.first_two.second)]
        assert all(path.is_known for path in pair)
        assert result.first_two.gap >= 8 - 1e-9
        assert result.first_two.flip <= 0.1 + 1e-9


@LAW
@given(scorables())
def test_nothing_is_ranked_without_a_direction(data: Plain) -> None:
    result = scored(data)
    pair = [result.paths[path] for path in (result.first_two.first, result.first_two.second)]
    cannot = "flat" in result.flags or not all(path.want_known for path in pair)
    assert (result.first_two.verdict is Verdict.NONE) == cannot
    assert result.is_ranked == (not cannot)


@LAW
@given(scorables())
def test_triggers_that_need_a_ranking_are_off_without_one(data: Plain) -> None:
    result = scored(data)
    known = "flat" not in result.flags and all(path.want_known for path in result.paths.values())
    assert known or not NEED_A_RANKING & set(result.triggers)
    if known:
        verdict = result.first_two.verdict
        assert ("T_CLOSE" in result.triggers) == (verdict is Verdict.CLOSE)
        assert ("T_CLEAR" in result.triggers) == (verdict is Verdict.CLEAR)


@LAW
@given(scorables())
def test_the_first_two_are_free_wherever_two_are(data: Plain) -> None:
    result = scored(data)
    two = result.first_two
    expected = result.free if len(result.free) > 1 else result.order
    assert (two.first, two.second) == expected[:2]
    assert {"product", "eng"} <= set(result.free)
