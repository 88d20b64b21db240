"""Two-sided additive fit, and readiness, with exact rows.

For one path and one kind of criteria, what a path brings (positive weight) and what it takes away
(negative weight) are two weighted means; the value is fifty plus a step times their difference.
Adding a constant to every answer therefore changes nothing, and each number is the sum of the rows
under it.

Why not one mean over all answers: with gaps or importance a higher wish for what a path brings
could then lower the path.
"""

from dataclasses import dataclass

import numpy as np

from models.arrays import Flags, Floats

MIDDLE_SCORE = 50.0
FULL_SCORE = 100.0


@dataclass(frozen=True)
class Weighing:
    """What a pack fixes for one kind of criteria.

    Attributes
    ----------
    weights : ndarray of shape (p, c)
        Signed: above zero the path brings it or leans on it, below zero the opposite.
    step : float
        Points for one full step of difference (12.5 on a scale of 1 to 5).
    middle : float
        The answer that speaks neither for nor against (3).
    """

    weights: Floats
    step: float
    middle: float


@dataclass(frozen=True)
class Part:
    """Want or strengths of every path, with all that later questions need.

    Attributes
    ----------
    value : ndarray of shape (n, p)
        0 to 100; 50 where a side has no answer.
    known : ndarray of shape (n, p)
        Whether both sides have an answer.
    coverage : ndarray of shape (n, p)
        Answered share of the weight, 0 to 1, the smaller of both sides.
    has_row : ndarray of shape (n, p, c)
        Answered, weighed, and on a part that is known.
    share : ndarray of shape (n, p, c)
        Signed share of the criterion on its side, among the answered; 0 without a row.
    full_share : ndarray of shape (n, p, c)
        The same among all criteria of the side, answered or not.
    rows : ndarray of shape (n, p, c)
        Points; ``value`` is 50 plus their sum.
    mass, side_mass, side_sum, side_mean : ndarray of shape (n, p, c)
        Size of the weight with its multiplier; and over the answered criteria of the criterion's
        side the total size, the weighted sum of answers, and the weighted mean.
    sign : ndarray of shape (p, c)
        +1, -1, or 0.
    """

    value: Floats
    known: Flags
    coverage: Floats
    has_row: Flags
    share: Floats
    full_share: Floats
    rows: Floats
    mass: Floats
    side_mass: Floats
    side_sum: Floats
    side_mean: Floats
    sign: Floats


def weigh(values: Floats, multipliers: Floats, weighing: Weighing) -> Part:
    """Weigh the answers of one kind against every path.

    Parameters
    ----------
    values : ndarray of shape (n, c)
        Criterion values, 1 to 5; NaN is unanswered.
    multipliers : ndarray of shape (n, c)
        Importance of preferences (0.5 to 1.5) or the person's own weight of skills; above 0.
    weighing : Weighing
        The pack's weights of this kind.

    Returns
    -------
    Part
        Formulas of section 3 of the model specification 2.1.0.
    """
    weights = weighing.weights
    sign = np.sign(weights)
    answered = ~np.isnan(values)[:, None, :]
    x = np.where(answered, np.nan_to_num(values)[:, None, :], 0.0)
    mass = np.abs(weights) * multipliers[:, None, :]
    answered_mass = mass * answered
    side_mass = _of_own_side(answered_mass, sign)
    full_mass = _of_own_side(mass, sign)
    side_sum = _of_own_side(answered_mass * x, sign)
    known = _both_sides(answered_mass, sign)
    has_row = answered & (sign != 0) & known[:, :, None]
    share = np.where(has_row, sign * _ratio(answered_mass, side_mass), 0.0)
    rows = weighing.step * share * np.where(has_row, x - weighing.middle, 0.0)
    return Part(
        value=MIDDLE_SCORE + rows.sum(axis=2),
        known=known,
        coverage=_coverage(answered_mass, mass, sign),
        has_row=has_row,
        share=share,
        full_share=sign * _ratio(mass, full_mass),
        rows=rows,
        mass=mass,
        side_mass=side_mass,
        side_sum=side_sum,
        side_mean=_ratio(side_sum, side_mass),
        sign=np.broadcast_to(sign, weights.shape),
    )


def ready(values: Floats, weights: Floats, targets: Floats, lowest: float) -> tuple[Floats, Floats]:
    """Give the share of the asked level that a person has, and its rows.

    Parameters
    ----------
    values : ndarray of shape (n, c)
        Skill levels, 1 to 5; NaN is unanswered.
    weights : ndarray of shape (p, c)
        Stored skill weights, 1 to 5.
    targets : ndarray of shape (n, p, c)
        Level asked, 1 to 5 (it may depend on the level that a person aims at).
    lowest : float
        Lowest level of the scale; a target of this level asks for nothing.

    Returns
    -------
    total : ndarray of shape (n, p)
        0 to 100; NaN if no skill that counts is answered.
    rows : ndarray of shape (n, p, c)
        Points that add up to the total; NaN where there is no row.
    """
    counts = ~np.isnan(values)[:, None, :] & (targets > lowest)
    weight = ready_weights(values, weights, targets, lowest)
    held = (values[:, None, :] - lowest) / np.where(counts, targets - lowest, 1.0)
    rows = np.where(counts, weight * np.minimum(1.0, held), np.nan)
    total = np.where(counts.any(axis=2), np.nansum(rows, axis=2), np.nan)
    return total, rows


def ready_weights(values: Floats, weights: Floats, targets: Floats, lowest: float) -> Floats:
    """Give the points that each answered skill can bring to ready; they sum to 100 or are all 0.

    Parameters and shapes are those of :func:`ready`; the result has shape (n, p, c).
    """
    counts = ~np.isnan(values)[:, None, :] & (targets > lowest)
    counted = np.where(counts, weights, 0.0)
    return FULL_SCORE * _ratio(counted, counted.sum(axis=2, keepdims=True))


def _of_own_side(amounts: Floats, sign: Floats) -> Floats:
    """Give for each criterion the sum of the amounts over the criteria of its own side."""
    plus = np.where(sign > 0, amounts, 0.0).sum(axis=2, keepdims=True)
    minus = np.where(sign < 0, amounts, 0.0).sum(axis=2, keepdims=True)
    return np.where(sign > 0, plus, np.where(sign < 0, minus, 0.0))


def _both_sides(answered_mass: Floats, sign: Floats) -> Flags:
    has_answer = answered_mass > 0
    plus = np.any(has_answer & (sign > 0), axis=2)
    minus = np.any(has_answer & (sign < 0), axis=2)
    both: Flags = np.logical_and(plus, minus)
    return both


def _coverage(answered_mass: Floats, mass: Floats, sign: Floats) -> Floats:
    sides = [
        _ratio(answered_mass.sum(axis=2, where=side), mass.sum(axis=2, where=side))
        for side in (np.broadcast_to(sign > 0, mass.shape), np.broadcast_to(sign < 0, mass.shape))
    ]
    return np.minimum(sides[0], sides[1])


def _ratio(part: Floats, whole: Floats) -> Floats:
    """Divide, with 0 where the whole is 0."""
    return np.divide(part, whole, out=np.zeros(np.broadcast(part, whole).shape), where=whole > 0)
