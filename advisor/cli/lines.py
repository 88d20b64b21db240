"""JSON objects, one in a file or one a line of a stream: read, or told what is wrong with them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from advisor.cli.arguments import Given
from advisor.cli.streams import batches
from advisor.cli.terminal import Terminal
from advisor.errors import InputError, Problem
from advisor.exchange.files import read_bytes
from advisor.message import say
from advisor.reading import document

STREAM = "-"
# How the second and every further line of an object begins, where it is written over many.
REST = (b" ", b"\t", b'"', b"}", b"]")
T = TypeVar("T")


@dataclass
class Lines(Generic[T]):
    """Reads line after line; a bad one is told and the stream goes on.

    Attributes
    ----------
    read : callable
        Makes something of the plain data of a line, or refuses it.
    terminal : Terminal
        From which they come, and that is told.
    status : int
        To end with: 2 once a line was bad.
    """

    read: Callable[[Any], T]
    terminal: Terminal
    line: int = 0
    begun: int = 0  # line where an object began that ends on none of its own
    status: int = 0

    def good(self) -> Iterator[list[tuple[int, T]]]:
        """Give what good lines hold, with their numbers: those that are there, then the next.

        What was written for them is let go before more is read.
        """
        for lines in batches(self.terminal.read):
            yield list(self._readable(lines))
            self.terminal.flush()

    def _readable(self, lines: list[bytes]) -> Iterator[tuple[int, T]]:
        """Give the number of each good line and what it holds; without a letter it is none."""
        for line in lines:
            self.line += 1
            if not line.strip():
                continue
            try:
                yield self.line, self.read(document.loads(line))
                self.begun = 0
            except InputError as error:
                self.status = 2
                self._tell(line, error)

    def _tell(self, line: bytes, error: InputError) -> None:
        """Tell what is wrong with a line; of an object over many lines that, and only once."""
        if self.begun and line[:1] in REST:
            if self.begun == self.line - 1:
                reason, hint = say("problem.goes_on", line=self.begun), say("hint.one_a_line")
                self.terminal.tell_problems([Problem("", reason, hint)], self.line)
            return
        self.terminal.tell_problems(error.problems, self.line)
        self.begun = self.line if _is_cut_short(line, error) else 0


def answer(
    given: Given,
    terminal: Terminal,
    command: str,
    read: Callable[[Any], T],
    write: Callable[[Sequence[tuple[int, T]]], None],
) -> int:
    """Write what comes of a file, or of every line of standard input; give the status to end with.

    Parameters
    ----------
    given : Given
        The file, and whether a program reads along.
    terminal : Terminal
        From which lines come, and to which problems are told.
    command : str
        Its name.
    read : callable
        Makes something of plain data, or refuses it.
    write : callable
        Writes what came of some of it, each with its line.

    Raises
    ------
    RefusedError
        If the file cannot be read.
    InputError
        With every problem of the file, for people.
    """
    if given.file == STREAM:
        lines = Lines(read, terminal)
        for good in lines.good():
            write(good)
        return lines.status
    try:
        held = read(document.loads(read_bytes(Path(given.file))))
    except InputError as error:
        problems = [_with_hint(problem, command) for problem in error.problems]
        if not given.json:
            about = say("cli.in_file", file=given.file, refusal=error.message)
            raise InputError(about, problems) from error
        terminal.tell_problems(problems)  # a program reads these and nothing else
        return 2
    write([(1, held)])
    return 0


def _with_hint(problem: Problem, command: str) -> Problem:
    """Lead to the stream where a file holds more than one object."""
    is_second = problem.reason.id == "problem.second"
    return replace(problem, hint=say("hint.stream", command=command)) if is_second else problem


def _is_cut_short(line: bytes, error: InputError) -> bool:
    """Tell whether a line would be JSON if it went on."""
    column = error.problems[0].reason.arguments.get("column", 0)
    return isinstance(column, int) and column > len(line.decode(errors="replace").rstrip())
