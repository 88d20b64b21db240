"""``score FILE|-``: a page for people, or exact values for programs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from advisor.assessment.answers import Scorable
from advisor.assessment.reading import read_input
from advisor.catalog.library import Library
from advisor.catalog.reading import read_catalog, read_library
from advisor.cli.arguments import Given
from advisor.cli.keeping import answers_in
from advisor.cli.layout import lay_out
from advisor.cli.profiles import open_named, session_in
from advisor.cli.streams import batches
from advisor.cli.terminal import Terminal
from advisor.errors import InputError, Problem
from advisor.exchange.results import plain
from advisor.export.page import page
from advisor.message import say
from advisor.reading import document
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

STREAM = "-"
# How the second and every further line of an object begins, where it is written over many.
REST = (b" ", b"\t", b'"', b"}", b"]")


def run(given: Given, terminal: Terminal) -> int:
    """Score a file, a profile, or every line of standard input.

    Raises
    ------
    RefusedError
        If the file or the profile cannot be read.
    InputError
        With every problem of the file.
    """
    scorer = Scorer(read_catalog())
    if given.file == STREAM:
        return _Stream(scorer, terminal, as_json=given.json).score()
    if given.profile is not None:
        with session_in(given.folder, scorer.catalog) as session:
            open_named(session, given.profile)
            result = session.result
    else:
        try:
            result = scorer.score(answers_in(Path(given.file), scorer.catalog))
        except InputError as error:
            problems = [_with_hint(problem) for problem in error.problems]
            if not given.json:
                raise InputError(error.message, problems) from error
            terminal.tell_problems(problems)  # a program reads these and nothing else
            return 2
    if given.json:
        _write_json(result, terminal)
    else:
        _write_page(result, scorer, terminal)
    return 0


def _with_hint(problem: Problem) -> Problem:
    """Lead to the stream where a file holds more than one object."""
    is_second = problem.reason.id == "problem.second"
    return replace(problem, hint=say("hint.stream")) if is_second else problem


@dataclass
class _Stream:
    """Scores line after line; a bad one is told and the stream goes on."""

    scorer: Scorer
    terminal: Terminal
    as_json: bool
    line: int = 0
    begun: int = 0  # line where an object began that ends on none of its own
    status: int = 0

    def score(self) -> int:
        """Score all lines, and give the status to end with."""
        for lines in batches(self.terminal.read):
            good = list(self._readable(lines))
            results = self.scorer.score_all([scorable for _, scorable in good])
            for (line, _), result in zip(good, results, strict=True):
                self._write(result, line)
            self.terminal.flush()
        return self.status

    def _write(self, result: Result, line: int) -> None:
        """Write a result; from the second line on, a page says of which line it is."""
        if self.as_json:
            _write_json(result, self.terminal)
            return
        if line > 1:
            self.terminal.rule()
            self.terminal.say(say("cli.line", line=line))
        _write_page(result, self.scorer, self.terminal)

    def _readable(self, lines: list[bytes]) -> Iterator[tuple[int, Scorable]]:
        """Give the number of each good line and what it holds; without a letter it is none."""
        for line in lines:
            self.line += 1
            if not line.strip():
                continue
            try:
                yield self.line, read_input(self.scorer.catalog, document.loads(line))
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


def _is_cut_short(line: bytes, error: InputError) -> bool:
    """Tell whether a line would be JSON if it went on."""
    column = error.problems[0].reason.arguments.get("column", 0)
    return isinstance(column, int) and column > len(line.decode(errors="replace").rstrip())


def _write_json(result: Result, terminal: Terminal) -> None:
    terminal.write(json.dumps(plain(result), allow_nan=False))


def _write_page(result: Result, scorer: Scorer, terminal: Terminal) -> None:
    lay_out(page(result, scorer, _library()), scorer.catalog, terminal)


@cache
def _library() -> Library:
    return read_library()
