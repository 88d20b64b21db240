"""Last part: how this was worked out, and what it cannot know."""

from PySide6.QtWidgets import QWidget

from ui.pages.results.values import ListShown
from ui.style import Tone
from ui.theme import Type
from ui.widgets.section import Section
from ui.widgets.text import Text


class MethodPart(Section):
    """A paragraph below a rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(has_rule=True, parent=parent)
        self.words = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.column.addWidget(self.words)

    def set_method(self, shown: ListShown) -> None:
        """Say how it was worked out."""
        self.show()
        self.set_title(shown.title)
        self.words.setText(" ".join(shown.sentences))
