"""Learning weights by choices: by keys until it is enough, kept, taken back, and seen again."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from advisor import Catalog, Session, Words, open_store, proposal
from tests.ui.drivers import CTRL, Key
from tests.ui.learn_driver import LEAVE, ORDER, SAY, LearnDriver, Shown, opened, unweighed
from ui.bridge import Bridge
from ui.look import Look
from ui.pages.learn import LearnPage
from ui.values import Destination
from ui.widgets.chart_view import ChartView

pytest_plugins = ("tests.ui.learn_fixtures",)
LEAST, MOST = 10, 15


# Choosing


def test_keys_answer_until_it_is_enough_and_nothing_is_asked_twice(
    asked: LearnDriver, bridge: Bridge, catalog: Catalog
) -> None:
    assert asked.sentence == "10 of about 15 choices made."
    before = bridge.assessment
    weighed = asked.answer_all()
    assert asked.invitation == "That is enough"
    assert LEAST + len(weighed) <= MOST
    assert len(set(weighed)) == len(weighed)
    assert bridge.assessment.choices == dict.fromkeys(weighed, 0)
    assert bridge.assessment.answers == before.answers
    assert proposal(bridge.assessment, catalog).is_enough


def test_one_can_go_on_until_nothing_is_left(asked: LearnDriver, bridge: Bridge) -> None:
    weighed = asked.answer_all()
    asked.push("Ask me more")
    weighed += asked.answer_all()
    assert len(weighed) == len(set(weighed)) == 26
    assert asked.invitation == "No question is left"
    assert "Ask the skipped ones again" not in asked.buttons
    assert len(bridge.assessment.choices) == 26
    assert asked.sentence == "36 choices made, more than the 15 it takes."


def test_nothing_is_ranked_beside_a_question(asked: LearnDriver, catalog: Catalog) -> None:
    asked.answer(2)
    told = " ".join(asked.texts())
    assert not any(catalog.criterion[name].name in told for name in catalog.preferences)
    assert not list(asked.controls(ChartView))
    assert not asked.page.say.isVisible()


def test_the_answer_is_kept_as_it_was_given(asked: LearnDriver, bridge: Bridge) -> None:
    for number in (1, 2, 3, 4):
        pair = asked.answer(number)
        assert bridge.assessment.choices[pair] == number - 1
    assert bridge.last_saved.at


def test_a_trade_off_of_the_questionnaire_is_answered_there(
    shown: Shown, bridge: Bridge, catalog: Catalog
) -> None:
    driver = shown(unweighed(catalog))
    driver.push("Begin here")
    items = 0
    while items == 0:
        shown_now = driver.page.learner.shown
        assert shown_now is not None
        item = shown_now.asked.item
        driver.answer(4)
        if item is not None:
            items += 1
            assert bridge.assessment.answers[item] == catalog.options(catalog.item[item])[3].value


def test_one_can_go_back_change_it_and_go_on(asked: LearnDriver, bridge: Bridge) -> None:
    first, second = asked.answer(1), asked.answer(4)
    asked.press(Key.Key_Left)
    assert (asked.pair, asked.chosen) == (second, 4)
    assert asked.page.step(-1)
    assert (asked.pair, asked.chosen) == (first, 1)
    assert not asked.page.step(-1)
    asked.answer(3)
    assert bridge.assessment.choices[first] == 2
    assert asked.pair == second
    asked.press(Key.Key_Right)
    assert asked.pair not in {first, second}
    assert asked.chosen is None
    assert not asked.page.step(1)


def test_what_is_skipped_is_not_asked_again_unless_one_wants_it(
    asked: LearnDriver, bridge: Bridge
) -> None:
    skipped = asked.pair
    asked.press(Key.Key_0)
    assert skipped not in asked.answer_all()
    asked.push("Ask me more")
    assert skipped not in asked.answer_all()
    assert asked.reads("All that is left are choices that you skipped.")
    asked.push("Ask the skipped ones again")
    assert asked.answer(1) == skipped
    assert len(bridge.assessment.choices) == 26


def test_an_answer_can_be_taken_away_on_the_way(asked: LearnDriver, bridge: Bridge) -> None:
    pair = asked.answer(1)
    asked.press(Key.Key_Backspace)
    asked.push("Take this choice away")
    assert pair not in bridge.assessment.choices
    assert (asked.pair, asked.chosen) == (pair, None)


def test_undo_shows_what_it_took_back(asked: LearnDriver, bridge: Bridge) -> None:
    first, second = asked.answer(1), asked.answer(2)
    bridge.undo()
    assert (asked.pair, asked.chosen) == (second, None)
    bridge.undo()
    assert (asked.pair, asked.chosen) == (first, None)
    bridge.redo()
    assert (asked.pair, asked.chosen) == (first, 1)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_arrows_reach_the_rows_and_a_key_takes_one(
    asked: LearnDriver, bridge: Bridge, key: Key
) -> None:
    pair = asked.pair
    asked.press(Key.Key_Down)
    asked.press(Key.Key_Down)
    asked.press(key)
    assert bridge.assessment.choices[pair] == 1
    asked.focus_on("The one before")
    asked.press(key)
    assert (asked.pair, asked.chosen) == (pair, 2)


def test_escape_and_the_link_lead_back(asked: LearnDriver, went: list[Destination]) -> None:
    asked.press(Key.Key_Escape)
    asked.push(LEAVE)
    assert went == [Destination("what-if")] * 2


def test_another_key_changes_nothing(asked: LearnDriver, bridge: Bridge) -> None:
    before = bridge.assessment
    for key in (Key.Key_5, Key.Key_9, Key.Key_N):
        asked.press(key)
    asked.push(ORDER)
    asked.press(Key.Key_1)
    asked.press(Key.Key_1, CTRL)
    assert bridge.assessment == before


# The choices that were made


def test_a_further_choice_can_be_changed_and_removed(asked: LearnDriver, bridge: Bridge) -> None:
    pair = asked.answer(1)
    for key, position in ((Key.Key_4, 3), (Key.Key_Delete, None)):
        asked.push(SAY)
        asked.page.say.made.rows[pair].click()
        assert asked.pair == pair
        asked.press(key)
        assert bridge.assessment.choices.get(pair) == position
        assert asked.page.say.isVisible()
        if position is not None:
            assert asked.page.say.made.rows[pair].hasFocus()
    assert pair not in asked.page.say.made.rows
    bridge.undo()
    assert bridge.assessment.choices[pair] == 3


def test_escape_leaves_a_visited_choice_first(
    asked: LearnDriver, bridge: Bridge, went: list[Destination]
) -> None:
    pair = asked.answer(2)
    asked.push(SAY)
    before = bridge.assessment
    asked.page.say.made.rows[pair].click()
    assert asked.chosen == 2
    asked.press(Key.Key_Escape)
    assert asked.page.say.made.rows[pair].hasFocus()
    assert (bridge.assessment, went) == (before, [])
    asked.press(Key.Key_Escape)
    assert went == [Destination("what-if")]


def test_a_choice_of_the_questionnaire_opens_its_question(
    asked: LearnDriver, bridge: Bridge, went: list[Destination]
) -> None:
    asked.push(SAY)
    rows = asked.page.say.made.rows
    assert len(rows) == LEAST
    pair, row = next(iter(rows.items()))
    row.click()
    (there,) = went
    assert (there.place, there.origin) == ("questions", "learn")
    assert there.target in bridge.assessment.answers
    asked.page.arrive(Destination("learn"), is_back=True)
    assert asked.page.say.made.rows[pair].hasFocus()


def test_a_restart_keeps_further_choices(
    asked: LearnDriver, session: Session, folder: Path, catalog: Catalog, words: Words, qtbot: QtBot
) -> None:
    pair = asked.answer(2)
    uid = session.profiles[0].profile.uid
    session.close()
    again = Session(open_store(folder), catalog)
    again.open_profile(uid)
    look = Look()
    page = opened(LearnPage(Bridge(again, words, look), look), qtbot)
    page.push(SAY)
    assert page.page.say.made.rows[pair].words.right == "slightly, asked here"
    again.close()
