"""``score FILE|-``: a page for people, or exact values for programs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from advisor.assessment.answers import Scorable
from advisor.assessment.reading import read_input
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
            if not given.json:
                raise
            terminal.tell_problems(error.problems)  # a program reads these and nothing else
            return 2
    _show([result], scorer, terminal, as_json=given.json)
    return 0


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
            _show(self.scorer.score_all(good), self.scorer, self.terminal, as_json=self.as_json)
            self.terminal.flush()
        return self.status

    def _readable(self, lines: list[bytes]) -> Iterator[Scorable]:
        """Give what each good line holds; lines without a letter are passed over."""
        for line in lines:
            self.line += 1
            if not line.strip():
                continue
            try:
                yield read_input(self.scorer.catalog, document.loads(line))
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


def _show(results: list[Result], scorer: Scorer, terminal: Terminal, *, as_json: bool) -> None:
    if as_json:
        for result in results:
            terminal.write(json.dumps(plain(result), allow_nan=False))
        return
    library = read_library()
    for result in results:
        lay_out(page(result, scorer, library), scorer.catalog, terminal)
