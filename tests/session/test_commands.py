"""Commands on the open profile: written first, then adopted, and undone from the log."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment.answers import Assessment
from advisor.catalog.questions import Firmness
from advisor.errors import AdvisorError, InputError, RefusedError
from advisor.exchange import results
from advisor.message import say
from advisor.session import ChangeKind, Session
from advisor.store.changes import Writing
from advisor.store.refusals import StoreFullError
from advisor.wording import read_words
from tests.builders import CATALOG, SCORER, answers_of, ideal
from tests.session.sittings import (
    CASE,
    DUTY,
    FIRST,
    LEVEL,
    LIMIT,
    MOVES,
    OTHER,
    PAIR,
    RATING,
    SECOND,
    SKILL,
    WISH,
    again,
    uid_of,
)

COMMANDS: dict[str, tuple[Callable[[Session], Any], set[ChangeKind]]] = {
    "answer": (lambda one: one.answer(RATING, 4, 2_100), {ChangeKind.ANSWERS}),
    "case": (lambda one: one.answer(CASE.id, CASE.options[0].id), {ChangeKind.ANSWERS}),
    "duty": (lambda one: one.answer(DUTY, 0), {ChangeKind.ANSWERS}),
    "pair": (lambda one: one.answer(PAIR, 3), {ChangeKind.ANSWERS}),
    "firmness": (lambda one: one.set_firmness(LIMIT, Firmness.DEALBREAKER), {ChangeKind.ANSWERS}),
    "note": (lambda one: one.set_note(RATING, "an example\nof it"), {ChangeKind.ANSWERS}),
    "level": (lambda one: one.set_level(LEVEL), {ChangeKind.OPTIONS, ChangeKind.PROFILES}),
    "split": (lambda one: one.set_split(0.355), {ChangeKind.OPTIONS, ChangeKind.PROFILES}),
    "importance": (
        lambda one: one.set_importance({WISH: 1.25}),
        {ChangeKind.OPTIONS, ChangeKind.PROFILES},
    ),
    "no importance": (
        lambda one: one.set_importance({}),
        {ChangeKind.OPTIONS, ChangeKind.PROFILES},
    ),
    "multiplier": (
        lambda one: one.set_skill_multiplier(SKILL, 2.5),
        {ChangeKind.OPTIONS, ChangeKind.PROFILES},
    ),
    "merge": (
        lambda one: one.set_merge_mentors(merge=True),
        {ChangeKind.OPTIONS, ChangeKind.PROFILES},
    ),
    "choice": (lambda one: one.choose(FIRST, SECOND, 0), {ChangeKind.ANSWERS}),
    "take over": (
        lambda one: (one.set_moves(MOVES), one.take_over())[1],
        {ChangeKind.ANSWERS, ChangeKind.OPTIONS, ChangeKind.PROFILES, ChangeKind.DRAFT},
    ),
}
BAD: dict[str, Callable[[Session], Any]] = {
    "an unknown question": lambda one: one.answer("no_such", 1),
    "an answer off the scale": lambda one: one.answer(RATING, 6),
    "true for 1": lambda one: one.answer(RATING, True),  # noqa: FBT003
    "4.5 for 4": lambda one: one.answer(RATING, 4.5),  # type: ignore[arg-type]
    "a letter that no case has": lambda one: one.answer(CASE.id, "z"),
    "firmness of a rating": lambda one: one.set_firmness(RATING, Firmness.FLEXIBLE),
    "a note on nothing": lambda one: one.set_note("no_such", "x"),
    "a note too long": lambda one: one.set_note(RATING, "x" * 10_001),
    "a level that is none": lambda one: one.set_level("emperor"),
    "a split off the scale": lambda one: one.set_split(0.2),
    "no number": lambda one: one.set_split(math.nan),
    "importance off the scale": lambda one: one.set_importance({WISH: 1.7}),
    "importance of a skill": lambda one: one.set_importance({SKILL: 1.0}),
    "a multiplier that rounds to 0": lambda one: one.set_skill_multiplier(SKILL, 0.0004),
    "a multiplier of a wish": lambda one: one.set_skill_multiplier(WISH, 1.0),
    "no name": lambda one: one.rename_profile(uid_of(one), " \u200e\x00 "),
    "a name too long": lambda one: one.new_profile("x" * 201),
    "years of no life": lambda one: one.new_profile("Ben", years=81),
    "bad answers": lambda one: one.new_profile("Ben", answers=Assessment({RATING: 9})),
    "a choice of a skill": lambda one: one.choose(FIRST, SKILL, 1),
    "a choice of one": lambda one: one.choose(FIRST, FIRST, 1),
    "a choice off the scale": lambda one: one.choose(SECOND, FIRST, 4),
    "a choice below the scale": lambda one: one.choose(FIRST, SECOND, -1),
    "a choice of true": lambda one: one.choose(FIRST, SECOND, True),  # noqa: FBT003
    "choices the wrong way round": lambda one: one.new_profile(
        "Ben", answers=Assessment(choices={(SECOND, FIRST): 1})
    ),
    "an unknown profile": lambda one: one.open_profile("f" * 32),
    "a finish too long": lambda one: one.finish_sitting("x" * 10_001),
}


def seen(session: Session) -> tuple[Any, ...]:
    """Give all that a screen could show."""
    return (
        session.profile,
        session.assessment,
        session.can_undo(),
        session.can_redo(),
        session.saved_at,
        session.profiles,
        session.archived,
        session.snapshots,
        session.scenarios,
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_kept_undone_and_done_again(session: Session, home: Path, name: str) -> None:
    command, kinds = COMMANDS[name]
    before = session.assessment
    change = command(session)
    after = session.assessment
    assert (change.kinds, after != before) == (kinds, True)
    assert session.can_undo() == change.label
    assert session.undo().label == say("did.undo", what=change.label)
    assert (session.assessment, session.can_undo(), session.can_redo()) == (
        before,
        None,
        change.label,
    )
    session.close()
    session = again(home)
    assert (session.assessment, session.can_redo()) == (before, change.label)
    assert session.redo().label == say("did.redo", what=change.label)
    session.close()
    session = again(home)
    assert (session.assessment, session.can_undo(), session.can_redo()) == (
        after,
        change.label,
        None,
    )
    session.close()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_changes_nothing_is_no_step(session: Session, name: str) -> None:
    command, _ = COMMANDS[name]
    label = command(session).label
    before = seen(session)
    change = command(session)
    assert (change.kinds, change.label) == (frozenset(), label)
    assert seen(session) == before


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_is_refused_and_changes_nothing(session: Session, name: str) -> None:
    session.answer(RATING, 3)
    before = seen(session)
    with pytest.raises(AdvisorError) as refused:
        BAD[name](session)
    assert isinstance(refused.value, InputError | RefusedError)
    assert seen(session) == before


def test_a_whole_number_with_a_point_is_kept_as_the_answer_that_it_is(session: Session) -> None:
    session.answer(RATING, 4.0)  # type: ignore[arg-type]
    assert repr(session.assessment.answers[RATING]) == "4"


@pytest.mark.parametrize("name", [*COMMANDS, "undo", "redo", "finish", "rename", "new"])
def test_where_the_store_refuses_everything_stays(
    session: Session, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    session.answer(OTHER, 2)
    session.answer(OTHER, 3)
    session.undo()
    more: dict[str, Callable[[Session], Any]] = {
        "undo": Session.undo,
        "redo": Session.redo,
        "finish": Session.finish_sitting,
        "rename": lambda one: one.rename_profile(uid_of(one), "Anna"),
        "new": lambda one: one.new_profile("Ben"),
    }
    command = more.get(name) or COMMANDS[name][0]
    before = seen(session)

    class _Full(Writing):
        def put(self, *_: Any) -> None:
            super().put(*_)
            raise StoreFullError(home)

    with monkeypatch.context() as patch:
        patch.setattr("advisor.store.store.Writing", _Full)
        with pytest.raises(StoreFullError):
            command(session)
    assert seen(session) == before
    session.close()
    session = again(home)
    assert seen(session) == before
    command(session)
    assert seen(session) != before
    session.close()


def test_clearing_an_answer_takes_its_time_and_leaves_its_note(session: Session) -> None:
    session.answer(RATING, 4, -5)
    session.set_note(RATING, "so")
    assert session.assessment.milliseconds == {RATING: 0}
    session.answer(RATING, 4, 10**30)
    assert session.assessment.milliseconds == {RATING: 86_400_000}
    session.answer(RATING, None)
    assert session.assessment == Assessment(notes={RATING: "so"})
    session.set_note(RATING, "  ")
    assert session.assessment == Assessment()


def test_an_answer_given_again_without_a_time_has_none(session: Session) -> None:
    session.answer(RATING, 4, 1_000)
    session.answer(RATING, 4)
    assert session.assessment.milliseconds == {}


def test_a_new_deed_ends_what_could_be_done_again(session: Session) -> None:
    session.answer(RATING, 1)
    session.undo()
    session.answer(OTHER, 1)
    assert session.can_redo() is None
    assert session.redo().kinds == frozenset()
    assert session.assessment.answers == {OTHER: 1}


def test_nothing_to_undo_is_told(session: Session) -> None:
    before = seen(session)
    assert session.undo().label == say("did.nothing")
    assert seen(session) == before


def test_undo_goes_all_the_way_down_and_up_again(session: Session, home: Path) -> None:
    states = [session.assessment]
    for number in range(150):
        session.answer(CATALOG.ratings[number % 40].id, 1 + number // 40, number)
        states.append(session.assessment)
    session.close()
    session = again(home)
    for state in reversed(states[:-1]):
        session.undo()
        assert session.assessment == state
    session.close()
    session = again(home)
    for state in states[1:]:
        session.redo()
        assert session.assessment == state
    assert session.can_redo() is None
    session.close()


def test_options_are_kept_in_thousandths(session: Session, home: Path) -> None:
    session.set_split(0.4444444)
    session.set_skill_multiplier(SKILL, 1 / 3)
    session.close()
    session = again(home)
    assert session.assessment.options.split == 0.444
    assert session.assessment.options.skill_mult == {SKILL: 0.333}
    session.set_skill_multiplier(SKILL, None)
    assert session.assessment.options.skill_mult == {}
    session.close()


def test_the_result_is_that_of_the_assessment_and_worked_out_once(session: Session) -> None:
    for question, value in answers_of(ideal(tuple(CATALOG.path)[2])).items():
        session.answer(question, value)
    first = session.result
    assert session.result is first
    assert results.plain(first) == results.plain(SCORER.score(session.assessment))
    standing = session.standing_of(uid_of(session))
    assert standing.leading == (tuple(CATALOG.path)[2],)
    assert standing.sentence.id == "standing.clear"
    session.answer(RATING, 1)
    assert session.result is not first


def test_without_an_order_no_path_leads(session: Session) -> None:
    standing = session.standing_of(uid_of(session))
    assert (standing.leading, standing.sentence.id) == ((), "standing.none")


def test_a_finished_sitting_is_kept_as_it_was(session: Session, home: Path) -> None:
    session.answer(RATING, 4, 3_000)
    session.set_split(0.4)
    change = session.finish_sitting("  after a talk  ")
    assert change.kinds == {ChangeKind.SNAPSHOTS}
    assert session.can_undo() == say("did.split")
    expected = results.plain(session.result)
    session.answer(RATING, 1)
    session.close()
    session = again(home)
    (kept,) = session.snapshots
    assert kept.note == "after a talk"
    assert kept.inputs["answers"] == {RATING: 4}
    assert kept.inputs["milliseconds"] == {RATING: 3_000}
    assert kept.inputs["options"] == {"split": 0.4}
    assert kept.result["paths"] == expected["paths"]
    assert (kept.pack, kept.pack_version) == (CATALOG.pack.id, CATALOG.pack.version)
    assert (kept.pack_sha256, kept.model_version) == (session.pack.sha256, CATALOG.model.version)
    session.close()


def test_a_flat_pace_is_seen_in_the_result(session: Session) -> None:
    answers = answers_of(ideal(tuple(CATALOG.path)[1]))
    for question, value in answers.items():
        session.answer(question, value)
    flags = session.result.flags
    for question, value in answers.items():
        session.answer(question, value, 1_900)
    assert set(session.result.flags) - set(flags) == {CATALOG.rules.flags[0].id}


def test_without_a_profile_nothing_can_be_changed(session: Session) -> None:
    session.archive_profile(uid_of(session))
    assert (session.profile, session.saved_at, session.snapshots) == (None, None, ())
    for name, (command, _) in COMMANDS.items():
        with pytest.raises(RefusedError):
            command(session)
        assert session.assessment == Assessment(), name


def test_every_label_has_words(session: Session) -> None:
    words = read_words()
    labels = [command(session).label for command, _ in COMMANDS.values()]
    labels += [session.finish_sitting().label, session.undo().label, session.redo().label]
    labels += [session.rename_profile(uid_of(session), "Anna").label]
    assert all(words.of(label) for label in labels)
