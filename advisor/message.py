"""A sentence as a value: which one, and what it speaks of.

The core never holds the words of a sentence. It makes a :class:`Message`; its words stand in
``resources/texts/<language>.json`` and are put in by :mod:`advisor.wording`, for a terminal, a
window or a report alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A number to be shown with a fixed count of decimals, in the reader's way of writing."""

    value: float
    decimals: int = 0
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, or a part of one.

    Attributes
    ----------
    id : str
        Key of the words.
    arguments : mapping of str to argument
        What the places of the words stand for: text (of a person, a file or a pack: always shown as
        it is), a count, a :class:`Number`, another message, or a row of these.
    """

    id: str
    arguments: Mapping[str, "Argument"] = field(default_factory=dict)


Argument: TypeAlias = str | int | Number | Message | tuple["Argument", ...]


def say(message_id: str, /, **arguments: Argument) -> Message:
    """Make a message.

    Examples
    --------
    >>> say("answer.level", first="Product", second="Sales").arguments["first"]
    'Product'
    """
    return Message(message_id, arguments)
