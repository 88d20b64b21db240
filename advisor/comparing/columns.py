"""What stands side by side: a path of the person's result, or of a scenario over their answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import moved
from advisor.assessment.scenario import Scenario
from advisor.catalog.pack import Catalog
from advisor.message import Message, say
from advisor.scoring.places import Places
from advisor.scoring.result import PathResult, Result
from advisor.scoring.score import Scorer

FEWEST, MOST = 2, 5


@dataclass(frozen=True)
class Column:
    """One path as it stands in one result.

    Attributes
    ----------
    path : str
        Its id.
    scenario : str, optional
        The name of the scenario that the result is of, as the person typed it; None for the answers
        as they are.
    result : Result
        Of the answers, or of the scenario over them.
    """

    path: str
    scenario: str | None
    result: Result

    @property
    def of_path(self) -> PathResult:
        """What the path gets in this result."""
        return self.result.paths[self.path]

    def name(self, catalog: Catalog) -> Message:
        """Give what stands at the head of the column."""
        path = catalog.path[self.path].short
        if self.scenario is None:
            return say("compare.column", path=path)
        return say("compare.column_of", path=path, scenario=self.scenario)


def scenario_results(
    assessment: Assessment, scenarios: Sequence[Scenario], scorer: Scorer
) -> Mapping[str, Result]:
    """Give the result of each scenario over the present answers, by its uid."""
    tried = [moved(assessment, one.moves, scorer.catalog) for one in scenarios]
    results = scorer.score_all(tried)
    return {one.uid: result for one, result in zip(scenarios, results, strict=True)}


def shares_of(columns: Sequence[Column], scorer: Scorer) -> list[Places | None]:
    """Give for each column the shares of places in its result, where they may be shown."""
    known: list[tuple[Result, Places | None]] = []
    for column in columns:
        if not any(result is column.result for result, _ in known):
            known.append((column.result, scorer.shown_places(column.result)))
    return [
        next(shares for result, shares in known if result is column.result) for column in columns
    ]
