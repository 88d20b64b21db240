"""A terminal, or what stands in its place: width, colour, letters, and where text goes."""

import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from advisor.errors import AdvisorError, InputError, Problem
from advisor.message import Argument, Message, say
from advisor.wording import Words

WIDEST = 80
NARROWEST = 60
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs that a page is drawn with."""

    full: str
    empty: str
    line: str
    left: str
    right: str
    point: str
    middle: str
    bracket: tuple[str, str, str]


FINE = Glyphs("█", "░", "─", "├", "┤", "●", "┊", ("┌", "│", "└"))
COARSE = Glyphs("#", ".", "-", "|", "|", "o", ":", ("+", "|", "+"))
# For a terminal that cannot show these letters.
PLAINLY = str.maketrans(
    {
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{HORIZONTAL ELLIPSIS}": "...",
    }
)


@dataclass(frozen=True)
class Terminal:
    """Where the command line writes."""

    words: Words
    out: TextIO
    problems: TextIO
    width: int
    is_coloured: bool
    glyphs: Glyphs

    @classmethod
    def here(cls, words: Words, environment: Mapping[str, str] = os.environ) -> "Terminal":
        """Give the terminal in which the program runs."""
        out = sys.stdout
        on_terminal = out.isatty()
        columns = shutil.get_terminal_size((WIDEST, 24)).columns if on_terminal else WIDEST
        return cls(
            words=words,
            out=out,
            problems=sys.stderr,
            width=max(NARROWEST, min(columns, WIDEST)),
            is_coloured=on_terminal
            and "NO_COLOR" not in environment
            and environment.get("TERM") != "dumb",
            glyphs=FINE if _can_show(out, "".join(FINE.bracket) + FINE.full) else COARSE,
        )

    def text(self, message_id: str, /, **arguments: Argument) -> str:
        """Give the words of a message."""
        return self.words.of(say(message_id, **arguments))

    def write(self, text: str = "") -> None:
        """Write a line, with no more than this terminal can show."""
        if self.glyphs is COARSE:
            encoding = self.out.encoding or "ascii"
            plain = text.translate(PLAINLY)
            text = plain.encode(encoding, errors="replace").decode(encoding)
        print(text, file=self.out)

    def paragraph(self, text: str, indent: str = "", first: str | None = None) -> None:
        """Write text in lines of the terminal's width."""
        lead = indent if first is None else first
        for line in textwrap.wrap(
            text,
            self.width,
            initial_indent=lead,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ):
            self.write(line)

    def bold(self, text: str) -> str:
        """Give text that stands out, where that can be shown."""
        return f"{BOLD}{text}{PLAIN}" if self.is_coloured else text

    def dim(self, text: str) -> str:
        """Give text that stands back, where that can be shown."""
        return f"{DIM}{text}{PLAIN}" if self.is_coloured else text

    def tell(self, error: AdvisorError, line: int | None = None) -> None:
        """Tell a refusal on standard error: each problem on a line, with its place first."""
        if not isinstance(error, InputError):
            print(self.words.of(error.message), file=self.problems)
            return
        for problem in error.problems:
            print(self.problem(problem, line), file=self.problems)

    def problem(self, problem: Problem, line: int | None = None) -> str:
        """Give one problem as a line of text."""
        kind = "cli.problem" if problem.place else "cli.problem_bare"
        text = self.text(kind, place=problem.place, reason=problem.reason)
        if problem.hint is not None:
            text = f"{text}. {self.words.of(problem.hint)}"
        return text if line is None else self.text("cli.problem_in_line", problem=text, line=line)


def _can_show(out: TextIO, letters: str) -> bool:
    try:
        letters.encode(out.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def joined(words: Words, messages: tuple[Message, ...]) -> str:
    """Give several sentences as one text."""
    return " ".join(words.of(message) for message in messages)
