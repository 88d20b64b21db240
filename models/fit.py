"""Two-sided additive fit, and readiness, with exact rows.

For one path and one kind of criteria, what a path brings (positive weight) and what it takes away
(negative weight) are two weighted means; the value is fifty plus a step times their difference.
Adding a constant to every answer therefore changes nothing, and each number is the sum of the rows
under it.

Why not one mean over all answers: with gaps or importance a higher wish for what a path brings
could then lower the path.
"""

from dataclasses import dataclass
from functools import cached_property

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
    """Want or strengths of every path. What only later questions need is worked out when asked for.

    Attributes
    ----------
    value : ndarray of shape (n, p)
        0 to 100; 50 where a side has no answer.
    known : ndarray of shape (n, p)
        Whether both sides have an answer.
    share : ndarray of shape (n, p, c)
        Signed share of the criterion on its side, among the answered; 0 without a row.
    rows : ndarray of shape (n, p, c)
        Points; ``value`` is 50 plus their sum.
    answered : ndarray of shape (n, c)
        Which criteria have a value.
    filled : ndarray of shape (n, c)
        The values, 0 for none.
    multipliers : ndarray of shape (n, c)
        Of the weights.
    weights : ndarray of shape (p, c)
        Of the pack, signed.
    """

    value: Floats
    known: Flags
    share: Floats
    rows: Floats
    answered: Flags
    filled: Floats
    multipliers: Floats
    weights: Floats

    @cached_property
    def sign(self) -> Floats:
        """Side of each criterion, shape (p, c): +1, -1, or 0."""
        return np.sign(self.weights)

    @cached_property
    def has_row(self) -> Flags:
        """Which are answered, weighed, and on a part that is known; shape (n, p, c)."""
        rows: Flags = self.answered[:, None, :] & (self.sign != 0) & self.known[:, :, None]
        return rows

    @cached_property
    def mass(self) -> Floats:
        """Size of each weight with its multiplier, shape (n, p, c)."""
        size: Floats = np.abs(self.weights) * self.multipliers[:, None, :]
        return size

    @cached_property
    def side_mass(self) -> Floats:
        """Size of the answered weights on the criterion's own side, shape (n, p, c)."""
        return self._of_own_side(self.multipliers * self.answered)

    @cached_property
    def side_sum(self) -> Floats:
        """Weighted sum of the answers on the criterion's own side, shape (n, p, c)."""
        return self._of_own_side(self.multipliers * self.filled)

    @cached_property
    def side_mean(self) -> Floats:
        """Weighted mean of the answers on the criterion's own side, shape (n, p, c)."""
        return _ratio(self.side_sum, self.side_mass)

    @cached_property
    def full_share(self) -> Floats:
        """Signed share among all criteria of the side, answered or not, shape (n, p, c)."""
        return self.sign * _ratio(self.mass, self._of_own_side(self.multipliers))

    @cached_property
    def coverage(self) -> Floats:
        """Answered share of the weight, the smaller of both sides, shape (n, p): 0 to 1."""
        answered = _side_sums(self.multipliers * self.answered, self.weights)
        every = _side_sums(self.multipliers, self.weights)
        return np.minimum(*(_ratio(own, full) for own, full in zip(answered, every, strict=True)))

    def _of_own_side(self, amounts: Floats) -> Floats:
        plus, minus = _side_sums(amounts, self.weights)
        return _by_side(plus, minus, self.weights)


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
    answered = ~np.isnan(values)
    amounts = multipliers * answered
    plus, minus = _side_sums(amounts, weights)
    known: Flags = np.logical_and(plus > 0, minus > 0)
    # A side of a part that is not known has no rows, so its shares are 0.
    share = _by_side(_ratio(known, plus), _ratio(known, minus), weights)
    share *= weights
    share *= amounts[:, None, :]
    filled = np.where(answered, values, 0.0)
    steps = weighing.step * np.where(answered, values - weighing.middle, 0.0)
    rows = share * steps[:, None, :]
    return Part(
        value=MIDDLE_SCORE + rows.sum(axis=2),
        known=known,
        share=share,
        rows=rows,
        answered=answered,
        filled=filled,
        multipliers=multipliers,
        weights=weights,
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


def _side_sums(amounts: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Give the amounts (n, c) weighed and summed over each side of each path, shape (n, p).

    Why not a matrix product: its last digits depend on how many people are weighed together.
    """
    plus: Floats = np.einsum("nc,pc->np", amounts, np.maximum(weights, 0.0))
    minus: Floats = np.einsum("nc,pc->np", amounts, np.maximum(-weights, 0.0))
    return plus, minus


def _by_side(plus: Floats, minus: Floats, weights: Floats) -> Floats:
    """Give each criterion what belongs to its side, shape (n, p, c); 0 where it is on none."""
    other = np.where(weights < 0, minus[:, :, None], 0.0)
    return np.where(weights > 0, plus[:, :, None], other)


def _ratio(part: Floats | Flags, whole: Floats) -> Floats:
    """Divide, with 0 where the whole is 0."""
    return np.divide(part, whole, out=np.zeros(np.broadcast(part, whole).shape), where=whole > 0)
