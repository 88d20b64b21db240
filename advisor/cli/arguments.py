"""What a command takes, what was typed, and what is wrong with that.

Why not argparse: its help and its refusals speak English of their own. The standard ``getopt`` cuts
the command line; what is wrong is told like every other problem, in our words.
"""

import getopt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TypeAlias

from advisor.cli.terminal import Terminal
from advisor.errors import InputError, Problem
from advisor.message import Message, say
from advisor.reading.constraints import nearest

PROGRAM = "python3 run.py cli"
DASH = "-"
HELP = "--help"
WHOLE = re.compile("0|[1-9][0-9]{0,8}")  # in the digits that we write; no more than can be meant

Given: TypeAlias = SimpleNamespace
Run: TypeAlias = Callable[[Given, Terminal], int]
Typed: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Argument:
    """What may be typed after a command.

    Attributes
    ----------
    name : str
        As it is typed (``--json``), or what stands for it (``FILE``).
    about : Message
        What it is for.
    value : str
        What stands for the value of an option; empty for a switch.
    key : str
        Its name among what was given; its own name if empty.
    least : int, optional
        The least whole number that its value may be, if it has to be one.
    times : range, optional
        How often it may be typed, if that is more than once; it is then the last without a dash.
    """

    name: str
    about: Message
    value: str = ""
    key: str = ""
    least: int | None = None
    times: range | None = None

    @property
    def is_option(self) -> bool:
        """Whether it is named as it is typed."""
        return self.name.startswith(DASH)

    @property
    def shown(self) -> str:
        """How it stands in a line of usage."""
        if self.times is not None:
            return f"{' '.join([self.name] * self.times[0])} ..."
        return f"{self.name} {self.value}".rstrip()

    @property
    def field(self) -> str:
        """Its name among what was given."""
        return self.key or self.name.strip(DASH).lower()


@dataclass(frozen=True, slots=True)
class Group:
    """Arguments of which no more than one may be given, or just one has to be."""

    members: tuple[Argument, ...]
    is_required: bool = False

    @property
    def shown(self) -> str:
        """How it stands in a line of usage."""
        return " | ".join(argument.shown for argument in self.members)


@dataclass(frozen=True, slots=True)
class Command:
    """What can be asked for: its words, what it takes and what it does."""

    words: tuple[str, ...]
    run: Run
    brief: Message
    about: Message
    example: Message
    takes: tuple[Group, ...] = ()

    @property
    def name(self) -> str:
        """Its words as they are typed."""
        return " ".join(self.words)

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """All that it takes."""
        return tuple(argument for group in self.takes for argument in group.members)

    @property
    def usage(self) -> Message:
        """How it is typed."""
        return usage(self.name, *map(_in_brackets, self.takes))


def usage(*parts: str) -> Message:
    """Say how something is typed."""
    return say("cli.usage", usage=" ".join([PROGRAM, *parts]))


def _in_brackets(group: Group) -> str:
    if not group.is_required:
        return f"[{group.shown}]"
    return group.shown if len(group.members) == 1 else f"({group.shown})"


def cut(
    words: Sequence[str], arguments: Sequence[Argument], how: Message, *, to_the_end: bool
) -> tuple[Typed, list[str]]:
    """Cut a command line into options and the rest.

    Parameters
    ----------
    words : sequence of str
        As typed.
    arguments : sequence of Argument
        Of which the options are looked for; the call for help is always one.
    how : Message
        How it is typed, to be told with what is wrong.
    to_the_end : bool
        Whether options may stand after other words as well.

    Returns
    -------
    dict of str to str, list of str
        Options that were typed, by name, with their values; all other words.

    Raises
    ------
    InputError
        If an option is not known, lacks its value or takes none.
    """
    options = {one.name: one for one in arguments if one.is_option}
    long = [
        name[2:] + ("=" if one.value else "") for name, one in options.items() if name[1] == DASH
    ]
    short = "".join(
        name[1] + (":" if one.value else "") for name, one in options.items() if name[1] != DASH
    )
    split = getopt.gnu_getopt if to_the_end else getopt.getopt
    try:
        typed, rest = split(list(words), f"h{short}", [HELP[2:], *long])
    except getopt.GetoptError as error:
        raise InputError(how, [_of_option(error.opt, options)]) from error
    return {HELP if name == "-h" else name: value for name, value in typed}, rest


def given(command: Command, typed: Mapping[str, str], rest: Sequence[str]) -> Given:
    """Give what was typed for a command, by the names of its fields.

    Raises
    ------
    InputError
        If something is missing, too much or not to be had together.
    """
    operands = [one for one in command.arguments if not one.is_option]
    there = {**typed, **{one.name: word for one, word in zip(operands, rest, strict=False)}}
    problems = list(_wrong_count(operands, rest))
    for group in command.takes:
        named = [one.name for one in group.members if one.name in there]
        if group.is_required and not named:
            problems.append(Problem(group.shown, say("problem.missing")))
        problems += [Problem(name, say("problem.not_both", other=named[0])) for name in named[1:]]
    problems += [
        Problem(one.name, say("problem.not_whole_from", value=there[one.name], low=one.least))
        for one in command.arguments
        if one.least is not None and one.name in there and not _is_whole(there[one.name], one.least)
    ]
    if problems:
        raise InputError(command.usage, problems)
    several = {one.field: rest[operands.index(one) :] for one in operands if one.times}
    single = {one.field: _value(one, there) for one in command.arguments}
    return Given(**{**single, **several})


def _wrong_count(operands: Sequence[Argument], rest: Sequence[str]) -> Iterator[Problem]:
    """Say of every word that it is too much, or how often the last may be typed."""
    times = operands[-1].times if operands else None
    if times is None:
        yield from (Problem(word, say("problem.too_much")) for word in rest[len(operands) :])
    elif (count := len(rest) - len(operands) + 1) > 0 and count not in times:
        least, most = times[0], times[-1]
        yield Problem(operands[-1].name, say("problem.words", n=count, least=least, most=most))


def _value(argument: Argument, there: Mapping[str, str]) -> str | int | bool | None:
    """Give what was typed for an argument: its value, or whether it was."""
    if argument.is_option and not argument.value:
        return argument.name in there
    word = there.get(argument.name)
    return word if word is None or argument.least is None else int(word)


def _is_whole(word: str, least: int) -> bool:
    """Tell whether a word is a whole number from the least one on."""
    return WHOLE.fullmatch(word) is not None and int(word) >= least


def _of_option(typed: str, options: Mapping[str, Argument]) -> Problem:
    """Say what is wrong with an option, of which getopt gives the name without its dashes."""
    name = f"{DASH}{typed}" if len(typed) == 1 else f"{DASH * 2}{typed}"
    option = options.get(name)
    if option is None:
        return Problem(name, say("problem.no_option"), nearest(name, [*options, HELP]))
    if option.value:
        return Problem(name, say("problem.no_value", value=option.value))
    return Problem(name, say("problem.takes_none"))
