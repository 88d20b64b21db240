"""The answers of a question: rows with keys, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.questions.asking import Arrangement, Choice, Chosen
from ui.widgets.answer_row import ROW, TALL_ROW, AnswerRow, WayOutRow

MOST = 9  # rows that have a key of their own
GAP, GAP_ACROSS, GAP_MANY, PAIRS, FEW = 8, 16, 8, 2, 4
LEAST_ACROSS = 132  # a column that is narrower would break every word
SKIP_KEY = "0"


class Answers(QWidget):
    """The rows of a question, and the dashed one that is no answer.

    Signals
    -------
    picked(int)
        A person chose the row of this number, counted from 1.
    skipped()
        A person took the dashed row.
    """

    picked = Signal(int)
    skipped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(AnswerRow(look) for _ in range(MOST))
        self.way_out = WayOutRow(look, SKIP_KEY)
        self._arranged: tuple[int, int] = (0, 0)
        self._look, self._count, self._most_across = look, 0, 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, row in enumerate(self.rows, start=1):
            row.setParent(self)
            row.clicked.connect(lambda _=False, number=number: self.picked.emit(number))
        self.way_out.setParent(self)
        self.way_out.clicked.connect(self.skipped)

    @property
    def shown(self) -> list[AnswerRow]:
        """The rows that are there, in their order."""
        return [row for row in self.rows if not row.isHidden()]

    def set_choices(
        self, choices: Sequence[Choice], way_out: str, arrangement: Arrangement, width: Width
    ) -> None:
        """Offer these answers."""
        across, is_narrow = arrangement is Arrangement.ACROSS, width is Width.NARROW
        shape = TALL_ROW if across and not is_narrow else ROW
        for at, row in enumerate(self.rows):
            if at < len(choices):
                row.set_row(at + 1, choices[at].text, shape)
            row.setVisible(at < len(choices))
        self.way_out.set_words(way_out)
        self.way_out.setVisible(bool(way_out))
        self._count = len(choices)
        self._most_across = 1 if not across else PAIRS if is_narrow else len(choices)
        self._arrange(self._count, self._columns())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for, as Qt asks."""
        super().resizeEvent(event)
        self._arrange(self._count, self._columns())

    def set_chosen(self, choices: Sequence[Choice], chosen: Chosen) -> None:
        """Mark the answer that is kept."""
        for row, choice in zip(self.rows, choices, strict=False):
            row.set_chosen(is_chosen=choice.value == chosen)

    def step_focus(self, steps: int) -> None:
        """Take the focus to the next row or the one before; from elsewhere to the chosen one."""
        rows: list[QWidget] = [*self.shown]
        if not self.way_out.isHidden():
            rows.append(self.way_out)
        held = next((at for at, row in enumerate(rows) if row.hasFocus()), None)
        if held is not None:
            held = min(len(rows) - 1, max(0, held + steps))
        else:
            chosen = (at for at, row in enumerate(self.shown) if row.isChecked())
            held = next(chosen, 0 if steps > 0 else len(rows) - 1)
        rows[held].setFocus(Qt.FocusReason.TabFocusReason)

    def _columns(self) -> int:
        """Give all side by side, or two by two where the columns would be too narrow."""
        most = self._most_across
        across = self.width() - (most - 1) * _gap(most)
        is_room = most <= PAIRS or across >= most * self._look.theme.px(LEAST_ACROSS)
        return most if is_room else PAIRS

    def _arrange(self, count: int, columns: int) -> None:
        if self._arranged == (count, columns):
            return
        for at in range(max(columns, self._arranged[1])):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._arranged = (count, columns)
        self._grid.setHorizontalSpacing(_gap(columns))
        self._grid.setVerticalSpacing(GAP)
        for widget in (*self.rows, self.way_out):
            self._grid.removeWidget(widget)
        for at, row in enumerate(self.rows[:count]):
            self._grid.addWidget(row, at // columns, at % columns)
        self._grid.addWidget(self.way_out, count, 0, 1, columns)


def _gap(columns: int) -> int:
    """Give the room between columns: less between many, which need it for their words."""
    return GAP_MANY if columns > FEW else GAP_ACROSS
