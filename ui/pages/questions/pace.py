"""How far a person is, and how long the rest takes at their own pace. Free of Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from advisor import Assessment, Question, minutes_left

MEASURED_FROM = 5  # answers; before that, the pack's estimate says more
FASTEST, SLOWEST = 0.25, 4.0  # beyond these a person did something else than answer
MILLISECONDS = 1_000  # a second


@dataclass(frozen=True, slots=True)
class Pace:
    """A person's seconds for one second of the pack's estimate."""

    factor: float = 1.0
    is_measured: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one is.

    Attributes
    ----------
    answered, of : int
        Questions with an answer, and all.
    minutes : int
        For those that are open, whole; 0 if none is.
    is_measured : bool
        Whether the minutes follow from the person's own pace.
    """

    answered: int
    of: int
    minutes: int
    is_measured: bool


def pace_of(asked: Sequence[Question], milliseconds: Mapping[str, int]) -> Pace:
    """Give the pace of a person: the middle of what each timed answer took for its estimate.

    Why not the mean: one coffee would count for twenty answers.
    """
    ratios = [
        milliseconds[one.id] / MILLISECONDS / one.seconds
        for one in asked
        if milliseconds.get(one.id, 0) > 0
    ]
    if len(ratios) < MEASURED_FROM:
        return Pace()
    return Pace(min(SLOWEST, max(FASTEST, median(ratios))), is_measured=True)


def progress_of(asked: Sequence[Question], assessment: Assessment) -> Progress:
    """Give how far an assessment is among the questions that are asked."""
    ahead = [one for one in asked if one.id not in assessment.answers]
    pace = pace_of(asked, assessment.milliseconds)
    minutes = minutes_left(ahead, pace.factor) if ahead else 0
    return Progress(len(asked) - len(ahead), len(asked), minutes, pace.is_measured)
