"""The result as frozen values: what was worked out, with every row that adds up to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.assessment.answers import Scorable
from advisor.assessment.values import CriterionValues
from advisor.catalog.conditions import Verdict
from advisor.catalog.questions import Kind
from advisor.scoring.rules import Situation

TO_COMPARE = 2  # paths, without which nothing can be compared


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a receipt of fit.

    ``value`` is the answer (1 to 5), ``side`` +1 where the path brings it or leans on it and -1
    where it takes it away or leans on it less, ``points`` what it adds to fit.
    """

    criterion: str
    kind: Kind
    value: float
    side: int
    points: float


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """One row of a receipt of ready: the level held, the level asked, points won and possible."""

    skill: str
    level: float
    target: int
    points: float
    possible: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """A limit that a path meets: a block, or worth a note."""

    limit: str
    is_block: bool


@dataclass(frozen=True, slots=True)
class SubtrackResult:
    """How well each sub-track of a path matches, in steps above the own average.

    ``is_open`` if no sub-track leads by enough.
    """

    values: Mapping[str, float | None]
    best: str | None
    runner: str | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class PathResult:
    """What one path gets. All values in points of 0 to 100; None is unknown.

    ``fit`` is 50 plus the points of ``rows``; ``ready`` is the sum of ``ready_rows``.
    """

    path: str
    want: float
    strengths: float
    fit: float
    ready: float | None
    rows: tuple[Row, ...]
    ready_rows: tuple[ReadyRow, ...]
    deviation: float
    low: float
    high: float
    ready_deviation: float | None
    want_known: bool
    strengths_known: bool
    want_coverage: float
    strengths_coverage: float
    conflicts: tuple[Conflict, ...]
    subtracks: SubtrackResult

    @property
    def is_blocked(self) -> bool:
        """Whether the path meets a deal-breaker."""
        return any(conflict.is_block for conflict in self.conflicts)

    @property
    def is_known(self) -> bool:
        """Whether both want and strengths are known, so that a range may be shown."""
        return self.want_known and self.strengths_known


@dataclass(frozen=True, slots=True)
class FirstTwo:
    """The first two free paths: how far apart, how sure."""

    first: str
    second: str
    gap: float
    deviation: float
    flip: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Interval:
    """Factors on a weight between which the first of the two stays first; None is open."""

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one answer, in steps."""

    criterion: str
    steps: float


@dataclass(frozen=True, slots=True)
class TurningPoints:
    """What would make the first two level.

    ``single`` are single answers, smallest change first; ``moves`` is the least total change over
    several; ``split`` is the part of want that does it.
    """

    weights: Mapping[str, Interval]
    single: tuple[Change, ...]
    moves: tuple[Change, ...]
    least_total: float
    split: float | None


@dataclass(frozen=True, slots=True)
class LevelResult:
    """The level by duties and by cases; None where too little is answered."""

    level: str | None
    shares: Mapping[str, float | None]
    by_cases: str | None
    case_mean: float | None


def compared_paths(order: Sequence[str], paths: Mapping[str, PathResult]) -> tuple[str, ...]:
    """Give the paths that are compared, in order: the free ones; all, if fewer than two are free.

    Parameters
    ----------
    order : sequence of str
        All paths.
    paths : mapping of path to PathResult
        With their limits.
    """
    free = tuple(path for path in order if not paths[path].is_blocked)
    return free if len(free) >= TO_COMPARE else tuple(order)


@dataclass(frozen=True)
class Result:
    """All that was worked out for one person.

    ``scorable`` is what was scored and ``situation`` what the rules of the pack may ask of it;
    ``answered`` of ``asked`` questions were answered.
    """

    scorable: Scorable
    situation: Situation
    values: CriterionValues
    paths: Mapping[str, PathResult]
    order: tuple[str, ...]
    first_two: FirstTwo
    turning_points: TurningPoints
    levels: LevelResult | None
    flags: tuple[str, ...]
    triggers: tuple[str, ...]
    answered: int
    asked: int

    @property
    def free(self) -> tuple[str, ...]:
        """Paths without a deal-breaker, in order."""
        return tuple(path for path in self.order if not self.paths[path].is_blocked)

    @property
    def blocked(self) -> tuple[str, ...]:
        """Paths that meet a deal-breaker, in order."""
        return tuple(path for path in self.order if self.paths[path].is_blocked)

    @property
    def compared_paths(self) -> tuple[str, ...]:
        """Paths that are compared, in order: the free ones; all, if fewer than two are free."""
        return compared_paths(self.order, self.paths)

    @property
    def is_ranked(self) -> bool:
        """Whether anything can be said of an order."""
        return self.first_two.verdict is not Verdict.NONE
