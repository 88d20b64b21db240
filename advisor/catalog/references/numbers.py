"""That the numbers of a model keep what its formulas ask: order, room, and a place for each."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from advisor.catalog.paths import Constants, Rules, ValueWords
from advisor.catalog.questions import Cases
from advisor.catalog.references.known import Check, Known
from advisor.errors import Problem
from advisor.message import Number, say
from advisor.reading.constraints import Between, between, join
from advisor.reading.document import shown

# Constants that must follow each other: each above the one before, or at least not below it.
RISING = (("lowest", "middle", "highest"),)
NOT_FALLING = (
    ("split_min", "split", "split_max"),
    ("close_gap", "clear_gap"),
    ("clear_flip", "close_flip"),
    ("learned_min_choices", "learned_most_choices"),
)
WHOLE = ("lowest", "highest")
# Wide enough for any model of this kind, and narrow enough that no formula leaves what a computer
# counts with, or counts for hours.
_SMALL = Between(high=100, above=0)
BOUNDS: Mapping[str, Between] = {
    "lowest": Between(0, 10),
    "highest": Between(0, 10),
    "neutral_skill_weight": Between(0, 1000),
    "se_skill": _SMALL,
    "se_preference": _SMALL,
    "sd_unanswered": _SMALL,
    "z80": _SMALL,
    "subtrack_open": _SMALL,
    "multiplier_max": Between(1, 100),
    "learned_prior": Between(high=1_000_000, above=0),
    "learned_min_choices": Between(1, 1_000_000),
    "learned_most_choices": Between(1, 1_000_000),
    "resamples": Between(1, 1_000_000),
    "seed": Between(0, 2**32 - 1),
}
HALF_OF_ALL_POINTS = 50
FULL = 1.0


def _in_order(constants: Constants, place: str, _: Known) -> Iterator[Problem]:
    for names, strictly in [
        *((names, True) for names in RISING),
        *((names, False) for names in NOT_FALLING),
    ]:
        for before, name in pairwise(names):
            low, value = getattr(constants, before), getattr(constants, name)
            if value < low or (strictly and value == low):
                reason = say(
                    "problem.not_above_other" if strictly else "problem.below_other",
                    value=shown(value),
                    other=before,
                )
                yield Problem(join(place, name), reason)


def _within_bounds(constants: Constants, place: str, _: Known) -> Iterator[Problem]:
    for name, bounds in BOUNDS.items():
        if (reason := between(getattr(constants, name), bounds)) is not None:
            yield Problem(join(place, name), reason)


def _whole_steps(constants: Constants, place: str, _: Known) -> Iterator[Problem]:
    for name in WHOLE:
        value: float = getattr(constants, name)
        if not value.is_integer():
            reason = say("problem.not_kind", value=shown(value), kind=say("kind.whole_number"))
            yield Problem(join(place, name), reason)


def _stays_on_scale(constants: Constants, place: str, _: Known) -> Iterator[Problem]:
    """Points run from 0 to 100, so all steps together may not be worth more than half of them."""
    steps = constants.highest - constants.lowest
    if steps > 0 and constants.step * steps > HALF_OF_ALL_POINTS:
        most = math.floor(100 * HALF_OF_ALL_POINTS / steps) / 100
        yield Problem(join(place, "step"), say("problem.step", most=Number(most, 2)))
    if constants.importance_span == FULL:
        yield Problem(join(place, "importance_span"), say("problem.span"))


def _bands_fall(words: ValueWords, place: str, _: Known) -> Iterator[Problem]:
    for name, bands in vars(words).items():
        least = [band.min for band in bands]
        where = join(place, name)
        for index in _not_falling(least):
            yield Problem(join(where, f"{index}.min"), say("problem.not_falling"))
        if least[-1] != 0:
            yield Problem(join(where, f"{len(least) - 1}.min"), say("problem.not_to_the_end"))


def _not_falling(values: Sequence[float]) -> Iterator[int]:
    return (index for index in range(1, len(values)) if values[index] >= values[index - 1])


def _cuts_rise(cases: Cases, place: str, _: Known) -> Iterator[Problem]:
    for index in _not_falling([-cut.mean_from for cut in cases.cuts]):
        yield Problem(join(place, f"cuts.{index}.mean_from"), say("problem.not_rising"))


def _shows_some(rules: Rules, place: str, _: Known) -> Iterator[Problem]:
    if rules.show_at_most < 1:
        reason = say("problem.too_small", value=shown(rules.show_at_most), low=1)
        yield Problem(join(place, "show_at_most"), reason)


CHECKS: Mapping[type, tuple[Check, ...]] = {
    Constants: (_in_order, _within_bounds, _whole_steps, _stays_on_scale),
    ValueWords: (_bands_fall,),
    Cases: (_cuts_rise,),
    Rules: (_shows_some,),
}
