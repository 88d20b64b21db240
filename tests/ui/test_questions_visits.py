"""Questions: opened from elsewhere, refused, without a profile, and for another one."""

import pytest
from pytestqt.qtbot import QtBot

from advisor import Bars, Catalog, Message, Mode, RefusedError, Session, questions, say
from tests.ui.questions_driver import Clock, QuestionsDriver, before, first_limit
from ui.bridge import Bridge
from ui.look import Look
from ui.values import Destination

pytest_plugins = ("tests.ui.questions_fixtures",)


def test_a_reason_opens_its_question_and_comes_back(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    skill = next(one for one in questions(catalog, Mode.QUICK) if isinstance(one, Bars))
    person.answer(1)
    bridge.go_to(Destination("questions", skill.id, "results"))
    assert person.title == skill.stem
    person.page.setFocus()
    assert person.focus == "Back to results"
    person.digit(4)
    assert not person.page.sitting.moment.isActive()  # on a visit, the person says when
    assert bridge.assessment.answers[skill.id] == 4
    person.enter()
    assert bridge.destination == Destination("results")
    bridge.go_to(Destination("questions"))
    assert person.kicker == "Want 2 of 9"  # where one was


def test_a_visit_to_a_limit_asks_for_its_firmness(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    limit = first_limit(catalog)
    bridge.go_to(Destination("questions", limit.id, "results"))
    person.answer(len(limit.options))
    assert person.title == catalog.items.firmness.text
    person.digit(1)
    person.push("Back to results")
    assert bridge.destination == Destination("results")


def test_the_page_made_for_a_visit_shows_it(
    bridge: Bridge, look: Look, qtbot: QtBot, catalog: Catalog
) -> None:
    bridge.new_profile("Kim", "", None, "")
    skill = next(one for one in questions(catalog, Mode.QUICK) if isinstance(one, Bars))
    bridge.go_to(Destination("questions", skill.id, "results"))
    assert before(bridge, look, qtbot, Clock()).title == skill.stem


def refuse(*_given: object) -> None:
    raise RefusedError(say("refused.store_full", file="store.db"))


def test_a_refused_answer_is_not_shown_as_chosen(
    person: QuestionsDriver,
    bridge: Bridge,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Message] = []
    bridge.refused.connect(told.append)
    person.answer(2)
    with monkeypatch.context() as patch:
        patch.setattr(type(session), "answer", refuse)
        person.digit(4)
        assert (person.kicker, person.chosen) == ("Want 2 of 9", None)
        assert not person.page.sitting.moment.isActive()
        person.back()
        person.digit(5)
        assert (person.kicker, person.chosen) == ("Want 1 of 9", person.answers[1])
    assert [one.id for one in told] == ["refused.store_full"] * 2
    person.answer(5)
    assert list(bridge.assessment.answers.values()) == [5]


def test_without_a_profile_the_page_says_what_to_do(
    bridge: Bridge, look: Look, qtbot: QtBot
) -> None:
    person = before(bridge, look, qtbot, Clock())
    assert person.focus == "Begin a profile"
    person.enter()
    assert bridge.destination == Destination("start")
    bridge.new_profile("Kim", "", None, "")
    assert person.kicker == "Want 1 of 9"


def test_without_a_profile_the_others_are_offered(bridge: Bridge, look: Look, qtbot: QtBot) -> None:
    for name in ("Ana & Zoe", "Kim", "Robin"):
        bridge.new_profile(name, "", None, "")
    bridge.archive_profile(bridge.cards()[0].profile.uid)
    person = before(bridge, look, qtbot, Clock())
    assert person.focus == "Open Kim"
    person.push("Open Ana & Zoe")
    assert bridge.profile is not None
    assert bridge.profile.name == "Ana & Zoe"
    assert person.kicker == "Want 1 of 9"


def test_another_profile_is_taken_up_where_it_was_left(
    person: QuestionsDriver, bridge: Bridge
) -> None:
    first = bridge.profile
    assert first is not None
    for _ in range(3):
        person.answer(1)
    bridge.new_profile("Robin", "", None, "")
    assert (person.kicker, person.chosen) == ("Want 1 of 9", None)
    bridge.open_profile(first.uid)
    assert person.kicker == "Want 4 of 9"
