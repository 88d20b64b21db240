"""That every condition can be decided where it stands, and may hold at all.

A condition on a path needs a path that is spoken of; a limit and a flag are decided before the
verdict is; an answer must be one that its item offers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass

from advisor.catalog import conditions as kinds
from advisor.catalog.advice import Prompt
from advisor.catalog.conditions import Bounds
from advisor.catalog.paths import FactSpan, Flag, LimitRule, Rules, Trigger
from advisor.catalog.questions import LimitItem
from advisor.catalog.references.known import Check, Known
from advisor.catalog.references.walking import inside, parts
from advisor.errors import Problem
from advisor.message import Message, say
from advisor.reading.constraints import join, one_of
from advisor.reading.document import shown

OF_PATH = (
    kinds.PathIn,
    kinds.PathIs,
    kinds.WantKnown,
    kinds.IsFirst,
    kinds.IsBlocked,
    kinds.GapIs,
    kinds.FactIn,
    kinds.FactAbove,
)
# Where a condition starts without a path that is spoken of.
STARTS: Mapping[type, str] = {
    Flag: "when",
    Trigger: "when",
    Prompt: "when",
    Rules: "ranking_known",
}
# What is not known yet when a rule is decided. Limits come first, from answers and facts alone;
# flags before the verdict. The next question asks whether a limit could block, long before a score.
NOT_YET: Mapping[type, tuple[type, ...]] = {
    LimitRule: (
        kinds.QuantityIs,
        kinds.CriterionIs,
        kinds.CaseIs,
        kinds.FlagIs,
        kinds.VerdictIs,
        kinds.LevelShare,
        kinds.LevelIn,
        kinds.SomePath,
        kinds.PathIs,
        kinds.WantKnown,
        kinds.IsFirst,
        kinds.IsBlocked,
        kinds.GapIs,
    ),
    Flag: (kinds.FlagIs, kinds.VerdictIs),
}
NOT_YET_HINTS: Mapping[type, Message] = {
    LimitRule: say("hint.limit_rule"),
    Flag: say("hint.flag_rule"),
}
NAMES: Mapping[type, Message] = {
    str: say("kind.text"),
    int: say("kind.whole_number"),
    bool: say("kind.switch"),
}


def _without_path(rule: object, place: str, _: Known) -> Iterator[Problem]:
    name = STARTS[type(rule)]
    for where, one in _outside(getattr(rule, name), join(place, name)):
        if isinstance(one, OF_PATH):
            yield Problem(where, say("problem.no_path"))


def _outside(value: object, place: str) -> Iterator[tuple[str, object]]:
    """Give the conditions that hold of no path in particular."""
    if isinstance(value, kinds.SomePath):
        return
    if is_dataclass(value):
        yield place, value
    for key, inner in inside(value):
        yield from _outside(inner, join(place, key))


def _not_yet(rule: object, place: str, _: Known) -> Iterator[Problem]:
    for where, one in parts(rule, place):
        if isinstance(one, NOT_YET[type(rule)]):
            yield Problem(where, say("problem.not_yet"), NOT_YET_HINTS[type(rule)])


def _offered(one: kinds.AnswerIn, place: str, known: Known) -> Iterator[Problem]:
    options = known.answers(one.item)
    for index, value in enumerate(one.in_):
        if options is not None and value not in options:
            yield Problem(join(place, f"in.{index}"), one_of(value, list(options)))


def _may_be_firm(one: kinds.AnswerIn, place: str, known: Known) -> Iterator[Problem]:
    item = known.catalog.item.get(one.item)
    if one.firm and item is not None and not isinstance(item, LimitItem):
        yield Problem(join(place, "firm"), say("problem.never_firm"))


def _fact_of_kind(one: kinds.FactIn, place: str, known: Known) -> Iterator[Problem]:
    said = {type(value) for value in known.facts.get(one.fact, [])}
    for index, value in enumerate(one.is_):
        if said and type(value) not in said:
            allowed = tuple(NAMES[kind] for kind in NAMES if kind in said)
            reason = say("problem.not_kind", value=shown(value), kind=allowed)
            yield Problem(join(place, f"is.{index}"), reason)


def _fact_is_number(one: kinds.FactAbove, place: str, known: Known) -> Iterator[Problem]:
    for value in known.facts.get(one.fact_above, []):
        if type(value) is not int:
            yield Problem(join(place, "fact_above"), _no_number(value))
            return


def _span_of_numbers(one: FactSpan, place: str, known: Known) -> Iterator[Problem]:
    for name in ("least", "most"):
        for value in known.facts.get(getattr(one, name), []):
            if type(value) is not int:
                yield Problem(join(place, name), _no_number(value))
                break


def _no_number(value: object) -> Message:
    return say("problem.not_kind", value=shown(value), kind=NAMES[int])


def _may_hold(one: Bounds, place: str, _: Known) -> Iterator[Problem]:
    lows = [bound for bound in (one.at_least, one.above) if bound is not None]
    highs = [bound for bound in (one.at_most, one.below) if bound is not None]
    if not lows and not highs:
        yield Problem(place, say("problem.no_bound"))
    elif lows and highs and not _room(one, max(lows), min(highs)):
        yield Problem(place, say("problem.no_room"))


def _room(one: Bounds, low: float, high: float) -> bool:
    return low < high or (low == high and low != one.above and high != one.below)


def _chooses(choose: kinds.Choose, place: str, _: Known) -> Iterator[Problem]:
    if choose.top is not None and choose.near is not None:
        yield Problem(join(place, "near"), say("problem.not_both", other="top"))
    for key, value, least in (("top", choose.top, 1), ("near", choose.near, 0)):
        if value is not None and value < least:
            yield Problem(join(place, key), say("problem.too_small", value=shown(value), low=least))


CHECKS: Mapping[type, tuple[Check, ...]] = {
    Flag: (_without_path, _not_yet),
    Trigger: (_without_path,),
    Prompt: (_without_path,),
    Rules: (_without_path,),
    LimitRule: (_not_yet,),
    kinds.AnswerIn: (_offered, _may_be_firm),
    kinds.FactIn: (_fact_of_kind,),
    kinds.FactAbove: (_fact_is_number,),
    kinds.Choose: (_chooses,),
    FactSpan: (_span_of_numbers,),
    **dict.fromkeys(Bounds.__subclasses__(), (_may_hold,)),
}
