"""``score FILE|-``: a page for people, or exact values for programs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from advisor.assessment.answers import Scorable
from advisor.assessment.reading import read_input
from advisor.catalog.library import Library
from advisor.catalog.reading import read_catalog, read_library
from advisor.cli.arguments import Given
from advisor.cli.beside import Beside
from advisor.cli.layout import lay_out
from advisor.cli.lines import answer
from advisor.cli.profiles import open_named, session_in
from advisor.cli.terminal import Terminal
from advisor.exchange.results import plain, plain_beside
from advisor.export.page import page
from advisor.message import say
from advisor.scoring.neighbours import near
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

COMMAND = "score"


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
    writer = _Writer(
        scorer, terminal, as_json=given.json, with_places=given.places, nearest=given.near or 0
    )
    if given.profile is None:
        return answer(given, terminal, COMMAND, partial(read_input, scorer.catalog), writer.write)
    with session_in(given.folder, scorer.catalog) as session:
        open_named(session, given.profile)
        writer.write_one(session.result)
    return 0


@dataclass(frozen=True)
class _Writer:
    """Writes results as they were asked for: for programs or people, and with what beside them."""

    scorer: Scorer
    terminal: Terminal
    as_json: bool
    with_places: bool
    nearest: int

    def write(self, good: Sequence[tuple[int, Scorable]]) -> None:
        """Score what some lines hold, all at once, and write the results."""
        results = self.scorer.score_all([scorable for _, scorable in good])
        for (line, _), result in zip(good, results, strict=True):
            self.write_one(result, line)

    def write_one(self, result: Result, line: int = 1) -> None:
        """Write a result; from the second line on, a page says of which line it is."""
        if self.as_json:
            beside = self._beside(result)
            whole = plain(result) | plain_beside(beside.places, beside.near)
            self.terminal.write(json.dumps(whole, allow_nan=False))
            return
        if line > 1:
            self.terminal.rule()
            self.terminal.say(say("cli.line", line=line))
        shown = page(result, self.scorer, _library())
        lay_out(shown, self.scorer.catalog, self.terminal, self._beside(result))

    def _beside(self, result: Result) -> Beside:
        catalog, count = self.scorer.catalog, self.nearest
        return Beside(
            result=result,
            places=self.scorer.places(result) if self.with_places else None,
            near=near(result.values, catalog, _library(), count) if count else None,
        )


@cache
def _library() -> Library:
    return read_library()
