"""A next step: when, what, why, how long, what to read, and how one knows that it is done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Text


class StepCard(QWidget):
    """One step, for reading."""

    def __init__(
        self,
        when: str,
        title: str,
        what: str,
        reasons: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(when, Type.CAPTION, Tone.INK3))
        column.addWidget(Text(title, Type.ROW_TITLE))
        column.addWidget(Text(what, Type.BODY))
        for reason in reasons:
            column.addWidget(Text(reason, Type.SECONDARY, Tone.INK2))
