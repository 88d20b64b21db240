"""Settings: theme, text size, the data folder, licences and attribution."""

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

import resources
from tests.ui.drivers import Key, Program
from ui.look import Look
from ui.pages.settings import SettingsPage, notices
from ui.pages.settings.licences import Licences
from ui.pages.settings.notices import Heading, Paragraph, TableRow
from ui.widgets.text import Text


def test_a_theme_is_chosen_by_keys(program: Program) -> None:
    page = program.go("settings")
    page.focus_on("Theme: As the system")
    program.press(Key.Key_Right)
    program.press(Key.Key_Right)
    program.press(Key.Key_Space)
    assert program.running.look.theme.is_dark
    program.press(Key.Key_Left)
    program.press(Key.Key_Space)
    assert not program.running.look.theme.is_dark


def test_a_text_size_is_chosen(program: Program) -> None:
    page = program.go("settings")
    page.focus_on("Text size: 100 %")
    for _ in range(3):
        program.press(Key.Key_Right)
    program.press(Key.Key_Space)
    assert program.running.look.theme.scale == 1.5


def test_the_choice_follows_the_keys_of_the_window(program: Program) -> None:
    page = program.go("settings")
    program.running.appearance.step_text_size(1)
    chosen = page.control("Text size: 110 %")
    assert chosen.isChecked()  # type: ignore[attr-defined]


def test_the_data_folder_can_be_selected(program: Program) -> None:
    shown = program.go("settings").control("Data folder")
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == str(program.running.folder)
    shown.selectAll()
    assert shown.textCursor().selectedText() == str(program.running.folder)


def test_every_notice_is_shown(program: Program) -> None:
    page = program.go("settings")
    text = (resources.FOLDER / "THIRD_PARTY.md").read_text("utf-8")
    for row in notices.read(text):
        match row:
            case Heading(words) | Paragraph(words):
                assert page.reads(words)
            case TableRow(left, right):
                assert page.reads(f"{left}: {right}")
    assert sum("used under the CC BY 4.0 licence" in words for words in page.texts()) == 1


def test_no_notice_begins_with_a_file() -> None:
    for row in notices.read((resources.FOLDER / "THIRD_PARTY.md").read_text("utf-8")):
        if isinstance(row, Paragraph):
            assert "/" not in row.text.split(maxsplit=1)[0], row.text


def test_both_licences_can_be_read_in_full(program: Program) -> None:
    page = program.go("settings")
    assert not page.reads("Permission is hereby granted")
    page.push("Career Advisor: the text of the MIT licence")
    assert page.reads("MIT License\n\nCopyright (c)")
    assert page.reads("THE SOFTWARE IS PROVIDED “AS IS”") or page.reads('PROVIDED "AS IS"')
    page.push("Inter, the typeface: the text of the SIL Open Font License")
    assert page.reads("PERMISSION & CONDITIONS")


def test_a_licence_that_was_not_installed_is_named(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    licences = Licences(look, tmp_path / "LICENSE")
    qtbot.addWidget(licences)
    licences.show()
    licences.parts[0].button.click()
    body = licences.parts[0].body
    assert isinstance(body, Text)
    assert "beside the source, in LICENSE" in body.text()


def test_rows_are_of_one_height(program: Program) -> None:
    program.go("settings")
    page = program.window.pages["settings"]
    assert isinstance(page, SettingsPage)
    middles = [one.mapTo(page, one.rect().center()).y() for one in (page.theme, page.text_size)]
    folder = page.folder.mapTo(page, page.folder.rect().center()).y()
    assert abs((middles[1] - middles[0]) - 45) <= 1  # 44 and a hairline
    assert abs((folder - middles[1]) - 45) <= 1


def test_notices_are_read_from_markdown() -> None:
    text = "# Title\n\n## Head\n\n- one\n  and more\n- `two`\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert notices.read(text) == (
        Heading("Head"),
        Paragraph("one and more"),
        Paragraph("two"),
        TableRow("c", "d"),
    )
