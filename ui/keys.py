"""What the keyboard does, in words: everywhere, and in each place."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.enquiry import COMPARE, LEARN, PATH, WHAT_IF

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
    return {
        "start": _start(),
        "questions": _questions(),
        "results": _results(),
        PATH: _path(),
        COMPARE: _compare(),
        WHAT_IF: _what_if(),
        LEARN: _learn(),
        "settings": _settings(),
    }


def _start() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Up, Down, Enter"),
            translate("keys", "choose from the menu of a profile"),
        ),
        KeyWords(
            translate("keys", "Enter"), translate("keys", "keep a new profile or another name")
        ),
        KeyWords(
            translate("keys", "Escape"),
            translate("keys", "leave a new profile or a name as it was"),
        ),
    )


def _questions() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(translate("keys", "1 … 9"), translate("keys", "choose the row with this number")),
        KeyWords(
            translate("keys", "0, Delete"),
            translate("keys", "skip the question or clear its answer"),
        ),
        KeyWords(
            translate("keys", "Enter"),
            translate("keys", "choose the row that has the ring; on the chosen one, go on"),
        ),
        KeyWords(translate("keys", "Right, Alt+Right"), translate("keys", "next question")),
        KeyWords(
            translate("keys", "Left, Alt+Left, Backspace"), translate("keys", "previous question")
        ),
        KeyWords(translate("keys", "Up, Down"), translate("keys", "from row to row")),
        KeyWords(translate("keys", "N"), translate("keys", "write a note")),
        KeyWords(
            translate("keys", "Escape"),
            translate(
                "keys", "leave the note, the list of answers, or a question opened elsewhere"
            ),
        ),
        KeyWords(
            translate("keys", "Left, Right"),
            translate("keys", "on Quick and Full: from one to the other"),
        ),
    )


def _results() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Left, Right"), translate("keys", "the receipt of another path")
        ),
        KeyWords(
            translate("keys", "Space, Enter"),
            translate("keys", "on Question: open what a reason rests on; Escape comes back"),
        ),
        KeyWords(
            translate("keys", "Up, Down, Left, Right"),
            translate("keys", "in a table, from cell to cell"),
        ),
        KeyWords(translate("keys", "Ctrl+C"), translate("keys", "in a table, copy all of it")),
    )


def _path() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(translate("keys", "Left, Right"), translate("keys", "the path beside this one")),
        KeyWords(
            translate("keys", "Space, Enter"),
            translate("keys", "on a word with a chevron: open or close what is below it"),
        ),
        KeyWords(
            translate("keys", "Ctrl+Down, Ctrl+Up"),
            translate("keys", "to the next or the previous heading"),
        ),
        KeyWords(translate("keys", "Escape"), translate("keys", "back to where you came from")),
    )


def _compare() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Left, Right"),
            translate("keys", "the columns beside, where not all have room"),
        ),
        KeyWords(
            translate("keys", "Space, Enter"),
            translate("keys", "on a path or a scenario: take it in, or out"),
        ),
        KeyWords(translate("keys", "Ctrl+C"), translate("keys", "in Row by row, copy the table")),
    )


def _learn() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(translate("keys", "1 … 4"), translate("keys", "choose between the two sides")),
        KeyWords(
            translate("keys", "0, Delete"),
            translate("keys", "skip the two, or take away what was chosen"),
        ),
        KeyWords(
            translate("keys", "Left, Backspace, Alt+Left"),
            translate("keys", "the two before; Right goes on"),
        ),
        KeyWords(
            translate("keys", "Alt+Up, Alt+Down"),
            translate("keys", "in the order: move what has the ring"),
        ),
        KeyWords(
            translate("keys", "Escape"),
            translate("keys", "leave what was opened again, then go back to What if"),
        ),
    )


def _what_if() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Left, Right, Down, Up"),
            translate("keys", "on a lever: one step down or up"),
        ),
        KeyWords(
            translate("keys", "Page Down, Page Up"),
            translate("keys", "on a lever: several steps at once"),
        ),
        KeyWords(translate("keys", "Home, End"), translate("keys", "on a lever: to its ends")),
        KeyWords(
            translate("keys", "0, Delete"),
            translate("keys", "on a lever: back to where it is in your answers"),
        ),
        KeyWords(
            translate("keys", "Left, Right"),
            translate("keys", "on Wishes, Skills and Limits: from one to the other"),
        ),
        KeyWords(translate("keys", "Enter"), translate("keys", "keep the name of a scenario")),
        KeyWords(
            translate("keys", "Escape"),
            translate("keys", "leave a name as it was, or put back a lever that is held"),
        ),
    )


def _settings() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Left, Right"), translate("keys", "from one choice to the next")
        ),
        KeyWords(translate("keys", "Space, Enter"), translate("keys", "choose it")),
        KeyWords(
            translate("keys", "Ctrl+A, Ctrl+C"),
            translate("keys", "on the data folder: select it, and copy it"),
        ),
    )


def _everywhere() -> tuple[KeyWords, ...]:
    return (*_of_the_window(), *_of_every_page())


def _of_the_window() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Ctrl+1 … Ctrl+9"),
            translate("keys", "go to a place, in their order"),
        ),
        KeyWords(translate("keys", "Alt+Left"), translate("keys", "back to the place before")),
        KeyWords(translate("keys", "Alt+Right"), translate("keys", "forward again")),
        KeyWords(translate("keys", "Ctrl+Z"), translate("keys", "undo the last change")),
        KeyWords(translate("keys", "Ctrl+Shift+Z"), translate("keys", "do it again")),
        KeyWords(
            translate("keys", "Ctrl++ or Ctrl+=, Ctrl+-"),
            translate("keys", "larger or smaller text"),
        ),
        KeyWords(translate("keys", "F1"), translate("keys", "this page")),
        KeyWords(
            translate("keys", "Ctrl+Q"), translate("keys", "quit; everything is saved already")
        ),
    )


def _of_every_page() -> tuple[KeyWords, ...]:
    translate = QCoreApplication.translate
    return (
        KeyWords(
            translate("keys", "Tab, Shift+Tab"),
            translate("keys", "to the next or the previous part"),
        ),
        KeyWords(
            translate("keys", "Space, Enter"),
            translate("keys", "press what has the ring around it"),
        ),
        KeyWords(
            translate("keys", "Page Up, Page Down"),
            translate("keys", "read on, where nothing else takes these keys"),
        ),
    )
