"""What would turn the order of two paths: exact weight intervals, answers, and the split.

All of it is closed form: the gap as a function of one weight is a quotient of quadratics, as a
function of one answer or of the split it is a line.
"""

from dataclasses import dataclass

import numpy as np

from models.arrays import Flags, Floats, Places, compared

NEAR_ONE = 1e-9


@dataclass(frozen=True)
class SideTerms:
    """One path's term of each criterion, as it moves with that criterion's weight.

    With t times the weight the side's mean is ``(rest_sum + t mass x) / (rest_mass + t mass)``.

    Attributes
    ----------
    mass : ndarray of shape (n, c)
        Present size of the weight; 0 if the weight does not move this path.
    rest_mass, rest_sum : ndarray of shape (n, c)
        Total size and weighted sum of the other answered criteria on that side.
    sign : ndarray of shape (n, c)
        +1 or -1; 0 if the weight does not move this path.
    """

    mass: Floats
    rest_mass: Floats
    rest_sum: Floats
    sign: Floats


def side_terms(
    mass: Floats, side_mass: Floats, side_sum: Floats, sign: Floats, values: Floats, has_row: Flags
) -> SideTerms:
    """Take each criterion out of its side.

    Parameters
    ----------
    mass, side_mass, side_sum, sign, has_row : ndarray of shape (n, c)
        One path's part of :class:`models.fit.Part`.
    values : ndarray of shape (n, c)
        Criterion values.
    """
    rest_mass = side_mass - mass
    moves = has_row & (compared(rest_mass) > 0)
    return SideTerms(
        mass=np.where(moves, mass, 0.0),
        rest_mass=np.where(moves, rest_mass, 1.0),
        rest_sum=np.where(moves, side_sum - mass * np.nan_to_num(values), 0.0),
        sign=np.where(moves, sign, 0.0),
    )


def weight_interval(
    gap: Floats, values: Floats, step: Floats, first: SideTerms, second: SideTerms
) -> tuple[Floats, Floats]:
    """Give how far each weight may move before the second path draws level.

    Parameters
    ----------
    gap : ndarray of shape (n,)
        Points by which the first leads.
    values : ndarray of shape (n, c)
        Criterion values, NaN for unanswered.
    step : ndarray of shape (n, c)
        Points of fit for one step of a whole side (12.5 times the split's share).
    first, second : SideTerms
        The two paths.

    Returns
    -------
    low, high : ndarray of shape (n, c)
        Factors on the present weight; low is 0 and high is infinite where nothing turns the order.
    """
    x = np.nan_to_num(values)
    a_term, b_term = (_present_term(term, x, step) for term in (first, second))
    base = gap[:, None] - a_term + b_term
    a_full, b_full = first.sign * step, second.sign * step
    q0 = (
        base * first.rest_mass * second.rest_mass
        + a_full * first.rest_sum * second.rest_mass
        - b_full * second.rest_sum * first.rest_mass
    )
    q1 = (
        base * (first.rest_mass * second.mass + first.mass * second.rest_mass)
        + a_full * (first.rest_sum * second.mass + first.mass * x * second.rest_mass)
        - b_full * (second.rest_sum * first.mass + second.mass * x * first.rest_mass)
    )
    # The gap if this weight were all there is. Where that is none, a far root would be noise.
    limit = base + x * (a_full - b_full)
    q2 = first.mass * second.mass * np.where(compared(limit) == 0, 0.0, limit)
    q1 = np.where((q2 == 0) & (compared(q1) == 0), 0.0, q1)  # nor does a flat line turn
    return _nearest_bounds(_roots(q0, q1, q2))


def _present_term(term: SideTerms, x: Floats, step: Floats) -> Floats:
    """Give the path's term at the present weight."""
    return term.sign * step * (term.rest_sum + term.mass * x) / (term.rest_mass + term.mass)


def _roots(q0: Floats, q1: Floats, q2: Floats) -> Floats:
    """Give the real roots of q2 t^2 + q1 t + q0 in the stable form, NaN for none.

    Shape (2, n, c). A line has one root.
    """
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        half = -(q1 + np.where(q1 < 0, -1.0, 1.0) * np.sqrt(q1 * q1 - 4.0 * q2 * q0)) / 2.0
        roots = np.stack([half / q2, q0 / half])
    return np.where(np.isfinite(roots), roots, np.nan)


def _nearest_bounds(roots: Floats) -> tuple[Floats, Floats]:
    apart = (compared(roots) >= 0) & (np.abs(roots - 1.0) > NEAR_ONE)
    below = np.where(apart & (roots < 1.0), roots, 0.0).max(axis=0)
    above = np.where(apart & (roots > 1.0), roots, np.inf).min(axis=0)
    return np.maximum(below, 0.0), above


def single_flips(
    gap: Floats, slopes: Floats, values: Floats, lowest: float, highest: float
) -> Floats:
    """Give the change of each single answer that makes the two paths level.

    Parameters
    ----------
    gap : ndarray of shape (n,)
        Points by which the first leads.
    slopes : ndarray of shape (n, c)
        Points of the gap for one step of each answer; 0 for the unanswered.
    values : ndarray of shape (n, c)
        Criterion values.
    lowest, highest : float
        Ends of the scale.

    Returns
    -------
    ndarray of shape (n, c)
        In steps; NaN where no answer on the scale does it, and everywhere at gap 0.
    """
    moves = compared(slopes) != 0
    change = -gap[:, None] / np.where(moves, slopes, 1.0)
    after = compared(np.nan_to_num(values) + change)
    kept = moves & (after >= lowest) & (after <= highest) & (compared(gap) != 0)[:, None]
    return np.where(kept, change, np.nan)


def least_moves(
    gap: Floats, slopes: Floats, values: Floats, scale: tuple[float, float], ranks: Places
) -> tuple[Places, Floats]:
    """Give the smallest total change over several answers that makes the two paths level.

    The steepest criteria are moved first, as far as the scale allows: a point costs the same on
    each way of one criterion, so no other choice is shorter.

    Parameters
    ----------
    gap, slopes, values : ndarray
        As in :func:`single_flips`.
    scale : tuple of float
        Ends of the scale.
    ranks : ndarray of shape (c,)
        Which of two equally steep criteria is moved first.

    Returns
    -------
    order : ndarray of shape (n, c)
        Criteria by falling steepness, equal ones by rank.
    moves : ndarray of shape (n, c)
        Signed change in steps of the criteria in that order; 0 for those that stay.
    """
    lowest, highest = scale
    steepness = compared(np.abs(slopes))
    order: Places = np.lexsort((np.broadcast_to(ranks, slopes.shape), -steepness), axis=1)
    ordered_slopes = np.take_along_axis(slopes, order, axis=1)
    x = np.take_along_axis(np.nan_to_num(values), order, axis=1)
    steep = np.take_along_axis(steepness, order, axis=1) > 0
    room = np.where(steep, np.where(ordered_slopes > 0, x - lowest, highest - x), 0.0)
    closes = room * np.abs(ordered_slopes)
    before = np.cumsum(closes, axis=1) - closes
    left = np.clip(gap[:, None] - before, 0.0, None)
    moved = (compared(left) > 0) & (compared(room) > 0)
    needed = left / np.where(steep, np.abs(ordered_slopes), 1.0)
    moves = -np.sign(ordered_slopes) * np.minimum(room, needed)
    return order, np.where(moved, moves, 0.0)


def split_root(want_gap: Floats, strengths_gap: Floats) -> Floats:
    """Give the split between want and strengths at which the two paths are level.

    Parameters
    ----------
    want_gap, strengths_gap : ndarray of shape (n,)
        By how many points the first leads in each part.

    Returns
    -------
    ndarray of shape (n,)
        0 to 1; NaN where no split does it.
    """
    differ = compared(strengths_gap - want_gap) != 0
    root = strengths_gap / np.where(differ, strengths_gap - want_gap, 1.0)
    inside = (compared(root) >= 0) & (compared(root) <= 1)
    return np.where(differ & inside, root, np.nan)
