"""Weights that are offered: from choices or from an order, taken, tried or left; and who may."""

from dataclasses import replace

from advisor import Assessment, Catalog, Session, importance_by_order, proposal
from tests.ui.drivers import Key, settle
from tests.ui.learn_driver import (
    CHOOSE,
    KEEP,
    ORDER,
    RESET,
    SAY,
    TRY,
    USE,
    LearnDriver,
    Shown,
    full,
    unweighed,
    written,
)
from ui.bridge import Bridge
from ui.values import Destination
from ui.widgets.chart_view import ChartView

pytest_plugins = ("tests.ui.learn_fixtures",)
LEAST = 10


# What they say


def test_the_weights_that_are_taken_are_just_those_proposed(
    asked: LearnDriver, bridge: Bridge, catalog: Catalog
) -> None:
    asked.answer_all()
    asked.push("See what they say")
    proposed = proposal(bridge.assessment, catalog)
    assert bridge.assessment.options.importance is None
    asked.push(USE)
    assert written(bridge.assessment.options.importance) == proposed.importance
    assert asked.reads("These weights count now.")
    assert not {USE, TRY, KEEP} & set(asked.buttons)
    bridge.undo()
    assert bridge.assessment.options.importance is None
    assert USE in asked.buttons
    bridge.redo()
    asked.push(RESET)
    assert bridge.assessment.options.importance is None
    assert not asked.reads("These weights count now.")


def test_to_keep_ones_own_changes_nothing(
    asked: LearnDriver, bridge: Bridge, went: list[Destination]
) -> None:
    before, undo = bridge.assessment, bridge.undo_state
    asked.push(SAY)
    asked.push(KEEP)
    assert went == [Destination("what-if")]
    assert (bridge.assessment, bridge.undo_state) == (before, undo)


def test_they_can_be_tried_in_what_if(
    asked: LearnDriver, bridge: Bridge, session: Session, went: list[Destination]
) -> None:
    before = bridge.assessment
    proposed = proposal(before, bridge.catalog)
    asked.push(SAY)
    asked.push(TRY)
    assert went == [Destination("what-if")]
    assert bridge.assessment == before
    now = {row.preference: row.now for row in proposed.rows}
    tried = session.draft.moves.importance
    assert {**now, **tried} == proposed.importance
    assert tried


def test_weights_set_by_hand_are_replaced_only_when_it_was_said(
    shown: Shown, bridge: Bridge, catalog: Catalog
) -> None:
    answers = full(catalog)
    by_hand = dict.fromkeys(catalog.preferences, 1.1)
    driver = shown(replace(answers, options=replace(answers.options, importance=by_hand)))
    driver.push(SAY)
    assert driver.reads("Weights set before count now; using these replaces them.")
    driver.push(RESET)
    assert not driver.reads("Weights set before")
    assert bridge.assessment.options.importance is None


def test_fewer_than_ten_choices_are_not_offered(shown: Shown, catalog: Catalog) -> None:
    driver = shown(unweighed(catalog))
    driver.push("Begin here")
    for _ in range(LEAST - 1):
        driver.answer(1)
    driver.push(SAY)
    assert driver.reads("Choices still to make before they can become weights: 1.")
    assert not {USE, TRY} & set(driver.buttons)
    driver.push("Make more choices")
    driver.answer(1)
    driver.push(SAY)
    assert {USE, TRY, KEEP} <= set(driver.buttons)


def test_the_chart_says_every_row_and_is_a_table_too(
    asked: LearnDriver, bridge: Bridge, catalog: Catalog
) -> None:
    asked.answer_all()
    asked.push("See what they say")
    said = asked.page.say.chart.accessibleDescription().splitlines()
    proposed = proposal(bridge.assessment, catalog)
    ranked = sorted(proposed.rows, key=lambda row: -row.learned.importance)
    for row, line in zip(ranked, said, strict=True):
        assert line == (
            f"{catalog.criterion[row.preference].name}: counts {row.now:.2f} now; learned "
            f"{row.learned.importance:.2f}, likely range {row.learned.low:.2f} to "
            f"{row.learned.high:.2f}; {bridge.text(row.learned.sure)}."
        )
    for sentence in proposed.implied:
        assert asked.reads(bridge.text(sentence))
    asked.push("The weights as a table, unrounded")
    table = asked.page.say.figures
    settle()
    assert (table.rowCount(), table.columnCount()) == (len(said), 5)


def test_a_clear_sign_is_said_with_care(asked: LearnDriver, catalog: Catalog) -> None:
    asked.push(SAY)
    assert asked.sentence == "10 choices give no clear sign yet."
    asked.push(CHOOSE)
    asked.answer_all()
    asked.push("See what they say")
    names = [catalog.criterion[name].name for name in catalog.preferences]
    assert "seems to count" in asked.sentence
    assert any(f"“{name}”" in asked.sentence for name in names)


# The order


def test_an_order_by_keys_gives_its_weights(
    asked: LearnDriver, bridge: Bridge, catalog: Catalog
) -> None:
    asked.push(ORDER)
    start = asked.page.learner.order.names
    now = {row.preference: row.now for row in proposal(bridge.assessment, catalog).rows}
    assert list(start) == sorted(catalog.preferences, key=lambda name: -now[name])
    asked.move_row(1, times=2)
    wished = (*start[1:3], start[0], *start[3:])
    assert asked.page.learner.order.names == wished
    given = importance_by_order(wished, catalog)
    assert asked.order == [
        f"{at}. {catalog.criterion[name].name}: {given[name]:.2f}"
        for at, name in enumerate(wished, start=1)
    ]
    asked.push(USE)
    assert written(bridge.assessment.options.importance) == given
    assert asked.reads("These weights count now.")
    bridge.undo()
    assert bridge.assessment.options.importance is None


def test_an_order_by_buttons_and_by_mouse_is_the_same(asked: LearnDriver, catalog: Catalog) -> None:
    asked.push(ORDER)
    start = asked.page.learner.order.names
    name = catalog.criterion[start[0]].name
    asked.push(f"Move {name} up")
    assert asked.page.learner.order.names == start
    asked.push(f"Move {name} down")
    assert asked.page.learner.order.names[:2] == (start[1], start[0])
    asked.push(f"Move {name} up")
    assert asked.page.learner.order.names == start
    asked.drag_row(0, 4)
    assert asked.page.learner.order.names == (*start[1:5], start[0], *start[5:])
    asked.drag_row(4, 0)
    assert asked.page.learner.order.names == start
    asked.drag_row(8, 7)
    assert asked.page.learner.order.names == (*start[:7], start[8], start[7])


def test_an_order_can_be_tried_or_left(
    asked: LearnDriver, bridge: Bridge, session: Session, went: list[Destination]
) -> None:
    asked.push(ORDER)
    before = bridge.assessment
    asked.push(KEEP)
    assert not session.draft.moves.importance
    asked.push(TRY)
    assert went == [Destination("what-if")] * 2
    assert session.draft.moves.importance
    assert bridge.assessment == before


def test_an_order_begins_with_the_weights_that_count_until_it_is_changed(
    asked: LearnDriver, bridge: Bridge, catalog: Catalog
) -> None:
    asked.push(ORDER)
    wished = tuple(reversed(catalog.preferences))
    assert asked.page.learner.order.names != wished
    bridge.set_importance(importance_by_order(wished, catalog))
    asked.push(SAY)
    asked.push(ORDER)
    assert asked.page.learner.order.names == wished
    asked.move_row(1)
    own = asked.page.learner.order.names
    bridge.set_importance(None)
    asked.push(SAY)
    asked.push(ORDER)
    assert asked.page.learner.order.names == own


def test_a_key_too_many_does_not_take_the_weights_back(asked: LearnDriver) -> None:
    asked.push(SAY)
    asked.push(USE)
    assert asked.page.hasFocus()
    asked.press(Key.Key_Space)
    assert asked.page.learner.known.is_set_by_hand
    asked.push(RESET)
    assert not asked.page.learner.known.is_set_by_hand


# States


def test_nobody_is_led_to_a_profile(shown: Shown, went: list[Destination]) -> None:
    driver = shown()
    driver.push("Begin a profile")
    assert went == [Destination("start")]
    assert not {CHOOSE, SAY, ORDER} & set(driver.buttons)


def test_a_weight_needs_wants(shown: Shown, catalog: Catalog, went: list[Destination]) -> None:
    driver = shown(Assessment())
    assert driver.invitation == "Rate your wants first"
    driver.push("Rate my wants")
    assert catalog.item[went[0].target].criterion in catalog.preferences  # type: ignore[union-attr]
    assert went[0].place == "questions"


def test_the_ten_of_the_questionnaire_come_first(
    shown: Shown, catalog: Catalog, went: list[Destination]
) -> None:
    driver = shown(unweighed(catalog))
    assert driver.invitation == "The first 10 choices come from Questions"
    driver.push("Answer the 10 in Questions")
    assert catalog.item[went[0].target].type == "pair"
    driver.push(SAY)
    assert driver.sentence == "No choice is made yet, so nothing is said."
    assert not list(driver.controls(ChartView))


def test_the_sample_can_be_looked_at(
    shown: Shown, bridge: Bridge, session: Session, went: list[Destination]
) -> None:
    bridge.open_sample()
    before = bridge.assessment
    driver = shown()
    assert driver.invitation == "This is the sample"
    driver.press(Key.Key_1)
    driver.push("See what they say")
    assert driver.reads("The sample cannot take weights.")
    assert USE not in driver.buttons
    driver.push(TRY)
    assert went == [Destination("what-if")]
    assert session.draft.moves.importance
    assert bridge.assessment == before


def test_another_profile_begins_anew(asked: LearnDriver, bridge: Bridge) -> None:
    asked.answer(1)
    asked.push(SAY)
    bridge.new_profile("Ben", "", None, "")
    assert asked.invitation == "Rate your wants first"
    bridge.open_profile(bridge.cards()[1].profile.uid)
    assert asked.is_asked
    assert not asked.page.step(-1)
