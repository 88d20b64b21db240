"""From assessments to results: the one road, for one person and for many."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from advisor.assessment.answers import Scorable
from advisor.assessment.moves import as_kept
from advisor.assessment.values import CriterionValues, values_of
from advisor.catalog.pack import Catalog
from advisor.scoring import columns, places
from advisor.scoring.comparison import compared
from advisor.scoring.judgement import Judgement
from advisor.scoring.path_results import path_results
from advisor.scoring.places import Places
from advisor.scoring.result import Result, TurningPoints
from advisor.scoring.turning import separations
from models import comparison, inputs, scores
from models.sampler import Sampler


@dataclass(frozen=True)
class Scorer:
    """Scores against one catalog.

    Attributes
    ----------
    catalog : Catalog
        The content, read and checked.
    """

    catalog: Catalog

    @cached_property
    def frame(self) -> inputs.Frame:
        """What the catalog fixes, as arrays."""
        return columns.frame(self.catalog)

    def score(self, scorable: Scorable) -> Result:
        """Give the result of one person."""
        return self.score_all([scorable])[0]

    def score_all(self, group: Sequence[Scorable]) -> list[Result]:
        """Give the results of many people, each the same as if scored alone."""
        return self._judged(group, [values_of(one, self.catalog) for one in group])

    def what_if(self, result: Result, variants: Sequence[CriterionValues]) -> list[Result]:
        """Give what the same person would get with other values; limits stay as they are.

        Parameters
        ----------
        result : Result
            Of the person as they are.
        variants : sequence of CriterionValues
            Values, importance, multipliers or split that differ.
        """
        return self._judged([result.scorable] * len(variants), variants)

    def fits(self, variants: Sequence[CriterionValues]) -> list[dict[str, float]]:
        """Give the fit of each path for many values, and nothing else: for trying out much."""
        if not variants:
            return []
        fit = scores.receipts(self.frame, columns.people(variants, self.catalog)).fit
        return [dict(zip(self.catalog.path, row, strict=True)) for row in fit.tolist()]

    def leader(self, fit: Mapping[str, float], among: Collection[str]) -> str:
        """Give the path that is first among some; ties in the order of the pack."""
        return max(
            (path for path in self.catalog.path if path in among),
            key=lambda one: compared(fit[one]),
        )

    def rivals(self, result: Result) -> dict[str, TurningPoints]:
        """Give what would make the first path that is compared level with each of the others.

        Factors on importance start from importance as it is kept: moving one of them keeps all.
        """
        first, *others = result.compared_paths
        values, ids = result.values, list(self.catalog.path)
        importance = {key: as_kept(factor) for key, factor in values.importance.items()}
        is_kept = importance == values.importance
        variants = [values] if is_kept else [values, replace(values, importance=importance)]
        people = columns.people([one for one in variants for _ in others], self.catalog)
        against = comparison.compare(
            self.frame,
            people,
            scores.score(self.frame, people),
            [ids.index(first) for _ in variants for _ in others],
            [ids.index(other) for _ in variants for other in others],
        )
        found = [one.turning_points for one in separations(against, columns.names(self.catalog))]
        pairs = zip(found, found[-len(others) :], strict=False)
        return dict(zip(others, (self._with_wishes(*pair) for pair in pairs), strict=True))

    def _with_wishes(self, exact: TurningPoints, kept: TurningPoints) -> TurningPoints:
        """Give turning points with the intervals of preferences that stand in others."""
        of_wishes = {wish: kept.weights[wish] for wish in self.catalog.preferences}
        return replace(exact, weights={**exact.weights, **of_wishes})

    @cached_property
    def sampler(self) -> Sampler:
        """What draws; its draws are made when they are first asked for."""
        return places.sampler(self.catalog)

    def warm(self) -> None:
        """Make now what takes a while when it is first asked for."""
        self.sampler.warm()

    def places(self, result: Result, among: Sequence[str] | None = None) -> Places:
        """Give how often each path takes each place, among some paths or all."""
        return places.places(result, self.catalog, self.sampler, among)

    def shown_places(self, result: Result) -> Places | None:
        """Give the same among the paths that are compared, where it may be shown."""
        is_shown = places.has_shares(result)
        return self.places(result, result.compared_paths) if is_shown else None

    def _judged(self, group: Sequence[Scorable], values: Sequence[CriterionValues]) -> list[Result]:
        if not group:
            return []
        catalog = self.catalog
        judgements = [Judgement(catalog, *one) for one in zip(group, values, strict=True)]
        people = columns.people(values, catalog)
        scored = scores.score(self.frame, people)
        paths = list(path_results(scored, values, [one.conflicts for one in judgements], catalog))
        ids = list(catalog.path)
        pairs = [one.first_two(own) for one, own in zip(judgements, paths, strict=True)]
        first, second = ([ids.index(pair[side]) for pair in pairs] for side in (0, 1))
        of_pairs = comparison.compare(self.frame, people, scored, first, second)
        return [
            judgement.result(own, between)
            for judgement, own, between in zip(
                judgements, paths, separations(of_pairs, columns.names(catalog)), strict=True
            )
        ]
