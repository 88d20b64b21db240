"""The rows that come from the pack: what a path is like, gives and costs, and its limits."""

from collections.abc import Iterator, Sequence

from advisor.assessment.answers import Assessment
from advisor.catalog.background import PathPage
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.paths import CareerPath, FactWords, LimitRule
from advisor.comparing.cells import Cell, CellLine, LimitMark, texts
from advisor.comparing.columns import Column
from advisor.comparing.rows import ComparisonRow, RowKind
from advisor.message import Message, say


def described_rows(
    columns: Sequence[Column], catalog: Catalog, library: Library
) -> Iterator[ComparisonRow]:
    """Give what the pack tells of each path.

    Parameters
    ----------
    columns : sequence of Column
        What is compared.
    catalog, library : Catalog, Library
        Of the same pack.
    """
    pages = {page.id: page for page in library.path_pages.pages}
    own = [pages.get(one.path) for one in columns]
    changes = tuple(texts(catalog.path[one.path].what_changes) for one in columns)
    watch_out = tuple(texts(catalog.path[one.path].watch_out) for one in columns)
    for kind, title, cells in (
        (RowKind.WEEK, say("compare.week"), tuple(_week(page) for page in own)),
        (RowKind.CHANGES, say("compare.changes"), changes),
        (RowKind.GIVES, say("compare.gives"), tuple(_gives(page) for page in own)),
        (RowKind.COSTS, say("compare.costs"), tuple(_costs(page) for page in own)),
        (RowKind.WATCH_OUT, say("compare.watch_out"), watch_out),
        (RowKind.FAILURES, say("compare.failures"), tuple(_failures(page) for page in own)),
        (RowKind.SIGNS, say("compare.signs"), tuple(_signs(page) for page in own)),
    ):
        yield ComparisonRow(kind, title, cells)


def limit_rows(columns: Sequence[Column], catalog: Catalog) -> Iterator[ComparisonRow]:
    """Give for each limit what each path asks there, and whether that meets the person's."""
    for rule in catalog.rules.limits:
        cells = tuple(_limit(one, rule, catalog) for one in columns)
        title = catalog.criterion[rule.criterion].short
        yield ComparisonRow(RowKind.LIMIT, title, cells, limit=rule.criterion)


def _week(page: PathPage | None) -> Cell:
    return texts(page.week) if page else Cell()


def _gives(page: PathPage | None) -> Cell:
    return texts(*(one.text for one in page.gives)) if page else Cell()


def _costs(page: PathPage | None) -> Cell:
    return texts(page.costs_line) if page else Cell()


def _failures(page: PathPage | None) -> Cell:
    if page is None:
        return Cell()
    return texts(
        *(
            say("compare.failure", name=one.name, looks_like=one.looks_like)
            for one in page.failure_modes
        )
    )


def _signs(page: PathPage | None) -> Cell:
    return texts(*(one.text for one in page.warning_signs)) if page else Cell()


def _limit(column: Column, rule: LimitRule, catalog: Catalog) -> Cell:
    met = [one for one in column.of_path.conflicts if one.limit == rule.criterion]
    mark = None
    if met:
        mark = LimitMark.BLOCK if any(one.is_block for one in met) else LimitMark.CHECK
    asked = _asked(rule, catalog.path[column.path])
    lines = () if asked is None else (CellLine(asked),)
    return Cell(lines, mark=mark, answer=_answer(column, rule, catalog))


def _asked(rule: LimitRule, path: CareerPath) -> str | Message | None:
    """Say what a path asks at a limit, in the pack's words; None if it has none for it."""
    asks, facts = rule.asks, path.facts
    if asks is None:
        return None
    if isinstance(asks, FactWords):
        return asks.words[asks.key(facts[asks.fact])]
    least, most = facts[asks.least], facts[asks.most]
    if least == most:
        return say("compare.just", most=str(most), unit=asks.unit)
    return say("compare.span", least=str(least), most=str(most), unit=asks.unit)


def _answer(column: Column, rule: LimitRule, catalog: Catalog) -> str | None:
    """Give the person's own answer to a limit, in the words of the question."""
    given = column.result.scorable
    if not isinstance(given, Assessment):
        return None
    value = given.answers.get(rule.item)
    options = catalog.options(catalog.item[rule.item])
    return next((option.text for option in options if option.value == value), None)
