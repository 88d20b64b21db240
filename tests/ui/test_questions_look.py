"""Questions: what is read and heard, at every size, in words of any length."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from advisor import (
    Bars,
    Case,
    Catalog,
    Duty,
    LimitItem,
    Mode,
    Pair,
    Session,
    Statement,
    TwoSided,
    Words,
    open_store,
    questions,
)
from tests.ui.drivers import Key
from tests.ui.questions_driver import Clock, QuestionsDriver, before
from ui.bridge import Bridge
from ui.look import Look
from ui.style import sheet
from ui.theme import LIGHT, Type
from ui.values import Destination
from ui.widgets.answer_row import AnswerRow
from ui.widgets.stepper import Step, Stepper, StepState
from ui.widgets.typeset import Typeset, balanced

pytest_plugins = ("tests.ui.questions_fixtures",)
NARROW = (952, 560)  # beside the rail, in a window of 1024 x 700, at 150 percent text
KINDS = (Bars, Statement, TwoSided, Pair, Case, Duty, LimitItem)
WORDY = (
    "text",
    "title",
    "stem",
    "left",
    "right",
    "intro",
    "optional_answer",
    "instruction",
    "note",
)


class Pseudo(QTranslator):
    """A language in which every label is bracketed and 40 percent longer."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return f"[{source}{'~' * round(len(source) * 0.4)}]"

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        return False


def longer(value: Any) -> Any:
    """Give content whose texts are 40 percent longer, in words of their own."""
    if isinstance(value, tuple):
        return tuple(longer(one) for one in value)
    if isinstance(value, dict):
        return {key: longer(one) for key, one in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {
        field.name: _longer(field.name, getattr(value, field.name)) for field in fields(value)
    }
    return replace(value, **changes)


def _longer(name: str, value: Any) -> Any:
    if name in WORDY and isinstance(value, str) and value:
        return f"{value} {'und so weiter ' * 99}"[: round(len(value) * 1.4) + 1]
    return longer(value)


@pytest.fixture
def _large(qapp: QApplication, look: Look) -> Iterator[None]:
    theme = replace(LIGHT, scale=1.5)
    qapp.setStyleSheet(sheet(theme))
    look.set_theme(theme)
    yield
    qapp.setStyleSheet(sheet(LIGHT))


@pytest.fixture
def _pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    del qapp


def cut(root: QWidget) -> list[str]:
    """Give everything that has less room than its words take."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton):
            continue
        words = one.text() or one.accessibleName()
        wraps = one.sizePolicy().hasHeightForWidth()
        high = one.heightForWidth(one.width()) if wraps else one.minimumSizeHint().height()
        wide = one.minimumSizeHint().width()
        if words and (one.height() < high - 1 or one.width() < wide - 1):
            found.append(f"{type(one).__name__} {words}: {one.size().toTuple()} of {wide, high}")
    return found


@pytest.mark.usefixtures("_large", "_pseudo")
def test_long_words_are_not_cut(
    catalog: Catalog, words: Words, look: Look, qtbot: QtBot, tmp_path: Any
) -> None:
    wordy: Catalog = longer(catalog)
    session = Session(open_store(tmp_path / "data"), wordy)
    bridge = Bridge(session, words, look)
    bridge.new_profile("Kim", "", None, "")
    person = before(bridge, look, qtbot, Clock())
    person.resize(*NARROW)
    asked = questions(wordy, Mode.FULL)
    for kind in KINDS:
        for question in [one for one in asked if isinstance(one, kind)][:3]:
            bridge.go_to(Destination("questions", question.id, "results"))
            check(person, kind.__name__)
    bridge.go_to(Destination("questions"))
    limit = next(one for one in asked if isinstance(one, LimitItem))
    bridge.go_to(Destination("questions", limit.id))
    person.answer(len(limit.options))
    check(person, "firmness")
    for question in asked[:20]:
        bridge.answer(question.id, None)
    person.page.sitting.open_review()
    check(person, "review")
    person.page.sitting.back()
    while person.page.question.isVisible():
        person.page.sitting.on()
    check(person, "end")
    session.close()


def wide(root: QWidget) -> list[tuple[str, int]]:
    """Give the least widths of what is shown, the widest first."""
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    found = [(type(one).__name__, one.minimumSizeHint().width()) for one in shown]
    return sorted(found, key=lambda one: -one[1])[:6]


def check(person: QuestionsDriver, what: str) -> None:
    """Look at what is shown: nothing is cut, stands out, or is no words of a translation."""
    page = person.page
    assert cut(page) == [], what  # at once: no half-way state is ever painted
    ground = page.widget()
    assert ground is not None
    assert ground.width() <= page.viewport().width(), f"{what}: {wide(page.header)} {wide(ground)}"
    assert page.footer.geometry().bottom() < page.height(), what
    assert page.footer.geometry().top() >= page.viewport().geometry().bottom(), what
    for button in page.footer.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.text().startswith("["), button.text()
            assert page.footer.rect().contains(button.geometry()), button.text()


@pytest.mark.usefixtures("_large")
def test_a_narrow_page_has_one_line_of_sections_and_pairs_of_answers(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    person.resize(*NARROW)
    pair = next(one for one in questions(catalog, Mode.FULL) if isinstance(one, Pair))
    bridge.go_to(Destination("questions", pair.id))
    QApplication.sendPostedEvents()
    assert not person.page.header.stepper.isVisible()
    assert person.control("Trade-offs, 1 of 10").isVisible()
    corners = [(row.y(), row.x()) for row in person.rows]
    assert len({y for y, _ in corners}) == len({x for _, x in corners}) == 2
    sides = person.page.question.poles.sides
    assert sides[0].geometry().bottom() < sides[1].geometry().top()
    person.choose("Trade-offs, 1 of 10", "Duties, 0 of 25 answered")
    assert person.control("Duties, 1 of 25").isVisible()
    person.choose("Duties, 1 of 25", "All answers")
    assert person.title == "What did I answer?"


def test_a_wide_page_has_a_stepper_and_answers_side_by_side(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    pair = next(one for one in questions(catalog, Mode.FULL) if isinstance(one, Pair))
    bridge.go_to(Destination("questions", pair.id))
    QApplication.sendPostedEvents()
    assert len({row.y() for row in person.rows}) == 1
    assert [side.caption.text() for side in person.page.question.sides.sides] == ["A", "B"]
    assert [side.words.text() for side in person.page.question.sides.sides] == [
        side.text for side in pair.sides
    ]


def test_the_footer_stays_in_view(person: QuestionsDriver) -> None:
    person.resize(1080, 400)
    QApplication.sendPostedEvents()
    bar = person.page.verticalScrollBar()
    assert bar.maximum() > 0
    for value in (0, bar.maximum()):
        bar.setValue(value)
        assert person.page.footer.geometry().bottom() == person.page.height() - 1
        assert person.control("Next").isVisible()


def test_rows_are_radio_buttons_with_names_and_states(person: QuestionsDriver) -> None:
    def heard() -> list[tuple[str, QAccessible.Role, bool]]:
        faces = [QAccessible.queryAccessibleInterface(row) for row in person.rows]
        name = QAccessible.Text.Name
        return [(face.text(name), face.role(), bool(face.state().checked)) for face in faces]

    radio = QAccessible.Role.RadioButton
    names = [f"{number}: {words}" for number, words in enumerate(person.answers, start=1)]
    assert heard() == [(name, radio, False) for name in names]
    person.answer(4)
    person.back()
    assert [checked for _, _, checked in heard()] == [False, False, False, True, False]


def test_a_click_is_a_wish_and_no_state(look: Look, qtbot: QtBot) -> None:
    row = AnswerRow(look)
    qtbot.addWidget(row)
    row.set_row(1, "Yes")
    row.click()
    assert not row.isChecked()
    row.set_chosen(is_chosen=True)
    row.click()
    assert row.isChecked()


def test_a_new_question_is_said(
    person: QuestionsDriver, bridge: Bridge, monkeypatch: pytest.MonkeyPatch, catalog: Catalog
) -> None:
    said: list[str] = []
    where = "ui.pages.questions.question_view.announce"
    monkeypatch.setattr(where, lambda _widget, words: said.append(words))
    person.digit(1)
    assert said == []
    person.wait_for("Want 2 of 9")
    item = catalog.item[person.question]
    assert isinstance(item, TwoSided)
    assert said == [
        f"Want 2 of 9 Which of the two is closer to you? Left: {item.left} Right: {item.right}"
    ]
    bridge.set_note(person.question, "quiet")
    assert len(said) == 1


def test_an_answer_is_painted_as_chosen(person: QuestionsDriver, bridge: Bridge) -> None:
    before_it = person.page.grab().toImage()
    bridge.answer(person.question, 2)
    after = person.page.grab().toImage()
    row = person.rows[1]
    at = row.mapTo(person.page, row.rect().topLeft()) + row.rect().center() / 2
    assert before_it.pixelColor(at).name().upper() == LIGHT.raised
    assert after.pixelColor(at).name().upper() == LIGHT.tint


def fold(person: QuestionsDriver) -> int:
    """Give where the part of the page ends that can be seen without scrolling."""
    return person.page.viewport().height()


def bottom(person: QuestionsDriver, part: QWidget) -> int:
    """Give where a part ends, on the page as it is scrolled now."""
    return part.mapTo(person.page.viewport(), part.rect().bottomLeft()).y()


def test_a_note_opens_in_view(person: QuestionsDriver, bridge: Bridge, catalog: Catalog) -> None:
    skill = next(one for one in questions(catalog, Mode.FULL) if isinstance(one, Bars))
    bridge.go_to(Destination("questions", skill.id))
    QApplication.sendPostedEvents()
    note = person.page.question.note
    assert bottom(person, note.open_button) < fold(person)
    person.note("Won it")
    assert 0 < bottom(person, note.label) < bottom(person, note.editor) < fold(person)
    for _ in range(3):
        person.press(Key.Key_Return)
        person.type_in("and again")
        assert bottom(person, note.editor) < fold(person)


def test_a_note_of_one_line_has_nothing_to_scroll(person: QuestionsDriver) -> None:
    person.note("Won it")
    note = person.page.question.note
    QApplication.sendPostedEvents()
    assert not note.editor.verticalScrollBar().isVisible()
    assert bottom(person, note.editor) < person.page.footer.geometry().top() - 4
    for _ in range(8):
        person.press(Key.Key_Return)
    assert note.editor.verticalScrollBar().isVisible()


def test_two_sides_and_all_their_keys_are_seen_at_once(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    for item in (one for one in questions(catalog, Mode.FULL) if isinstance(one, TwoSided)):
        bridge.go_to(Destination("questions", item.id))
        QApplication.sendPostedEvents()
        view = person.page.question
        assert len({row.y() for row in person.rows}) == 1
        for part in (*person.rows, view.skip_button, view.note.open_button):
            assert bottom(person, part) < fold(person) - 8, item.id


def test_every_screen_begins_at_one_place(
    person: QuestionsDriver, bridge: Bridge, catalog: Catalog
) -> None:
    tops = set()
    for kind in KINDS:
        for item in [one for one in questions(catalog, Mode.FULL) if isinstance(one, kind)][:2]:
            bridge.go_to(Destination("questions", item.id))
            QApplication.sendPostedEvents()
            person.page.verticalScrollBar().setValue(0)
            part = person.page.question
            header = bottom(person, person.page.header)
            tops.add(part.mapTo(person.page.viewport(), part.rect().topLeft()).y() - header)
    assert len(tops) == 1
    assert tops.pop() >= 24


def test_the_footer_has_room_for_its_buttons_after_the_text_grew_elsewhere(
    person: QuestionsDriver, qapp: QApplication, look: Look
) -> None:
    person.go_away()
    theme = replace(LIGHT, scale=1.5)
    qapp.setStyleSheet(sheet(theme))
    look.set_theme(theme)
    person.resize(*NARROW)
    person.come_back()
    while person.page.question.isVisible():
        person.page.sitting.on()
    footer = person.page.footer
    QApplication.sendPostedEvents()
    assert footer.back_button.height() >= theme.px(36)
    assert footer.back_button.geometry().bottom() < footer.height() - 8
    assert footer.geometry().bottom() < person.page.height()
    assert person.control("Go to a section").isVisible()
    qapp.setStyleSheet(sheet(LIGHT))


def test_sections_break_into_two_lines_all_together(look: Look, qtbot: QtBot) -> None:
    stepper = Stepper(look, 3)
    qtbot.addWidget(stepper)
    stepper.set_steps(
        [
            Step("Trade-offs", "10 of 10", "", StepState.AHEAD),
            Step("Wants", "9 of 9", "", StepState.DONE),
            Step("Duties", "25", "", StepState.AHEAD),
        ]
    )
    high = [one.heightForWidth(110) for one in stepper.buttons]
    assert len(set(high)) == 1
    assert high[0] > stepper.buttons[0].heightForWidth(300)
    tick = stepper.buttons[1]
    assert tick.fits(70)  # its count is not shown once it is done


def test_no_word_hangs_because_of_the_room_of_a_tick(look: Look) -> None:
    words = "I choose work by its effect on goals and decline requests with a reason"
    for width in range(240, 520, 20):
        plain = Typeset(words, Type.ANCHOR, look.theme, width)
        even = balanced(words, Type.ANCHOR, look.theme, width)
        assert even.height == plain.height
        assert even.width <= plain.width


def test_a_compound_stays_on_one_line(look: Look) -> None:
    words = "a third of your week on one-to-ones"
    whole = Typeset(words, Type.BODY, look.theme).width
    narrow = Typeset(words, Type.BODY, look.theme, whole - 10)
    before_it = Typeset("a third of your week on", Type.BODY, look.theme).width
    assert narrow.width == before_it
