"""Code knows kinds of things and never an id of the content."""

import ast
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import resources
from tests.architecture.tree import Module, docstring, modules

ROOMS = ("advisor", "models", "ui", "run.py")

# Ids that are keys of input and output as well (section 14 of the specification), so that they
# stand in code as keys. Nothing else may be added here: a rule on an id belongs into the pack.
KEYS: Mapping[str, str] = {
    "se": "output: the standard errors",
}
# All keys and option values of that section; none of the others is an id of the pack today.
SECTION_14 = """
    answers firmness mentors options split level merge_mentors importance skill_mult criteria
    flexible preference dealbreaker associate senior lead null
    skills prefs se paths want strengths fit ready rows ready_rows sd low high ready_sd want_known
    strengths_known cover_want cover_strengths order blocked flags triggers first_two pair gap flip
    verdict stability flips single least_total moves criterion change split_root conflicts block
    note subtracks values best runner open levels shares by_scenarios scenario_mean
"""


def ids_in(value: Any) -> Iterator[str]:
    """Give the ids of plain data: what stands under `id`, `code` or `key`, and names of scales."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("id", "code", "key") and isinstance(inner, str) and len(inner) > 1:
                yield inner
            if key == "scales" and isinstance(inner, dict):
                yield from inner
            yield from ids_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from ids_in(inner)


def pack_ids() -> set[str]:
    """Give every id of the shipped pack, but for the letters of options."""
    files = resources.CATALOG.glob("*.json")
    return {word for file in files for word in ids_in(json.loads(file.read_text("utf-8")))}


IDS = pack_ids()


def literals(module: Module) -> Iterator[ast.Constant]:
    """Give the texts in the code of a module; docstrings are no code."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    about = {id(docstring(node)) for node in ast.walk(module.tree) if isinstance(node, documented)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in about:
            yield node


def found(some: tuple[Module, ...]) -> list[str]:
    """Give file, line and word of every id in code."""
    return [
        f"{module.file}:{node.lineno}: {node.value}"
        for module in some
        for node in literals(module)
        if node.value in IDS - set(KEYS)
    ]


def test_code_knows_no_id(capsys: pytest.CaptureFixture[str]) -> None:
    there = found(modules(*ROOMS))
    with capsys.disabled():
        print(f"ids of the pack in code: {len(there)}")  # noqa: T201  (asked for: the count)
    assert there == []


def test_the_ids_are_those_of_the_pack() -> None:
    assert len(IDS) > 600
    assert {"se", "sk_tech_depth", "T_CLOSE", "ac001", "scale_enjoy", "senior", "GL-JF"} <= IDS
    assert not {"a", "b", "c", "d"} & IDS


def test_only_keys_of_the_specification_are_let_through() -> None:
    assert set(KEYS) <= set(SECTION_14.split())
    assert set(KEYS) <= IDS
    assert sum(len(list(literals(module))) for module in modules(*ROOMS)) > 500


@pytest.mark.parametrize(
    "code",
    [
        'best = "product"',
        'if path == "se_mgmt": pass',
        'def f(trigger="T_CLOSE"): pass',
        'weights = {"sk_selling": 5}',
        'x = f"{y}" + "senior"',
        'class A:\n    name = "it_cn_pay"',
    ],
)
def test_an_id_in_code_is_found(code: str) -> None:
    assert len(found((Module.of("bad.py", code),))) == 1


@pytest.mark.parametrize(
    "code", ['"""product"""', 'def f():\n    "sales"', 'x = "products"', 'errors = {"se": 1}']
)
def test_what_is_no_id_in_code_is_not_found(code: str) -> None:
    assert found((Module.of("good.py", code),)) == []
