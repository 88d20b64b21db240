"""Learning weights as a person has it before them: keys, two sides, sentences, an order."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from advisor import Assessment, Catalog, Pair, PairKey
from tests.ui.drivers import ALT, Driver, Key, settle
from tests.ui.results_driver import answers_of
from ui.pages.learn import LearnPage

CHOOSE, SAY, ORDER = (
    "What to do: Choose",
    "What to do: What they say",
    "What to do: Put in order",
)
USE, TRY, KEEP = "Use these weights", "Try them in What if first", "Keep mine"
RESET, LEAVE = "Back to the default weights", "Back to What if"
AREA = (1080, 712)  # beside the navigation, in a window of 1280 x 800
NUMBERS = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)


def full(catalog: Catalog) -> Assessment:
    """Give a whole questionnaire, its ten trade-offs among it."""
    return answers_of("g_pe06_full", catalog)


def unweighed(catalog: Catalog) -> Assessment:
    """Give the same without any trade-off."""
    whole = full(catalog)
    pairs = {item.id for item in catalog.items.items if isinstance(item, Pair)}
    kept = {key: value for key, value in whole.answers.items() if key not in pairs}
    return replace(whole, answers=kept)


class LearnDriver(Driver):
    """A person who weighs."""

    def __init__(self, page: LearnPage) -> None:
        super().__init__(page)
        self.page = page

    @property
    def sentence(self) -> str:
        """The answer above everything."""
        return self.page.head.sentence.text()

    @property
    def pair(self) -> PairKey:
        """The two that are weighed now."""
        shown = self.page.learner.shown
        assert shown is not None
        assert self.page.ask.isVisible()
        return shown.asked.pair

    @property
    def sides(self) -> list[str]:
        """The words of both sides, as they are read."""
        ask = self.page.ask
        shown = ask.sides if ask.sides.isVisible() else ask.small_sides
        return [side.words.text() for side in shown.sides]

    @property
    def is_asked(self) -> bool:
        """Whether a trade-off is before them."""
        return self.page.ask.isVisible()

    @property
    def chosen(self) -> int | None:
        """Number of the answer that is marked, counted from 1."""
        rows = self.page.ask.answers.shown
        return next((at for at, row in enumerate(rows, start=1) if row.isChecked()), None)

    @property
    def invitation(self) -> str:
        """Title of what stands where no question is."""
        assert self.page.invitation.isVisible()
        return self.page.invitation.title.text()

    @property
    def buttons(self) -> list[str]:
        """Names of all buttons that can be seen, in no order."""
        return [one.accessibleName() for one in self.controls() if one.inherits("QAbstractButton")]

    @property
    def order(self) -> list[str]:
        """The preferences in their order, as they are read."""
        rows = self.page.order.rows
        return [rows.item(at).text() for at in range(rows.count())]

    def answer(self, number: int) -> PairKey:
        """Choose by the key of an answer; give what was weighed."""
        pair = self.pair
        self.press(NUMBERS[number - 1])
        return pair

    def answer_all(self, most: int = 40) -> list[PairKey]:
        """Take the side that comes first in the alphabet, clearly, as long as one is asked."""
        weighed: list[PairKey] = []
        while self.is_asked and len(weighed) < most:
            weighed.append(self.answer(1))
        return weighed

    def move_row(self, steps: int, times: int = 1) -> None:
        """Move the current row of the order by keys."""
        self.focus_on("Your wants in order")
        for _ in range(times):
            self.press(Key.Key_Down if steps > 0 else Key.Key_Up, ALT)

    def drag_row(self, at: int, to: int) -> None:
        """Drag a row of the order to another place with the mouse."""
        rows = self.page.order.rows
        ground = rows.viewport()
        places = [rows.visualItemRect(rows.item(one)).center() for one in (at, to)]
        QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=places[0])
        for share in (1, 2, 3, 4):
            way = places[0] + (places[1] - places[0]) * share / 4
            QTest.mouseMove(ground, QPoint(way.x(), way.y()))
        QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=places[1])

    def walk(self) -> list[QWidget]:
        """Press Tab through the whole page, once, and give what had the focus."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        reached: list[QWidget] = []
        while True:
            self.press(Key.Key_Tab)
            focus = QApplication.focusWidget()
            is_within = focus is not None and self.page.isAncestorOf(focus)
            if focus is None or not is_within or focus in {self.page, *reached}:
                return reached
            reached.append(focus)


def written(importance: Mapping[str, float] | None) -> dict[str, float]:
    """Give weights that were set; none is a fault here."""
    assert importance is not None
    return dict(importance)


Shown: TypeAlias = Callable[..., LearnDriver]


def opened(page: LearnPage, qtbot: QtBot, size: tuple[int, int] = AREA) -> LearnDriver:
    """Show a page, ready for keys."""
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.take_focus()
    settle()
    return LearnDriver(page)
