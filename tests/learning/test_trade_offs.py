"""Questions between any two preferences, from the half-texts of the pack."""

import itertools

from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.catalog.questions import Pair
from advisor.catalog.reading import read_catalog
from advisor.learning.trade_offs import open_pairs, pairs, trade_off
from models import elicitation
from tests.builders import CATALOG
from tests.catalog.toy import FILE
from tests.learning.made import BEYOND, ITEMS, PAIRS, answered, chosen
from tests.strategies import LAW

HALVES = {(side.criterion, side.text) for item in ITEMS for side in item.sides}


def test_pairs_stand_where_the_model_has_its_questions() -> None:
    for pair, row in zip(PAIRS, elicitation.pairs(len(CATALOG.preferences)), strict=True):
        assert {CATALOG.preferences[at] for at in row.nonzero()[0]} == set(pair)
        assert pair == tuple(sorted(pair))
    assert len(set(PAIRS)) == 36


def test_any_two_preferences_can_be_asked_with_their_own_half_texts() -> None:
    for pair in PAIRS:
        asked = trade_off(pair, Assessment(), CATALOG)
        assert asked.pair == pair
        assert {(asked.first, asked.first_text), (asked.second, asked.second_text)} <= HALVES
        assert (len(asked.options), bool(asked.stem)) == (4, True)
        if asked.item is None:
            assert (asked.first, asked.second) == pair


def test_what_the_questionnaire_asks_is_asked_as_it_does() -> None:
    for item in ITEMS:
        first, second = item.sides
        pair = tuple(sorted((first.criterion, second.criterion)))
        asked = trade_off((pair[0], pair[1]), Assessment(), CATALOG)
        assert asked.item == item.id
        assert (asked.first, asked.second) == (first.criterion, second.criterion)
        assert (asked.first_text, asked.second_text) == (first.text, second.text)
        assert (asked.stem, asked.options) == (item.stem, CATALOG.options(item))


def test_a_half_text_that_was_not_seen_comes_first() -> None:
    """The first trade-off of the pack is answered; its sides stand in others as well."""
    seen = {side.text for side in ITEMS[0].sides}
    after = Assessment({ITEMS[0].id: 0})
    name = ITEMS[0].sides[0].criterion
    pair = next(pair for pair in BEYOND if name in pair)
    before = trade_off(pair, Assessment(), CATALOG)
    asked = trade_off(pair, after, CATALOG)
    assert seen & {before.first_text, before.second_text}
    assert not seen & {asked.first_text, asked.second_text}


def test_half_texts_take_turns() -> None:
    name = CATALOG.preferences[0]
    assessment, said = Assessment(), []
    for pair in [pair for pair in BEYOND if name in pair]:
        asked = trade_off(pair, assessment, CATALOG)
        said.append(asked.first_text if asked.first == name else asked.second_text)
        assessment = answered(assessment, asked, 1)
    assert len(set(said)) == len([half for half in HALVES if half[0] == name])
    assert all(one != other for one, other in itertools.pairwise(said))


@LAW
@given(chosen())
def test_a_pair_is_open_until_it_was_chosen_between(assessment: Assessment) -> None:
    open_ = open_pairs(assessment, CATALOG)
    assert len(open_) == len(PAIRS) - len(assessment.answers) - len(assessment.choices)
    assert not open_ & set(assessment.choices)
    assert all(
        trade_off(pair, assessment, CATALOG).item not in assessment.answers for pair in open_
    )


def test_a_preference_without_a_half_text_is_not_asked_about() -> None:
    toy = read_catalog(FILE)
    (item,) = [one for one in toy.items.items if isinstance(one, Pair)]
    assert len(pairs(toy)) == 3
    assert open_pairs(Assessment(), toy) == {("early", "faces")}
    assert trade_off(("early", "faces"), Assessment(), toy).item == item.id
    assert open_pairs(Assessment({item.id: toy.options(item)[0].value}), toy) == frozenset()
