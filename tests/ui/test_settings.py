"""Settings: theme, text size, the data folder, licences and attribution."""

from PySide6.QtWidgets import QPlainTextEdit

import resources
from tests.ui.drivers import Key, Program
from ui.pages.settings import notices
from ui.pages.settings.notices import Heading, Paragraph, TableRow


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


def test_notices_are_read_from_markdown() -> None:
    text = "# Title\n\n## Head\n\n- one\n  and more\n- `two`\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert notices.read(text) == (
        Heading("Head"),
        Paragraph("one and more"),
        Paragraph("two"),
        TableRow("c", "d"),
    )
