"""A result as plain data, as the command line prints it (section 14 of the specification)."""

from collections.abc import Sequence
from typing import Any

from advisor.catalog.questions import Kind
from advisor.scoring.neighbours import Neighbour
from advisor.scoring.places import Places
from advisor.scoring.result import PathResult, Result


def plain(result: Result) -> dict[str, Any]:
    """Give a result as plain data at full precision, for JSON.

    Examples
    --------
    The key ``se`` holds standard errors, not a path.
    """
    two, turning = result.first_two, result.turning_points
    return {
        "skills": result.values.skills,
        "prefs": result.values.preferences,
        "se": result.values.errors,
        "importance": result.values.importance,
        "paths": {key: _path(path) for key, path in result.paths.items()},
        "order": result.order,
        "blocked": result.blocked,
        "flags": result.flags,
        "triggers": result.triggers,
        "first_two": {
            "pair": [two.first, two.second],
            "gap": two.gap,
            "sd": two.deviation,
            "flip": two.flip,
            "verdict": two.verdict.value,
        },
        "stability": {
            key: {"low": interval.low, "high": interval.high}
            for key, interval in turning.weights.items()
        },
        "flips": {
            "single": [{"criterion": one.criterion, "change": one.steps} for one in turning.single],
            "least_total": turning.least_total,
            "moves": [[one.criterion, one.steps] for one in turning.moves],
        },
        "split_root": turning.split,
        "conflicts": {
            key: [[one.limit, "block" if one.is_block else "note"] for one in path.conflicts]
            for key, path in result.paths.items()
        },
        "subtracks": {key: _subtracks(path) for key, path in result.paths.items()},
        "levels": _levels(result),
    }


def plain_beside(
    places: Places | None = None, near: Sequence[Neighbour] | None = None
) -> dict[str, Any]:
    """Give what may stand beside a result as plain data; what is None has no key.

    Parameters
    ----------
    places : Places, optional
        Shares of the first place, the second, and so on, by path.
    near : sequence of Neighbour, optional
        The nearest profiles, the most like first.
    """
    beside: dict[str, Any] = {}
    if places is not None:
        beside["places"] = places.shares
    if near is not None:
        beside["near"] = [
            {"code": one.code, "title": one.title, "likeness": one.likeness} for one in near
        ]
    return beside


def _path(path: PathResult) -> dict[str, Any]:
    return {
        "want": path.want,
        "strengths": path.strengths,
        "fit": path.fit,
        "ready": path.ready,
        "rows": {row.criterion: row.points for row in _preferences_first(path)},
        "ready_rows": {row.skill: row.points for row in path.ready_rows},
        "sd": path.deviation,
        "low": path.low,
        "high": path.high,
        "ready_sd": path.ready_deviation,
        "want_known": path.want_known,
        "strengths_known": path.strengths_known,
        "cover_want": path.want_coverage,
        "cover_strengths": path.strengths_coverage,
    }


def _preferences_first(path: PathResult) -> list[Any]:
    return sorted(path.rows, key=lambda row: row.kind is Kind.SKILL)


def _subtracks(path: PathResult) -> dict[str, Any]:
    found = path.subtracks
    return {
        "values": found.values,
        "best": found.best,
        "open": found.is_open,
        "runner": found.runner,
    }


def _levels(result: Result) -> dict[str, Any] | None:
    if result.levels is None:
        return None
    return {
        "level": result.levels.level,
        "shares": result.levels.shares,
        "by_scenarios": result.levels.by_cases,
        "scenario_mean": result.levels.case_mean,
    }
