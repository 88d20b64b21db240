"""From what is known to what the choices say, and to what an order gives."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Choice, choices, counts_now, importance_by_order, say
from ui.pages.learn.known import Known
from ui.pages.learn.values import Head, MadeRow, Ordered, Placed, Said, Taking
from ui.pages.learn.weights import WeightRow, WeightsValues, WeightsWords
from ui.phrase import phrase

if TYPE_CHECKING:
    from advisor import ProposalRow, Words

translate = QCoreApplication.translate


def said_of(known: Known, words: "Words") -> Said:
    """Give what the choices say."""
    proposed = known.proposed
    least = known.catalog.model.constants.learned_min_choices
    missing = least - proposed.count
    label = translate("learn", "Choices still to make before they can become weights: {count}.")
    return Said(
        weights=_weights(known, words),
        basis=words.of(say("learned.from", n=proposed.count)),
        implied=tuple(words.of(sentence) for sentence in proposed.implied),
        taking=_taking(
            proposed.importance,
            known,
            is_offered=proposed.is_offered,
            is_advised=proposed.has_sign,
        ),
        missing="" if proposed.is_offered else phrase(label, count=missing),
        made=tuple(_row(one, known) for one in choices(known.assessment, known.catalog)),
    )


def head_of_saying(known: Known, words: "Words") -> Head:
    """Give what the choices say, in a sentence."""
    return Head(words.of(known.proposed.headline))


def head_of_ordering(known: Known) -> Head:
    """Give what an order is good for."""
    label = translate("learn", "Put your {count} wants in order, and each gets a weight.")
    return Head(phrase(label, count=len(known.catalog.preferences)))


def first_order(known: Known) -> tuple[str, ...]:
    """Give the order of the weights that count now; the same weight, as in the content."""
    rows = sorted(known.proposed.rows, key=lambda row: -row.now)
    return tuple(row.preference for row in rows)


def ordered_of(order: Sequence[str], known: Known) -> Ordered:
    """Give what an order gives."""
    given = importance_by_order(order, known.catalog)
    criterion = known.catalog.criterion
    rows = tuple(Placed(name, criterion[name].name, given[name]) for name in order)
    return Ordered(rows, _taking(given, known, is_offered=True, is_advised=True))


def _taking(
    importance: Mapping[str, float], known: Known, *, is_offered: bool, is_advised: bool
) -> Taking:
    is_counting = counts_now(importance, known.assessment, known.catalog)
    can_take = is_offered and not is_counting and not known.is_sample
    remark, news = "", ""
    if is_counting:
        news = translate("learn", "These weights count now.")
    elif known.is_set_by_hand and is_offered:
        remark = translate("learn", "Weights set before count now; using these replaces them.")
    elif known.is_set_by_hand:
        remark = translate("learn", "Weights set before count now.")
    if known.is_sample and is_offered:
        remark = translate("learn", "The sample cannot take weights. It can try them in What if.")
    return Taking(
        importance=importance,
        word=translate("learn", "Use these weights") if can_take else "",
        remark=remark,
        news=news,
        can_try=is_offered and not is_counting,
        can_reset=known.is_set_by_hand and not known.is_sample,
        is_advised=is_advised,
    )


def _sorted(known: Known) -> list["ProposalRow"]:
    """Give the rows, the one that counts most first."""
    return sorted(known.proposed.rows, key=lambda row: -row.learned.importance)


def _weights(known: Known, words: "Words") -> WeightsValues:
    span = known.catalog.model.constants.importance_span
    rows = tuple(
        WeightRow(
            name=known.catalog.criterion[row.preference].name,
            now=row.now,
            learned=row.learned.importance,
            low=row.learned.low,
            high=row.learned.high,
            sure=words.of(row.learned.sure),
        )
        for row in _sorted(known)
    )
    return WeightsValues(rows, _words(), 1 - span, 1 + span)


def _words() -> WeightsWords:
    return WeightsWords(
        name=translate("learn", "Want"),
        now=translate("learn", "counts now"),
        learned=translate("learn", "learned"),
        spread=translate("learn", "likely range"),
        sure=translate("learn", "how sure"),
        least=translate("learn", "least"),
        usual=translate("learn", "usual"),
        most=translate("learn", "most"),
        told=translate(
            "learn",
            "{name}: counts {now} now; learned {learned}, likely range {low} to {high}; {sure}.",
        ),
    )


def _row(one: Choice, known: Known) -> MadeRow:
    criterion = known.catalog.criterion
    label = translate("learn", "{taken} over {left}")
    taken = phrase(label, taken=criterion[one.taken].name, left=criterion[one.left].name)
    answers = {
        (True, True): translate("learn", "clearly, in Questions"),
        (True, False): translate("learn", "clearly, asked here"),
        (False, True): translate("learn", "slightly, in Questions"),
        (False, False): translate("learn", "slightly, asked here"),
    }
    answer = answers[one.difference.strength == 1, one.item is not None]
    return MadeRow(one.pair, taken, answer, one.item or "")
