"""All profiles as cards: the first one large, the others two in a row, the sample last."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.start.card import Card, ProfileFrame
from ui.style import Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Badge, Text

GAP, TWO_FROM = 16, 500


class SampleFrame(QFrame):
    """The sample: somebody's answers to look at.

    Signals
    -------
    opened()
        A person wants to see it.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Explore the sample"))
        self.button = Button(self.tr("Open the sample"))
        self.button.setProperty("small", "true")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(self.tr("Explore the sample"), Type.SECTION))
        head.addWidget(Badge(self.tr("Sample"), Tone.WARN))
        head.addStretch(1)
        about = self.tr("A made-up sales engineer, all questions answered.")
        kept = self.tr("Read only. Stored only if you choose “Keep as my own”.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(Text(about, Type.SECONDARY, Tone.INK2))
        column.addWidget(Text(kept, Type.SECONDARY, Tone.INK2))
        column.addStretch(1)
        column.addWidget(self.button)
        self.button.clicked.connect(self.opened)


class Cards(QWidget):
    """The cards, made anew when the profiles change; the focus stays with its profile.

    Signals
    -------
    continued(str), duplicated(str), archived(str)
        A person asks this of the profile with this identity.
    renamed(str, str)
        A person gives a profile another name.
    sample_opened()
        A person wants to see the sample.
    """

    continued = Signal(str)
    duplicated = Signal(str)
    archived = Signal(str)
    renamed = Signal(str, str)
    sample_opened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._columns = look, 2
        self.frames: dict[str, ProfileFrame] = {}
        self.sample = SampleFrame()
        self.sample.opened.connect(self.sample_opened)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these profiles, the first one large."""
        focus: QWidget | None = self.window().focusWidget()
        focused = next(
            (uid for uid, one in self.frames.items() if focus and one.isAncestorOf(focus)), ""
        )
        for frame in self.frames.values():
            self._grid.removeWidget(frame)
            frame.hide()  # at once; it is deleted when the program is idle
            frame.deleteLater()
        self.frames = {card.uid: self._frame(card, at == 0) for at, card in enumerate(cards)}
        self._place()
        if focused in self.frames:
            self.frames[focused].continue_button.setFocus()

    def focus_on(self, uid: str) -> None:
        """Take the keyboard to the card of a profile."""
        self.frames[uid].continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand one or two cards in a row, as there is room."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._look.theme.px(TWO_FROM) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _frame(self, card: Card, is_first: bool) -> ProfileFrame:  # noqa: FBT001
        frame = ProfileFrame(card, self._look, is_large=is_first, parent=self)
        for ours, theirs in (
            (self.continued, frame.continued),
            (self.duplicated, frame.duplicated),
            (self.archived, frame.archived),
            (self.renamed, frame.renamed),
        ):
            theirs.connect(ours)
        frame.show()
        return frame

    def _place(self) -> None:
        first, *rest = [*self.frames.values(), self.sample]
        self._grid.addWidget(first, 0, 0, 1, self._columns)
        for at, frame in enumerate(rest):
            row, column = divmod(at, self._columns)
            self._grid.addWidget(frame, row + 1, column)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
