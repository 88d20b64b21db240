"""Levers of one kind below each other: some of them at once, the others when they are wanted."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor import LeverKey
from ui.look import Look
from ui.pages.what_if.lever_row import LeverRow
from ui.style import Tone
from ui.theme import Type
from ui.widgets.disclosure import Disclosure
from ui.widgets.text import Text


class LeverList(QWidget):
    """Levers that stay the same widgets, however they are ordered: none loses the keyboard.

    Parameters
    ----------
    rows : mapping of LeverKey to LeverRow
        All of them, made by whoever listens to them.
    at_once : int
        How many stand outside of the disclosure.
    more : str
        Its word.
    span : str
        Between which ends they move, said where they unfold; or nothing.
    """

    def __init__(
        self,
        look: Look,
        rows: Mapping[LeverKey, LeverRow],
        at_once: int,
        more: str,
        span: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows, self._at_once = rows, at_once
        self._order: tuple[LeverKey, ...] = ()
        self._folded = QWidget()
        self._first, self._rest = QVBoxLayout(), QVBoxLayout(self._folded)
        self.more = Disclosure(look, more, self._folded)
        column = QVBoxLayout(self)
        for layout in (column, self._first, self._rest):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        column.addLayout(self._first)
        column.addWidget(self.more)
        self.more.setVisible(len(rows) > at_once)
        self._words = more, self.tr("Show fewer") if at_once else more
        self.more.button.toggled.connect(self._name_button)
        if span:
            self._rest.addWidget(Text(span, Type.SECONDARY, Tone.INK2))
        self.set_order(tuple(rows))

    def set_order(self, order: Sequence[LeverKey]) -> None:
        """Stand in this order."""
        if tuple(order) == self._order:
            return
        self._order = tuple(order)
        for at, key in enumerate(self._order):
            row, there = self.rows[key], self._first if at < self._at_once else self._rest
            for layout in (self._first, self._rest):
                layout.removeWidget(row)
            there.addWidget(row)

    def _name_button(self, is_open: bool) -> None:  # noqa: FBT001  (what Qt's signal says)
        word = self._words[is_open]
        self.more.button.setText(word)
        self.more.button.setAccessibleName(word)

    def unfold(self, wanted: LeverKey | None = None) -> None:
        """Open what is folded away, if something in it is moved or looked for."""
        folded = self._order[self._at_once :]
        if wanted in folded or any(self.rows[key].is_moved for key in folded):
            self.more.button.setChecked(True)


class Heading(QWidget):
    """What some levers are about, and between which ends they move."""

    def __init__(self, title: str, span: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 2)
        row.setSpacing(10)
        row.addWidget(Text(title, Type.ROW_TITLE))
        row.addWidget(Text(span, Type.SECONDARY, Tone.INK2, wraps=False), 1)
