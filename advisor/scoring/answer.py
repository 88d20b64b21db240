"""The one-sentence answer, how sure it is, and what qualifies it."""

from dataclasses import dataclass
from fractions import Fraction

from advisor.assessment.answers import CriterionProfile
from advisor.catalog.conditions import AnyOf, Condition, Quantity, QuantityIs, Verdict
from advisor.catalog.pack import Catalog
from advisor.message import Message, say
from advisor.scoring.comparison import compared
from advisor.scoring.coverage import thinnest
from advisor.scoring.result import Result
from advisor.scoring.rules import holds

REPEATS = 20
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Standing:
    """What can be said of an order in one short sentence, and the path or paths that lead."""

    sentence: Message
    leading: tuple[str, ...] = ()


def answer(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Give the answer: what stands out, and what qualifies that. No number of a score.

    A first sketch is called that first. Where a path that meets a deal-breaker stands higher, the
    answer says that it speaks of the others; where the answers speak more against the first path
    than for it, so that they do for every other too, it says so.
    """
    if not result.is_ranked:
        return (_unranked(result, catalog),)
    sentences = list(_verdict(result, catalog))
    if result.compared_paths != result.free:
        sentences.append(say("answer.past_limits"))
    if others := level_beside(result, catalog):
        names = tuple(catalog.path[path].short for path in others)
        sentences.append(say("answer.also_level", paths=names, n=len(names)))
    if _points_elsewhere(result, catalog):
        sentences.append(say("answer.weak"))
    return tuple(sentences)


def standing(result: Result, catalog: Catalog) -> Standing:
    """Give the answer as short as on the card of a profile; paths that are level lead together."""
    if not result.is_ranked:
        return Standing(say("standing.none"))
    two, is_sketch = result.first_two, has_effect(result, catalog, "sketch")
    first, second = _names(result, catalog)
    leading: tuple[str, ...] = (two.first,)
    if two.verdict is Verdict.CLOSE:
        leading = (two.first, two.second, *level_beside(result, catalog))
        names = tuple(catalog.path[path].short for path in leading)
        sentence = say("standing.close", paths=names)
    elif is_sketch and _is_far_ahead(result, catalog):
        sentence = say("answer.far_ahead", first=first, second=second)
    else:
        sentence = say(f"standing.{two.verdict.value}", first=first, second=second)
    sentence = _within_limits(sentence, result)
    return Standing(say("standing.sketch", sentence=sentence) if is_sketch else sentence, leading)


def remarks(result: Result, catalog: Catalog) -> tuple[str, ...]:
    """Give what the pack says of answers that are high throughout or that disagree."""
    return tuple(flag.say for flag in catalog.rules.flags if flag.id in result.flags and flag.say)


def certainty(result: Result, catalog: Catalog) -> Message | None:
    """Say how often small slips would turn the first two, to the nearest of twenty.

    None where nothing is ranked, or where a part of either is not known: the doubt is then in what
    was not answered.
    """
    two = result.first_two
    if not result.is_ranked or not is_pair_known(result):
        return None
    first, second = _names(result, catalog)
    open_ = "open_" if has_effect(result, catalog, "sketch") else ""
    share = Fraction(round(two.flip * REPEATS), REPEATS)
    if share == 0:
        return say(f"certainty.{open_}rarely", first=first, second=second, of=REPEATS)
    if share == HALF:
        return say(f"certainty.{open_}half", first=first, second=second)
    times, of = share.as_integer_ratio()
    return say(f"certainty.{open_}times", n=times, first=first, second=second, of=of)


def is_pair_known(result: Result) -> bool:
    """Tell whether want and strengths of both of the first two are known."""
    two = result.first_two
    return all(result.paths[path].is_known for path in (two.first, two.second))


def level_beside(result: Result, catalog: Catalog) -> tuple[str, ...]:
    """Give the further free paths that are level with the first two, where these are close."""
    two = result.first_two
    if two.verdict is not Verdict.CLOSE:
        return ()
    first, near = result.paths[two.first].fit, catalog.model.constants.close_gap
    return tuple(
        path
        for path in result.compared_paths
        if path not in {two.first, two.second} and compared(first - result.paths[path].fit) < near
    )


def passes_over_blocked(result: Result) -> bool:
    """Tell whether a path that a limit blocks stands above the second of those compared."""
    ahead = result.order[: result.order.index(result.first_two.second)]
    is_free = result.compared_paths == result.free
    return is_free and any(result.paths[path].is_blocked for path in ahead)


def has_effect(result: Result, catalog: Catalog, effect: str) -> bool:
    """Tell whether a flag with this effect is up."""
    return any(flag.id in result.flags and flag.effect == effect for flag in catalog.rules.flags)


def _names(result: Result, catalog: Catalog) -> tuple[str, str]:
    two = result.first_two
    return catalog.path[two.first].short, catalog.path[two.second].short


def _unranked(result: Result, catalog: Catalog) -> Message:
    two = result.first_two
    of_values = isinstance(result.scorable, CriterionProfile)
    unknown = say("answer.unknown_values" if of_values else "answer.unknown")
    if not all(result.paths[path].want_known for path in (two.first, two.second)):
        return unknown
    if _rests_on(Quantity.MEDIAN_SECONDS, "unranked", result, catalog):
        return say("answer.hasty")
    if has_effect(result, catalog, "unranked"):
        topics = tuple(catalog.criterion[key].name for key in catalog.rules.start_with)
        return say("answer.even_all" if _is_full(result) else "answer.even", topics=topics)
    return unknown


def _rests_on(quantity: Quantity, effect: str, result: Result, catalog: Catalog) -> bool:
    """Tell whether flags of this effect are up for one quantity and nothing else."""
    met = [
        part
        for flag in catalog.rules.flags
        if flag.id in result.flags and flag.effect == effect
        for part in _parts(flag.when)
        if holds(part, result.situation)
    ]
    return bool(met) and all(
        isinstance(part, QuantityIs) and part.quantity is quantity for part in met
    )


def _parts(when: Condition) -> tuple[Condition, ...]:
    return when.any_ if isinstance(when, AnyOf) else (when,)


def _is_full(result: Result) -> bool:
    """Tell whether every question is answered."""
    return result.answered == result.asked


def _still_open(result: Result, catalog: Catalog) -> Message:
    """Say why this is a sketch: how little is answered, or what weighs much and is not."""
    thin = thinnest(result.values, catalog)
    is_most = 2 * result.answered > result.asked
    if is_most and thin.criteria and _rests_on(Quantity.LEAST_COVERAGE, "sketch", result, catalog):
        names = tuple(say("quoted", text=catalog.criterion[key].name) for key in thin.criteria)
        path = catalog.path[thin.path].short
        return say("answer.open", criteria=names, n=len(names), path=path)
    of_values = isinstance(result.scorable, CriterionProfile)
    return say(
        "answer.count_values" if of_values else "answer.count_questions",
        answered=result.answered,
        asked=result.asked,
    )


def _sketch(result: Result, catalog: Catalog) -> Message:
    first, second = _names(result, catalog)
    counted = _still_open(result, catalog)
    kind = "far_ahead" if _is_far_ahead(result, catalog) else "leading"
    leading = _within_limits(say(f"answer.{kind}", first=first, second=second), result)
    more = "answer.thin_far" if _is_far_ahead(result, catalog) else "answer.thin"
    return say(more, counted=counted, leading=leading)


def _verdict(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Give the verdict; a sketch names the two, and says more of them only if that is not all."""
    first, second = _names(result, catalog)
    verdict = result.first_two.verdict
    if not has_effect(result, catalog, "sketch"):
        said = say(f"answer.{verdict.value}", first=first, second=second)
        return (_within_limits(said, result),)
    if _is_far_ahead(result, catalog):
        return (_sketch(result, catalog),)
    if verdict is Verdict.CLOSE:
        return (_sketch(result, catalog), say("answer.sketch_close"))
    return (_sketch(result, catalog), say("answer.sketch_ahead", first=first))


def _is_far_ahead(result: Result, catalog: Catalog) -> bool:
    """Tell whether the numbers would be clear, whatever is still missing."""
    constants, two = catalog.model.constants, result.first_two
    wide = compared(two.gap) >= constants.clear_gap
    return wide and compared(two.flip) <= constants.clear_flip


def _within_limits(sentence: Message, result: Result) -> Message:
    """Say that the answer speaks of the free paths, where a blocked one stands above them."""
    if passes_over_blocked(result):
        return say("answer.within_limits", sentence=sentence)
    return sentence


def _points_elsewhere(result: Result, catalog: Catalog) -> bool:
    """Tell whether the first path, and so each free one, has no better word than the lowest."""
    bands = catalog.model.words.fit
    fit = result.paths[result.first_two.first].fit
    return len(bands) > 1 and round(fit) < bands[-2].min
