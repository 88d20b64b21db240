"""One of a few, side by side: the chosen one is marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.buttons import BaseButton


class Segments(QWidget):
    """A row of words of which one is chosen; arrow keys move the choice.

    Signals
    -------
    picked(int)
        A person chose the word at this place.
    """

    picked = Signal(int)

    def __init__(self, name: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, word in enumerate(words):
            button = BaseButton(word)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("end", _end(at, len(words)))
            button.setAccessibleName(f"{name}: {word}")
            self._group.addButton(button, at)
            row.addWidget(button)
        self._group.idClicked.connect(self._pick)

    @property
    def buttons(self) -> list[BaseButton]:
        """The words, in their order."""
        return [button for button in self._group.buttons() if isinstance(button, BaseButton)]

    def set_chosen(self, at: int) -> None:
        """Mark the word at a place."""
        self._group.button(at).setChecked(True)
        self._let_tab_stop_at(at)

    def _pick(self, at: int) -> None:
        self._let_tab_stop_at(at)
        self.picked.emit(at)

    def _let_tab_stop_at(self, chosen: int) -> None:
        """Let Tab reach the chosen word alone; Qt does so after a click only."""
        for at, button in enumerate(self._group.buttons()):
            policy = Qt.FocusPolicy.StrongFocus if at == chosen else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


def _end(at: int, of: int) -> str:
    if of == 1:
        return "both"
    return {0: "first", of - 1: "last"}.get(at, "")
