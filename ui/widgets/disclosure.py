"""More to read, for whoever wants it: a button that shows and hides what is below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look
from ui.widgets.icon_button import IconButton


class Disclosure(QWidget):
    """A word with a chevron; pressed, it shows its body."""

    def __init__(self, look: Look, word: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = IconButton(look, "chevron-right", word, tint="accent")
        self.button.setProperty("kind", "disclosure")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._open)
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button)
        column.addWidget(body)
        body.hide()

    def _open(self, is_open: bool) -> None:  # noqa: FBT001  (what Qt's signal says)
        self.button.set_icon("chevron" if is_open else "chevron-right")
        self.body.setVisible(is_open)
