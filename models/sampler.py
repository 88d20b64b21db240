"""Shares of places, frame after frame: the draws of one pack, and what was weighed last.

A lever moves one thing. What it leaves alone, want or strengths, is as it was in the frame before
and is not weighed again.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from models import inputs, resampling
from models.arrays import Floats
from models.inputs import Frame, People
from models.resampling import Draws, PartDraws


class _Part:
    """The last sample of want or of strengths."""

    def __init__(self) -> None:
        self._of = b""
        self._points: Floats = np.empty((0, 0))

    def sample(self, cached: PartDraws, *given: Floats) -> Floats:
        """Give points in every draw, weighed anew only where something else is given."""
        asked = b"".join(row.tobytes() for row in given)
        if asked != self._of:
            self._points = resampling.part_sample(cached, *given)
            self._of = asked
        return self._points


class Sampler:
    """Gives the shares of places of one person after the other.

    Parameters
    ----------
    pack : Frame
        Of p paths.
    count : int
        How many draws (10,000 in the program).
    seed : int
        The same seed gives the same shares.
    """

    def __init__(self, pack: Frame, *, count: int, seed: int) -> None:
        self._pack, self._count, self._seed = pack, count, seed
        self._want, self._strengths = _Part(), _Part()

    @cached_property
    def draws(self) -> Draws:
        """The draws; made once, which takes some 50 milliseconds."""
        return resampling.draws(self._pack, count=self._count, seed=self._seed)

    def warm(self) -> None:
        """Make the draws now."""
        _ = self.draws

    def want(self, person: People) -> Floats:
        """Give want in every draw, as :func:`models.resampling.part_sample`."""
        errors = inputs.errors(person, self._pack)[0, person.skills.shape[1] :]
        given = person.preferences[0], person.importance[0], errors
        return self._want.sample(self.draws.preferences, *given)

    def strengths(self, person: People) -> Floats:
        """Give strengths in every draw, as :func:`models.resampling.part_sample`."""
        errors = inputs.errors(person, self._pack)[0, : person.skills.shape[1]]
        given = person.skills[0], person.skill_multipliers[0], errors
        return self._strengths.sample(self.draws.skills, *given)

    def fit(self, person: People, shown: Sequence[float]) -> Floats:
        """Give fit in every draw, as :func:`models.resampling.fit_sample`."""
        split, mean = float(person.split[0]), np.asarray(shown, dtype=np.float64)
        return resampling.fit_sample(self.want(person), self.strengths(person), split, mean)

    def shares(
        self, person: People, fit: Sequence[float], free: Sequence[bool] | None = None
    ) -> Floats:
        """Give how often each path takes each place, shape (p, p).

        Parameters
        ----------
        person : People
            One person.
        fit : sequence of float
            The fit of each path that is shown.
        free : sequence of bool, optional
            Which paths take part; all, if not given.
        """
        taking = None if free is None else np.asarray(free, dtype=np.bool_)
        return resampling.rank_acceptability(self.fit(person, fit), taking)
