"""What if: a draft is tried out by mouse and keyboard, seen at once, and kept only when asked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

import resources
from advisor import Bars, LeverKey, LeverKind, Moves
from tests.ui.drivers import CTRL, SHIFT, Driver, Key, Program, Unusable, opened, settle
from tests.ui.what_if_driver import SPLIT, WhatIfDriver
from ui.charts.draft_board import DraftRow, DraftValues
from ui.charts.numbers import tenths, whole
from ui.pages.results import ResultsPage
from ui.pages.results.speaker import breakable
from ui.pages.what_if import WhatIfPage
from ui.values import Destination
from ui.widgets.lever import Lever

EXAMPLE = resources.FOLDER / "example.json"


@pytest.fixture
def ready(program: Program) -> Program:
    """Give the program with the made-up person of the example file, its numbers there."""
    program.wait_ready()
    program.bridge.open_answers_file(EXAMPLE)
    return program


@pytest.fixture
def person(ready: Program) -> WhatIfDriver:
    """Give somebody who came to What if."""
    return WhatIfDriver(ready)


def moves(person: WhatIfDriver) -> Moves:
    return person.bridge.draft_view().overview.draft.moves


def test_untouched_it_says_who_leads_and_offers_a_first_try(person: WhatIfDriver) -> None:
    assert person.sentence == (
        "In your answers Product leads Grow as SE by 0.7. The two are practically level."
    )
    assert person.strip == "Nothing moved yet. Try a lever, or one of the changes below."
    for button in ("Reset", "Take over into my answers", "Save as scenario"):
        assert not person.can_press(button)
    assert all(", change 0.0." in line for line in person.board)
    assert person.can_press("Learn my weights")


def test_a_drag_shows_at_once_where_each_path_stood_and_which_place_changed(
    person: WhatIfDriver,
) -> None:
    before = [row.before for row in _rows(person)]
    lever = person.hold("Live customer contact", 1.5)
    view = person.bridge.draft_view().overview
    assert lever.values.value_text == "1.50"
    assert lever.values.source_text == "was 1.00"
    assert person.sentence.startswith("In this draft Grow as SE leads Product by")
    assert person.strip == "Draft, not saved. Your answers are unchanged. One lever moved."
    assert person.board[0].startswith("Grow as SE: fit ")
    assert "up, was 2." in person.board[0]
    assert "down, was 1." in person.board[1]
    assert sorted(row.before for row in _rows(person)) == sorted(before)
    for row, path in zip(_rows(person), view.after.order, strict=True):
        assert row.now == view.after.paths[path].fit
    assert view.draft.done == ()
    person.let_go(lever)


def _rows(person: WhatIfDriver) -> tuple[DraftRow, ...]:
    return _values(person).rows


def _values(person: WhatIfDriver) -> DraftValues:
    shown = person.parts.board.shown
    assert shown is not None
    return shown.values


def test_a_board_under_a_hand_keeps_its_axis(person: WhatIfDriver) -> None:
    lever = person.hold("Live customer contact", 1.5)
    reach = _values(person).reach
    assert reach
    person.hold("Live customer contact", 0.5)
    later = _values(person).reach
    assert later[0] <= reach[0] < reach[1] <= later[1]
    person.let_go(lever)
    assert _values(person).reach == ()


def test_letting_go_is_one_step_back_and_forth(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    assert moves(person) == Moves(split=0.6)
    person.drag(SPLIT, 0.65)
    for expected in (Moves(split=0.6), Moves()):
        person.press(Key.Key_Z, CTRL)
        assert moves(person) == expected
        assert person.lever(SPLIT).values.value == (expected.split or 0.5)
    person.press(Key.Key_Z, CTRL | SHIFT)
    person.press(Key.Key_Z, CTRL | SHIFT)
    assert moves(person) == Moves(split=0.65)
    assert person.lever(SPLIT).values.value_text == "65 to 35"


def test_a_lever_that_comes_back_where_it_was_is_no_step(person: WhatIfDriver) -> None:
    person.hold(SPLIT, 0.6)
    person.drag(SPLIT, 0.5)
    assert person.bridge.draft_view().overview.draft.done == ()
    assert person.strip.startswith("Nothing moved yet.")
    assert person.sentence.startswith("In your answers")


def test_escape_puts_back_a_lever_that_is_held(person: WhatIfDriver) -> None:
    lever = person.hold(SPLIT, 0.6)
    person.press(Key.Key_Escape)
    person.let_go(lever)
    assert moves(person) == Moves()
    assert person.strip.startswith("Nothing moved yet.")


def test_keys_move_a_lever_and_put_it_back(person: WhatIfDriver) -> None:
    person.focus_on(SPLIT, Lever)
    person.press(Key.Key_Right)
    assert moves(person) == Moves(split=0.51)
    person.press(Key.Key_End)
    assert moves(person) == Moves(split=0.7)
    assert person.focus == SPLIT
    person.press(Key.Key_Delete)
    assert moves(person) == Moves()
    assert person.focus == SPLIT


def test_marks_say_where_the_order_turns_and_are_true(person: WhatIfDriver) -> None:
    assert person.read_aloud(SPLIT) == "50 to 50. Grow as SE first from 64 to 36."
    assert person.read_aloud("Wide product impact") == "1.25. Grow as SE first below 1.03."
    assert person.read_aloud("Leading people") == "1.00. no setting turns the order."
    person.drag(SPLIT, 0.63)
    assert person.read_aloud(SPLIT).startswith(
        "63 to 37, was 50 to 50. Grow as SE first from 64 to 36."
    )
    assert person.sentence.startswith("In this draft Product leads")
    person.drag(SPLIT, 0.64)
    assert person.sentence.startswith("In this draft Grow as SE leads")
    assert "Product first below 63 to 37" in person.read_aloud(SPLIT)


def test_marks_stay_while_a_lever_is_held(person: WhatIfDriver) -> None:
    other = person.lever("Live customer contact").values
    lever = person.hold(SPLIT, 0.6)
    assert person.lever("Live customer contact").values == other
    person.let_go(lever)
    assert person.lever("Live customer contact").values != other


def test_levers_that_turn_the_order_soonest_come_first_and_stay_there(
    person: WhatIfDriver,
) -> None:
    before = _in_order(person)
    assert before[0] == SPLIT
    assert len(before) == 5
    near = [_way(person.lever(name)) for name in before[1:]]
    assert near == sorted(near)
    person.drag(before[3], 1.5)
    assert _in_order(person) == before
    person.push("Show 5 more wishes")
    settle()
    assert len(list(person.controls(Lever))) == 10
    person.push("Show fewer")
    settle()
    assert len(list(person.controls(Lever))) == 5


def _in_order(person: WhatIfDriver) -> list[str]:
    levers = list(person.controls(Lever))
    return [
        one.accessibleName()
        for one in sorted(levers, key=lambda one: one.mapTo(person.page, QPoint(0, 0)).y())
    ]


def _way(lever: Lever) -> float:
    values = lever.values
    here = values.share(values.value)
    return min((abs(values.share(mark.at) - here) for mark in values.marks), default=2.0)


def test_what_is_moved_is_never_folded_away(person: WhatIfDriver) -> None:
    folded = next(
        key
        for key, row in person.parts.levers.wishes.rows.items()
        if not row.isVisible() and key.kind is LeverKind.IMPORTANCE
    )
    person.bridge.set_moves(Moves(importance={folded.criterion: 1.5}))
    settle()
    assert person.parts.levers.wishes.rows[folded].isVisible()


def test_levels_are_whole_and_say_what_they_mean(
    person: WhatIfDriver,
) -> None:
    person.turn_to("Skills")
    catalog = person.bridge.catalog
    item = next(
        one
        for one in catalog.ratings
        if isinstance(one, Bars) and catalog.criterion[one.criterion].name == "Selling"
    )
    person.drag("Selling", 4)
    assert moves(person) == Moves(answers={item.id: 4})
    assert person.read_aloud("Selling").startswith("level 4, was level 3.")
    assert person.read_aloud("Selling").endswith(item.anchors[3].text)
    assert person.reads(item.anchors[3].text)
    assert person.parts.levers.segments.buttons[1].text() == "Skills 1"
    assert "at level 3 or lower" in person.read_aloud("Selling")
    person.push("How much each skill counts")
    settle()
    person.drag("Selling: how much it counts", 2.0)
    assert moves(person).multipliers == {item.criterion: 2.0}


def test_reset_takes_all_back_in_one_step(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.drag("Live customer contact", 1.5)
    person.push("Reset")
    assert moves(person) == Moves()
    assert person.focus == "What to move: Wishes"
    person.press(Key.Key_Z, CTRL)
    assert moves(person).count == 2


def test_the_change_that_matters_most_is_one_press_away(person: WhatIfDriver) -> None:
    effects = person.bridge.draft_view().overview.effects
    assert [row.shown.points for row in person.effects if row.shown] == [
        tenths(one.points, signed=True) for one in effects
    ]
    assert person.reads("off Product's lead of 0.7 in your answers")
    person.drag(SPLIT, 0.55)
    aside = breakable(person.parts.effects.aside.text())
    assert (aside.startswith("off "), aside.endswith(" in this draft")) == (True, True)
    first, effect = person.effects[0], person.bridge.draft_view().overview.effects[0]
    name = first.accessibleName()
    points = tenths(effect.points, signed=True)
    assert breakable(name) == f"Try Selling: one level up: {points}, Grow as SE first"
    person.push(name)
    assert moves(person) == Moves(split=0.55).with_all(effect.moves)
    assert len(person.bridge.draft_view().overview.draft.done) == 2
    assert QApplication.focusWidget() is first
    assert not any("Selling: one level up" in row.accessibleName() for row in person.effects)


def test_what_is_moved_is_listed_and_each_can_be_put_back_alone(person: WhatIfDriver) -> None:
    assert person.changed == []
    lever = person.hold(SPLIT, 0.6)
    assert person.changed == [], "nothing moves away under a hand"
    person.let_go(lever)
    person.drag("Live customer contact", 1.4)
    split, contact = (
        "Wishes 60 percent, strengths 40",
        "“Live customer contact” counts 1.40 instead of 1.00",
    )
    assert person.changed == [split, contact]
    person.push(f"Put back: {contact}")
    assert (person.changed, moves(person)) == ([split], Moves(split=0.6))
    assert person.focus == f"Put back: {split}"
    person.press(Key.Key_Space)
    assert (person.changed, moves(person)) == ([], Moves())
    assert person.focus == "What to move: Wishes"
    person.press(Key.Key_Z, CTRL)
    assert person.changed == [split]


def test_answers_that_no_lever_shows_are_listed(person: WhatIfDriver) -> None:
    catalog, answers = person.bridge.catalog, person.bridge.assessment.answers
    item = next(one for one in catalog.ratings if not isinstance(one, Bars) and one.keyed == 1)
    value = 2 if int(answers[item.id]) != 2 else 3
    person.bridge.set_moves(Moves(answers={item.id: value}))
    settle()
    assert len(person.changed) == 1
    name = catalog.criterion[item.criterion].name
    assert person.changed[0].startswith(f"“{name}”: 1 answer, ")


def test_who_comes_from_elsewhere_finds_the_tab_of_what_was_moved(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    catalog = person.bridge.catalog
    item = [one for one in catalog.ratings if isinstance(one, Bars)][-1]
    now = int(person.bridge.assessment.answers[item.id])
    results = person.program.go("results")
    assert isinstance(results.part, ResultsPage)
    level = 5 if now < 5 else 1
    results.part.parts.changes.tried.emit(Moves(answers={item.id: level}))
    settle()
    assert person.program.place == "what-if"
    assert person.parts.levers.segments.buttons[1].isChecked()
    row = person.parts.levers.skills.rows[LeverKey(LeverKind.LEVEL, item.criterion)]
    assert row.isVisible()
    top = row.mapTo(person.page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= person.page.viewport().height() - row.height()


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 1.5), ((1280, 800), 1.0)])
def test_tab_walks_as_one_reads_however_the_parts_stand(
    person: WhatIfDriver, size: tuple[int, int], scale: float
) -> None:
    program = person.program
    program.running.appearance.choose_text_size(scale)
    program.window.resize(*size)
    settle()
    levers, table = person.lever(SPLIT), person.parts.board.more.button
    met = []
    person.parts.levers.segments.buttons[0].setFocus() if scale == 1.0 else table.setFocus()
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus in {levers, table}:
            met.append(focus)
        person.press(Key.Key_Tab)
        if len(met) == 2:
            break
    program.running.appearance.choose_text_size(1.0)
    assert met == ([levers, table] if scale == 1.0 else [table, levers])


def test_in_a_small_window_the_strip_has_its_words_above_the_buttons(
    person: WhatIfDriver,
) -> None:
    person.program.window.resize(800, 560)
    person.drag(SPLIT, 0.6)
    strip = person.parts.strip
    assert strip.details.width() > strip.width() / 2


def test_the_page_stands_still_while_the_sentence_grows(person: WhatIfDriver) -> None:
    top = person.parts.strip.y()
    lever = person.hold("Live customer contact", 1.5)
    settle()
    assert person.parts.strip.y() == top
    person.let_go(lever)


def test_after_a_reset_the_levers_stand_as_at_first(person: WhatIfDriver) -> None:
    before = _in_order(person)
    person.bridge.set_moves(Moves(importance={person.bridge.catalog.preferences[-1]: 1.5}))
    person.program.go("results")
    assert _in_order(WhatIfDriver(person.program)) != before
    person.push("Reset")
    settle()
    assert _in_order(person)[: len(before)] == before


def test_a_scenario_without_a_name_is_refused_beside_the_field(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.push("Save as scenario")
    person.press(Key.Key_Return)
    assert person.reads("A scenario needs a name. Nothing was changed. Type one.")
    assert person.focus == "Name of the scenario"
    assert person.scenarios == []


def test_taken_over_the_results_show_the_numbers_of_the_draft(person: WhatIfDriver) -> None:
    person.drag("Live customer contact", 1.4)
    person.drag(SPLIT, 0.6)
    fits, taken = {row.name: whole(row.now) for row in _rows(person)}, moves(person)
    person.push("Take over into my answers")
    assert moves(person) == Moves()
    assert person.strip.startswith("Nothing moved yet.")
    assert person.reads("The draft is now in your answers. Undo takes it out again.")
    assert person.focus == "What to move: Wishes"
    after = {row.name: whole(row.now) for row in _rows(person)}
    assert after == fits
    results = person.program.go("results")
    assert isinstance(results.part, ResultsPage)
    board = breakable(results.part.parts.board.view.accessibleDescription())
    for name, fit in fits.items():
        assert f"{name}: fit {fit}," in board
    again = WhatIfDriver(person.program)
    again.press(Key.Key_Z, CTRL)
    assert again.bridge.assessment.options.split is None
    assert moves(again) == taken, "the draft is there again"


def test_leaving_keeps_the_draft_as_the_last_what_if(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.program.go("results")
    again = WhatIfDriver(person.program)
    assert again.lever(SPLIT).values.value == pytest.approx(0.6)
    assert again.strip.startswith("Draft, not saved.")


def test_a_scenario_is_kept_renamed_opened_and_deleted(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.name_it("More wishes")
    assert person.scenarios == ["More wishes"]
    details = person.parts.scenarios.rows[0].details.text()
    assert details.startswith("Wishes 60 percent, strengths 40. Kept ")
    assert person.reads("Kept as scenario “More wishes”. Your answers are unchanged.")
    assert person.focus == "Save as scenario"
    person.push("Reset")
    person.push("Open More wishes")
    assert moves(person) == Moves(split=0.6)
    assert person.focus == "Open More wishes"
    person.push("Rename More wishes")
    person.type_in("Wishes first")
    person.press(Key.Key_Return)
    assert person.scenarios == ["Wishes first"]
    assert person.focus == "Rename Wishes first"
    person.push("Delete Wishes first")
    assert person.scenarios == []
    assert person.reads("Scenario “Wishes first” is deleted. Undo brings it back.")
    person.press(Key.Key_Z, CTRL)
    assert person.scenarios == ["Wishes first"]
    assert moves(person) == Moves(split=0.6), "steps of the draft came before"


def test_what_was_done_last_is_taken_back_first(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.name_it("One")
    person.drag(SPLIT, 0.65)
    person.press(Key.Key_Z, CTRL)
    assert (moves(person), person.scenarios) == (Moves(split=0.6), ["One"])
    person.press(Key.Key_Z, CTRL)
    assert (moves(person), person.scenarios) == (Moves(), ["One"])
    person.press(Key.Key_Z, CTRL)
    assert (moves(person), person.scenarios) == (Moves(), [])
    person.press(Key.Key_Z, CTRL | SHIFT)
    assert (moves(person), person.scenarios) == (Moves(), ["One"])
    person.press(Key.Key_Z, CTRL | SHIFT)
    assert (moves(person), person.scenarios) == (Moves(split=0.6), ["One"])


def test_what_was_told_is_over_with_the_next_step(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.name_it("One")
    person.push("Delete One")
    assert person.focus == "Undo"
    person.press(Key.Key_Space)
    assert person.scenarios == ["One"]
    person.push("Delete One")
    person.drag(SPLIT, 0.65)
    assert not person.parts.scenarios.notice.isVisible()


def test_a_name_that_is_taken_is_refused_beside_the_field(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.name_it("More wishes")
    person.name_it("more WISHES")
    problem = "There is a scenario called “More wishes” already."
    assert person.reads(problem)
    assert not person.program.window.notice.isVisible()
    assert person.parts.strip.naming.field.text() == "more WISHES"
    assert person.focus == "Name of the scenario"
    person.type_in("!")
    assert not person.reads(problem)
    person.press(Key.Key_Escape)
    assert not person.parts.strip.naming.isVisible()
    assert person.focus == "Save as scenario"
    assert person.scenarios == ["More wishes"]


def test_scenarios_are_there_after_a_restart(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    first = opened(qapp, qtbot, folder)
    first.wait_ready()
    first.bridge.open_answers_file(EXAMPLE)
    person = WhatIfDriver(first)
    person.drag("Live customer contact", 1.4)
    kept = moves(person)
    person.name_it("Contact")
    first.end()
    second = opened(qapp, qtbot, folder)
    second.wait_ready()
    second.bridge.open_profile(second.bridge.cards()[0].profile.uid)
    again = WhatIfDriver(second)
    assert again.scenarios == ["Contact"]
    assert moves(again) == Moves()
    again.push("Open Contact")
    assert moves(again) == kept
    second.end()


def test_limits_move_a_path_to_the_conflicts_and_change_no_number(person: WhatIfDriver) -> None:
    before = {row.name: row.now for row in _rows(person)}
    person.turn_to("Limits")
    person.choose_option("Personal quota", "No")
    person.choose_option("Personal quota, how firm", "Deal-breaker")
    assert {row.name: row.now for row in _rows(person)} == before
    assert [row.name for row in _rows(person) if row.is_blocked] == ["Sales"]
    at = person.board.index("In conflict with your limits:")
    assert person.board[at + 1].startswith("Sales: fit ")
    assert "Personal quota, new in this draft" in person.board[at + 1]
    assert person.reads("was: Only if the target is shared with a team")
    assert person.parts.levers.segments.buttons[2].text() == "Limits 1"
    assert person.focus == "Personal quota, how firm: Deal-breaker"
    person.press(Key.Key_Z, CTRL)
    assert not any(row.is_blocked for row in _rows(person))


def test_arrow_keys_choose_among_options(person: WhatIfDriver) -> None:
    person.turn_to("Limits")
    button = person.control(
        "Personal quota: Only if the target is shared with a team", QRadioButton
    )
    button.setFocus(Qt.FocusReason.TabFocusReason)
    person.press(Key.Key_Down)
    assert list(moves(person).answers.values()) == [3]
    assert person.focus == "Personal quota: No"


@pytest.mark.parametrize("tab", ["Wishes", "Skills"])
def test_the_wheel_over_a_lever_scrolls_the_page(person: WhatIfDriver, tab: str) -> None:
    person.turn_to(tab)
    lever = next(iter(person.controls(Lever)))
    bar = person.page.verticalScrollBar()
    assert bar.maximum() > 0
    person.turn_wheel(lever)
    assert bar.value() > 0
    assert moves(person) == Moves()


def test_what_is_not_answered_cannot_be_moved_and_leads_to_its_question(
    person: WhatIfDriver,
) -> None:
    catalog = person.bridge.catalog
    item = next(one for one in catalog.ratings if isinstance(one, Bars))
    person.bridge.answer(item.id, None)
    name = catalog.criterion[item.criterion].name
    person.turn_to("Skills")
    person.push("Show 12 more skills")
    settle()
    assert person.read_aloud(name) == "not answered yet."
    with pytest.raises(Unusable):
        person.focus_on(name, Lever)
    went: list[Destination] = []
    person.bridge.destination_changed.connect(went.append)
    person.push(f"Answer the question on {name}")
    assert went == [Destination("questions", item.id, origin="what-if")]


def test_the_sample_can_be_tried_out_but_neither_taken_over_nor_kept(program: Program) -> None:
    program.wait_ready()
    program.bridge.open_sample()
    person = WhatIfDriver(program)
    person.drag(SPLIT, 0.6)
    assert person.sentence.startswith("In this draft")
    assert person.can_press("Reset")
    for button in ("Take over into my answers", "Save as scenario"):
        assert not person.can_press(button)
    assert "The sample stays as it is: keep it as your own" in person.strip


@pytest.mark.parametrize("is_open", [True, False])
def test_with_nothing_answered_it_says_what_to_do(program: Program, is_open: bool) -> None:  # noqa: FBT001  (a case of the test)
    program.wait_ready()
    if is_open:
        program.bridge.new_profile("Kim", "", None, "")
    person = WhatIfDriver(program)
    assert person.sentence == "Nothing is answered yet."
    assert list(person.controls(Lever)) == []
    person.push("Go to the questions")
    assert program.place == "questions"


def test_without_an_order_there_is_no_board_and_it_says_why(program: Program) -> None:
    program.wait_ready()
    program.bridge.new_profile("Kim", "", None, "")
    for item in program.bridge.catalog.ratings:
        program.bridge.answer(item.id, 3)
    person = WhatIfDriver(program)
    assert person.sentence.startswith(
        "In your answers nothing can be ranked. Your answers are too even to rank the paths."
    )
    assert person.strip == "Nothing moved yet. Try a lever."
    assert person.effects == []
    with pytest.raises(Unusable):
        assert person.board
    assert person.reads("No order is shown: it would say more than the answers do.")
    assert person.read_aloud(SPLIT) == "50 to 50. there is no order that could turn."
    assert person.can_press("Go to the questions")


def test_before_the_numbers_are_there_it_waits_with_a_word(program: Program, qtbot: QtBot) -> None:
    assert not program.bridge.is_ready
    program.bridge.open_answers_file(EXAMPLE)
    program.go("what-if")
    page = program.window.pages["what-if"]
    assert isinstance(page, WhatIfPage)
    if not program.bridge.is_ready:
        assert page.parts.head.patience.isActive() or page.parts.head.waiting.isVisible()
    program.wait_ready()
    qtbot.waitUntil(page.parts.head.sentence.isVisible)
    assert not page.parts.head.waiting.isVisible()


def test_another_profile_has_a_draft_of_its_own(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    mine = person.bridge.profile
    assert mine is not None
    person.bridge.open_answers_file(EXAMPLE)
    assert person.strip.startswith("Nothing moved yet.")
    person.bridge.open_profile(mine.uid)
    assert person.lever(SPLIT).values.value == pytest.approx(0.6)


def test_the_board_is_a_table_too(person: WhatIfDriver) -> None:
    person.drag(SPLIT, 0.6)
    person.push("The board as a table, unrounded")
    settle()
    table = person.parts.board.figures
    names = [table.item(at, 0) for at in range(table.rowCount())]
    assert [one.text() for one in names if one is not None] == [row.name for row in _rows(person)]


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 1.5), ((1280, 800), 1.0)])
def test_the_first_rows_stay_in_sight_and_cover_nothing_that_has_the_focus(
    person: WhatIfDriver, size: tuple[int, int], scale: float
) -> None:
    program = person.program
    program.running.appearance.choose_text_size(scale)
    program.window.resize(*size)
    person.turn_to("Skills")
    bar, brief = person.page.verticalScrollBar(), person.page.brief
    assert not brief.isVisible()
    bar.setValue(bar.maximum())
    assert brief.isVisible()
    assert [row.name for row in brief.rows] == [row.name for row in _rows(person)[:3]]
    for _ in range(20):
        person.press(Key.Key_Tab, SHIFT)
        focus = QApplication.focusWidget()
        assert focus is not None
        if not person.page.viewport().isAncestorOf(focus):
            break
        top = focus.mapTo(person.page.viewport(), QPoint(0, 0)).y()
        is_free = not brief.isVisible() or top >= brief.height() or focus.height() > bar.pageStep()
        assert is_free or focus is person.parts.board.view, person.focus
    bar.setValue(0)
    assert not brief.isVisible()
    program.running.appearance.choose_text_size(1.0)


def test_help_lists_the_keys_of_a_lever(person: WhatIfDriver) -> None:
    person.press(Key.Key_F1)
    page = Driver(person.program.page.part)
    assert page.reads("Keys in What if")
    assert page.reads("on a lever: back to where it is in your answers")
