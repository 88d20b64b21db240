"""What the pack's rules make of one person: limits, flags, verdict, levels and triggers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from advisor.assessment.answers import Assessment, Scorable
from advisor.assessment.quality import quantities, question_count
from advisor.assessment.values import CriterionValues
from advisor.catalog.conditions import PathValue, Quantity, Verdict
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import CareerPath
from advisor.scoring import levels
from advisor.scoring.comparison import compared
from advisor.scoring.result import (
    Conflict,
    FirstTwo,
    Interval,
    LevelResult,
    PathResult,
    Result,
    compared_paths,
)
from advisor.scoring.rules import PathSituation, Situation, holds
from advisor.scoring.turning import Separation


@dataclass(frozen=True)
class Judgement:
    """One person, before and after the numbers are there."""

    catalog: Catalog
    scorable: Scorable
    values: CriterionValues

    @cached_property
    def conflicts(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The limits that each path meets."""
        return {path.id: self._conflicts(path) for path in self.catalog.paths.paths}

    @cached_property
    def levels(self) -> LevelResult | None:
        """Level by duties and by cases; None for criterion values."""
        if isinstance(self.scorable, Assessment):
            return levels.place(self.scorable, self.catalog)
        return None

    @cached_property
    def answers(self) -> Situation:
        """What the rules may ask of the answers alone."""
        own = self.scorable if isinstance(self.scorable, Assessment) else Assessment()
        return Situation(
            answers=own.answers,
            firmness=own.firmness,
            criteria=self.values.all,
            case_levels=levels.case_levels(own, self.catalog),
            quantities=quantities(self.scorable, self.values, self.catalog),
            level=self.levels.level if self.levels else None,
            level_shares=self.levels.shares if self.levels else {},
        )

    def order(self, paths: Mapping[str, PathResult]) -> tuple[str, ...]:
        """Give the paths by fit, falling; ties in the order of the pack."""
        return tuple(sorted(paths, key=lambda path: -compared(paths[path].fit)))

    def first_two(self, paths: Mapping[str, PathResult]) -> tuple[str, str]:
        """Give the first two paths without a deal-breaker; of all, if fewer are free."""
        first, second, *_ = compared_paths(self.order(paths), paths)
        return first, second

    def result(self, paths: Mapping[str, PathResult], between: Separation) -> Result:
        """Give the whole result.

        Parameters
        ----------
        paths : mapping of path to PathResult
            With their limits.
        between : Separation
            Of the first two.
        """
        numbers = self._with_numbers(paths)
        flags = [flag for flag in self.catalog.rules.flags if holds(flag.when, numbers)]
        pair = self.first_two(paths)
        verdict = self._verdict(
            between, [paths[path] for path in pair], {flag.effect for flag in flags}
        )
        flag_ids = tuple(flag.id for flag in flags)
        situation = replace(numbers, flags=frozenset(flag_ids), verdict=verdict)
        answered, asked = question_count(self.scorable, self.catalog)
        return Result(
            scorable=self.scorable,
            situation=situation,
            values=self.values,
            paths=paths,
            order=self.order(paths),
            first_two=FirstTwo(*pair, between.gap, between.deviation, between.flip, verdict),
            turning_points=replace(between.turning_points, weights=self._intervals(between)),
            levels=self.levels,
            flags=flag_ids,
            triggers=self._triggers(situation),
            answered=answered,
            asked=asked,
        )

    def _conflicts(self, path: CareerPath) -> tuple[Conflict, ...]:
        situation, place = self.answers, PathSituation(path.id, path.facts)
        met = []
        for rule in self.catalog.rules.limits:
            hard = rule.hard is not None and holds(rule.hard, situation, place)
            if hard or holds(rule.note, situation, place):
                met.append(Conflict(rule.criterion, hard and situation.is_firm(rule.item)))
        return tuple(met)

    def _with_numbers(self, paths: Mapping[str, PathResult]) -> Situation:
        known = {
            Quantity.LEAST_COVERAGE: min(
                min(path.want_coverage, path.strengths_coverage) for path in paths.values()
            )
        }
        if (above := levels.rank_difference(self.levels, self.catalog)) is not None:
            known[Quantity.LEVELS_BY_CASES_ABOVE_DUTIES] = above
        return replace(
            self.answers,
            quantities={**self.answers.quantities, **known},
            paths=tuple(self._path_situation(path) for path in paths.values()),
        )

    def _path_situation(self, result: PathResult) -> PathSituation:
        path = self.catalog.path[result.path]
        targets = self.catalog.targets(path, self.values.options.level)
        return PathSituation(
            id=path.id,
            facts=path.facts,
            values={
                PathValue.FIT: result.fit,
                PathValue.WANT: result.want,
                PathValue.READY: result.ready,
            },
            want_known=result.want_known,
            is_blocked=result.is_blocked,
            gaps=tuple(
                (path.skills[skill].weight, targets[skill] - level)
                for skill, level in self.values.skills.items()
            ),
        )

    def _verdict(self, between: Separation, pair: list[PathResult], effects: set[str]) -> Verdict:
        """Say how far apart the first two are: the first rule of section 6 that holds."""
        constants = self.catalog.model.constants
        gap, flip = compared(between.gap), compared(between.flip)
        if "unranked" in effects or not all(path.want_known for path in pair):
            return Verdict.NONE
        if gap < constants.close_gap or flip >= constants.close_flip:
            return Verdict.CLOSE
        sure = "sketch" not in effects and all(path.strengths_known for path in pair)
        if sure and gap >= constants.clear_gap and flip <= constants.clear_flip:
            return Verdict.CLEAR
        return Verdict.AHEAD

    def _intervals(self, between: Separation) -> Mapping[str, Interval]:
        """Give the intervals of answered criteria; two that are level have none."""
        if compared(between.gap) == 0:
            return {}
        weights, answered = between.turning_points.weights, self.values.all
        return {key: interval for key, interval in weights.items() if key in answered}

    def _triggers(self, situation: Situation) -> tuple[str, ...]:
        rules = self.catalog.rules
        known = holds(rules.ranking_known, situation)
        return tuple(
            trigger.id
            for trigger in rules.triggers
            if (known or not trigger.needs_ranking) and holds(trigger.when, situation)
        )
