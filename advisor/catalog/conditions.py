"""The closed set of conditions in which the rules of a pack are written.

Code knows these kinds and never an id: which path, criterion, item or level a rule speaks of is in
the pack. What holds is decided in :mod:`advisor.scoring.rules`. A condition on something unknown
(an unanswered criterion, a level without enough duties) does not hold.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, TypeAlias

from advisor.reading.constraints import Id, Length


class Quantity(Enum):
    """What a rule may measure of a person."""

    ANSWERED_SHARE = "answered_share"  # of the ratings, 0 to 1
    LEAST_COVERAGE = "least_coverage"  # of want and strengths over all paths, 0 to 1
    PREFERENCE_SPAN = "preference_span"  # largest minus smallest preference, in steps
    SAME_RATING_SHARE = "same_rating_share"  # of the answered ratings, as given, 0 to 1
    CONTRADICTING_PREFERENCES = "contradicting_preferences"  # high on an item and on its reverse
    MEDIAN_SECONDS = "median_seconds"  # on screen, of the ratings where that was measured
    OWN_SKILLS = "own_skills"  # answered by the person
    OWN_SKILL_MEAN = "own_skill_mean"  # 1 to 5
    ABOVE_MENTOR = "above_mentor"  # largest own level minus a mentor's, in steps
    BELOW_MENTOR = "below_mentor"  # largest mentor's level minus the own, in steps
    CHOSEN_AGAINST_RATINGS = (
        "chosen_against_ratings"  # by how much a clear choice went to the lower
    )
    LEVELS_BY_CASES_ABOVE_DUTIES = "levels_by_cases_above_duties"  # in levels, below 0 the opposite
    FIRST_PATH_CHANGES = "first_path_changes"  # since the last saved run; only where there is one
    DAYS_WITHOUT_CLOSED_STEP = "days_without_closed_step"  # only where there is a plan


class PathValue(Enum):
    """What a rule may compare of a path, 0 to 100."""

    FIT = "fit"
    WANT = "want"
    READY = "ready"


class Verdict(Enum):
    """How far apart the first two paths are; the closed set of section 6."""

    NONE = "none"
    CLOSE = "close"
    AHEAD = "ahead"
    CLEAR = "clear"


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """A comparison with numbers; every bound that is given must hold."""

    at_least: float | None = None
    above: float | None = None
    at_most: float | None = None
    below: float | None = None


@dataclass(frozen=True)
class All:
    """Every one of the conditions holds."""

    all_: "Conditions"


@dataclass(frozen=True)
class AnyOf:
    """At least one of the conditions holds."""

    any_: "Conditions"


@dataclass(frozen=True)
class Not:
    """The condition does not hold."""

    not_: "Condition"


@dataclass(frozen=True)
class QuantityIs(Bounds):
    """A named quantity of the person lies within bounds."""

    quantity: Quantity


@dataclass(frozen=True)
class CriterionIs(Bounds):
    """A criterion, as used in the score, lies within bounds."""

    criterion: Id


@dataclass(frozen=True)
class CaseIs(Bounds):
    """The level of the option chosen in a case lies within bounds."""

    case: Id


@dataclass(frozen=True)
class AnswerIn:
    """The answer of an item is one of a set, and as firm as asked."""

    item: Id
    in_: tuple[int, ...]
    firm: bool = False


@dataclass(frozen=True)
class FlagIs:
    """A flag of the pack is up."""

    flag: Id


@dataclass(frozen=True)
class VerdictIs:
    """The verdict on the first two paths."""

    verdict: Verdict


@dataclass(frozen=True)
class LevelShare(Bounds):
    """The share of a level's duties lies within bounds; needs a level by duties."""

    share_of: Id


@dataclass(frozen=True)
class LevelIn:
    """The level by duties is one of a set."""

    level: tuple[Id, ...]


@dataclass(frozen=True)
class Choose:
    """Which paths a condition looks at.

    All of them; or the first ``top`` by a value; or those within ``near`` points of fit of the
    first. ``free`` leaves out the paths that meet a deal-breaker, before any is first.
    """

    top: int | None = None
    by: PathValue = PathValue.FIT
    near: float | None = None
    free: bool = False


@dataclass(frozen=True)
class SomePath:
    """A condition holds for at least one of the chosen paths."""

    some_path: Choose
    where: "Condition"


@dataclass(frozen=True)
class PathIn:
    """The path is one of a set."""

    path: tuple[Id, ...]


@dataclass(frozen=True)
class PathIs(Bounds):
    """A value of the path lies within bounds."""

    value: PathValue


@dataclass(frozen=True)
class WantKnown:
    """Whether the path's want is known."""

    want_known: bool


@dataclass(frozen=True)
class IsFirst:
    """Whether the path is the first that is free."""

    first: bool


@dataclass(frozen=True)
class IsBlocked:
    """Whether the path meets a deal-breaker."""

    blocked: bool


@dataclass(frozen=True)
class GapIs(Bounds):
    """The path's largest gap (level asked minus level held) among skills of some weight."""

    gap_from_weight: float


@dataclass(frozen=True)
class FactIn:
    """A fact of the path is one of a set."""

    fact: Id
    is_: tuple[str | int | bool, ...]


@dataclass(frozen=True)
class FactAbove:
    """A fact of the path is a number above the answer of an item."""

    fact_above: Id
    answer: Id


Condition: TypeAlias = (
    All
    | AnyOf
    | Not
    | QuantityIs
    | CriterionIs
    | CaseIs
    | AnswerIn
    | FlagIs
    | VerdictIs
    | LevelShare
    | LevelIn
    | SomePath
    | PathIn
    | PathIs
    | WantKnown
    | IsFirst
    | IsBlocked
    | GapIs
    | FactIn
    | FactAbove
)
Conditions: TypeAlias = Annotated[tuple[Condition, ...], Length(1, 50)]
