"""Paths side by side: what is told, what is chosen, how it fits, and by keys alone."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor import Catalog, Library, Moves, Session, Words
from tests.ui.compare_driver import AREA, CompareDriver, opened
from tests.ui.drivers import Key, Program, settle
from tests.ui.results_driver import answers_of
from ui.bridge import Bridge
from ui.look import Look
from ui.pages.compare import ComparePage
from ui.style import sheet
from ui.theme import LIGHT
from ui.values import Destination

SMALL = (952, 600)  # beside the rail, in a window of 1024 x 700
FULL, FLAT, EMPTY = "g_pe06_full", "g_all_3", "g_empty"
Open: TypeAlias = Callable[..., CompareDriver]


@pytest.fixture
def shown(session: Session, bridge: Bridge, catalog: Catalog, look: Look, qtbot: QtBot) -> Open:
    """Give what shows the comparison of a golden run."""

    def show(case: str = FULL, size: tuple[int, int] = AREA) -> CompareDriver:
        if case:
            session.new_profile(case, answers=answers_of(case, catalog))
        return opened(ComparePage(bridge, look), qtbot, size)

    return show


@pytest.fixture
def larger(qapp: QApplication, look: Look) -> None:
    """Read at 150 percent."""
    theme = replace(LIGHT, scale=1.5)
    qapp.setStyleSheet(sheet(theme))
    look.set_theme(theme)


# On the page


def test_the_first_three_of_the_order_stand_there_at_first(shown: Open, bridge: Bridge) -> None:
    driver = shown()
    order = bridge.result_view().result.order
    names = [bridge.catalog.path[path].short for path in order]
    assert driver.names == names[:3]
    assert driver.chosen == names[:3]
    assert driver.reads("What is really different between them?")
    assert driver.sentence.endswith("most.")
    assert [row.name for row in driver.shown.strip] == names


def test_numbers_are_those_of_the_board(shown: Open, bridge: Bridge) -> None:
    driver = shown()
    result = bridge.result_view().result
    for at, path in enumerate(result.order[:3]):
        own = result.paths[path]
        for title, value in (("Want", own.want), ("Ready", own.ready), ("Fit and range", own.fit)):
            assert value is not None
            assert driver.row(title).row.cells[at].number == str(round(value))
        ends = f"{round(own.low)} to {round(own.high)}"
        assert driver.row("Fit and range").row.cells[at].aside == ends


def test_a_row_is_heard_as_one_text(shown: Open, bridge: Bridge) -> None:
    driver = shown()
    result = bridge.result_view().result
    heard = driver.row("Want").accessibleName()
    assert heard.startswith("Want: ")
    assert heard.endswith("; differs")
    for path in result.order[:3]:
        assert f"{bridge.catalog.path[path].short} {round(result.paths[path].want)}" in heard


def test_where_they_differ_leaves_the_rest_out_and_points_whole(shown: Open) -> None:
    driver = shown()
    before, points = driver.shown.rows, driver.shown.points
    driver.push("Only where they differ")
    settle()
    wanted = [row.title for row in before if row.differs]
    assert driver.titles == wanted
    assert len(wanted) < len(before)
    assert driver.shown.points == points
    driver.push("Only where they differ")
    settle()
    assert driver.shown.rows == before


def test_a_fourth_comes_in_and_two_must_stay(shown: Open) -> None:
    driver = shown()
    fourth = driver.parts.head.chooser.buttons[3].text().strip()
    names = driver.names
    driver.take(fourth)
    assert driver.names == [*names, fourth]
    for name in (fourth, *names):
        driver.take(name)
    assert driver.chosen == names[1:] == driver.names


def test_a_scenario_stands_beside_the_answers(
    shown: Open, bridge: Bridge, session: Session, catalog: Catalog
) -> None:
    session.new_profile("Kim", answers=answers_of(FULL, catalog))
    lever = next(key for key, value in bridge.assessment.answers.items() if value == 4)
    bridge.set_moves(Moves(answers={lever: 1}))
    assert bridge.save_scenario("Less of it")
    driver = shown("")
    names = [one.text().strip() for one in driver.parts.head.chooser.buttons]
    assert len(names) == len(catalog.path) + 1
    assert "Less of it" in names[-1]
    driver.take(names[-1])
    assert driver.names[-1] == names[-1]
    assert driver.shown.names[-1].scenario == "Less of it"


def test_other_answers_are_shown_at_once(shown: Open, bridge: Bridge) -> None:
    driver = shown()
    before = driver.shown
    for key in list(bridge.assessment.answers)[:6]:
        bridge.answer(key, None)
    assert driver.shown != before


@pytest.mark.parametrize("case", [FLAT, EMPTY, ""])
def test_without_an_order_it_says_why_and_leads_on(shown: Open, bridge: Bridge, case: str) -> None:
    driver = shown(case)
    went: list[Destination] = []
    bridge.destination_changed.connect(went.append)
    assert driver.sentence.startswith("Your answers do not rank these paths yet.")
    assert not driver.parts.strip.isVisible()
    assert "A week" in driver.titles
    driver.push("Go to the questions")
    assert went == [Destination("questions")]


def test_the_page_waits_for_the_numbers(
    session: Session, words: Words, look: Look, qtbot: QtBot, library: Library
) -> None:
    bridge = Bridge(session, words, look)
    driver = opened(ComparePage(bridge, look), qtbot)
    assert driver.reads("The comparison is on its way.")
    bridge.set_ready(library)
    settle()
    assert not driver.reads("The comparison is on its way.")
    assert len(driver.names) == 3


def test_all_of_it_is_copied_as_text(shown: Open) -> None:
    driver = shown()
    driver.push("Copy as text")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == driver.sentence
    assert "\t".join(["", *driver.names]) in lines
    for title in driver.titles:
        found = next(line for line in lines if line.startswith(f"{title}\t"))
        assert found.count("\t") == len(driver.names)


# Room and keys


def test_at_large_text_three_stand_there_and_the_rest_is_a_key_away(
    larger: None, shown: Open
) -> None:
    del larger
    driver = shown(size=SMALL)
    for button in driver.parts.head.chooser.buttons[3:]:
        button.click()
    settle()
    everyone = [name.name for name in driver.shown.names]
    assert driver.names == everyone[:3]
    assert driver.reads("All paths")
    assert driver.parts.strip.y() < driver.parts.table.y()
    driver.page.setFocus(Qt.FocusReason.OtherFocusReason)
    for first in (1, 2, 2):
        driver.press(Key.Key_Right)
        assert driver.names == everyone[first : first + 3]
    driver.press(Key.Key_Left)
    assert driver.names == everyone[1:4]


def test_what_is_out_of_view_is_named_and_a_button_brings_it(larger: None, shown: Open) -> None:
    del larger
    driver = shown(size=SMALL)
    assert not driver.parts.table.more.isVisible()
    for button in driver.parts.head.chooser.buttons[3:]:
        button.click()
    settle()
    everyone = [name.name for name in driver.shown.names]
    driver.push(f"2 more: {everyone[3]}, {everyone[4]}")
    assert driver.names == everyone[2:]
    driver.push(f"2 more: {everyone[0]}, {everyone[1]}")
    assert driver.names == everyone[:3]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [AREA, SMALL])
def test_cells_stand_below_their_names_and_nothing_is_cut(
    shown: Open, qapp: QApplication, look: Look, scale: float, size: tuple[int, int]
) -> None:
    theme = replace(LIGHT, scale=scale)
    qapp.setStyleSheet(sheet(theme))
    look.set_theme(theme)
    driver = shown(size=size)
    for button in driver.parts.head.chooser.buttons[3:]:
        button.click()
    driver.parts.rows.button.click()
    settle()
    table, ground = driver.parts.table, driver.page.widget()
    assert ground is not None
    assert ground.width() <= driver.page.viewport().width()
    lefts = [one.mapTo(ground, QPoint(0, 0)).x() for one in table.heads.heads if one.isVisible()]
    for row in table.rows:
        cells = [cell for cell in row.cells if cell.isVisible()]
        assert [cell.mapTo(ground, QPoint(0, 0)).x() for cell in cells] == lefts
        for cell in cells:
            assert cell.height() >= cell.heightForWidth(cell.width()) - 1
            assert cell.mapTo(ground, QPoint(cell.width(), 0)).x() <= ground.width()


def test_names_lie_over_the_page_while_they_are_out_of_sight(shown: Open) -> None:
    driver = shown()
    bar = driver.page.verticalScrollBar()
    assert not driver.page.pinned.isVisible()
    bar.setValue(bar.maximum() // 2)
    assert driver.page.pinned.isVisible()
    assert driver.page.pinned.y() == 0
    bar.setValue(0)
    assert not driver.page.pinned.isVisible()


def test_tab_order_is_reading_order(shown: Open) -> None:
    driver = shown()
    names = [button.accessibleName() for button in driver.parts.head.chooser.buttons]
    assert driver.walk() == ["Copy as text", *names, "Only where they differ", "Row by row"]


def test_it_is_a_place_of_the_window(program: Program) -> None:
    program.wait_ready()
    program.bridge.open_sample()
    page = program.go("compare")
    assert program.place == "compare"
    assert page.reads("What is really different between them?")
    words = [button.accessibleName() for button in program.window.navigation.buttons.values()]
    assert words.index("Compare") == words.index("Results") + 1
