"""Drafts that were kept under a name: opened again, named otherwise, deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.what_if.naming import Naming
from ui.pages.what_if.values import ScenarioShown
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.notice import Notice
from ui.widgets.section import Section
from ui.widgets.text import Divider, Text


class ScenarioRow(QWidget):
    """One of them.

    Signals
    -------
    opened(), dropped()
        A person wants this.
    renamed(str)
        A person gives it this name.
    """

    opened = Signal()
    dropped = Signal()
    renamed = Signal(str)

    def __init__(self, shown: ScenarioShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.name = Text(shown.name, Type.ROW_TITLE)
        self.details = Text(shown.details, Type.CAPTION, Tone.INK2)
        self.open = self._button(self.tr("Open"), self.tr("Open {name}"))
        self.rename = self._button(self.tr("Rename"), self.tr("Rename {name}"))
        self.drop = self._button(self.tr("Delete"), self.tr("Delete {name}"))
        self.naming = Naming(
            phrase(self.tr("New name of {name}"), name=shown.name), self.tr("Rename scenario")
        )
        self._arrange()
        self.open.clicked.connect(self.opened)
        self.drop.clicked.connect(self.dropped)
        self.rename.clicked.connect(lambda: self.naming.begin_with(self.shown.name))
        self.naming.named.connect(self._take)
        self.naming.left.connect(self.rename.setFocus)

    def _take(self, name: str) -> None:
        if name == self.shown.name:
            self.naming.end()
        else:
            self.renamed.emit(name)

    def _button(self, word: str, label: str) -> Button:
        return Button(word, ButtonKind.QUIET, name=phrase(label, name=self.shown.name))

    def _arrange(self) -> None:
        words, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.details)
        row.setSpacing(4)
        row.addLayout(words, 1)
        self.drop.setProperty("edge", "right")
        for button in (self.open, self.rename, self.drop):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.naming)
        column.addWidget(Divider())


class ScenariosPart(Section):
    """The list, and what was done to it last.

    Signals
    -------
    opened(str), dropped(str)
        A person wants this of the scenario with this uid.
    renamed(str, str)
        A person gives it another name.
    """

    opened = Signal(str)
    dropped = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows: list[ScenarioRow] = []
        self.notice = Notice(look)
        self.nothing = Text(
            self.tr("What you save as a scenario stands here, to come back to and to compare."),
            Type.SECONDARY,
            Tone.INK2,
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._list)
        self.set_title(self.tr("Scenarios"))

    def set_scenarios(self, scenarios: Sequence[ScenarioShown]) -> None:
        """Show these; a row whose scenario stays the same stays the same widget."""
        kept = {row.shown: row for row in self.rows}
        if tuple(kept) == tuple(scenarios):
            return
        for shown, row in kept.items():
            if shown not in scenarios:
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = [kept.get(one) or self._row(one) for one in scenarios]
        for at, row in enumerate(self.rows):
            self._list.removeWidget(row)
            self._list.insertWidget(at, row)
            row.show()  # a layout shows what is new to it only later
        self.nothing.setVisible(not scenarios)

    def row_of(self, uid: str) -> ScenarioRow | None:
        """Give the row of a scenario, if it is shown."""
        return next((row for row in self.rows if row.shown.uid == uid), None)

    def _row(self, shown: ScenarioShown) -> ScenarioRow:
        row = ScenarioRow(shown)
        row.opened.connect(lambda: self.opened.emit(shown.uid))
        row.dropped.connect(lambda: self.dropped.emit(shown.uid))
        row.renamed.connect(lambda name: self.renamed.emit(shown.uid, name))
        return row
