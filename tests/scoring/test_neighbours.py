"""Nearest published profiles: the golden runs, what makes them near, and what is shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from advisor.assessment.answers import CriterionProfile
from advisor.assessment.values import CriterionValues, values_of
from advisor.catalog.library import Library
from advisor.catalog.reading import read_catalog, read_library
from advisor.scoring.neighbours import LEAST_SHOWN, Neighbour, near, none_similar, similar
from advisor.wording import read_words
from tests.builders import CATALOG, CRITERIA, evenly, scored
from tests.catalog.toy import FILE
from tests.strategies import LAW, profiles

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
RUNS = GOLDEN["neighbours"]
LIBRARY, WORDS = read_library(), read_words()
EVERY = len(LIBRARY.occupations.occupations)
EXACTLY = 1e-9
every_run = pytest.mark.parametrize("run", RUNS, ids=lambda run: run["id"])


def valued(values: dict[str, float | None]) -> CriterionValues:
    """Give criterion values as they are scored."""
    known = {key: value for key, value in values.items() if value is not None}
    return values_of(CriterionProfile(known), CATALOG)


def nearest(values: dict[str, float | None], count: int = EVERY) -> tuple[Neighbour, ...]:
    """Give the nearest of our own profiles."""
    return near(valued(values), CATALOG, LIBRARY, count)


@every_run
def test_golden_runs_are_met(run: dict[str, Any]) -> None:
    found = nearest(run["values"], run["k"])
    assert [one.code for one in found] == [one["code"] for one in run["output"]]
    assert [one.title for one in found] == [one["title"] for one in run["output"]]
    assert [one.likeness for one in found] == pytest.approx(
        [one["likeness"] for one in run["output"]], abs=EXACTLY
    )


@LAW
@given(profiles())
def test_contributions_sum_to_the_likeness(data: dict[str, Any]) -> None:
    found = near(scored(data).values, CATALOG, LIBRARY, EVERY)
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)
    for one in found:
        assert tuple(one.contributions) == CRITERIA
        assert sum(one.contributions.values()) == pytest.approx(one.likeness, abs=EXACTLY)


@every_run
def test_what_is_shared_is_what_adds_most(run: dict[str, Any]) -> None:
    for one in nearest(run["values"], 3):
        most = sorted(one.contributions.values(), reverse=True)[:3]
        assert [one.contributions[name] for name in one.shared] == [x for x in most if x > EXACTLY]
        assert (one.why is None) == (one.shared == ())


@every_run
def test_it_is_said_of_both_whether_they_stand_high_or_low(run: dict[str, Any]) -> None:
    """By the published values alone: their side is the person's where a row is above 0."""
    grades, trust = LIBRARY.occupations.grades, CATALOG.model.constants.grade_trust
    published = {one.code: one.values for one in LIBRARY.occupations.occupations}
    for one in nearest(run["values"], 5):
        if one.why is None:
            continue
        high: list[str] = []
        for name in one.shared:
            kind = CATALOG.skills if name in CATALOG.skills else CATALOG.preferences
            rated = [published[one.code][key] for key in kind if trust[grades[key]] > 0]
            known = [value for value in rated if value is not None]
            own = published[one.code][name]
            assert own is not None
            if own > sum(known) / len(known):
                high.append(CATALOG.criterion[name].name)
        low = [name for key in one.shared if (name := CATALOG.criterion[key].name) not in high]
        said = {key: list(names) for key, names in one.why.arguments.items()}  # type: ignore[arg-type]
        assert said == {key: names for key, names in (("high", high), ("low", low)) if names}
        assert WORDS.of(one.why)


def test_without_an_answer_there_is_none() -> None:
    assert nearest({}) == ()
    assert none_similar(()).id == "near.no_answers"


def test_even_answers_are_like_no_profile() -> None:
    found = nearest(dict(evenly(3.0)), 4)
    assert [one.likeness for one in found] == [0, 0, 0, 0]
    assert [one.code for one in found] == sorted(one.code for one in found)
    assert all(one.shared == () and one.why is None for one in found)
    assert similar(found) == ()
    assert none_similar(found).id == "near.none"


def test_a_published_profile_is_nearest_to_itself() -> None:
    for job in LIBRARY.occupations.occupations[:10]:
        first = nearest(dict(job.values), 1)[0]
        assert first.code == job.code
        assert first.likeness == pytest.approx(1)


def test_no_more_are_shown_than_are_clearly_similar() -> None:
    for run in RUNS:
        found = nearest(run["values"])
        shown = similar(found)
        assert shown == found[: len(shown)]
        assert len(shown) <= 5
        assert all(one.likeness >= LEAST_SHOWN for one in shown)
        assert len(shown) == 5 or all(one.likeness < LEAST_SHOWN for one in found[len(shown) :])
    counts = {len(similar(nearest(run["values"]))) for run in RUNS}
    assert {0, 5} <= counts


def test_no_more_are_given_than_there_are() -> None:
    values = RUNS[0]["values"]
    assert len(nearest(values, 1_000)) == EVERY
    assert nearest(values, 7) == nearest(values)[:7]


def test_another_pack_has_its_own_profiles_or_none() -> None:
    toy, jobs = read_catalog(FILE), read_library(FILE)
    values = values_of(CriterionProfile({"dough": 4, "heat": 3, "trade": 1, "books": 1}), toy)
    found = near(values, toy, jobs, 2)
    assert [one.code for one in found] == ["51-1", "41-1"]
    # Baker: 4 and 3.5 about 3.75, seller: one value, so no shape. Own: 1.75, 0.75, -1.25, -1.25.
    own = [1.75 * 0.5**0.5, 0.75 * 0.8**0.5, -1.25, -1.25 * 0.5**0.5]
    baker = [0.25 * 0.5**0.5, -0.25 * 0.8**0.5, 0, 0]
    length = [sum(x * x for x in row) ** 0.5 for row in (own, baker)]
    expected = sum(x * y for x, y in zip(own, baker, strict=True)) / (length[0] * length[1])
    assert found[0].likeness == pytest.approx(expected, abs=EXACTLY)
    assert found[1].likeness == 0
    assert near(values, toy, Library(), 2) == ()
