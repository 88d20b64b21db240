"""The list of answers, section by section; a row opens its question."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor import Section, say
from ui.look import Look
from ui.pages.questions.screen import Review, ReviewRow
from ui.phrase import phrase
from ui.style import Tone
from ui.theme import Type
from ui.widgets.list_row import ListRow, RowWords
from ui.widgets.segments import Segments
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class Opened:
    """The question whose row a person pressed."""

    question: str


@dataclass(frozen=True, slots=True)
class Filtered:
    """Whether a person wants only what is open."""

    only_open: bool


class ReviewView(QWidget):
    """Shows the list of answers.

    Signals
    -------
    opened(Opened)
        A person wants to see a question.
    filtered(Filtered)
        A person wants all rows, or those without an answer.
    """

    opened = Signal(Opened)
    filtered = Signal(Filtered)

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names = {one: bridge.text(say(f"section.{one.value}")) for one in Section}
        self.title = Text(self.tr("What did I answer?"), Type.WORKING_ANSWER)
        self.count = Text(tone=Tone.INK2)
        self.choice = Segments(
            self.tr("Which answers"), [self.tr("All"), self.tr("Without an answer")]
        )
        self.empty = Text(self.tr("Every question has an answer."))
        self.headings = {one: Text(self._names[one], Type.SECTION) for one in Section}
        self.rows: dict[str, ListRow] = {}
        self._shown: tuple[str, ...] = ()
        self._arrange()
        self.choice.picked.connect(lambda at: self.filtered.emit(Filtered(bool(at))))

    @property
    def shown(self) -> list[ListRow]:
        """The rows that are there, in their order."""
        return [self.rows[question] for question in self._shown]

    def set_review(self, review: Review) -> None:
        """Show these rows."""
        words = self.tr("{answered} of {of} answered. A row opens its question.")
        self.count.setText(phrase(words, answered=review.answered, of=review.of))
        self.choice.set_chosen(int(review.only_open))
        self.empty.setVisible(not review.rows)
        shown = tuple(row.question for row in review.rows)
        is_other = shown != self._shown
        if is_other:
            self._holder.hide()
        for row in review.rows:
            self._row(row.question).set_words(self._words(row))
        if is_other:
            self._shown = shown
            self._fill(review)

    def row_of(self, question: str) -> QWidget:
        """Give the row of a question, the first row, or the filter where there is none."""
        if question in self._shown:
            return self.rows[question]
        return self.shown[0] if self._shown else self.choice.buttons[0]

    def step_focus(self, steps: int) -> None:
        """Take the focus to the next row or the one before."""
        rows = self.shown
        held = next((at for at, row in enumerate(rows) if row.hasFocus()), None)
        if rows:
            at = 0 if held is None else min(len(rows) - 1, max(0, held + steps))
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, question: str) -> ListRow:
        if question not in self.rows:
            row = ListRow(self._look, self._holder)
            row.clicked.connect(lambda _=False: self.opened.emit(Opened(question)))
            self.rows[question] = row
        return self.rows[question]

    def _words(self, row: ReviewRow) -> RowWords:
        answer = row.answer or self.tr("No answer yet")
        right = phrase(self.tr("{answer}\nwith a note"), answer=answer) if row.has_note else answer
        spoken = phrase(self.tr("{question}. {answer}"), question=row.text, answer=right)
        return RowWords(row.text, right, spoken, is_quiet=not row.answer)

    def _fill(self, review: Review) -> None:
        """Put the rows in their places, out of sight: else each would lay out all of them."""
        for one in (*self.headings.values(), *self.rows.values()):
            self._list.removeWidget(one)
        for section, heading in self.headings.items():
            there = [row for row in review.rows if row.section is section]
            heading.setVisible(bool(there))
            if there:
                self._list.addWidget(heading)
            for row in there:
                self._list.addWidget(self.rows[row.question])
        for question, widget in self.rows.items():
            widget.setVisible(question in self._shown)
        self._holder.show()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 8)
        top.setSpacing(16)
        top.addWidget(self.count, 1)
        top.addWidget(self.choice)
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self._holder)
        for heading in self.headings.values():
            heading.setParent(self._holder)
            heading.setContentsMargins(8, 20, 0, 6)
