"""Cells of a CSV file that a spreadsheet opens: numbers stay numbers, no text becomes a formula.

A spreadsheet takes a text for a formula that begins with one of a few signs, also behind blanks.
Such a text gets an apostrophe before it. All texts stand in quotation marks, so that no mark inside
one begins another cell, whatever separates cells where the file is opened.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TypeAlias

SheetCell: TypeAlias = str | float | None

GUARD = "'"
# What begins a formula, in the letters of the keyboard and in the full width of East Asian scripts.
WIDE = (
    "\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
)
FORMULA = frozenset(("=", "+", "-", "@", *WIDE))
BLANKS = ("\t", "\r", "\n")
LINE_END = "\r\n"
ENCODING = "utf-8-sig"  # without the mark at its start, Excel takes the file for another encoding


def sheet(rows: Iterable[Sequence[SheetCell]]) -> str:
    """Give rows as CSV text; what is None or an empty text is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=LINE_END, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([[_written(cell) for cell in row] for row in rows])
    return text.getvalue()


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula.

    Examples
    --------
    >>> harmless("=1+1"), harmless("1 = 1")
    ("'=1+1", '1 = 1')
    """
    one_line = text
    for blank in BLANKS:
        one_line = one_line.replace(blank, " ")
    seen = next((one for one in text if one.isprintable() and not one.isspace()), "")
    return f"{GUARD}{one_line}" if seen in FORMULA else one_line


def _written(cell: SheetCell) -> str | float:
    if cell is None:
        return ""
    return harmless(cell) if isinstance(cell, str) else cell + 0.0  # never "-0.0"
