"""The rows that come from the person's answers: reasons for and against, gaps, hours, roles."""

from collections.abc import Iterator, Sequence

from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Kind
from advisor.comparing.cells import Cell, CellLine, texts
from advisor.comparing.columns import Column
from advisor.comparing.rows import ComparisonRow, RowKind
from advisor.message import Message, Number, say
from advisor.planning.gaps import Gap, gaps
from advisor.planning.hours import hours_to_be_ready
from advisor.scoring.comparison import compared
from advisor.scoring.reasons import Reason, reasons
from advisor.scoring.result import PathResult


def reasoned_rows(
    columns: Sequence[Column], catalog: Catalog, library: Library
) -> Iterator[ComparisonRow]:
    """Give the rows that rest on answers; none where no column is ranked.

    Parameters
    ----------
    columns : sequence of Column
        What is compared.
    catalog, library : Catalog, Library
        Of the same pack.
    """
    if not any(one.result.is_ranked for one in columns):
        return
    of_columns = [_reasons(one, catalog) for one in columns]
    for_, against = zip(*of_columns, strict=True)
    yield ComparisonRow(RowKind.REASONS_FOR, say("compare.for"), for_)
    yield ComparisonRow(RowKind.REASONS_AGAINST, say("compare.against"), against)
    cells = tuple(_gaps(one, catalog) for one in columns)
    yield ComparisonRow(RowKind.GAPS, say("compare.gaps"), cells)
    hours = tuple(_hours(one, library) for one in columns)
    yield ComparisonRow(RowKind.HOURS, say("compare.hours"), hours)


def subtrack_row(columns: Sequence[Column], catalog: Catalog) -> ComparisonRow:
    """Give the roles inside each path, those that match best first and named as such."""
    cells = tuple(_subtracks(one, catalog) for one in columns)
    return ComparisonRow(RowKind.SUBTRACKS, say("compare.subtracks"), cells)


def within(name: str) -> str:
    """Give a name as it stands within a sentence: small, but where it begins with capitals.

    Examples
    --------
    >>> within("Leading people"), within("SQL and more")
    ('leading people', 'SQL and more')
    """
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _reasons(column: Column, catalog: Catalog) -> tuple[Cell, Cell]:
    if not column.result.is_ranked:
        return Cell(), Cell()
    found = reasons(column.result, column.of_path, catalog)
    return (
        _reasoned(found.supporting, column.of_path, catalog, say("compare.no_reason_for")),
        _reasoned(found.opposing, column.of_path, catalog, say("compare.no_reason_against")),
    )


def _reasoned(given: Sequence[Reason], path: PathResult, catalog: Catalog, none: Message) -> Cell:
    if not given:
        return texts(none)
    return Cell(tuple(CellLine(_side(one, path, catalog), one.points) for one in given))


def _side(reason: Reason, path: PathResult, catalog: Catalog) -> Message:
    """Say what a path has to do with a criterion, in as few words as a cell has room for."""
    row = next(one for one in path.rows if one.criterion == reason.criterion)
    name = within(catalog.criterion[row.criterion].name)
    if row.kind is Kind.PREFERENCE:
        return say("compare.brings" if row.side > 0 else "compare.little", criterion=name)
    return say("compare.leans" if row.side > 0 else "compare.leans_less", criterion=name)


def _gaps(column: Column, catalog: Catalog) -> Cell:
    """Give every gap with the level held and the level asked; unanswered skills are none."""
    answered = len(column.result.values.skills)
    if not answered or not column.result.is_ranked:
        return Cell()
    if found := gaps(column.of_path):
        return texts(*(_gap(gap, catalog) for gap in found))
    if answered == len(catalog.skills):
        return texts(say("compare.no_gaps"))
    return texts(say("compare.no_gaps_so_far", n=answered))


def _gap(gap: Gap, catalog: Catalog) -> Message:
    level = Number(gap.level, 0 if gap.level == int(gap.level) else 1)
    skill = catalog.criterion[gap.skill].short
    return say("compare.gap", skill=skill, level=level, target=gap.target)


def _hours(column: Column, library: Library) -> Cell:
    """Say how much work the first fitting action of every gap is, and for how many there is none.

    A person without a skill answered has no gap, and so no number either.
    """
    if not column.result.values.skills or not column.result.is_ranked:
        return Cell()
    found = hours_to_be_ready(column.of_path, column.result, library)
    missing = found.without_action
    without = say("compare.without_action", n=missing) if missing else None
    if not found.closings:
        return Cell(texts(say("compare.hours_none")).lines, 0.0)
    begun = len(found.closings) - missing
    if not begun:
        return texts(without)
    told = say("compare.hours_of", hours=found.hours, n=begun)
    return Cell(texts(told, without).lines, float(found.hours))


def _subtracks(column: Column, catalog: Catalog) -> Cell:
    tracks = {track.id: track.name for track in catalog.path[column.path].subtracks}
    found = column.of_path.subtracks
    known = {key: value for key, value in found.values.items() if value is not None}
    if found.best is None or not column.result.is_ranked:
        return texts(*tracks.values())
    best, near = known[found.best], catalog.model.constants.subtrack_open
    level = [key for key in known if compared(best - known[key]) < near]
    if compared(best) <= 0:
        return texts(*tracks.values(), say("compare.no_track"))
    kind = "compare.track_best" if len(level) == 1 else "compare.track_near"
    said = [say(kind, track=tracks[key]) for key in tracks if key in level]
    return texts(*said, *(name for key, name in tracks.items() if key not in level))
