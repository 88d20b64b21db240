"""Which nearby role inside a path matches best: signals above the own average (section 8)."""

from collections.abc import Mapping
from statistics import fmean

from advisor.assessment.values import CriterionValues
from advisor.catalog.paths import CareerPath, Subtrack
from advisor.scoring.comparison import compared
from advisor.scoring.result import SubtrackResult


def match(path: CareerPath, values: CriterionValues, open_below: float) -> SubtrackResult:
    """Give each sub-track's match, in steps above the own average of its kind.

    Parameters
    ----------
    path : CareerPath
        With its sub-tracks.
    values : CriterionValues
        As used in the score.
    open_below : float
        Lead, in steps, below which no sub-track is named as best without doubt.
    """
    above = {**_above_average(values.skills), **_above_average(values.preferences)}
    matches = {track.id: _mean_signal(track, above) for track in path.subtracks}
    known = {track: match for track, match in matches.items() if match is not None}
    ranked = sorted(known, key=lambda track: (-compared(known[track]), track))
    leads = len(ranked) > 1 and compared(known[ranked[0]] - known[ranked[1]]) >= open_below
    return SubtrackResult(
        values=matches,
        best=ranked[0] if ranked else None,
        runner=ranked[1] if len(ranked) > 1 else None,
        is_open=not leads,
    )


def _above_average(values: Mapping[str, float]) -> dict[str, float]:
    if not values:
        return {}
    average = fmean(values.values())
    return {criterion: value - average for criterion, value in values.items()}


def _mean_signal(track: Subtrack, above: Mapping[str, float]) -> float | None:
    signals = [sign * above[key] for key, sign in track.signals.items() if key in above]
    return fmean(signals) if signals else None
