"""Nearest job profiles: the golden runs, the library of the field as an oracle, and laws."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.neighbors import NearestNeighbors

import resources
from models import neighbours
from models.arrays import Floats
from models.neighbours import Neighbours, Profiles
from tests.builders import CATALOG, CRITERIA
from tests.strategies import LAW, hundredths, values

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
PUBLISHED: dict[str, Any] = json.loads((resources.CATALOG / "occupations.json").read_text("utf-8"))
JOBS = PUBLISHED["occupations"]
CODES = [job["code"] for job in JOBS]
NO = float("nan")
# How much each grade of a public measure counts (section 10 of the specification).
TRUST = {"A": 1.0, "B": 0.8, "C": 0.5, "D": 0.0}
KINDS = [int(key in CATALOG.preferences) for key in CRITERIA]


def row(named: Mapping[str, float | None]) -> list[float]:
    found = [named.get(key) for key in CRITERIA]
    return [NO if value is None else value for value in found]


def published(jobs: list[dict[str, Any]]) -> Profiles:
    by_code = sorted(job["code"] for job in jobs)
    return neighbours.profiles(
        [row(job["values"]) for job in jobs],
        trust=[TRUST[PUBLISHED["grades"][key]] for key in CRITERIA],
        kinds=KINDS,
        ranks=[by_code.index(job["code"]) for job in jobs],
    )


PROFILES = published(JOBS)


def near(named: dict[str, Any], count: int = 5, profiles: Profiles = PROFILES) -> Neighbours:
    return neighbours.nearest(profiles, np.array([row(named)]), count)


def codes(found: Neighbours) -> list[str]:
    return [CODES[place] for place in found.places[0].tolist()]


@pytest.mark.parametrize("run", GOLDEN["neighbours"], ids=lambda run: run["id"])
def test_golden_runs_are_met(run: dict[str, Any]) -> None:
    found = near(run["values"], run["k"])
    ours = [
        (CODES[place], likeness)
        for place, likeness in zip(found.places[0], found.likeness[0], strict=True)
        if not math.isnan(likeness)
    ]
    assert [code for code, _ in ours] == [one["code"] for one in run["output"]]
    assert [likeness for _, likeness in ours] == pytest.approx(
        [one["likeness"] for one in run["output"]], abs=GOLDEN["tolerance"]["neighbours"]
    )


def job(title: str) -> dict[str, Any]:
    return next(job for job in JOBS if job["title"].startswith(title))


@pytest.mark.parametrize(
    ("title", "like", "likeness"),
    [
        ("Sales Engineers", "Sales Representatives, Wholesale and Manufacturing, Technical", 0.76),
        ("Software Developers", "Data Warehousing Specialists", 0.92),
        ("Software Developers", "Computer Programmers", 0.92),
        ("Sales Managers", "First-Line Supervisors of Non-Retail Sales", 0.84),
        ("Computer Systems Engineers", "Electronics Engineers", 0.94),
        ("Computer Systems Engineers", "Computer Network Architects", 0.93),
    ],
)
def test_jobs_have_the_neighbours_of_the_specification(
    title: str, like: str, likeness: float
) -> None:
    found = near(job(title)["values"], len(JOBS))
    place = codes(found).index(job(like)["code"])
    assert found.likeness[0, place] == pytest.approx(likeness, abs=0.005)
    assert place in (1, 2)


@pytest.mark.parametrize("each", JOBS, ids=CODES)
def test_a_job_is_its_own_nearest(each: dict[str, Any]) -> None:
    found = near(each["values"], 1)
    assert codes(found) == [each["code"]]
    assert found.likeness[0, 0] == pytest.approx(1)


def oracle(shape: Floats, count: int) -> tuple[Floats, list[int]]:
    """Give likeness and places as the library of the field finds them on unit vectors."""
    search = NearestNeighbors(n_neighbors=count).fit(PROFILES.directions)
    distance, places = search.kneighbors(shape)
    return 1 - distance[0] ** 2 / 2, places[0].tolist()


@LAW
@given(values())
def test_likeness_is_that_of_the_library(named: dict[str, float]) -> None:
    found = near(named, len(JOBS))
    shape = neighbours.profiles(
        [row(named)], trust=PROFILES.trust.tolist(), kinds=KINDS, ranks=[0]
    ).directions
    if not shape.any():
        assert not np.nan_to_num(found.likeness).any()
        return
    likeness, places = oracle(shape, len(JOBS))
    assert found.likeness[0] == pytest.approx(likeness, abs=1e-9)
    apart = np.diff(likeness) < -1e-8
    if apart.all():
        assert found.places[0].tolist() == places


@LAW
@given(values())
def test_what_makes_a_job_near_adds_up_to_its_likeness(named: dict[str, float]) -> None:
    found = near(named)
    total = found.contributions.sum(axis=2)
    assert total == pytest.approx(np.nan_to_num(found.likeness), abs=1e-12)
    unanswered = [place for place, key in enumerate(CRITERIA) if key not in named]
    assert not found.contributions[0][:, unanswered].any()


@LAW
@given(values(low=2, high=4), hundredths(-1, 1))
def test_adding_the_same_to_every_value_changes_no_likeness(
    named: dict[str, float], more: float
) -> None:
    moved = {key: value + more for key, value in named.items()}
    before, after = near(named, len(JOBS)), near(moved, len(JOBS))
    order = np.argsort(before.places[0])
    again = np.argsort(after.places[0])
    assert after.likeness[0][again] == pytest.approx(
        before.likeness[0][order], abs=1e-9, nan_ok=True
    )


@LAW
@given(values(low=2, high=4), st.sampled_from([0.25, 0.5, 1.5]))
def test_a_stronger_shape_of_the_same_kind_is_as_like(
    named: dict[str, float], factor: float
) -> None:
    moved = {key: 3 + factor * (value - 3) for key, value in named.items()}
    before, after = (np.sort(near(each, len(JOBS)).likeness[0]) for each in (named, moved))
    assert after == pytest.approx(before, abs=1e-9, nan_ok=True)


@LAW
@given(values(), st.permutations(range(len(JOBS))))
def test_the_order_of_the_profiles_does_not_matter(
    named: dict[str, float], order: list[int]
) -> None:
    shuffled = [JOBS[place] for place in order]
    found = near(named, 10, published(shuffled))
    assert [shuffled[place]["code"] for place in found.places[0].tolist()] == codes(near(named, 10))


def test_what_is_not_measured_does_not_count() -> None:
    unmeasured = next(key for key, grade in PUBLISHED["grades"].items() if grade == "D")
    named = GOLDEN["neighbours"][0]["values"]
    moved = {**named, unmeasured: 1.0}
    assert near(moved).likeness.tolist() == near(named).likeness.tolist()
    only = near({unmeasured: 5.0})
    assert only.likeness.tolist() == [[0.0] * 5]
    assert codes(only) == sorted(CODES)[:5]


def test_without_an_answer_no_likeness_is_known() -> None:
    assert np.isnan(near({}).likeness).all()
    assert not near({}).contributions.any()


def test_a_profile_without_a_shape_is_like_nobody() -> None:
    flat = neighbours.profiles(
        [[3.0, 3.0], [NO, NO], [1.0, 5.0]], trust=[1, 1], kinds=[0, 0], ranks=[2, 1, 0]
    )
    found = neighbours.nearest(flat, np.array([[2.0, 4.0], [4.0, 2.0]]), 3)
    assert found.places.tolist() == [[2, 1, 0], [1, 0, 2]]
    assert found.likeness.ravel() == pytest.approx([1, 0, 0, 0, 0, -1])


def test_no_more_are_given_than_there_are() -> None:
    assert near(JOBS[0]["values"], 1000).places.shape == (1, len(JOBS))
    none = neighbours.profiles([], trust=[1, 1], kinds=[0, 1], ranks=[])
    assert neighbours.nearest(none, np.array([[2.0, 4.0]]), 5).places.shape == (1, 0)


def test_many_people_are_compared_as_each_alone() -> None:
    people = [run["values"] for run in GOLDEN["neighbours"]]
    together = neighbours.nearest(PROFILES, np.array([row(each) for each in people]), 5)
    for person, named in enumerate(people):
        alone = near(named)
        assert together.places[person].tolist() == alone.places[0].tolist()
        assert together.likeness[person] == pytest.approx(alone.likeness[0], abs=1e-12, nan_ok=True)
