"""Bytes into plain data, by strict JSON.

Knows nothing of what the data mean. Refuses duplicate keys, NaN, infinities, numbers that lose
digits, unpaired surrogates, control characters, letters that turn the direction of a text, and
anything too big or too deep.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.errors import InputError, Problem
from advisor.message import Message, say

MEBIBYTE = 2**20
BLANKS = re.compile(r"[ \t\n\r]*")
VALUE_STARTS = "{["
# What no text needs and what deceives: half letters; control characters but for line feed and tab;
# and what turns the direction of the letters after it, so that they read as another text. The marks
# and joiners that many languages need are none of these.
UNFIT = re.compile(
    r"(?P<surrogate>[\ud800-\udfff])"
    r"|(?P<control>[\x00-\x08\x0b-\x1f\x7f-\x9f])"
    r"|(?P<direction>[\u202a-\u202e\u2066-\u2069])"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may hold."""

    bytes: int = 5 * MEBIBYTE
    depth: int = 12
    values: int = 200_000
    text: int = 10_000
    key: int = 64
    digits: int = 16


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class _NotNumber:
    """What JSON has no word for: NaN or an infinity."""

    name: str


class _Repeated(dict[str, object]):
    """An object with a key that stands twice."""

    keys_twice: tuple[str, ...] = ()


def loads(raw: bytes, limits: Limits = LIMITS) -> object:
    """Read one document.

    Parameters
    ----------
    raw : bytes
        UTF-8, with or without a byte order mark.
    limits : Limits
        How much it may hold.

    Returns
    -------
    object
        Of dict, list, str, int, float, bool and None.

    Raises
    ------
    InputError
        With every problem and its place.

    Examples
    --------
    >>> loads(b'{"a": [1, null]}')
    {'a': [1, None]}
    """
    if len(raw) > limits.bytes:
        raise _refusal(Problem("", say("problem.too_big", most=limits.bytes // MEBIBYTE)))
    data = _parse(_decode(raw), limits)
    problems = list(_problems(data, limits))
    if problems:
        raise _refusal(*problems)
    return data


def _refusal(*problems: Problem) -> InputError:
    return InputError(say("refused.document"), problems)


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(Problem("", say("problem.not_utf8", byte=error.start))) from error


def _parse(text: str, limits: Limits) -> object:
    decoder = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_NotNumber)
    try:
        data, end = decoder.raw_decode(text, _after_blanks(text, 0))
    except json.JSONDecodeError as error:
        reason = say("problem.not_json", line=error.lineno, column=error.colno)
        raise _refusal(Problem("", reason)) from error
    except RecursionError as error:
        raise _refusal(Problem("", say("problem.too_deep", most=limits.depth))) from error
    except ValueError as error:  # a whole number of thousands of digits
        raise _refusal(Problem("", say("problem.digits", most=limits.digits))) from error
    if (end := _after_blanks(text, end)) < len(text):
        raise _refusal(Problem("", _second(text, end)))
    return data


def _after_blanks(text: str, start: int) -> int:
    blanks = BLANKS.match(text, start)
    return start if blanks is None else blanks.end()


def _second(text: str, start: int) -> Message:
    """Say where more begins than the one value that a document holds."""
    place = json.JSONDecodeError("", text, start)
    named = "problem.second" if text[start] in VALUE_STARTS else "problem.not_json"
    return say(named, line=place.lineno, column=place.colno)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    whole = dict(pairs)
    if len(whole) == len(pairs):
        return whole
    repeated = _Repeated(whole)
    times = Counter(key for key, _ in pairs)
    repeated.keys_twice = tuple(key for key in whole if times[key] > 1)
    return repeated


def _problems(data: object, limits: Limits) -> Iterator[Problem]:
    """Walk the data once, in their order; stop when there is too much of it."""
    stack: list[tuple[object, tuple[str | int, ...]]] = [(data, ())]
    seen = 0
    while stack:
        value, place = stack.pop()
        seen += 1
        if not isinstance(value, dict | list):
            if (reason := _value_problem(value, limits)) is not None:
                yield Problem(".".join(map(str, place)), reason)
            continue
        if len(place) >= limits.depth:
            yield Problem("", say("problem.too_deep", most=limits.depth))
            return
        if seen + len(stack) + len(value) > limits.values:
            yield Problem("", say("problem.too_many", most=limits.values))
            return
        if isinstance(value, dict):
            yield from _key_problems(value, place, limits)
        stack.extend(_last_first(value, place))


def _last_first(
    value: dict[str, object] | list[object], place: tuple[str | int, ...]
) -> Iterator[tuple[object, tuple[str | int, ...]]]:
    """Give what stands in a value, with its place, so that a stack gives the first first."""
    entries: list[tuple[str | int, object]] = list(
        value.items() if isinstance(value, dict) else enumerate(value)
    )
    return ((inner, (*place, key)) for key, inner in reversed(entries))


def _key_problems(
    value: dict[str, object], place: tuple[str | int, ...], limits: Limits
) -> Iterator[Problem]:
    where = ".".join(map(str, place))
    if isinstance(value, _Repeated):
        for key in value.keys_twice:
            yield Problem(where, say("problem.key_twice", key=shown(key)))
    for key in value:
        if len(key) > limits.key or not key.isascii() or not key.isprintable():
            yield Problem(where, say("problem.key", key=shown(key), most=limits.key))


def _value_problem(value: object, limits: Limits) -> Message | None:
    match value:
        case bool() | None:
            return None
        case str():
            return _text_problem(value, limits)
        case int() if abs(value) >= 10**limits.digits:
            return say("problem.digits", most=limits.digits)
        case float() if not math.isfinite(value):
            return say("problem.not_finite")
        case _NotNumber():
            return say("problem.not_finite")
    return None


def _text_problem(text: str, limits: Limits) -> Message | None:
    if len(text) > limits.text:
        return say("problem.text_long", most=limits.text)
    # Of most texts the first is decided at once.
    if text.isprintable() or (unfit := UNFIT.search(text)) is None:
        return None
    return say(f"problem.{unfit.lastgroup}", code=f"U+{ord(unfit[0]):04X}")


def shown(value: object, most: int = 40) -> str:
    """Give a value as it may stand in a sentence: as JSON, short, without control characters.

    Examples
    --------
    >>> shown("e")
    '"e"'
    """
    if isinstance(value, dict | list):
        value = type(value)()
    text = json.dumps(value, default=lambda _: None, ensure_ascii=False)
    plain = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
    return plain if len(plain) <= most else plain[: most - 1] + "\N{HORIZONTAL ELLIPSIS}"
