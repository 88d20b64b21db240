"""``check PACK``: all problems of a content pack, each with place and hint."""

import argparse
import json

from advisor.catalog.reading import check, read_catalog, read_library
from advisor.cli.terminal import Terminal
from advisor.errors import InputError
from advisor.message import say


def run(given: argparse.Namespace, terminal: Terminal) -> int:
    """Check a pack.

    Raises
    ------
    InputError
        With every problem.
    """
    problems = check(given.pack)
    if given.json:
        rows = [
            {
                "place": problem.place,
                "reason": terminal.words.of(problem.reason),
                "hint": problem.hint and terminal.words.of(problem.hint),
            }
            for problem in problems
        ]
        terminal.write(json.dumps({"problems": rows}, ensure_ascii=False))
        return 2 if problems else 0
    if problems:
        raise InputError(say("refused.content"), problems)
    catalog, library = read_catalog(given.pack), read_library(given.pack)
    terminal.paragraph(
        terminal.text(
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
