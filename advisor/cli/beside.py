"""What stands beside a page where it was asked for: shares of places and the nearest profiles."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.catalog.pack import Catalog
from advisor.cli.terminal import INDENT, Terminal
from advisor.message import Number, say
from advisor.scoring.neighbours import Neighbour, none_similar, similar
from advisor.scoring.places import Places
from advisor.scoring.result import Result
from advisor.scoring.shown import in_hundred

NAME, COLUMN = 15, 4


@dataclass(frozen=True, slots=True)
class Beside:
    """Shares of places among all paths, and nearest profiles; None where not asked for."""

    result: Result
    places: Places | None = None
    near: Sequence[Neighbour] | None = None


def write_beside(beside: Beside, catalog: Catalog, terminal: Terminal) -> None:
    """Write what was asked for."""
    if beside.places is not None:
        _places(beside.places, beside.result, catalog, terminal)
    if beside.near is not None:
        _near(beside.near, catalog, terminal)


def _places(places: Places, result: Result, catalog: Catalog, terminal: Terminal) -> None:
    _title(terminal.text("page.places"), terminal)
    if not result.is_ranked or not all(path.is_known for path in result.paths.values()):
        terminal.paragraph(terminal.text("page.places_unknown"), INDENT)
        return
    by_place = [in_hundred(column) for column in zip(*places.shares.values(), strict=True)]
    counts = dict(zip(places.shares, zip(*by_place, strict=True), strict=True))
    heads = "".join(f"{at:>{COLUMN}}" for at in range(1, len(by_place) + 1))
    terminal.write(terminal.dim(f"{INDENT}{'':{NAME}}{heads}"))
    for path in result.order:
        row = "".join(f"{count:>{COLUMN}}" for count in counts[path])
        terminal.write(f"{INDENT}{catalog.path[path].short:<{NAME}}{row}")
    terminal.paragraph(terminal.text("page.places_means"), INDENT, style=terminal.dim)
    if result.blocked:
        names = tuple(catalog.path[path].short for path in result.blocked)
        told = terminal.text("page.places_limits", paths=names, n=len(names))
        terminal.paragraph(told, INDENT)


def _near(nearest: Sequence[Neighbour], catalog: Catalog, terminal: Terminal) -> None:
    words = catalog.pack.neighbours
    _title(terminal.text("page.near") if words is None else words.title, terminal)
    if words is not None:
        terminal.paragraph(words.text, INDENT)
    for one in similar(nearest):
        row = say("page.near_row", title=one.title, likeness=Number(one.likeness, 2))
        terminal.paragraph(terminal.words.of(row), INDENT * 2, INDENT, terminal.bold)
        if one.why is not None:
            terminal.paragraph(terminal.words.of(one.why), INDENT * 2)
    if not similar(nearest):
        terminal.paragraph(terminal.words.of(none_similar(nearest)), INDENT)
    if words is not None:
        terminal.paragraph(words.attribution, INDENT, style=terminal.dim)


def _title(title: str, terminal: Terminal) -> None:
    terminal.write()
    terminal.paragraph(title, style=terminal.bold)
