"""The questions as a person has them before them: keys, typed notes, and what can be read."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from advisor import Assessment, Catalog, LimitItem, Mode, could_block, questions
from tests.ui.drivers import NONE, Driver, Key, Unusable
from ui.bridge import Bridge
from ui.look import Look
from ui.pages.questions import QuestionsPage
from ui.widgets.answer_row import AnswerRow

AREA = (1080, 712)  # beside the navigation, in a window of 1280 x 800


@dataclass
class Clock:
    """A clock that a test sets."""

    now: int = 1_000

    def __call__(self) -> int:
        return self.now


class QuestionsDriver(Driver):
    """A person who answers.

    Attributes
    ----------
    keys : int
        Keys pressed so far.
    """

    def __init__(self, page: QuestionsPage, window: QStackedWidget, qtbot: QtBot) -> None:
        super().__init__(page)
        self.page, self._window, self._qtbot = page, window, qtbot
        self.keys = 0

    def resize(self, width: int, height: int) -> None:
        """Give the page another size."""
        self._window.resize(width, height)
        QApplication.sendPostedEvents()

    def go_away(self) -> None:
        """Go to another page of the window."""
        self._window.setCurrentIndex(1)

    def come_back(self) -> None:
        """Come back to the page, in the active window."""
        self._window.setCurrentIndex(0)
        self._window.activateWindow()
        self._qtbot.waitUntil(self._window.isActiveWindow)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is, and count it."""
        self.keys += 1
        super().press(key, modifiers)

    @property
    def title(self) -> str:
        """The question or the heading that is shown."""
        parts = (self.page.question, self.page.ending, self.page.review)
        (shown,) = [part for part in parts if part.isVisible()]
        return shown.title.accessibleName() or shown.title.text()

    @property
    def question(self) -> str:
        """Id of the question that is shown."""
        spot = self.page.sitting.screen.standing.spot
        assert spot is not None
        return spot.question

    def wait_for(self, kicker: str) -> None:
        """Wait until a question is there."""
        self._qtbot.waitUntil(lambda: self.kicker == kicker, timeout=5_000)

    @property
    def kicker(self) -> str:
        """What stands above the question."""
        return self.page.question.kicker.text()

    @property
    def rows(self) -> list[AnswerRow]:
        """The answers that are shown, in their order."""
        found = self.page.question.findChildren(AnswerRow)
        return sorted((row for row in found if row.isVisible()), key=_corner)

    @property
    def answers(self) -> list[str]:
        """What the answers say."""
        return [row.words for row in self.rows]

    @property
    def chosen(self) -> str | None:
        """The answer that is marked as kept; there is never more than one."""
        marked = [row.words for row in self.rows if row.isChecked()]
        assert len(marked) <= 1
        return marked[0] if marked else None

    @property
    def focus(self) -> str:
        """Name of what has the focus."""
        focus = QApplication.focusWidget()
        return "" if focus is None else focus.accessibleName()

    def digit(self, number: int) -> None:
        """Press the key of the n-th answer."""
        if number > len(self.rows):
            raise Unusable(f"there are {len(self.rows)} answers")
        self.press(Key(Key.Key_0 + number))

    def answer(self, number: int) -> None:
        """Choose the n-th answer, and wait until the page has moved on."""
        before = self.page.sitting.screen.standing
        self.digit(number)
        self._qtbot.waitUntil(lambda: self.page.sitting.screen.standing != before, timeout=5_000)

    def skip(self) -> None:
        """Press 0."""
        self.press(Key.Key_0)

    def delete(self) -> None:
        """Press Delete."""
        self.press(Key.Key_Delete)

    def back(self) -> None:
        """Press Left."""
        self.press(Key.Key_Left)

    def on(self) -> None:
        """Press Right."""
        self.press(Key.Key_Right)

    def enter(self) -> None:
        """Press Enter."""
        self.press(Key.Key_Return)

    def note(self, text: str) -> None:
        """Open the note and write."""
        self.press(Key.Key_N)
        self.type_in(text)

    @property
    def note_text(self) -> str | None:
        """What stands in the note; None if it is closed."""
        note = self.page.question.note
        return note.editor.toPlainText() if note.isVisible() else None


def before(
    bridge: Bridge, look: Look, qtbot: QtBot, clock: Clock, moment: int = 0
) -> QuestionsDriver:
    """Give somebody before the page, its window shown and active."""
    page = QuestionsPage(bridge, look, clock=clock, moment=moment)
    window = QStackedWidget()
    qtbot.addWidget(window)
    window.addWidget(page)
    window.addWidget(QWidget())
    person = QuestionsDriver(page, window, qtbot)
    person.resize(*AREA)
    window.show()
    person.come_back()
    page.setFocus()
    return person


def first_limit(catalog: Catalog) -> LimitItem:
    """Give the first limit."""
    return next(one for one in questions(catalog, Mode.QUICK) if isinstance(one, LimitItem))


def number_of(limit: LimitItem, catalog: Catalog, *, blocks: bool) -> int:
    """Give the number of an answer that could rule out a path, or of one that could not."""
    empty = Assessment()
    return next(
        number
        for number, option in enumerate(limit.options, start=1)
        if could_block(limit.id, empty.with_answer(limit.id, option.value), catalog) is blocks
    )


def answer_all(person: QuestionsDriver, catalog: Catalog, *, blocking: str = "") -> None:
    """Answer to the end; of limits, what rules out nothing, but for one."""
    while person.page.question.isVisible():
        spot = person.page.sitting.screen.standing.spot
        assert spot is not None
        item = catalog.item.get(spot.question)
        if isinstance(item, LimitItem) and not spot.is_firmness:
            person.answer(number_of(item, catalog, blocks=item.id == blocking))
        else:
            person.answer(1)


def _corner(row: AnswerRow) -> tuple[int, int]:
    return row.y(), row.x()
