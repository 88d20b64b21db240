"""``check PACK``: all problems of a content pack, each with place and hint."""

import errno
import json
import os
from pathlib import Path

from advisor.catalog.reading import check, read_catalog, read_library
from advisor.cli.arguments import Given
from advisor.cli.terminal import Terminal
from advisor.errors import InputError, Problem, RefusedError
from advisor.message import say


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
        raise InputError(about, problems)
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


def _plain(problem: Problem, terminal: Terminal) -> dict[str, str | None]:
    return {
        "place": problem.place,
        "reason": terminal.words.of(problem.reason),
        "hint": None if problem.hint is None else terminal.words.of(problem.hint),
    }
