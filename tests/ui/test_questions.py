"""Questions: one at a time, by keyboard alone, and nothing is ever lost."""

import pytest

from advisor import (
    Bars,
    Case,
    Catalog,
    Duty,
    Firmness,
    LimitItem,
    Mode,
    Pair,
    Session,
    Statement,
    TwoSided,
    questions,
    shuffled,
)
from tests.ui.drivers import Key, Unusable
from tests.ui.questions_driver import QuestionsDriver, answer_all, first_limit
from ui.bridge import Bridge
from ui.values import Destination

pytest_plugins = ("tests.ui.questions_fixtures",)


def go_to(person: QuestionsDriver, bridge: Bridge, question: str) -> None:
    bridge.go_to(Destination("questions", question))
    assert person.question == question


def test_quick_answers_are_27_keys(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    answer_all(person, catalog)
    assert person.keys == len(bridge.assessment.answers) == 27
    assert person.title == "That was the last question."
    assert person.reads("All 27 questions are answered")
    assert person.focus == "Show my results"


def test_a_limit_that_could_rule_out_a_path_takes_one_key_more(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    limit = first_limit(catalog)
    answer_all(person, catalog, blocking=limit.id)
    assert person.keys == 28
    assert len(bridge.assessment.answers) == 27
    assert list(bridge.assessment.firmness) == [limit.id]


def test_firmness_is_asked_and_kept(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    limit = first_limit(catalog)
    go_to(person, bridge, limit.id)
    person.answer(len(person.rows))
    assert person.title == catalog.items.firmness.text
    assert person.reads(limit.options[-1].text)
    assert not person.page.question.note.open_button.isVisible()
    person.answer(3)
    assert bridge.assessment.firmness == {limit.id: Firmness.DEALBREAKER}
    person.back()
    assert person.chosen == catalog.items.firmness.options[-1].text
    person.back()
    assert person.title == limit.text
    person.answer(1)  # rules out nothing any more
    assert person.title != catalog.items.firmness.text
    assert bridge.assessment.firmness == {}


def test_where_firmness_means_nothing_the_page_says_so(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    limits = [one for one in questions(catalog, Mode.FULL) if isinstance(one, LimitItem)]
    limit = next(one for one in limits if not one.show_firmness)
    go_to(person, bridge, limit.id)
    assert person.reads(limit.note)
    for number in range(1, len(limit.options) + 1):
        go_to(person, bridge, limit.id)
        person.answer(number)
        assert person.title != catalog.items.firmness.text


@pytest.mark.parametrize("kind", [Bars, Statement, TwoSided, Pair, Case, Duty, LimitItem])
def test_every_type_is_answered_by_the_row_that_is_shown(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog, kind: type
) -> None:
    question = next(one for one in questions(catalog, Mode.FULL) if isinstance(one, kind))
    go_to(person, bridge, question.id)
    assert bridge.profile is not None
    options: list[tuple[int | str, str]]
    if isinstance(question, Case):
        options = [(one.id, one.text) for one in shuffled(question, bridge.profile.uid)]
    elif isinstance(question, Duty):
        options = [(one.value, one.text) for one in catalog.duties.scale]
    else:
        options = [(one.value, one.text) for one in catalog.options(question)]
    assert person.answers == [text for _, text in options]
    for number, (value, text) in enumerate(options, start=1):
        go_to(person, bridge, question.id)
        person.answer(number)
        assert bridge.assessment.answers[question.id] == value
        go_to(person, bridge, question.id)
        assert person.chosen == text


def test_a_skill_has_a_row_that_is_no_answer(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    skill = next(one for one in questions(catalog, Mode.QUICK) if isinstance(one, Bars))
    go_to(person, bridge, skill.id)
    assert person.page.question.answers.way_out.words == skill.optional_answer
    person.skip()
    assert bridge.assessment.answers == {}
    assert person.title == skill.stem
    assert "Skill 2 of 5" in person.kicker


def test_there_is_no_key_beyond_the_rows(person: QuestionsDriver, bridge: Bridge) -> None:
    with pytest.raises(Unusable):
        person.digit(6)
    person.press(Key.Key_6)
    assert bridge.assessment.answers == {}
    assert person.kicker == "Want 1 of 9"


def test_skip_goes_on_and_clear_takes_away(person: QuestionsDriver, bridge: Bridge) -> None:
    person.skip()
    assert (person.kicker, bridge.assessment.answers) == ("Want 2 of 9", {})
    person.answer(2)
    for clear in (person.delete, person.skip):
        person.back()
        assert person.chosen is not None
        clear()
        assert bridge.assessment.answers == {}
        person.page.sitting.stay()
        person.back()
        person.on()
        person.answer(2)


def test_back_never_loses(person: QuestionsDriver, bridge: Bridge) -> None:
    for number in (1, 2, 3):
        person.answer(number)
    held = dict(bridge.assessment.answers)
    shown = []
    for key in (Key.Key_Left, Key.Key_Backspace, Key.Key_Left, Key.Key_Left):
        person.press(key)
        shown.append(person.chosen)
    assert [shown.index(one) for one in shown] == [0, 1, 2, 2]  # the first has none before it
    assert bridge.assessment.answers == held
    person.push("Next")
    assert person.kicker == "Want 2 of 9"
    person.push("Back")
    assert person.kicker == "Want 1 of 9"


def test_quick_and_full_switch_without_loss(person: QuestionsDriver, bridge: Bridge) -> None:
    for _ in range(11):
        person.answer(2)
    held, title = dict(bridge.assessment.answers), person.title
    topic = person.kicker.partition(":")[2]
    person.push("How much: Full")
    assert (person.title, person.kicker.partition(":")[2]) == (title, topic)
    assert person.reads("11 of 93 answered")
    assert person.kicker.startswith("Skill")
    person.push("How much: Quick")
    assert person.kicker.partition(":")[2] == topic
    assert person.reads("11 of 27 answered")
    assert bridge.assessment.answers == held


def test_a_question_that_quick_leaves_out_gives_way_to_the_next(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    person.push("How much: Full")
    pair = next(one for one in questions(catalog, Mode.FULL) if isinstance(one, Pair))
    go_to(person, bridge, pair.id)
    person.answer(1)
    person.push("How much: Quick")
    assert "Case 1 of 1" in person.kicker
    assert pair.id in bridge.assessment.answers


def test_arrows_choose_between_quick_and_full(person: QuestionsDriver) -> None:
    person.focus_on("How much: Quick")
    person.press(Key.Key_Right)
    assert person.focus == "How much: Full"
    assert person.kicker == "Want 3 of 27"


def test_the_stepper_says_how_far_and_leads_there(person: QuestionsDriver) -> None:
    person.answer(1)
    person.push("Skills, 0 of 5 answered")
    assert person.kicker.startswith("Skill 1 of 5")
    person.answer(3)
    person.push("Wants, 1 of 9 answered")
    assert person.kicker == "Want 2 of 9"  # the first that is open
    person.push("Skills, 1 of 5 answered")
    assert person.kicker.startswith("Skill 2 of 5")


def test_groups_are_introduced_where_they_begin(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    group = {one.id: one for one in catalog.criteria.groups}
    seen: set[str] = set()
    for skill in (one for one in questions(catalog, Mode.FULL) if isinstance(one, Bars)):
        go_to(person, bridge, skill.id)
        own = catalog.criterion[skill.criterion].group
        assert person.reads(group[own].intro) is (own not in seen)
        seen.add(own)


def test_nothing_is_ranked_while_answering(
    person: QuestionsDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_bridge: Bridge) -> None:
        pytest.fail("somebody asked for a result")

    monkeypatch.setattr(Bridge, "result_view", refuse)
    monkeypatch.setattr(Session, "result", property(refuse))
    for _ in range(12):
        person.answer(2)
    assert not any("%" in text for text in person.texts())


def test_show_what_i_have_ends_the_sitting(
    person: QuestionsDriver, bridge: Bridge, session: Session
) -> None:
    for _ in range(9):
        person.answer(2)
    person.push("Show what I have so far")
    assert bridge.destination == Destination("results")
    assert len(session.snapshots) == 1
