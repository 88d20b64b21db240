"""Results: what is shown is what was worked out, in every state, by keyboard, at every width."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from advisor import Assessment, Catalog, Library, Section, Session, Verdict, Words
from advisor.export.page import Page as PageValue
from tests.builders import SCORER
from tests.ui.drivers import Key, settle
from tests.ui.results_driver import ResultsDriver, answers_of
from ui.bridge import Bridge
from ui.charts.board.arranging import arrange as arrange_board
from ui.charts.numbers import tenths, whole
from ui.look import Look
from ui.pages.results import ResultsPage
from ui.pages.results import page as page_module
from ui.pages.results.speaker import breakable
from ui.pages.results.state import State, narrowing
from ui.style import sheet
from ui.theme import DARK, LIGHT, Theme
from ui.values import Destination, ResultView
from ui.widgets.buttons import Button
from ui.widgets.meter import Meter

AREA = (1080, 712)  # beside the navigation, in a window of 1280 x 800
SMALL = (952, 600)  # ... in one of 1024 x 700
Shown: TypeAlias = Callable[..., ResultsDriver]
CASES = {
    "g_pe06_full": (State.CLOSE, "Too close to call"),
    "g_random1": (State.AHEAD, "Slightly ahead"),
    "g_pe08_full": (State.CLEAR, "Stands out"),
    "g_ideal_product": (State.CLEAR, "Stands out"),
    "g_worst_eng": (State.AHEAD, "Slightly ahead"),
    "g_pe06_quick": (State.SKETCH, "First sketch"),
    "g_no_skills": (State.SKETCH, "First sketch"),
    "g_missing1": (State.SKETCH, "First sketch"),
    "g_mentor_three": (State.CLEAR, "Stands out"),
    "g_two_roots_below": (State.CLOSE, "Too close to call"),
    "g_pe10_full": (State.FLAT, "Cannot be ranked"),
    "g_all_3": (State.FLAT, "Cannot be ranked"),
    "g_no_prefs": (State.UNKNOWN, "Cannot be ranked"),
    "g_one_answer": (State.FLAT, "Cannot be ranked"),
    "g_empty": (State.EMPTY, "Nothing answered yet"),
}
RANKED = [case for case, (state, _) in CASES.items() if state.is_ranked]
UNRANKED = [case for case in CASES if case not in RANKED]


@pytest.fixture
def shown(session: Session, bridge: Bridge, catalog: Catalog, look: Look, qtbot: QtBot) -> Shown:
    """Give what shows the result of a golden run."""

    def show(case: str, size: tuple[int, int] = AREA, *, can_try: bool = True) -> ResultsDriver:
        session.new_profile(case, answers=answers_of(case, catalog))
        page = ResultsPage(bridge, look, can_try=can_try)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        settle()
        return ResultsDriver(page)

    return show


@pytest.fixture
def went(bridge: Bridge) -> list[Destination]:
    """Give the places that somebody wanted to go to."""
    gone: list[Destination] = []
    bridge.destination_changed.connect(gone.append)
    return gone


def wear(application: QApplication, look: Look, theme: Theme) -> None:
    application.setStyleSheet(sheet(theme))
    look.set_theme(theme)
    settle()


def page_of(bridge: Bridge) -> PageValue:
    return bridge.result_view().page


@pytest.mark.parametrize("case", CASES)
def test_every_state_says_what_it_is(shown: Shown, bridge: Bridge, case: str) -> None:
    driver = shown(case)
    state, badge = CASES[case]
    assert driver.shown.state is state
    assert driver.badge == badge
    assert driver.sentence == bridge.text(page_of(bridge).answer[0])
    for sentence in page_of(bridge).answer[1:]:
        assert driver.reads(bridge.text(sentence))
    certainty = page_of(bridge).certainty
    assert certainty is None or driver.reads(bridge.text(certainty))
    assert driver.parts.board.isVisible() is state.is_ranked
    assert driver.parts.receipt.isVisible() is state.is_ranked
    assert driver.parts.why.isVisible() is state.is_ranked


@pytest.mark.parametrize("case", RANKED)
def test_the_numbers_are_those_of_the_page(shown: Shown, bridge: Bridge, case: str) -> None:
    driver = shown(case)
    rows = driver.board.splitlines()
    for row, said in zip(page_of(bridge).board, rows, strict=False):
        result = row.result
        assert said.startswith(f"{row.name}: fit {whole(result.fit)}, {row.band}.")
        spread = f"Likely range {whole(result.low)} to {whole(result.high)}."
        unknown = "Likely range: not enough answers."
        assert (spread if result.is_known else unknown) in said
        assert f"Want {whole(result.want)}, {row.want}." in said
        assert result.ready is None or f"Ready {whole(result.ready)}" in said
        assert row.to_check == 0 or f"{row.to_check} to check." in said
        assert ("Level with" in said) is row.is_level
        assert ("Comes first in" in said) is (row.first_share is not None)
    receipt = page_of(bridge).receipt
    assert receipt is not None
    lines = driver.receipt.splitlines()
    shown_points = [
        tenths(line.points, signed=True)
        for section in receipt.sections
        for line in section.lines
        if line.points
    ]
    totals = {tenths(section.points, signed=True) for section in receipt.sections}
    assert [one.rsplit(": ", 1)[1] for one in lines if ", answer" in one or ", level" in one] == (
        shown_points
    )
    assert totals == {one.rsplit(", ", 1)[1].split()[0] for one in lines if "in all" in one}
    assert any(one.endswith(tenths(receipt.total)) for one in lines)


@pytest.mark.parametrize("case", RANKED)
def test_how_often_each_comes_first_adds_up_to_a_hundred(
    shown: Shown, bridge: Bridge, case: str
) -> None:
    driver = shown(case)
    board = driver.shown.board
    assert board is not None
    rows = page_of(bridge).board
    if rows[0].first_share is None:
        assert not board.has_firsts
        assert "Comes first in" not in board.note
        return
    firsts = [row.first for row in board.rows if row.first is not None]
    assert [100 * (row.first_share or 0) for row in rows] == [one.exact for one in firsts]
    assert all(abs(one.exact - one.count) < 1 for one in firsts)
    assert sum(one.count for one in firsts) == 100
    assert "Comes first in: of 100 repeats with small slips." in board.note


@pytest.mark.parametrize("case", RANKED)
def test_how_sure_it_is_stands_at_the_first_path_alone(
    shown: Shown, bridge: Bridge, case: str
) -> None:
    driver = shown(case)
    word = page_of(bridge).certainty_word
    board = driver.shown.board
    assert board is not None
    words = [row.first.word if row.first is not None else "" for row in board.rows]
    assert words[1:] == [""] * (len(words) - 1)
    assert words[0] == (word or "").partition(":")[0]
    first, *others = driver.board.splitlines()
    if word is None:
        assert driver.shown.state not in {State.CLEAR, State.AHEAD}
    else:
        assert f" of 100, {word}." in first
        assert not any(word in line for line in others)


def test_a_close_pair_has_shares_and_no_word(shown: Shown) -> None:
    first, second, *_ = shown("g_pe06_full").board.splitlines()
    assert "Comes first in 55 of 100." in first
    assert "Comes first in 43 of 100." in second


def test_a_tie_is_bracketed_and_a_clear_lead_is_not(shown: Shown) -> None:
    level = shown("g_pe06_full").board.splitlines()
    assert "Level with Grow as SE." in level[0]
    assert "Level with Product." in level[1]
    assert "Level" not in "".join(level[2:])
    assert "Level" not in shown("g_pe08_full").board


def test_a_path_past_a_limit_is_listed_and_never_hidden(shown: Shown, bridge: Bridge) -> None:
    driver = shown("g_pe08_full")
    (sentence,) = page_of(bridge).blocked
    assert driver.reads(bridge.text(sentence))
    assert "Sales, fit 58" in bridge.text(sentence)
    assert driver.reads("In conflict with your limits")
    assert "Sales" not in driver.board
    assert "Sales" in [one.path.name for one in driver.shown.receipts.values()]
    notes = page_of(bridge).limit_notes
    assert notes is not None
    assert driver.reads(bridge.text(notes))


def test_without_a_conflict_the_page_says_so(shown: Shown, went: list[Destination]) -> None:
    driver = shown("g_pe06_full")
    assert driver.reads("In conflict with your limits: none")
    driver.push("See limits")
    (destination,) = went
    assert destination.target.startswith("it_cn")


@pytest.mark.parametrize("case", ["g_pe06_full", "g_pe08_full", "g_pe06_quick"])
def test_every_reason_opens_its_question(
    shown: Shown, bridge: Bridge, went: list[Destination], case: str
) -> None:
    driver = shown(case)
    why = page_of(bridge).why[0]
    given = (*why.supporting, *why.opposing)
    assert len(driver.reasons) == len(given) > 0
    for row, reason in zip(driver.reasons, given, strict=True):
        assert row.points.text() == tenths(reason.points, signed=True)
        assert row.quotation.text() == bridge.text(reason.quotation)
        assert row.side.text() == reason.side
        driver.push(f"Question on {row.name.text()}")
        assert went[-1] == Destination("questions", str(reason.question), origin="results")


def test_one_comes_back_to_the_reason_one_left(shown: Shown, bridge: Bridge, qtbot: QtBot) -> None:
    driver = shown("g_pe06_full", SMALL)
    window = QStackedWidget()
    qtbot.addWidget(window)
    window.addWidget(driver.page)
    window.addWidget(QPushButton("elsewhere"))
    window.resize(*SMALL)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    left = driver.reasons[-1]
    driver.push(left.button.accessibleName())
    window.setCurrentIndex(1)
    assert left.question is not None
    bridge.answer(left.question, 5)
    window.setCurrentIndex(0)
    settle()
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus in [row.button for row in driver.reasons if row.question == left.question]
    at = focus.mapTo(driver.page.viewport(), QPoint(0, 0)).y()
    assert 0 <= at <= driver.page.viewport().height() - focus.height()
    window.removeWidget(driver.page)
    driver.page.setParent(None)


def test_two_paths_that_are_close_each_have_reasons(shown: Shown, bridge: Bridge) -> None:
    driver = shown("g_pe06_full")
    whys = page_of(bridge).why
    assert [driver.parts.why.title.text()] == ["Why Product"]
    driver.push("Why Grow as SE")
    settle()
    assert breakable(driver.parts.why.title.text()) == "Why Grow as SE"
    shown_points = [row.points.text() for row in driver.reasons]
    given = (*whys[1].supporting, *whys[1].opposing)
    assert shown_points == [tenths(one.points, signed=True) for one in given]
    driver.push("Why Product")
    assert driver.parts.why.title.text() == "Why Product"


def test_one_clear_path_has_no_switch(shown: Shown) -> None:
    assert "Why SE manager" not in shown("g_pe08_full").buttons


@pytest.mark.parametrize("case", ["g_pe06_full", "g_pe08_full"])
def test_the_receipt_of_every_path_is_one_key_away(shown: Shown, bridge: Bridge, case: str) -> None:
    driver = shown(case)
    result = bridge.result_view().result
    for path in (*result.free, *result.blocked):
        values = driver.shown.receipts[path].values
        assert driver.receipt.splitlines()[-2].endswith(tenths(values.total))
        assert whole(values.total) == whole(round(result.paths[path].fit, 1))
        driver.pick_next_receipt()


def test_the_receipt_is_a_table_too(shown: Shown) -> None:
    driver = shown("g_pe06_full")
    driver.push("The receipt as a table, unrounded")
    values = next(iter(driver.shown.receipts.values())).values
    cells = driver.figures
    assert len(cells) == len(list(values.lines)) + 5  # start, two subtotals, zero rows, total
    assert cells[2][:1] + cells[2][3:] == ["Wide product impact", "+6.7", "+6.7204"]
    driver.focus_on("Receipt as a table")
    driver.press(Key.Key_Down)
    driver.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t") for line in copied[1:]] == cells
    driver.press(Key.Key_Tab)
    assert QApplication.focusWidget() is not driver.parts.receipt.figures


def test_a_sketch_says_what_would_help_and_leads_there(
    shown: Shown, catalog: Catalog, went: list[Destination]
) -> None:
    driver = shown("g_pe06_quick")
    assert "Ready comes from 5 of 18 skills." in driver.board
    assert driver.reads("Answers on your skills would narrow the ranges most.")
    driver.push("Answer 14 minutes more")
    (destination,) = went
    assert destination.place == "questions"
    assert destination.origin == ""
    assert destination.target in {item.id for item in catalog.ratings}
    assert catalog.item[destination.target].id.startswith("it_sk")


@pytest.mark.parametrize("persona", range(1, 11))
def test_what_is_said_to_narrow_the_ranges_most_does(catalog: Catalog, persona: int) -> None:
    quick = answers_of(f"g_pe{persona:02}_quick", catalog)
    full = answers_of(f"g_pe{persona:02}_full", catalog)
    two = SCORER.score(quick).first_two

    def width(section: str) -> float:
        more = {key: value for key, value in full.answers.items() if key.startswith(section)}
        answered: Assessment = replace(quick, answers={**quick.answers, **more})
        paths = SCORER.score(answered).paths
        return sum(paths[path].high - paths[path].low for path in (two.first, two.second))

    widths = {Section.SKILLS: width("it_sk"), Section.PREFERENCES: width("it_pf")}
    told = narrowing(SCORER.score(quick), catalog, quick)
    assert told is not None
    assert told.section is min(widths, key=lambda section: widths[section])


@pytest.mark.parametrize("case", ["g_pe10_full", "g_no_prefs"])
def test_where_nothing_is_ranked_three_questions_are_offered(
    shown: Shown, catalog: Catalog, went: list[Destination], case: str
) -> None:
    driver = shown(case)
    names = [catalog.criterion[key].name for key in catalog.rules.start_with]
    assert [one.text() for one in driver.parts.more.buttons[:3]] == names
    for name in names:
        driver.push(name)
    criteria = {item.id: item.criterion for item in catalog.ratings}
    assert [criteria[one.target] for one in went] == list(catalog.rules.start_with)
    assert {one.origin for one in went} == {"results"}
    assert driver.shown.board is None
    assert not driver.reads(" fit ")


@pytest.mark.parametrize("case", CASES)
def test_every_path_can_be_read_about(
    shown: Shown, bridge: Bridge, catalog: Catalog, went: list[Destination], case: str
) -> None:
    driver = shown(case)
    result = bridge.result_view().result
    is_ranked = driver.shown.state.is_ranked
    order = [*result.free, *result.blocked] if is_ranked else list(catalog.path)
    links = [f"About {catalog.path[path].short}" for path in order]
    assert [one for one in driver.buttons if one in links] == links
    for link in links:
        driver.push(link)
    assert went == [Destination("path", path, "results") for path in order]


def test_an_empty_profile_lists_the_paths_without_a_number(
    shown: Shown, catalog: Catalog, went: list[Destination]
) -> None:
    driver = shown("g_empty")
    links = [button.text() for button in driver.parts.about.buttons if button.isVisible()]
    assert links == [path.short for path in catalog.paths.paths]
    more = driver.parts.more.findChildren(QLabel)
    assert not any(letter.isdigit() for label in more for letter in label.text())
    driver.push("Start the quick way")
    driver.push("Full, 19 minutes")
    assert went[0] == Destination("questions")
    assert went[1].place == "questions"
    about = [f"About {path.short}" for path in catalog.paths.paths]
    assert [one for one in driver.buttons if one != "Copy as text"] == [
        *about,
        "Start the quick way",
        "Full, 19 minutes",
    ]


def test_a_range_is_hidden_where_too_little_is_answered(shown: Shown) -> None:
    driver = shown("g_no_skills")
    assert driver.board.count("not enough answers") == 10
    assert driver.shown.board is not None
    assert arrange_board(900, LIGHT, driver.shown.board).scale is None


@pytest.mark.parametrize("case", RANKED)
def test_steps_things_and_method_are_there(shown: Shown, bridge: Bridge, case: str) -> None:
    driver = shown(case)
    page = page_of(bridge)
    texts = " ".join(driver.texts())
    for step in page.steps:
        assert all(part in texts for part in (step.action.title, step.action.what))
        assert bridge.text(step.when) in texts
        assert f"Done when: {step.action.evidence}" in texts
        assert f"{step.action.effort_hours} h" in texts
        assert step.book is None or step.book.title in texts
    changes = [turn.sentence for turn in page.changes]
    sentences = (*page.gaps, *changes, *page.method, *page.differences, *page.placement)
    assert all(bridge.text(sentence) in texts for sentence in sentences)
    for thing in page.things:
        question = thing.question
        assert (question if isinstance(question, str) else bridge.text(question)) in texts


@pytest.mark.parametrize("case", CASES)
def test_copied_as_text_it_says_the_same(shown: Shown, bridge: Bridge, case: str) -> None:
    driver = shown(case)
    driver.push("Copy as text")
    text = QGuiApplication.clipboard().text()
    assert driver.reads("Copied") or "Copied" in driver.buttons
    for label in driver.page.findChildren(QLabel):
        words = breakable(label.text())
        is_short = label is driver.parts.limits.counts  # the text names the paths it counts
        if label.isVisible() and len(words) > 40 and not is_short:
            assert all(line in text for line in words.splitlines()) or _is_guide(words)
    page = page_of(bridge)
    for row in page.board if driver.shown.state.is_ranked else ():
        assert f"{row.name}: fit {whole(row.result.fit)}" in text
    assert text.rstrip().endswith(page.footer)


def _is_guide(words: str) -> bool:
    """Tell whether words speak of the page itself, which is not there in a text."""
    guides = ("No order and no", "The paths are listed", "Answers on your", "reasons for and")
    return words.startswith(guides)


def test_tab_walks_through_all_in_reading_order(shown: Shown) -> None:
    driver = shown("g_pe06_full")
    reached = driver.walk()
    every = {
        one
        for one in driver.ground.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert set(reached) == every
    corners = [one.mapTo(driver.ground, QPoint(0, 0)) for one in reached]
    beside = driver.parts.changes.mapTo(driver.ground, QPoint(0, 0)).x()
    for one, other in pairwise(corners):
        is_next_column = one.x() < beside == other.x()  # the lists begin anew beside the receipt
        assert one.y() <= other.y() + 40 or is_next_column, (one, other)
    assert all(one.accessibleName() for one in reached)
    assert [one.accessibleName() for one in reached][:9] == [
        "Copy as text",
        "Board of all paths",
        "The board as a table, unrounded",
        *(f"About {path.name}" for path in driver.shown.abouts),
        "See limits",
    ]


def test_charts_say_their_facts_to_whoever_listens(shown: Shown) -> None:
    driver = shown("g_pe06_full")
    assert driver.parts.board.view.accessibleName() == "Board of all paths"
    assert driver.parts.receipt.view.accessibleName() == driver.parts.receipt.title.text()
    driver.focus_on("Board of all paths")


def test_the_words_hold_at_every_width(shown: Shown, qapp: QApplication, look: Look) -> None:
    driver = shown("g_pe06_full")
    board = driver.shown.board
    assert board is not None
    assert arrange_board(driver.parts.board.view.width(), LIGHT, board).columns.has_words
    driver.page.resize(*SMALL)
    settle()
    middle = arrange_board(driver.parts.board.view.width(), LIGHT, board).columns
    assert (middle.bar, middle.has_words) == (80, False)
    large = replace(LIGHT, scale=1.5)
    wear(qapp, look, large)
    assert arrange_board(driver.parts.board.view.width(), large, board).columns.bar == 0
    first = driver.reasons[0]
    assert first.quotation.y() > first.name.y() + first.name.height() // 2
    driver.page.resize(1800, 1200)
    settle()
    assert first.quotation.y() == first.name.y()


@pytest.mark.parametrize("theme", [LIGHT, replace(DARK, scale=1.5)], ids=("light", "dark 150"))
@pytest.mark.parametrize("case", ["g_pe05_full", "g_pe06_quick", "g_pe10_full", "g_empty"])
def test_nothing_is_cut(
    shown: Shown, qapp: QApplication, look: Look, case: str, theme: Theme
) -> None:
    driver = shown(case, SMALL)
    wear(qapp, look, theme)
    ground = driver.ground
    assert ground.width() <= driver.page.viewport().width()
    for label in ground.findChildren(QLabel):
        if label.isVisible() and label.text():
            needs = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= needs - 1, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width() - 1, label.text()
    for button in ground.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width() - 1, button.text()


def test_the_same_again_changes_nothing_and_another_is_announced(
    shown: Shown, bridge: Bridge, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(page_module, "announce", lambda _, words: said.append(words))
    driver = shown("g_pe06_full")
    assert len(said) == 1
    rows = driver.reasons
    bridge.show_results()
    assert driver.reasons == rows
    assert len(said) == 1
    other = answers_of("g_pe08_full", catalog)
    page = replace(bridge.result_view())
    result = SCORER.score(other)
    driver.page.set_view(ResultView(result, page_value(result, bridge), page.is_sample))
    assert said[-1].startswith("Among the paths within your limits")
    assert said[-1].endswith("Stands out.")
    assert driver.badge == "Stands out"


def page_value(result: object, bridge: Bridge) -> PageValue:
    from advisor import page  # noqa: PLC0415  (beside its one use)

    assert bridge.library is not None
    return page(result, SCORER, bridge.library)  # type: ignore[arg-type]


def test_numbers_that_take_long_are_waited_for(
    session: Session, words: Words, look: Look, library: Library, catalog: Catalog, qtbot: QtBot
) -> None:
    session.new_profile("slow", answers=answers_of("g_pe06_full", catalog))
    bridge = Bridge(session, words, look)
    page = ResultsPage(bridge, look)
    qtbot.addWidget(page)
    page.show()
    driver = ResultsDriver(page)
    assert driver.parts.answer.patience.isActive()
    assert not driver.reads("is being worked out")
    driver.parts.answer.patience.timeout.emit()
    assert driver.reads("Your first result is being worked out")
    assert not list(driver.controls(Meter))  # a bar at nothing would be a lie
    assert not driver.parts.board.isVisible()
    bridge.set_ready(library)
    assert not driver.reads("is being worked out")
    assert driver.badge == "Too close to call"
    driver.parts.answer.set_computing(is_computing=True)
    driver.parts.answer.patience.timeout.emit()
    assert driver.reads("Working out the new numbers")
    assert driver.parts.board.isVisible()


@pytest.mark.parametrize("case", ["g_pe06_full", "g_pe08_full", "g_random1", "g_pe06_quick"])
def test_each_change_can_be_shown_in_what_if(
    shown: Shown,
    bridge: Bridge,
    session: Session,
    catalog: Catalog,
    went: list[Destination],
    case: str,
) -> None:
    driver = shown(case)
    turns = [turn for turn in page_of(bridge).changes if turn.moves.count]
    names = [f"Show in What if: {bridge.text(turn.sentence)}" for turn in turns]
    assert driver.trials == names != []
    for name, turn in zip(names, turns, strict=True):
        driver.push(name)
        assert went.pop() == Destination("what-if")
        assert session.draft.moves == turn.moves
        assert SCORER.score(session.draft.now(catalog)).first_two.first == turn.first


def test_without_a_place_to_try_changes_are_only_said(shown: Shown, bridge: Bridge) -> None:
    driver = shown("g_pe06_full", can_try=False)
    assert driver.trials == []
    assert not any("What if" in name for name in driver.buttons)
    assert all(driver.reads(bridge.text(turn.sentence)) for turn in page_of(bridge).changes)


def test_what_only_several_answers_turn_has_just_these_to_try(shown: Shown, bridge: Bridge) -> None:
    driver = shown("g_pe08_full")
    (several,) = page_of(bridge).changes
    assert driver.trials == [f"Show in What if: {bridge.text(several.sentence)}"]


def test_how_far_each_weight_can_move_is_a_table(shown: Shown, bridge: Bridge) -> None:
    driver = shown("g_pe06_full")
    driver.push("How far each weight can move")
    leeways, rows = page_of(bridge).leeways, driver.leeways
    assert len(rows) == len(leeways) > 2
    names = [bridge.catalog.criterion[one.criterion].name for one in leeways]
    assert [row[0] for row in rows] == names
    for row, leeway in zip(rows, leeways, strict=True):
        ends = [end and f"{end.shown:.2f}" for end in (leeway.low, leeway.high)]
        assert row[1:4] == [f"{leeway.now:.2f}", *(end or "any" for end in ends)]
        assert breakable(row[4]) == "Grow as SE"
    assert driver.reads("1 is the usual weight. While one weight stays within its row")
    driver.push("Copy as text")
    assert f"{names[0]}, now 1.25: Product first from 1.04 to any." in (
        QGuiApplication.clipboard().text()
    )


@pytest.mark.parametrize("theme", [LIGHT, replace(LIGHT, scale=1.5)], ids=("100", "150"))
@pytest.mark.parametrize("case", ["g_pe06_full", "g_random1", "g_pe01_full"])
def test_no_column_of_a_table_is_cut(
    shown: Shown, qapp: QApplication, look: Look, case: str, theme: Theme
) -> None:
    driver = shown(case, SMALL)
    wear(qapp, look, theme)
    driver.push("The board as a table, unrounded")
    tables = [driver.parts.board.figures]
    if driver.parts.leeway.isVisible():
        driver.push("How far each weight can move")
        tables.append(driver.parts.leeway.figures)
    settle()
    for table in tables:
        assert table.horizontalHeader().length() <= table.viewport().width()
        assert table.columnWidth(0) >= 100 * theme.scale  # room for a name


def test_where_no_weight_turns_the_order_there_is_no_such_table(shown: Shown) -> None:
    assert not shown("g_pe08_full").parts.leeway.isVisible()
    assert not shown("g_pe10_full").parts.leeway.isVisible()


def test_the_side_is_told_where_another_is_first_at_each_end(shown: Shown, bridge: Bridge) -> None:
    driver = shown("g_pe06_full")
    view = bridge.result_view()
    leeway = view.page.leeways[0]
    other = bridge.result_view().result.order[2]
    assert leeway.low is not None
    both = replace(leeway, high=replace(leeway.low, at=1.4, shown=1.4, path=other))
    driver.page.set_view(replace(view, page=replace(view.page, leeways=(both,))))
    driver.push("How far each weight can move")
    assert breakable(driver.leeways[0][4]) == "below Grow as SE, above Engineering"


def test_jobs_of_a_similar_shape_are_shown_with_what_makes_them_near(
    shown: Shown, bridge: Bridge, catalog: Catalog
) -> None:
    driver = shown("g_pe08_full")
    words = catalog.pack.neighbours
    assert words is not None
    assert [words.title, words.text, words.attribution] == [
        driver.parts.near.title.text(),
        driver.parts.near.meaning.text(),
        driver.parts.near.attribution.text(),
    ]
    near = [one for one in page_of(bridge).near if one.likeness >= 0.5]
    assert 0 < len(near) <= 5
    rows = driver.parts.near.rows
    assert [row.title.text() for row in rows] == [one.title for one in near]
    for row, one in zip(rows, near, strict=True):
        assert one.why is not None
        assert row.why.text() == bridge.text(one.why)
    assert not driver.reads("No published profile is clearly similar.")


def test_where_no_job_is_similar_the_page_says_so(shown: Shown) -> None:
    driver = shown("g_pe06_full")
    assert driver.parts.near.rows == []
    assert driver.reads("No published profile is clearly similar.")


@pytest.mark.parametrize("case", UNRANKED)
def test_no_job_is_shown_where_nothing_is_ranked(shown: Shown, case: str) -> None:
    assert not shown(case).parts.near.isVisible()


def test_an_answer_changes_what_is_shown(
    shown: Shown, bridge: Bridge, went: list[Destination]
) -> None:
    driver = shown("g_pe06_full")
    del went
    bridge.go_to(Destination("results"))
    question = driver.reasons[0].question
    assert question is not None
    before = driver.board
    bridge.answer(question, 5 if bridge.assessment.answers[question] == 1 else 1)
    assert driver.board != before
    bridge.undo()
    assert driver.board == before


def test_every_verdict_is_a_state(catalog: Catalog) -> None:
    verdicts = {SCORER.score(answers_of(case, catalog)).first_two.verdict for case in CASES}
    assert verdicts == set(Verdict)


def test_five_reasons_have_the_room_there_is(shown: Shown) -> None:
    driver = shown("g_pe06_full", AREA)
    rows = driver.reasons
    assert len({row.side.x() for row in rows}) == len({row.quotation.x() for row in rows}) == 1
    widest = max(row.side.sizeHint().width() for row in rows)
    assert {row.side.width() for row in rows} == {min(widest, 228)}
    for row in rows:  # no room is left between the columns
        gaps = (row.side.x() - row.quotation.geometry().right(), row.quotation.x() - row.name.x())
        assert gaps[0] < 16
        assert gaps[1] <= 172 + 16
    first = rows[0].mapTo(driver.page.viewport(), QPoint(0, 0)).y()
    assert first < 590  # a board and the limits leave room for reasons without scrolling


def test_what_is_to_check_is_one_line_that_names_the_paths_on_demand(
    shown: Shown, bridge: Bridge
) -> None:
    driver = shown("g_pe06_full", AREA)
    counts = driver.parts.limits.counts
    assert counts.text().startswith("To check: Location on 4 paths, Travel on 3, ")
    assert counts.height() < 2 * 20
    notes = page_of(bridge).limit_notes
    assert notes is not None
    assert breakable(counts.accessibleDescription()) == bridge.text(notes)


def test_the_word_for_the_table_takes_no_line_of_its_own(
    shown: Shown, qapp: QApplication, look: Look
) -> None:
    driver = shown("g_pe06_full", AREA)
    board, button = driver.parts.board, driver.parts.board.more.button
    assert button.text() == "As a table"
    assert board.more.geometry().bottom() <= board.view.geometry().bottom() + 4
    assert board.more.geometry().right() == board.rect().right()
    driver.push("The board as a table, unrounded")
    settle()
    assert board.figures.isVisible()
    assert board.figures.y() >= board.view.geometry().bottom()
    driver.page.resize(*SMALL)
    wear(qapp, look, replace(LIGHT, scale=1.5))
    assert board.more.y() < board.view.geometry().bottom()
    values = driver.shown.board
    assert values is not None
    plan = arrange_board(board.view.width(), look.theme, values)
    corner = button.mapTo(board, QPoint(0, 0))
    assert corner.x() >= plan.columns.axis_end + 12 * look.theme.scale  # clear of the last label
    assert corner.y() >= plan.bottom
    assert corner.y() + button.height() <= plan.note_top + button.height() // 2


def test_without_a_column_above_the_word_for_the_table_is_written_out(shown: Shown) -> None:
    board = shown("g_no_skills", AREA).parts.board
    assert board.more.button.text() == "The board as a table, unrounded"
    assert board.more.y() >= board.view.geometry().bottom()


def test_the_name_of_a_path_does_not_break(shown: Shown) -> None:
    driver = shown("g_pe06_full")
    assert "Grow\u00a0as\u00a0SE" in driver.parts.answer.sentence.text()
    driver.push("Copy as text")
    assert "\u00a0" not in QGuiApplication.clipboard().text()
