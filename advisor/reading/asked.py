"""What a type asks for, in words: for the hint beside a key that is missing."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from typing import Annotated, Any, Literal, get_args, get_origin

from advisor.message import Message, say
from advisor.reading.constraints import Pattern, listed


def asked(kind: Any) -> Message:  # noqa: ANN401  (a type form: a class, a union, an annotation)
    """Say what may stand where a type is asked for."""
    if get_origin(kind) is Annotated:
        base, *rules = get_args(kind)
        says = (say(rule.says) for rule in rules if isinstance(rule, Pattern))
        return next(says, None) or asked(base)
    if get_origin(kind) is Literal:
        return say("kind.one_of", options=listed(get_args(kind)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return say("kind.one_of", options=listed([member.value for member in kind]))
    return _plainly(kind)


def _plainly(kind: Any) -> Message:  # noqa: ANN401
    origin = get_origin(kind)
    if origin is tuple:
        return say("kind.list")
    if is_dataclass(kind) or origin is Mapping:
        return say("kind.object")
    if not isinstance(kind, type):  # a union: its first member speaks for it
        return asked(get_args(kind)[0])
    return {
        str: say("kind.text"),
        int: say("kind.whole_number"),
        float: say("kind.number"),
        bool: say("kind.switch"),
    }[kind]
