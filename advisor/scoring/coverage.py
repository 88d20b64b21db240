"""Where the answers cover a path least: the side, and what is still open on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advisor.assessment.values import CriterionValues
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import CareerPath
from advisor.scoring.comparison import compared

NAMED = 3


@dataclass(frozen=True, slots=True)
class Thin:
    """A side of a path, the answered share of its weight, and the open criteria.

    ``criteria`` are those that weigh most, the heaviest first.
    """

    path: str
    share: float
    criteria: tuple[str, ...]


def thinnest(values: CriterionValues, catalog: Catalog) -> Thin:
    """Give the side that is covered least, over all paths; the first of equals."""
    sides = (one for path in catalog.paths.paths for one in _sides(path, values, catalog))
    return min(sides, key=lambda one: compared(one.share))


def _sides(path: CareerPath, values: CriterionValues, catalog: Catalog) -> Iterator[Thin]:
    """Give both sides of want and of strengths."""
    neutral = catalog.model.constants.neutral_skill_weight
    wishes = {
        key: row.weight * values.importance.get(key, 1.0) for key, row in path.preferences.items()
    }
    skills = {
        key: (row.weight - neutral) * values.options.skill_mult.get(key, 1.0)
        for key, row in path.skills.items()
    }
    for weights in (wishes, skills):
        for sign in (1, -1):
            side = {key: abs(weight) for key, weight in weights.items() if weight * sign > 0}
            if side:
                yield _thin(path.id, side, values)


def _thin(path: str, side: Mapping[str, float], values: CriterionValues) -> Thin:
    open_ = [key for key in side if key not in values.all]
    heaviest = sorted(open_, key=lambda key: -compared(side[key]))
    missing = sum(side[key] for key in open_)
    return Thin(path, 1 - missing / sum(side.values()), tuple(heaviest[:NAMED]))
