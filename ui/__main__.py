"""Start the window: ``python -m ui [--data FOLDER] [--tour FOLDER] [FILE]``."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui.screen import NO_SCREEN, PROGRAM, has_screen

if TYPE_CHECKING:
    from argparse import Namespace

REFUSED = 1


def main(words: Sequence[str]) -> int:
    """Show the window, or make the pictures of a tour; give the status."""
    given = _parsed(words)
    if given.tour is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.tour import take  # noqa: PLC0415  (only for a tour)

        return take(given.tour)
    if not has_screen(sys.platform, os.environ):
        print(NO_SCREEN, file=sys.stderr)  # noqa: T201  (a person reads it)
        return REFUSED
    from advisor import home_folder  # noqa: PLC0415  (not where there is no screen)
    from ui.app import run  # noqa: PLC0415

    return run(home_folder(given.data, os.environ), given.file)


def _parsed(words: Sequence[str]) -> "Namespace":
    import argparse  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog=PROGRAM, description="Show the window.")
    parser.add_argument("--data", metavar="FOLDER", type=Path, help="keep everything there")
    parser.add_argument(
        "--tour", metavar="FOLDER", type=Path, help="make a picture of every page, and end"
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="answers to open")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
