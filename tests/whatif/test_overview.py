"""What is shown of a draft: worked out anew where it changed, and only there."""

import json
from pathlib import Path

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves
from advisor.whatif.draft import Draft
from advisor.whatif.effects import effects
from advisor.whatif.overview import overview
from tests.builders import CATALOG, SCORER, scored

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text())
CLOSE = next(run["input"] for run in GOLDEN["cases"] if run["id"] == "g_pe06_full")
BEFORE = scored(CLOSE)
assert isinstance(BEFORE.scorable, Assessment)
DRAFT = Draft(BEFORE.scorable)
WISH = CATALOG.preferences[0]
SPLIT = Moves(split=0.7)


def test_without_moves_the_draft_is_the_answers() -> None:
    shown = overview(DRAFT, BEFORE, SCORER)
    assert shown.after is shown.before is BEFORE
    assert shown.places == SCORER.places(BEFORE)
    assert shown.effects
    assert shown.marks


def test_a_drag_shows_new_numbers_and_keeps_the_marks_until_it_ends() -> None:
    first = overview(DRAFT, BEFORE, SCORER)
    dragged = DRAFT.dragged(SPLIT, CATALOG)
    during = overview(dragged, BEFORE, SCORER, first)
    assert during.after.order != BEFORE.order
    assert during.places != first.places
    assert during.marks is first.marks
    let_go = overview(dragged.released(), BEFORE, SCORER, during)
    assert let_go.marks != first.marks
    assert let_go == overview(dragged.released(), BEFORE, SCORER)


def test_under_a_lever_that_is_held_other_answers_have_their_own_marks() -> None:
    first = overview(DRAFT, BEFORE, SCORER)
    others = scored({**CLOSE, "options": {"split": 0.6}})
    assert isinstance(others.scorable, Assessment)
    held = DRAFT.dragged(SPLIT, CATALOG).over(others.scorable, CATALOG)
    assert held.moves != held.kept
    during = overview(held, others, SCORER, first)
    assert during.marks != first.marks
    assert during == overview(held, others, SCORER)


def test_effects_belong_to_the_draft_as_it_was_let_go_last() -> None:
    first = overview(DRAFT, BEFORE, SCORER)
    held = overview(DRAFT.dragged(SPLIT, CATALOG), BEFORE, SCORER, first)
    assert (held.effects, held.off_lead) == (first.effects, first.off_lead)
    moved = overview(held.draft.released(), BEFORE, SCORER, held)
    assert moved.effects == effects(moved.after, SCORER) != first.effects
    others = scored({**CLOSE, "options": {"split": 0.6}})
    assert isinstance(others.scorable, Assessment)
    over = overview(DRAFT.over(others.scorable, CATALOG), others, SCORER, first)
    assert over.effects != first.effects


def test_of_an_empty_assessment_there_is_nothing_to_show() -> None:
    empty = scored({"answers": {}})
    assert isinstance(empty.scorable, Assessment)
    shown = overview(Draft(empty.scorable), empty, SCORER)
    assert (shown.places, shown.marks, shown.effects) == (None, {}, ())


def test_a_drag_that_passes_where_it_began_works_nothing_out_anew() -> None:
    first = overview(DRAFT, BEFORE, SCORER)
    away = overview(DRAFT.dragged(SPLIT, CATALOG), BEFORE, SCORER, first)
    back = overview(away.draft.put_back(), BEFORE, SCORER, away)
    assert back.marks is first.marks
    assert back.effects is first.effects
    assert back == first
