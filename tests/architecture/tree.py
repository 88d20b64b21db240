"""The program's own source, file by file, as trees."""

import ast
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

import resources

ROOT = resources.FOLDER.parent
# Of the hidden files and folders, what a checkout tracks; asked where there is no git.
OURS_THOUGH_HIDDEN = (".ci", ".gitignore")

Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Documented: TypeAlias = ast.Module | Definition


@dataclass(frozen=True)
class Module:
    """One file of source."""

    file: str
    text: str
    tree: ast.Module

    @classmethod
    def of(cls, file: str, text: str) -> "Module":
        """Parse a file."""
        return cls(file, text, ast.parse(text))


@cache
def modules(*rooms: str) -> tuple[Module, ...]:
    """Give all modules of some rooms, and run.py if it is named."""
    files = [file for room in rooms for file in _python(ROOT / room)]
    return tuple(
        Module.of(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files
    )


def _python(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


def docstring(node: Documented) -> ast.Constant | None:
    """Give the docstring of a module, a class or a function, as it stands in the tree."""
    match node.body[:1]:
        case [ast.Expr(value=ast.Constant(value=str()) as constant)]:
            return constant
    return None


def definitions(module: Module) -> Iterator[Definition]:
    """Give all classes and functions, nested ones too."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Definition))


def tracked() -> list[Path]:
    """Give every file that git tracks or would; all that lies here where git cannot say."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return sorted(_lying_here())
    files = [ROOT / name for name in os.fsdecode(listed).split("\0") if name]
    return sorted(file for file in files if file.is_file())


def _lying_here() -> Iterator[Path]:
    for file in ROOT.rglob("*"):
        way = file.relative_to(ROOT).parts
        if file.is_file() and not any(map(_is_made, way)):
            yield file


def _is_made(part: str) -> bool:
    """Tell whether a tool made it."""
    return part == "__pycache__" or (part.startswith(".") and part not in OURS_THOUGH_HIDDEN)
