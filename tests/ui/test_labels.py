"""Labels are found by the tool that gathers them: a literal each, never put together first."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import Module, modules

CALLS = {"tr": 0, "translate": 1}


def not_literal(module: Module) -> Iterator[str]:
    """Give every call that translates something other than a literal."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).removeprefix("QCoreApplication.").rpartition("self.")[2]
        if name in CALLS and len(node.args) > CALLS[name]:
            label = node.args[CALLS[name]]
            if not (isinstance(label, ast.Constant) and isinstance(label.value, str)):
                yield f"{module.file}:{node.lineno}"


def test_every_label_is_a_literal() -> None:
    assert [place for module in modules("ui") for place in not_literal(module)] == []


@pytest.mark.parametrize("code", ['self.tr(f"a {b}")', "self.tr(words)", 'translate("a", "b" + c)'])
def test_what_is_no_literal_is_found(code: str) -> None:
    assert len(list(not_literal(Module.of("bad.py", code)))) == 1
