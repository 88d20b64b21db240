"""The board of a result: what each path comes to, in a row if there is room, else stacked."""

from collections.abc import Sequence

from advisor.cli.terminal import INDENT, Terminal
from advisor.export.page import BoardRow, Page
from advisor.message import Number, say
from advisor.scoring.shown import OF_SHARES

FULL = 100
MIDDLE = FULL // 2
BAR = 8
COLUMN = BAR + 6
NAME = 15
RANGE = 25
LABELLED = 35  # points within which every ten has room for its label
SHARE = 21
IN_ROWS = 2 + NAME + 2 * COLUMN + 4 + 2 + RANGE  # columns that rows take


def write_board(page: Page, terminal: Terminal) -> None:
    """Write what each path comes to, the first one first."""
    firsts = _firsts(page.board, terminal)
    if terminal.width >= IN_ROWS:
        _in_rows(page.board, firsts, terminal)
    else:
        for at, row in enumerate(page.board):
            _stacked(row, firsts[at], _bracket(page.board, at, terminal), terminal)
    terminal.paragraph(terminal.text("page.middle"), style=terminal.dim)
    if any(firsts):
        terminal.paragraph(terminal.text("page.first_in_means"), style=terminal.dim)
    if page.certainty_word is not None:
        name, word = page.board[0].name, page.certainty_word
        terminal.say(say("page.certainty_word", path=name, word=word))
    if page.ready_from is not None:
        terminal.say(page.ready_from)


def _firsts(board: Sequence[BoardRow], terminal: Terminal) -> list[str]:
    """Say how often each path comes first; empty where that is not told."""
    return [
        ""
        if row.first_count is None
        else terminal.text("page.first_in", count=row.first_count, of=OF_SHARES)
        for row in board
    ]


def _in_rows(board: Sequence[BoardRow], firsts: Sequence[str], terminal: Terminal) -> None:
    want, ready, fit, moves = (
        terminal.text(f"page.{name}") for name in ("want", "ready", "fit", "range")
    )
    terminal.write(f"{'':{NAME + 2}}{want:<{COLUMN}}{ready:<{COLUMN}}{fit:>4}  {moves}")
    scale = _scale(board)
    for at, row in enumerate(board):
        _row(row, firsts[at], _bracket(board, at, terminal), scale, terminal)
    if any(row.result.is_known for row in board):
        terminal.write(f"{'':{NAME + 2 * COLUMN + 8}}{_axis(scale, terminal.glyphs.middle)}")


def _row(
    row: BoardRow, first: str, bracket: tuple[str, str], scale: tuple[int, int], terminal: Terminal
) -> None:
    path = row.result
    ready = "" if path.ready is None else _measured(path.ready, terminal)
    spread = (
        _range(path.low, path.high, path.fit, scale, terminal)
        if path.is_known
        else terminal.text("page.not_enough")
    )
    name = terminal.bold(f"{row.name:<{NAME}}")
    terminal.write(
        f"{bracket[0]} {name}{_measured(path.want, terminal):<{COLUMN}}{ready:<{COLUMN}}"
        f"{round(path.fit):>4}  {spread}".rstrip()
    )
    words = f"{row.want:<{COLUMN}}{row.ready or '':<{COLUMN}}{INDENT}{first:<{SHARE}}"
    to_check = terminal.text("page.to_check", n=row.to_check) if row.to_check else ""
    terminal.write(f"{bracket[1]} {row.band:<{NAME}}{words}{to_check}".rstrip())


def _stacked(row: BoardRow, first: str, bracket: tuple[str, str], terminal: Terminal) -> None:
    """Write a path's numbers one below the other."""
    path = row.result
    values = [("fit", path.fit, row.band), ("want", path.want, row.want)]
    if path.ready is not None:
        values.append(("ready", path.ready, row.ready or ""))
    lines = [
        f"{terminal.text(f'page.{name}'):<{BAR}}{_measured(value, terminal)}  {band}"
        for name, value, band in values
    ]
    if path.is_known:
        ends = {"low": Number(path.low), "high": Number(path.high)}
        lines.append(terminal.text("page.range_ends", **ends))
    else:
        lines.append(terminal.text("page.not_enough"))
    if first:
        lines.append(first)
    if row.to_check:
        lines.append(terminal.text("page.to_check", n=row.to_check))
    terminal.write(f"{bracket[0]} {terminal.bold(row.name)}")
    for line in lines:
        terminal.write(f"{bracket[1]} {INDENT}{line}".rstrip())


def _measured(value: float, terminal: Terminal) -> str:
    filled = round(value / FULL * BAR)
    return f"{terminal.glyphs.full * filled}{terminal.glyphs.empty * (BAR - filled)} {value:3.0f}"


def _bracket(board: Sequence[BoardRow], at: int, terminal: Terminal) -> tuple[str, str]:
    """Give the signs that tie the two paths that are level, for both lines of a row."""
    level = [place for place, row in enumerate(board) if row.is_level]
    if not level or not level[0] <= at <= level[-1]:
        return " ", " "
    top, side, bottom = terminal.glyphs.bracket
    if at == level[0]:
        return top, side
    return (bottom, " ") if at == level[-1] else (side, side)


def _scale(board: Sequence[BoardRow]) -> tuple[int, int]:
    """Give tens around all ranges and the middle, at least two."""
    known = [row.result for row in board if row.result.is_known]
    low = min([MIDDLE, *(path.low for path in known)])
    high = max([MIDDLE, *(path.high for path in known)])
    start = int(low // 10 * 10)
    return start, max(start + 10, int(-(-high // 10) * 10))


def _axis(scale: tuple[int, int], mark: str) -> str:
    """Write tens under the ranges, and mark the middle, which always is one of them."""
    cells = [" "] * (RANGE + 4)
    apart = 10 * (1 + (scale[1] - scale[0]) // LABELLED)  # so that no two labels meet
    for ten in range(scale[0] + (MIDDLE - scale[0]) % apart, scale[1] + 1, apart):
        label = f"{mark}{ten}" if ten == MIDDLE else str(ten)
        start = _cell(ten, scale) - (0 if ten == MIDDLE else len(label) // 2)
        cells[start : start + len(label)] = label
    return "".join(cells).rstrip()


def _cell(value: float, scale: tuple[int, int]) -> int:
    """Give the place of a value across a range's cells."""
    return 4 + round((value - scale[0]) / (scale[1] - scale[0]) * (RANGE - 9))


def _range(low: float, high: float, fit: float, scale: tuple[int, int], terminal: Terminal) -> str:
    """Draw a range with its ends as numbers."""
    cells = [" "] * RANGE
    glyphs = terminal.glyphs
    middle = _cell(fit, scale)
    first, last = min(_cell(low, scale), middle - 1), max(_cell(high, scale), middle + 1)
    cells[first : last + 1] = glyphs.line * (last - first + 1)
    cells[first], cells[last], cells[middle] = glyphs.left, glyphs.right, glyphs.point
    start, end = f"{low:.0f} ", f" {high:.0f}"
    cells[first - len(start) : first] = start
    cells[last + 1 : last + 1 + len(end)] = end
    return "".join(cells).rstrip()
