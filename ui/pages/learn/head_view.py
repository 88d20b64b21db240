"""Above everything: the question of the page, its answer, and the three things one can do here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.learn.values import Head, View
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.icon_button import IconButton
from ui.widgets.segments import Segments
from ui.widgets.text import Sentence, Text


class HeadView(QWidget):
    """Shows the answer, and which of the three is open.

    Signals
    -------
    left()
        A person wants to go back to where they came from.
    picked(View)
        A person wants another of the three.
    """

    left = Signal()
    picked = Signal(View)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = Width.WIDE
        self.title = Text(self.tr("What matters more to me?"), Type.SECONDARY, Tone.INK2)
        self.back_button = IconButton(
            look, "chevron-left", self.tr("Back to What if"), ButtonKind.QUIET, tint="accent"
        )
        self.back_button.setProperty("edge", "right")
        self.sentence = Sentence(step=Type.ANSWER)
        self.aside = Text(step=Type.SECONDARY, tone=Tone.INK2)
        words = [self.tr("Choose"), self.tr("What they say"), self.tr("Put in order")]
        self.views = Segments(self.tr("What to do"), words)
        self._arrange()
        self.back_button.clicked.connect(self.left)
        self.views.picked.connect(lambda at: self.picked.emit(View(at)))

    def set_head(self, head: Head, view: View, *, has_views: bool) -> None:
        """Show an answer."""
        self.sentence.setText(head.sentence)
        self.aside.setText(head.aside)
        self._place()
        self.views.setVisible(has_views)
        self.views.set_chosen(view.value)

    def set_width(self, width: Width) -> None:
        """Set the answer smaller where there is little room, and leave out what qualifies it."""
        self._width = width
        self._place()
        sizes = {Width.NARROW: Type.SMALL_ANSWER, Width.MIDDLE: Type.WORKING_ANSWER}
        self.sentence.set_step(sizes.get(width, Type.ANSWER))

    def _place(self) -> None:
        is_narrow = self._width is Width.NARROW
        self.aside.setVisible(bool(self.aside.text()) and not is_narrow)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addWidget(self.aside)
        column.addSpacing(8)
        column.addWidget(self.views)
