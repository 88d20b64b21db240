"""What holds of a person: the pack's conditions, decided.

Knows the kinds of condition and no id. Unknown things never hold.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.assessment.answers import AnswerValue
from advisor.catalog import conditions as kinds
from advisor.catalog.conditions import Choose, Condition, PathValue, Quantity, Verdict
from advisor.catalog.paths import Fact
from advisor.catalog.questions import Firmness
from advisor.scoring.comparison import compared, within


@dataclass(frozen=True)
class PathSituation:
    """What rules may ask of one path.

    ``gaps`` are (stored weight, level asked minus level held) of the answered skills.
    """

    id: str
    facts: Mapping[str, Fact]
    values: Mapping[PathValue, float | None] = field(default_factory=dict)
    want_known: bool = True
    is_blocked: bool = False
    gaps: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Situation:
    """What rules may ask of one person; grows as more is worked out."""

    answers: Mapping[str, AnswerValue]
    firmness: Mapping[str, Firmness]
    criteria: Mapping[str, float] = field(default_factory=dict)
    case_levels: Mapping[str, int] = field(default_factory=dict)
    quantities: Mapping[Quantity, float] = field(default_factory=dict)
    paths: tuple[PathSituation, ...] = ()
    flags: frozenset[str] = frozenset()
    verdict: Verdict | None = None
    level: str | None = None
    level_shares: Mapping[str, float | None] = field(default_factory=dict)

    def is_firm(self, limit: str) -> bool:
        """Tell whether a limit item is answered as a deal-breaker."""
        return self.firmness.get(limit) is Firmness.DEALBREAKER

    @property
    def free(self) -> tuple[PathSituation, ...]:
        """Paths without a deal-breaker, in the order of the pack."""
        return tuple(path for path in self.paths if not path.is_blocked)


def holds(condition: Condition, situation: Situation, path: PathSituation | None = None) -> bool:
    """Tell whether a condition holds.

    Parameters
    ----------
    condition : Condition
        Checked with its pack.
    situation : Situation
        Of one person.
    path : PathSituation, optional
        The path that is spoken of, for conditions on a path.
    """
    decide = _OF_PATH.get(type(condition))
    if decide is None:
        return _OF_PERSON[type(condition)](condition, situation, path)
    if path is None:
        raise ValueError("a condition on a path needs a path")
    return decide(condition, situation, path)


def ranked(paths: tuple[PathSituation, ...], by: PathValue) -> list[PathSituation]:
    """Give the paths with a value, highest first, ties in the order of the pack."""
    known = [(path, value) for path in paths if (value := path.values[by]) is not None]
    return [path for path, _ in sorted(known, key=lambda pair: -compared(pair[1]))]


def _chosen(choose: Choose, situation: Situation) -> list[PathSituation]:
    paths = ranked(situation.free if choose.free else situation.paths, choose.by)
    if choose.near is not None:
        first = _fit(paths[0]) if paths else 0.0
        return [path for path in paths if compared(first - _fit(path)) <= choose.near]
    return paths[: choose.top]


def _fit(path: PathSituation) -> float:
    return path.values[PathValue.FIT] or 0.0


def _is_first(situation: Situation, path: PathSituation) -> bool:
    return path in ranked(situation.free, PathValue.FIT)[:1]


def _answer_in(condition: kinds.AnswerIn, situation: Situation) -> bool:
    firm_enough = situation.is_firm(condition.item) or not condition.firm
    return situation.answers.get(condition.item) in condition.in_ and firm_enough


def _some_path(condition: kinds.SomePath, situation: Situation) -> bool:
    return any(
        holds(condition.where, situation, path) for path in _chosen(condition.some_path, situation)
    )


def _gap_is(condition: kinds.GapIs, path: PathSituation) -> bool:
    heavy = [gap for weight, gap in path.gaps if compared(weight) >= condition.gap_from_weight]
    return within(max(heavy, default=None), condition)


def _level_share(condition: kinds.LevelShare, situation: Situation) -> bool:
    if situation.level is None:
        return False
    return within(situation.level_shares.get(condition.share_of), condition)


def _fact_in(condition: kinds.FactIn, path: PathSituation) -> bool:
    fact = path.facts.get(condition.fact)
    return any(type(fact) is type(option) and fact == option for option in condition.is_)


def _fact_above(condition: kinds.FactAbove, situation: Situation, path: PathSituation) -> bool:
    fact = path.facts.get(condition.fact_above)
    answer = situation.answers.get(condition.answer)
    return isinstance(fact, int) and isinstance(answer, int) and fact > answer


_OF_PERSON: Mapping[type, Callable[[Any, Situation, PathSituation | None], bool]] = {
    kinds.All: lambda c, s, p: all(holds(part, s, p) for part in c.all_),
    kinds.AnyOf: lambda c, s, p: any(holds(part, s, p) for part in c.any_),
    kinds.Not: lambda c, s, p: not holds(c.not_, s, p),
    kinds.QuantityIs: lambda c, s, _: within(s.quantities.get(c.quantity), c),
    kinds.CriterionIs: lambda c, s, _: within(s.criteria.get(c.criterion), c),
    kinds.CaseIs: lambda c, s, _: within(s.case_levels.get(c.case), c),
    kinds.AnswerIn: lambda c, s, _: _answer_in(c, s),
    kinds.FlagIs: lambda c, s, _: c.flag in s.flags,
    kinds.VerdictIs: lambda c, s, _: c.verdict is s.verdict,
    kinds.LevelShare: lambda c, s, _: _level_share(c, s),
    kinds.LevelIn: lambda c, s, _: s.level in c.level,
    kinds.SomePath: lambda c, s, _: _some_path(c, s),
}
_OF_PATH: Mapping[type, Callable[[Any, Situation, PathSituation], bool]] = {
    kinds.PathIn: lambda c, _, p: p.id in c.path,
    kinds.PathIs: lambda c, _, p: within(p.values.get(c.value), c),
    kinds.WantKnown: lambda c, _, p: p.want_known is c.want_known,
    kinds.IsFirst: lambda c, s, p: _is_first(s, p) is c.first,
    kinds.IsBlocked: lambda c, _, p: p.is_blocked is c.blocked,
    kinds.GapIs: lambda c, _, p: _gap_is(c, p),
    kinds.FactIn: lambda c, _, p: _fact_in(c, p),
    kinds.FactAbove: _fact_above,
}
