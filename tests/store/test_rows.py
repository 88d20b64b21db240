"""Assessments and rows: what goes in comes out."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.moves import Moves, as_kept
from advisor.assessment.reading import read_input
from advisor.session.fitting import checked, checked_moves
from advisor.store import rows
from advisor.store.history import Deed, Verb
from advisor.store.store import open_store
from tests.builders import CATALOG
from tests.store.shelves import ANA, FULL, PACK, ticking
from tests.strategies import LAW, inputs


def test_options_come_back_to_the_thousandth() -> None:
    kept = rows.settings(FULL.options)
    assert rows.options(kept) == FULL.options
    assert kept["split"] == 350
    assert rows.options({}) == Assessment().options


def test_halves_of_a_thousandth_are_rounded_as_a_draft_rounds_them() -> None:
    """A draft, the check and the store agree on every half that a split may have."""
    for factor in (at / 2000 for at in range(601, 1400, 2)):
        moves = Moves(split=factor)
        assert rows.options(rows.settings(Options(split=factor))).split == as_kept(factor)
        assert rows.moves(rows.moves_text(moves)).split == as_kept(factor)
        assert checked_moves(moves, CATALOG).split == as_kept(factor)


def test_importance_set_to_nothing_is_not_the_same_as_not_set() -> None:
    none = Assessment().options
    empty = rows.options({"importance": 1000})
    assert (empty.importance, none.importance) == ({}, None)
    assert rows.options(rows.settings(empty)) == empty


@LAW
@given(inputs(), inputs())
def test_every_assessment_comes_back(first: dict[str, Any], second: dict[str, Any]) -> None:
    old, new = (_read(data) for data in (first, second))
    new = Assessment(new.answers, new.firmness, old.mentors, new.options)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder), ticking())
        store.create(ANA, old, PACK, Deed(Verb.CREATE))
        assert store.assessment(ANA.uid) == old
        step = store.save(ANA.uid, old, new, Deed(Verb.ANSWER))
        assert store.assessment(ANA.uid) == new
        if step is not None:
            store.undo(ANA.uid, step)
        assert store.assessment(ANA.uid) == old
        store.close()


def _read(data: dict[str, Any]) -> Assessment:
    factors = data["options"].get("skill_mult", {})
    factors.update({key: max(0.001, round(value, 3)) for key, value in factors.items()})
    read = read_input(CATALOG, data)
    assert isinstance(read, Assessment)
    return checked(read, CATALOG)
