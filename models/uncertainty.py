"""Closed-form ranges and flip chances: what small slips and doubt about weights could do.

Covers slips in single answers, unanswered criteria (as if answered near the own average) and a
uniform doubt about each weight. It does not cover a change of mind or a wrong model.
"""

import math

import numpy as np

from models.arrays import Floats, compared


def shares_spread(
    points_per_step: Floats, values: Floats, side_mean: Floats, jitter: float
) -> Floats:
    """Give the variance of fit that doubt about the weights brings, J of section 6.

    Parameters
    ----------
    points_per_step : ndarray of shape (n, p, c)
        Points of fit for one step of each answer; 0 without a row.
    values : ndarray of shape (n, c)
        Criterion values, NaN for unanswered.
    side_mean : ndarray of shape (n, p, c)
        Weighted mean of the answers on the criterion's side.
    jitter : float
        Half width of the uniform doubt as a share of the weight (0.25).

    Returns
    -------
    ndarray of shape (n, p)
        Variance in squared points.
    """
    distance = np.nan_to_num(values[:, None, :]) - side_mean
    deviation = points_per_step * distance * (jitter / math.sqrt(3.0))
    spread: Floats = np.square(deviation).sum(axis=2)
    return spread


def answers_spread(points_per_step: Floats, missing_points: Floats, errors: Floats) -> Floats:
    """Give the variance that slips in the answers and the gaps between them bring.

    Parameters
    ----------
    points_per_step : ndarray of shape (..., c)
        Points for one step of each answered criterion, or the difference of two paths.
    missing_points : ndarray of shape (..., c)
        The same for unanswered criteria, by their share among all criteria; 0 if answered.
    errors : ndarray of shape (..., c)
        Standard error of each answer in steps; for the unanswered their standard deviation.

    Returns
    -------
    ndarray of shape (...)
        Variance in squared points.
    """
    spread: Floats = np.square((points_per_step + missing_points) * errors).sum(axis=-1)
    return spread


def flip_chance(gap: Floats, deviation: Floats) -> Floats:
    """Give the chance that slips turn the order of two paths.

    Parameters
    ----------
    gap : ndarray
        Points by which the first leads.
    deviation : ndarray of the same shape
        Standard deviation of the gap.

    Returns
    -------
    ndarray
        0 to 1. Without any spread: 0.5 at gap 0, otherwise 0 or 1.
    """
    still = compared(deviation) == 0
    score = -gap / np.where(still, 1.0, deviation)
    certain = np.where(compared(gap) == 0, 0.5, np.where(gap > 0, 0.0, 1.0))
    return np.where(still, certain, _normal_below(score))


def ready_deviation(
    weights: Floats, values: Floats, targets: Floats, errors: Floats, lowest: float
) -> Floats:
    """Give the standard deviation of ready.

    The slope is one below the target, one half at it and zero above.

    Parameters
    ----------
    weights : ndarray of shape (n, p, c)
        Points that each answered skill can bring.
    values, errors : ndarray of shape (n, c)
        Levels (NaN is unanswered) and their standard errors.
    targets : ndarray of shape (n, p, c)
        Levels asked.
    lowest : float
        Lowest level of the scale.

    Returns
    -------
    ndarray of shape (n, p)
        In points of ready.
    """
    short = compared(np.nan_to_num(values)[:, None, :] - targets)
    slope = np.where(short < 0, 1.0, np.where(short == 0, 0.5, 0.0))
    width = np.where(weights > 0, targets - lowest, 1.0)
    spread: Floats = np.square(weights * slope / width * errors[:, None, :]).sum(axis=2)
    return np.sqrt(spread)


def _normal_below(score: Floats) -> Floats:
    """Give the standard normal distribution function."""
    flat = [0.5 * math.erfc(-value / math.sqrt(2.0)) for value in score.ravel().tolist()]
    return np.array(flat).reshape(score.shape)
