"""``score FILE|-``: a page for people, or exact values for programs."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from advisor.assessment.answers import Scorable
from advisor.assessment.reading import read_input
from advisor.catalog.reading import read_catalog, read_library
from advisor.cli.layout import lay_out
from advisor.cli.profiles import open_named, session_in
from advisor.cli.streams import batches
from advisor.cli.terminal import Terminal
from advisor.errors import InputError
from advisor.exchange.answers import read_answers
from advisor.exchange.results import plain
from advisor.export.page import page
from advisor.reading import document
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

STREAM = "-"


def run(given: argparse.Namespace, terminal: Terminal) -> int:
    """Score a file, a profile, or every line of standard input.

    Raises
    ------
    InputError
        With every problem of the file.
    """
    scorer = Scorer(read_catalog())
    if given.profile is not None:
        with session_in(given.folder, scorer.catalog) as session:
            open_named(session, given.profile)
            result = session.result
        _show([result], scorer, terminal, as_json=given.json)
        return 0
    if given.file == STREAM:
        return _stream(scorer, terminal, as_json=given.json)
    result = scorer.score(read_answers(Path(given.file), scorer.catalog))
    _show([result], scorer, terminal, as_json=given.json)
    return 0


def _stream(scorer: Scorer, terminal: Terminal, *, as_json: bool) -> int:
    """Score line after line; a bad one is told and the stream goes on."""
    status, at = 0, 0
    for lines in batches(partial(os.read, sys.stdin.fileno())):
        group = list(_readable(lines, at, scorer, terminal))
        at += len(lines)
        good = [scorable for scorable in group if scorable is not None]
        if len(good) < len(group):
            status = 2
        _show(scorer.score_all(good), scorer, terminal, as_json=as_json)
        terminal.out.flush()
    return status


def _readable(
    lines: list[bytes], before: int, scorer: Scorer, terminal: Terminal
) -> Iterator[Scorable | None]:
    """Give what each line holds, None for a bad one; lines without a letter are passed over."""
    for at, line in enumerate(lines, start=before + 1):
        if not line.strip():
            continue
        try:
            yield read_input(scorer.catalog, document.loads(line))
        except InputError as error:
            terminal.tell(error, line=at)
            yield None


def _show(results: list[Result], scorer: Scorer, terminal: Terminal, *, as_json: bool) -> None:
    if as_json:
        for result in results:
            terminal.out.write(json.dumps(plain(result), allow_nan=False) + "\n")
        return
    library = read_library()
    for result in results:
        lay_out(page(result, scorer, library), scorer.catalog, terminal)
