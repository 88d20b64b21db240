"""Own and mentors' ratings of a skill, side by side."""

from dataclasses import dataclass

from advisor.assessment.answers import Assessment
from advisor.assessment.values import mentor_levels
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result


@dataclass(frozen=True, slots=True)
class Ratings:
    """The own level of a skill, and those of the mentors who rated it, 1 to 5."""

    skill: str
    own: float
    mentors: tuple[float, ...]

    @property
    def above(self) -> float:
        """By how much the own level is above that of a mentor, at the most, in steps."""
        return compared(self.own - min(self.mentors))

    @property
    def below(self) -> float:
        """By how much it is below that of a mentor, at the most, in steps."""
        return compared(max(self.mentors) - self.own)

    @property
    def apart(self) -> float:
        """By how much it differs from that of a mentor, at the most, in steps."""
        return max(self.above, self.below)


def rated_by_both(result: Result, catalog: Catalog) -> tuple[Ratings, ...]:
    """Give the ratings of every skill that the person and a mentor rated."""
    given = result.scorable
    if not isinstance(given, Assessment):
        return ()
    mentors = mentor_levels(given, catalog)
    seen = {
        skill: tuple(levels[skill] for levels in mentors if skill in levels)
        for skill in result.values.own_skills
    }
    own = result.values.own_skills
    return tuple(Ratings(skill, own[skill], levels) for skill, levels in seen.items() if levels)


def side_by_side(ratings: Ratings, catalog: Catalog) -> Message:
    """Give both views of a skill in one line."""
    skill, own = catalog.criterion[ratings.skill].name, Number(ratings.own)
    low, high = Number(min(ratings.mentors)), Number(max(ratings.mentors))
    if low == high:
        return say("talk.rated", skill=skill, own=own, seen=low, n=len(ratings.mentors))
    return say("talk.rated_spread", skill=skill, own=own, low=low, high=high)
