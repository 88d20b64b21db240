"""Shown in place of the window when the data cannot be opened: what is safe, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.speech import announce
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.selectable import Selectable
from ui.widgets.text import Text

WIDE = 560
PROGRAM = "Career Advisor"  # a name, in every language


class Refusal(QWidget):
    """What happened, the file it is about, and the ways on.

    Parameters
    ----------
    look : Look
        The theme in use.
    words : str
        What happened, what is safe, what to do.
    file : str
        The file with its whole path; empty for none.
    can_begin_anew : bool
        Whether a person may have a new file made; asked twice, as it leaves the old one behind.

    Attributes
    ----------
    begins_anew : bool
        Whether a person chose that.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        file: str = "",
        *,
        can_begin_anew: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self.begins_anew, self._can_begin_anew = look, False, can_begin_anew
        self.title = Text(self.tr("The window cannot open"), Type.SECTION, Tone.ERR)
        self.words = Text(words)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.file = Selectable(file, self.tr("File"))
        self.question = Text(self._what_it_means())
        self.anew_button = Button(self.tr("Begin anew"))
        self.close_button = Button(self.tr("Close"), ButtonKind.PRIMARY)
        self.sure_button = Button(self.tr("Yes, begin anew"))
        self.back_button = Button(self.tr("No, go back"), ButtonKind.PRIMARY)
        self._arrange()
        self.file.setVisible(bool(file))
        self._ask(is_asked=False)
        self.anew_button.clicked.connect(lambda: self._ask(is_asked=True))
        self.back_button.clicked.connect(lambda: self._ask(is_asked=False))
        self.close_button.clicked.connect(self.close)
        self.sure_button.clicked.connect(self._begin_anew)
        look.changed.connect(self._fit)

    def showEvent(self, event: QShowEvent) -> None:
        """Say at once what is shown, as Qt asks."""
        super().showEvent(event)
        self._fit()
        self.close_button.setFocus()
        announce(self, f"{self.title.text()}. {self.words.text()}", at_once=True)

    def _what_it_means(self) -> str:
        return self.tr(
            "Everything then begins empty. What is left of the old file stays in its folder,"
            " under another name; nothing is deleted."
        )

    def _arrange(self) -> None:
        self.setWindowTitle(PROGRAM)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.words.text())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.close_button, self.back_button, self.anew_button, self.sure_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        for part in (self.title, self.words, self.file, self.question):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(1)

    def _ask(self, *, is_asked: bool) -> None:
        """Show what beginning anew means, and the two answers; or the first two ways."""
        for part in (self.question, self.sure_button, self.back_button):
            part.setVisible(is_asked)
        self.anew_button.setVisible(self._can_begin_anew and not is_asked)
        self.close_button.setVisible(not is_asked)
        self._fit()
        (self.back_button if is_asked else self.close_button).setFocus()
        if is_asked:
            announce(self.question, self.question.text(), at_once=True)

    def _begin_anew(self) -> None:
        self.begins_anew = True
        self.close()

    def _fit(self) -> None:
        """Be as high as the words need."""
        wide = self._look.theme.px(WIDE)
        layout = self.layout()
        self.setFixedWidth(wide)
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(wide))
