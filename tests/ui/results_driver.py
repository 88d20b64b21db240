"""Results as a person has them before them: sentences, charts as they are read aloud, buttons."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from advisor.assessment.answers import Assessment
from advisor.assessment.reading import read_input
from advisor.catalog.pack import Catalog
from tests.ui.drivers import Driver, Key, Unusable
from ui.pages.results import ResultsPage
from ui.pages.results.speaker import breakable
from ui.pages.results.values import Shown
from ui.widgets.chart_view import ChartView
from ui.widgets.figures import Figures
from ui.widgets.reason_row import ReasonRow

GOLDEN = Path(__file__).parents[1] / "data" / "golden.json"


@cache
def golden() -> dict[str, Any]:
    """Give the inputs of the golden runs, by id."""
    runs = json.loads(GOLDEN.read_text("utf-8"))["cases"]
    return {run["id"]: run["input"] for run in runs}


def answers_of(case: str, catalog: Catalog) -> Assessment:
    """Give the answers of a golden run."""
    read = read_input(catalog, golden()[case])
    assert isinstance(read, Assessment)
    return read


def _cells(table: Figures) -> list[list[str]]:
    items = [
        [table.item(at, column) for column in range(table.columnCount())]
        for at in range(table.rowCount())
    ]
    return [[item.text() if item is not None else "" for item in row] for row in items]


class ResultsDriver(Driver):
    """A person who reads a result."""

    def __init__(self, page: ResultsPage) -> None:
        super().__init__(page)
        self.page, self.parts = page, page.parts

    @property
    def shown(self) -> Shown:
        """What the page was given to show."""
        assert self.parts.shown is not None
        return self.parts.shown

    def texts(self) -> list[str]:
        """Give all that can be read; where a line may end is no matter of the words."""
        return [breakable(one) for one in super().texts()]

    @property
    def sentence(self) -> str:
        """The answer."""
        return breakable(self.parts.answer.sentence.text())

    @property
    def badge(self) -> str:
        """How sure it is, in a few words."""
        return self.parts.answer.badge.text()

    @property
    def board(self) -> str:
        """The board as it is read aloud."""
        return self._read_aloud(self.parts.board.view)

    @property
    def receipt(self) -> str:
        """The receipt as it is read aloud."""
        return self._read_aloud(self.parts.receipt.view)

    @property
    def reasons(self) -> list[ReasonRow]:
        """The reasons that are shown."""
        return [row for row in self.parts.why.rows if row.isVisible()]

    @property
    def ground(self) -> QWidget:
        """What scrolls."""
        ground = self.page.widget()
        assert ground is not None
        return ground

    @property
    def figures(self) -> list[list[str]]:
        """The cells of the receipt's table, row by row."""
        return _cells(self.parts.receipt.figures)

    @property
    def trials(self) -> list[str]:
        """Names of the buttons that show a change in What if."""
        return [one.accessibleName() for one in self.parts.changes.buttons if one.isVisible()]

    @property
    def leeways(self) -> list[list[str]]:
        """The cells of how far each weight can move, row by row."""
        return _cells(self.parts.leeway.figures)

    @property
    def buttons(self) -> list[str]:
        """Names of all buttons that can be pressed, in reading order."""
        return [one.accessibleName() for one in self.walk() if isinstance(one, QAbstractButton)]

    def walk(self) -> list[QWidget]:
        """Press Tab through the whole page, once, and give what had the focus."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        reached: list[QWidget] = []
        while True:
            self.press(Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus is None or focus in {self.page, *reached} or not self._holds(focus):
                return reached
            reached.append(focus)

    def pick_next_receipt(self) -> None:
        """Move on among the paths whose receipt can be shown, by an arrow key."""
        chosen = next(one for one in self.parts.receipt.chooser.buttons if one.isChecked())
        chosen.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Key.Key_Right)

    def _holds(self, widget: QWidget) -> bool:
        return self.page.isAncestorOf(widget)

    def _read_aloud(self, view: ChartView) -> str:
        if not view.isVisible():
            raise Unusable(f"{view.accessibleName()} is hidden")
        return view.accessibleDescription()
