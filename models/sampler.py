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

    def shares(
        self, group: People, person: int, fit: Sequence[float], free: Sequence[bool]
    ) -> Floats:
        """Give how often each path takes each place, shape (p, p).

        Parameters
        ----------
        group : People
            Of any number.
        person : int
            Which of them.
        fit : sequence of float
            The fit of each path that is shown.
        free : sequence of bool
            Which paths take part.
        """
        skills = group.skills.shape[1]
        errors = inputs.errors(group, self._pack)[person]
        want = self._want.sample(
            self.draws.preferences,
            group.preferences[person],
            group.importance[person],
            errors[skills:],
        )
        strengths = self._strengths.sample(
            self.draws.skills,
            group.skills[person],
            group.skill_multipliers[person],
            errors[:skills],
        )
        split, shown = float(group.split[person]), np.asarray(fit, dtype=np.float64)
        sampled = resampling.fit_sample(want, strengths, split, shown)
        return resampling.rank_acceptability(sampled, np.asarray(free, dtype=np.bool_))
