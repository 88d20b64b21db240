"""Limits in sentences: which paths meet a deal-breaker, and what is worth a check."""

from advisor.assessment.answers import Assessment
from advisor.assessment.flow import Question
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Firmness, LimitItem
from advisor.message import Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.result import PathResult, Result
from advisor.scoring.rules import PathSituation, Situation, holds


def asks_firmness(question: Question, assessment: Assessment, catalog: Catalog) -> bool:
    """Tell whether it matters how firm an answer is, so that it is asked."""
    return (
        isinstance(question, LimitItem)
        and question.show_firmness
        and question.id in assessment.answers
        and could_block(question.id, assessment, catalog)
    )


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
    """Say which deal-breakers a path meets, and where it would stand without them.

    Where nothing can be ranked, no number and no place is said.
    """
    met = _blocks(path)
    names = tuple(
        say("quoted", text=rule_name)
        for rule_name in (catalog.criterion[limit].name for limit in met)
    )
    name = catalog.path[path.path].short
    if not result.is_ranked:
        return say("limits.blocked_unranked", path=name, limits=names, n=len(names))
    return say(
        "limits.blocked",
        path=name,
        fit=Number(path.fit),
        limits=names,
        n=len(names),
        standing=_standing(path, result, catalog),
    )


def notes_sentence(result: Result, catalog: Catalog) -> Message | None:
    """Say for each limit which free paths are worth a check, the most first; None for none."""
    paths = {
        rule.criterion: tuple(
            catalog.path[path].short
            for path in result.free
            if any(one.limit == rule.criterion for one in result.paths[path].conflicts)
        )
        for rule in catalog.rules.limits
    }
    met = sorted((limit for limit in paths if paths[limit]), key=lambda one: -len(paths[one]))
    if not met:
        return None
    notes = tuple(
        say("limits.note", limit=catalog.criterion[limit].name, paths=paths[limit]) for limit in met
    )
    return say("limits.notes", notes=notes)


def _blocks(path: PathResult) -> tuple[str, ...]:
    return tuple(one.limit for one in path.conflicts if one.is_block)


def _standing(path: PathResult, result: Result, catalog: Catalog) -> Message:
    """Say the place of a blocked path in the whole order, other blocked paths included."""
    first = next(one for one in result.order if one != path.path)
    near = catalog.model.constants.close_gap
    if abs(compared(path.fit - result.paths[first].fit)) < near:
        return say("limits.level", first=catalog.path[first].short)
    place = say(f"place.{result.order.index(path.path) + 1}")
    return say("limits.rank" if len(result.blocked) == 1 else "limits.rank_of_all", place=place)
