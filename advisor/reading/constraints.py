"""What a value may be, and how it is said that it is not: bounds, patterns, lengths, options."""

import difflib
import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Annotated, Any, TypeAlias

from advisor.message import Message, Number, say
from advisor.reading.document import shown

DECIMALS = 9  # of a number when it is compared (specification, top)
# A hint takes up to some milliseconds: to look for it ends where a file would make that minutes.
MOST_HINTS, MOST_WORDS, LONGEST_WORD = 20, 1_000, 80
MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Between:
    """Bounds of a number, both included unless ``above`` is given."""

    low: float = -math.inf
    high: float = math.inf
    above: float | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a whole text must match, and the message that says what that is."""

    regex: str
    says: str


@dataclass(frozen=True, slots=True)
class Length:
    """How many letters a text, or entries a row, may have."""

    least: int = 0
    most: int = 2_000


Id: TypeAlias = Annotated[str, Pattern(r"[A-Za-z0-9_.-]{1,64}", "kind.id")]
SourceKey: TypeAlias = Annotated[str, Pattern(r"[A-Za-z0-9_.:/ -]{1,80}", "kind.source_key")]
Text: TypeAlias = Annotated[str, Length(1)]
Share: TypeAlias = Annotated[float, Between(0.0, 1.0)]
Positive: TypeAlias = Annotated[float, Between(above=0.0)]


def join(place: str, key: str | int) -> str:
    """Lead on from a place.

    Examples
    --------
    >>> join("answers", "rs01")
    'answers.rs01'
    """
    return f"{place}.{key}" if place else str(key)


def key_of(field: str) -> str:
    """Give the key of a field, as it stands in JSON.

    Examples
    --------
    >>> key_of("all_")
    'all'
    """
    return field.rstrip("_")


def listed(words: Collection[object]) -> str:
    """Give words in a row, no more than a reader takes in."""
    names = ", ".join(str(word) for word in islice(words, MOST_NAMED))
    return names if len(words) <= MOST_NAMED else f"{names}, …"


def one_of(value: object, options: list[Any]) -> Message:
    """Say that a value is none of the options."""
    numbers = [option for option in options if isinstance(option, int)]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):  # noqa: PLR2004
        return say("problem.not_in_range", value=shown(value), low=numbers[0], high=numbers[-1])
    return say("problem.not_one_of", value=shown(value), options=listed(options))


def nearest(word: object, known: Iterable[object], told: int = 0) -> Message | None:
    """Ask whether another word was meant, if one is near.

    Parameters
    ----------
    word : object
        What stands there; only a text is near to another.
    known : iterable
        What may stand there.
    told : int
        Problems told before. Only the first few get a hint: a file may hold 200,000 unknown words.
    """
    if told >= MOST_HINTS or not isinstance(word, str) or len(word) > LONGEST_WORD:
        return None
    words = [one for one in islice(known, MOST_WORDS) if isinstance(one, str)]
    close = difflib.get_close_matches(word, words, 1)
    return say("hint.did_you_mean", word=close[0]) if close else None


def between(value: object, bounds: Between) -> Message | None:
    """Say what is wrong with a number, if anything is; it is compared at nine decimals."""
    number = as_number(value)
    if number is None or not (_keeps(number, bounds) or _keeps(round(number, DECIMALS), bounds)):
        return _not_between(value, bounds)
    if bounds.above is not None and round(number, DECIMALS) <= bounds.above:
        return _not_between(value, bounds)
    return None


def _keeps(number: float, bounds: Between) -> bool:
    return bounds.low <= number <= bounds.high


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


def as_number(value: object) -> float | None:
    """Give a finite number as a float, and None for anything else; true is no number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:  # a whole number of hundreds of digits
        return None
    return number if math.isfinite(number) else None
