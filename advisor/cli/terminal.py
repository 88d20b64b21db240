"""A terminal, or what stands in its place: width, colour, letters, what is typed, what is told."""

import contextlib
import errno
import io
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, TypeAlias

from advisor.errors import AdvisorError, InputError, Problem, RefusedError
from advisor.message import Argument, Message, say
from advisor.wording import Words

WIDEST = 80
NARROWEST = 40
INDENT = "  "
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"

# What a terminal obeys in place of showing it, or what turns the letters around: the name of a file
# may hold any of it. The three above stay, where they are ours.
OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OBEYED_BUT_STYLES = re.compile(rf"(?!\x1b\[[012]m){OBEYED.pattern}")

Style: TypeAlias = Callable[[str], str]


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
        "\N{REPLACEMENT CHARACTER}": "?",
    }
)


@dataclass(frozen=True)
class Terminal:
    """Where the command line reads and writes."""

    words: Words
    typed: TextIO
    out: TextIO
    problems: TextIO
    width: int
    is_coloured: bool
    glyphs: Glyphs

    @classmethod
    def here(cls, words: Words, environment: Mapping[str, str] = os.environ) -> "Terminal":
        """Give the terminal in which the program runs."""
        typed, out, problems = _streams()
        columns = shutil.get_terminal_size((WIDEST, 24)).columns
        return cls(
            words=words,
            typed=typed,
            out=out,
            problems=problems,
            width=max(NARROWEST, min(columns, WIDEST)),
            is_coloured=out.isatty()
            and "NO_COLOR" not in environment
            and environment.get("TERM") != "dumb",
            glyphs=FINE if _can_show(out, "".join(FINE.bracket) + FINE.full) else COARSE,
        )

    def text(self, message_id: str, /, **arguments: Argument) -> str:
        """Give the words of a message."""
        return self.words.of(say(message_id, **arguments))

    def write(self, text: str = "", end: str = "\n") -> None:
        """Write a line, with no more than this terminal can show.

        Raises
        ------
        RefusedError
            If nothing can be written.
        """
        harmless = cleaned(text, OBEYED_BUT_STYLES if self.is_coloured else OBEYED)
        shown = harmless.translate(PLAINLY) if self.glyphs is COARSE else harmless
        with self._output() as out:
            print(shown, end=end, file=out)

    def paragraph(
        self, text: str, indent: str = "", first: str | None = None, style: Style = str
    ) -> None:
        """Write text in lines of the terminal's width, each in a style."""
        lead = indent if first is None else first
        for line in textwrap.wrap(
            text,
            self.width,
            initial_indent=lead,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ):
            self.write(style(line))

    def say(self, message: Message) -> None:
        """Write a sentence in lines of the terminal's width."""
        self.paragraph(self.words.of(message))

    def rule(self) -> None:
        """Write a line from side to side, with nothing above and below it."""
        self.write()
        self.write(self.glyphs.line * self.width)

    def table(self, rows: Sequence[tuple[str, Message]]) -> None:
        """Write names, with what each is for beside it."""
        room = len(INDENT) * 2 + max(len(name) for name, _ in rows)
        for name, about in rows:
            self.paragraph(self.words.of(about), " " * room, f"{INDENT}{name}".ljust(room))

    def bold(self, text: str) -> str:
        """Give text that stands out, where that can be shown."""
        return f"{BOLD}{text}{PLAIN}" if self.is_coloured else text

    def dim(self, text: str) -> str:
        """Give text that stands back, where that can be shown."""
        return f"{DIM}{text}{PLAIN}" if self.is_coloured else text

    def ask(self, prompt: str) -> str:
        """Give the line that is typed after a prompt; nothing at the end of the input.

        Raises
        ------
        RefusedError
            If the prompt cannot be written or nothing can be read.
        """
        self.write(prompt, end=" ")
        self.flush()
        with _refused_as("refused.no_input"):
            return self.typed.readline()

    def read(self, most: int) -> bytes:
        """Give the bytes of the input that are there, without waiting for more; none at the end.

        Raises
        ------
        RefusedError
            If nothing can be read.
        """
        with _refused_as("refused.no_input"):
            return os.read(self.typed.fileno(), most)

    def flush(self) -> None:
        """Let go of all that was written.

        Raises
        ------
        RefusedError
            If it cannot be written.
        """
        with self._output() as out:
            out.flush()

    def tell(self, error: AdvisorError) -> None:
        """Tell a refusal on standard error: what it is, then each problem on a line."""
        self.note(error.message)
        if isinstance(error, InputError):
            self.tell_problems(error.problems)

    def tell_problems(self, problems: Sequence[Problem], line: int | None = None) -> None:
        """Tell each problem on a line of standard error, with its place first."""
        for problem in problems:
            told = _told(problem)
            self.note(say("cli.problem_in_line", problem=told, line=line) if line else told)

    def note(self, message: Message) -> None:
        """Tell a sentence on standard error, if anything can be told there."""
        with contextlib.suppress(OSError):
            print(cleaned(self.words.of(message)), file=self.problems)

    def close(self) -> None:
        """End the output; what cannot be written by now is dropped, in silence."""
        for stream in (self.out, self.problems):
            try:
                stream.flush()
            except OSError:
                # Python would try once more at its own end, and complain.
                with contextlib.suppress(OSError):
                    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

    @contextlib.contextmanager
    def _output(self) -> Iterator[TextIO]:
        with _refused_as("refused.no_output"):
            yield self.out


@contextlib.contextmanager
def _refused_as(message_id: str) -> Iterator[None]:
    """Turn what a stream cannot do into a refusal; that nobody reads on is none."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = os.strerror(error.errno or errno.EBADF)
        raise RefusedError(say(message_id, why=why)) from error


def _streams() -> tuple[TextIO, TextIO, TextIO]:
    """Give the standard streams.

    In place of one that is closed stands one that can do nothing, so that its first use is refused.
    It also keeps the number of that stream from the next file that is opened.
    """
    nothing = Path(os.devnull)
    typed, out = sys.stdin or nothing.open("w"), sys.stdout or nothing.open()
    for stream in (typed, out):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return typed, out, sys.stderr or nothing.open("w")


def _can_show(out: TextIO, letters: str) -> bool:
    try:
        letters.encode(out.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _told(problem: Problem) -> Message:
    """Say one problem."""
    kind = "cli.problem" if problem.place else "cli.problem_bare"
    told = say(kind, place=problem.place, reason=problem.reason)
    if problem.hint is None:
        return told
    return say("cli.problem_with_hint", problem=told, hint=problem.hint)


def cleaned(text: str, unwanted: re.Pattern[str] = OBEYED) -> str:
    """Give text of one line in which nothing is left that a terminal would obey."""
    return unwanted.sub("\N{REPLACEMENT CHARACTER}", text)


def joined(words: Words, messages: tuple[Message, ...]) -> str:
    """Give several sentences as one text."""
    return " ".join(words.of(message) for message in messages)
