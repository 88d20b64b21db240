"""What parts the first column from the others, in rows of points that add up to each gap."""

import textwrap
from collections.abc import Mapping, Sequence

from advisor.catalog.pack import Catalog
from advisor.cli.terminal import INDENT, Style, Terminal
from advisor.comparing.comparison import Comparison
from advisor.comparing.difference import Difference
from advisor.message import Number

NAME, COLUMN = 30, 12  # columns of a criterion, and of what parts it from one other
NARROW = 8
MANY = 3  # columns from which names are short


def write_differences(whole: Comparison, catalog: Catalog, terminal: Terminal) -> None:
    """Write the points of the first column less those of each other one.

    Where there is no room for all of them beside each other, one after another.
    """
    parted = whole.differences
    if not parted:
        return
    first = terminal.words.of(whole.names[0])
    terminal.write()
    terminal.paragraph(terminal.text("compare.points_of", first=first), style=terminal.bold)
    if terminal.width >= NAME + COLUMN * len(parted):
        _table(parted, COLUMN, whole, catalog, terminal)
        return
    for one in parted:
        _table([one], NARROW, whole, catalog, terminal)


def _table(
    parted: Sequence[Difference],
    column: int,
    whole: Comparison,
    catalog: Catalog,
    terminal: Terminal,
) -> None:
    room = min(terminal.width, 2 * NAME + column) - column * len(parted)
    _head([terminal.words.of(whole.names[one.second]) for one in parted], room, column, terminal)
    shown = [{row.criterion: row.points for row in one.rows} for one in parted]
    for key in dict.fromkeys(key for one in shown for key in one):
        points = [_points_of(key, one) for one in shown]
        if any(points):
            criterion = catalog.criterion[key]
            name = criterion.name if len(parted) < MANY else criterion.short
            _row(name, points, room, column, terminal)
    terminal.write(INDENT + terminal.glyphs.line * (room - len(INDENT) + column * len(parted)))
    gaps = [one.gap for one in parted]
    _row(terminal.text("compare.gap_of_fit"), gaps, room, column, terminal, terminal.bold)


def _points_of(criterion: str, shown: Mapping[str, float]) -> float:
    return shown.get(criterion, 0.0)


def _head(names: Sequence[str], room: int, column: int, terminal: Terminal) -> None:
    """Write the names of the other columns, over as many lines as the longest takes."""
    if len(names) == 1:
        terminal.paragraph(terminal.text("compare.less_only", second=names[0]), INDENT)
        return
    wrapped = [textwrap.wrap(name, column - 1) for name in names]
    tallest = max(map(len, wrapped))
    for at in range(tallest):
        parts = [["", *lines][max(0, at - tallest + len(lines) + 1)] for lines in wrapped]
        terminal.write(" " * room + "".join(f"{part:>{column}}" for part in parts))


def _row(
    name: str,
    points: Sequence[float],
    room: int,
    column: int,
    terminal: Terminal,
    style: Style = str,
) -> None:
    *above, last = textwrap.wrap(name, room, initial_indent=INDENT, subsequent_indent=INDENT * 2)
    for line in above:
        terminal.write(style(line))
    shown = [terminal.words.number(Number(one, 1, signed=True)) for one in points]
    terminal.write(style(f"{last:<{room}}" + "".join(f"{one:>{column}}" for one in shown)))
