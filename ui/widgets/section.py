"""A part of a page: its title, what stands beside it, and its rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.style import Tone
from ui.theme import Type
from ui.widgets.text import Divider, Text


class Section(QWidget):
    """A titled part; its column is filled by whoever makes it."""

    def __init__(self, *, has_rule: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(step=Type.SECTION)
        self.aside = Text(step=Type.SECONDARY, tone=Tone.INK2, wraps=True)
        self.aside.hide()
        self.heading = QHBoxLayout()
        self.heading.setSpacing(12)
        self.heading.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBottom)
        self.heading.addWidget(self.aside, 1, Qt.AlignmentFlag.AlignBottom)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        if has_rule:
            self.column.addWidget(Divider(between_sections=True))
        self.column.addLayout(self.heading)

    def set_title(self, title: str, aside: str = "") -> None:
        """Name the part, and say a few words more beside the name."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))
