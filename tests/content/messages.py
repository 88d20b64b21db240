"""Which sentences the code makes: every call that names a message, read from the source.

A sayer takes the id of a message: ``say``, ``Message``, and every function of the core that passes
a text of its own on to a sayer. A method is told from a function by a dot before its name.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
# Each with the position of the id among the arguments.
FIRST = {"say": 0, "Message": 0}
# Sayers whose named arguments are just those of the words.
DIRECT = {"say", "Message", ".text"}
ANY = "*"


@dataclass(frozen=True)
class Call:
    """One call of a sayer.

    Attributes
    ----------
    ids : tuple of str
        The ids it may name; a part that is worked out stands as ``*``.
    arguments : frozenset of str, optional
        Names of the arguments for the words; None where the source does not tell.
    where : str
        File and line.
    """

    ids: tuple[str, ...]
    arguments: frozenset[str] | None
    where: str


@dataclass
class Source:
    """One file as a tree, with what its names stand for and which of them are imported."""

    file: str
    tree: ast.Module
    values: dict[str, list[ast.expr]] = field(default_factory=dict)
    imported: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, file: str, text: str) -> "Source":
        """Parse a file."""
        source = cls(file, ast.parse(text))
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    for name, value in _assigned(target, node.value):
                        source.values.setdefault(name, []).append(value)
            elif isinstance(node, ast.Import | ast.ImportFrom):
                source.imported |= {alias.asname or alias.name for alias in node.names}
        return source

    def ids(self, node: ast.expr, depth: int = 3) -> list[str]:
        """Give the ids that an expression may stand for; none if that cannot be told."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.JoinedStr(values=pieces):
                return ["".join(map(_piece, pieces))]
            case ast.IfExp(body=one, orelse=other):
                return [*self.ids(one, depth), *self.ids(other, depth)]
            case ast.Name(id=name) if depth:
                return [
                    key for value in self.values.get(name, ()) for key in self.ids(value, depth - 1)
                ]
        return []

    def functions(self) -> Iterator[Function]:
        """Give all functions."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def called(self, call: ast.Call) -> str:
        """Give the name of what is called, with a dot before that of a method."""
        match call.func:
            case ast.Name(id=name):
                return name
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in self.imported:
                return name
            case ast.Attribute(attr=name):
                return f".{name}"
        return ""

    def calls(self, tree: ast.AST, known: Mapping[str, int]) -> Iterator[tuple[ast.Call, ast.expr]]:
        """Give every call of a sayer, with the argument that is the id."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (name := self.called(node)) in known:
                yield from ((node, argument) for argument in node.args[known[name] :][:1])

    def arguments(self, call: ast.Call) -> frozenset[str] | None:
        """Give the names of the arguments for the words, if the source tells them."""
        name = self.called(call)
        if name == "Message" and call.args[1:]:
            return _keys(call.args[1])
        if name not in DIRECT or any(keyword.arg is None for keyword in call.keywords):
            return None
        return frozenset(str(keyword.arg) for keyword in call.keywords)


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    match target, value:
        case ast.Name(id=name), _:
            yield name, value
        case ast.Tuple(elts=targets), ast.Tuple(elts=values):
            for one, other in zip(targets, values, strict=False):
                yield from _assigned(one, other)


def _piece(piece: ast.expr) -> str:
    return piece.value if isinstance(piece, ast.Constant) and isinstance(piece.value, str) else ANY


def _keys(node: ast.expr) -> frozenset[str] | None:
    match node:
        case ast.Dict(keys=keys) if all(isinstance(key, ast.Constant) for key in keys):
            return frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))
    return None


def sources(folder: Path) -> list[Source]:
    """Give every file of a folder."""
    return [
        Source.of(file.relative_to(folder.parent).as_posix(), file.read_text("utf-8"))
        for file in sorted(folder.rglob("*.py"))
    ]


def sayers(core: list[Source]) -> dict[str, int]:
    """Give every sayer, with the position of the id among its arguments."""
    known = dict(FIRST)
    while True:
        found = {
            name: position
            for source in core
            for function in source.functions()
            for name, position in _passing_on(function, source, known)
            if name not in known
        }
        if not found:
            return known
        known |= found


def _passing_on(
    function: Function, source: Source, known: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    parameters = [*function.args.posonlyargs, *function.args.args]
    is_method = [one.arg for one in parameters[:1]] in (["self"], ["cls"])
    positional = [_text_named(one) for one in parameters[is_method:]]
    for _, argument in source.calls(function, known):
        if isinstance(argument, ast.Name) and argument.id in positional:
            name = f".{function.name}" if is_method else function.name
            yield name, positional.index(argument.id)


def _text_named(parameter: ast.arg) -> str | None:
    """Give the name of a parameter that is a text: an id is one, a message is none."""
    is_text = isinstance(parameter.annotation, ast.Name) and parameter.annotation.id == "str"
    return parameter.arg if is_text else None


def calls(some: list[Source], known: Mapping[str, int]) -> tuple[list[Call], list[str]]:
    """Give every call of a sayer, and where an id cannot be told from the source."""
    told, untold = [], []
    for source in some:
        passed_on = _passed_on(source, known)
        for node, argument in source.calls(source.tree, known):
            where = f"{source.file}:{node.lineno}"
            if id(node) in passed_on:
                continue
            if ids := source.ids(argument):
                told.append(Call(tuple(ids), source.arguments(node), where))
            else:
                untold.append(where)
    return told, untold


def _passed_on(source: Source, known: Mapping[str, int]) -> set[int]:
    """Give the calls that only pass on what another call names."""
    return {
        id(node)
        for function in source.functions()
        for node, argument in source.calls(function, known)
        if isinstance(argument, ast.Name)
        and argument.id in {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
    }
