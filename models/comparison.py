"""What two paths differ by, for many people at once, and what would make them level."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from models import inputs, stability, uncertainty
from models.arrays import Floats, Places
from models.inputs import Frame, People
from models.scores import Scores

# For each person, which path: an index into the first two axes.
Path: TypeAlias = tuple[Places, Places]


@dataclass(frozen=True)
class Comparison:
    """What separates a first path from a second, for each person.

    ``low`` and ``high`` are factors on weights, ``single`` changes of one answer, ``moves`` the
    least total change in the order of ``move_order``, ``split_root`` the split that makes both
    level.
    """

    gap: Floats
    deviation: Floats
    flip: Floats
    low: Floats
    high: Floats
    single: Floats
    move_order: Places
    moves: Floats
    split_root: Floats


def compare(
    pack: Frame, group: People, scores: Scores, first: Sequence[int], second: Sequence[int]
) -> Comparison:
    """Give what separates two paths of each person, and what would make them level.

    Parameters
    ----------
    pack, group, scores
        As for :func:`models.scores.score`, and what it gave.
    first, second : sequence of int
        For each person the places of the two paths; the first has the higher fit.

    Returns
    -------
    Comparison
        Sections 6 and 7 of the model specification 2.1.0.
    """
    person = np.arange(len(first))
    a, b = (person, np.asarray(first)), (person, np.asarray(second))
    values = inputs.values(group)
    gap = scores.fit[a] - scores.fit[b]
    slopes = scores.slopes[a] - scores.slopes[b]
    deviation = np.sqrt(_spread(scores, slopes, inputs.errors(group, pack), a, b))
    terms = (_terms(scores, values, a), _terms(scores, values, b))
    low, high = stability.weight_interval(gap, values, _steps(group.split, pack), *terms)
    scale = (pack.lowest, pack.highest)
    order, moves = stability.least_moves(gap, slopes, values, scale, pack.ranks)
    return Comparison(
        gap=gap,
        deviation=deviation,
        flip=uncertainty.flip_chance(gap, deviation),
        low=low,
        high=high,
        single=stability.single_flips(gap, slopes, values, *scale),
        move_order=order,
        moves=moves,
        split_root=stability.split_root(
            scores.want.value[a] - scores.want.value[b],
            scores.strengths.value[a] - scores.strengths.value[b],
        ),
    )


def _spread(scores: Scores, slopes: Floats, errors: Floats, a: Path, b: Path) -> Floats:
    """Give the variance of the gap."""
    missing = scores.missing_slopes[a] - scores.missing_slopes[b]
    answers = uncertainty.answers_spread(slopes, missing, errors)
    return answers + scores.weight_spread[a] + scores.weight_spread[b]


def _steps(split: Floats, pack: Frame) -> Floats:
    """Give the points of fit for one step of a whole side, for each criterion."""
    part = split[:, None]
    return np.concatenate(
        [
            np.repeat((1 - part) * pack.skills.step, pack.skills.weights.shape[1], axis=1),
            np.repeat(part * pack.preferences.step, pack.preferences.weights.shape[1], axis=1),
        ],
        axis=1,
    )


def _terms(scores: Scores, values: Floats, path: Path) -> stability.SideTerms:
    strengths, want = scores.strengths, scores.want
    return stability.side_terms(
        _of_path(strengths.mass, want.mass, path),
        _of_path(strengths.side_mass, want.side_mass, path),
        _of_path(strengths.side_sum, want.side_sum, path),
        np.concatenate([strengths.sign[path[1]], want.sign[path[1]]], axis=1),
        values,
        scores.has_row[path],
    )


def _of_path(skills: Floats, preferences: Floats, path: Path) -> Floats:
    return np.concatenate([skills[path], preferences[path]], axis=1)
