"""The notices of third parties, from plain Markdown into rows that a page can show.

Knows headings, paragraphs, items and tables of two columns: what that file holds, and no more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

RULE = re.compile(r"^\|[\s|:-]+\|$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over the rows that follow."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of its own, or an item of a list."""

    text: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """What stands at the left of a table, and what at the right."""

    left: str
    right: str


Row = Heading | Paragraph | TableRow


def read(markdown: str) -> tuple[Row, ...]:
    """Give the rows of a text; its own title and the heads of tables are left out."""
    return tuple(_rows(markdown.splitlines()))


def _rows(lines: list[str]) -> Iterator[Row]:
    open_text: list[str] = []
    for at, line in enumerate([*lines, ""]):
        is_new = not line.strip() or line.startswith(("#", "- ", "|"))
        if is_new and open_text:
            yield Paragraph(_plain(" ".join(open_text)))
            open_text = []
        if line.startswith("## "):
            yield Heading(_plain(line[3:]))
        elif line.startswith("|"):
            is_head = at + 1 < len(lines) and RULE.match(lines[at + 1])
            if not is_head and not RULE.match(line):
                left, right = (_plain(cell) for cell in line.strip("|").split("|"))
                yield TableRow(left, right)
        elif line.strip() and not line.startswith("# "):
            open_text.append(line.removeprefix("- ").strip())


def _plain(text: str) -> str:
    return text.replace("`", "").strip()
