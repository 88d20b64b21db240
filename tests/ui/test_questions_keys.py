"""Questions: the moment after an answer, and where the keys and the focus lead."""

import pytest

from tests.ui.drivers import Key
from tests.ui.questions_driver import QuestionsDriver
from ui.bridge import Bridge
from ui.pages.questions.sitting import MOMENT

pytest_plugins = ("tests.ui.questions_fixtures",)
LONG_MOMENT = 100_000


@pytest.mark.parametrize("moment", [LONG_MOMENT])
class TestMoment:
    """What a person can do before an answer moves on by itself."""

    def test_back_stays_at_what_was_answered(self, person: QuestionsDriver) -> None:
        person.skip()
        person.digit(4)
        assert person.page.sitting.moment.isActive()
        person.back()
        assert not person.page.sitting.moment.isActive()
        assert (person.kicker, person.chosen is not None) == ("Want 2 of 9", True)
        person.back()
        assert person.kicker == "Want 1 of 9"

    @pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Down, Key.Key_N, Key.Key_F5])
    def test_any_key_interrupts_it(self, person: QuestionsDriver, key: Key) -> None:
        person.digit(4)
        person.press(key)
        assert not person.page.sitting.moment.isActive()
        assert person.kicker == "Want 1 of 9"

    def test_another_number_mends_the_answer(self, person: QuestionsDriver, bridge: Bridge) -> None:
        person.digit(4)
        person.digit(2)
        assert person.chosen == person.answers[1]
        assert list(bridge.assessment.answers.values()) == [2]
        assert person.page.sitting.moment.isActive()

    @pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Return])
    def test_next_does_not_wait(self, person: QuestionsDriver, key: Key) -> None:
        person.digit(4)
        person.press(key)
        assert person.kicker == "Want 2 of 9"
        assert not person.page.sitting.moment.isActive()

    def test_undo_interrupts_it(self, person: QuestionsDriver, bridge: Bridge) -> None:
        person.digit(4)
        bridge.undo()
        assert not person.page.sitting.moment.isActive()
        assert (person.kicker, person.chosen) == ("Want 1 of 9", None)

    def test_who_wants_none_goes_on_by_next(self, person: QuestionsDriver) -> None:
        person.page.sitting.moves_on = False
        person.digit(4)
        assert not person.page.sitting.moment.isActive()
        person.enter()
        assert person.kicker == "Want 2 of 9"


def test_the_moment_is_short() -> None:
    assert 200 <= MOMENT <= 500


def test_rows_are_walked_and_chosen_by_keys(person: QuestionsDriver, bridge: Bridge) -> None:
    assert person.focus == "Next"
    person.press(Key.Key_Down)
    person.press(Key.Key_Down)
    assert person.focus == f"2: {person.answers[1]}"
    person.press(Key.Key_Up)
    assert person.focus == f"1: {person.answers[0]}"
    person.press(Key.Key_Space)
    person.wait_for("Want 2 of 9")
    assert list(bridge.assessment.answers.values()) == [1]
    assert person.focus == "Next"
    person.press(Key.Key_Down)
    person.enter()
    person.wait_for("Want 3 of 9")
    assert list(bridge.assessment.answers.values()) == [1, 1]


def test_enter_presses_the_button_that_has_the_focus(person: QuestionsDriver) -> None:
    person.answer(1)
    person.focus_on("Back")
    person.enter()
    assert person.kicker == "Want 1 of 9"
