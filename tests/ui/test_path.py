"""The page of a path: what it tells, by keyboard, in every state and width, there and back."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from advisor import Assessment, Catalog, Library, Session, Words, path_story
from tests.ui.drivers import ALT, CTRL, Key, Program, settle
from tests.ui.path_driver import AREA, PathDriver, opened
from tests.ui.results_driver import answers_of
from ui.bridge import Bridge
from ui.look import Look
from ui.pages.path import PathPage
from ui.style import sheet
from ui.theme import DARK, LIGHT, Theme
from ui.values import Destination

NARROW = (760, 712)
SMALL = (952, 600)  # beside the rail, in a window of 1024 x 700
FULL, FLAT, EMPTY, BLOCKED = "g_pe06_full", "g_all_3", "g_empty", "g_pe08_full"
Shown: TypeAlias = Callable[..., PathDriver]


@pytest.fixture
def shown(session: Session, bridge: Bridge, catalog: Catalog, look: Look, qtbot: QtBot) -> Shown:
    """Give what shows a path by its place in the pack, over the answers of a golden run."""

    def show(at: int, case: str = FULL, size: tuple[int, int] = AREA) -> PathDriver:
        if case:
            session.new_profile(case, answers=answers_of(case, catalog))
        page = PathPage(bridge, look, {"results": "Results", "compare": "Compare"})
        return opened(page, list(catalog.path)[at], qtbot, size)

    return show


@pytest.fixture
def went(bridge: Bridge) -> list[Destination]:
    """Give the places that somebody wanted to go to."""
    gone: list[Destination] = []
    bridge.destination_changed.connect(gone.append)
    return gone


def leveled(catalog: Catalog) -> int:
    return next(at for at, path in enumerate(catalog.paths.paths) if path.level_targets)


# What it tells


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("case", [FULL, FLAT, EMPTY, ""])
def test_everything_that_is_content_can_be_read(
    shown: Shown, catalog: Catalog, library: Library, at: int, case: str
) -> None:
    driver = shown(at, case)
    path = list(catalog.path.values())[at]
    told = next(page for page in library.path_pages.pages if page.id == path.id)
    texts = set(driver.texts())
    wanted = [
        *(path.name, path.fit_condition, path.watch_out, path.what_changes),
        *(told.lead, told.week, told.outlook.text),
        *(one.text for one in (*told.day, *told.gives, *told.costs, *told.stay_well)),
        *(one.text for one in (*told.ready_signs, *told.warning_signs)),
        *(one.text for one in told.growth),
        *(text for one in told.entry_roles for text in (one.title, one.text)),
        *(text for one in told.failure_modes for text in (one.name, one.looks_like)),
        *(f"What helps: {one.helps}" for one in told.failure_modes),
        *told.questions_to_ask,
        *(text for one in path.subtracks for text in (one.name, one.summary)),
        *(one.title for one in library.actions.actions if one.id in told.try_first),
        *catalog.model.about.grades.values(),
    ]
    assert [text for text in wanted if text not in texts] == []


def test_numbers_and_standing_are_those_of_the_board(
    shown: Shown, bridge: Bridge, catalog: Catalog
) -> None:
    for at, path in enumerate(catalog.path):
        driver = shown(at)
        view = bridge.result_view()
        row = next(row for row in view.page.board if row.result.path == path)
        result = row.result
        assert driver.numbers == [
            f"want: {round(result.want)}, {row.want}",
            f"ready: {round(result.ready or 0)}, {row.ready}",
            f"fit: {round(result.fit)}, {round(result.low)} to {round(result.high)}",
            f"comes first, of 100 repeats: {row.first_count}",
        ]
        assert driver.standing


@pytest.mark.parametrize("case", [FLAT, EMPTY, ""])
def test_without_an_order_there_is_no_number(
    shown: Shown, case: str, went: list[Destination], catalog: Catalog
) -> None:
    driver = shown(leveled(catalog), case)
    assert driver.numbers == []
    assert "Gaps" not in driver.titles
    assert not driver.reads("steps above your own average")
    assert driver.reads("The numbers for you come with your answers.")
    button = driver.parts.figures.button
    driver.push(button.accessibleName())
    assert went[-1].place == "questions"
    assert bool(went[-1].target) is (case == FLAT)
    assert went[-1].origin == ("path" if case == FLAT else "")


def test_answers_that_come_bring_the_numbers(
    shown: Shown, session: Session, bridge: Bridge, catalog: Catalog
) -> None:
    driver = shown(2, EMPTY)
    assert driver.numbers == []
    for key, value in answers_of(FULL, catalog).answers.items():
        session.answer(key, value)
    bridge.announce_all()
    settle()
    assert len(driver.numbers) == 4
    assert "Gaps" in driver.titles


def test_the_keyboard_stays_when_what_it_was_on_is_made_anew(
    shown: Shown, session: Session, bridge: Bridge, catalog: Catalog
) -> None:
    driver = shown(leveled(catalog))
    driver.focus_on(driver.folds("What this rests on")[0].button.accessibleName())
    duty = catalog.duties.duties[0]
    now = session.assessment.answers[duty.id]
    assert bridge.answer(duty.id, 0 if now else 1)
    settle()
    focus = QApplication.focusWidget()
    assert focus is driver.page or (focus is not None and driver.page.isAncestorOf(focus))


def test_only_the_path_with_levels_tells_of_them(shown: Shown, catalog: Catalog) -> None:
    own = {"Cases, read by level", "Books by skill group"}
    own |= {f"Level: {level.name}" for level in catalog.duties.levels}
    for at, path in enumerate(catalog.paths.paths):
        titles = set(shown(at).titles)
        assert own <= titles if path.level_targets else not own & titles


def test_an_open_case_is_not_given_away(shown: Shown, session: Session, catalog: Catalog) -> None:
    whole = answers_of(FULL, catalog)
    kept, *left = [case for case in catalog.case if case in whole.answers]
    answers = {key: value for key, value in whole.answers.items() if key not in left}
    session.new_profile("Ana", answers=Assessment(answers))
    driver = shown(leveled(catalog), "")
    (fold,) = driver.folds("Cases, read by level")
    assert catalog.case[kept].title in fold.button.text()
    driver.push(fold.button.accessibleName())
    settle()
    case = catalog.case[kept]
    for option in case.options:
        assert driver.reads(option.text)
        assert driver.reads(f"Why: {option.rationale}")
    badges = [text for text in driver.texts() if text == "your choice"]
    assert len(badges) == 1
    told = "\n".join(driver.texts())
    assert not any(catalog.case[one].stem in told for one in left)


def test_every_statement_has_a_grade_and_a_source(
    shown: Shown, bridge: Bridge, catalog: Catalog, library: Library, words: Words
) -> None:
    driver = shown(2)
    view, path = bridge.result_view(), list(catalog.path)[2]
    story = path_story(path, view.result, view.page, catalog, library)
    (fold,) = driver.folds("What this rests on")
    before = len(driver.texts())
    driver.push(fold.button.accessibleName())
    settle()
    assert len(driver.texts()) == before + 2 * len(story.statements)
    for statement in story.statements:
        assert driver.reads(words.of(statement.origin))


def test_what_was_opened_can_be_closed(shown: Shown, catalog: Catalog) -> None:
    driver = shown(leveled(catalog))
    fold = driver.folds("Level: Lead")[0]
    before = driver.texts()
    driver.push(fold.button.accessibleName())
    settle()
    assert len(driver.texts()) > len(before)
    driver.press(Key.Key_Return)
    assert driver.texts() == before


# By keyboard


def test_arrows_turn_to_the_path_beside(shown: Shown, catalog: Catalog) -> None:
    driver, names = shown(0), [path.short for path in catalog.paths.paths]
    seen = []
    for _ in names:
        seen.append(driver.chosen)
        driver.press(Key.Key_Right)
    assert seen == names
    assert driver.chosen == names[0]
    driver.press(Key.Key_Left)
    assert driver.chosen == names[-1]
    assert driver.reads(catalog.paths.paths[-1].fit_condition)


def test_the_choice_of_paths_is_moved_by_arrows_too(shown: Shown, catalog: Catalog) -> None:
    driver, names = shown(1), [path.short for path in catalog.paths.paths]
    driver.focus_on(f"Path: {names[1]}")
    driver.press(Key.Key_Right)
    assert driver.chosen == names[2]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == f"Path: {names[2]}"


def test_another_path_begins_at_the_top(shown: Shown) -> None:
    driver = shown(2)
    driver.page.verticalScrollBar().setValue(500)
    driver.press(Key.Key_Right)
    assert driver.page.verticalScrollBar().value() == 0


def test_ctrl_and_arrows_go_from_heading_to_heading(shown: Shown) -> None:
    driver = shown(2, size=(700, 400))
    bar = driver.page.verticalScrollBar()
    seen: list[str] = []
    while bar.value() < bar.maximum():
        driver.press(Key.Key_Down, CTRL)
        seen.append(driver.top_heading)
    tops: dict[int, str] = {}
    for part in driver.parts.listings:  # of two side by side, the first
        tops.setdefault(part.mapTo(driver.parts, QPoint(0, 0)).y(), part.listing.title)
    reached = list(tops.values())[: len(seen)]
    assert len(reached) > 10
    assert seen[:-1] == reached[:-1]
    before = bar.value()
    driver.press(Key.Key_Up, CTRL)
    assert bar.value() < before
    for _ in driver.titles:
        driver.press(Key.Key_Up, CTRL)
    assert bar.value() == 0


def test_escape_and_the_link_lead_back(shown: Shown, went: list[Destination]) -> None:
    driver = shown(2)
    driver.press(Key.Key_Escape)
    driver.push("Back to Results")
    assert went == [Destination("results")] * 2
    driver.page.arrive(Destination("path", origin="compare"), is_back=False)
    driver.push("Back to Compare")
    assert went[-1] == Destination("compare")


def test_who_comes_back_from_a_question_finds_the_same_path(shown: Shown) -> None:
    driver = shown(3)
    before = driver.chosen
    driver.page.arrive(Destination("path"), is_back=True)
    assert driver.chosen == before


def test_tab_order_is_reading_order(shown: Shown, catalog: Catalog) -> None:
    driver = shown(leveled(catalog))
    walked = [one for one in driver.walk() if one.isVisible()]
    names = [one.accessibleName() for one in walked]
    assert names[:2] == ["Back to Results", f"Path: {driver.chosen}"]
    wanted = [fold.word for listing in driver.shown.listings for fold in listing.folds]
    assert names[2:] == wanted
    assert len(set(names)) == len(names)


# Room


@pytest.mark.parametrize("size", [AREA, SMALL])
@pytest.mark.parametrize(
    "theme", [LIGHT, DARK, replace(LIGHT, scale=1.5), replace(DARK, scale=1.5)]
)
def test_nothing_is_cut_with_everything_open(
    shown: Shown, qapp: QApplication, look: Look, catalog: Catalog, size: tuple[int, int],
    theme: Theme,
) -> None:  # fmt: skip
    qapp.setStyleSheet(sheet(theme))
    look.set_theme(theme)
    driver = shown(leveled(catalog), size=size)
    for listing in driver.shown.listings:
        for fold in driver.folds(listing.title) if listing.folds else []:
            fold.button.setChecked(True)
    settle()
    ground = driver.page.widget()
    assert ground is not None
    assert ground.width() <= driver.page.viewport().width()
    for one in ground.findChildren(QWidget):
        if one.isVisible():
            right = one.mapTo(ground, QPoint(one.width(), 0)).x()
            assert right <= ground.width(), one.accessibleName()
            assert (
                not one.hasHeightForWidth() or one.height() >= one.heightForWidth(one.width()) - 1
            )


def test_columns_become_one_where_there_is_little_room(shown: Shown) -> None:
    driver = shown(2)
    first = driver.parts.listings[0]
    roles = next(one for one in driver.parts.listings if one.listing.title == "Roles inside")

    def tops() -> list[int]:
        return [one.mapTo(driver.parts, QPoint(0, 0)).y() for one in (first, roles)]

    assert len(set(tops())) == 1
    driver.page.resize(*NARROW)
    settle()
    assert tops() == sorted(set(tops()))


def test_the_page_waits_for_the_library(session: Session, words: Words, look: Look, qtbot: QtBot,
                                        library: Library, catalog: Catalog) -> None:  # fmt: skip
    bridge = Bridge(session, words, look)
    page = PathPage(bridge, look)
    driver = opened(page, list(catalog.path)[2], qtbot)
    assert driver.reads(catalog.paths.paths[2].fit_condition)
    assert driver.titles == []
    assert driver.reads("The rest of this page is on its way.")
    bridge.set_ready(library)
    settle()
    assert "A typical day" in driver.titles
    assert not driver.reads("The rest of this page is on its way.")


# In the window


def test_from_results_there_and_back_by_keys(program: Program) -> None:
    program.wait_ready()
    program.bridge.open_answers_file(resources.FOLDER / "example.json")
    results = program.go("results")
    first = program.bridge.result_view().result.free[1]
    link = f"About {program.bridge.catalog.path[first].short}"
    results.push(link)
    assert program.place == "path"
    page = program.window.pages["path"]
    assert isinstance(page, PathPage)
    assert page.path == first
    program.press(Key.Key_Escape)
    assert program.place == "results"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == link
    results.push(link)
    program.press(Key.Key_Left, ALT)
    assert program.place == "results"
    assert "path" not in program.window.names()
