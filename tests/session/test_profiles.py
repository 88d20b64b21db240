"""Profiles: made, opened, named, put away and taken out again; and the sample."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import resources
from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile
from advisor.assessment.reading import read_input
from advisor.catalog.questions import Firmness
from advisor.catalog.reading import read_library
from advisor.errors import RefusedError
from advisor.exchange import results
from advisor.session import ChangeKind, Session
from advisor.session.changes import EVERYTHING
from advisor.store.store import open_store
from tests.builders import CATALOG, SCORER, differences
from tests.session.sittings import LEVEL, LIMIT, OTHER, RATING, again, uid_of
from tests.session.test_commands import COMMANDS
from tests.store.shelves import ticking

GOLDEN = json.loads((Path(__file__).parents[1] / "data" / "golden.json").read_text("utf-8"))
SAMPLE = read_library().personas.personas[8]  # the one with a mentor


def test_a_new_profile_lies_open(session: Session) -> None:
    change = session.new_profile(" Ben\t\u202eX ", "Lead", 4, "Consultant")
    assert change.kinds == EVERYTHING
    made = session.profile
    assert made == Profile(
        uid_of(session), "Ben X", "Lead", 4, "Consultant", "2021-08-21T00:00:00.002Z"
    )
    assert session.assessment == Assessment()
    assert session.saved_at == "2021-08-21T00:00:00.002Z"
    assert session.can_undo() is None


def test_cards_tell_what_is_there_the_last_change_first(session: Session) -> None:
    ana = uid_of(session)
    session.new_profile("Ben")
    session.answer(RATING, 4)
    session.answer(OTHER, 4)
    session.answer(OTHER, None)
    session.set_note(OTHER, "a note is no answer")
    session.set_level(LEVEL)
    session.open_profile(ana)
    ben, other = session.profiles
    assert (ben.profile.name, ben.level, ben.answered, ben.asked) == ("Ben", LEVEL, 1, 93)
    assert (other.profile.name, other.level, other.answered) == ("Ana", None, 0)
    assert other.changed_at == other.profile.created_at
    session.answer(RATING, 2)
    assert [card.profile.name for card in session.profiles] == ["Ana", "Ben"]
    assert session.profiles[0].changed_at == session.saved_at


def test_names_may_stand_twice(session: Session) -> None:
    session.new_profile("Ana")
    assert [card.profile.name for card in session.profiles] == ["Ana", "Ana"]
    assert len({card.profile.uid for card in session.profiles}) == 2


def test_a_name_is_changed_and_changed_back(session: Session) -> None:
    session.rename_profile(uid_of(session), "Zoe\u0308")
    assert session.profile is not None
    assert session.profile.name == "Zo\u00eb"
    session.undo()
    assert session.profile.name == "Ana"
    session.redo()
    assert session.profile.name == "Zo\u00eb"


def test_a_name_of_a_closed_profile_is_a_step_of_that_profile(session: Session) -> None:
    ana = uid_of(session)
    session.new_profile("Ben")
    assert session.rename_profile(ana, "Anna").kinds == {ChangeKind.PROFILES}
    assert session.can_undo() is None
    session.open_profile(ana)
    session.undo()
    assert session.profile is not None
    assert session.profile.name == "Ana"


def test_each_profile_has_its_own_steps(session: Session) -> None:
    ana = uid_of(session)
    session.answer(RATING, 1)
    session.new_profile("Ben")
    session.answer(OTHER, 2)
    session.undo()
    assert session.undo().kinds == frozenset()
    session.open_profile(ana)
    assert session.assessment.answers == {RATING: 1}


def test_a_second_profile_holds_all_of_the_first_but_its_past(session: Session) -> None:
    for command, _ in COMMANDS.values():
        command(session)
    session.finish_sitting()
    first, whole = uid_of(session), session.assessment
    assert session.duplicate_profile(first, "Ana 2").kinds == {ChangeKind.PROFILES}
    assert uid_of(session) == first
    session.open_profile(session.profiles[0].profile.uid)
    assert uid_of(session) != first
    assert (session.assessment, session.can_undo(), session.snapshots) == (whole, None, ())
    session.answer(RATING, None)
    session.open_profile(first)
    assert session.assessment == whole


def test_what_is_put_away_is_closed_and_comes_back(session: Session, home: Path) -> None:
    uid = uid_of(session)
    session.answer(RATING, 1)
    assert session.archive_profile(uid).kinds == EVERYTHING
    assert (session.profile, session.profiles) == (None, ())
    assert [card.profile.archived_at is None for card in session.archived] == [False]
    with pytest.raises(RefusedError):
        session.open_profile(uid)
    session.close()
    session = Session(open_store(home, ticking()), CATALOG)
    assert session.restore_profile(uid).kinds == {ChangeKind.PROFILES}
    assert session.archived == ()
    session.open_profile(uid)
    assert session.assessment.answers == {RATING: 1}
    session.undo()
    assert session.assessment.answers == {}
    session.close()


def test_another_profile_is_put_away_while_one_lies_open(session: Session) -> None:
    ana = uid_of(session)
    session.new_profile("Ben")
    assert session.archive_profile(ana).kinds == {ChangeKind.PROFILES}
    assert [card.profile.name for card in session.profiles] == ["Ben"]
    assert session.profile is not None


def test_the_sample_can_be_looked_at_and_not_changed(session: Session, home: Path) -> None:
    before = session.profiles
    assert session.open_sample(SAMPLE).kinds == EVERYTHING
    assert session.is_sample
    assert session.assessment == Assessment(SAMPLE.answers, SAMPLE.firmness, SAMPLE.mentors)
    assert session.result.answered == 93
    for command in (*(one for one, _ in COMMANDS.values()), Session.undo, Session.redo):
        with pytest.raises(RefusedError) as refused:
            command(session)
        assert refused.value.message.id == "refused.sample"
    with pytest.raises(RefusedError):
        session.finish_sitting()
    assert (session.saved_at, session.can_undo(), session.snapshots) == (None, None, ())
    assert session.profiles == before
    session.close()
    again(home).close()


def test_the_sample_is_kept_as_ones_own(session: Session) -> None:
    session.open_sample(SAMPLE)
    sample = session.assessment
    session.keep_sample("Mine")
    assert not session.is_sample
    assert session.assessment == sample
    assert session.profile is not None
    assert session.profile.name == "Mine"
    session.answer(RATING, None)
    with pytest.raises(RefusedError):
        session.keep_sample("Mine too")


@pytest.mark.parametrize("run", GOLDEN["cases"][::4], ids=lambda run: run["id"])
def test_a_stored_golden_run_gives_the_same_numbers(session: Session, home: Path, run: Any) -> None:
    given = read_input(CATALOG, run["input"])
    assert isinstance(given, Assessment)
    session.new_profile("Golden", answers=given)
    session.close()
    session = again(home)
    assert session.assessment == given
    ours, expected = (results.plain(SCORER.score(one)) for one in (session.assessment, given))
    assert list(differences(ours, expected)) == []
    session.close()


def test_what_the_content_does_not_know_any_more_stays_in_the_store(
    session: Session, home: Path
) -> None:
    session.answer(RATING, 4, 700)
    session.answer(OTHER, 3)
    session.set_note(RATING, "so")
    session.set_note(OTHER, "or so")
    session.set_firmness(LIMIT, Firmness.FLEXIBLE)
    uid, whole = uid_of(session), session.assessment
    session.close()
    items = tuple(item for item in CATALOG.items.items if item.id not in {RATING, LIMIT})
    smaller = replace(CATALOG, items=replace(CATALOG.items, items=items))
    session = Session(open_store(home, ticking()), smaller)
    session.open_profile(uid)
    assert session.assessment == Assessment(answers={OTHER: 3}, notes={OTHER: "or so"})
    session.answer(OTHER, 1)
    session.set_note(OTHER, None)
    session.close()
    session = Session(open_store(home, ticking()), CATALOG)
    session.open_profile(uid)
    assert session.assessment == whole.with_answer(OTHER, 1).with_note(OTHER, None)
    session.close()


def test_the_example_file_makes_a_profile(session: Session) -> None:
    plain = json.loads((resources.FOLDER / "example.json").read_text("utf-8"))
    given = read_input(CATALOG, plain)
    assert isinstance(given, Assessment)
    session.new_profile("Example", answers=given)
    assert session.assessment == given
