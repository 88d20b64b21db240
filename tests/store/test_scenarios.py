"""Scenarios in the store: what goes in comes out, and no number is given twice."""

import json
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.assessment.profile import Profile
from advisor.catalog.questions import Firmness
from advisor.errors import RefusedError
from advisor.store import rows
from advisor.store.connection import connect
from advisor.store.history import Deed, Verb
from advisor.store.store import Store, open_store
from tests.store.shelves import ANA, FULL, MOVES, PACK, ticking
from tests.strategies import LAW

BEN = Profile("b" * 32, "Ben")
KEYS = st.text("abcdefghi_", min_size=1, max_size=8)
FACTORS = st.dictionaries(KEYS, st.integers(1, 4_000).map(lambda whole: whole / 1000), max_size=4)
VALUES = st.one_of(st.integers(0, 9), st.sampled_from("abcd"))
EVERY_MOVES = st.builds(
    Moves,
    st.one_of(st.none(), st.integers(300, 700).map(lambda whole: whole / 1000)),
    FACTORS,
    FACTORS,
    st.dictionaries(KEYS, VALUES, max_size=4),
    st.dictionaries(KEYS, st.sampled_from(Firmness), max_size=4),
)


@LAW
@given(EVERY_MOVES)
def test_all_moves_come_back_from_their_text(moves: Moves) -> None:
    text = rows.moves_text(moves)
    assert rows.moves(text) == moves
    assert text == rows.moves_text(rows.moves(text))
    assert "." not in text  # no floats


@LAW
@given(st.lists(EVERY_MOVES, max_size=4))
def test_all_scenarios_come_back_from_the_store(many: list[Moves]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder), ticking())
        store.create(ANA, Assessment(), PACK, Deed(Verb.CREATE))
        for number, moves in enumerate(many):
            store.save_scenario(ANA.uid, f"no. {number}", moves)
        kept = store.scenarios(ANA.uid)
        store.close()
    assert [one.moves for one in kept] == many
    assert [one.name for one in kept] == [f"no. {number}" for number in range(len(many))]


def test_moves_are_kept_as_whole_numbers_with_their_keys_in_order(store: Store) -> None:
    (kept,) = store.scenarios(ANA.uid)
    assert (kept.name, kept.moves, len(kept.uid)) == ("Mehr Zoë 🙂", MOVES, 32)
    store.close()
    connection = connect(store.file)
    ((text,),) = connection.execute("SELECT moves FROM scenario").fetchall()
    connection.close()
    assert text == (
        '{"answers":{"q1":5,"q2":"b"},"firmness":{"q1":"flexible"},"importance":{"p1":1400},'
        '"skill_mult":{"s1":1500},"split":450}'
    )
    assert json.loads(text)["split"] == 450
    assert rows.moves_text(Moves()) == "{}"


def test_a_scenario_that_was_undone_comes_back_beside_one_that_another_made(store: Store) -> None:
    """Numbers of rows belong to all profiles; undo to each of them alone."""
    first = store.save_scenario(ANA.uid, "Ana's", MOVES)
    assert first is not None
    store.undo(ANA.uid, first)
    store.save_scenario(BEN.uid, "Ben's", MOVES)
    store.redo(ANA.uid, first)
    assert [one.name for one in store.scenarios(ANA.uid)] == ["Mehr Zoë 🙂", "Ana's"]
    assert [one.name for one in store.scenarios(BEN.uid)] == ["Ben's"]


def test_a_scenario_gets_another_name_and_keeps_its_moves_as_they_were_written(
    store: Store,
) -> None:
    (kept,) = store.scenarios(ANA.uid)
    step = store.rename_scenario(ANA.uid, kept.uid, "Less")
    assert step is not None
    assert [(one.uid, one.name) for one in store.scenarios(ANA.uid)] == [(kept.uid, "Less")]
    assert store.rename_scenario(ANA.uid, kept.uid, "Less") is None
    store.undo(ANA.uid, step)
    assert store.scenarios(ANA.uid) == (kept,)


def test_a_scenario_of_another_profile_is_none_of_this_one(store: Store) -> None:
    (kept,) = store.scenarios(ANA.uid)
    with pytest.raises(RefusedError):
        store.rename_scenario(BEN.uid, kept.uid, "Mine")
    with pytest.raises(RefusedError):
        store.drop_scenario(BEN.uid, kept)
    assert store.scenarios(ANA.uid) == (kept,)


def test_a_second_profile_gets_the_scenarios_and_choices_of_the_first(store: Store) -> None:
    twin = Profile("d" * 32, "Twin")
    store.create(twin, FULL, PACK, Deed(Verb.DUPLICATE), like=ANA.uid)
    (first,), (second,) = store.scenarios(ANA.uid), store.scenarios(twin.uid)
    assert (second.name, second.made_at, second.moves) == (first.name, first.made_at, first.moves)
    assert second.uid != first.uid
    assert store.assessment(twin.uid).choices == FULL.choices
    store.drop_scenario(twin.uid, second)
    assert store.scenarios(ANA.uid) == (first,)


@LAW
@given(
    *[st.dictionaries(st.sampled_from([("a", "b"), ("a", "c"), ("b", "c")]), st.integers(0, 8))] * 2
)
def test_choices_are_changed_and_changed_back(
    old: dict[tuple[str, str], int], new: dict[tuple[str, str], int]
) -> None:
    before, after = Assessment(choices=old), Assessment(choices=new)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder), ticking())
        store.create(ANA, before, PACK, Deed(Verb.CREATE))
        step = store.save(ANA.uid, before, after, Deed(Verb.CHOICE))
        assert store.assessment(ANA.uid) == after
        assert (step is None) == (before == after)
        if step is not None:
            store.undo(ANA.uid, step)
            assert store.assessment(ANA.uid) == before
        store.close()


def test_the_table_holds_the_limits_of_a_scenario_once_more(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="name"):
        store.save_scenario(ANA.uid, "x" * 201, MOVES)
    assert len(store.scenarios(ANA.uid)) == 1
