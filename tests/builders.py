"""Small builders of inputs and results, so that a test says only what is different in it.

Inputs are plain data, as a file holds them; they go the whole way, from the reading on.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from advisor.assessment.reading import read_input
from advisor.assessment.values import values_of
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, Pair
from advisor.catalog.reading import read_catalog
from advisor.scoring import columns
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer
from models import scores
from models.fit import Weighing
from models.inputs import Frame, People

CATALOG = read_catalog()
SCORER = Scorer(CATALOG)
CRITERIA = columns.names(CATALOG)
PATHS = tuple(CATALOG.path)


def scored(data: Mapping[str, Any], catalog: Catalog = CATALOG) -> Result:
    """Read an input and score it."""
    scorer = SCORER if catalog is CATALOG else Scorer(catalog)
    return scorer.score(read_input(catalog, data))


def answers_of(levels: Mapping[str, int]) -> dict[str, Any]:
    """Give the item answers that make these whole criterion values, reversed items turned."""
    answers = {}
    for item in CATALOG.ratings:
        if item.criterion in levels:
            level = levels[item.criterion]
            is_plain = isinstance(item, Bars) or item.keyed > 0
            answers[item.id] = level if is_plain else 6 - level
    return answers


def evenly(value: float, names: tuple[str, ...] = CRITERIA) -> dict[str, float]:
    """Give the same value to every criterion."""
    return dict.fromkeys(names, value)


def ideal(path: str) -> dict[str, int]:
    """Give the criterion values that a path could not match better; 3 where it has no row."""
    weights = signed_weights(path)
    return {key: 5 if weight > 0 else 1 if weight < 0 else 3 for key, weight in weights.items()}


def signed_weights(path: str) -> dict[str, float]:
    """Give a path's signed weight of each criterion: skills from neutral, preferences as stored."""
    chosen, neutral = CATALOG.path[path], CATALOG.model.constants.neutral_skill_weight
    return {
        **{key: chosen.skills[key].weight - neutral for key in CATALOG.skills},
        **{key: chosen.preferences[key].weight for key in CATALOG.preferences},
    }


def sides(pair: str) -> tuple[str, str]:
    """Give the two preferences of a trade-off."""
    item = CATALOG.item[pair]
    assert isinstance(item, Pair)
    first, second = item.sides
    return first.criterion, second.criterion


def arrays(data: Mapping[str, Any]) -> tuple[Frame, People]:
    """Give one input as the arrays of ``models``."""
    values = values_of(read_input(CATALOG, data), CATALOG)
    return SCORER.frame, columns.people([values], CATALOG)


def places(result: Result) -> tuple[int, int]:
    """Give the places of the first two paths in the arrays."""
    two = result.first_two
    return PATHS.index(two.first), PATHS.index(two.second)


def gap(frame: Frame, people: People, pair: tuple[int, int]) -> float:
    """Score one person again, and give by how much the first of two paths leads."""
    fit = scores.score(frame, people).fit[0]
    return float(fit[pair[0]] - fit[pair[1]])


def with_weight_times(frame: Frame, column: int, factor: float) -> Frame:
    """Multiply the weight of one criterion in all paths; ready keeps its weights."""
    skills = frame.skills.weights.shape[1]
    if column < skills:
        return replace(frame, skills=_times(frame.skills, column, factor))
    return replace(frame, preferences=_times(frame.preferences, column - skills, factor))


def with_value(people: People, column: int, change: float) -> People:
    """Change one criterion value of one person."""
    skills, preferences = people.skills.copy(), people.preferences.copy()
    if column < skills.shape[1]:
        skills[0, column] += change
    else:
        preferences[0, column - skills.shape[1]] += change
    return replace(people, skills=skills, preferences=preferences)


def with_split(people: People, split: float) -> People:
    """Set the split of every person."""
    return replace(people, split=np.full_like(people.split, split))


def differences(ours: Any, expected: Any, place: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Give every place where two plain values differ by more than 1e-9, with both."""
    if isinstance(expected, Mapping) and isinstance(ours, Mapping):
        if set(ours) != set(expected):
            yield place, sorted(ours), sorted(expected)
        for key in set(ours) & set(expected):
            yield from differences(ours[key], expected[key], f"{place}.{key}")
    elif isinstance(expected, list | tuple) and isinstance(ours, list | tuple):
        if len(ours) != len(expected):
            yield place, ours, expected
        for index, (one, other) in enumerate(zip(ours, expected, strict=False)):
            yield from differences(one, other, f"{place}.{index}")
    elif isinstance(expected, float) and isinstance(ours, float):
        if not math.isclose(ours, expected, rel_tol=1e-9, abs_tol=1e-9):
            yield place, ours, expected
    elif ours != expected:
        yield place, ours, expected


def _times(weighing: Weighing, column: int, factor: float) -> Weighing:
    weights = weighing.weights.copy()
    weights[:, column] *= factor
    return replace(weighing, weights=weights)
