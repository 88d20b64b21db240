"""``learn FILE|-``: how much each preference matters, from choices between them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from advisor.catalog.pack import Catalog
from advisor.catalog.reading import read_catalog
from advisor.cli.arguments import Given
from advisor.cli.lines import answer
from advisor.cli.terminal import INDENT, Terminal
from advisor.learning.choices import Difference
from advisor.learning.learned import LearnedRow, learned
from advisor.learning.reading import read_choices
from advisor.message import Message, Number, say

FORM = '{"choices": [[{"PREFERENCE": 1, "OTHER": -1}, 0.5], ...]}'
COMMAND = "learn"
NAME, IMPORTANCE, RANGE = 15, 11, 14
IN_ROWS = 2 + NAME + IMPORTANCE + 2 + RANGE + 36  # columns that rows take
DECIMALS = 2


def run(given: Given, terminal: Terminal) -> int:
    """Learn from a file, or from every line of standard input.

    Raises
    ------
    RefusedError
        If the file cannot be read.
    InputError
        With every problem of the file.
    """
    writer = _Writer(read_catalog(), terminal, as_json=given.json)
    read = partial(read_choices, writer.catalog)
    return answer(given, terminal, COMMAND, read, writer.write)


@dataclass(frozen=True)
class _Writer:
    """Writes what choices say, for programs or for people."""

    catalog: Catalog
    terminal: Terminal
    as_json: bool

    def write(self, good: Sequence[tuple[int, Sequence[Difference]]]) -> None:
        """Write what choices of some lines say."""
        for line, choices in good:
            self._write(choices, line)

    def _write(self, choices: Sequence[Difference], line: int) -> None:
        """Write what choices say; from the second line on, a page says of which line it is."""
        rows = learned(choices, self.catalog)
        if self.as_json:
            whole = {row.preference: row.importance for row in rows}
            self.terminal.write(json.dumps(whole, allow_nan=False))
            return
        if line > 1:
            self.terminal.rule()
            self.terminal.say(say("cli.line", line=line))
        self._lay_out(rows, len(choices))

    def _lay_out(self, rows: Sequence[LearnedRow], count: int) -> None:
        terminal = self.terminal
        terminal.paragraph(terminal.text("learned.title"), style=terminal.bold)
        terminal.say(say("learned.from", n=count))
        least = self.catalog.model.constants.learned_min_choices
        if count < least:
            terminal.say(say("learned.few", least=least))
        terminal.write()
        in_rows = terminal.width >= IN_ROWS
        if in_rows:
            heads = (terminal.text("learned.importance"), terminal.text("learned.range"))
            terminal.write(terminal.dim(_columns("", *heads, "")))
        for row in rows:
            self._row(row, in_rows=in_rows)

    def _row(self, row: LearnedRow, *, in_rows: bool) -> None:
        terminal, name = self.terminal, self.catalog.criterion[row.preference].short
        importance = terminal.words.number(Number(row.importance, DECIMALS))
        ends, sure = terminal.words.of(_range(row)), terminal.words.of(row.sure)
        if in_rows:
            terminal.write(_columns(name, importance, ends, sure))
            return
        terminal.write(f"{INDENT}{name:<{NAME}}{importance}{INDENT}({ends})")
        terminal.paragraph(sure, INDENT * 2)


def _columns(name: str, importance: str, ends: str, sure: str) -> str:
    row = f"{INDENT}{name:<{NAME}}{importance:>{IMPORTANCE}}{INDENT}{ends:<{RANGE}}{sure}"
    return row.rstrip()


def _range(row: LearnedRow) -> Message:
    ends = {"low": Number(row.low, DECIMALS), "high": Number(row.high, DECIMALS)}
    return say("learned.range_ends", **ends)
