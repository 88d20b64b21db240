"""People whose path is known, and the two-sided fit of them.

What the classes of the examples have for a middle, and what sets them apart, begins a model that no
pack gives. The fit is the program's; beside its rows stands how each weight moves it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.arrays import Flags, Floats, Places
from models.fit import Weighing, weigh

# For each kind, what rests on its two sides.
AT_REST = 2


@dataclass(frozen=True)
class Kind:
    """Criteria that make one part of the fit.

    Attributes
    ----------
    columns : ndarray of int
        Which criteria.
    part : float
        What their value counts in the fit, 0 to 1.
    """

    columns: Places
    part: float


@dataclass(frozen=True)
class Rows:
    """What each answer adds to each class, shape (n, p, c).

    Attributes
    ----------
    points : ndarray
        Fit is 50 plus their sum.
    moves : ndarray
        By how much the fit grows with the logarithm of the weight.
    """

    points: Floats
    moves: Floats


@dataclass(frozen=True)
class Examples:
    """People whose class is known.

    Attributes
    ----------
    values : ndarray of shape (n, c)
        Answers less the middle; NaN is unanswered.
    classes : ndarray of shape (n,)
        Place of each one's class.
    counts : ndarray of shape (n,)
        How often each one counts, from 0 up.
    """

    values: Floats
    classes: Places
    counts: Floats

    def means(self, classes: int) -> Floats:
        """Give the mean answers of each class, shape (classes, c); NaN without an answer."""
        member = (self.classes[:, None] == np.arange(classes)) * self.counts[:, None]
        total = member.T @ np.nan_to_num(self.values)
        answers = member.T @ ~np.isnan(self.values)
        nothing = np.full(total.shape, np.nan)
        means: Floats = np.divide(total, answers, out=nothing, where=answers > 0)
        return means

    def middle(self, classes: int) -> Floats:
        """Give the mean of the means of the classes, shape (c,); 0 without an answer."""
        means = self.means(classes)
        counted = (~np.isnan(means)).sum(axis=0)
        middle: Floats = np.nan_to_num(means).sum(axis=0) / np.maximum(counted, 1)
        return middle

    def contrasts(self, classes: int, kinds: Sequence[Kind]) -> Floats:
        """Give signed weights that tell the classes apart, shape (classes, c).

        The distance of the class's mean from the middle, in variances: the best direction where
        features are independent (Bickel and Levina 2004, Bernoulli 10(6):989-1010). The last two
        columns of each kind are at rest and make both sides of all classes equally heavy, so that
        a class with little to say is not made louder.
        """
        weights = np.nan_to_num(self.means(classes)) / np.square(self.spread())
        for kind in kinds:
            own = weights[:, kind.columns]
            plus, minus = np.maximum(own, 0).sum(axis=1), np.maximum(-own, 0).sum(axis=1)
            full = max(plus.max(), minus.max())
            weights[:, kind.columns[-2]] = full - plus
            weights[:, kind.columns[-1]] = minus - full
        return weights

    def spread(self) -> Floats:
        """Give the standard deviation of each column about the middle; 1 where there is none."""
        squares = self.counts @ np.square(np.nan_to_num(self.values))
        answers = self.counts @ ~np.isnan(self.values)
        has_some = squares > 0
        return np.sqrt(np.divide(squares, answers, out=np.ones(squares.shape), where=has_some))


def counts_of(given: npt.ArrayLike | None, people: int) -> Floats:
    """Give how often each of some people counts: once, or as given.

    Raises
    ------
    ValueError
        If there is not one count for each, or a count is below zero, or all are zero.
    """
    if given is None:
        return np.ones(people)
    counts = np.asarray(given, dtype=np.float64)
    if counts.shape != (people,):
        raise ValueError(f"sample_weight has shape {counts.shape}, expected {(people,)}")
    if not (np.isfinite(counts).all() and (counts >= 0).all() and counts.any()):
        raise ValueError("sample weights are finite, not below zero, and not all zero")
    return counts


def kinds(is_want: Flags | None, split: float, features: int) -> tuple[Kind, ...]:
    """Give the parts of the fit: strengths and want, or all in one.

    After the features stand the columns at rest, two for each part.

    Raises
    ------
    ValueError
        If ``is_want`` does not name each feature.
    """
    if is_want is None:
        return (Kind(np.arange(features + AT_REST), 1.0),)
    if is_want.shape != (features,):
        raise ValueError(f"is_want has shape {is_want.shape}, expected {(features,)}")
    return tuple(
        Kind(np.append(np.flatnonzero(own), features + AT_REST * place + np.arange(AT_REST)), part)
        for place, (own, part) in enumerate(((~is_want, 1 - split), (is_want, split)))
    )


def rows(values: Floats, weights: Floats, kinds: Sequence[Kind], step: float) -> Rows:
    """Give what each answer adds, by the two-sided fit of section 3 of the specification.

    Parameters
    ----------
    values : ndarray of shape (n, c)
        Answers less the middle; NaN is unanswered.
    weights : ndarray of shape (p, c)
        Signed.
    kinds, step
        See :class:`models.held_weights.Given`.
    """
    points = np.zeros((len(values), *weights.shape))
    moves = np.zeros_like(points)
    for kind in kinds:
        own = values[:, kind.columns]
        part = weigh(own, np.ones_like(own), Weighing(weights[:, kind.columns], step, 0.0))
        distance = np.nan_to_num(own)[:, None, :] - part.side_mean
        points[:, :, kind.columns] = kind.part * part.rows
        moves[:, :, kind.columns] = kind.part * step * part.share * distance
    return Rows(points, moves)
