"""A draft: dragging shows at once, letting go is one step, and the answers stay."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.moves import Moves
from advisor.whatif.draft import Draft
from tests.builders import CATALOG

WISH, OTHER = CATALOG.preferences[:2]
SOURCE = Assessment(options=Options(split=0.5))
EMPTY = Draft(SOURCE)


def importance(value: float) -> Moves:
    return Moves(importance={WISH: value})


def test_a_drag_shows_every_value_and_is_one_step() -> None:
    draft = EMPTY
    for value in (1.05, 1.1, 1.15):
        draft = draft.dragged(importance(value), CATALOG)
        assert draft.moves.importance == {WISH: value}
        assert not draft.done
    draft = draft.released()
    assert draft.done == (Moves(),)
    assert draft.undo().moves == Moves()
    assert draft.undo().redo() == draft


def test_a_lever_that_came_back_to_where_it_was_is_no_step() -> None:
    draft = EMPTY.dragged(importance(1.4), CATALOG).dragged(importance(1.0), CATALOG)
    assert draft.released() == EMPTY


def test_a_drag_that_is_broken_off_leaves_nothing() -> None:
    kept = EMPTY.moved_to(Moves(split=0.6), CATALOG)
    assert kept.dragged(importance(1.4), CATALOG).put_back() == kept


def test_a_new_step_forgets_what_was_undone() -> None:
    draft = EMPTY.moved_to(importance(1.4), CATALOG).undo().moved_to(Moves(split=0.6), CATALOG)
    assert draft.redo() == draft
    assert draft.moves == Moves(split=0.6)


def test_the_answers_under_a_draft_stay() -> None:
    draft = EMPTY.moved_to(Moves(split=0.6), CATALOG)
    assert draft.source is SOURCE
    assert draft.now(CATALOG).options.split == 0.6


def test_over_new_answers_the_same_moves_stand_but_for_what_is_so_already() -> None:
    draft = EMPTY.moved_to(Moves(split=0.6, importance={WISH: 1.4}), CATALOG)
    over = draft.over(Assessment(options=Options(split=0.6)), CATALOG)
    assert over.moves == importance(1.4)
    assert over.now(CATALOG).options.split == 0.6


def test_over_new_answers_a_step_that_changes_nothing_is_none() -> None:
    draft = EMPTY.moved_to(Moves(split=0.6), CATALOG).moved_to(
        Moves(split=0.6, importance={WISH: 1.4}), CATALOG
    )
    over = draft.over(Assessment(options=Options(split=0.6)), CATALOG)
    assert over.done == (Moves(),)
    assert over.undo().moves == Moves()
    back = draft.undo().over(Assessment(options=Options(split=0.6)), CATALOG)
    assert (back.done, back.undone) == ((), (importance(1.4),))


steps = st.one_of(
    st.floats(0.3, 0.7).map(lambda split: Moves(split=round(split, 2))),
    st.tuples(st.sampled_from([WISH, OTHER]), st.floats(0.5, 1.5)).map(
        lambda one: Moves(importance={one[0]: round(one[1], 2)})
    ),
)


@given(st.lists(steps, max_size=12))
def test_undoing_all_steps_leads_back_and_doing_them_again_leads_forth(many: list[Any]) -> None:
    draft = EMPTY
    for one in many:
        draft = draft.dragged(one, CATALOG).released()
    back = draft
    for _ in draft.done:
        back = back.undo()
    assert back.moves == Moves()
    assert back.undo() == back
    for _ in draft.done:
        back = back.redo()
    assert back == draft
