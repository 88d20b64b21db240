"""The published job profiles whose shape is nearest to a person's.

A shape is what stands out: each criterion less the own average of its kind, weighed by how well the
public source measures it. Two shapes are as like as the cosine between them, so somebody who rates
all a little higher has the same neighbours.

Why not the distance between raw answers: it finds the jobs with the same level, not the same shape
(section 10 of the model specification 2.1.0: 80 against 88 percent found again under noise). Why
not scikit-learn: for some dozens of profiles a product is quicker than its import; a test holds
both to the same likeness.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.arrays import Floats, Places, compared
from models.inputs import Rows

NO_SHAPE = 1e-9


@dataclass(frozen=True)
class Profiles:
    """Published profiles, ready to be compared with.

    Attributes
    ----------
    directions : ndarray of shape (j, c)
        Shape of each profile, of length 1; or 0 if it has none.
    trust : ndarray of shape (c,)
        How well each criterion is measured, 0 (left out) to 1.
    kinds : ndarray of shape (c,)
        Criteria with the same number share an average.
    ranks : ndarray of shape (j,)
        Which of two equally like profiles comes first.
    """

    directions: Floats
    trust: Floats
    kinds: Places
    ranks: Places


@dataclass(frozen=True)
class Neighbours:
    """The nearest profiles of each person, the most like first.

    Attributes
    ----------
    places : ndarray of shape (n, k)
        Which profiles.
    likeness : ndarray of shape (n, k)
        -1 to 1; 0 for a person without a shape, NaN for one without an answer.
    contributions : ndarray of shape (n, k, c)
        What each criterion adds to the likeness: above 0 where both stand out in the same way.
    """

    places: Places
    likeness: Floats
    contributions: Floats


def profiles(
    rows: Rows, *, trust: Sequence[float], kinds: Sequence[int], ranks: Sequence[int]
) -> Profiles:
    """Make profiles of plain rows.

    Parameters
    ----------
    rows : rows of numbers
        Values of each profile, 1 to 5; NaN where nothing is published.
    trust : sequence of float
        For each criterion 0 to 1 (1, 0.8 and 0.5 for grades A, B and C, 0 for none).
    kinds : sequence of int
        For each criterion which kind it is of.
    ranks : sequence of int
        For each profile its place in a tie.
    """
    of_criterion = np.asarray(trust, dtype=np.float64)
    of_kind = np.asarray(kinds, dtype=np.intp)
    values = np.asarray(rows, dtype=np.float64).reshape(-1, len(of_criterion))
    return Profiles(
        directions=_directions(values, of_criterion, of_kind),
        trust=of_criterion,
        kinds=of_kind,
        ranks=np.asarray(ranks, dtype=np.intp),
    )


def nearest(published: Profiles, values: Floats, count: int) -> Neighbours:
    """Give the most like profiles of each person, and what makes them so.

    Parameters
    ----------
    published : Profiles
        j of them.
    values : ndarray of shape (n, c)
        Criterion values, 1 to 5; NaN is unanswered.
    count : int
        How many are asked for; at most j are given.

    Returns
    -------
    Neighbours
        Cosine likeness of section 10 of the model specification 2.1.0, compared at nine decimals.
    """
    own = _directions(values, published.trust, published.kinds)
    likeness = own @ published.directions.T
    ranks = np.broadcast_to(published.ranks, likeness.shape)
    places: Places = np.lexsort((ranks, -compared(likeness)), axis=1)[:, :count]
    nothing = np.all(np.isnan(values), axis=1, keepdims=True)
    return Neighbours(
        places=places,
        likeness=np.where(nothing, np.nan, np.take_along_axis(likeness, places, axis=1)),
        contributions=own[:, None, :] * published.directions[places],
    )


def _directions(values: Floats, trust: Floats, kinds: Places) -> Floats:
    """Give shapes of length 1; 0 for one that is flat."""
    shape = np.zeros(values.shape)
    for kind in np.unique(kinds):
        counts = (kinds == kind) & (trust > 0) & ~np.isnan(values)
        total = np.where(counts, values, 0.0).sum(axis=1, keepdims=True)
        average = total / np.maximum(counts.sum(axis=1, keepdims=True), 1)
        shape += np.where(counts, values - average, 0.0)
    shape *= np.sqrt(trust)
    length = np.linalg.norm(shape, axis=1, keepdims=True)
    flat = length < NO_SHAPE
    return np.where(flat, 0.0, shape / np.where(flat, 1.0, length))
