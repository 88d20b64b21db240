"""Path results as plain values: each number with the rows that add up to it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from advisor.assessment.values import CriterionValues
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import CareerPath
from advisor.catalog.questions import Kind
from advisor.scoring import columns, subtracks
from advisor.scoring.comparison import is_known
from advisor.scoring.result import Conflict, PathResult, ReadyRow, Row
from models.scores import Scores

OF_PATH = ("fit", "deviation", "low", "high", "rows", "has_row")
OF_PART = ("value", "known", "coverage")
OF_READY = ("total", "rows", "possible", "deviation")


def path_results(
    scores: Scores,
    group: Sequence[CriterionValues],
    conflicts: Sequence[Mapping[str, tuple[Conflict, ...]]],
    catalog: Catalog,
) -> Iterator[dict[str, PathResult]]:
    """Give each person's path results, in the order of the pack.

    Parameters
    ----------
    scores : Scores
        Of the group.
    group : sequence of CriterionValues
        What was scored.
    conflicts : sequence of mapping of path to conflicts
        The limits that each person's paths meet.
    catalog : Catalog
        The pack.
    """
    plain = _plain(scores)
    for person, (values, met) in enumerate(zip(group, conflicts, strict=True)):
        yield {
            path.id: _path(
                path,
                {name: rows[person][place] for name, rows in plain.items()},
                values,
                met[path.id],
                catalog,
            )
            for place, path in enumerate(catalog.paths.paths)
        }


def _plain(scores: Scores) -> dict[str, list[Any]]:
    """Give every array as lists: people, then paths, then criteria."""
    plain = {name: getattr(scores, name).tolist() for name in OF_PATH}
    parts = (("want", OF_PART), ("strengths", OF_PART), ("ready", OF_READY))
    for part, names in parts:
        for name in names:
            plain[f"{part}_{name}"] = getattr(getattr(scores, part), name).tolist()
    return plain


def _path(
    path: CareerPath,
    plain: Mapping[str, Any],
    values: CriterionValues,
    conflicts: tuple[Conflict, ...],
    catalog: Catalog,
) -> PathResult:
    has_ready = is_known(plain["ready_total"])
    return PathResult(
        path=path.id,
        want=plain["want_value"],
        strengths=plain["strengths_value"],
        fit=plain["fit"],
        ready=plain["ready_total"] if has_ready else None,
        rows=tuple(_rows(path, plain, values, catalog)),
        ready_rows=tuple(_ready_rows(path, plain, values, catalog)),
        deviation=plain["deviation"],
        low=plain["low"],
        high=plain["high"],
        ready_deviation=plain["ready_deviation"] if has_ready else None,
        want_known=plain["want_known"],
        strengths_known=plain["strengths_known"],
        want_coverage=plain["want_coverage"],
        strengths_coverage=plain["strengths_coverage"],
        conflicts=conflicts,
        subtracks=subtracks.match(path, values, catalog.model.constants.subtrack_open),
    )


def _rows(
    path: CareerPath, plain: Mapping[str, Any], values: CriterionValues, catalog: Catalog
) -> Iterator[Row]:
    neutral = catalog.model.constants.neutral_skill_weight
    skills = len(catalog.skills)
    columns_ = zip(columns.names(catalog), plain["has_row"], plain["rows"], strict=True)
    for column, (name, has_row, points) in enumerate(columns_):
        if not has_row:
            continue
        if column < skills:
            weight, value = path.skills[name].weight - neutral, values.skills[name]
            yield Row(name, Kind.SKILL, value, _side(weight), points)
        else:
            weight, value = path.preferences[name].weight, values.preferences[name]
            yield Row(name, Kind.PREFERENCE, value, _side(weight), points)


def _side(weight: float) -> int:
    return 1 if weight > 0 else -1


def _ready_rows(
    path: CareerPath, plain: Mapping[str, Any], values: CriterionValues, catalog: Catalog
) -> Iterator[ReadyRow]:
    targets = catalog.targets(path, values.options.level)
    rows = zip(catalog.skills, plain["ready_rows"], plain["ready_possible"], strict=True)
    for skill, points, possible in rows:
        if is_known(points):
            yield ReadyRow(skill, values.skills[skill], targets[skill], points, possible)
