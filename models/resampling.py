"""Rank acceptability: how often each path takes each place when answers and weights slip at random.

The draws are made once and kept. An answer, an importance or the split only weighs them anew, so a
lever moves without flicker: a frame is three products for each side of each path. Draws belong to
one frame, because they are laid out by what each path brings and what it takes away.

Why not new draws for every frame: two frames would differ by chance, and drawing takes ten times as
long as weighing. Why not one array of all paths: most of its products would be with zeros.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.arrays import Flags, Floats, Places, compared
from models.fit import MIDDLE_SCORE, Weighing
from models.inputs import Frame


@dataclass(frozen=True)
class SideDraws:
    """Draws for one side of one path; ``c`` counts only the criteria of that side.

    Attributes
    ----------
    columns : ndarray of shape (c,)
        Which criteria of the kind these are.
    size : ndarray of shape (c,)
        Size of the weight, above 0.
    factors : ndarray of shape (c, draws)
        What each draw multiplies the weight by, about 1.
    slips : ndarray of shape (c, draws)
        The same times the draw's standard normal slip in the answer.
    """

    columns: Places
    size: Floats
    factors: Floats
    slips: Floats


@dataclass(frozen=True)
class PartDraws:
    """Draws for want or for strengths: of each path what it brings, and what it takes away."""

    paths: tuple[tuple[SideDraws, SideDraws], ...]
    count: int
    step: float
    middle: float


@dataclass(frozen=True)
class Draws:
    """All draws of a frame, to be kept and used for every person and every lever."""

    skills: PartDraws
    preferences: PartDraws


def draws(pack: Frame, *, count: int, seed: int) -> Draws:
    """Draw slips in the answers and doubt about the weights.

    Parameters
    ----------
    pack : Frame
        Of p paths, s skills and q preferences.
    count : int
        How many draws, above 0 (2,000 in the specification, 10,000 in the program).
    seed : int
        Of NumPy's ``default_rng``; the same seed gives the same draws.

    Returns
    -------
    Draws
        In the order of section 6 of the model specification 2.1.0: skills (count, s) and
        preferences (count, q) standard normal; skill weights (count, p, s) and preference weights
        (count, p, q) uniform about 1 by the frame's jitter.

    Raises
    ------
    ValueError
        If no draw is asked for.
    """
    if count < 1:
        raise ValueError(f"{count} is not a number of draws")
    random = np.random.default_rng(seed)
    kinds = (pack.skills, pack.preferences)
    normal = [random.standard_normal((count, kind.weights.shape[1])) for kind in kinds]
    ends = (1.0 - pack.jitter, 1.0 + pack.jitter)
    uniform = [random.uniform(*ends, (count, *kind.weights.shape)) for kind in kinds]
    skills, preferences = map(_part_draws, kinds, normal, uniform)
    return Draws(skills, preferences)


def part_sample(cached: PartDraws, values: Floats, multipliers: Floats, errors: Floats) -> Floats:
    """Weigh one person's answers of one kind in every draw.

    Nothing is cut at the ends of the scale. An unanswered criterion takes part with the person's
    own average of its kind; it stands in the middle if there is no answer at all.

    Parameters
    ----------
    cached : PartDraws
        Of p paths.
    values : ndarray of shape (c,)
        Criterion values, 1 to 5; NaN is unanswered.
    multipliers : ndarray of shape (c,)
        Importance or own weights, above 0.
    errors : ndarray of shape (c,)
        Standard error of each value in steps; of the unanswered their standard deviation.

    Returns
    -------
    ndarray of shape (p, draws)
        Points, not yet recentred; 50 for a path that has only one side.
    """
    answered = ~np.isnan(values)
    average = values[answered].mean() if answered.any() else cached.middle
    filled = np.where(answered, values, average)

    def side_mean(side: SideDraws) -> Floats:
        mass = side.size * multipliers[side.columns]
        total: Floats = (mass * filled[side.columns]) @ side.factors
        total += (mass * errors[side.columns]) @ side.slips
        total /= mass @ side.factors
        return total

    points = np.full((len(cached.paths), cached.count), MIDDLE_SCORE)
    for path, (plus, minus) in enumerate(cached.paths):
        if plus.columns.size and minus.columns.size:
            points[path] += cached.step * (side_mean(plus) - side_mean(minus))
    return points


def fit_sample(want: Floats, strengths: Floats, split: float, fit: Floats) -> Floats:
    """Put both parts together, and shift each path so that its mean is the fit that is shown.

    Without the shift, ratios of random weights and filled gaps would favour some paths.

    Parameters
    ----------
    want, strengths : ndarray of shape (p, draws)
        One person's samples; a lever on one of them leaves the other as it is.
    split : float
        Part of want in fit, 0 to 1.
    fit : ndarray of shape (p,)
        The fit that is shown, in points.

    Returns
    -------
    ndarray of shape (p, draws)
        Fit in points; a draw may leave 0 to 100.
    """
    # One array is written over and over: with a second, a frame would wait for its memory.
    sampled = want - strengths
    sampled *= split
    sampled += strengths
    sampled += (fit - sampled.mean(axis=1))[:, None]
    return sampled


def rank_acceptability(sampled: Floats, free: Flags | None = None) -> Floats:
    """Count how often each path takes each place.

    Parameters
    ----------
    sampled : ndarray of shape (p, draws)
        Fit in every draw. Paths that are equal to nine decimals keep their order.
    free : ndarray of shape (p,), optional
        Which paths take part: a path in conflict with a limit can be left out. All, if not given.

    Returns
    -------
    ndarray of shape (p, p)
        Share of each place (first, second, ...) for each path, 0 to 1. Rows of free paths and
        columns of as many places sum to 1, all others are 0.

    Notes
    -----
    The rank acceptability index of Lahdelma and Salminen (2001), SMAA-2, Operations Research
    49(3):444-454.
    """
    count, drawn = sampled.shape
    shares = np.zeros((count, count))
    paths = range(count) if free is None else np.flatnonzero(free).tolist()
    for path, ahead in _paths_ahead(compared(sampled), paths).items():
        shares[path] = np.bincount(ahead, minlength=count) / drawn
    return shares


def _part_draws(weighing: Weighing, normal: Floats, uniform: Floats) -> PartDraws:
    """Lay the draws out by path and side, one criterion a row: so they are read as they lie."""
    slips, factors_of = normal.T, np.moveaxis(uniform, 0, -1)

    def side_draws(path: int, sign: float) -> SideDraws:
        columns = np.flatnonzero(np.sign(weighing.weights[path]) == sign)
        factors = np.ascontiguousarray(factors_of[path, columns])
        size = np.abs(weighing.weights[path, columns])
        return SideDraws(columns, size, factors, factors * slips[columns])

    paths = range(len(weighing.weights))
    sides = tuple((side_draws(path, 1.0), side_draws(path, -1.0)) for path in paths)
    return PartDraws(sides, len(normal), weighing.step, weighing.middle)


def _paths_ahead(sampled: Floats, paths: Sequence[int]) -> dict[int, npt.NDArray[np.int16]]:
    """Give for each path how many of them are ahead in each draw; of equal ones the earlier is."""
    ahead = {path: np.zeros(sampled.shape[1], dtype=np.int16) for path in paths}
    for first, second in itertools.combinations(paths, 2):
        behind = sampled[first] < sampled[second]
        ahead[first] += behind
        ahead[second] += ~behind
    return ahead
