"""The bridge: commands in, one frozen value a signal out, and refusals that are no exceptions."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaMethod, QObject
from pytestqt.qtbot import QtBot

import resources
from advisor import (
    Assessment,
    Firmness,
    Library,
    LimitItem,
    Message,
    Moves,
    Profile,
    ProfileCard,
    Scorer,
    Session,
    Words,
    read_library,
    say,
)
from ui.bridge import Bridge
from ui.look import Look
from ui.values import Destination, DraftView, ResultView, Saved, UndoState

EXAMPLE = resources.FOLDER / "example.json"
SIGNALS = {
    "profiles_changed": tuple,
    "profile_changed": Profile,
    "assessment_changed": Assessment,
    "result_changed": ResultView,
    "draft_changed": DraftView,
    "saved": Saved,
    "refused": Message,
    "undo_changed": UndoState,
    "undone": Message,
    "destination_changed": Destination,
}


class Hearing:
    """All that a bridge announces, in order."""

    def __init__(self, bridge: Bridge) -> None:
        self.heard: list[tuple[str, Any]] = []
        for name in SIGNALS:
            getattr(bridge, name).connect(
                lambda value, which=name: self.heard.append((which, value))
            )

    def names(self) -> list[str]:
        return [name for name, _ in self.heard]

    def last(self, name: str) -> Any:
        return [value for which, value in self.heard if which == name][-1]


@pytest.fixture
def hearing(bridge: Bridge) -> Hearing:
    bridge.new_profile("Ana", "Lead SE", 3, "SE")
    return Hearing(bridge)


def limit_of(bridge: Bridge) -> LimitItem:
    return next(one for one in bridge.catalog.items.items if isinstance(one, LimitItem))


def rating_of(bridge: Bridge) -> str:
    return bridge.catalog.ratings[0].id


def test_each_signal_carries_one_python_value(bridge: Bridge) -> None:
    """PySide converts plain types in silence; a Python object goes through as it is."""
    meta = bridge.metaObject()
    found = {}
    for at in range(QObject().metaObject().methodCount(), meta.methodCount()):
        method = meta.method(at)
        if method.methodType() is QMetaMethod.MethodType.Signal:
            types = [bytes(one.data()).decode() for one in method.parameterTypes()]
            found[bytes(method.name().data()).decode()] = types
    assert set(found) == {*SIGNALS, "ready"}
    assert found.pop("ready") == []
    assert all(types == ["PyObject"] for types in found.values())


def test_an_answer_is_announced_after_it_is_kept(bridge: Bridge, hearing: Hearing) -> None:
    kept_when_told: list[bool] = []
    question = rating_of(bridge)
    bridge.assessment_changed.connect(
        lambda told: kept_when_told.append(told.answers == bridge.assessment.answers)
    )
    assert bridge.answer(question, 4, 2500)
    assert kept_when_told == [True]
    assert hearing.names() == ["assessment_changed", "undo_changed", "saved"]
    assert hearing.last("assessment_changed").answers == {question: 4}
    assert hearing.last("saved").problem is None
    assert hearing.last("undo_changed").undo is not None


def test_the_same_answer_twice_is_no_change(bridge: Bridge, hearing: Hearing) -> None:
    bridge.answer(rating_of(bridge), 4)
    hearing.heard.clear()
    assert bridge.answer(rating_of(bridge), 4)
    assert "assessment_changed" not in hearing.names()


def test_a_value_that_is_not_allowed_is_refused(bridge: Bridge, hearing: Hearing) -> None:
    assert not bridge.answer(rating_of(bridge), 17)
    assert hearing.names() == ["refused"]
    message = hearing.last("refused")
    assert bridge.text(message)
    assert [bridge.text(one) for one in message.arguments["problems"]]
    assert bridge.assessment.answers == {}


def test_nothing_can_be_answered_without_a_profile(bridge: Bridge) -> None:
    hearing = Hearing(bridge)
    assert not bridge.answer(rating_of(bridge), 4)
    assert "refused" in hearing.names()
    assert bridge.text(hearing.last("refused"))


def test_a_disk_that_refuses_is_told_and_nothing_is_shown_as_saved(
    bridge: Bridge, hearing: Hearing, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder

    def full(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    from advisor.store import writes  # noqa: PLC0415  (what stands behind the door)

    monkeypatch.setattr(writes, "save", full)
    assert not bridge.answer(rating_of(bridge), 4)
    assert hearing.names() == ["saved", "refused"]
    assert hearing.last("saved").problem is not None
    assert bridge.assessment.answers == {}


def test_undo_and_redo(bridge: Bridge, hearing: Hearing) -> None:
    question = rating_of(bridge)
    bridge.answer(question, 4)
    assert bridge.undo()
    assert hearing.last("assessment_changed").answers == {}
    assert hearing.last("undo_changed").undo is None
    assert bridge.redo()
    assert hearing.last("assessment_changed").answers == {question: 4}
    assert hearing.last("undo_changed").redo is None


def test_firmness_note_and_level(bridge: Bridge, hearing: Hearing) -> None:
    limit, question = limit_of(bridge).id, rating_of(bridge)
    assert bridge.set_firmness(limit, Firmness.DEALBREAKER)
    assert bridge.set_note(question, "Declined two demos.")
    assert bridge.set_level(bridge.catalog.levels[1])
    told = hearing.last("assessment_changed")
    assert told.firmness == {limit: Firmness.DEALBREAKER}
    assert told.notes == {question: "Declined two demos."}
    assert told.options.level == bridge.catalog.levels[1]


def test_profiles(bridge: Bridge, hearing: Hearing) -> None:
    (ana,) = bridge.cards()
    assert isinstance(ana, ProfileCard)
    assert bridge.duplicate_profile(ana.profile.uid)
    assert bridge.rename_profile(ana.profile.uid, "Anna")
    assert {card.profile.name for card in bridge.cards()} == {"Anna", "Copy of Ana"}
    assert bridge.archive_profile(ana.profile.uid)
    assert hearing.last("profile_changed") is None
    assert bridge.restore_profile(ana.profile.uid)
    assert bridge.open_profile(ana.profile.uid)
    assert hearing.last("profile_changed").name == "Anna"


def test_results_are_told_only_where_they_are_shown(bridge: Bridge, hearing: Hearing) -> None:
    assert bridge.open_answers_file(EXAMPLE)
    assert "result_changed" not in hearing.names()
    bridge.show_results()
    view = hearing.last("result_changed")
    assert view.result.answered == 93
    assert view.page.board
    assert not view.is_sample
    bridge.go_to(Destination("results"))
    hearing.heard.clear()
    bridge.answer(rating_of(bridge), 1)
    assert "result_changed" in hearing.names()
    bridge.go_to(Destination("start"))
    hearing.heard.clear()
    bridge.answer(rating_of(bridge), 2)
    assert "result_changed" not in hearing.names()


def test_the_sample_is_read_only_until_it_is_kept(bridge: Bridge) -> None:
    hearing = Hearing(bridge)
    assert bridge.open_sample()
    assert bridge.is_sample
    assert bridge.result_view().is_sample
    assert not bridge.answer(rating_of(bridge), 1)
    assert hearing.names()[-1] == "refused"
    assert bridge.cards() == ()
    assert bridge.keep_sample("Mine")
    assert bridge.result_view().is_sample is False
    assert [card.profile.name for card in bridge.cards()] == ["Mine"]


def test_a_file_of_criterion_values_is_no_profile(bridge: Bridge, tmp_path: Path) -> None:
    file = tmp_path / "values.json"
    file.write_text(json.dumps({"criteria": {bridge.catalog.skills[0]: 4}}), "utf-8")
    hearing = Hearing(bridge)
    assert not bridge.open_answers_file(file)
    assert bridge.text(hearing.last("refused"))
    assert bridge.cards() == ()


def test_no_command_while_announcing(bridge: Bridge, qtbot: QtBot) -> None:
    del qtbot
    problems: list[str] = []

    def meddle(_: object) -> None:
        try:
            bridge.undo()
        except RuntimeError as error:
            problems.append(str(error))

    bridge.profiles_changed.connect(meddle)
    bridge.new_profile("Ana", "", None, "")
    assert problems == ["a command while announcing"]


def test_every_deed_has_words(bridge: Bridge, hearing: Hearing) -> None:
    bridge.answer(rating_of(bridge), 4)
    bridge.set_note(rating_of(bridge), "An example.")
    bridge.set_firmness(limit_of(bridge).id, Firmness.FLEXIBLE)
    bridge.set_level(bridge.catalog.levels[0])
    for name, value in hearing.heard:
        if name == "undo_changed" and value.undo is not None:
            assert bridge.text(value.undo)


def test_only_what_could_not_be_kept_is_told_as_not_saved(bridge: Bridge, tmp_path: Path) -> None:
    hearing = Hearing(bridge)
    assert not bridge.undo()
    assert not bridge.open_answers_file(tmp_path / "nowhere.json")
    assert not bridge.new_profile(" ", "", None, "")
    bridge.open_sample()
    assert not bridge.set_level(None)
    assert hearing.names().count("refused") == 4
    assert "saved" not in hearing.names()


def test_what_was_undone_is_told(bridge: Bridge, hearing: Hearing) -> None:
    question = rating_of(bridge)
    bridge.answer(question, 4)
    bridge.undo()
    assert bridge.text(hearing.last("undone")).startswith("Undone: ")
    assert "destination_changed" not in hearing.names(), "no question is shown"
    bridge.go_to(Destination("questions", question, "results"))
    bridge.redo()
    assert bridge.text(hearing.last("undone")).startswith("Done again: ")
    assert bridge.destination == Destination("questions", question, "results")
    hearing.heard.clear()
    assert bridge.redo()  # there is nothing more
    assert "undone" not in hearing.names()


def kept(session: Session) -> int:
    return len(session.snapshots)


def test_what_is_looked_at_is_kept_once(bridge: Bridge, session: Session) -> None:
    bridge.open_answers_file(EXAMPLE)
    bridge.go_to(Destination("results"))
    assert kept(session) == 1
    bridge.go_to(Destination("start"))
    assert bridge.profile is not None
    bridge.rename_profile(bridge.profile.uid, "Another name")
    bridge.go_to(Destination("results"))
    assert bridge.finish_sitting()
    assert kept(session) == 1, "nothing of the answers is new"
    bridge.answer(rating_of(bridge), 1)
    bridge.answer(rating_of(bridge), 2)
    assert kept(session) == 1
    bridge.go_to(Destination("results"))
    assert kept(session) == 2
    bridge.set_level(bridge.catalog.levels[1])
    bridge.go_to(Destination("results"))
    assert kept(session) == 3


def test_a_way_that_is_not_done_is_kept_only_if_asked(bridge: Bridge, session: Session) -> None:
    bridge.new_profile("Ana", "", None, "")
    bridge.answer(rating_of(bridge), 1)
    bridge.go_to(Destination("results"))
    assert kept(session) == 0
    bridge.finish_sitting()
    assert kept(session) == 1
    bridge.open_sample()
    bridge.go_to(Destination("results"))
    assert kept(session) == 0


def test_results_that_were_open_are_kept_when_the_numbers_are_there(
    session: Session, words: Words, look: Look, library: Library
) -> None:
    bridge = Bridge(session, words, look)
    bridge.open_answers_file(EXAMPLE)
    bridge.go_to(Destination("results"))
    assert kept(session) == 0
    bridge.set_ready(library)
    assert kept(session) == 1


def of_split(share: float) -> Moves:
    return Moves(split=share)


@pytest.fixture
def trying(bridge: Bridge, hearing: Hearing) -> Hearing:
    """Hear what is told where the draft is shown."""
    bridge.open_answers_file(EXAMPLE)
    bridge.go_to(Destination("what-if"))
    hearing.heard.clear()
    return hearing


def test_a_drag_tells_the_draft_at_each_step_and_keeps_nothing(
    bridge: Bridge, trying: Hearing
) -> None:
    assert bridge.drag(of_split(0.6))
    assert trying.names() == ["draft_changed", "undo_changed"]
    view = trying.last("draft_changed")
    assert view.overview.draft.moves == of_split(0.6)
    assert view.overview.after.values.options.split == 0.6
    assert bridge.assessment.options.split is None
    assert trying.last("undo_changed").undo is None or "What if" not in bridge.text(
        trying.last("undo_changed").undo
    )


def test_a_lever_that_was_let_go_is_taken_back_before_anything_else(
    bridge: Bridge, trying: Hearing
) -> None:
    question = rating_of(bridge)
    before = bridge.assessment.answers[question]
    bridge.answer(question, 1 if before != 1 else 2)
    bridge.drag(of_split(0.6))
    bridge.release()
    assert trying.last("undo_changed").undo == say("did.draft")
    assert bridge.undo()
    assert bridge.draft_view().overview.draft.moves == Moves()
    assert bridge.assessment.answers[question] != before
    assert bridge.redo()
    assert bridge.draft_view().overview.draft.moves == of_split(0.6)
    bridge.undo()
    bridge.undo()
    assert bridge.assessment.answers[question] == before


def test_away_from_the_draft_its_steps_are_not_taken_back(bridge: Bridge, trying: Hearing) -> None:
    bridge.set_moves(of_split(0.6))
    bridge.go_to(Destination("start"))
    assert trying.last("undo_changed").undo != say("did.draft")
    assert bridge.draft_view().overview.draft.moves == of_split(0.6)


def test_what_is_taken_over_is_an_answer_and_can_be_taken_back(
    bridge: Bridge, trying: Hearing
) -> None:
    bridge.set_moves(of_split(0.6))
    assert bridge.take_over()
    assert bridge.assessment.options.split == 0.6
    assert trying.last("draft_changed").overview.draft.moves == Moves()
    assert trying.last("saved").problem is None
    assert bridge.undo()
    assert bridge.assessment.options.split is None


def test_a_scenario_is_kept_named_opened_and_thrown_away(bridge: Bridge, trying: Hearing) -> None:
    bridge.set_moves(of_split(0.6))
    assert bridge.save_scenario("More wishes")
    (kept,) = trying.last("draft_changed").scenarios
    assert (kept.name, kept.moves) == ("More wishes", of_split(0.6))
    bridge.reset_draft()
    assert bridge.rename_scenario(kept.uid, "Wishes first")
    assert bridge.open_scenario(kept.uid)
    assert trying.last("draft_changed").overview.draft.moves == of_split(0.6)
    assert bridge.drop_scenario(kept.uid)
    assert trying.last("draft_changed").scenarios == ()
    assert not bridge.save_scenario("  ")
    assert trying.names()[-1] == "refused"


def test_the_sample_can_be_tried_out_but_not_changed(bridge: Bridge, trying: Hearing) -> None:
    bridge.open_sample()
    assert bridge.drag(of_split(0.6))
    assert trying.last("draft_changed").is_sample
    assert not bridge.take_over()
    assert not bridge.save_scenario("Mine")


def test_a_warm_scorer_is_used(bridge: Bridge) -> None:
    scorer = Scorer(bridge.catalog)
    bridge.set_ready(read_library(), scorer)
    bridge.open_answers_file(EXAMPLE)
    view = bridge.draft_view()
    assert view.overview.places == scorer.places(view.overview.after)
