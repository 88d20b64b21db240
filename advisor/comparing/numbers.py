"""The rows of numbers: verdict, fit, want, ready, and how often a path comes first."""

from collections.abc import Iterator, Sequence

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.comparing.cells import Cell, texts
from advisor.comparing.columns import Column
from advisor.comparing.rows import ComparisonRow, RowKind, apart
from advisor.message import Message, Number, say
from advisor.scoring.answer import has_effect, level_beside
from advisor.scoring.places import Places
from advisor.scoring.shown import OF_SHARES, band


def number_rows(
    columns: Sequence[Column], shares: Sequence[Places | None], catalog: Catalog
) -> Iterator[ComparisonRow]:
    """Give the verdicts, and the rows of numbers where any column is ranked.

    Parameters
    ----------
    columns : sequence of Column
        What is compared.
    shares : sequence of Places
        Of the result of each column; None where they may not be shown.
    catalog : Catalog
        Words for values.
    """
    yield _row(RowKind.VERDICT, say("compare.verdict"), [_verdict(one, catalog) for one in columns])
    if not any(one.result.is_ranked for one in columns):
        return
    far = catalog.model.constants.close_gap
    for kind, title, cells in (
        (RowKind.FIT, say("compare.fit"), [_fit(one) for one in columns]),
        (RowKind.WANT, say("compare.want"), [_want(one, catalog) for one in columns]),
        (RowKind.READY, say("compare.ready"), [_ready(one, catalog) for one in columns]),
    ):
        yield _row(kind, title, cells, apart([cell.number for cell in cells], far))
    first = [_first(*one) for one in zip(columns, shares, strict=True)]
    yield _row(RowKind.FIRST, say("compare.first"), first)


def _row(
    kind: RowKind, title: Message, cells: Sequence[Cell], stands_out: int | None = None
) -> ComparisonRow:
    return ComparisonRow(kind, title, tuple(cells), stands_out)


def _verdict(column: Column, catalog: Catalog) -> Cell:
    """Say where a path stands: the verdict for those in front, the place for the others."""
    result = column.result
    if not result.is_ranked:
        return texts(say("badge.none"))
    sketch = say("badge.sketch") if has_effect(result, catalog, "sketch") else None
    word = band(catalog.model.words.fit, column.of_path.fit)
    return texts(sketch, word, _standing(column, catalog))


def _standing(column: Column, catalog: Catalog) -> Message:
    result, two = column.result, column.result.first_two
    if column.path not in result.compared_paths:
        return say("compare.blocked")
    if two.verdict is Verdict.CLOSE:
        if column.path in {two.first, two.second, *level_beside(result, catalog)}:
            return say("compare.level")
    elif column.path == two.first:
        return say("badge.ahead" if two.verdict is Verdict.AHEAD else "badge.clear")
    place = result.compared_paths.index(column.path) + 1
    return say("compare.place", place=say(f"place.{place}"), of=len(result.compared_paths))


def _fit(column: Column) -> Cell:
    path = column.of_path
    if not column.result.is_ranked:
        return Cell()
    fit = Number(round(path.fit))
    if not path.is_known:
        said = texts(say("compare.fit_unknown", fit=fit))
        return Cell(said.lines, path.fit)
    ends = {"low": Number(round(path.low)), "high": Number(round(path.high))}
    said = texts(say("compare.fit_range", fit=fit, **ends))
    return Cell(said.lines, path.fit, (path.low, path.high))


def _want(column: Column, catalog: Catalog) -> Cell:
    if not column.result.is_ranked:
        return Cell()
    want = column.of_path.want
    return _worded(want, band(catalog.model.words.want, want))


def _ready(column: Column, catalog: Catalog) -> Cell:
    """Give ready, with its word where it rests on half of the skills or more."""
    ready = column.of_path.ready
    if ready is None or not column.result.is_ranked:
        return Cell()
    answered, asked = len(column.result.values.skills), len(catalog.skills)
    word = band(catalog.model.words.ready, ready)
    if answered == asked:
        return _worded(ready, word)
    counted = say("compare.ready_from", answered=answered, asked=asked)
    return _worded(ready, word if 2 * answered >= asked else None, counted)


def _worded(number: float, word: str | None, *more: Message) -> Cell:
    whole = Number(round(number))
    said = say("compare.number", number=whole)
    if word is not None:
        said = say("compare.number_word", number=whole, word=word)
    return Cell(texts(said, *more).lines, number)


def _first(column: Column, shares: Places | None) -> Cell:
    if shares is None or column.path not in shares.shares:
        return Cell()
    said = say("page.first_in", count=shares.counts[column.path], of=OF_SHARES)
    return Cell(texts(said).lines, shares.first(column.path))
