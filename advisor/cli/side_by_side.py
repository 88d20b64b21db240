"""A comparison in characters: columns beside each other if there is room, else stacked."""

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

from advisor.catalog.pack import Catalog
from advisor.cli.differences import write_differences
from advisor.cli.terminal import INDENT, Style, Terminal
from advisor.comparing.cells import Cell, CellLine
from advisor.comparing.comparison import Comparison
from advisor.comparing.rows import ComparisonRow
from advisor.message import Number, say

TITLE = 14  # columns of what stands before a row
LEAST = 20  # columns of a cell, without which rows are stacked
DIFFERS = " *"
POINTS = 6


def lay_out(whole: Comparison, catalog: Catalog, terminal: Terminal) -> None:
    """Write a comparison: what parts the paths, the rows, then the points that add up to a gap."""
    terminal.write(terminal.text("compare.title"))
    terminal.write()
    terminal.paragraph(terminal.words.of(whole.sentence), style=terminal.bold)
    key = terminal.text("compare.key", far=Number(catalog.model.constants.close_gap))
    terminal.paragraph(key, style=terminal.dim)
    names = [terminal.words.of(name) for name in whole.names]
    room = (terminal.width - TITLE) // len(names) - len(INDENT)
    if room >= LEAST:
        _write_across("", [_wrapped(name, room) for name in names], room, terminal, terminal.bold)
        for row in whole.rows:
            _across(row, room, terminal)
    else:
        for row in whole.rows:
            _stacked(row, names, terminal)
    write_differences(whole, catalog, terminal)


def _across(row: ComparisonRow, room: int, terminal: Terminal) -> None:
    cells = [
        _lines(cell, room, terminal, is_apart=row.stands_out == at)
        for at, cell in enumerate(row.cells)
    ]
    _write_across(_title(row, terminal), cells, room, terminal)


def _write_across(
    title: str, cells: Sequence[list[str]], room: int, terminal: Terminal, style: Style = str
) -> None:
    """Write cells beside each other, with the title before them."""
    terminal.write()
    before = _wrapped(title, TITLE)
    for start, *parts in zip_longest(before, *cells, fillvalue=""):
        beside = "".join(f"{INDENT}{part:<{room}}" for part in parts)
        terminal.write(f"{start:<{TITLE}}{style(beside.rstrip())}".rstrip())


def _stacked(row: ComparisonRow, names: Sequence[str], terminal: Terminal) -> None:
    """Write one cell below another, each after the name of its column."""
    terminal.write()
    terminal.paragraph(_title(row, terminal), style=terminal.bold)
    room = terminal.width - 2 * len(INDENT)
    for at, (name, cell) in enumerate(zip(names, row.cells, strict=True)):
        lines = _lines(cell, room, terminal, is_apart=row.stands_out == at)
        if lines:
            terminal.paragraph(name, INDENT)
        for line in lines:
            terminal.write(f"{INDENT * 2}{line}")


def _title(row: ComparisonRow, terminal: Terminal) -> str:
    title = row.title if isinstance(row.title, str) else terminal.words.of(row.title)
    return f"{title}{DIFFERS}" if row.differs else title


def _lines(cell: Cell, room: int, terminal: Terminal, *, is_apart: bool) -> list[str]:
    """Give a cell as lines of a width."""
    further = INDENT if len(cell.lines) > 1 else ""  # so that it is seen where one ends
    found = [line for one in cell.lines for line in _wrapped_line(one, room, further, terminal)]
    if is_apart and found:
        found[0] = f"[{found[0]}]"
    if cell.mark is not None:
        found += _wrapped(terminal.words.of(cell.mark.words), room)
        if cell.answer is not None:
            said = terminal.words.of(say("compare.your_answer", answer=cell.answer))
            found += _wrapped(said, room)
    return found


def _wrapped_line(line: CellLine, room: int, further: str, terminal: Terminal) -> list[str]:
    text = line.text if isinstance(line.text, str) else terminal.words.of(line.text)
    if line.points is None:
        return _wrapped(text, room, further)
    points = terminal.words.number(Number(line.points, 1, signed=True))
    return _wrapped(f"{points:<{POINTS - 1}} {text}", room, " " * POINTS)


def _wrapped(text: str, room: int, further: str = "") -> list[str]:
    """Wrap a text, also a word that is longer than the room."""
    return textwrap.wrap(text, room, subsequent_indent=further, break_on_hyphens=False)
