"""``check PACK``: all problems of a content pack, each with place and hint."""

import errno
import json
import os
from collections.abc import Sequence
from pathlib import Path

from advisor.catalog.reading import check, read_catalog, read_library
from advisor.cli.arguments import Given
from advisor.cli.terminal import Terminal
from advisor.errors import InputError, Problem, RefusedError
from advisor.message import say

ALIKE = 3  # problems of one kind that are told, each with its place


def run(given: Given, terminal: Terminal) -> int:
    """Check a pack.

    Raises
    ------
    RefusedError
        If there is none.
    InputError
        With every problem.
    """
    pack = Path(given.pack)
    if not pack.exists():
        why = os.strerror(errno.ENOENT)
        raise RefusedError(say("refused.cannot_read", file=given.pack, why=why))
    problems = check(pack)
    if given.json:
        rows = [_plain(problem, terminal) for problem in problems]
        terminal.write(json.dumps({"problems": rows}))
        return 2 if problems else 0
    if problems:
        about = say("cli.in_file", file=given.pack, refusal=say("refused.content"))
        raise InputError(about, _without_repeats(problems))
    catalog, library = read_catalog(pack), read_library(pack)
    terminal.say(
        say(
            "cli.pack_fine",
            title=catalog.pack.title,
            version=catalog.pack.version,
            paths=len(catalog.path),
            criteria=len(catalog.criterion),
            items=len(catalog.item),
            actions=len(library.actions.actions),
        )
    )
    return 0


def _without_repeats(problems: Sequence[Problem]) -> list[Problem]:
    """Give the first few of problems that differ in nothing but their place, and count the rest."""
    alike: list[list[Problem]] = []
    for problem in problems:
        what = (problem.reason, problem.hint)
        row = next((one for one in alike if (one[0].reason, one[0].hint) == what), None)
        if row is None:
            alike.append([problem])
        else:
            row.append(problem)
    return [told for row in alike for told in _first_of(row)]


def _first_of(row: list[Problem]) -> list[Problem]:
    more = len(row) - ALIKE
    if more <= 1:  # to say that there is one more takes as much as to tell it
        return row
    return [*row[:ALIKE], Problem("", say("cli.more_alike", n=more))]


def _plain(problem: Problem, terminal: Terminal) -> dict[str, str | None]:
    return {
        "place": problem.place,
        "reason": terminal.words.of(problem.reason),
        "hint": None if problem.hint is None else terminal.words.of(problem.hint),
    }
