"""What to do about a problem of a pack, where the place of the problem knows nothing better."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from advisor.errors import Problem
from advisor.message import Message, say

NUMBER = say("hint.number")
CHOOSE = say("hint.choose")
SHORTER = say("hint.shorter")
RETYPE = say("hint.retype")

# By the reason; where something of another kind was asked, by that kind.
HINTS: Mapping[str, Message] = {
    "kind.id": say("hint.id"),
    "kind.list": say("hint.list"),
    "kind.object": say("hint.object"),
    "kind.source_key": say("hint.source_key"),
    "kind.switch": say("hint.switch"),
    "kind.text": say("hint.text"),
    "kind.whole_number": say("hint.whole_number"),
    "problem.base_level": say("hint.base_level"),
    "problem.below_other": NUMBER,
    "problem.cannot_read": say("hint.cannot_read"),
    "problem.control": RETYPE,
    "problem.count": say("hint.count"),
    "problem.digits": SHORTER,
    "problem.direction": RETYPE,
    "problem.id_taken": say("hint.rename"),
    "problem.items": say("hint.items"),
    "problem.key": say("hint.key"),
    "problem.key_twice": say("hint.once"),
    "problem.length": say("hint.length"),
    "problem.missing": say("hint.add_row"),
    "problem.never_firm": say("hint.never_firm"),
    "problem.no_bound": say("hint.bound"),
    "problem.no_item": say("hint.no_item"),
    "problem.no_kind": say("hint.condition"),
    "problem.no_minus_side": say("hint.minus_side"),
    "problem.no_page": say("hint.page"),
    "problem.no_path": say("hint.some_path"),
    "problem.no_plus_side": say("hint.plus_side"),
    "problem.no_room": say("hint.room"),
    "problem.not_above": NUMBER,
    "problem.not_above_other": NUMBER,
    "problem.not_above_to": NUMBER,
    "problem.not_between": NUMBER,
    "problem.not_both": say("hint.one_of_two"),
    "problem.not_falling": say("hint.falling"),
    "problem.not_finite": NUMBER,
    "problem.not_in_range": CHOOSE,
    "problem.not_json": say("hint.json"),
    "problem.not_number": NUMBER,
    "problem.not_one_of": CHOOSE,
    "problem.not_rising": say("hint.rising"),
    "problem.not_steps": say("hint.steps"),
    "problem.not_to_the_end": say("hint.to_the_end"),
    "problem.not_trade_off": say("hint.trade_off"),
    "problem.not_up_the_ladder": say("hint.ladder"),
    "problem.not_utf8": say("hint.utf8"),
    "problem.other_criterion": say("hint.other_criterion"),
    "problem.span": say("hint.span"),
    "problem.step": say("hint.step"),
    "problem.surrogate": RETYPE,
    "problem.text_long": SHORTER,
    "problem.too_big": SHORTER,
    "problem.too_deep": SHORTER,
    "problem.too_many": SHORTER,
    "problem.too_small": NUMBER,
    "problem.twice": say("hint.once"),
}


def with_hints(problems: Iterable[Problem]) -> list[Problem]:
    """Give problems, each with a hint."""
    return [
        problem if problem.hint else replace(problem, hint=_hint(problem.reason))
        for problem in problems
    ]


def _hint(reason: Message) -> Message | None:
    kind = reason.arguments.get("kind")
    if isinstance(kind, tuple):
        kind = kind[0]
    return HINTS.get(kind.id if isinstance(kind, Message) else reason.id)
