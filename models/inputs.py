"""What goes in: what a pack fixes, and what people answered.

Plain rows of numbers become arrays here, so that a caller needs no NumPy of its own. Criteria are
the skills followed by the preferences.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from models.arrays import Flags, Floats, Places
from models.fit import Weighing

Rows: TypeAlias = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Frame:
    """What a pack fixes.

    Attributes
    ----------
    skills, preferences : Weighing
        Signed weights of both kinds.
    skill_weights : ndarray of shape (p, s)
        Stored weights of skills, which also weigh ready.
    lowest, highest : float
        Ends of the scale.
    jitter : float
        Half width of the doubt about weights, as a share.
    missing_deviation : float
        Standard deviation of an unanswered criterion, in steps.
    range_width : float
        Standard deviations on each side of a range (1.28 for 80 percent).
    ranks : ndarray of shape (c,)
        Order of criteria that are equal otherwise.
    """

    skills: Weighing
    preferences: Weighing
    skill_weights: Floats
    lowest: float
    highest: float
    jitter: float
    missing_deviation: float
    range_width: float
    ranks: Places


@dataclass(frozen=True)
class People:
    """What people answered; NaN is unanswered.

    Attributes
    ----------
    skills, skill_multipliers : ndarray of shape (n, s)
        Levels, 1 to 5, and own weights.
    preferences, importance : ndarray of shape (n, q)
        Wishes, 1 to 5, and their importance.
    errors : ndarray of shape (n, s + q)
        Standard errors.
    split : ndarray of shape (n,)
        Part of want in fit, 0 to 1.
    targets : ndarray of shape (n, p, s)
        Levels asked.
    """

    skills: Floats
    skill_multipliers: Floats
    preferences: Floats
    importance: Floats
    errors: Floats
    split: Floats
    targets: Floats


def frame(
    skill_weights: Rows,
    preference_weights: Rows,
    ranks: Sequence[int],
    *,
    neutral: float,
    step: float,
    scale: tuple[float, float, float],
    jitter: float,
    missing_deviation: float,
    range_width: float,
) -> Frame:
    """Make the frame of a pack from plain rows, one for each path.

    Parameters
    ----------
    skill_weights, preference_weights : rows of numbers
        As stored: skills 1 to 5, preferences -5 to 5.
    ranks : sequence of int
        For each criterion, its place in a tie.
    neutral : float
        Skill weight that speaks neither for nor against (2.5).
    step, jitter, missing_deviation, range_width : float
        See :class:`Frame` and :class:`models.fit.Weighing`.
    scale : tuple of float
        Lowest, middle and highest answer.
    """
    lowest, middle, highest = scale
    stored = np.asarray(skill_weights, dtype=np.float64)
    return Frame(
        skills=Weighing(stored - neutral, step, middle),
        preferences=Weighing(np.asarray(preference_weights, dtype=np.float64), step, middle),
        skill_weights=stored,
        lowest=lowest,
        highest=highest,
        jitter=jitter,
        missing_deviation=missing_deviation,
        range_width=range_width,
        ranks=np.asarray(ranks, dtype=np.intp),
    )


def people(
    *,
    skills: Rows,
    skill_multipliers: Rows,
    preferences: Rows,
    importance: Rows,
    errors: Rows,
    split: Sequence[float],
    targets: Sequence[Rows],
) -> People:
    """Make arrays of people from plain rows; shapes as in :class:`People`."""
    return People(
        *(
            np.asarray(rows, dtype=np.float64)
            for rows in (skills, skill_multipliers, preferences, importance, errors, split, targets)
        )
    )


def flags(rows: Sequence[Sequence[bool]]) -> Flags:
    """Make an array of plain rows of yes and no."""
    return np.asarray(rows, dtype=np.bool_)


def places(rows: Sequence[Sequence[int]]) -> Places:
    """Make an array of plain rows of places, counted from 0."""
    return np.asarray(rows, dtype=np.intp)


def values(group: People) -> Floats:
    """Give the values of both kinds, shape (n, c)."""
    return np.concatenate([group.skills, group.preferences], axis=1)


def errors(group: People, pack: Frame) -> Floats:
    """Give the standard errors, with the spread of the unanswered, shape (n, c)."""
    return np.where(np.isnan(values(group)), pack.missing_deviation, group.errors)
