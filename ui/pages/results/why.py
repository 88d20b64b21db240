"""Third part: three reasons for, two against, each with the question it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.pages.results.speaker import breakable
from ui.pages.results.values import WhyShown
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.reason_row import Breadths, ReasonRow, ReasonWords
from ui.widgets.section import Section
from ui.widgets.stack import Stack
from ui.widgets.text import Divider, Text


class WhyPart(Section):
    """Reasons for one path; where two are close, a button shows those for the other.

    Signals
    -------
    opened(str)
        A person wants to see the question with this id.
    changed()
        A person turned to the other path: there are other rows to walk through.
    """

    opened = Signal(str)
    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._whys: Sequence[WhyShown] = ()
        self._at = 0
        self._is_wide = True
        self.rows: list[ReasonRow] = []
        self.switch = Button("", ButtonKind.QUIET)
        self.switch.setProperty("edge", "right")
        self.heading.addWidget(self.switch)
        self._for, self._against = Stack(2, has_lines=True), Stack(2, has_lines=True)
        self.column.setSpacing(2)
        for group in (self._for, self._against):
            self.column.addWidget(Divider(between_sections=True))
            self.column.addWidget(group)
        self.switch.clicked.connect(self._turn)

    def set_whys(self, whys: Sequence[WhyShown]) -> None:
        """Show reasons; the path that was chosen stays, if the same are offered."""
        if [why.path for why in whys] != [why.path for why in self._whys]:
            self._at = 0
        self._whys = whys
        self.setVisible(bool(whys))
        if whys:
            self._put_up()

    def set_wide(self, *, is_wide: bool) -> None:
        """Arrange every reason for the room there is."""
        self._is_wide = is_wide
        self._line_up()

    def stand_at(self, question: str) -> None:
        """Give the focus to the button that opens a question, if it is among those shown."""
        row = next((row for row in self.rows if row.question == question), None)
        if row is not None:
            row.show()  # a layout shows what is new to it only later
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_up(self) -> None:
        why = self._whys[self._at]
        self.set_title(why.title, self.tr("reasons for and against, in points of fit"))
        other = self._whys[1 - self._at] if len(self._whys) > 1 else None
        self.switch.setVisible(other is not None)
        if other is not None:
            self.switch.setText(other.title.replace("&", "&&"))
            self.switch.setAccessibleName(breakable(other.title))
        self.rows = []
        self._for.fill(self._group(why.supporting, why.no_support))
        self._against.fill(self._group(why.opposing, why.no_objection))
        self._line_up()

    def _line_up(self) -> None:
        """Give all rows the same columns, no wider than their words: quotations get the rest."""
        wished = [row.wished() for row in self.rows]
        name = max((one.name for one in wished), default=0)
        side = max((one.side for one in wished), default=0)
        for row in self.rows:
            row.set_wide(Breadths(name, side) if self._is_wide else None)

    def _group(self, reasons: Sequence[ReasonWords], none: str) -> list[QWidget]:
        if not reasons:
            return [Text(none, Type.SECONDARY, Tone.INK2)]
        rows = [self._row(reason) for reason in reasons]
        self.rows += rows
        return list(rows)

    def _row(self, reason: ReasonWords) -> ReasonRow:
        row = ReasonRow(reason, self._look)
        row.opened.connect(self.opened)
        return row

    def _turn(self) -> None:
        self._at = 1 - self._at
        self._put_up()
        self.changed.emit()
