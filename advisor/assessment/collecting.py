"""Collecting problems while plain data are read: whatever is wrong is noted and left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from advisor.errors import Problem
from advisor.message import Message, say
from advisor.reading.constraints import Between, between, join, nearest, one_of
from advisor.reading.document import shown

UNKNOWN_ID = say("problem.unknown_id")


@dataclass
class Collector:
    """Reads objects whose keys are known only from a catalog, and notes every problem."""

    problems: list[Problem] = field(default_factory=list)

    def choices(
        self,
        data: object,
        place: str,
        possible: Callable[[str], Sequence[Any] | None],
        known: list[str],
    ) -> dict[str, Any]:
        """Read an object whose values are each one of a few; null is left out."""
        chosen = {}
        for key, value in self.object(data, place).items():
            options = possible(key)
            if options is None:
                self.note(join(place, key), UNKNOWN_ID, nearest(key, known, len(self.problems)))
            elif value is not None:
                if (option := option_of(value, options)) is not None:
                    chosen[key] = option
                else:
                    self.note(join(place, key), one_of(value, list(options)))
        return chosen

    def numbers(
        self, data: object, place: str, known: tuple[str, ...], bounds: Between, unknown: Message
    ) -> dict[str, float]:
        """Read an object of numbers; null is left out."""
        numbers = {}
        for key, value in self.object(data, place).items():
            if key not in known:
                self.note(join(place, key), unknown, nearest(key, list(known), len(self.problems)))
            elif value is not None:
                if (reason := between(value, bounds)) is None:
                    numbers[key] = float(value)
                else:
                    self.note(join(place, key), reason)
        return numbers

    def object(self, data: object, place: str) -> dict[str, Any]:
        """Give an object, empty where the data are none."""
        if isinstance(data, dict):
            return data
        self.note(place, say("problem.not_kind", value=shown(data), kind=say("kind.object")))
        return {}

    def known_keys(self, data: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
        """Note every key that is not known."""
        for key in data:
            if key not in known:
                hint = nearest(key, list(known), len(self.problems))
                self.note(join(place, key), say("problem.unknown_key"), hint)

    def note(self, place: str, reason: Message, hint: Message | None = None) -> None:
        """Note a problem."""
        self.problems.append(Problem(place, reason, hint))


def option_of(value: object, options: Sequence[Any]) -> int | str | None:
    """Give the option that a value is, or None; 4.0 is 4, as JSON knows one kind of number.

    Examples
    --------
    >>> option_of(4.0, [1, 4]), option_of(2.5, [1, 4]), option_of(True, [1, 4])
    (4, None, None)
    """
    if isinstance(value, bool):
        return None
    return next((option for option in options if option == value), None)
