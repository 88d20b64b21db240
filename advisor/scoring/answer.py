"""The one-sentence answer, how sure it is, and what each path gets, as sentences."""

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.message import Message, Number, say
from advisor.scoring.result import PathResult, Result
from advisor.scoring.shown import band

REPEATS = 20


def answer(result: Result, catalog: Catalog) -> tuple[Message, ...]:
    """Give the answer: what stands out, and what would narrow it down. No number of a score."""
    first, second = names_of_first_two(result, catalog)
    verdict = _verdict(result, first, second, catalog)
    if not result.is_ranked or not has_effect(result, catalog, "sketch"):
        return (verdict,)
    sketch = say(
        "answer.thin",
        answered=result.answered,
        asked=result.asked,
        first=first,
        second=second,
    )
    return (sketch, verdict)


def certainty(result: Result, catalog: Catalog) -> Message | None:
    """Say how often small slips would turn the first two; None where nothing is ranked."""
    if not result.is_ranked:
        return None
    first, second = names_of_first_two(result, catalog)
    times = round(result.first_two.flip * REPEATS)
    if times == 0:
        return say("certainty.rarely", first=first, second=second, of=REPEATS)
    return say("certainty.times", n=times, first=first, second=second, of=REPEATS)


def names_of_first_two(result: Result, catalog: Catalog) -> tuple[str, str]:
    """Give the short names of the first two paths without a deal-breaker."""
    two = result.first_two
    return catalog.path[two.first].short, catalog.path[two.second].short


def has_effect(result: Result, catalog: Catalog, effect: str) -> bool:
    """Tell whether a flag with this effect is up."""
    return any(flag.id in result.flags and flag.effect == effect for flag in catalog.rules.flags)


def path_sentences(path: PathResult, catalog: Catalog) -> tuple[Message, ...]:
    """Say in words what one path gets: want, ready, and how far slips could move it."""
    words = catalog.model.words
    name = catalog.path[path.path].short
    sentences = [
        say(
            "path.want", path=name, band=band(words.fit, path.fit), want=band(words.want, path.want)
        )
    ]
    if path.ready is not None:
        ready = say("path.ready", ready=band(words.ready, path.ready), path=name)
        sentences.append(ready)
    if path.is_known:
        low, high = Number(path.low), Number(path.high)
        sentences.append(say("path.range", low=low, high=high))
    else:
        sentences.append(say("path.unknown"))
    return tuple(sentences)


def _verdict(result: Result, first: str, second: str, catalog: Catalog) -> Message:
    match result.first_two.verdict:
        case Verdict.CLOSE:
            return say("answer.close", first=first, second=second)
        case Verdict.AHEAD:
            return say("answer.ahead", first=first, second=second)
        case Verdict.CLEAR:
            return say("answer.clear", first=first, second=second)
    if has_effect(result, catalog, "unranked"):
        start = tuple(catalog.criterion[key].name for key in catalog.rules.start_with)
        return say("answer.even", questions=start)
    return say("answer.unknown")
