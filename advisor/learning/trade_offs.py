"""Questions that set any two preferences against each other, from the half-texts of the pack.

Where the questionnaire itself asks for the two, that is the question, and its answer goes there.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advisor.assessment.answers import Assessment, PairKey
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Option, Pair
from advisor.learning.choices import choices, pair_of


@dataclass(frozen=True, slots=True)
class TradeOff:
    """A question between two preferences.

    Attributes
    ----------
    stem : str
        What is asked.
    first, second : str
        The preferences; beyond the questionnaire in the order of the alphabet.
    first_text, second_text : str
        What is offered of each.
    options : tuple of Option
        The answers, from clearly the first to clearly the second; the place of one is its position.
    item : str, optional
        The item of the questionnaire that asks this; its answer is the value of an option.
    """

    stem: str
    first: str
    second: str
    first_text: str
    second_text: str
    options: tuple[Option, ...]
    item: str | None = None

    @property
    def pair(self) -> PairKey:
        """The two preferences in the order of the alphabet, as choices are kept."""
        return pair_of(self.first, self.second)

    def position(self, assessment: Assessment, catalog: Catalog) -> int | None:
        """Give where it was answered, counted from clearly the first; None without an answer."""
        return next(
            (
                choice.position
                for choice in choices(assessment, catalog)
                if (choice.item, choice.pair) == (self.item, self.pair)
            ),
            None,
        )


def pairs(catalog: Catalog) -> tuple[PairKey, ...]:
    """Give any two different preferences, in the order in which the model numbers its questions."""
    return tuple(pair_of(*two) for two in itertools.combinations(catalog.preferences, 2))


def open_pairs(assessment: Assessment, catalog: Catalog) -> frozenset[PairKey]:
    """Give the pairs that were never chosen between, and of which the pack has half-texts."""
    chosen = {one.pair for one in choices(assessment, catalog)}
    texts = _half_texts(catalog)
    return frozenset(
        pair
        for pair in pairs(catalog)
        if pair not in chosen and all(texts.get(name) for name in pair)
    )


def trade_off(pair: PairKey, catalog: Catalog) -> TradeOff:
    """Give the question for two preferences: of the same two always the same.

    Parameters
    ----------
    pair : two preferences
        In the order of the alphabet, of :func:`open_pairs`.
    catalog : Catalog
        Holds the half-texts.
    """
    if (item := _item_of(pair, catalog)) is not None:
        first, second = item.sides
        texts = (first.text, second.text)
        return TradeOff(
            item.stem, first.criterion, second.criterion, *texts, catalog.options(item), item.id
        )
    like, (one, other) = next(_trade_off_items(catalog)), pair
    texts = (_text(one, other, catalog), _text(other, one, catalog))
    return TradeOff(like.stem, one, other, *texts, catalog.options(like))


def _text(name: str, against: str, catalog: Catalog) -> str:
    """Give a half-text of a preference: they take turns over all that it can stand against."""
    others = [other for other in catalog.preferences if other != name]
    texts = _half_texts(catalog)[name]
    return texts[others.index(against) % len(texts)]


def _half_texts(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    """Give the half-texts of each preference, in the order of the pack."""
    texts: dict[str, tuple[str, ...]] = {}
    for item in _trade_off_items(catalog):
        for side in item.sides:
            texts[side.criterion] = (*texts.get(side.criterion, ()), side.text)
    return texts


def _item_of(pair: PairKey, catalog: Catalog) -> Pair | None:
    """Give the first item that asks for two preferences."""
    return next(
        (
            item
            for item in _trade_off_items(catalog)
            if pair_of(*(side.criterion for side in item.sides)) == pair
        ),
        None,
    )


def _trade_off_items(catalog: Catalog) -> Iterator[Pair]:
    return (item for item in catalog.items.items if isinstance(item, Pair))
