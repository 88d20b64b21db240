"""Above everything: where one came from, the other paths, the name, and what one must want."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.path.values import Head
from ui.style import Tone
from ui.theme import Type
from ui.widgets.icon_button import IconButton
from ui.widgets.path_chooser import PathChooser
from ui.widgets.picture import Picture
from ui.widgets.text import Sentence, Text

ICON, READING = 28, 768


class HeadView(QWidget):
    """Shows which path it is about.

    Signals
    -------
    left()
        A person wants to go back to where they came from.
    picked(int)
        A person wants the path at this place of the pack.
    """

    left = Signal()
    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.back_button = IconButton(look, "chevron-left", "", tint="accent")
        self.back_button.setProperty("kind", "disclosure")
        self.question = Text(self.tr("What is this path like?"), Type.SECONDARY, Tone.INK2)
        self.chooser = PathChooser(look, self.tr("Path"))
        self.sign = Picture(look, size=ICON)
        self.name = Sentence(step=Type.ANSWER)
        self.condition = Text(step=Type.ANCHOR)
        self.is_about = Text(step=Type.BODY, tone=Tone.INK2)
        self._arrange()
        self.back_button.clicked.connect(self.left)
        self.chooser.picked.connect(self.picked)

    def set_head(self, head: Head, paths: Sequence[tuple[str, int]]) -> None:
        """Show a path, and offer all of them."""
        self.chooser.offer(paths, head.place)
        self.sign.set_path(head.place)
        self.name.setText(head.name)
        self.condition.setText(head.condition)
        self.is_about.setText(head.is_about)
        self.is_about.setVisible(bool(head.is_about))

    def set_origin(self, word: str) -> None:
        """Say where the way back leads."""
        self.back_button.setText(word)
        self.back_button.setAccessibleName(word)

    def set_width(self, width: Width) -> None:
        """Put the choice of paths beside the way back where there is room."""
        px, direction = self._look.theme.px, QBoxLayout.Direction
        is_wide = width is Width.WIDE
        self._top.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        sizes = {Width.NARROW: Type.SMALL_ANSWER, Width.MIDDLE: Type.WORKING_ANSWER}
        self.name.set_step(sizes.get(width, Type.ANSWER))
        for text in (self.condition, self.is_about):
            text.setMaximumWidth(px(READING))

    def _arrange(self) -> None:
        way, named = QHBoxLayout(), QHBoxLayout()
        way.setSpacing(12)
        way.addWidget(self.back_button)
        way.addWidget(self.question, 1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(8)
        self._top.addLayout(way, 1)
        self._top.addWidget(self.chooser)
        named.setSpacing(12)
        named.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        named.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._top)
        column.addSpacing(8)
        column.addLayout(named)
        column.addWidget(self.condition)
        column.addWidget(self.is_about)
