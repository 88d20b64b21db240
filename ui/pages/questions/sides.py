"""Two sides that are weighed against each other: side by side, or one above the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui.pages.base import Width
from ui.pages.questions.asking import Passage
from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Text

GAP, GAP_NARROW = 16, 8
AROUND_LARGE, AROUND, AROUND_NARROW = (28, 22, 28, 22), (24, 14, 24, 14), (20, 6, 20, 6)
ABOVE_BELOW, ABOVE_BELOW_LARGE, ABOVE_BELOW_NARROW = (0, 16), (4, 24), (0, 8)


class Side(QFrame):
    """One side: a word, and what it stands for."""

    def __init__(self, step: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.caption = Text(step=Type.SECONDARY, tone=Tone.INK2, wraps=False)
        self.words = Text(step=step)
        self.column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.column.setSpacing(4)
        self.column.addWidget(self.caption)
        self.column.addWidget(self.words)
        self.column.addStretch()

    def set_passage(self, passage: Passage) -> None:
        """Say it."""
        self.caption.setText(passage.caption)
        self.words.setText(passage.text)

    def set_narrow(self, around: tuple[int, int, int, int], *, is_narrow: bool) -> None:
        """Let the word stand before its words where height is short, else above them."""
        direction = QBoxLayout.Direction
        self.column.setDirection(direction.LeftToRight if is_narrow else direction.TopToBottom)
        self.column.setSpacing(16 if is_narrow else 4)
        self.column.setStretchFactor(self.words, 1 if is_narrow else 0)
        self.column.setContentsMargins(*(AROUND_NARROW if is_narrow else around))


class Sides(QWidget):
    """Both sides.

    Parameters
    ----------
    step : Type
        How large their words are; the room around them follows.
    """

    def __init__(self, step: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_large = step is Type.QUESTION
        self._around = AROUND_LARGE if is_large else AROUND
        self.sides = (Side(step), Side(step))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outside = ABOVE_BELOW_LARGE if is_large else ABOVE_BELOW
        for side in self.sides:
            self._row.addWidget(side, 1)

    def set_passages(self, passages: Sequence[Passage], width: Width) -> None:
        """Show two sides, or none."""
        self.setVisible(bool(passages))
        is_narrow = width is Width.NARROW
        direction = QBoxLayout.Direction
        above, below = ABOVE_BELOW_NARROW if is_narrow else self._outside
        self._row.setContentsMargins(0, above, 0, below)
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._row.setSpacing(GAP_NARROW if is_narrow else GAP)
        for side, passage in zip(self.sides, passages, strict=False):
            side.set_passage(passage)
            side.set_narrow(self._around, is_narrow=is_narrow)
        captions = [side.caption for side in self.sides]
        widest = max(caption.sizeHint().width() for caption in captions)
        for caption in captions:  # so that the words of both begin at one line
            caption.setMinimumWidth(widest if is_narrow else 0)
