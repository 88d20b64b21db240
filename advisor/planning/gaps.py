"""Where a path asks for more than there is, by what closing it would win."""

from dataclasses import dataclass

from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars
from advisor.message import Argument, Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.reasons import raters
from advisor.scoring.result import PathResult, ReadyRow, Result


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill below the level that a path asks.

    ``points`` is what closing it would add to ready. An unanswered skill is never a gap.
    """

    path: str
    skill: str
    level: float
    target: int
    points: float


def gaps(path: PathResult) -> tuple[Gap, ...]:
    """Give the gaps of a path, the most points first."""
    open_rows = [row for row in path.ready_rows if compared(row.target - row.level) > 0]
    return tuple(
        Gap(path.path, row.skill, row.level, row.target, row.possible - row.points)
        for row in sorted(open_rows, key=_by_points)
    )


def sentence(gap: Gap, result: Result, catalog: Catalog) -> Message:
    """Say a gap by behaviour: the level held, the level asked, and the next anchor.

    Where mentors are merged, the own level stands beside what it counts as, and the next anchor is
    one above both; a person who chose the asked level is asked to compare examples.
    """
    own = result.values.own_skills.get(gap.skill, gap.level)
    anchor = _next_anchor(gap.skill, max(own, gap.level), catalog)
    arguments: dict[str, Argument] = {
        "skill": catalog.criterion[gap.skill].name,
        "level": Number(gap.level, 0 if gap.level == int(gap.level) else 1),
        "path": catalog.path[gap.path].short,
        "target": gap.target,
    }
    if compared(own - gap.level) != 0:
        seen = raters(gap.skill, result, catalog)
        if own >= gap.target or anchor is None:
            return say("gap.mentors", own=Number(own), n=seen, **arguments)
        return say("gap.merged", own=Number(own), n=seen, anchor=anchor, **arguments)
    if anchor is None:
        return say("gap.bare", **arguments)
    return say("gap.anchor", anchor=anchor, **arguments)


def _by_points(row: ReadyRow) -> float:
    return -compared(row.possible - row.points)


def _next_anchor(skill: str, level: float, catalog: Catalog) -> str | None:
    """Give what the next level up looks like."""
    anchors = (
        option
        for item in catalog.ratings
        if isinstance(item, Bars) and item.criterion == skill
        for option in item.anchors
    )
    return next((option.text for option in anchors if option.value > level), None)
