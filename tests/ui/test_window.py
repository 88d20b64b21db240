"""The window: places, keys, what is remembered, what stands around the pages."""

import os
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from advisor import Firmness
from advisor.store import writes
from tests.ui.drivers import ALT, CTRL, SHIFT, Key, Program, opened
from ui.pages.base import Width, width_of
from ui.pages.questions import QuestionsPage
from ui.pages.questions.walk import Spot
from ui.pages.start import StartPage
from ui.places import Trail
from ui.settings import FILE, Settings, ThemeChoice
from ui.values import Destination
from ui.widgets.flow import Flow

EXAMPLE = resources.FOLDER / "example.json"


def test_a_place_that_is_not_built_is_not_shown(program: Program) -> None:
    words = [button.accessibleName() for button in program.window.navigation.buttons.values()]
    assert set(words) <= {"Start", "Questions", "Results", "Compare", "What if", "Settings", "Help"}
    assert {"Start", "Settings", "Help"} <= set(words)


def test_keys_go_to_the_places_in_their_order(program: Program) -> None:
    for place in ("settings", "help", "start"):
        program.go(place)
        assert program.window.navigation.buttons[place].isChecked()


def test_back_and_next_walk_the_trail(program: Program) -> None:
    program.go("settings")
    program.go("help")
    program.press(Key.Key_Left, ALT)
    assert program.place == "settings"
    program.press(Key.Key_Left, ALT)
    assert program.place == "start"
    program.press(Key.Key_Right, ALT)
    assert program.place == "settings"


def test_f1_shows_the_help(program: Program) -> None:
    program.press(Key.Key_F1)
    assert program.place == "help"
    assert program.page.reads("Keys in every place")


def test_a_place_is_chosen_in_the_navigation(program: Program) -> None:
    program.push("Settings")
    assert program.place == "settings"


def test_the_page_has_the_focus_after_going_there(program: Program) -> None:
    page = program.go("settings")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.part is focus or page.part.isAncestorOf(focus)


def test_text_grows_and_shrinks_by_keys(program: Program) -> None:
    program.press(Key.Key_Plus, CTRL)
    assert program.running.look.theme.scale == 1.1
    program.press(Key.Key_Minus, CTRL)
    program.press(Key.Key_Minus, CTRL)
    assert program.running.look.theme.scale == 1.0


def test_the_navigation_becomes_a_rail_where_room_is_short(program: Program) -> None:
    navigation = program.window.navigation
    assert navigation.width() == 200
    program.window.resize(1024, 700)
    assert navigation.width() == 72
    assert navigation.buttons["settings"].toolTip() == "Settings"
    assert navigation.buttons["settings"].accessibleName() == "Settings"


def test_undo_and_redo_by_keys(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    limit = program.bridge.catalog.items.items[-1].id
    program.bridge.set_firmness(limit, Firmness.DEALBREAKER)
    bar = program.window.top_bar
    assert bar.undo.isEnabled()
    assert not bar.redo.isEnabled()
    assert bar.undo.accessibleName().startswith("Undo: ")
    program.press(Key.Key_Z, CTRL)
    assert program.bridge.assessment.firmness == {}
    assert bar.redo.isEnabled()
    program.press(Key.Key_Z, CTRL | SHIFT)
    assert program.bridge.assessment.firmness == {limit: Firmness.DEALBREAKER}


def test_undo_in_a_field_is_the_fields_own(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    limit = program.bridge.catalog.items.items[-1].id
    program.bridge.set_firmness(limit, Firmness.DEALBREAKER)
    program.page.push("New profile")
    program.page.write("Name of the profile", "Zoe")
    program.press(Key.Key_Z, CTRL)
    assert program.bridge.assessment.firmness == {limit: Firmness.DEALBREAKER}


def test_saved_is_said_only_after_something_was(program: Program) -> None:
    state = program.window.top_bar.save_state
    assert state.words.isHidden()
    program.bridge.new_profile("Ana", "", None, "")
    assert state.words.text().startswith("Saved ")


def test_a_refusal_is_told_in_the_page_and_can_be_closed(program: Program) -> None:
    assert not program.bridge.new_profile(" ", "", None, "")
    assert program.window.notice.isVisible()
    assert program.window.notice.words.text()
    program.push("Close this notice")
    assert not program.window.notice.isVisible()


def test_the_switcher_opens_another_profile(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    program.bridge.new_profile("Zoe", "", None, "")
    program.choose("Profile: Zoe", "Ana")
    assert program.bridge.profile is not None
    assert program.bridge.profile.name == "Ana"
    assert program.window.top_bar.switcher.accessibleName() == "Profile: Ana"


def test_the_sample_is_marked_everywhere_and_can_be_kept(program: Program) -> None:
    program.wait_ready()
    program.bridge.open_sample()
    for place in ("settings", "help", "start"):
        program.go(place)
        assert program.window.top_bar.sample.isVisible()
        assert program.reads("This is the sample")
    assert program.bridge.cards() == ()
    program.push("Keep as my own")
    assert not program.window.top_bar.sample.isVisible()
    assert len(program.bridge.cards()) == 1


def test_what_is_remembered(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    first = opened(qapp, qtbot, folder)
    first.bridge.new_profile("Ana", "", None, "")
    first.bridge.new_profile("Zoe", "", None, "")
    first.bridge.open_profile(first.bridge.cards()[1].profile.uid)
    first.running.appearance.choose_theme(ThemeChoice.DARK)
    first.running.appearance.choose_text_size(1.25)
    first.go("settings")
    first.window.resize(760, 700)
    first.end()
    kept = Settings(folder / FILE)
    assert (kept.theme, kept.text_size, kept.place) == (ThemeChoice.DARK, 1.25, "settings")
    assert kept.geometry is not None
    again = opened(qapp, qtbot, folder)
    assert again.place == "settings"
    assert again.running.look.theme.is_dark
    assert again.running.look.theme.scale == 1.25
    assert again.bridge.profile is not None
    assert again.bridge.profile.name == "Ana"
    again.end()


def test_settings_that_make_no_sense_count_as_never_set(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_text("[look]\ntheme=pink\ntext_size=9\n[window]\ngeometry=5\n", "utf-8")
    kept = Settings(file)
    assert (kept.theme, kept.text_size, kept.geometry) == (ThemeChoice.SYSTEM, 1.0, None)


def test_settings_hold_nothing_about_a_person(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    program = opened(qapp, qtbot, folder)
    program.bridge.new_profile("Somebody", "Chief of things", 7, "wizard")
    program.end()
    text = (folder / FILE).read_text("utf-8")
    assert not any(word in text for word in ("Somebody", "Chief", "wizard"))


def test_an_unknown_place_leads_to_start(program: Program) -> None:
    program.bridge.go_to(Destination("nowhere"))
    assert program.place == "start"


def test_the_trail_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for place in ("a", "b", "c"):
        trail.visit(place)
    assert [trail.step(-1), trail.step(-1), trail.step(-1)] == ["b", "a", None]
    trail.visit("d")
    assert [trail.step(1), trail.step(-1)] == [None, "a"]


@pytest.mark.parametrize("choice", list(ThemeChoice))
def test_a_theme_is_worn_at_once(program: Program, choice: ThemeChoice) -> None:
    program.running.appearance.choose_theme(choice)
    theme = program.running.look.theme
    assert theme.is_dark is (choice is ThemeChoice.DARK)
    worn = program.window.palette().window().color().name().upper()
    assert worn == theme.canvas.upper()


def test_a_new_page_hears_where_it_is_to_go(program: Program) -> None:
    """A page that is made by going there gets the destination that made it."""
    program.bridge.go_to(Destination("help", origin="questions"))
    assert program.page.reads("Keys in Questions")


def test_help_from_the_navigation_knows_where_one_was(program: Program) -> None:
    program.go("settings")
    program.push("Help")
    assert program.page.reads("Keys in Settings")
    program.push("Questions")
    program.push("Help")
    assert program.page.reads("Keys in Questions")


def test_the_system_is_followed_live_unless_a_theme_was_chosen(
    program: Program, qapp: QApplication
) -> None:
    hints, scheme = qapp.styleHints(), Qt.ColorScheme
    theme = lambda: program.running.look.theme.is_dark  # noqa: E731  (asked again each time)
    hints.colorSchemeChanged.emit(scheme.Dark)
    assert theme()  # type: ignore[no-untyped-call]
    hints.colorSchemeChanged.emit(scheme.Light)
    assert not theme()  # type: ignore[no-untyped-call]
    program.running.appearance.choose_theme(ThemeChoice.LIGHT)
    hints.colorSchemeChanged.emit(scheme.Dark)
    assert not theme()  # type: ignore[no-untyped-call]


def test_the_ring_is_around_what_has_the_focus(program: Program) -> None:
    ring = program.running.ring
    button = program.page.focus_on("Look at the sample")
    assert ring.isVisible()
    around = QRect(button.mapTo(program.window, QPoint(0, 0)), button.size())
    assert ring.geometry() == around.adjusted(-4, -4, 4, 4)
    program.page.push("Begin")
    assert not ring.isVisible(), "a field shows the focus by its own edge"


def test_the_ring_moves_with_the_page_and_is_never_outside_it(program: Program) -> None:
    page = program.go("settings")
    program.window.resize(900, 600)
    button = page.focus_on("Theme: As the system")
    before = program.running.ring.geometry().top()
    scroll = program.window.pages["settings"].verticalScrollBar()
    scroll.setValue(60)
    assert program.running.ring.geometry().top() == before - 60
    scroll.setValue(scroll.maximum())
    assert button.visibleRegion().isEmpty()
    assert not program.running.ring.isVisible()


def test_what_is_announced(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, bool]] = []

    def hear(_: object, words: str, *, at_once: bool = False) -> None:
        said.append((words, at_once))

    monkeypatch.setattr("ui.widgets.save_state.announce", hear)
    monkeypatch.setattr("ui.widgets.notice.announce", hear)
    program.bridge.new_profile("Ana", "", None, "")
    assert [words.split()[0] for words, _ in said] == ["Saved"]
    said.clear()
    program.bridge.open_profile(program.bridge.cards()[0].profile.uid)
    assert said == []
    program.bridge.new_profile("", "", None, "")
    assert [at_once for _, at_once in said] == [True]


class Flashes(QObject):
    """Notes whatever is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    program = opened(qapp, qtbot, folder)
    program.wait_ready()
    program.bridge.open_sample()
    for place in program.window.names():
        program.go(place)
    program.bridge.keep_sample("Kim")
    program.bridge.new_profile("Alex", "", None, "")
    for place in program.window.names():
        program.go(place)
    program.end()
    qapp.removeEventFilter(flashes)
    assert flashes.seen == ["Window"]


def test_where_nothing_can_be_undone_the_key_does_nothing(program: Program) -> None:
    state = program.window.top_bar.save_state
    program.press(Key.Key_Z, CTRL)
    program.press(Key.Key_Z, CTRL | SHIFT)
    assert not program.window.notice.isVisible()
    assert state.words.isHidden()
    program.bridge.new_profile("Ana", "", None, "")
    program.bridge.archive_profile(program.bridge.cards()[0].profile.uid)
    program.press(Key.Key_Z, CTRL)
    assert not program.window.notice.isVisible()
    assert state.words.isHidden()


def test_a_bad_file_at_the_start_says_nothing_of_saving(program: Program, tmp_path: Path) -> None:
    program.running.open(tmp_path / "nowhere.json")
    assert "could not be read" in program.window.notice.words.text()
    assert program.window.top_bar.save_state.words.isHidden()


def test_a_full_disk_is_told_no_more_once_something_was_saved(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    question = program.bridge.catalog.ratings[0].id
    with monkeypatch.context() as patch:
        patch.setattr(writes, "save", full_disk)
        program.bridge.answer(question, 4)
    assert program.window.notice.isVisible()
    assert program.window.top_bar.save_state.words.text() == "Not saved"
    program.bridge.answer(question, 4)
    assert program.window.top_bar.save_state.words.text().startswith("Saved ")
    assert not program.window.notice.isVisible()


def full_disk(*_: object, **__: object) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return "" if focus is None else focus.accessibleName()


def test_arriving_begins_where_the_page_begins(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    program.page.focus_on("New profile")
    program.go("settings")
    program.go("start")
    assert focus_name() == "Continue Ana"


def test_coming_back_finds_the_focus_where_it_was(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    program.page.focus_on("New profile")
    program.go("settings")
    program.press(Key.Key_Left, ALT)
    assert focus_name() == "New profile"
    program.press(Key.Key_F1)
    program.go("start")  # where the help was asked for
    assert focus_name() == "New profile"
    program.go("settings")
    program.bridge.new_profile("Zoe", "", None, "")
    program.press(Key.Key_Left, ALT)
    assert focus_name() == "Continue Zoe", "another profile begins anew"


def test_a_visit_begins_at_the_way_back_also_after_the_end(program: Program) -> None:
    program.wait_ready()
    program.bridge.open_answers_file(EXAMPLE)
    program.go("questions").focus_on("Back")
    program.go("results")
    question = program.bridge.catalog.ratings[3].id
    program.bridge.go_to(Destination("questions", question, "results"))
    assert focus_name() == "Back to results"


def test_the_results_of_another_profile_begin_at_the_top(program: Program) -> None:
    program.wait_ready()
    program.bridge.open_answers_file(EXAMPLE)
    program.window.resize(1024, 700)
    page = program.go("results")
    QTest.qWait(0)  # rows are shown when they have their places
    reason = next(
        one for one in page.controls(QPushButton) if one.accessibleName().startswith("Question on")
    )
    page.push(reason.accessibleName())  # leaves the results at a reason, far down
    assert program.place == "questions"
    program.go("start").push("Open the sample")
    QTest.qWait(0)
    assert program.place == "results"
    assert program.window.pages["results"].verticalScrollBar().value() == 0
    assert QApplication.focusWidget() is program.window.pages["results"]


def test_one_destination_is_announced_once(program: Program) -> None:
    heard: list[Destination] = []
    program.bridge.destination_changed.connect(heard.append)
    program.bridge.go_to(Destination("help"))  # a page that is made by going there
    assert heard == [Destination("help")]


def test_what_was_undone_is_told_and_shown(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    program.bridge.new_profile("Ana", "", None, "")
    first, second = (one.id for one in program.bridge.catalog.ratings[:2])
    program.bridge.answer(first, 4)
    program.bridge.answer(second, 2)
    program.go("questions")
    monkeypatch.setattr("ui.widgets.notice.announce", lambda _, words, **__: said.append(words))
    program.press(Key.Key_Z, CTRL)
    program.press(Key.Key_Z, CTRL)
    assert len(said) == 2
    assert all(words.startswith("Undone: ") for words in said)
    assert program.window.notice.words.text() == said[-1]
    page = program.window.pages["questions"]
    assert isinstance(page, QuestionsPage)
    assert page.sitting.screen.standing.spot == Spot(first)
    program.press(Key.Key_Z, CTRL | SHIFT)
    assert said[-1].startswith("Done again: ")
    program.bridge.answer(second, 3)
    assert not program.window.notice.isVisible(), "it is over with the next change"


def test_undo_can_be_pressed_again_and_again(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    for one in program.bridge.catalog.ratings[:3]:
        program.bridge.answer(one.id, 4)
    program.go("questions")
    program.focus_on(program.window.top_bar.undo.accessibleName())
    program.press(Key.Key_Space)
    program.press(Key.Key_Space)
    assert len(program.bridge.assessment.answers) == 1


def test_settings_are_for_their_owner_alone(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    before = os.umask(0o022)
    program = opened(qapp, qtbot, folder)
    program.running.appearance.choose_text_size(1.25)
    program.end()
    os.umask(before)
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600
    assert Settings(folder / FILE).text_size == 1.25


def test_a_text_size_within_one_width_arranges_anew(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    appearance, page = program.running.appearance, program.window.pages["start"]
    assert isinstance(page, StartPage)
    program.window.resize(1100, 700)
    wide = {}
    for size in (1.0, 1.1):
        appearance.choose_text_size(size)
        assert width_of(page.content_width(), size) is Width.MIDDLE
        wide[size] = page.facts.maximumWidth()
    assert wide[1.1] == round(wide[1.0] * 1.1)


def test_the_chevron_stands_beside_the_name(program: Program) -> None:
    program.bridge.new_profile("Ana", "", None, "")
    switcher = program.window.top_bar.switcher
    drawn = switcher.grab().toImage()
    ink = QColor(program.running.look.theme.canvas).lightness() - 60
    inked = [
        x
        for x in range(2, drawn.width() - 2)
        if any(0 < drawn.pixelColor(x, y).lightness() < ink for y in range(4, drawn.height() - 4))
    ]
    gaps = [other - one - 1 for one, other in pairwise(inked)]
    assert gaps, "icon, name and chevron are there"
    assert 6 <= next(gap for gap in reversed(gaps) if gap > 3) <= 12


def test_things_of_a_line_are_centred(qtbot: QtBot) -> None:
    flow = Flow()
    qtbot.addWidget(flow)
    for high in (20, 40):
        part = QWidget()
        part.setFixedSize(100, high)
        flow.add(part)
    flow.resize(400, 40)
    flow.show()
    low, tall = (one for one in flow.findChildren(QWidget))
    assert low.geometry().center().y() == pytest.approx(tall.geometry().center().y(), abs=1)
