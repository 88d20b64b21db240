"""The whole card for many people at once: fit, ready and ranges, and what two paths differ by.

Plain rows of numbers go in, arrays come out, so that a caller needs no NumPy of its own. Criteria
are the skills followed by the preferences.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from models import stability, uncertainty
from models.arrays import Flags, Floats, Places
from models.fit import FULL_SCORE, Part, Weighing, ready, ready_weights, weigh

Rows: TypeAlias = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Frame:
    """What a pack fixes.

    Attributes
    ----------
    skills, preferences : Weighing
        Signed weights of both kinds.
    skill_weights : ndarray of shape (p, s)
        Stored weights of skills, which also weigh ready.
    lowest, highest : float
        Ends of the scale.
    jitter : float
        Half width of the doubt about weights, as a share.
    missing_deviation : float
        Standard deviation of an unanswered criterion, in steps.
    range_width : float
        Standard deviations on each side of a range (1.28 for 80 percent).
    ranks : ndarray of shape (c,)
        Order of criteria that are equal otherwise.
    """

    skills: Weighing
    preferences: Weighing
    skill_weights: Floats
    lowest: float
    highest: float
    jitter: float
    missing_deviation: float
    range_width: float
    ranks: Places


@dataclass(frozen=True)
class People:
    """What people answered; NaN is unanswered.

    Attributes
    ----------
    skills, skill_multipliers : ndarray of shape (n, s)
        Levels, 1 to 5, and own weights.
    preferences, importance : ndarray of shape (n, q)
        Wishes, 1 to 5, and their importance.
    errors : ndarray of shape (n, s + q)
        Standard errors.
    split : ndarray of shape (n,)
        Part of want in fit, 0 to 1.
    targets : ndarray of shape (n, p, s)
        Levels asked.
    """

    skills: Floats
    skill_multipliers: Floats
    preferences: Floats
    importance: Floats
    errors: Floats
    split: Floats
    targets: Floats


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
    ready: Floats
    ready_rows: Floats
    ready_possible: Floats
    ready_deviation: Floats


@dataclass(frozen=True)
class Comparison:
    """What separates a first path from a second, for each person.

    ``low`` and ``high`` are factors on weights, ``single`` changes of one answer, ``moves`` the
    least total change in the order of ``move_order``, ``split_root`` the split that makes both
    level.
    """

    gap: Floats
    deviation: Floats
    flip: Floats
    low: Floats
    high: Floats
    single: Floats
    move_order: Places
    moves: Floats
    split_root: Floats


def frame(
    skill_weights: Rows,
    preference_weights: Rows,
    ranks: Sequence[int],
    *,
    neutral: float,
    step: float,
    scale: tuple[float, float, float],
    jitter: float,
    missing_deviation: float,
    range_width: float,
) -> Frame:
    """Make the frame of a pack from plain rows, one for each path.

    Parameters
    ----------
    skill_weights, preference_weights : rows of numbers
        As stored: skills 1 to 5, preferences -5 to 5.
    ranks : sequence of int
        For each criterion, its place in a tie.
    neutral : float
        Skill weight that speaks neither for nor against (2.5).
    step, jitter, missing_deviation, range_width : float
        See :class:`Frame` and :class:`models.fit.Weighing`.
    scale : tuple of float
        Lowest, middle and highest answer.
    """
    lowest, middle, highest = scale
    stored = np.asarray(skill_weights, dtype=np.float64)
    return Frame(
        skills=Weighing(stored - neutral, step, middle),
        preferences=Weighing(np.asarray(preference_weights, dtype=np.float64), step, middle),
        skill_weights=stored,
        lowest=lowest,
        highest=highest,
        jitter=jitter,
        missing_deviation=missing_deviation,
        range_width=range_width,
        ranks=np.asarray(ranks, dtype=np.intp),
    )


def people(
    *,
    skills: Rows,
    skill_multipliers: Rows,
    preferences: Rows,
    importance: Rows,
    errors: Rows,
    split: Sequence[float],
    targets: Sequence[Rows],
) -> People:
    """Make arrays of people from plain rows; shapes as in :class:`People`."""
    return People(
        *(
            np.asarray(rows, dtype=np.float64)
            for rows in (skills, skill_multipliers, preferences, importance, errors, split, targets)
        )
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
    want = weigh(group.preferences, group.importance, pack.preferences)
    strengths = weigh(group.skills, group.skill_multipliers, pack.skills)
    values = _values(group)
    errors = _errors(group, pack)
    split = group.split[:, None]
    slopes = _joined(strengths.share, want.share, group.split, pack)
    full = _joined(strengths.full_share, want.full_share, group.split, pack)
    missing = np.where(np.isnan(values)[:, None, :], full, 0.0)
    weight_spread = uncertainty.shares_spread(
        slopes, values, _side_mean(strengths, want), pack.jitter
    )
    spread = weight_spread + uncertainty.answers_spread(slopes, missing, errors[:, None])
    deviation = np.sqrt(spread)
    fit = split * want.value + (1 - split) * strengths.value
    total, ready_rows = ready(group.skills, pack.skill_weights, group.targets, pack.lowest)
    possible = ready_weights(group.skills, pack.skill_weights, group.targets, pack.lowest)
    skill_errors = errors[:, : group.skills.shape[1]]
    return Scores(
        want=want,
        strengths=strengths,
        fit=fit,
        rows=_by_split(strengths.rows, want.rows, group.split),
        has_row=np.concatenate([strengths.has_row, want.has_row], axis=2),
        slopes=slopes,
        missing_slopes=missing,
        spread=spread,
        weight_spread=weight_spread,
        deviation=deviation,
        low=np.maximum(fit - pack.range_width * deviation, 0.0),
        high=np.minimum(fit + pack.range_width * deviation, FULL_SCORE),
        ready=total,
        ready_rows=ready_rows,
        ready_possible=possible,
        ready_deviation=uncertainty.ready_deviation(
            possible, group.skills, group.targets, skill_errors, pack.lowest
        ),
    )


def compare(
    pack: Frame, group: People, scores: Scores, first: Sequence[int], second: Sequence[int]
) -> Comparison:
    """Give what separates two paths of each person, and what would make them level.

    Parameters
    ----------
    pack, group, scores
        As for :func:`score`, and its result.
    first, second : sequence of int
        For each person the places of the two paths; the first has the higher fit.

    Returns
    -------
    Comparison
        Sections 6 and 7 of the model specification 2.1.0.
    """
    person = np.arange(len(first))
    a, b = (person, np.asarray(first)), (person, np.asarray(second))
    values = _values(group)
    gap = scores.fit[a] - scores.fit[b]
    slopes = scores.slopes[a] - scores.slopes[b]
    missing = scores.missing_slopes[a] - scores.missing_slopes[b]
    spread = uncertainty.answers_spread(slopes, missing, _errors(group, pack))
    deviation = np.sqrt(spread + scores.weight_spread[a] + scores.weight_spread[b])
    step = _steps(group.split, pack)
    low, high = stability.weight_interval(
        gap, values, step, _terms(scores, values, a), _terms(scores, values, b)
    )
    scale = (pack.lowest, pack.highest)
    order, moves = stability.least_moves(gap, slopes, values, scale, pack.ranks)
    return Comparison(
        gap=gap,
        deviation=deviation,
        flip=uncertainty.flip_chance(gap, deviation),
        low=low,
        high=high,
        single=stability.single_flips(gap, slopes, values, *scale),
        move_order=order,
        moves=moves,
        split_root=stability.split_root(
            scores.want.value[a] - scores.want.value[b],
            scores.strengths.value[a] - scores.strengths.value[b],
        ),
    )


def _values(group: People) -> Floats:
    return np.concatenate([group.skills, group.preferences], axis=1)


def _errors(group: People, pack: Frame) -> Floats:
    return np.where(np.isnan(_values(group)), pack.missing_deviation, group.errors)


def _by_split(skills: Floats, preferences: Floats, split: Floats) -> Floats:
    part = split[:, None, None]
    return np.concatenate([(1 - part) * skills, part * preferences], axis=2)


def _joined(skills: Floats, preferences: Floats, split: Floats, pack: Frame) -> Floats:
    """Give shares of both kinds as points of fit for one step."""
    return _by_split(pack.skills.step * skills, pack.preferences.step * preferences, split)


def _side_mean(strengths: Part, want: Part) -> Floats:
    return np.concatenate([strengths.side_mean, want.side_mean], axis=2)


def _steps(split: Floats, pack: Frame) -> Floats:
    """Give the points of fit for one step of a whole side, for each criterion."""
    skills, preferences = pack.skills, pack.preferences
    ones = np.ones((len(split), 1))
    return np.concatenate(
        [
            (1 - split[:, None]) * skills.step * np.repeat(ones, skills.weights.shape[1], axis=1),
            split[:, None]
            * preferences.step
            * np.repeat(ones, preferences.weights.shape[1], axis=1),
        ],
        axis=1,
    )


def _terms(scores: Scores, values: Floats, path: tuple[Places, Places]) -> stability.SideTerms:
    strengths, want = scores.strengths, scores.want
    return stability.side_terms(
        _of_path(strengths.mass, want.mass, path),
        _of_path(strengths.side_mass, want.side_mass, path),
        _of_path(strengths.side_sum, want.side_sum, path),
        np.concatenate([strengths.sign[path[1]], want.sign[path[1]]], axis=1),
        values,
        scores.has_row[path],
    )


def _of_path(skills: Floats, preferences: Floats, path: tuple[Places, Places]) -> Floats:
    return np.concatenate([skills[path], preferences[path]], axis=1)
