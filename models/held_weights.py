"""Weights learned from people whose path is known, held near given weights.

A learned weight is the given one times a factor above zero, so that no criterion changes its side
and a row still means what it says. Factors and temperature are normal about 1 on a log scale; found
is the mode, the least of ::

    sum over examples of  -count * log softmax(points / temperature)[class of the example]
        + shrinkage / 2 * sum of log(factor)^2  +  1 / 2 * log(temperature / given temperature)^2

This is maximum entropy held near a known model (Chelba and Acero 2004, Adaptation of maximum
entropy capitalizer: little data can help a lot, EMNLP), with the distance taken between logarithms.
An unanswered criterion is left out of an example by the same formula as of any result.

Why not a distance between the weights themselves, which would be convex: sides would turn, all that
makes the two-sided fit fair would be lost, and a gap would need a made-up answer. What is lost here
is that there may be more than one mode; the search begins at the given weights and only descends.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from models.arrays import Floats
from models.examples import Examples, Kind, rows

SMALL_SLOPE = 1e-6
SMALL_GAIN = 1e-4
LONGEST_STEP = 2.0
SHORTEST_CUT = 1e-9
MOST_STEPS = 1000
REMEMBERED = 20


@dataclass(frozen=True)
class Given:
    """What is known before any example.

    Attributes
    ----------
    weights : ndarray of shape (p, c)
        Signed.
    kinds : sequence of Kind
        Each criterion stands in one of them.
    step : float
        Points for one full step of difference.
    temperature : float
        Points that make one class e times as likely as another.
    """

    weights: Floats
    kinds: Sequence[Kind]
    step: float
    temperature: float


@dataclass(frozen=True)
class Learned:
    """What examples say.

    Attributes
    ----------
    weights : ndarray of shape (p, c)
        Signed.
    temperature : float
        In points.
    steps : int
        How many it took.
    has_settled : bool
        Whether more steps would change nothing that can be seen.
    """

    weights: Floats
    temperature: float
    steps: int
    has_settled: bool


def chances(points: Floats, temperature: float) -> Floats:
    """Give the softmax of points (n, p) over a temperature; rows sum to 1."""
    warmth = np.exp((points - points.max(axis=1, keepdims=True)) / temperature)
    shares: Floats = warmth / warmth.sum(axis=1, keepdims=True)
    return shares


def learn(examples: Examples, given: Given, shrinkage: float | None) -> Learned:
    """Learn weights and temperature.

    Parameters
    ----------
    examples : Examples
        At least one.
    given : Given
        Where to begin, and what to stay near.
    shrinkage : float or None
        How firmly the given weights hold, above 0: one over the variance of a factor's logarithm.
        None holds them altogether, and only the temperature is learned.

    Notes
    -----
    Steps of limited memory (Liu and Nocedal 1989, Mathematical Programming 45:503-528), halved
    until the sum falls.
    """
    search = _Search(examples, given, shrinkage)
    at = search.look(np.zeros(given.weights.size + 1))
    memory: deque[_Turn] = deque(maxlen=REMEMBERED)
    for steps in range(MOST_STEPS):
        is_least = np.abs(at.slope).max() < SMALL_SLOPE
        lower = None if is_least else search.descend(at, _way(at.slope, memory))
        if lower is None:
            return search.learned(at, steps, has_settled=True)
        memory.append(_Turn(lower.place - at.place, lower.slope - at.slope))
        if memory[-1].bend <= 0:
            memory.pop()
        at = lower
    return search.learned(at, MOST_STEPS, has_settled=False)


@dataclass(frozen=True)
class _Look:
    """The sum to be made least at one place, and its slope there."""

    place: Floats
    total: float
    slope: Floats


@dataclass(frozen=True)
class _Turn:
    """How the slope changed over one step."""

    step: Floats
    change: Floats

    @cached_property
    def bend(self) -> float:
        """How much steeper it became along the step; below 0 it is no valley."""
        return float(self.step @ self.change)


class _Search:
    """The way down; a place is the logarithms of all factors, then of the sharpness."""

    def __init__(self, examples: Examples, given: Given, shrinkage: float | None) -> None:
        self._examples = examples
        self._given = given
        self._is_fixed = shrinkage is None
        self._holds = np.full(given.weights.size + 1, 1.0 if shrinkage is None else shrinkage)
        self._holds[-1] = 1.0

    def weights(self, place: Floats) -> Floats:
        return self._given.weights * np.exp(place[:-1].reshape(self._given.weights.shape))

    def temperature(self, place: Floats) -> float:
        return self._given.temperature / float(np.exp(place[-1]))

    def learned(self, at: _Look, steps: int, *, has_settled: bool) -> Learned:
        return Learned(self.weights(at.place), self.temperature(at.place), steps, has_settled)

    def look(self, place: Floats) -> _Look:
        examples, temperature = self._examples, self.temperature(place)
        found = rows(examples.values, self.weights(place), self._given.kinds, self._given.step)
        scores = found.points.sum(axis=2) / temperature
        scores -= scores.max(axis=1, keepdims=True)
        people = np.arange(len(scores))
        loss = np.log(np.exp(scores).sum(axis=1)) - scores[people, examples.classes]
        missed = chances(scores, 1.0) * examples.counts[:, None]
        missed[people, examples.classes] -= examples.counts
        slope = self._holds * place
        if not self._is_fixed:
            slope[:-1] += np.einsum("np,npc->pc", missed, found.moves).ravel() / temperature
        # The logarithm of the sharpness moves a score by the score itself.
        slope[-1] += float((missed * scores).sum())
        held = 0.5 * float(self._holds @ np.square(place))
        return _Look(place, float(examples.counts @ loss) + held, slope)

    def descend(self, at: _Look, way: Floats) -> _Look | None:
        """Give a lower place, or None if rounding leaves none."""
        fall = float(at.slope @ way)
        cut = min(1.0, LONGEST_STEP / float(np.abs(way).max()))
        while cut > SHORTEST_CUT:
            there = self.look(at.place + cut * way)
            if there.total <= at.total + SMALL_GAIN * cut * fall:
                return there
            cut /= 2
        return None


def _way(slope: Floats, memory: Sequence[_Turn]) -> Floats:
    """Give the way down, with the bend that the remembered steps have shown."""
    way, shares = -slope, []
    for turn in reversed(memory):
        shares.append(float(turn.step @ way) / turn.bend)
        way = way - shares[-1] * turn.change
    if memory:
        way = way * (memory[-1].bend / float(memory[-1].change @ memory[-1].change))
    for turn, share in zip(memory, reversed(shares), strict=True):
        way = way + (share - float(turn.change @ way) / turn.bend) * turn.step
    return way
