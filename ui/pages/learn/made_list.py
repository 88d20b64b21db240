"""The choices that were made; a row opens its question."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.pages.learn.values import MadeRow, PairKey
from ui.phrase import phrase
from ui.widgets.list_row import ListRow, RowWords
from ui.widgets.section import Section
from ui.widgets.stack import Stack


class MadeList(Section):
    """Shows every choice.

    Signals
    -------
    opened(MadeRow)
        A person wants to see a choice again.
    """

    opened = Signal(MadeRow)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(has_rule=True, parent=parent)
        self._look = look
        self._made: tuple[MadeRow, ...] = ()
        self.rows: dict[PairKey, ListRow] = {}
        self._stack = Stack(0)
        self.set_title(self.tr("The choices behind it"), self.tr("A row opens its question."))
        self.column.addWidget(self._stack)

    def set_made(self, made: tuple[MadeRow, ...]) -> None:
        """Show these choices; the same again changes nothing."""
        if made == self._made:
            return
        self._made = made
        self.rows = {}
        for one in made:
            row = ListRow(self._look)
            spoken = QCoreApplication.translate("learn", "{taken}: {answer}. Open it")
            said = phrase(spoken, taken=one.taken, answer=one.answer)
            row.set_words(RowWords(one.taken, one.answer, said))
            row.clicked.connect(partial(self._open, one))
            self.rows[one.pair] = row
        self._stack.fill(tuple(self.rows.values()))
        self.setVisible(bool(made))

    def stand_at(self, pair: PairKey) -> None:
        """Take the keyboard to a choice, or to the first one."""
        row = self.rows.get(pair, next(iter(self.rows.values()), None))
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, made: MadeRow) -> None:
        self.opened.emit(made)
