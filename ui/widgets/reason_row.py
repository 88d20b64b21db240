"""A reason: its points, what it is about, the person's own answer, and the way to the question."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import Look
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import LINES, Type
from ui.widgets.buttons import Button
from ui.widgets.text import Text

POINTS, NAME, SIDE = 40, 172, 228
GAP = 12
UNBOUND = 16777215  # Qt's own number for no largest width
TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """A reason for or against, and the question it rests on; None if it rests on none."""

    points: str
    name: str
    quotation: str
    side: str
    question: str | None


@dataclass(frozen=True, slots=True)
class Breadths:
    """Pixels that the names and the sides of reasons take; the rest is for the quotations."""

    name: int
    side: int


class ReasonRow(QWidget):
    """One reason, side by side where there is room, else one below the other.

    Signals
    -------
    opened(str)
        A person wants to see the question with this id.
    """

    opened = Signal(str)

    def __init__(self, reason: ReasonWords, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.question = reason.question
        self.points = Text(reason.points, Type.ROW_TITLE, wraps=False)
        self.name = Text(reason.name, Type.ROW_TITLE)
        self.quotation = Text(reason.quotation, Type.SECONDARY, Tone.INK2)
        self.side = Text(reason.side, Type.SECONDARY, Tone.INK2)
        label = phrase(self.tr("Question on {name}"), name=reason.name)
        self.button = Button(self.tr("Question"), ButtonKind.QUIET, name=label)
        self.button.clicked.connect(self._open)
        self.button.setProperty("edge", "right")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 0, 0, 0)
        self._grid.setVerticalSpacing(2)

    def wished(self) -> Breadths:
        """Give how wide its name and its side are in one line each, up to a most."""
        px = self._look.theme.px
        return Breadths(
            min(px(NAME), self.name.sizeHint().width()), min(px(SIDE), self.side.sizeHint().width())
        )

    def set_wide(self, breadths: Breadths | None) -> None:
        """Stand side by side in columns as wide as told, or one below the other."""
        is_wide = breadths is not None
        grid, px = self._grid, self._look.theme.px
        parts: list[QWidget] = [self.points, self.name, self.quotation, self.side, self.button]
        for part in parts:
            grid.removeWidget(part)
        grid.setHorizontalSpacing(px(GAP))
        grid.setColumnMinimumWidth(0, px(POINTS))
        grid.setColumnStretch(1, 0 if is_wide else 1)
        grid.setColumnStretch(2, 1 if is_wide else 0)
        wished = (0, 0) if breadths is None else (breadths.name, breadths.side)
        for widget, wide in zip((self.name, self.side), wished, strict=True):
            widget.setMinimumWidth(wide)
            widget.setMaximumWidth(wide if is_wide else UNBOUND)
        places = (
            ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1), (0, 4, 1, 1))
            if is_wide
            else ((0, 0, 1, 1), (0, 1, 1, 2), (2, 1, 1, 4), (1, 1, 1, 4), (0, 4, 1, 1))
        )
        self._line_up(is_wide=is_wide)
        for part, place in zip(parts, places, strict=True):
            grid.addWidget(part, *place, TOP)
        self.button.setVisible(self.question is not None)

    def _line_up(self, *, is_wide: bool) -> None:
        """Let the first line of each text stand as high as the word on the button."""
        self.button.ensurePolished()
        free = self.button.sizeHint().height() - self._look.theme.px(LINES[Type.ROW_TITLE])
        for text in (self.points, self.name, self.quotation, self.side):
            is_beside = is_wide or text in {self.points, self.name}
            text.setContentsMargins(0, max(0, free // 2) if is_beside else 0, 0, 0)

    def _open(self) -> None:
        if self.question is not None:
            self.opened.emit(self.question)
