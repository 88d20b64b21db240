"""The whole card for many people at once: fit, ready and ranges."""

from dataclasses import dataclass

import numpy as np

from models import inputs, uncertainty
from models.arrays import Flags, Floats
from models.fit import FULL_SCORE, Part, ready, ready_weights, weigh
from models.inputs import Frame, People


@dataclass(frozen=True)
class Readiness:
    """The share of the asked level that people have, in points.

    Attributes
    ----------
    total, deviation : ndarray of shape (n, p)
        0 to 100 (NaN if unknown), and its standard deviation.
    rows, possible : ndarray of shape (n, p, s)
        What each answered skill gives (NaN without a row), and could give at most.
    """

    total: Floats
    rows: Floats
    possible: Floats
    deviation: Floats


@dataclass(frozen=True)
class Scores:
    """What each path gets; all values in points of 0 to 100, ``c`` is skills then preferences.

    ``slopes`` are the points of fit for one step of each answer, ``missing_slopes`` those of the
    unanswered by their share among all criteria.
    """

    want: Part
    strengths: Part
    fit: Floats
    rows: Floats
    has_row: Flags
    slopes: Floats
    missing_slopes: Floats
    spread: Floats
    weight_spread: Floats
    deviation: Floats
    low: Floats
    high: Floats
    ready: Readiness


@dataclass(frozen=True)
class Receipts:
    """Fit with the rows that add up to it, and the two parts it is made of.

    Attributes
    ----------
    want, strengths : Part
        Of every path.
    fit : ndarray of shape (n, p)
        0 to 100.
    rows : ndarray of shape (n, p, c)
        Points of fit; ``fit`` is 50 plus their sum.
    """

    want: Part
    strengths: Part
    fit: Floats
    rows: Floats


def receipts(pack: Frame, group: People) -> Receipts:
    """Give the fit of every path with its receipt, section 3; for one person or for many."""
    want = weigh(group.preferences, group.importance, pack.preferences)
    strengths = weigh(group.skills, group.skill_multipliers, pack.skills)
    split = group.split[:, None]
    return Receipts(
        want=want,
        strengths=strengths,
        fit=split * want.value + (1 - split) * strengths.value,
        rows=_by_split(strengths.rows, want.rows, group.split),
    )


def score(pack: Frame, group: People) -> Scores:
    """Give all that is shown of each path, alone.

    Parameters
    ----------
    pack : Frame
        Of p paths.
    group : People
        n of them.

    Returns
    -------
    Scores
        Sections 3 and 6 of the model specification 2.1.0.
    """
    shown = receipts(pack, group)
    want, strengths, fit = shown.want, shown.strengths, shown.fit
    values = inputs.values(group)
    errors = inputs.errors(group, pack)
    slopes = _joined(strengths.share, want.share, group.split, pack)
    full = _joined(strengths.full_share, want.full_share, group.split, pack)
    missing = np.where(np.isnan(values)[:, None, :], full, 0.0)
    weight_spread = uncertainty.shares_spread(
        slopes, values, _side_mean(strengths, want), pack.jitter
    )
    spread = weight_spread + uncertainty.answers_spread(slopes, missing, errors[:, None])
    deviation = np.sqrt(spread)
    return Scores(
        want=want,
        strengths=strengths,
        fit=fit,
        rows=shown.rows,
        has_row=np.concatenate([strengths.has_row, want.has_row], axis=2),
        slopes=slopes,
        missing_slopes=missing,
        spread=spread,
        weight_spread=weight_spread,
        deviation=deviation,
        low=np.maximum(fit - pack.range_width * deviation, 0.0),
        high=np.minimum(fit + pack.range_width * deviation, FULL_SCORE),
        ready=_readiness(pack, group, errors),
    )


def _readiness(pack: Frame, group: People, errors: Floats) -> Readiness:
    asked = (group.skills, pack.skill_weights, group.targets, pack.lowest)
    total, rows = ready(*asked)
    possible = ready_weights(*asked)
    skill_errors = errors[:, : group.skills.shape[1]]
    deviation = uncertainty.ready_deviation(
        possible, group.skills, group.targets, skill_errors, pack.lowest
    )
    return Readiness(total, rows, possible, deviation)


def _by_split(skills: Floats, preferences: Floats, split: Floats) -> Floats:
    part = split[:, None, None]
    return np.concatenate([(1 - part) * skills, part * preferences], axis=2)


def _joined(skills: Floats, preferences: Floats, split: Floats, pack: Frame) -> Floats:
    """Give shares of both kinds as points of fit for one step."""
    return _by_split(pack.skills.step * skills, pack.preferences.step * preferences, split)


def _side_mean(strengths: Part, want: Part) -> Floats:
    return np.concatenate([strengths.side_mean, want.side_mean], axis=2)
