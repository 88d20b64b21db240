"""Importance from an order alone: rank order centroid weights.

All weights that keep an order form a simplex; its centroid is the mean of them if none is more
likely than another.
"""

import numpy as np

from models.arrays import Floats, Places


def centroid_weights(count: int) -> Floats:
    """Give the rank order centroid weights.

    Parameters
    ----------
    count : int
        How many criteria stand in order, above 0.

    Returns
    -------
    ndarray of shape (count,)
        Falling, of sum 1: the weight at place k of n is the mean of 1/j for j from k to n, counted
        as 0 before k (Barron and Barrett 1996, Management Science 42(11):1515-1523).

    Raises
    ------
    ValueError
        If nothing stands in order.

    Examples
    --------
    >>> centroid_weights(2).tolist()
    [0.75, 0.25]
    """
    if count < 1:
        raise ValueError("an order needs at least one criterion")
    # From the last place on: small numbers are added first.
    return np.cumsum(1.0 / np.arange(count, 0, -1))[::-1] / count


def importance(ranks: Places, lowest: float, highest: float) -> Floats:
    """Spread the centroid weights of an order over the range of importance.

    Parameters
    ----------
    ranks : ndarray of shape (n, c)
        For each person the place of each criterion: 0 matters most, c - 1 least.
    lowest, highest : float
        Importance of the last and of the first in order (0.5 and 1.5).

    Returns
    -------
    ndarray of shape (n, c)
        ``lowest + (highest - lowest) (w_r - w_c) / (w_1 - w_c)``; halfway for a criterion alone.

    Raises
    ------
    ValueError
        If a person's places are not each of 0 to c - 1 once.
    """
    count = ranks.shape[1]
    if not np.array_equal(np.sort(ranks, axis=1), np.broadcast_to(np.arange(count), ranks.shape)):
        raise ValueError("an order names each criterion once")
    if count == 1:
        return np.full(ranks.shape, (lowest + highest) / 2)
    weights = centroid_weights(count)
    share = (weights - weights[-1]) / (weights[0] - weights[-1])
    spread: Floats = lowest + (highest - lowest) * share[ranks]
    return spread
