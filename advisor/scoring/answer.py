"""The one-sentence answer, how sure it is, and what qualifies it."""

from advisor.assessment.answers import CriterionProfile
from advisor.catalog.conditions import AnyOf, Quantity, QuantityIs, Verdict
from advisor.catalog.pack import Catalog
from advisor.message import Message, say
from advisor.scoring.comparison import compared
from advisor.scoring.result import Result
from advisor.scoring.rules import holds

REPEATS = 20


def answer(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Give the answer: what stands out, and what qualifies that. No number of a score.

    A first sketch is called that first. Where a path that meets a deal-breaker stands higher, the
    answer says that it speaks of the others; where most answers point away from the first path, it
    says so.
    """
    if not result.is_ranked:
        return (_unranked(result, catalog),)
    sentences = [_within_limits(_verdict(result, catalog), result)]
    if has_effect(result, catalog, "sketch"):
        sentences.insert(0, _sketch(result, catalog))
    if others := level_beside(result, catalog):
        names = tuple(catalog.path[path].short for path in others)
        sentences.append(say("answer.also_level", paths=names, n=len(names)))
    if _points_elsewhere(result, catalog):
        sentences.append(say("answer.weak", first=_names(result, catalog)[0]))
    return tuple(sentences)


def remarks(result: Result, catalog: Catalog) -> tuple[str, ...]:
    """Give what the pack says of answers that are high throughout or that disagree."""
    return tuple(flag.say for flag in catalog.rules.flags if flag.id in result.flags and flag.say)


def certainty(result: Result, catalog: Catalog) -> Message | None:
    """Say how often small slips would turn the first two.

    None where nothing is ranked, or where a part of either is not known: the doubt is then in what
    was not answered.
    """
    two = result.first_two
    pair = (result.paths[two.first], result.paths[two.second])
    if not result.is_ranked or not all(path.is_known for path in pair):
        return None
    first, second = _names(result, catalog)
    open_ = "open_" if has_effect(result, catalog, "sketch") else ""
    times = round(two.flip * REPEATS)
    if times == 0:
        return say(f"certainty.{open_}rarely", first=first, second=second, of=REPEATS)
    return say(f"certainty.{open_}times", n=times, first=first, second=second, of=REPEATS)


def level_beside(result: Result, catalog: Catalog) -> tuple[str, ...]:
    """Give the further free paths that are level with the first two, where these are close."""
    two = result.first_two
    if two.verdict is not Verdict.CLOSE:
        return ()
    first, near = result.paths[two.first].fit, catalog.model.constants.close_gap
    return tuple(
        path
        for path in result.free
        if path not in {two.first, two.second} and compared(first - result.paths[path].fit) < near
    )


def has_effect(result: Result, catalog: Catalog, effect: str) -> bool:
    """Tell whether a flag with this effect is up."""
    return any(flag.id in result.flags and flag.effect == effect for flag in catalog.rules.flags)


def _names(result: Result, catalog: Catalog) -> tuple[str, str]:
    two = result.first_two
    return catalog.path[two.first].short, catalog.path[two.second].short


def _unranked(result: Result, catalog: Catalog) -> Message:
    if _is_hasty(result, catalog):
        return say("answer.hasty")
    if has_effect(result, catalog, "unranked"):
        start = tuple(catalog.criterion[key].name for key in catalog.rules.start_with)
        return say("answer.even", topics=start)
    return say("answer.unknown")


def _is_hasty(result: Result, catalog: Catalog) -> bool:
    """Tell whether nothing but the pace of the answers stands against a ranking."""
    met = [
        part
        for flag in catalog.rules.flags
        if flag.id in result.flags and flag.effect == "unranked"
        for part in (flag.when.any_ if isinstance(flag.when, AnyOf) else (flag.when,))
        if holds(part, result.situation)
    ]
    return bool(met) and all(
        isinstance(part, QuantityIs) and part.quantity is Quantity.MEDIAN_SECONDS for part in met
    )


def _sketch(result: Result, catalog: Catalog) -> Message:
    first, second = _names(result, catalog)
    of_values = isinstance(result.scorable, CriterionProfile)
    counted = say(
        "answer.count_values" if of_values else "answer.count_questions",
        answered=result.answered,
        asked=result.asked,
    )
    kind = "answer.thin_far" if _is_far_ahead(result, catalog) else "answer.thin"
    return say(kind, counted=counted, first=first, second=second)


def _verdict(result: Result, catalog: Catalog) -> Message:
    first, second = _names(result, catalog)
    if has_effect(result, catalog, "sketch") and _is_far_ahead(result, catalog):
        return say("answer.far_ahead", first=first, second=second)
    return say(f"answer.{result.first_two.verdict.value}", first=first, second=second)


def _is_far_ahead(result: Result, catalog: Catalog) -> bool:
    """Tell whether the numbers would be clear, whatever is still missing."""
    constants, two = catalog.model.constants, result.first_two
    wide = compared(two.gap) >= constants.clear_gap
    return wide and compared(two.flip) <= constants.clear_flip


def _within_limits(sentence: Message, result: Result) -> Message:
    """Say that the answer speaks of the free paths, where a blocked one stands above them."""
    second = result.first_two.second
    ahead = result.order[: result.order.index(second)]
    if any(result.paths[path].is_blocked for path in ahead):
        return say("answer.within_limits", sentence=sentence)
    return sentence


def _points_elsewhere(result: Result, catalog: Catalog) -> bool:
    """Tell whether the first path has no better word than the lowest."""
    bands = catalog.model.words.fit
    fit = result.paths[result.first_two.first].fit
    return len(bands) > 1 and round(fit) < bands[-2].min
