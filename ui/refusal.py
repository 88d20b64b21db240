"""Shown in place of the window when the data cannot be opened: what is safe, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.style import ButtonKind, Tone, sheet
from ui.theme import DARK, LIGHT, Type, is_dark_wished, palette
from ui.widgets.buttons import Button
from ui.widgets.text import Text

WIDE = 560


class Refusal(QWidget):
    """One sentence and a button that closes it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        theme = DARK if is_dark_wished(hints.colorScheme()) else LIGHT
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(sheet(theme))
        self.setWindowTitle("Career Advisor")
        self.words = Text(words)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = Button(self.tr("Close"), ButtonKind.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(Text(self.tr("The window cannot open"), Type.SECTION, Tone.ERR))
        column.addWidget(self.words)
        column.addWidget(self.close_button)
        self.setFixedWidth(WIDE)
        self.close_button.clicked.connect(self.close)
        self.close_button.setFocus()
