"""The levers of a tab: which of them there are, and how they stand below each other."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor import LeverKey, LeverKind, Moves
from ui.look import Look
from ui.pages.what_if.lever_list import Heading, LeverList
from ui.pages.what_if.lever_row import LeverRow
from ui.pages.what_if.ordering import by_nearness
from ui.pages.what_if.values import LeverShown
from ui.phrase import phrase

WISHES_AT_ONCE, SKILLS_AT_ONCE = 4, 6


class LeverPanel(QWidget):
    """Levers of some kinds, made when they are first looked at.

    Signals
    -------
    dragged(Moves)
        A person holds a lever, and moved it.
    released()
        They let it go.
    opened(str)
        They want to answer the question with this id first.
    """

    dragged = Signal(Moves)
    released = Signal()
    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: dict[LeverKey, LeverRow] = {}
        self.lists: dict[LeverKind, LeverList] = {}
        self._levers: dict[LeverKey, LeverShown] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(8)

    def set_levers(self, levers: Mapping[LeverKey, LeverShown]) -> None:
        """Show these; those that are not given stay as they are."""
        self._levers.update(levers)
        for key, shown in levers.items():
            if key in self.rows:
                self.rows[key].set_shown(shown)

    def wake(self) -> None:
        """Be looked at: what is looked at for the first time is made now."""
        if self.rows or not self._levers:
            return
        self._build()
        for key, row in self.rows.items():
            row.set_shown(self._levers[key])
        self.set_order()
        self.unfold()

    def unfold(self, key: LeverKey | None = None) -> None:
        """Let nothing that is moved stay folded away, nor one lever that is looked for."""
        for one in self.lists.values():
            one.unfold(key)

    def set_order(self) -> None:
        """Put those first that turn the order soonest."""
        for kind, one in self.lists.items():
            one.set_order(by_nearness(self._levers, kind))

    def _build(self) -> None:
        raise NotImplementedError

    def _rows_of(self, kind: LeverKind) -> dict[LeverKey, LeverRow]:
        made = {key: self._row(key) for key in self._levers if key.kind is kind}
        self.rows |= made
        return made

    def _row(self, key: LeverKey) -> LeverRow:
        row = LeverRow(key, self._look)
        row.lever.moved.connect(partial(self._move, key))
        row.lever.released.connect(self.released)
        row.opened.connect(self.opened)
        return row

    def _move(self, key: LeverKey, value: float) -> None:
        self.dragged.emit(self._levers[key].lever.moves(value))

    def _span(self, kind: LeverKind) -> str:
        """Say between which ends levers move."""
        lever = next(shown.lever for key, shown in self._levers.items() if key.kind is kind)
        label = self.tr("{low} to {high} times")
        return phrase(label, low=f"{lever.low:g}", high=f"{lever.high:g}")


class WishesPanel(LeverPanel):
    """The split between wishes and strengths, and how much each wish counts."""

    def _build(self) -> None:
        for row in self._rows_of(LeverKind.SPLIT).values():
            self._column.addWidget(row)
        title = self.tr("How much each wish counts")
        self._column.addWidget(Heading(title, self._span(LeverKind.IMPORTANCE)))
        rows = self._rows_of(LeverKind.IMPORTANCE)
        more = phrase(self.tr("Show {n} more wishes"), n=len(rows) - WISHES_AT_ONCE)
        self.lists[LeverKind.IMPORTANCE] = LeverList(self._look, rows, WISHES_AT_ONCE, more)
        self._column.addWidget(self.lists[LeverKind.IMPORTANCE])
        self._column.addStretch(1)


class SkillsPanel(LeverPanel):
    """The level of each skill, and how much it counts."""

    def _build(self) -> None:
        levels, weights = self._rows_of(LeverKind.LEVEL), self._rows_of(LeverKind.MULTIPLIER)
        more = phrase(self.tr("Show {n} more skills"), n=len(levels) - SKILLS_AT_ONCE)
        weigh, span = self.tr("How much each skill counts"), self._span(LeverKind.MULTIPLIER)
        self.lists = {
            LeverKind.LEVEL: LeverList(self._look, levels, SKILLS_AT_ONCE, more),
            LeverKind.MULTIPLIER: LeverList(self._look, weights, 0, weigh, span),
        }
        for one in self.lists.values():
            self._column.addWidget(one)
        self._column.addStretch(1)
