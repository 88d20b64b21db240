"""Sub-tracks: signals above the own average of their kind (section 8)."""

from dataclasses import replace
from fractions import Fraction
from statistics import fmean

import pytest

from advisor.assessment.answers import Options
from advisor.assessment.values import CriterionValues
from advisor.catalog.paths import CareerPath, Subtrack
from advisor.scoring.result import SubtrackResult
from advisor.scoring.subtracks import match
from tests.builders import CATALOG, PATHS, evenly, scored

OPEN_BELOW = CATALOG.model.constants.subtrack_open


def path(**signals: dict[str, int]) -> CareerPath:
    """Give a path with these sub-tracks."""
    some = CATALOG.paths.paths[0].subtracks[0]
    tracks = tuple(replace(some, id=name, signals=of) for name, of in signals.items())  # type: ignore[arg-type]  # +1 or -1
    return replace(CATALOG.paths.paths[0], subtracks=tracks)


def values(skills: dict[str, float], preferences: dict[str, float]) -> CriterionValues:
    return CriterionValues(skills, preferences, {}, skills, {}, Options())


def matched(of: CareerPath, own: CriterionValues) -> SubtrackResult:
    return match(of, own, OPEN_BELOW)


def test_a_match_is_the_mean_signal_above_the_own_average_of_its_kind() -> None:
    own = values({"s": 5, "t": 2, "u": 2}, {"p": 1, "q": 4})
    found = matched(path(x={"s": 1, "t": 1, "p": -1}), own)
    # skills average 3, preferences 2.5: (+2) + (-1) - (-1.5), over 3
    assert found.values == {"x": pytest.approx(float(Fraction(5, 6)))}


def test_missing_signals_are_left_out() -> None:
    own = values({"s": 5, "t": 1}, {})
    assert matched(path(x={"s": 1, "gone": 1, "p": -1}), own).values == {"x": 2.0}


def test_a_sub_track_without_an_answered_signal_has_no_match() -> None:
    found = matched(path(x={"gone": 1}, y={"s": 1}), values({"s": 5, "t": 1}, {}))
    assert found == SubtrackResult({"x": None, "y": 2.0}, best="y", runner=None, is_open=True)


def test_without_answers_all_is_open() -> None:
    found = matched(path(x={"s": 1}, y={"p": 1}), values({}, {}))
    assert found == SubtrackResult({"x": None, "y": None}, best=None, runner=None, is_open=True)


@pytest.mark.parametrize(
    ("lead", "is_open"), [(0.25, False), (0.2499999999, False), (0.249999999, True), (1, False)]
)
def test_a_lead_of_a_quarter_is_enough(lead: float, *, is_open: bool) -> None:
    own = values({"s": 3 + lead, "t": 3, "u": 3 - lead}, {})
    found = matched(path(x={"t": 1}, y={"s": 1}), own)
    assert (found.best, found.runner, found.is_open) == ("y", "x", is_open)


def test_equal_matches_go_by_the_alphabet_and_stay_open() -> None:
    own = values({"s": 4.0000000001, "t": 4, "u": 1}, {})
    found = matched(path(z={"s": 1}, m={"t": 1}, n={"u": 1}), own)
    assert (found.best, found.runner, found.is_open) == ("m", "z", True)


def test_equal_answers_match_nothing_more_than_another() -> None:
    result = scored({"criteria": evenly(4)})
    for each in result.paths.values():
        assert set(each.subtracks.values.values()) == {0.0}
        assert each.subtracks.best == min(each.subtracks.values)
        assert each.subtracks.is_open


@pytest.mark.parametrize("name", PATHS)
def test_every_sub_track_of_the_pack_is_best_for_somebody(name: str) -> None:
    chosen = CATALOG.path[name]
    for track in chosen.subtracks:
        criteria = {**evenly(3), **{key: 3 + 2 * sign for key, sign in track.signals.items()}}
        found = scored({"criteria": criteria}).paths[name].subtracks
        assert found.best == track.id
        assert found.values[track.id] == pytest.approx(by_hand(track, criteria))


def by_hand(track: Subtrack, criteria: dict[str, float]) -> float:
    averages = {
        key: fmean(criteria[one] for one in kind)
        for kind in (CATALOG.skills, CATALOG.preferences)
        for key in kind
    }
    return fmean(sign * (criteria[key] - averages[key]) for key, sign in track.signals.items())
