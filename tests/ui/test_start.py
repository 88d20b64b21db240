"""Start: profiles, the ways to begin, files that come in, how the paths stand so far."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

import resources
from advisor import Catalog, Mode, questions
from tests.ui.drivers import Driver, Key, NoFiles, Program, Unusable, opened
from ui.files import dropped_file
from ui.pages.start import StartPage
from ui.widgets.meter import Meter
from ui.widgets.notice import NoticeKind
from ui.widgets.picture import Picture

EXAMPLE = resources.FOLDER / "example.json"


def buttons(page: Driver) -> set[str]:
    return {one.accessibleName() for one in page.controls(QPushButton)}


def names(program: Program) -> list[str]:
    return [card.profile.name for card in program.bridge.cards()]


def test_an_empty_folder_offers_two_ways_only(program: Program) -> None:
    assert buttons(program.page) - {"Other names for this role"} == {"Begin", "Look at the sample"}


def test_a_profile_is_begun_by_keys_alone(program: Program) -> None:
    assert QApplication.focusWidget() is program.page.control("Begin")
    program.press(Key.Key_Space)
    program.page.write("Name of the profile", "Zoë")
    program.page.write("Your title today", "Senior SE")
    program.page.write("Years in the role", "9")
    program.page.write("Your employer's word for the role", "solutions wizard")
    program.page.push("Begin")
    profile = program.bridge.profile
    assert profile is not None
    assert (profile.name, profile.title, profile.years, profile.role_word) == (
        "Zoë",
        "Senior SE",
        9,
        "solutions wizard",
    )
    assert program.place == "questions"


def test_all_but_the_name_is_optional(program: Program) -> None:
    program.page.push("Begin")
    program.press(Key.Key_Return)
    profile = program.bridge.profile
    assert profile is not None
    assert (profile.name, profile.title, profile.years, profile.role_word) == (
        "My profile",
        "",
        None,
        "",
    )


def test_a_profile_without_a_name_cannot_be_begun(program: Program) -> None:
    program.page.push("Begin")
    program.page.write("Name of the profile", " ")
    with pytest.raises(Unusable, match="disabled"):
        program.page.push("Begin")


def test_escape_leaves_the_form(program: Program) -> None:
    program.page.push("Begin")
    program.press(Key.Key_Escape)
    assert names(program) == []
    assert QApplication.focusWidget() is program.page.control("Begin")


def test_the_role_names_come_from_the_pack_with_what_they_mean(program: Program) -> None:
    program.wait_ready()
    library = program.bridge.library
    assert library is not None
    title = library.glossary.titles[3]
    program.page.push("Begin")
    program.page.write("Your employer's word for the role", title.term)
    assert program.page.reads(f"{title.means} {title.note}")


def test_the_glossary_opens(program: Program) -> None:
    program.wait_ready()
    library = program.bridge.library
    assert library is not None
    program.page.push("Other names for this role")
    for title in library.glossary.titles:
        assert program.page.reads(title.term)
        assert program.page.reads(title.means)


@pytest.fixture
def two(program: Program) -> Program:
    """Give the program with two profiles, Zoe open."""
    program.bridge.new_profile("Ana", "Lead SE", 3, "")
    program.bridge.new_profile("Zoe", "", None, "")
    return program


def test_cards_say_who_and_how_far(two: Program) -> None:
    page = two.page
    for text in ("Ana", "Lead SE", "Zoe", "0 of 93 answered"):
        assert page.reads(text)
    assert page.reads("changed today, ")


def test_continue_opens_and_goes_on(two: Program) -> None:
    two.page.push("Continue Ana")
    assert two.bridge.profile is not None
    assert two.bridge.profile.name == "Ana"
    assert two.place == "questions"


def test_rename(two: Program) -> None:
    two.page.choose("More for Ana", "Rename")
    two.page.write("New name of the profile", "Anna")
    two.press(Key.Key_Return)
    assert sorted(names(two)) == ["Anna", "Zoe"]


def test_rename_can_be_left(two: Program) -> None:
    two.page.choose("More for Ana", "Rename")
    two.page.write("New name of the profile", "Anna")
    two.press(Key.Key_Escape)
    assert sorted(names(two)) == ["Ana", "Zoe"]
    assert two.page.reads("Ana")


def test_duplicate(two: Program) -> None:
    two.page.choose("More for Ana", "Duplicate")
    assert sorted(names(two)) == ["Ana", "Copy of Ana", "Zoe"]


def test_archive_and_its_undo(two: Program) -> None:
    two.page.choose("More for Ana", "Archive")
    assert names(two) == ["Zoe"]
    assert two.page.reads("“Ana” is archived. Nothing was deleted.")
    two.page.push("Undo")
    assert sorted(names(two)) == ["Ana", "Zoe"]
    assert not two.page.reads("archived")


def test_what_comes_first_is_filled_in_later(two: Program, qtbot: QtBot) -> None:
    two.wait_ready()
    two.bridge.open_answers_file(EXAMPLE)
    two.go("start")
    first = two.bridge.cards()[0].profile.uid
    standing = two.bridge.standing_of(first)
    assert standing.sentence.id == "standing.close"
    said = two.bridge.text(standing.sentence)
    qtbot.waitUntil(lambda: two.page.reads(said))
    qtbot.waitUntil(lambda: two.page.reads("No order of the paths yet."))


def test_a_file_of_answers_becomes_a_profile(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    files = NoFiles(EXAMPLE)
    program = opened(qapp, qtbot, folder, files)
    program.bridge.new_profile("Ana", "", None, "")
    program.page.push("Open a file")
    assert program.bridge.profile is not None
    assert program.bridge.profile.name == "example"
    assert len(program.bridge.assessment.answers) == 93
    program.end()


def test_no_file_chosen_changes_nothing(two: Program) -> None:
    two.page.push("Open a file")
    assert len(names(two)) == 2


def test_a_bad_file_is_refused_with_every_problem(two: Program, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    asked = two.bridge.catalog.items.items[0].id
    bad.write_text(json.dumps({"answers": {asked: 99, "nothing": 1}}), "utf-8")
    drop(two, bad)
    assert len(names(two)) == 2
    assert two.window.notice.isVisible()
    assert f"answers.{asked}: " in two.window.notice.details.text()
    assert "answers.nothing: " in two.window.notice.details.text()


def test_a_file_is_opened_by_drop(two: Program) -> None:
    drop(two, EXAMPLE)
    assert "example" in names(two)


@pytest.mark.parametrize(
    "urls",
    [
        [],
        ["https://example.org/answers.json"],
        ["file:///a.json", "file:///b.json"],
        ["file:///a.txt"],
    ],
)
def test_nothing_else_can_be_dropped(urls: list[str]) -> None:
    brought = QMimeData()
    brought.setUrls([QUrl(url) for url in urls])
    assert dropped_file(brought) is None


def drop(program: Program, file: Path) -> None:
    """Drop a file on the page, as the system tells it."""
    page = program.page.part
    assert isinstance(page, QScrollArea)
    viewport = page.viewport()
    assert viewport.acceptDrops()
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(file))])
    at, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at.toPoint(), copy, brought, button, none)
    QApplication.sendEvent(viewport, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(at, copy, brought, button, none))


def test_the_sample_is_shown_and_not_stored(program: Program) -> None:
    program.wait_ready()
    program.page.push("Look at the sample")
    assert program.bridge.is_sample
    assert names(program) == []


def test_text_of_a_person_is_never_markup(program: Program) -> None:
    name = "<b>Ana</b> & <img src='x'>"
    program.bridge.new_profile(name, "<i>SE</i>", None, "")
    assert program.page.reads(name)
    assert program.page.reads("<i>SE</i>")
    assert program.window.top_bar.switcher.text() == name.replace("&", "&&")


def test_a_very_long_name_is_elided_only_where_a_list_opens(program: Program) -> None:
    name = "A very long name " * 10
    program.bridge.new_profile(name, "", None, "")
    assert program.page.reads(name.strip())
    assert program.window.top_bar.switcher.text().endswith("…")
    assert program.window.top_bar.switcher.accessibleName() == f"Profile: {name.strip()}"


def test_tab_walks_the_cards_as_they_are_read(two: Program) -> None:
    two.page.focus_on("Continue Zoe")
    walked = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName())
        two.press(Key.Key_Tab)
    assert walked == ["Continue Zoe", "Continue Ana", "More for Ana", "Open the sample"]


def test_archiving_by_keys_leads_to_its_undo(two: Program) -> None:
    two.page.choose("More for Zoe", "Archive")  # the open one
    assert QApplication.focusWidget() is two.page.control("Undo")
    two.press(Key.Key_Return)
    assert QApplication.focusWidget() is two.page.control("Continue Zoe")


def test_what_is_archived_can_be_brought_back_later(two: Program) -> None:
    two.page.choose("More for Ana", "Archive")
    two.go("settings")
    two.go("start")
    assert not two.page.reads("is archived")
    two.page.push("Archived (1)")
    two.page.push("Restore Ana")
    assert sorted(names(two)) == ["Ana", "Zoe"]
    assert QApplication.focusWidget() is two.page.control("Continue Ana")
    assert "Archived (0)" not in buttons(two.page)


def test_one_notice_at_a_time(two: Program, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{", "utf-8")
    page = two.window.pages["start"]
    assert isinstance(page, StartPage)
    drop(two, bad)
    assert two.window.notice.isVisible()
    two.page.choose("More for Ana", "Archive")
    assert page.notice.isVisible()
    assert not two.window.notice.isVisible()
    drop(two, bad)
    assert two.window.notice.isVisible()
    assert not page.notice.isVisible()


def test_the_sign_of_a_notice_stands_at_its_first_line(two: Program) -> None:
    assert not two.bridge.new_profile(" ", "", None, "")
    two.window.resize(800, 700)
    notice = two.window.notice
    notice.tell("Many words. " * 30, ["and", "more"], kind=NoticeKind.ERROR)
    QTest.qWait(0)
    sign = next(one for one in notice.findChildren(Picture) if one.isVisible())
    line = notice.words.geometry().top() + notice.words.contentsMargins().top() + 10
    assert sign.geometry().center().y() == pytest.approx(line, abs=1)
    assert notice.close_button.geometry().center().y() == pytest.approx(line, abs=1)


def test_another_name_has_a_line_of_its_own(two: Program) -> None:
    two.page.choose("More for Ana", "Rename")
    field, button = two.page.control("New name of the profile"), two.page.control("Rename")
    card = two.page.control("Card of Ana")
    assert field.width() >= card.width() - 50
    assert button.y() >= field.geometry().bottom()


def test_the_form_says_what_is_optional_and_has_no_hole(program: Program) -> None:
    program.wait_ready()
    program.page.push("Begin")
    for label in ("Name of the profile", "Your title today (optional)"):
        assert label in program.page.texts()
    role, begin = (
        program.page.control("Your employer's word for the role"),
        program.page.control("Begin"),
    )
    QTest.qWait(0)
    below = role.mapTo(program.window, QPoint(0, role.height())).y()
    assert begin.mapTo(program.window, QPoint(0, 0)).y() - below <= 20


def test_an_empty_start_says_what_begin_leads_to(program: Program) -> None:
    assert program.page.reads("leads to 27 short questions, about 5 minutes in all")
    assert program.page.reads("Each answer is saved as you go")
    page = program.window.pages["start"]
    assert isinstance(page, StartPage)
    assert page.facts.y() > page.ways_in.mapTo(page, QPoint(0, 0)).y()
    program.bridge.new_profile("Ana", "", None, "")
    assert not program.page.reads("leads to 27 short questions")


def test_both_leaders_have_their_icon(two: Program, qtbot: QtBot) -> None:
    two.wait_ready()
    two.bridge.open_answers_file(EXAMPLE)
    two.go("start")
    standing = two.bridge.standing_of(two.bridge.cards()[0].profile.uid)
    assert standing.leading == ("product", "se")
    frame = two.page.control("Card of example")
    qtbot.waitUntil(
        lambda: len([one for one in frame.findChildren(Picture) if one.isVisible()]) == 2
    )


def test_a_meter_grows_with_the_text(two: Program) -> None:
    meter = two.page.control("Card of Ana").findChildren(Meter)[0]
    before = meter.width()
    two.running.appearance.choose_text_size(1.5)
    QTest.qWait(0)
    assert meter.width() == round(before * 1.5)


def test_a_card_tells_what_was_answered_since(program: Program, catalog: Catalog) -> None:
    program.bridge.new_profile("Kim", "", None, "")
    program.go("start")
    program.go("questions")
    for one in questions(catalog, Mode.QUICK)[:3]:
        program.bridge.answer(one.id, 1)
    assert program.go("start").reads("3 of 93 answered")
