"""Questions between any two preferences, from the half-texts of the pack."""

from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.catalog.questions import Pair
from advisor.catalog.reading import read_catalog
from advisor.learning.proposal import proposal
from advisor.learning.trade_offs import open_pairs, pairs, trade_off
from models import elicitation
from tests.builders import CATALOG
from tests.catalog.toy import FILE
from tests.learning.made import BEYOND, ITEMS, PAIRS, answered, chosen
from tests.strategies import LAW

HALVES = {(side.criterion, side.text) for item in ITEMS for side in item.sides}
ITEM_PAIR = next(pair for pair in PAIRS if pair not in BEYOND)


def test_pairs_stand_where_the_model_has_its_questions() -> None:
    for pair, row in zip(PAIRS, elicitation.pairs(len(CATALOG.preferences)), strict=True):
        assert {CATALOG.preferences[at] for at in row.nonzero()[0]} == set(pair)
        assert pair == tuple(sorted(pair))
    assert len(set(PAIRS)) == 36


def test_any_two_preferences_can_be_asked_with_their_own_half_texts() -> None:
    for pair in PAIRS:
        asked = trade_off(pair, CATALOG)
        assert asked.pair == pair
        assert {(asked.first, asked.first_text), (asked.second, asked.second_text)} <= HALVES
        assert (len(asked.options), bool(asked.stem)) == (4, True)
        if asked.item is None:
            assert (asked.first, asked.second) == pair


def test_what_the_questionnaire_asks_is_asked_as_it_does() -> None:
    for item in ITEMS:
        first, second = item.sides
        pair = tuple(sorted((first.criterion, second.criterion)))
        asked = trade_off((pair[0], pair[1]), CATALOG)
        assert asked.item == item.id
        assert (asked.first, asked.second) == (first.criterion, second.criterion)
        assert (asked.first_text, asked.second_text) == (first.text, second.text)
        assert (asked.stem, asked.options) == (item.stem, CATALOG.options(item))


def test_where_a_trade_off_was_answered_is_found_again() -> None:
    for pair in (ITEM_PAIR, BEYOND[0]):
        asked = trade_off(pair, CATALOG)
        assert asked.position(Assessment(), CATALOG) is None
        for position in range(4):
            assert asked.position(answered(Assessment(), asked, position), CATALOG) == position


def test_half_texts_take_turns() -> None:
    """Over the pairs of a preference beyond the questionnaire all of its half-texts are shown."""
    for name in CATALOG.preferences:
        asked = [trade_off(pair, CATALOG) for pair in BEYOND if name in pair]
        said = {one.first_text if one.first == name else one.second_text for one in asked}
        assert said == {text for own, text in HALVES if own == name}


@LAW
@given(chosen())
def test_a_pair_is_asked_in_the_same_words_whatever_else_is_answered(
    assessment: Assessment,
) -> None:
    asked = proposal(assessment, CATALOG).next
    assert asked is None or asked == trade_off(asked.pair, CATALOG)


@LAW
@given(chosen())
def test_a_pair_is_open_until_it_was_chosen_between(assessment: Assessment) -> None:
    open_ = open_pairs(assessment, CATALOG)
    assert len(open_) == len(PAIRS) - len(assessment.answers) - len(assessment.choices)
    assert not open_ & set(assessment.choices)
    assert all(trade_off(pair, CATALOG).item not in assessment.answers for pair in open_)


def test_a_preference_without_a_half_text_is_not_asked_about() -> None:
    toy = read_catalog(FILE)
    (item,) = [one for one in toy.items.items if isinstance(one, Pair)]
    assert len(pairs(toy)) == 3
    assert open_pairs(Assessment(), toy) == {("early", "faces")}
    assert trade_off(("early", "faces"), toy).item == item.id
    assert open_pairs(Assessment({item.id: toy.options(item)[0].value}), toy) == frozenset()
