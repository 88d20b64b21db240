"""The draft of a session: one for each profile, over the answers as they are, never written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.assessment.reading import read_input
from advisor.catalog.reading import read_library
from advisor.errors import AdvisorError, InputError, RefusedError
from advisor.message import say
from advisor.session import ChangeKind, Session
from advisor.session.fitting import checked, checked_moves, fitting_moves
from advisor.session.labels import TRIED
from advisor.store.refusals import StoreFullError
from advisor.whatif.draft import Draft
from tests.builders import CATALOG
from tests.session.sittings import LIMIT, MOVES, OTHER, RATING, SKILL, WISH, again, uid_of
from tests.session.test_commands import seen
from tests.strategies import LAW, inputs

SAMPLE = read_library().personas.personas[0]
DRAFT = {ChangeKind.DRAFT}
Command: TypeAlias = Callable[[Session], Any]
BAD = {
    "a split off the scale": Moves(split=0.2),
    "importance of a skill": Moves(importance={SKILL: 1.2}),
    "importance off the scale": Moves(importance={WISH: 1.7}),
    "a multiplier that rounds to 0": Moves(multipliers={SKILL: 0.0004}),
    "an unknown question": Moves(answers={"no_such": 1}),
    "an answer off the scale": Moves(answers={RATING: 6}),
}


def importance(value: float) -> Moves:
    return Moves(importance={WISH: value})


def whole(session: Session) -> tuple[Any, ...]:
    return session.profile, session.assessment, session.draft.moves, session.scenarios


def test_taking_over_and_undoing_it_brings_the_draft_back(session: Session) -> None:
    session.set_moves(Moves(split=0.6))
    session.take_over()
    assert not session.draft.moves.count
    session.undo(in_draft=True)
    assert whole(session)[1:3] == (Assessment(), Moves(split=0.6))
    session.redo(in_draft=True)
    assert not session.draft.moves.count


def test_moving_a_lever_writes_nothing_and_letting_go_is_one_step(session: Session) -> None:
    before = seen(session)
    assert session.draft == Draft(session.assessment)
    for value in (1.1, 1.2, 1.3):
        assert session.drag(importance(value)).kinds == DRAFT
        assert session.draft.moves == importance(value)
    assert session.drag(importance(1.3)).kinds == frozenset()
    assert session.release().kinds == DRAFT
    assert session.release().kinds == frozenset()
    assert session.draft.done == (Moves(),)
    assert session.undo(in_draft=True).kinds == DRAFT
    assert session.draft.moves == Moves()
    assert session.redo(in_draft=True).kinds == DRAFT
    assert session.draft.moves == importance(1.3)
    assert seen(session) == before


def test_a_drag_that_is_broken_off_leaves_nothing(session: Session) -> None:
    session.set_moves(Moves(split=0.6))
    session.drag(importance(1.4))
    assert session.put_back().kinds == DRAFT
    assert session.draft.moves == Moves(split=0.6)
    assert session.put_back().kinds == frozenset()


def test_a_reset_is_a_step_that_can_be_undone(session: Session) -> None:
    session.set_moves(MOVES)
    assert session.reset_draft().kinds == DRAFT
    assert session.draft.moves == Moves()
    assert session.reset_draft().kinds == frozenset()
    session.undo(in_draft=True)
    assert session.draft.moves == MOVES


def test_a_draft_without_steps_has_nothing_to_undo(session: Session) -> None:
    for command in (session.undo, session.redo):
        change = command(in_draft=True)
        assert (change.kinds, change.label) == (frozenset(), say("did.nothing"))


def test_in_the_draft_what_was_kept_since_its_last_step_is_undone_first(session: Session) -> None:
    session.answer(OTHER, 2)
    session.set_moves(importance(1.2))
    deeds: list[Command] = [
        lambda one: one.save_scenario("Mine"),
        lambda one: one.answer(RATING, 1),
        lambda one: one.rename_profile(uid_of(one), "Anna"),
    ]
    shown = [whole(session)]
    for deed in deeds:
        deed(session)
        shown.append(whole(session))
    for before in reversed(shown[:-1]):
        assert session.can_undo(in_draft=True) != TRIED
        session.undo(in_draft=True)
        assert whole(session) == before
    assert session.can_undo(in_draft=True) == TRIED
    session.undo(in_draft=True)
    assert (session.draft.moves, session.assessment.answers) == (Moves(), {OTHER: 2})
    session.undo(in_draft=True)
    assert session.assessment == Assessment()


def test_what_was_undone_last_is_done_again_first(session: Session) -> None:
    session.set_moves(importance(1.2))
    session.answer(RATING, 1)
    session.answer(OTHER, 2)
    shown = []
    for _ in range(3):
        shown.append(whole(session))
        session.undo(in_draft=True)
    assert (session.draft.moves, session.assessment) == (Moves(), Assessment())
    for after in reversed(shown):
        session.redo(in_draft=True)
        assert whole(session) == after
    assert session.can_redo(in_draft=True) is None


def test_a_deed_that_was_undone_after_a_step_is_done_again_before_it(session: Session) -> None:
    session.set_moves(importance(1.2))
    session.undo(in_draft=True)
    session.answer(RATING, 1)
    session.undo(in_draft=True)
    assert session.can_redo(in_draft=True) != TRIED
    session.redo(in_draft=True)
    assert session.assessment.answers == {RATING: 1}
    assert session.can_redo(in_draft=True) == TRIED


def test_away_from_the_draft_only_what_is_kept_is_undone(session: Session) -> None:
    session.answer(RATING, 1)
    session.set_moves(importance(1.2))
    session.undo()
    assert (session.assessment, session.draft.moves) == (Assessment(), importance(1.2))
    assert session.undo().kinds == frozenset()
    assert session.can_undo(in_draft=True) == TRIED
    session.redo()
    assert session.assessment.answers == {RATING: 1}


def test_only_what_is_kept_is_told_as_kept(session: Session) -> None:
    assert not session.set_moves(importance(1.2)).is_kept
    assert not session.undo(in_draft=True).is_kept
    assert not session.undo().is_kept
    session.set_moves(importance(1.2))
    assert session.take_over().is_kept


def test_each_profile_has_its_own_draft_and_finds_it_again(session: Session) -> None:
    ana = uid_of(session)
    session.set_moves(MOVES)
    session.new_profile("Ben")
    assert session.draft == Draft(session.assessment)
    session.set_moves(Moves(split=0.35))
    ben = uid_of(session)
    session.open_profile(ana)
    assert session.draft.moves == MOVES
    session.open_profile(ben)
    assert session.draft.moves == Moves(split=0.35)
    session.undo(in_draft=True)
    assert session.draft.moves == Moves()


def test_the_draft_stands_over_the_answers_as_they_are_now(session: Session) -> None:
    session.set_moves(Moves(split=0.6, answers={RATING: 5}))
    session.answer(OTHER, 2)
    assert session.draft.now(CATALOG).answers == {OTHER: 2, RATING: 5}
    session.answer(RATING, 5)
    assert session.draft.moves == Moves(split=0.6)
    assert session.draft is session.draft
    assert session.draft.source is session.assessment


def test_a_sample_can_be_tried_out_and_not_be_changed(session: Session) -> None:
    session.open_sample(SAMPLE)
    before = session.assessment
    assert session.set_moves(Moves(split=0.35)).kinds == DRAFT
    assert session.draft.now(CATALOG).options.split == 0.35
    commands: list[Command] = [Session.take_over, lambda one: one.save_scenario("Mine")]
    for command in commands:
        with pytest.raises(RefusedError) as refused:
            command(session)
        assert refused.value.message.id == "refused.sample"
    assert (session.assessment, session.scenarios) == (before, ())
    session.keep_sample("Mine")
    assert session.draft.moves == Moves(split=0.35)


def test_without_a_profile_there_is_nothing_to_try_out(session: Session) -> None:
    session.archive_profile(uid_of(session))
    assert session.draft == Draft(Assessment())
    commands: list[Command] = [lambda one: one.drag(MOVES), Session.release, Session.take_over]
    for command in commands:
        with pytest.raises(RefusedError):
            command(session)


@pytest.mark.parametrize("name", BAD)
def test_moves_that_cannot_be_are_refused(session: Session, name: str) -> None:
    session.set_moves(Moves(split=0.6))
    before = session.draft
    for command in (session.drag, session.set_moves):
        with pytest.raises(InputError):
            command(BAD[name])
    assert session.draft == before


def test_taking_over_is_one_deed_and_gives_what_was_shown(session: Session, home: Path) -> None:
    session.answer(RATING, 1, 900)
    session.set_moves(Moves(split=0.4))
    session.set_moves(MOVES)
    before, shown = session.assessment, session.draft.now(CATALOG)
    change = session.take_over()
    assert session.assessment == shown != before
    assert session.draft == Draft(session.assessment)
    assert session.can_undo() == change.label == say("did.take_over")
    assert session.take_over().kinds == frozenset()
    session.close()
    session = again(home)
    assert session.assessment == shown
    session.undo()
    assert session.assessment == before
    assert session.draft.moves == Moves()
    session.redo()
    assert session.assessment == shown
    session.close()


@LAW
@given(inputs(), inputs())
def test_whatever_is_tried_out_is_just_what_taking_over_gives(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    """Checked once more on the way to the store, a draft stays what it was."""
    source, other = (_read(data) for data in (first, second))
    options = other.options
    moves = Moves(
        options.split,
        options.importance or {},
        {key: max(0.001, factor) for key, factor in options.skill_mult.items()},
        other.answers,
        other.firmness,
    )
    fit = checked_moves(moves, CATALOG)
    assert fitting_moves(fit, CATALOG) == fit == checked_moves(fit, CATALOG)
    shown = Draft(source).moved_to(fit, CATALOG).now(CATALOG)
    assert checked(shown, CATALOG) == shown
    assert {**shown.answers, **other.answers} == shown.answers


def _read(data: dict[str, Any]) -> Assessment:
    factors = data["options"].get("skill_mult", {})
    factors.update({key: max(0.001, round(value, 3)) for key, value in factors.items()})
    read = read_input(CATALOG, data)
    assert isinstance(read, Assessment)
    return checked(read, CATALOG)


def test_a_store_that_refuses_leaves_the_draft(
    session: Session, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.set_moves(MOVES)
    before, state = session.draft, seen(session)

    def full(*_: object) -> None:
        raise StoreFullError(home)

    monkeypatch.setattr("advisor.store.writes.save", full)
    with pytest.raises(AdvisorError):
        session.take_over()
    assert (session.draft, seen(session)) == (before, state)


def test_the_draft_of_an_answer_that_has_a_time_forgets_it(session: Session) -> None:
    session.answer(RATING, 1, 900)
    session.set_note(RATING, "so")
    session.set_moves(Moves(answers={RATING: 4}))
    session.take_over()
    assert session.assessment == Assessment(answers={RATING: 4}, notes={RATING: "so"})


def test_moves_are_cut_to_what_the_content_knows() -> None:
    items = tuple(one for one in CATALOG.items.items if one.id not in {RATING, LIMIT})
    smaller = replace(CATALOG, items=replace(CATALOG.items, items=items))
    fit = fitting_moves(MOVES, smaller)
    assert fit == replace(MOVES, answers={}, firmness={})
    unknown = Moves(9.0, {"no_such": 1.0}, {"no_such": 1.0}, {"no_such": 1})
    assert fitting_moves(unknown, CATALOG) == Moves()
