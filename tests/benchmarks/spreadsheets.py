"""Our CSV in real spreadsheets: ``python3 run.py python -m tests.benchmarks.spreadsheets``.

Prints JSON for each program that is installed: its version, and how many cells of a comparison with
hostile names became a formula, stayed a number or a text. A file of the same texts without our
care shows that a formula would be seen. Asks for ``soffice`` and ``ssconvert``; no test needs them.
"""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from advisor.comparing.columns import Column
from advisor.comparing.comparison import comparison
from advisor.export.comparison_csv import comparison_csv
from advisor.export.sheet_cells import ENCODING, sheet
from tests.builders import CATALOG, PATHS, SCORER, scored
from tests.comparing.beside import LIBRARY, WORDS, run_named
from tests.export.test_comparison_csv import HOSTILE

FORMULA, NUMBER = (
    re.compile(r"<f[ >/]"),
    re.compile(r'<c (?![^>]*t="(?:s|str|inlineStr)")[^>]*>\s*<v>'),
)
CELL = re.compile(r"<c [^>]*>")
# As it comes, and at its worst: formulas evaluated, blanks removed, separated by semicolons.
EAGER = "CSV:44,34,76,1,,0,false,true,false,false,true,-1,true"
OTHERWISE = "CSV:59/44,34,76,1,,0,false,true,false,false,true,-1,true"
COMMANDS: Mapping[str, list[str]] = {
    "soffice": ["soffice", "--headless", "--convert-to", "xlsx"],
    "soffice, eager": ["soffice", "--headless", f"--infilter={EAGER}", "--convert-to", "xlsx"],
    "soffice, semicolons": [
        *("soffice", "--headless", f"--infilter={OTHERWISE}", "--convert-to", "xlsx"),
    ],
    "ssconvert": ["ssconvert"],
}


def hostile_comparison() -> str:
    """Give the CSV of a comparison in which every scenario has a hostile name."""
    result = scored(run_named("g_pe06_full"))
    texts = []
    for start in range(0, len(HOSTILE), 4):
        names = HOSTILE[start : start + 4]
        columns = [
            Column(path, name, result) for path, name in zip(PATHS, [None, *names], strict=False)
        ]
        texts.append(comparison_csv(comparison(columns, SCORER, LIBRARY), CATALOG, WORDS))
    return "".join(texts)


def careless() -> str:
    """Give hostile texts as the standard library writes them."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[one] for one in HOSTILE])
    return text.getvalue()


def counted(command: list[str], text: str) -> dict[str, int]:
    """Convert CSV in a program, and count what its cells became."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "made.csv")
        file.write_bytes(text.encode(ENCODING))
        made = Path(folder, "made.xlsx")
        where = [str(made)] if command[0] == "ssconvert" else ["--outdir", folder]
        here = Path(folder, "home").as_uri()
        own = [] if command[0] == "ssconvert" else [f"-env:UserInstallation={here}"]
        words = [command[0], *own, *command[1:], str(file), *where]
        subprocess.run(words, check=True, capture_output=True, timeout=120)
        with zipfile.ZipFile(made) as opened:
            pages = [one for one in opened.namelist() if one.startswith("xl/worksheets/sheet")]
            cells = "".join(opened.read(one).decode() for one in pages)
    found = {"formulas": FORMULA, "numbers": NUMBER, "cells": CELL}
    return {name: len(pattern.findall(cells)) for name, pattern in found.items()}


def main() -> None:
    """Print what each program made of our cells, and of careless ones."""
    ours = hostile_comparison() + sheet([[one] for one in HOSTILE])
    numbers = sum(
        not isinstance(cell, str)
        for row in csv.reader(io.StringIO(ours, newline=""), quoting=csv.QUOTE_NONNUMERIC)
        for cell in row
    )
    figures: dict[str, object] = {"numbers_written": numbers}
    for name, command in COMMANDS.items():
        if shutil.which(command[0]) is None:
            figures[name] = None
            continue
        version = subprocess.run([command[0], "--version"], check=True, capture_output=True)
        said = (version.stdout or version.stderr).decode().splitlines()[0]
        figures[name] = {
            "version": said,
            "ours": counted(command, ours),
            "careless": counted(command, careless()),
        }
    json.dump(figures, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
