"""What can be refused, and how it is told.

A refusal says what happened, what is safe and what to do. It is the fault of a file, a disk or a
person's slip, never of the program: a bug is some other exception, and a broken contract in
``models`` is a ``ValueError``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.message import Message, say

MOST_PROBLEMS = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an input.

    Attributes
    ----------
    place : str
        Where, as the keys that lead there, joined by dots (``answers.it_pf_build_2``); empty for
        the whole.
    reason : Message
        What is wrong.
    hint : Message, optional
        What to do about it.
    """

    place: str
    reason: Message
    hint: Message | None = None


class AdvisorError(Exception):
    """A refusal, told in a sentence."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


class InputError(AdvisorError):
    """An input with problems: all of them at once, but no more than a person would read."""

    def __init__(self, message: Message, problems: Sequence[Problem]) -> None:
        super().__init__(message)
        self.problems = tuple(first(problems))


def first(problems: Sequence[Problem]) -> Sequence[Problem]:
    """Give the problems; of very many the first, and one that says how many more there are."""
    more = len(problems) - MOST_PROBLEMS
    if more <= 1:  # to say that there is one more takes as much as to tell it
        return problems
    return [*problems[:MOST_PROBLEMS], Problem("", say("problem.more", n=more))]


class RefusedError(AdvisorError):
    """Something that cannot be done now: a file that is there already, a disk that is full."""
