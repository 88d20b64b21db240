"""Plain data into our own frozen types, strictly.

The types are the schema: a frozen dataclass is an object with just its fields as keys (a trailing
underscore falls away, so a field may be called ``all_``), and what a text, a number or an id may be
is said by an annotation. Unions are told apart by a literal field, or else by the key that only one
of them has.

Every problem is found, with its place; a missing field or a wrong value never stops the reading of
the rest.
"""

import difflib
import functools
import math
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeAlias,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from advisor.errors import InputError, Problem
from advisor.message import Message, Number, say
from advisor.reading.document import shown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Between:
    """Bounds of a number, both included unless ``above`` is given."""

    low: float = -math.inf
    high: float = math.inf
    above: float | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a whole text must match, and how to say it."""

    regex: str
    name: str


@dataclass(frozen=True, slots=True)
class Length:
    """How many letters a text, or entries a row, may have."""

    least: int = 0
    most: int = 2_000


Id: TypeAlias = Annotated[str, Pattern(r"[A-Za-z0-9_.-]{1,64}", "id")]
SourceKey: TypeAlias = Annotated[str, Pattern(r"[A-Za-z0-9_.:/ -]{1,80}", "source key")]
Text: TypeAlias = Annotated[str, Length(1)]
Share: TypeAlias = Annotated[float, Between(0.0, 1.0)]
Positive: TypeAlias = Annotated[float, Between(above=0.0)]


class _Bad(Enum):
    """Stands for a value that had a problem."""

    BAD = "bad"


BAD: Final = _Bad.BAD
Decoder: TypeAlias = Callable[[object, str, list[Problem]], Any]


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


def join(place: str, key: str | int) -> str:
    """Lead on from a place.

    Examples
    --------
    >>> join("answers", "rs01")
    'answers.rs01'
    """
    return f"{place}.{key}" if place else str(key)


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
        return _choice({option: option for option in arguments})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice({member.value: member for member in kind})
    return _plain(kind)


def one_of(value: object, options: list[Any]) -> Message:
    """Say that a value is none of the options."""
    numbers = [option for option in options if isinstance(option, int)]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):  # noqa: PLR2004
        return say("problem.not_in_range", value=shown(value), low=numbers[0], high=numbers[-1])
    names = ", ".join(str(option) for option in options)
    return say("problem.not_one_of", value=shown(value), options=names)


def nearest(word: str, known: list[str]) -> Message | None:
    """Ask whether another word was meant, if one is near."""
    close = difflib.get_close_matches(word, known, 1)
    return say("hint.did_you_mean", word=close[0]) if close else None


def between(value: object, bounds: Between) -> Message | None:
    """Say what is wrong with a number, if anything is."""
    number = _as_number(value)
    if number is None or not bounds.low <= number <= bounds.high:
        return _not_between(value, bounds)
    if bounds.above is not None and number <= bounds.above:
        return _not_between(value, bounds)
    return None


def _not_between(value: object, bounds: Between) -> Message:
    text, high = shown(value), _plainly(bounds.high)
    if bounds.above is not None:
        if math.isinf(bounds.high):
            return say("problem.not_above", value=text, low=_plainly(bounds.above))
        return say("problem.not_above_to", value=text, low=_plainly(bounds.above), high=high)
    if math.isinf(bounds.low) and math.isinf(bounds.high):
        return say("problem.not_number", value=text)
    return say("problem.not_between", value=text, low=_plainly(bounds.low), high=high)


def _plainly(bound: float) -> Number:
    decimals = 0 if math.isinf(bound) or bound == int(bound) else 1
    return Number(bound, decimals)


def _as_number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)


def _plain(kind: type) -> Decoder:
    if kind is float:
        return _number(Between())
    if kind is str:
        return _text(Length(), None)
    return _exactly(kind)


def _exactly(kind: type) -> Decoder:
    name = {int: "whole number", bool: "true or false"}[kind]

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if type(value) is kind:
            return value
        problems.append(Problem(place, say("problem.not_kind", value=shown(value), kind=name)))
        return BAD

    return decode


def _with_rules(base: Any, rules: list[object]) -> Decoder:  # noqa: ANN401
    bounds = next((rule for rule in rules if isinstance(rule, Between)), None)
    length = next((rule for rule in rules if isinstance(rule, Length)), Length())
    pattern = next((rule for rule in rules if isinstance(rule, Pattern)), None)
    if base is str:
        return _text(length, pattern)
    if base is float:
        return _number(bounds or Between())
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


def _number(bounds: Between) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        reason = between(value, bounds)
        if reason is None:
            return _as_number(value)
        problems.append(Problem(place, reason))
        return BAD

    return decode


def _text(length: Length, pattern: Pattern | None) -> Decoder:
    regex = re.compile(pattern.regex) if pattern else None

    def reason(value: object) -> Message | None:
        if not isinstance(value, str):
            return say("problem.not_kind", value=shown(value), kind="text")
        if regex is not None and pattern is not None and not regex.fullmatch(value):
            return say("problem.not_kind", value=shown(value), kind=pattern.name)
        if not length.least <= len(value) <= length.most:
            return say("problem.length", least=length.least, most=length.most)
        return None

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if (wrong := reason(value)) is None:
            return value
        problems.append(Problem(place, wrong))
        return BAD

    return decode


def _choice(options: Mapping[Any, Any]) -> Decoder:
    kinds = {type(option) for option in options}

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if type(value) in kinds and value in options:  # so that true is not 1
            return options[value]
        problems.append(Problem(place, one_of(value, list(options))))
        return BAD

    return decode


def _row(inner: Decoder) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, list):
            problems.append(
                Problem(place, say("problem.not_kind", value=shown(value), kind="list"))
            )
            return BAD
        return tuple(inner(part, join(place, index), problems) for index, part in enumerate(value))

    return decode


def _mapping(keys: Decoder, inner: Decoder) -> Decoder:
    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            reason = say("problem.not_kind", value=shown(value), kind="object")
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
            reason = say("problem.not_kind", value=shown(value), kind="object")
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
            reason = say("problem.not_kind", value=shown(value), kind="object")
            problems.append(Problem(place, reason))
            return BAD
        for key in (key for key in value if key not in names):
            hint = nearest(key, list(names))
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
