"""What the choices say: sentences, the weights, what can be done with them, what is behind it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor import PairKey
from ui.look import Look
from ui.pages.learn.take_part import TakePart
from ui.pages.learn.values import MadeRow, Said
from ui.pages.learn.weights import weights_chart
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.chart_view import ChartView
from ui.widgets.disclosure import Disclosure
from ui.widgets.figures import Figures
from ui.widgets.list_row import ListRow, RowWords
from ui.widgets.section import Section
from ui.widgets.stack import Stack
from ui.widgets.text import Text

GAP, READING = 16, 768


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


class SayView(QWidget):
    """Shows what is learned.

    Signals
    -------
    more_asked()
        A person wants to go on choosing.
    """

    more_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said: Said | None = None
        self.missing = Text(tone=Tone.INK2)
        self.more_button = Button(self.tr("Make more choices"), ButtonKind.PRIMARY)
        self.implied = Stack()
        self.taking = TakePart(look)
        self.chart = ChartView(look, self.tr("Weights now and learned"))
        self.basis = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.figures = Figures(look, self.tr("Table of the weights"))
        self.more = Disclosure(look, self.tr("The weights as a table, unrounded"), self.figures)
        self.made = MadeList(look)
        self._arrange()
        self.more_button.clicked.connect(self.more_asked)
        look.changed.connect(self._measure)
        self._measure()

    def set_said(self, said: Said) -> None:
        """Show it; the same again changes nothing."""
        if said == self._said:
            return
        self._said = said
        has_choices = bool(said.made)
        self.missing.setText(said.missing)
        for part in (self.missing, self.more_button):
            part.setVisible(bool(said.missing))
        self.implied.fill([Text(words) for words in said.implied])
        self.taking.set_taking(said.taking)
        chart = weights_chart(said.weights)
        self.chart.set_chart(chart)
        self.figures.set_table(chart.table)
        self.basis.setText(said.basis)
        for widget in (self.chart, self.basis, self.more):
            widget.setVisible(has_choices)
        self.made.set_made(said.made)

    def _measure(self) -> None:
        self.implied.setMaximumWidth(self._look.theme.px(READING))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (
            self.missing,
            self.more_button,
            self.implied,
            self.taking,
            self.chart,
            self.basis,
            self.more,
            self.made,
        ):
            column.addWidget(part)
        self.made.setContentsMargins(0, GAP, 0, 0)
        self.made.hide()
