"""Moves: made together, taken off where they change nothing, and kept apart from the answers."""

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.moves import Moves, full_importance, moved, needed
from advisor.catalog.questions import Bars, Firmness, LimitItem, Pair
from tests.builders import CATALOG

SKILL = next(item for item in CATALOG.ratings if isinstance(item, Bars))
PAIR = next(item for item in CATALOG.items.items if isinstance(item, Pair))
LIMIT = next(item for item in CATALOG.items.items if isinstance(item, LimitItem))
WISH, OTHER = CATALOG.preferences[:2]
PERSON = Assessment(
    answers={SKILL.id: 3, PAIR.id: 1},
    firmness={LIMIT.id: Firmness.FLEXIBLE},
    milliseconds={SKILL.id: 4_000, PAIR.id: 5_000},
)
EVERY = Moves(
    split=0.61,
    importance={WISH: 1.4},
    multipliers={SKILL.criterion: 2.0},
    answers={SKILL.id: 5, LIMIT.id: 2},
    firmness={LIMIT.id: Firmness.DEALBREAKER},
)


def test_all_moves_are_made_and_nothing_else() -> None:
    after = moved(PERSON, EVERY, CATALOG)
    assert after.answers == {SKILL.id: 5, PAIR.id: 1, LIMIT.id: 2}
    assert after.firmness == {LIMIT.id: Firmness.DEALBREAKER}
    assert after.options.split == 0.61
    assert after.options.skill_mult == {SKILL.criterion: 2.0}
    assert after.milliseconds == {PAIR.id: 5_000}
    assert PERSON.answers == {SKILL.id: 3, PAIR.id: 1}


def test_importance_that_is_moved_keeps_what_the_others_had() -> None:
    before = full_importance(PERSON, CATALOG)
    after = moved(PERSON, Moves(importance={WISH: 1.4}), CATALOG).options.importance
    assert after == {**before, WISH: 1.4}
    assert set(before) == set(CATALOG.preferences)
    assert before[PAIR.sides[0].criterion] == 1.25


def test_importance_is_kept_in_thousandths() -> None:
    person = Assessment(options=Options(importance={WISH: 1.2345678}))
    after = moved(person, Moves(importance={OTHER: 0.98765}), CATALOG).options.importance
    assert after is not None
    assert (after[WISH], after[OTHER]) == (1.235, 0.988)


def test_no_moves_change_nothing() -> None:
    assert moved(PERSON, Moves(), CATALOG) == PERSON
    assert Moves().count == 0


def test_an_answer_and_its_firmness_count_as_one() -> None:
    assert EVERY.count == 5


def test_moves_to_what_is_so_already_are_not_needed() -> None:
    after = moved(PERSON, EVERY, CATALOG)
    assert needed(EVERY, after, CATALOG) == Moves()
    assert needed(EVERY, PERSON, CATALOG) == EVERY


def test_what_stands_at_its_default_is_so_already() -> None:
    still = Moves(
        split=CATALOG.model.constants.split,
        importance={WISH: full_importance(PERSON, CATALOG)[WISH]},
        multipliers={SKILL.criterion: 1.0},
    )
    assert needed(still, PERSON, CATALOG) == Moves()


def test_of_two_moves_of_one_thing_the_later_holds() -> None:
    both = EVERY.with_all(Moves(answers={SKILL.id: 4}))
    assert both.answers == {SKILL.id: 4, LIMIT.id: 2}
    assert both.split == 0.61
    assert Moves(split=0.4).with_all(Moves(split=0.5)).split == 0.5
