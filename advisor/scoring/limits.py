"""Limits in sentences: which paths meet a deal-breaker, and what is worth a check."""

from advisor.assessment.answers import Assessment
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Firmness
from advisor.message import Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.result import PathResult, Result
from advisor.scoring.rules import PathSituation, Situation, holds


def could_block(limit: str, assessment: Assessment, catalog: Catalog) -> bool:
    """Tell whether the answer to a limit item would rule out a path, if it were a deal-breaker."""
    firm = assessment.with_firmness(limit, Firmness.DEALBREAKER)
    rules = [rule.hard for rule in catalog.rules.limits if rule.item == limit and rule.hard]
    situation = Situation(answers=firm.answers, firmness=firm.firmness)
    return any(
        holds(rule, situation, PathSituation(path.id, path.facts))
        for rule in rules
        for path in catalog.paths.paths
    )


def blocked_sentence(path: PathResult, result: Result, catalog: Catalog) -> Message:
    """Say which deal-breakers a path meets, and where it would stand without them."""
    met = tuple(
        say("quoted", text=catalog.criterion[one.limit].name)
        for one in path.conflicts
        if one.is_block
    )
    return say(
        "limits.blocked",
        path=catalog.path[path.path].short,
        fit=Number(path.fit),
        limits=met,
        n=len(met),
        place=say(f"place.{_place_without_limit(path, result)}"),
    )


def notes_sentence(result: Result, catalog: Catalog) -> Message | None:
    """Say on how many paths each limit is worth a check, the most first; None for none."""
    counts = {
        rule.criterion: sum(
            one.limit == rule.criterion and not one.is_block
            for path in result.paths.values()
            for one in path.conflicts
        )
        for rule in catalog.rules.limits
    }
    met = sorted((limit for limit in counts if counts[limit]), key=lambda limit: -counts[limit])
    if not met:
        return None
    notes = tuple(
        say("limits.count", limit=catalog.criterion[limit].name, n=counts[limit]) for limit in met
    )
    return say("limits.notes", notes=notes)


def _place_without_limit(path: PathResult, result: Result) -> int:
    """Give the place that a blocked path would have among the free ones, from 1."""
    ahead = [
        free
        for free in result.free
        if (compared(result.paths[free].fit), -result.order.index(free))
        > (compared(path.fit), -result.order.index(path.path))
    ]
    return len(ahead) + 1
