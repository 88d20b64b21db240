"""Choices of a person, drawn at random or written by hand, as an assessment holds them."""

from hypothesis import strategies as st

from advisor.assessment.answers import Assessment
from advisor.catalog.questions import Pair
from advisor.learning.trade_offs import TradeOff, pairs
from tests.builders import CATALOG

PAIRS = pairs(CATALOG)
ITEMS = tuple(item for item in CATALOG.items.items if isinstance(item, Pair))
ASKED = {tuple(sorted(side.criterion for side in item.sides)) for item in ITEMS}
BEYOND = tuple(pair for pair in PAIRS if pair not in ASKED)
POSITIONS = range(4)


@st.composite
def chosen(draw: st.DrawFn, most: int = 26) -> Assessment:
    """Give answers to some trade-offs of the questionnaire, and some choices beyond it."""
    positions = st.sampled_from(POSITIONS)
    items = st.sampled_from([item.id for item in ITEMS])
    beyond = st.sampled_from(BEYOND)
    return Assessment(
        answers=draw(st.dictionaries(items, positions, max_size=len(ITEMS))),
        choices=draw(st.dictionaries(beyond, positions, max_size=min(most, len(BEYOND)))),
    )


def answered(assessment: Assessment, question: TradeOff, position: int) -> Assessment:
    """Answer a trade-off as the program keeps it."""
    if question.item is not None:
        return assessment.with_answer(question.item, question.options[position].value)
    first, second = question.pair
    return assessment.with_choice(first, second, position)
