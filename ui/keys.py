"""What the keyboard does, in words: everywhere, and in each place."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

EVERYWHERE = ""


@dataclass(frozen=True, slots=True)
class KeyWords:
    """Some keys and what they do."""

    keys: str
    does: str


def keys_of(place: str) -> tuple[KeyWords, ...]:
    """Give the keys of one place, or those that hold everywhere."""
    return _everywhere() if place == EVERYWHERE else _own().get(place, ())


def _own() -> dict[str, tuple[KeyWords, ...]]:
    translate = QCoreApplication.translate
    return {
        "questions": (
            KeyWords(
                translate("keys", "1 … 9"), translate("keys", "choose the row with this number")
            ),
            KeyWords(
                translate("keys", "0, Delete"),
                translate("keys", "skip the question or clear its answer"),
            ),
            KeyWords(translate("keys", "Right, Alt+Right"), translate("keys", "next question")),
            KeyWords(translate("keys", "Left, Alt+Left"), translate("keys", "previous question")),
            KeyWords(
                translate("keys", "Up, Down"), translate("keys", "from row to row; Enter chooses")
            ),
            KeyWords(translate("keys", "N"), translate("keys", "write a note; Escape leaves it")),
        ),
    }


def _everywhere() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Ctrl+1, Ctrl+2, …"),
            translate("keys", "go to a place, in their order"),
        ),
        KeyWords(translate("keys", "Alt+Left"), translate("keys", "back to the place before")),
        KeyWords(translate("keys", "Alt+Right"), translate("keys", "forward again")),
        KeyWords(translate("keys", "Ctrl+Z"), translate("keys", "undo the last change")),
        KeyWords(translate("keys", "Ctrl+Shift+Z"), translate("keys", "do it again")),
        KeyWords(translate("keys", "Ctrl++, Ctrl+-"), translate("keys", "larger or smaller text")),
        KeyWords(
            translate("keys", "Tab, Shift+Tab"),
            translate("keys", "to the next or the previous part"),
        ),
        KeyWords(
            translate("keys", "Space, Enter"),
            translate("keys", "press what has the ring around it"),
        ),
        KeyWords(translate("keys", "F1"), translate("keys", "this page")),
        KeyWords(
            translate("keys", "Ctrl+Q"), translate("keys", "quit; everything is saved already")
        ),
    )
