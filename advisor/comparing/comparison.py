"""The whole comparison as one value: its sentence, its columns, its rows and what parts them.

A window, a terminal and a file lay out the same value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from advisor.catalog.library import Library
from advisor.comparing.columns import FEWEST, MOST, Column, shares_of
from advisor.comparing.describing import described_rows, limit_rows
from advisor.comparing.difference import Difference, differences, separating
from advisor.comparing.numbers import number_rows
from advisor.comparing.reasoning import reasoned_rows, subtrack_row
from advisor.comparing.rows import ComparisonRow
from advisor.message import Message, say
from advisor.scoring.score import Scorer


@dataclass(frozen=True)
class Comparison:
    """Paths side by side.

    Attributes
    ----------
    sentence : Message
        What parts the columns most, or why that cannot be said.
    columns : tuple of Column
        Two to five.
    names : tuple of Message
        What stands at the head of each.
    rows : tuple of ComparisonRow
        In reading order, each with a cell for every column.
    differences : tuple of Difference
        The first column less each of the others, where both are ranked.
    """

    sentence: Message
    columns: tuple[Column, ...]
    names: tuple[Message, ...]
    rows: tuple[ComparisonRow, ...]
    differences: tuple[Difference, ...]

    def pair(self, one: Difference) -> Message:
        """Say which column is taken from which."""
        return say("compare.less", first=self.names[one.first], second=self.names[one.second])


def comparison(columns: Sequence[Column], scorer: Scorer, library: Library) -> Comparison:
    """Lay two to five columns side by side.

    Parameters
    ----------
    columns : sequence of Column
        Paths of results of one person.
    scorer : Scorer
        That made the results.
    library : Library
        Of the same pack.

    Raises
    ------
    ValueError
        If there are fewer columns than two, or more than five.
    """
    if not FEWEST <= len(columns) <= MOST:
        raise ValueError(f"{len(columns)} columns, not {FEWEST} to {MOST}")
    catalog = scorer.catalog
    rows = (
        *number_rows(columns, shares_of(columns, scorer), catalog),
        *reasoned_rows(columns, catalog, library),
        *described_rows(columns, catalog, library),
        subtrack_row(columns, catalog),
        *limit_rows(columns, catalog),
    )
    return Comparison(
        sentence=separating(columns, catalog) or say("compare.unranked"),
        columns=tuple(columns),
        names=tuple(column.name(catalog) for column in columns),
        rows=tuple(row for row in rows if row.is_said),
        differences=differences(columns),
    )


def only_differing(whole: Comparison) -> Comparison:
    """Give the comparison without what is the same in every column; all sums stay what they are."""
    parted = tuple(
        replace(one, rows=tuple(row for row in one.rows if row.points)) for one in whole.differences
    )
    rows = tuple(row for row in whole.rows if row.differs)
    return replace(whole, rows=rows, differences=parted)
