"""The verdict on the first two paths, at each of its edges (section 6)."""

from dataclasses import replace
from typing import Any

import pytest

from advisor.assessment.reading import read_input
from advisor.assessment.values import values_of
from advisor.catalog.conditions import Verdict
from advisor.scoring.judgement import Judgement
from advisor.scoring.result import PathResult, Result, TurningPoints
from advisor.scoring.turning import Separation
from tests.builders import CATALOG, CRITERIA, PATHS, SCORER, answers_of

FULL = {"answers": answers_of({key: 1 + place % 5 for place, key in enumerate(CRITERIA)})}
THIN = {
    "answers": {key: value for key, value in FULL["answers"].items() if not key.endswith("_1")}
    | {"it_sk_writing": None}
}
FLAT = {"answers": {**FULL["answers"], **{key: 3 for key in FULL["answers"] if "_pf_" in key}}}
NOTHING = TurningPoints(weights={}, single=(), moves=(), least_total=0.0, split=None)


def judged(data: dict[str, Any], gap: float, flip: float, **first: Any) -> Result:
    """Judge a person whose first two paths are this far apart; ``first`` changes the first."""
    read = read_input(CATALOG, data)
    paths = dict(SCORER.score(read).paths)
    judgement = Judgement(CATALOG, read, values_of(read, CATALOG))
    name = judgement.first_two(paths)[0]
    paths[name] = replace(paths[name], **first)
    return judgement.result(paths, Separation(gap, 1.0, flip, NOTHING))


def verdict(gap: float, flip: float, data: dict[str, Any] = FULL, **first: Any) -> Verdict:
    return judged(data, gap, flip, **first).first_two.verdict


def test_the_people_of_these_tests_have_the_flags_they_are_named_for() -> None:
    assert {"thin", "flat"} & set(judged(FULL, 5, 0.15).flags) == set()
    assert {"thin", "flat"} & set(judged(THIN, 5, 0.15).flags) == {"thin"}
    assert {"thin", "flat"} & set(judged(FLAT, 5, 0.15).flags) == {"flat"}


@pytest.mark.parametrize(
    ("gap", "flip", "expected"),
    [
        (0.0, 0.5, Verdict.CLOSE),
        (3.999999, 0.05, Verdict.CLOSE),
        (3.9999999999, 0.05, Verdict.AHEAD),  # 4 at nine decimals
        (4.0, 0.05, Verdict.AHEAD),
        (4.0, 0.2, Verdict.CLOSE),
        (4.0, 0.19999999999, Verdict.CLOSE),
        (4.0, 0.199999, Verdict.AHEAD),
        (20.0, 0.2, Verdict.CLOSE),
        (7.999999, 0.05, Verdict.AHEAD),
        (7.9999999999, 0.05, Verdict.CLEAR),
        (8.0, 0.1, Verdict.CLEAR),
        (8.0, 0.10000000001, Verdict.CLEAR),
        (8.0, 0.100001, Verdict.AHEAD),
        (8.0, 0.0, Verdict.CLEAR),
        (50.0, 0.0, Verdict.CLEAR),
    ],
)
def test_the_first_rule_that_holds(gap: float, flip: float, expected: Verdict) -> None:
    assert verdict(gap, flip) is expected


def test_a_sketch_is_never_clear() -> None:
    assert verdict(8, 0.1, THIN) is Verdict.AHEAD
    assert verdict(50, 0, THIN) is Verdict.AHEAD
    assert verdict(3, 0, THIN) is Verdict.CLOSE


def test_even_answers_rank_nothing() -> None:
    assert verdict(50, 0, FLAT) is Verdict.NONE
    assert verdict(0, 0.5, FLAT) is Verdict.NONE
    assert not judged(FLAT, 50, 0).is_ranked


def test_an_unknown_want_ranks_nothing() -> None:
    assert verdict(50, 0, want_known=False) is Verdict.NONE
    assert verdict(1, 0.4, want_known=False) is Verdict.NONE


def test_unknown_strengths_are_never_clear() -> None:
    assert verdict(50, 0, strengths_known=False) is Verdict.AHEAD
    assert verdict(3, 0, strengths_known=False) is Verdict.CLOSE


def test_what_is_not_known_of_a_third_path_does_not_matter_to_the_verdict() -> None:
    read = read_input(CATALOG, FULL)
    judgement = Judgement(CATALOG, read, values_of(read, CATALOG))
    paths = dict(SCORER.score(read).paths)
    third = judgement.order(paths)[2]
    paths[third] = replace(paths[third], want_known=False, strengths_known=False)
    result = judgement.result(paths, Separation(20, 1.0, 0, NOTHING))
    assert result.first_two.verdict is Verdict.CLEAR
    assert "T_CLEAR" not in result.triggers  # but then nothing is said of an order


def placed(**fits: float) -> dict[str, PathResult]:
    """Give path results with these fits, 50 for the others."""
    paths = SCORER.score(read_input(CATALOG, FULL)).paths
    return {key: replace(path, fit=fits.get(key, 50.0)) for key, path in paths.items()}


JUDGEMENT = Judgement(
    CATALOG, read_input(CATALOG, FULL), values_of(read_input(CATALOG, FULL), CATALOG)
)


def test_order_goes_by_fit_at_nine_decimals() -> None:
    assert JUDGEMENT.order(placed()) == PATHS
    assert JUDGEMENT.order(placed(eng=50.00000000001)) == PATHS
    assert JUDGEMENT.order(placed(eng=50.00000001)) == ("eng", *PATHS[:-1])
    assert JUDGEMENT.order(placed(se=49.9))[-1] == "se"


def test_the_first_two_leave_out_what_is_blocked_while_two_are_free() -> None:
    paths = placed(sales=90, se_mgmt=80, product=70, eng=60, se=40)
    assert JUDGEMENT.first_two(paths) == ("sales", "se_mgmt")
    assert JUDGEMENT.first_two(blocked(paths, "sales")) == ("se_mgmt", "product")
    assert JUDGEMENT.first_two(blocked(paths, "sales", "se_mgmt", "product")) == ("eng", "se")
    assert JUDGEMENT.first_two(blocked(paths, *PATHS)) == ("sales", "se_mgmt")
    all_but_one = [path for path in PATHS if path != "se"]
    assert JUDGEMENT.first_two(blocked(paths, *all_but_one)) == ("sales", "se_mgmt")


def blocked(paths: dict[str, PathResult], *names: str) -> dict[str, PathResult]:
    """Block some paths, and no other."""
    met = SCORER.score(
        read_input(
            CATALOG,
            {"answers": {"it_cn_quota": 3}, "firmness": {"it_cn_quota": "dealbreaker"}},
        )
    ).paths["sales"]
    assert met.is_blocked
    return {
        key: replace(path, conflicts=met.conflicts if key in names else ())
        for key, path in paths.items()
    }


def test_two_that_are_level_have_no_weight_intervals() -> None:
    read = read_input(CATALOG, {"criteria": dict.fromkeys(CRITERIA, 4)})
    result = SCORER.score(read)
    assert round(result.first_two.gap, 9) == 0
    assert result.turning_points.weights == {}
    assert (result.turning_points.single, result.turning_points.moves) == ((), ())
    assert result.turning_points.least_total == 0
