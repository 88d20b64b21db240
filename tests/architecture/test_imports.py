"""Who may import whom: by the contracts of import-linter, and once more by the trees themselves."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.architecture.tree import ROOT, Module, modules

OUTSIDE = ("numpy", "scipy", "sklearn", "PySide6", "sqlite3")

# What a room may import, of ours and of the libraries that are kept to few rooms.
MAY_IMPORT: dict[str, set[str]] = {
    "advisor": {"advisor", "models", "resources"},
    "models": {"models", "numpy"},
    "resources": set(),
    "ui": {"ui", "advisor", "resources", "PySide6"},
}
# The few modules that may import more, and only within a function that needs it.
MAY_IMPORT_TOO: dict[str, set[str]] = {
    "advisor/store": {"sqlite3"},
    "models/learning.py": {"sklearn"},
    "models/neighbours.py": {"sklearn"},
    "models/estimator.py": {"sklearn"},
}


def imported(module: Module) -> Iterator[tuple[str, int]]:
    """Give every module that a file imports, with the line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or ""), node.lineno


def forbidden(module: Module) -> list[str]:
    """Give every import that the room of a file may not make."""
    room = module.file.partition("/")[0]
    allowed = MAY_IMPORT[room].union(
        *(more for start, more in MAY_IMPORT_TOO.items() if module.file.startswith(start))
    )
    known = {*MAY_IMPORT, *OUTSIDE}
    return [
        f"{module.file}:{line}: {name}"
        for name, line in imported(module)
        if name.partition(".")[0] in known - allowed or name.startswith(".")
    ]


def test_contracts_are_kept() -> None:
    code = "from importlinter.cli import lint_imports_command as check; check()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_what_it_may(room: str) -> None:
    assert [line for module in modules(room) for line in forbidden(module)] == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("models/fit.py", "from advisor.errors import Problem"),
        ("models/fit.py", "import resources"),
        ("models/fit.py", "def f():\n    import sklearn.linear_model"),
        ("advisor/scoring/score.py", "import numpy as np"),
        ("advisor/scoring/score.py", "from ui import window"),
        ("advisor/exchange/files.py", "import sqlite3"),
        ("resources/__init__.py", "import advisor"),
        ("ui/window.py", "from models import scores"),
        ("ui/window.py", "from sqlite3 import connect"),
        ("advisor/cli/score.py", "from . import check"),
        ("advisor/cli/score.py", "from ..errors import Problem"),
    ],
)
def test_a_forbidden_import_is_found(file: str, code: str) -> None:
    assert len(forbidden(Module.of(file, code))) == 1


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("models/learning.py", "def f():\n    from sklearn.linear_model import LogisticRegression"),
        ("advisor/store/repository.py", "import sqlite3"),
        ("advisor/scoring/score.py", "from models import scores"),
        ("ui/window.py", "from PySide6.QtWidgets import QMainWindow"),
    ],
)
def test_an_allowed_import_is_not_found(file: str, code: str) -> None:
    assert forbidden(Module.of(file, code)) == []


def lazy(module: Module, library: str) -> bool:
    """Tell whether a library is imported within functions only."""
    at_top = {
        name.partition(".")[0]
        for node in module.tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name, _ in imported(Module(module.file, "", ast.Module([node], [])))
    }
    return library not in at_top


def test_scikit_learn_is_imported_only_where_it_is_needed() -> None:
    users = [
        module
        for module in modules("models")
        if any(name.startswith("sklearn") for name, _ in imported(module))
        if module.file != APART
    ]
    assert all(lazy(module, "sklearn") for module in users)


# Its class is made of the library's classes, so it cannot wait for them: all others do without it.
APART = "models/estimator.py"


def knows_estimator(module: Module) -> bool:
    """Tell whether a file imports the estimator, anywhere and in either form."""
    lines = [
        node for node in ast.walk(module.tree) if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    return any("estimator" in ast.unparse(line) for line in lines)


def test_nothing_of_the_program_imports_the_estimator() -> None:
    ours = modules("advisor", "models", "resources", "ui", "run.py")
    assert [module.file for module in ours if knows_estimator(module)] == []


@pytest.mark.parametrize(
    "code", ["from models import estimator", "def f():\n    import models.estimator as e"]
)
def test_an_import_of_the_estimator_is_found(code: str) -> None:
    assert knows_estimator(Module.of("a.py", code))


def test_an_import_at_the_top_is_found() -> None:
    assert not lazy(Module.of("a.py", "from sklearn.linear_model import X"), "sklearn")
    assert lazy(Module.of("a.py", "def f():\n    from sklearn.linear_model import X"), "sklearn")


# What each start may not load: a start that a person waits for knows no heavy library.
STARTS = {
    "advisor": {"numpy", "scipy", "sklearn", "PySide6", "sqlite3"},
    "advisor.catalog.reading": {"numpy", "scipy", "sklearn", "PySide6", "sqlite3"},
    "advisor.wording": {"numpy", "scipy", "sklearn", "PySide6", "sqlite3"},
    "advisor.assessment.reading": {"numpy", "scipy", "sklearn", "PySide6", "sqlite3"},
    "advisor.cli.commands": {"scipy", "sklearn", "PySide6"},
    "advisor.scoring.score": {"scipy", "sklearn", "PySide6"},
}


def loaded_by(code: str) -> set[str]:
    """Give the heavy libraries that a fresh Python has loaded after some code."""
    show = (
        f"{code}\nimport json, sys\nprint(json.dumps([m for m in {OUTSIDE} if m in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", show], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(("start", "heavy"), STARTS.items(), ids=list(STARTS))
def test_a_start_loads_nothing_heavy(start: str, heavy: set[str]) -> None:
    assert loaded_by(f"import {start}") & heavy == set()


def test_reading_and_checking_the_content_loads_nothing_heavy() -> None:
    code = "from advisor.catalog.reading import check; import resources; check(resources.CATALOG)"
    assert loaded_by(code) == set()


def test_what_is_loaded_is_found() -> None:
    assert "numpy" in loaded_by("import models.fit")
