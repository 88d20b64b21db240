"""Help: every key that does something is listed, those of the page one came from first."""

import re

import pytest
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QLabel

from tests.ui.drivers import Key, Program

NAMES = {"Del": "Delete", "Esc": "Escape", "Return": "Enter"}


def titles(program: Program) -> list[str]:
    """Give what the page is divided into, from the top."""
    page = program.page.part
    labels = [one for one in page.findChildren(QLabel) if one.isVisible()]
    found = [one for one in labels if one.text().startswith("Keys in ") or one.text() == "Words"]
    return [one.text() for one in sorted(found, key=lambda one: one.mapTo(page, one.pos()).y())]


@pytest.mark.parametrize("place", ["start", "questions", "results", "settings"])
def test_the_page_one_came_from_comes_first(program: Program, place: str) -> None:
    word = place.capitalize()
    if program.place != place:
        program.go(place)
    program.press(Key.Key_F1)
    found = titles(program)
    assert found[:2] == [f"Keys in {word}", "Keys in every place"]
    others = {f"Keys in {one}" for one in ("Start", "Questions", "Results", "Settings")}
    assert set(found) >= others
    assert len(found) == len(set(found))


def test_every_key_is_listed(program: Program) -> None:
    program.bridge.new_profile("Kim", "", None, "")
    program.go("questions")
    page = program.window.pages["questions"]
    bound = {one.key().toString() for one in page.findChildren(QShortcut)}
    actions = program.window.actions() + program.window.findChildren(QAction)
    bound |= {key.toString() for action in actions for key in action.shortcuts()}
    program.press(Key.Key_F1)
    listed = {part for text in program.page.texts() for part in re.split(r", | or ", text)}
    assert {"Ctrl+Z", "N", "Esc"} <= bound
    for key in sorted(bound - {""}):
        name = NAMES.get(key, key)
        digits = {"1 … 9", "Ctrl+1 … Ctrl+9"} if re.fullmatch(r"(Ctrl\+)?[1-9]", key) else set()
        assert name in listed or digits & listed, key
