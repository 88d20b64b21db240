"""A lever with what belongs to it: what its level says, and the way to a question left open."""

from functools import lru_cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor import LeverKey
from ui.look import Look
from ui.pages.what_if.values import LeverShown
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.lever import Lever, lever_text
from ui.widgets.text import Divider, Text
from ui.widgets.typeset import Typeset


class AnchorText(Text):
    """What a level says; as high as the longest of them, so that nothing moves with the lever."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(step=Type.CAPTION, tone=Tone.INK2, parent=parent)
        self._look = look
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._anchors: tuple[str, ...] = ()

    def set_anchor(self, anchor: str, anchors: tuple[str, ...]) -> None:
        """Show one of some."""
        self._anchors = anchors
        if anchor != self.text():
            self.setText(anchor)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Give the height of the longest, as Qt asks."""
        return _highest(self._anchors, self._look.theme, width)


@lru_cache(maxsize=256)
def _highest(texts: tuple[str, ...], theme: Theme, width: int) -> int:
    heights = (Typeset(text, Type.CAPTION, theme, width).height for text in texts)
    return max(heights, default=0)


class LeverRow(QWidget):
    """One lever.

    Signals
    -------
    opened(str)
        A person wants to answer the question with this id first.
    """

    opened = Signal(str)

    def __init__(self, key: LeverKey, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._shown: LeverShown | None = None
        self.lever = Lever(look)
        self.anchor = AnchorText(look)
        self.button = Button(self.tr("Answer the question"), ButtonKind.QUIET)
        self.button.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.lever, self.anchor, self.button, Divider()):
            column.addWidget(part)

    @property
    def is_moved(self) -> bool:
        """Whether it stands elsewhere than in the answers."""
        return self.lever.values.is_moved

    def set_shown(self, shown: LeverShown) -> None:
        """Show this; the same again costs nothing."""
        if shown == self._shown:
            return
        self._shown = shown
        self.lever.set_values(shown.values)
        if shown.anchor:
            label = self.tr("{lever} {anchor}")
            said = phrase(label, lever=lever_text(shown.values), anchor=shown.anchor)
            self.lever.setAccessibleDescription(said)
        self.anchor.set_anchor(shown.anchor, shown.anchors)
        self.anchor.setVisible(bool(shown.anchor))
        self.button.setVisible(bool(shown.question))
        label = self.tr("Answer the question on {name}")
        if shown.values.name != shown.about:
            label = self.tr("Answer the question on {name}, to weigh it")
        self.button.setAccessibleName(phrase(label, name=shown.about))

    def _open(self) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown.question)
