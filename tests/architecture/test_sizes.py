"""Files, classes and functions stay small enough to be read at once."""

import ast
from collections.abc import Mapping

from tests.architecture.tree import Module, definitions, docstring, modules

# run.py may import nothing of ours, so what belongs to it cannot stand elsewhere.
FILE, RUN, CLASS, FUNCTION = 300, 430, 150, 30
OURS = modules("advisor", "models", "resources", "ui", "run.py")

# Longer than the house allows: how long it may be, and why it is one idea all the same.
EXCEPTIONS: Mapping[str, tuple[int, str]] = {
    "advisor/exchange/results.py: plain": (36, "one table: the keys of the output, in their order"),
}


def sizes(module: Module) -> dict[str, tuple[int, int]]:
    """Give the lines of a file and of everything in it, with the most that is allowed.

    The lines of a function's docstring do not count: they are what makes it longer to write and
    quicker to read.
    """
    most = RUN if module.file == "run.py" else FILE
    found = {module.file: (len(module.text.splitlines()), most)}
    for node in definitions(module):
        is_class = isinstance(node, ast.ClassDef)
        lines = _lines(node) if is_class else _lines(node) - _of_docstring(node)
        found[f"{module.file}: {node.name}"] = (lines, CLASS if is_class else FUNCTION)
    return found


def _lines(node: ast.stmt | ast.expr) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _of_docstring(node: ast.AST) -> int:
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    constant = docstring(node)
    return 0 if constant is None else _lines(constant)


def too_long(some: tuple[Module, ...]) -> dict[str, int]:
    """Give everything that is longer than it may be."""
    return {
        name: lines
        for module in some
        for name, (lines, most) in sizes(module).items()
        if lines > EXCEPTIONS.get(name, (most, ""))[0]
    }


def test_nothing_is_too_long() -> None:
    assert too_long(OURS) == {}


def test_every_exception_is_still_needed() -> None:
    found = {name: size for module in OURS for name, size in sizes(module).items()}
    for name, (lines, why) in EXCEPTIONS.items():
        assert found[name][0] == lines > found[name][1]
        assert why


def test_what_is_too_long_is_found() -> None:
    body = "\n".join(f"    x = {line}" for line in range(30))
    docs = '    """Give nothing.\n\n    At length.\n    """\n'
    fine = Module.of("fine.py", f"def fits():\n{docs}" + body.replace("    x = 0\n", ""))
    assert too_long((fine,)) == {}
    long = Module.of("long.py", f"def grows():\n{docs}{body}\n" + "\n" * 300)
    assert too_long((long,)) == {"long.py": 335, "long.py: grows": 31}
    wide = Module.of("wide.py", "class Wide:\n" + "    x = 1\n" * 150)
    assert too_long((wide,)) == {"wide.py: Wide": 151}
