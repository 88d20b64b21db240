"""The licences of the program and of its typeface, in full, for whoever wants to read them."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

import resources
from ui.look import Look
from ui.style import Tone
from ui.theme import Type
from ui.widgets.disclosure import Disclosure
from ui.widgets.text import Text

OWN = resources.FOLDER.parent / "LICENSE"
TYPEFACE = resources.FONTS / "OFL.txt"


class Licences(QWidget):
    """A word each that opens the text."""

    def __init__(self, look: Look, own: Path = OWN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        missing = self.tr(
            "The text was not installed with the program. It lies beside the source, in LICENSE."
        )
        words = {
            self.tr("Career Advisor: the text of the MIT licence"): own,
            self.tr("Inter, the typeface: the text of the SIL Open Font License"): TYPEFACE,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.parts: list[Disclosure] = []
        for word, file in words.items():
            text = read(file) if file.is_file() else missing
            part = Disclosure(look, word, Text(text, Type.SECONDARY, Tone.INK2))
            self.parts.append(part)
            column.addWidget(part)


def read(file: Path) -> str:
    """Give a licence with a line a paragraph: it is set anew for the width it is shown in."""
    paragraphs = file.read_text("utf-8").replace("\r\n", "\n").split("\n\n")
    flowing = (" ".join(one.split()) for one in paragraphs)
    return "\n\n".join(one.strip("- ") for one in flowing if one.strip("- "))
