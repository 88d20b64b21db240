"""Scenarios and further choices: kept, named, deleted, undone, and there after a restart."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.moves import Moves
from advisor.errors import RefusedError
from advisor.exchange import results
from advisor.session import ChangeKind, Session
from advisor.store.changes import Writing
from advisor.store.refusals import StoreFullError
from advisor.store.store import open_store
from advisor.wording import read_words
from tests.builders import CATALOG
from tests.session.sittings import (
    FIRST,
    LIMIT,
    MOVES,
    OTHER,
    RATING,
    SECOND,
    WISH,
    again,
    uid_of,
)
from tests.session.test_commands import seen
from tests.store.shelves import ticking

COMMANDS: dict[str, Callable[[Session], Any]] = {
    "save": lambda one: one.save_scenario("Much more"),
    "rename": lambda one: one.rename_scenario(one.scenarios[0].uid, "Another"),
    "drop": lambda one: one.drop_scenario(one.scenarios[0].uid),
}
BAD: dict[str, tuple[Callable[[Session], Any], str]] = {
    "the same name": (lambda one: one.save_scenario(" mORE "), "refused.scenario_name"),
    "a name of another": (
        lambda one: one.rename_scenario(one.scenarios[0].uid, "less"),
        "refused.scenario_name",
    ),
    "no name": (lambda one: one.save_scenario(" \u200e "), "refused.no_scenario_name"),
    "no new name": (
        lambda one: one.rename_scenario(one.scenarios[0].uid, ""),
        "refused.no_scenario_name",
    ),
    "a name too long": (lambda one: one.save_scenario("x" * 201), "refused.too_long"),
    "an unknown one renamed": (
        lambda one: one.rename_scenario("f" * 32, "x"),
        "refused.no_scenario",
    ),
    "an unknown one dropped": (lambda one: one.drop_scenario("f" * 32), "refused.no_scenario"),
    "an unknown one opened": (lambda one: one.open_scenario("f" * 32), "refused.no_scenario"),
}


@pytest.fixture
def kept(session: Session) -> Session:
    """Give a session with two scenarios, and a draft like the first."""
    session.set_moves(MOVES)
    session.save_scenario(" More\n ")
    session.set_moves(Moves(split=0.35))
    session.save_scenario("Less")
    session.set_moves(MOVES)
    return session


def test_scenarios_are_there_in_their_order_with_their_moves(kept: Session, home: Path) -> None:
    more, less = kept.scenarios
    assert [(one.name, one.moves) for one in (more, less)] == [
        ("More", MOVES),
        ("Less", Moves(split=0.35)),
    ]
    assert more.made_at < less.made_at
    before = kept.scenarios
    kept.close()
    session = again(home)
    assert session.scenarios == before
    session.close()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_kept_undone_and_done_again(kept: Session, home: Path, name: str) -> None:
    before, answers = kept.scenarios, kept.assessment
    change = COMMANDS[name](kept)
    after = kept.scenarios
    assert change.kinds == {ChangeKind.SCENARIOS}
    assert after != before
    assert kept.can_undo() == change.label
    assert read_words().of(change.label)
    assert ChangeKind.SCENARIOS in kept.undo().kinds
    assert kept.scenarios == before
    kept.close()
    session = again(home)
    assert session.can_redo() == change.label
    assert ChangeKind.SCENARIOS in session.redo().kinds
    assert session.scenarios == after
    session.undo()
    assert (session.scenarios, session.assessment) == (before, answers)
    session.close()


@pytest.mark.parametrize("name", COMMANDS)
def test_where_the_store_refuses_everything_stays(
    kept: Session, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before, draft = seen(kept), kept.draft

    class _Full(Writing):
        def put(self, *_: Any) -> None:
            super().put(*_)
            raise StoreFullError(home)

    monkeypatch.setattr("advisor.store.store.Writing", _Full)
    with pytest.raises(StoreFullError):
        COMMANDS[name](kept)
    assert (seen(kept), kept.draft) == (before, draft)


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_is_refused_and_changes_nothing(kept: Session, name: str) -> None:
    command, told = BAD[name]
    before, draft = seen(kept), kept.draft
    with pytest.raises(RefusedError) as refused:
        command(kept)
    assert refused.value.message.id == told
    assert (seen(kept), kept.draft) == (before, draft)
    assert read_words().of(refused.value.message)


def test_a_draft_without_moves_is_no_scenario(session: Session) -> None:
    with pytest.raises(RefusedError) as refused:
        session.save_scenario("Nothing")
    assert refused.value.message.id == "refused.no_moves"
    assert session.scenarios == ()


def test_a_scenario_keeps_its_own_name_in_other_letters(kept: Session) -> None:
    uid = kept.scenarios[0].uid
    assert kept.rename_scenario(uid, "More").kinds == frozenset()
    assert kept.rename_scenario(uid, "MORE").kinds == {ChangeKind.SCENARIOS}
    assert kept.scenarios[0].name == "MORE"


def test_two_profiles_may_have_scenarios_of_one_name(kept: Session) -> None:
    kept.new_profile("Ben")
    assert not list(kept.scenarios)
    kept.set_moves(MOVES)
    kept.save_scenario("More")
    assert [one.name for one in kept.scenarios] == ["More"]


def test_opening_a_scenario_is_one_step_of_the_draft(kept: Session) -> None:
    state = seen(kept)
    assert kept.open_scenario(kept.scenarios[1].uid).kinds == {ChangeKind.DRAFT}
    assert kept.draft.moves == Moves(split=0.35)
    assert kept.open_scenario(kept.scenarios[1].uid).kinds == frozenset()
    kept.undo(in_draft=True)
    assert kept.draft.moves == MOVES
    assert seen(kept) == state


def test_what_is_so_already_falls_away_from_an_opened_scenario(kept: Session) -> None:
    kept.take_over()
    kept.set_split(0.4)
    kept.open_scenario(kept.scenarios[0].uid)
    assert kept.draft.moves == Moves(split=MOVES.split)


def test_a_second_profile_has_the_scenarios_and_choices_too(kept: Session) -> None:
    kept.choose(FIRST, SECOND, 1)
    first, before = uid_of(kept), kept.scenarios
    kept.duplicate_profile(first, "Twin")
    kept.open_profile(kept.profiles[0].profile.uid)
    assert uid_of(kept) != first
    assert [(one.name, one.moves) for one in kept.scenarios] == [
        (one.name, one.moves) for one in before
    ]
    assert kept.assessment.choices == {(FIRST, SECOND): 1}
    assert kept.can_undo() is None
    kept.drop_scenario(kept.scenarios[0].uid)
    kept.open_profile(first)
    assert kept.scenarios == before


def test_what_the_content_does_not_know_any_more_stays_in_the_store(
    kept: Session, home: Path
) -> None:
    kept.choose(FIRST, SECOND, 1)
    uid, before = uid_of(kept), kept.scenarios
    kept.close()
    items = tuple(one for one in CATALOG.items.items if one.id not in {RATING, LIMIT})
    wishes = tuple(one for one in CATALOG.preferences if one != WISH)
    smaller = replace(CATALOG, items=replace(CATALOG.items, items=items))
    smaller.__dict__["preferences"] = wishes  # what the content would give without it
    session = Session(open_store(home, ticking()), smaller)
    session.open_profile(uid)
    more = session.scenarios[0]
    assert more.moves == replace(MOVES, importance={}, answers={}, firmness={})
    assert session.assessment.choices == {}
    session.open_scenario(more.uid)
    assert session.draft.moves == more.moves
    session.rename_scenario(more.uid, "Still more")
    session.answer(OTHER, 2)
    session.close()
    session = again(home)
    assert session.scenarios == (replace(before[0], name="Still more"), before[1])
    assert session.assessment.choices == {(FIRST, SECOND): 1}
    session.close()


@pytest.mark.parametrize("position", range(4))
def test_a_choice_may_be_told_from_either_side(session: Session, position: int) -> None:
    session.choose(SECOND, FIRST, position)
    assert session.assessment.choices == {(FIRST, SECOND): 3 - position}
    assert session.choose(FIRST, SECOND, 3 - position).kinds == frozenset()
    session.choose(SECOND, FIRST, None)
    assert session.assessment.choices == {}


def test_a_choice_has_no_part_in_the_score(session: Session) -> None:
    before = session.result
    change = session.choose(FIRST, SECOND, 0)
    assert change.label.arguments["first"] == CATALOG.criterion[FIRST].name
    assert results.plain(session.result) == results.plain(before)
    session.finish_sitting()
    assert "choices" not in session.snapshots[0].inputs
