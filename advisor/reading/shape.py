"""Plain data into our own frozen types, strictly.

The types are the schema: a frozen dataclass is an object with just its fields as keys (a trailing
underscore falls away, so a field may be called ``all_``), and what a text, a number or an id may be
is said by an annotation. Unions are told apart by a literal field, or else by the key that only one
of them has.

Every problem is found, with its place; a missing field or a wrong value never stops the reading of
the rest.
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
from advisor.reading.constraints import (
    Between,
    Length,
    Pattern,
    between,
    join,
    nearest,
    one_of,
)
from advisor.reading.document import shown
from advisor.reading.scalars import BAD, Decoder

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
    >>> @dataclass(frozen=True)
    ... class Book:
    ...     title: Text
    >>> read(Book, {"title": "Work"})
    Book(title='Work')
    """
    problems: list[Problem] = []
    form: Any = kind
    value = decoder(form)(data, place, problems)
    if problems:
        raise InputError(say("refused.content"), problems)
    return value  # type: ignore[no-any-return]  # a decoder of T gives a T


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
        result = inner(value, place, problems)
        if result is BAD:
            return BAD
        if bounds is not None and (reason := between(value, bounds)) is not None:
            problems.append(Problem(place, reason))
        elif isinstance(result, tuple) and not length.least <= len(result) <= length.most:
            problems.append(Problem(place, say("problem.count", n=len(result), least=length.least)))
        return result

    return decode


def _row(inner: Decoder) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, list):
            problems.append(
                Problem(place, say("problem.not_kind", value=shown(value), kind=say("kind.list")))
            )
            return BAD
        return tuple(inner(part, join(place, index), problems) for index, part in enumerate(value))

    return decode


def _mapping(keys: Decoder, inner: Decoder) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.object"))
            problems.append(Problem(place, reason))
            return BAD
        return {
            keys(key, join(place, key), problems): inner(part, join(place, key), problems)
            for key, part in value.items()
        }

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
    tag = _key(fields(members[0])[0])
    literal = {
        option: member
        for member in members
        for option in get_args(_hints(member).get(tag))
        if get_origin(_hints(member)[tag]) is Literal
    }
    by_key = {_key(_first_required(member)): member for member in members}

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.object"))
            problems.append(Problem(place, reason))
            return BAD
        if literal and tag in value:
            found, known, where = literal.get(_hashed(value[tag])), literal, join(place, tag)
            reason = one_of(value[tag], list(known))
        else:
            found = next((by_key[key] for key in value if key in by_key), None)
            where, reason = place, say("problem.no_kind", known=", ".join(by_key))
        if found is None:
            problems.append(Problem(where, reason))
            return BAD
        return decoder(found)(value, place, problems)

    return decode


def _hashed(value: object) -> object:
    return value if isinstance(value, str | int) else None


def _object(kind: Any) -> Decoder:  # noqa: ANN401
    hints = _hints(kind)
    names = {_key(field): field for field in fields(kind)}
    required = {key for key, field in names.items() if _is_required(field)}
    # Made at the first use, so that a type may stand inside itself.
    inner = functools.cache(lambda key: decoder(hints[names[key].name]))

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.object"))
            problems.append(Problem(place, reason))
            return BAD
        for key in (key for key in value if key not in names):
            hint = nearest(key, list(names), len(problems))
            problems.append(Problem(join(place, key), say("problem.unknown_key"), hint))
        missing = required - value.keys()
        problems.extend(
            Problem(join(place, key), say("problem.missing")) for key in sorted(missing)
        )
        read_values = {
            field.name: inner(key)(value[key], join(place, key), problems)
            for key, field in names.items()
            if key in value
        }
        if missing or BAD in read_values.values():
            return BAD
        return kind(**read_values)

    return decode


@functools.cache
def _hints(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401
    return get_type_hints(kind, include_extras=True)


def _key(field: "Field[Any]") -> str:
    return field.name.rstrip("_")


def _is_required(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _first_required(kind: Any) -> "Field[Any]":  # noqa: ANN401
    return next((field for field in fields(kind) if _is_required(field)), fields(kind)[0])
