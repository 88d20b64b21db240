"""Readers of single values: numbers, texts, switches, choices."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from advisor.errors import Problem
from advisor.message import Message, say
from advisor.reading.constraints import (
    Between,
    Length,
    Pattern,
    as_number,
    between,
    nearest,
    one_of,
)
from advisor.reading.document import shown
from advisor.reading.unread import UNREAD

Decoder: TypeAlias = Callable[[object, str, list[Problem]], Any]


def exactly(kind: type) -> Decoder:
    """Make the reader of a whole number or of a switch: 4.0 is no 4, and true is no 1."""
    name = {int: say("kind.whole_number"), bool: say("kind.switch")}[kind]

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if type(value) is kind:
            return value
        problems.append(Problem(place, say("problem.not_kind", value=shown(value), kind=name)))
        return UNREAD

    return decode


def number(bounds: Between) -> Decoder:
    """Make the reader of a number within bounds."""

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        reason = between(value, bounds)
        if reason is None:
            return as_number(value)
        problems.append(Problem(place, reason))
        return UNREAD

    return decode


def text(length: Length, pattern: Pattern | None) -> Decoder:
    """Make the reader of a text of some length, and of a pattern if there is one."""
    regex = re.compile(pattern.regex) if pattern else None

    def reason(value: object) -> Message | None:
        if not isinstance(value, str):
            return say("problem.not_kind", value=shown(value), kind=say("kind.text"))
        if regex is not None and pattern is not None and not regex.fullmatch(value):
            return say("problem.not_kind", value=shown(value), kind=say(pattern.says))
        if not length.least <= len(value) <= length.most:
            return say("problem.length", least=length.least, most=length.most)
        return None

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if (wrong := reason(value)) is None:
            return value
        problems.append(Problem(place, wrong))
        return UNREAD

    return decode


def choice(options: Mapping[Any, Any]) -> Decoder:
    """Make the reader of one of a few values."""
    kinds = {type(option) for option in options}

    def decode(value: object, place: str, problems: list[Problem]) -> Any:  # noqa: ANN401
        if type(value) in kinds and value in options:  # so that true is not 1
            return options[value]
        hint = nearest(value, options, len(problems))
        problems.append(Problem(place, one_of(value, list(options)), hint))
        return UNREAD

    return decode
