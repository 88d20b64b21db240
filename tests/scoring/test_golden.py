"""The numbers are right: every key of every golden run, to 1e-9."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.reading import read_input
from advisor.catalog.reading import read_catalog
from advisor.errors import InputError
from advisor.exchange.results import plain
from advisor.scoring.score import Scorer

DATA = Path(__file__).parents[1] / "data"
GOLDEN = json.loads((DATA / "golden.json").read_text())
OPEN_CASES = json.loads((DATA / "cases-open.json").read_text())["cases"]
RUNS = [*GOLDEN["cases"], *GOLDEN["criteria_cases"]]
TOLERANCE = GOLDEN["tolerance"]["cases"]
SETS = ("flags", "triggers", "blocked")

CATALOG = read_catalog()
SCORER = Scorer(CATALOG)


def differences(  # noqa: C901  (one branch for each kind of JSON)
    ours: Any, expected: Any, place: str = ""
) -> Iterator[tuple[str, Any, Any]]:
    """Give every place where two outputs differ, with both values."""
    if isinstance(expected, dict):
        if set(ours) != set(expected):
            yield place, sorted(ours), sorted(expected)
        for key in set(ours) & set(expected):
            yield from differences(ours[key], expected[key], f"{place}.{key}")
    elif isinstance(expected, list):
        if place.rpartition(".")[2] in SETS:
            ours, expected = sorted(ours), sorted(expected)
        if len(ours) != len(expected):
            yield place, ours, expected
        for index, (one, other) in enumerate(zip(ours, expected, strict=False)):
            yield from differences(one, other, f"{place}.{index}")
    elif isinstance(expected, float) and isinstance(ours, float):
        if not abs(ours - expected) <= TOLERANCE:
            yield place, ours, expected
    elif ours != expected:
        yield place, ours, expected


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])
def test_every_key_matches(run: dict[str, Any]) -> None:
    ours = json.loads(json.dumps(plain(SCORER.score(read_input(CATALOG, run["input"])))))
    assert list(differences(ours, run["output"])) == []


def test_there_are_as_many_runs_as_the_file_says() -> None:
    assert (len(GOLDEN["cases"]), len(GOLDEN["criteria_cases"])) == (80, 6)


def test_comparison_finds_a_difference() -> None:
    run = json.loads(json.dumps(RUNS[0]["output"]))
    run["paths"]["se"]["rows"]["pf_people"] += 2e-9
    assert [place for place, *_ in differences(run, RUNS[0]["output"])] == [
        ".paths.se.rows.pf_people"
    ]


def test_many_at_once_give_the_same_as_one_by_one() -> None:
    group = [read_input(CATALOG, run["input"]) for run in RUNS]
    together = [plain(result) for result in SCORER.score_all(group)]
    alone = [plain(SCORER.score(one)) for one in group]
    assert list(differences(together, json.loads(json.dumps(alone)))) == []


@pytest.mark.parametrize("case", GOLDEN["invalid"], ids=lambda case: case["id"])
def test_bad_input_is_refused_with_every_place(case: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refusal:
        read_input(CATALOG, case["input"])
    places = [problem.place for problem in refusal.value.problems]
    assert places == [problem["place"] for problem in case["problems"]]


def test_outside_cases_are_hit_as_often_as_the_specification_says() -> None:
    orders = {
        case["id"]: SCORER.score(read_input(CATALOG, {"criteria": case["answers"]})).order
        for case in OPEN_CASES
    }
    strict = [case for case in OPEN_CASES if case["strict"]]
    assert (len(strict), len(OPEN_CASES)) == (40, 52)
    assert sum(orders[case["id"]][0] == case["expected_first"] for case in strict) == 35
    assert sum(orders[case["id"]][0] in case["accept"] for case in OPEN_CASES) == 45
    assert sum(case["expected_first"] in orders[case["id"]][:2] for case in OPEN_CASES) == 49
