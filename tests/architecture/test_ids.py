"""Code knows kinds of things and never an id of the content."""

import ast
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

import resources
from tests.architecture.tree import Module, docstring, modules

MANY = 5
ROOMS = ("advisor", "models", "ui", "run.py")

# Ids that are keys of output as well (section 14 of the specification), and the file that writes
# them, as keys of an object and as nothing else. No more may be added: a rule on an id belongs into
# the pack.
KEYS: Mapping[str, str] = {"se": "advisor/exchange/results.py"}  # the standard errors
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
# A name may be a plain word that is an id too, a text may not: the verbs of the rungs (read, talk,
# own), and what a page begins with.
WORDS = {
    rung["id"] for rung in json.loads((resources.CATALOG / "actions.json").read_text())["rungs"]
} | {"lead"}
# What many ids begin with tells as much as an id.
STARTS = {
    start
    for start, count in Counter(word[: word.find("_") + 1] for word in IDS if "_" in word).items()
    if count >= MANY
}


def literals(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Give the texts in the code of a module, also those put together; docstrings are no code."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    about = {id(docstring(node)) for node in ast.walk(module.tree) if isinstance(node, documented)}
    for node in ast.walk(module.tree):
        if id(node) not in about and (text := text_of(node)) is not None:
            yield node, text


def text_of(node: ast.AST) -> str | None:
    """Give the text that an expression always makes."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return joined("", [left, right])
        case ast.JoinedStr(values=pieces):
            return joined("", pieces)
        case ast.FormattedValue(value=value, format_spec=None):
            return text_of(value)
        case ast.Call(
            func=ast.Attribute(value=ast.Constant(value=str(between)), attr="join"),
            args=[ast.List(elts=parts) | ast.Tuple(elts=parts)],
        ):
            return joined(between, parts)
    return None


def joined(between: str, nodes: Sequence[ast.AST]) -> str | None:
    """Give texts put together, if all of them are known."""
    texts = [text for text in map(text_of, nodes) if text is not None]
    return between.join(texts) if len(texts) == len(nodes) else None


def names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Give the names that can become texts: of arguments, of fields, and in patterns."""
    for node in ast.walk(module.tree):
        match node:
            case ast.keyword(arg=str(name)) | ast.arg(arg=name):
                yield node, name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield node, name
            case ast.MatchClass(kwd_attrs=[*attributes]):
                yield from ((node, name) for name in attributes)


def keys_of_output(module: Module) -> set[int]:
    """Give the places where a key of the specification may stand."""
    return {
        id(key)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and KEYS.get(str(key.value)) == module.file
    }


def found(some: tuple[Module, ...]) -> list[str]:
    """Give file, line and word of every id in code."""
    known = []
    for module in some:
        allowed = keys_of_output(module)
        known += [
            (module, node, word)
            for node, word in literals(module)
            if word in IDS | STARTS and id(node) not in allowed
        ]
        known += [(module, node, word) for node, word in names(module) if word in IDS - WORDS]
    return [f"{module.file}:{getattr(node, 'lineno', 0)}: {word}" for module, node, word in known]


def test_code_knows_no_id(capsys: pytest.CaptureFixture[str]) -> None:
    there = found(modules(*ROOMS))
    with capsys.disabled():
        print(f"ids of the pack in code: {len(there)}")  # noqa: T201  (asked for: the count)
    assert there == []


def test_the_ids_are_those_of_the_pack() -> None:
    assert len(IDS) > 600
    assert {"se", "sk_tech_depth", "T_CLOSE", "ac001", "scale_enjoy", "senior", "GL-JF"} <= IDS
    assert not {"a", "b", "c", "d"} & IDS
    assert {"sk_", "pf_", "cn_", "it_", "T_"} <= STARTS
    assert {"read", "talk", "own", "lead"} == WORDS & {"read", "talk", "own", "lead", "senior"}


def test_only_keys_of_the_specification_are_let_through() -> None:
    assert set(KEYS) <= set(SECTION_14.split())
    assert set(KEYS) <= IDS
    assert sum(len(list(literals(module))) for module in modules(*ROOMS)) > 500


PLANTED = {
    'best = "product"': "product",
    'if path == "se_mgmt": pass': "se_mgmt",
    'if path.id == "se": pass': "se",
    'if path.id in ("se",): pass': "se",
    'weights["se"] = 5': "se",
    'weights = {"se": 5}': "se",
    'def f(trigger="T_CLOSE"): pass': "T_CLOSE",
    'weights = {"sk_selling": 5}': "sk_selling",
    'x = f"{y}" + "senior"': "senior",
    'class A:\n    name = "it_cn_pay"': "it_cn_pay",
    'x = "sk_sel" + "ling"': "sk_selling",
    'x = "sk_" "selling"': "sk_selling",
    'x = "se_" + "mg" + "mt"': "se_mgmt",
    "x = f\"se_{'mgmt'}\"": "se_mgmt",
    'x = "_".join(["se", "mgmt"])': "se_mgmt",
    'x = key.startswith("pf_")': "pf_",
    'x = f"sk_{name}"': "sk_",
    "x = dict(product=1)": "product",
    "x = weights(sk_selling=5)": "sk_selling",
    "def f(sales=0): pass": "sales",
    "class A:\n    eng: float": "eng",
    'match path:\n    case "sales": pass': "sales",
    'match path:\n    case {"product": _}: pass': "product",
    'match path:\n    case "a" | "eng": pass': "eng",
    "match path:\n    case Path(product=1): pass": "product",
}


@pytest.mark.parametrize(("code", "word"), PLANTED.items())
def test_an_id_in_code_is_found(code: str, word: str) -> None:
    places = found((Module.of("bad.py", code),))
    assert word in {place.rpartition(": ")[2] for place in places}


@pytest.mark.parametrize(
    "code",
    [
        '"""product"""',
        'def f():\n    "sales"',
        'x = "products"',
        'x = "pro" + name + "duct"',
        "def f(own): return own",
        "x = path.product_line",
    ],
)
def test_what_is_no_id_in_code_is_not_found(code: str) -> None:
    assert found((Module.of("good.py", code),)) == []


def test_a_key_of_the_specification_stands_where_it_is_written_and_only_as_a_key() -> None:
    file = KEYS["se"]
    assert found((Module.of(file, 'x = {"se": 1}'),)) == []
    assert len(found((Module.of(file, 'x = {"se": 1, "a": "se"}'),))) == 1
    assert len(found((Module.of(file, 'x = {"se": 1}["se"]'),))) == 1
    assert len(found((Module.of("advisor/scoring/rules.py", 'x = {"se": 1}'),))) == 1
