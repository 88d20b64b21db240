"""Questions in the whole window: keys reach the page, and Alt with an arrow walks within it."""

from pytestqt.qtbot import QtBot

from advisor import Catalog, Mode, questions
from tests.ui.drivers import ALT, Key, Program
from ui.pages.questions import QuestionsPage
from ui.values import Destination


def kicker(program: Program) -> str:
    page = program.window.pages["questions"]
    assert isinstance(page, QuestionsPage)
    return page.question.kicker.text()


def test_the_first_key_after_arriving_answers(program: Program, qtbot: QtBot) -> None:
    program.bridge.new_profile("Kim", "", None, "")
    page = program.go("questions")
    assert kicker(program) == "Want 1 of 9"
    program.press(Key.Key_3)
    assert list(program.bridge.assessment.answers.values()) == [3]
    qtbot.waitUntil(lambda: kicker(program) == "Want 2 of 9")
    assert page.control("Next").hasFocus()
    took = list(program.bridge.assessment.milliseconds.values())
    assert len(took) == 1
    assert took[0] < 60_000


def test_alt_with_an_arrow_walks_within_the_page_first(program: Program) -> None:
    program.bridge.new_profile("Kim", "", None, "")
    program.go("questions")
    program.press(Key.Key_Right, ALT)
    assert kicker(program) == "Want 2 of 9"
    program.press(Key.Key_Left, ALT)
    assert kicker(program) == "Want 1 of 9"
    program.press(Key.Key_Left, ALT)  # before the first question is the place one came from
    assert program.place == "start"
    program.press(Key.Key_Right, ALT)
    assert program.place == "questions"


def test_a_visit_begins_at_the_way_back(program: Program, catalog: Catalog) -> None:
    program.bridge.new_profile("Kim", "", None, "")
    program.go("questions")
    program.go("settings")
    question = questions(catalog, Mode.QUICK)[11].id
    program.bridge.go_to(Destination("questions", question, "settings"))
    assert program.page.control("Back to where I was").hasFocus()
    program.press(Key.Key_4)
    program.press(Key.Key_Return)
    assert program.place == "settings"
    assert program.bridge.assessment.answers == {question: 4}


def test_the_window_tells_a_refusal_and_the_question_stays(program: Program) -> None:
    program.bridge.open_sample()
    program.go("questions")
    assert len(program.bridge.assessment.answers) > 0
    program.page.push("Look over my answers")
    held = dict(program.bridge.assessment.answers)
    page = program.window.pages["questions"]
    assert isinstance(page, QuestionsPage)
    program.press(Key.Key_Return)
    other = next(row for row in page.question.answers.shown if not row.isChecked())
    program.page.push(other.accessibleName())
    assert program.window.notice.isVisible()
    assert "Keep it as your own" in program.window.notice.words.text()
    assert not other.isChecked()
    assert program.bridge.assessment.answers == held
