"""All that the command line says stands in resources/texts: its code holds no sentence."""

import ast
from collections.abc import Iterator
from itertools import pairwise

import pytest

from advisor.cli.arguments import PROGRAM
from tests.architecture.tree import Documented, Module, docstring, modules

LETTERS_OF_A_WORD = 2
MARKS = ".,:;!?()\"'"


def texts(module: Module) -> Iterator[tuple[int, str]]:
    """Give the texts in the code of a module, those inside f-strings too, with their lines."""
    nodes = list(ast.walk(module.tree))
    about = {id(docstring(node)) for node in nodes if isinstance(node, Documented)}
    for node in nodes:
        if isinstance(node, ast.Constant) and id(node) not in about:
            match node.value:
                case str() as text:
                    yield node.lineno, text


def hidden(module: Module) -> list[str]:
    """Give every text of two words or more, one after the other."""
    return [f"{module.file}:{line}: {text}" for line, text in texts(module) if _has_two_words(text)]


def _has_two_words(text: str) -> bool:
    are_words = [
        part.strip(MARKS).isalpha() and len(part.strip(MARKS)) >= LETTERS_OF_A_WORD
        for part in text.split()
    ]
    return any(one and other for one, other in pairwise(are_words))


def test_the_code_holds_no_sentence() -> None:
    rooms = modules("advisor/cli")
    assert sum(len(list(texts(module))) for module in rooms) > 150
    assert [told for module in rooms for told in hidden(module)] == []


def test_no_library_speaks_for_us() -> None:
    source = "".join(module.text for module in modules("advisor/cli"))
    assert not {"import argparse", "import optparse", "import cmd"} & set(source.splitlines())


@pytest.mark.parametrize("code", ['say("not here")', 'f"{x} is here: {y}"', 'x = "Well, well."'])
def test_a_hidden_sentence_is_found(code: str) -> None:
    assert len(hidden(Module.of("bad.py", code))) == 1


@pytest.mark.parametrize("code", ['"""Not here."""', '"cli.score"', 'f"{x}: {y}"', f'"{PROGRAM}"'])
def test_what_is_no_sentence_is_not_found(code: str) -> None:
    assert hidden(Module.of("good.py", code)) == []
