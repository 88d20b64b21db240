"""Plain data into our own frozen types, strictly.

The types are the schema: a frozen dataclass is an object with just its fields as keys (a trailing
underscore falls away, so a field may be called ``all_``), and what a text, a number or an id may be
is said by an annotation. Unions are told apart by a literal field, or else by the key that only one
of them has.

Every problem is found, with its place; a missing field or a wrong value never stops the reading of
the rest, and what was read can be had with its gaps.
"""

import functools
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from advisor.errors import InputError, Problem
from advisor.message import say
from advisor.reading import scalars
from advisor.reading.asked import asked
from advisor.reading.constraints import (
    Between,
    Length,
    Pattern,
    between,
    join,
    key_of,
    listed,
    nearest,
    one_of,
)
from advisor.reading.document import shown
from advisor.reading.scalars import Decoder
from advisor.reading.unread import UNREAD

T = TypeVar("T")


def read(kind: type[T], data: object, place: str = "") -> T:
    """Read data as a type.

    Parameters
    ----------
    kind : type
        A frozen dataclass, or anything that can stand in one.
    data : object
        Plain data, as :func:`advisor.reading.document.loads` gives it.
    place : str
        Where the data stand, for problems.

    Raises
    ------
    InputError
        With every problem and its place.

    Examples
    --------
    >>> from dataclasses import dataclass
    >>> from advisor.reading.constraints import Text
    >>> @dataclass(frozen=True)
    ... class Book:
    ...     title: Text
    >>> read(Book, {"title": "Work"})
    Book(title='Work')
    """
    value, problems = read_partly(kind, data, place)
    if problems:
        raise InputError(say("refused.content"), problems)
    return value


def read_partly(kind: type[T], data: object, place: str = "") -> tuple[T, list[Problem]]:
    """Read data as a type as far as that goes; parameters as for :func:`read`.

    Returns
    -------
    T
        With :data:`advisor.reading.unread.UNREAD` wherever there was a problem.
    list of Problem
        Every problem and its place.
    """
    problems: list[Problem] = []
    form: Any = kind
    return decoder(form)(data, place, problems), problems


@functools.cache
def decoder(kind: Any) -> Decoder:  # noqa: ANN401  (a type form: a class, a union, an annotation)
    """Make the reader of a type."""
    if get_origin(kind) is Annotated:
        base, *rules = get_args(kind)
        return _with_rules(base, rules)
    if is_dataclass(kind):
        return _object(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if origin is tuple:
        return _row(decoder(arguments[0]))
    if origin is Mapping or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return _mapping(decoder(arguments[0]), decoder(arguments[1]))
    if origin is Literal:
        return scalars.choice({option: option for option in arguments})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return scalars.choice({member.value: member for member in kind})
    return _plain(kind)


def _plain(kind: type) -> Decoder:
    if kind is float:
        return scalars.number(Between())
    if kind is str:
        return scalars.text(Length(), None)
    return scalars.exactly(kind)


def _with_rules(base: Any, rules: list[object]) -> Decoder:  # noqa: ANN401
    bounds = next((rule for rule in rules if isinstance(rule, Between)), None)
    length = next((rule for rule in rules if isinstance(rule, Length)), Length())
    pattern = next((rule for rule in rules if isinstance(rule, Pattern)), None)
    if base is str:
        return scalars.text(length, pattern)
    if base is float:
        return scalars.number(bounds or Between())
    inner = decoder(base)

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        result, reason = inner(value, place, problems), None
        if result is UNREAD:
            return UNREAD
        if bounds is not None:
            reason = between(value, bounds)
        elif isinstance(result, tuple) and not length.least <= len(result) <= length.most:
            reason = say("problem.count", n=len(result), least=length.least, most=length.most)
        if reason is None:
            return result
        problems.append(Problem(place, reason))
        return UNREAD

    return decode


def _row(inner: Decoder) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, list):
            problems.append(
                Problem(place, say("problem.not_kind", value=shown(value), kind=say("kind.list")))
            )
            return UNREAD
        return tuple(inner(part, join(place, index), problems) for index, part in enumerate(value))

    return decode


def _mapping(keys: Decoder, inner: Decoder) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.object"))
            problems.append(Problem(place, reason))
            return UNREAD
        entries = [
            (keys(key, join(place, key), problems), inner(part, join(place, key), problems))
            for key, part in value.items()
        ]
        return {key: part for key, part in entries if key is not UNREAD}

    return decode


def _union(members: tuple[Any, ...]) -> Decoder:
    if type(None) in members:
        rest = tuple(member for member in members if member is not type(None))
        inner = _union(rest) if len(rest) > 1 else decoder(rest[0])
        return lambda value, place, problems: (
            None if value is None else inner(value, place, problems)
        )
    if all(is_dataclass(member) for member in members):
        return _tagged(members)
    by_kind = {member: decoder(member) for member in members}

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        return by_kind.get(type(value), by_kind[members[0]])(value, place, problems)

    return decode


def _tagged(members: tuple[Any, ...]) -> Decoder:
    """Tell dataclasses apart by a literal field that all have, or by their own first key."""
    tag = key_of(fields(members[0])[0].name)
    literal = {
        option: member
        for member in members
        for option in get_args(_hints(member).get(tag))
        if get_origin(_hints(member)[tag]) is Literal
    }
    by_key = {key_of(_first_required(member).name): member for member in members}

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.object"))
            problems.append(Problem(place, reason))
            return UNREAD
        if literal and tag in value:
            if (found := literal.get(_hashed(value[tag]))) is None:
                reason = one_of(value[tag], list(literal))
                hint = nearest(value[tag], literal, len(problems))
                problems.append(Problem(join(place, tag), reason, hint))
        elif (found := next((by_key[key] for key in value if key in by_key), None)) is None:
            reason = say("problem.no_kind", known=listed(by_key))
            hint = nearest(next(iter(value), None), by_key, len(problems))
            problems.append(Problem(place, reason, hint))
        return UNREAD if found is None else decoder(found)(value, place, problems)

    return decode


def _hashed(value: object) -> object:
    return value if isinstance(value, str | int) else None


def _object(kind: Any) -> Decoder:  # noqa: ANN401
    hints = _hints(kind)
    names = {key_of(field.name): field.name for field in fields(kind)}
    required = {key_of(field.name) for field in fields(kind) if _is_required(field)}
    # Made at the first use, so that a type may stand inside itself.
    inner = functools.cache(lambda key: decoder(hints[names[key]]))

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if value is UNREAD:  # and told already
            return UNREAD
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.object"))
            problems.append(Problem(place, reason))
            return UNREAD
        for key in (key for key in value if key not in names):
            hint = nearest(key, names, len(problems)) or say("hint.known", words=listed(names))
            problems.append(Problem(join(place, key), say("problem.unknown_key"), hint))
        missing = required - value.keys()
        for key in sorted(missing):
            hint = say("hint.add", kind=asked(hints[names[key]]))
            problems.append(Problem(join(place, key), say("problem.missing"), hint))
        read_values = {
            name: inner(key)(value[key], join(place, key), problems)
            for key, name in names.items()
            if key in value
        }
        return kind(**read_values, **dict.fromkeys((names[key] for key in missing), UNREAD))

    return decode


@functools.cache
def _hints(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401
    return get_type_hints(kind, include_extras=True)


def _is_required(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _first_required(kind: Any) -> "Field[Any]":  # noqa: ANN401
    return next((field for field in fields(kind) if _is_required(field)), fields(kind)[0])
