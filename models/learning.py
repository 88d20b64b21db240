"""Importance learned from choices between two options, and how sure it is.

A logistic fit that is held near the default: with few choices little moves, and no importance
leaves its range. Reading it as a mode of a posterior also says how sure it is: coefficients are
normal about 0 with variance 2 before any choice, and each choice counts by its strength.

Why not scikit-learn: the fit is nine numbers, found here in a millisecond by the same objective,
for many people at once; a test holds both to the same values. Why not a plain fit with clipping:
it runs to the ends of the range after a few choices that agree.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.arrays import Floats
from models.inputs import Rows
from models.uncertainty import flip_chance

# Each choice is a row and its mirror image of the other class, so it stands in the loss twice.
MIRRORED = 2.0
SMALL_STEP = 1e-12
MOST_STEPS = 200


@dataclass(frozen=True)
class Shrinkage:
    """How far importance may go from the default 1.

    Attributes
    ----------
    span : float
        Farthest that it may be from 1 (0.5).
    prior_choices : float
        Number of choices at which half of the span is open (10).
    """

    span: float
    prior_choices: float

    def openness(self, count: Floats) -> Floats:
        """Give the part of the span that is open after some choices, 0 to below 1."""
        opened: Floats = count / (count + self.prior_choices)
        return opened

    def importance(self, coefficients: Floats, count: Floats) -> Floats:
        """Give importance of coefficients (n, c) after (n,) choices: section 9 of the model."""
        return 1.0 + self.span * self.openness(count)[..., None] * np.tanh(coefficients)


@dataclass(frozen=True)
class Choices:
    """What people chose.

    Attributes
    ----------
    differences : ndarray of shape (n, m, c)
        Option taken minus option left, each -1 to 1; 0 for a preference on neither side.
    strengths : ndarray of shape (n, m)
        How clear the choice was, above 0 to 1; 0 where a person made fewer choices.
    """

    differences: Floats
    strengths: Floats

    @property
    def count(self) -> Floats:
        """How many choices each person made, shape (n,)."""
        made: Floats = (self.strengths > 0).sum(axis=1).astype(np.float64)
        return made


@dataclass(frozen=True)
class Learned:
    """What choices say of importance.

    Attributes
    ----------
    coefficients : ndarray of shape (n, c)
        Of the logistic fit; above 0 matters more than usual.
    covariance : ndarray of shape (n, c, c)
        Of the coefficients, by the curvature at the fit.
    count : ndarray of shape (n,)
        Number of choices.
    importance, low, high : ndarray of shape (n, c)
        The learned value, and the range for coefficients as far off as the range is wide.
    below : ndarray of shape (n, c)
        Chance that it matters less than usual, 0 to 1; 0.5 says nothing either way.
    """

    coefficients: Floats
    covariance: Floats
    count: Floats
    importance: Floats
    low: Floats
    high: Floats
    below: Floats


def choices(differences: Sequence[Rows], strengths: Rows, *, criteria: int) -> Choices:
    """Make arrays of plain rows; a person with fewer choices is filled up with none.

    Parameters
    ----------
    differences : for each person, rows of ``criteria`` numbers
        One row a choice.
    strengths : for each person, numbers
        One a choice.
    criteria : int
        How many preferences there are, needed where nothing was chosen.

    Raises
    ------
    ValueError
        If a person's differences and strengths are not of one length.
    """
    most = max(map(len, strengths), default=0)
    filled = np.zeros((len(strengths), most, criteria))
    weights = np.zeros((len(strengths), most))
    for person, (rows, own) in enumerate(zip(differences, strengths, strict=True)):
        if len(rows) != len(own):
            raise ValueError("each choice has one strength")
        filled[person, : len(own)] = np.reshape(rows, (len(own), criteria))
        weights[person, : len(own)] = own
    return Choices(filled, weights)


def learn(given: Choices, shrinkage: Shrinkage, range_width: float) -> Learned:
    """Learn importance from choices.

    Parameters
    ----------
    given : Choices
        Of n people; without a choice every importance is 1.
    shrinkage : Shrinkage
        How far importance may go.
    range_width : float
        Standard deviations on each side of the range (1.28 for 80 percent).

    Returns
    -------
    Learned
        The logistic fit of section 9 of the model specification 2.1.0 (C = 1, no intercept), with
        the Laplace approximation of its posterior (MacKay 1992, Neural Computation 4(5):720-736).

    Raises
    ------
    ValueError
        If a difference is not -1 to 1 or a strength not 0 to 1.
    """
    coefficients = fit(given)
    inverse = np.linalg.inv(_curvature(given, coefficients))
    covariance = MIRRORED * np.asarray(inverse, dtype=np.float64)
    deviation = np.sqrt(np.diagonal(covariance, axis1=1, axis2=2))
    reach = range_width * deviation
    return Learned(
        coefficients=coefficients,
        covariance=covariance,
        count=given.count,
        importance=shrinkage.importance(coefficients, given.count),
        low=shrinkage.importance(coefficients - reach, given.count),
        high=shrinkage.importance(coefficients + reach, given.count),
        below=flip_chance(coefficients, deviation),
    )


def fit(given: Choices, start: Floats | None = None) -> Floats:
    """Give the coefficients of the penalised logistic fit, shape (n, c).

    Parameters
    ----------
    given : Choices
        Of n people.
    start : ndarray of shape (n, c), optional
        Where to begin, if a fit of nearly the same choices is known.

    Raises
    ------
    ValueError
        If a difference is not -1 to 1 or a strength not 0 to 1.

    Notes
    -----
    Newton steps, each cut to log(1 + r)/r of its length with r the largest change of a row's
    score. The third derivative of the logistic loss along a line is at most r times the second
    (Bach 2010, Electronic Journal of Statistics 4:384-414), so such a step always descends, and
    near the fit it is the whole step.
    """
    if not ((np.abs(given.differences) <= 1).all() and _are_shares(given.strengths)):
        raise ValueError("a difference is -1 to 1 and a strength 0 to 1")
    coefficients = np.zeros(given.differences.shape[::2]) if start is None else start
    for _ in range(MOST_STEPS):
        curvature, slope = _curvature(given, coefficients), _slope(given, coefficients)
        solved = np.linalg.solve(curvature, slope[..., None])
        step = np.asarray(solved, dtype=np.float64)[..., 0]
        change = np.abs(_scores(given, step)).max(axis=1, initial=0.0)
        cut = np.divide(np.log1p(change), change, out=np.ones_like(change), where=change > 0)
        coefficients = coefficients - cut[:, None] * step
        if np.abs(step).max(initial=0.0) < SMALL_STEP:
            break
    return coefficients


def chance(scores: Floats) -> Floats:
    """Give the logistic function of scores of any shape, 0 to 1, without overflow."""
    small = np.exp(-np.abs(scores))
    return np.where(scores >= 0, 1.0, small) / (1.0 + small)


def _are_shares(values: Floats) -> bool:
    return bool(((values >= 0) & (values <= 1)).all())


def _scores(given: Choices, coefficients: Floats) -> Floats:
    return (given.differences @ coefficients[..., None])[..., 0]


def _slope(given: Choices, coefficients: Floats) -> Floats:
    missed = given.strengths * chance(-_scores(given, coefficients))
    slope: Floats = coefficients - MIRRORED * (missed[:, None, :] @ given.differences)[:, 0]
    return slope


def _curvature(given: Choices, coefficients: Floats) -> Floats:
    scores = _scores(given, coefficients)
    weight = MIRRORED * given.strengths * chance(scores) * chance(-scores)
    rows = given.differences
    identity = np.eye(rows.shape[2])
    curvature: Floats = identity + (weight[..., None] * rows).swapaxes(1, 2) @ rows
    return curvature
