"""Questions: notes, the list of answers, and the time that a question was looked at."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from advisor import Bars, Catalog, Mode, RefusedError, Session, questions, say
from tests.ui.drivers import Key
from tests.ui.questions_driver import Clock, QuestionsDriver
from ui.bridge import Bridge
from ui.values import Destination
from ui.widgets.note_field import MOST, REST

pytest_plugins = ("tests.ui.questions_fixtures",)


def test_a_note_is_kept_when_the_typing_rests(
    person: QuestionsDriver, bridge: Bridge, qtbot: QtBot
) -> None:
    question = person.question
    person.note("Won 2 deals")
    assert bridge.assessment.notes == {}
    qtbot.waitUntil(lambda: bool(bridge.assessment.notes), timeout=REST * 10)
    assert bridge.assessment.notes == {question: "Won 2 deals"}
    assert bridge.assessment.answers == {}  # the 2 was a letter, and so was every other key
    assert person.note_text == "Won 2 deals"


def test_keys_belong_to_the_note_while_it_is_written(person: QuestionsDriver) -> None:
    person.note("a")
    for key in (Key.Key_Left, Key.Key_Return, Key.Key_0, Key.Key_Delete, Key.Key_Backspace):
        person.press(key)
    assert person.kicker == "Want 1 of 9"
    assert person.note_text == "\n"
    person.press(Key.Key_Escape)
    assert person.focus == "Next"


@pytest.mark.parametrize("leave", ["next", "back", "focus", "section", "mode", "results", "place"])
def test_a_note_is_kept_on_leaving(person: QuestionsDriver, bridge: Bridge, leave: str) -> None:
    person.skip()
    question = person.question
    person.note("By the way")
    do = {
        "next": lambda: person.page.step(1),
        "back": lambda: person.page.step(-1),
        "focus": lambda: person.press(Key.Key_Escape),
        "section": lambda: person.push("Skills, 0 of 5 answered"),
        "mode": lambda: person.push("How much: Full"),
        "results": lambda: person.push("Show what I have so far"),
        "place": person.go_away,
    }
    do[leave]()
    assert bridge.assessment.notes == {question: "By the way"}


def test_a_note_comes_back_with_its_question(person: QuestionsDriver, bridge: Bridge) -> None:
    first = person.question
    person.note("<b>mine</b>")
    person.page.step(1)
    assert not person.page.question.note.isVisible()
    person.page.step(-1)
    assert person.note_text == "<b>mine</b>"
    person.focus_on("A note on this answer")
    for _ in range(20):
        person.press(Key.Key_Backspace)
    person.page.step(1)
    assert first not in bridge.assessment.notes


def test_a_note_has_an_end_that_is_told(
    person: QuestionsDriver, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.widgets.note_field.announce", lambda _widget, words: said.append(words))
    person.press(Key.Key_N)
    QApplication.clipboard().setText("x" * MOST)
    person.page.question.note.editor.paste()
    assert (person.reads(f"{MOST} of {MOST}"), said) == (True, [])
    person.type_in("more")
    assert person.note_text == "x" * MOST
    assert said == [f"The note is full: {MOST} letters."] * 4
    person.page.step(1)
    assert [len(text) for text in bridge.assessment.notes.values()] == [MOST]


def test_undo_takes_a_note_back_on_the_page(
    person: QuestionsDriver, bridge: Bridge, qtbot: QtBot
) -> None:
    person.note("once")
    person.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(bridge.assessment.notes))
    bridge.undo()
    assert bridge.assessment.notes == {}
    assert person.note_text == ""
    bridge.redo()
    assert person.note_text == "once"


def test_a_refused_note_is_not_lost(
    person: QuestionsDriver, bridge: Bridge, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise RefusedError(say("refused.store_full", file="store.db"))

    question = person.question
    with monkeypatch.context() as patch:
        patch.setattr(type(session), "set_note", refuse)
        person.note("Dear")
        person.page.step(1)
        assert bridge.assessment.notes == {}
        person.page.step(-1)
        assert person.note_text == "Dear"
    person.answer(2)  # there is room again
    assert bridge.assessment.notes == {question: "Dear"}


def test_the_list_shows_every_answer_by_section(person: QuestionsDriver, catalog: Catalog) -> None:
    for _ in range(10):
        person.answer(3)
    person.push("All answers")
    assert person.title == "What did I answer?"
    assert person.reads("10 of 27 answered")
    rows = person.page.review.shown
    asked = questions(catalog, Mode.QUICK)
    assert len(rows) == len(asked) == 27
    skill = next(one for one in asked if isinstance(one, Bars))
    said = next(row.words for row in rows if row.words.left == skill.title)
    assert said.right == skill.anchors[2].text
    assert said.spoken == f"{skill.title}. {skill.anchors[2].text}"
    assert [row.words.right for row in rows[10:]] == ["No answer yet"] * 17
    for section in ("Wants", "Skills", "Cases", "Duties", "Limits"):
        assert person.reads(section)


def test_the_list_is_filtered_and_leads_to_a_question_and_back(
    person: QuestionsDriver, bridge: Bridge
) -> None:
    person.skip()
    for _ in range(3):
        person.answer(3)
    person.push("All answers")
    person.push("Which answers: Without an answer")
    rows = person.page.review.shown
    assert len(rows) == 24
    person.push(rows[0].words.spoken)
    assert person.kicker == "Want 1 of 9"
    assert person.focus == "Back to the list"
    person.digit(5)
    person.enter()
    assert person.title == "What did I answer?"
    assert len(person.page.review.shown) == 23
    assert person.focus == person.page.review.shown[0].words.spoken
    person.push("Which answers: All")
    assert len(person.page.review.shown) == 27
    person.press(Key.Key_Escape)
    assert person.kicker == "Want 5 of 9"
    assert len(bridge.assessment.answers) == 4


def test_the_list_is_walked_by_keys_and_comes_back_to_the_row(
    person: QuestionsDriver, qtbot: QtBot
) -> None:
    person.push("All answers")
    person.focus_on(person.page.review.shown[0].words.spoken)
    for _ in range(25):
        person.press(Key.Key_Down)
    name = person.focus
    assert name == person.page.review.shown[25].words.spoken
    person.enter()
    person.press(Key.Key_Escape)
    assert person.focus == name

    def is_seen() -> bool:
        row, area = person.page.review.shown[25], person.page.viewport()
        return area.rect().contains(area.mapFromGlobal(row.mapToGlobal(row.rect().center())))

    qtbot.waitUntil(is_seen)


def test_an_answer_taken_back_leaves_the_list_with_its_focus(
    person: QuestionsDriver, bridge: Bridge
) -> None:
    person.answer(1)
    person.answer(1)
    bridge.undo()
    person.push("All answers")
    person.push("Which answers: Without an answer")
    person.focus_on(person.page.review.shown[0].words.spoken)
    bridge.redo()  # its row goes
    assert person.focus == person.page.review.shown[0].words.spoken


def test_the_end_leads_to_what_is_open_and_to_the_full_way(
    person: QuestionsDriver, bridge: Bridge
) -> None:
    person.push("Limits, 0 of 5 answered")
    while person.page.question.isVisible():
        person.skip()
    assert person.reads("0 of 27 questions are answered")
    assert person.reads("27 questions have no answer.")
    assert person.reads("The full way asks 66 more")
    person.push("Show what is open")
    assert len(person.page.review.shown) == 27
    person.press(Key.Key_Left)
    person.push("Look over my answers")
    person.press(Key.Key_Escape)
    person.push("Go on with the full way")
    assert person.kicker == "Want 1 of 27"
    assert bridge.assessment.answers == {}


def test_the_time_on_screen_is_kept_with_the_answer(
    person: QuestionsDriver, bridge: Bridge, clock: Clock
) -> None:
    first = person.question
    clock.now += 4_200
    person.answer(2)
    second = person.question
    clock.now += 1_500
    person.digit(3)
    assert bridge.assessment.milliseconds == {first: 4_200, second: 1_500}


def test_an_answer_that_is_confirmed_keeps_its_time(
    person: QuestionsDriver, bridge: Bridge, clock: Clock
) -> None:
    first = person.question
    clock.now += 4_200
    person.answer(2)
    person.back()
    clock.now += 100
    person.answer(2)
    assert bridge.assessment.milliseconds == {first: 4_200}


def test_answers_that_came_too_fast_are_lifted_by_a_slow_second_look(
    person: QuestionsDriver, bridge: Bridge, session: Session, clock: Clock
) -> None:
    def answer_all(pause: int) -> None:
        at = 0
        while person.page.question.isVisible():
            clock.now += pause
            rows, chosen = person.answers, person.chosen
            person.answer(rows.index(chosen) + 1 if chosen else 1 + 2 * at % len(rows))
            at += 1

    answer_all(100)
    assert not session.result.is_ranked
    before_it = dict(bridge.assessment.answers)
    person.push("Wants, 9 of 9 answered")
    answer_all(6_000)
    assert bridge.assessment.answers == before_it
    assert session.result.is_ranked


def test_one_look_confirms_an_answer_once(
    person: QuestionsDriver, bridge: Bridge, clock: Clock
) -> None:
    first = person.question
    clock.now += 200
    person.answer(2)
    bridge.go_to(Destination("questions", first, "results"))  # an answer does not lead on here
    for _ in range(3):
        clock.now += 5_000
        person.digit(2)
    assert bridge.assessment.milliseconds == {first: 5_000}
    bridge.undo()
    assert bridge.assessment.milliseconds == {first: 200}


def test_the_time_stands_still_while_nobody_looks(
    person: QuestionsDriver, bridge: Bridge, clock: Clock, qtbot: QtBot
) -> None:
    first = person.question
    clock.now += 1_000
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not person.page.isActiveWindow())
    clock.now += 50_000
    person.come_back()
    clock.now += 2_000
    person.go_away()
    clock.now += 50_000
    person.come_back()
    clock.now += 500
    person.digit(1)
    assert bridge.assessment.milliseconds == {first: 3_500}


def test_minutes_left_follow_the_own_pace(person: QuestionsDriver, clock: Clock) -> None:
    assert person.reads("0 of 27 answered, about 5 minutes left")
    for _ in range(6):
        clock.now += 30_000
        person.answer(2)
    assert person.reads("minutes left at your pace")
    slow = person.page.sitting.screen.header.progress.minutes
    assert slow > 10


def test_a_question_of_the_full_way_can_be_visited_from_the_quick_one(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    quick = questions(catalog, Mode.QUICK)
    only_full = next(one for one in questions(catalog, Mode.FULL) if one not in quick)
    bridge.go_to(Destination("questions", only_full.id, "results"))
    assert person.question == only_full.id
    bridge.go_to(Destination("questions", "no_such_question", "results"))
    assert person.question == only_full.id
