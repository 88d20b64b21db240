"""How many hours of work it may take to hold every level that a path asks for.

For each gap the first action that fits, by the rule of every next step: it bears on the skill and
the path, fits the person's level by duties (any, if that is not known), and of these has the fewest
hours, then the first id. A talk closes no gap, so it is left out. An action that closes several
gaps is done once, and its hours count once. It is a first step on each gap, never a promise that
the gap is closed then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.catalog.advice import Action
from advisor.catalog.library import Library
from advisor.planning.gaps import Gap, gaps
from advisor.scoring.result import PathResult, Result


@dataclass(frozen=True, slots=True)
class Closing:
    """A gap, and the first action that fits it; None where none does."""

    gap: Gap
    action: Action | None


@dataclass(frozen=True, slots=True)
class HoursToBeReady:
    """The first fitting action of every gap of a path, the gap with the most points first."""

    closings: tuple[Closing, ...]

    @property
    def hours(self) -> int:
        """Hours of all these actions; one that closes several gaps counts once."""
        actions = {one.action.id: one.action for one in self.closings if one.action is not None}
        return sum(action.effort_hours for action in actions.values())

    @property
    def without_action(self) -> int:
        """How many gaps no action fits."""
        return sum(one.action is None for one in self.closings)


def hours_to_be_ready(path: PathResult, result: Result, library: Library) -> HoursToBeReady:
    """Give the hours that the gaps of a path ask for.

    Parameters
    ----------
    path : PathResult
        One of the result's paths.
    result : Result
        Of the person, with the level by duties.
    library : Library
        Of the same pack.
    """
    level = result.levels.level if result.levels else None
    work = list(_work(library, level))
    return HoursToBeReady(tuple(Closing(gap, first_fitting(gap, work)) for gap in gaps(path)))


def first_fitting(gap: Gap, actions: Iterable[Action]) -> Action | None:
    """Give the action with the fewest hours that bears on a gap's skill and path."""
    fitting = [one for one in actions if gap.skill in one.criteria and gap.path in one.paths]
    return min(fitting, key=lambda one: (one.effort_hours, one.id), default=None)


def _work(library: Library, level: str | None) -> Iterator[Action]:
    """Give the actions that are no talk and fit a level, where one is known."""
    talks = {rung.id for rung in library.actions.rungs if rung.is_talk}
    for action in library.actions.actions:
        if action.rung not in talks and (level is None or level in action.levels):
            yield action
