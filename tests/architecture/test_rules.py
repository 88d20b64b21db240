"""Small rules of the house that no linter knows: names, waits, handlers, and what files mention."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, Module, definitions, modules, tracked

OURS = modules("advisor", "models", "resources", "ui", "run.py")
BANNED = (
    "manager",
    "helper",
    "util",
    "utils",
    "common",
    "misc",
    "data",
    "info",
    "handle",
    "handler",
    "process",
)
# The one place where every fault ends, and the one where work in the background does.
CATCH_ALL = ("ui/faults.py", "ui/work.py")


def words_of(name: str) -> list[str]:
    """Give the words of a name in snake_case or CamelCase.

    Examples
    --------
    >>> words_of("read_HTMLPage2")
    ['read', 'html', 'page']
    """
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def banned_names(module: Module) -> list[str]:
    """Give every name of a module, class or function with a word that says nothing."""
    names = [part.removesuffix(".py") for part in Path(module.file).parts]
    names += [node.name for node in definitions(module)]
    return [f"{module.file}: {name}" for name in names if set(words_of(name)) & set(BANNED)]


def sleeps(module: Module) -> list[str]:
    """Give every wait by the clock."""
    return [
        f"{module.file}:{node.lineno}"
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) == "time.sleep")
        or (isinstance(node, ast.alias) and node.name == "sleep")
    ]


def catch_alls(module: Module) -> list[str]:
    """Give every handler that ends all exceptions, outside the places where faults end.

    One that only tidies up and raises on, also what stops the program, ends nothing.
    """
    if module.file in CATCH_ALL:
        return []
    return [
        f"{module.file}:{node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node.type)
        if not _raises_on(node)
    ]


def _catches_all(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(map(_catches_all, caught.elts))
    return caught is None or ast.unparse(caught) in {"Exception", "BaseException"}


def _raises_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    is_all = handler.type is not None and ast.unparse(handler.type) == "BaseException"
    return is_all and isinstance(last, ast.Raise) and last.exc is None


def asserts(module: Module) -> list[str]:
    """Give every assert that stands for a check of input: python -O would leave it out."""
    return [
        f"{module.file}:{node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Assert) and "noqa: S101" not in _line(module, node.lineno)
    ]


def layout_items(module: Module) -> list[str]:
    """Give every place that asks Qt for an item of a layout.

    Python's hold on the item outlives it, and is then taken for whatever is made at its place in
    memory: the program goes down somewhere else.
    """
    return [
        f"{module.file}:{node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in {"itemAt", "itemAtPosition", "takeAt"}
    ]


def _line(module: Module, number: int) -> str:
    return module.text.splitlines()[number - 1]


RULES: dict[Callable[[Module], list[str]], tuple[str, ...]] = {
    banned_names: (
        "class ThemeManager: pass",
        "def process_row(): pass",
        "def _data(): pass",
        "class A:\n    def handle(self): pass",
        "async def getInfo(): pass",
    ),
    sleeps: ("import time\ntime.sleep(1)", "from time import sleep"),
    catch_alls: (
        "try: f()\nexcept Exception: pass",
        "try: f()\nexcept: pass",
        "try: f()\nexcept (OSError, BaseException) as error: pass",
        "try: f()\nexcept BaseException:\n    if x: raise",
        "try: f()\nexcept Exception: raise",
    ),
    asserts: ("assert x",),
    layout_items: ("row.itemAt(0)", "while column.takeAt(0): pass"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_of_the_house_is_kept(rule: Callable[[Module], list[str]]) -> None:
    assert [line for module in OURS for line in rule(module)] == []


@pytest.mark.parametrize(
    ("rule", "code"), [(rule, code) for rule, codes in RULES.items() for code in codes]
)
def test_a_broken_rule_is_found(rule: Callable[[Module], list[str]], code: str) -> None:
    assert len(rule(Module.of("advisor/bad.py", code))) == 1


def test_a_file_may_not_have_a_name_that_says_nothing() -> None:
    assert banned_names(Module.of("ui/utils/text.py", "x = 1")) == ["ui/utils/text.py: utils"]
    assert banned_names(Module.of("advisor/database.py", "class Handler_: pass")) != []
    assert banned_names(Module.of("advisor/database.py", "def processed(): pass")) == []


def test_faults_end_in_two_places() -> None:
    code = "try: f()\nexcept Exception: pass"
    assert catch_alls(Module.of("ui/faults.py", code)) == []
    tidy = "try: f()\nexcept BaseException:\n    undo()\n    raise"
    assert catch_alls(Module.of("advisor/store.py", tidy)) == []


# What no file may mention, put together here so that this file does not mention it either.
MACHINE = re.compile(
    "|".join(
        (
            r"\.\./sha" + "red",
            r"/wo" + "rk/",
            r"/(home|Users)" + r"/[a-z]\w+/",
            "/root" + r"/",
            r"[A-Z]:\\" + r"Users\\",
            "/t" + "mp/dev",
        )
    )
)
REGISTRY = re.compile(
    "|".join(
        (
            r"files\.python" + "hosted",
            r"pypi\." + "org",
            r"test\.pypi",
            r"https?://[\w.-]*(artifactory|nexus|proxy|mirror)",
            "--(extra-)?index" + "-url",
        )
    )
)


def mentions(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Give every mention in a text."""
    return (match[0] for match in pattern.finditer(text))


def text_files() -> list[tuple[str, str]]:
    """Give every tracked file that is text."""
    found = []
    for file in tracked():
        name = file.relative_to(ROOT).as_posix()
        try:
            found.append((name, file.read_text("utf-8")))
        except UnicodeDecodeError:
            continue
    return found


TEXT_FILES = text_files()


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["a machine", "a registry"])
def test_no_file_mentions(pattern: re.Pattern[str]) -> None:
    told = [
        f"{name}: {mention}" for name, text in TEXT_FILES for mention in mentions(text, pattern)
    ]
    assert told == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_packages_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "--hash=sha256:" in text
    assert list(mentions(text, re.compile(r"https?:|ftp:|git\+|@ "))) == []


def test_a_mention_is_found() -> None:
    assert list(mentions("see ../sha" + "red/x and /ho" + "me/anna/x", MACHINE))
    assert list(mentions("from https://py" + "pi.org/simple", REGISTRY))
    assert not list(mentions("a registry, the home folder, ~/.cache", MACHINE))


def test_files_are_looked_at() -> None:
    names = {name for name, _ in TEXT_FILES}
    assert not any("__pycache__" in name or name.startswith(".git/") for name in names)
    assert {"advisor/errors.py", "resources/catalog/pack.json", "pyproject.toml"} <= names
