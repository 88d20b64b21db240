"""Which commands there are, and what they take."""

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from advisor.cli import check, profiles, questions, score
from advisor.cli.terminal import Terminal
from advisor.errors import AdvisorError, InputError
from advisor.wording import read_words

DONE, REFUSED, BAD_INPUT = 0, 1, 2
INTERRUPTED = 130
PROGRAM = "python3 run.py cli"
EXAMPLES = {
    "score": f"{PROGRAM} score resources/example.json",
    "profile": f"{PROGRAM} profile new Me --answers my-answers.json",
    "check": f"{PROGRAM} check resources/catalog",
    "questions": f"{PROGRAM} questions --quick -o my-answers.json",
}


def main(arguments: Sequence[str]) -> int:
    """Carry out one command.

    Parameters
    ----------
    arguments : sequence of str
        As typed, without the program's name.

    Returns
    -------
    int
        0 done, 1 refused by state, 2 bad input.
    """
    terminal = Terminal.here(read_words())
    given = _parser(terminal).parse_args(arguments)
    try:
        status: int = given.run(given, terminal)
    except InputError as error:
        terminal.tell(error)
        return BAD_INPUT
    except AdvisorError as error:
        terminal.tell(error)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    return status


def _reader_left() -> int:
    """End in silence when nobody reads on, as a filter does."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _parser(terminal: Terminal) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description=terminal.text("cli.about"),
        epilog=terminal.text("cli.usage_end", example=EXAMPLES["score"]),
    )
    parser.add_argument(
        "--data", dest="folder", metavar="FOLDER", type=Path, help=terminal.text("cli.folder")
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    for name, (run, add_arguments) in COMMANDS.items():
        added = commands.add_parser(
            name,
            help=terminal.text(f"cli.{name}"),
            description=terminal.text(f"cli.{name}_about"),
            epilog=terminal.text("cli.example", example=EXAMPLES[name]),
        )
        added.set_defaults(run=run)
        add_arguments(added, terminal)
    return parser


def _score(added: argparse.ArgumentParser, terminal: Terminal) -> None:
    what = added.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", metavar="FILE", help=terminal.text("cli.score_file"))
    what.add_argument("--profile", metavar="PROFILE", help=terminal.text("cli.of_profile"))
    added.add_argument("--json", action="store_true", help=terminal.text("cli.score_json"))


def _questions(added: argparse.ArgumentParser, terminal: Terminal) -> None:
    added.add_argument("--quick", action="store_true", help=terminal.text("cli.questions_quick"))
    where = added.add_mutually_exclusive_group()
    where.add_argument("--profile", metavar="PROFILE", help=terminal.text("cli.of_profile"))
    where.add_argument(
        "-o", dest="output", metavar="FILE", type=Path, help=terminal.text("cli.questions_output")
    )
    added.add_argument("--force", action="store_true", help=terminal.text("cli.questions_force"))


def _profile(added: argparse.ArgumentParser, terminal: Terminal) -> None:
    deeds = added.add_subparsers(required=True, metavar="DEED")
    new = deeds.add_parser("new", help=terminal.text("cli.profile_new"))
    new.set_defaults(run=profiles.run_new)
    new.add_argument("name", metavar="NAME", help=terminal.text("cli.profile_name"))
    new.add_argument(
        "--answers", metavar="FILE", type=Path, help=terminal.text("cli.profile_answers")
    )
    listed = deeds.add_parser("list", help=terminal.text("cli.profile_list"))
    listed.set_defaults(run=profiles.run_list)
    listed.add_argument("--json", action="store_true", help=terminal.text("cli.profile_json"))


def _check(added: argparse.ArgumentParser, terminal: Terminal) -> None:
    added.add_argument("pack", metavar="PACK", type=Path, help=terminal.text("cli.check_pack"))
    added.add_argument("--json", action="store_true", help=terminal.text("cli.check_json"))


Run: TypeAlias = Callable[[argparse.Namespace, Terminal], int]
AddArguments: TypeAlias = Callable[[argparse.ArgumentParser, Terminal], None]
COMMANDS: Mapping[str, tuple[Run, AddArguments]] = {
    "score": (score.run, _score),
    "questions": (questions.run, _questions),
    "profile": (profiles.run_list, _profile),
    "check": (check.run, _check),
}
