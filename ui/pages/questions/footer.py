"""Back, on, and out: what stays in view below every question."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.enquiry import LEARN, WHAT_IF
from ui.look import Look
from ui.pages.base import Width
from ui.pages.questions.screen import Screen
from ui.pages.questions.standing import View
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.text import Divider, Text

RESULTS = "results"


class Footer(QWidget):
    """The ways on from a question.

    Signals
    -------
    back_asked(), next_asked(), results_asked(), return_asked()
        A person wants to go there.
    arranged()
        What is in it has another size.
    """

    back_asked = Signal()
    next_asked = Signal()
    results_asked = Signal()
    return_asked = Signal()
    arranged = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = Width.WIDE
        self._is_asking = False
        self.back_button = IconButton(look, "chevron-left", self.tr("Back"))
        self.results_button = Button(self.tr("Show what I have so far"), ButtonKind.QUIET)
        self.hint = Text(self.tr("Alt Right"), Type.CAPTION, Tone.INK3, wraps=False)
        self.next_button = Button(self.tr("Next"), ButtonKind.PRIMARY)
        self.return_button = Button(self.tr("Back to results"), ButtonKind.PRIMARY)
        self._arrange()
        self.back_button.clicked.connect(self.back_asked)
        self.results_button.clicked.connect(self.results_asked)
        self.next_button.clicked.connect(self.next_asked)
        self.return_button.clicked.connect(self.return_asked)

    def event(self, event: QEvent) -> bool:
        """Tell when another height is needed, as Qt asks."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.arranged.emit()
        return done

    @property
    def onward_button(self) -> Button:
        """The button that Enter stands for."""
        return self.next_button if self.return_button.isHidden() else self.return_button

    def needed_height(self) -> int:
        """Give the height of what is in it, in the style in use.

        A page that was hidden while the text grew has buttons that do not know it yet, and a
        layout that remembers their old height.
        """
        for button in self.findChildren(QPushButton):
            button.ensurePolished()
        self.row.invalidate()
        self.column.invalidate()
        return self.sizeHint().height()

    def set_screen(self, screen: Screen) -> None:
        """Offer the ways on from a screen."""
        standing = screen.standing
        is_visit, self._is_asking = standing.is_visit, standing.view is View.QUESTION
        self.back_button.setEnabled(screen.can_go_back)
        self.results_button.setVisible(not is_visit and standing.view is not View.END)
        self.next_button.setVisible(self._is_asking)
        self._set_kind(ButtonKind.PLAIN if is_visit else ButtonKind.PRIMARY)
        self.return_button.setVisible(is_visit)
        self.return_button.setText(self._return_words(standing.origin))
        self.return_button.setAccessibleName(self.return_button.text())
        self.set_width(self._width)

    def set_width(self, width: Width) -> None:
        """Leave out the hint where there is no room."""
        self._width = width
        is_shown = self._is_asking and self.return_button.isHidden()
        self.hint.setVisible(is_shown and width is not Width.NARROW)

    def _return_words(self, origin: str) -> str:
        if not origin:
            return self.tr("Back to the list")
        known = {
            RESULTS: self.tr("Back to results"),
            WHAT_IF: self.tr("Back to What if"),
            LEARN: self.tr("Back to my weights"),
        }
        return known.get(origin, self.tr("Back to where I was"))

    def _set_kind(self, kind: ButtonKind) -> None:
        if self.next_button.property("kind") != kind.value:
            self.next_button.setProperty("kind", kind.value)
            self.style().unpolish(self.next_button)
            self.style().polish(self.next_button)

    def _arrange(self) -> None:
        row = self.row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 11)
        row.setSpacing(16)
        row.addWidget(self.back_button)
        row.addWidget(self.results_button)
        row.addStretch(1)
        row.addWidget(self.hint)
        row.addWidget(self.next_button)
        row.addWidget(self.return_button)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.column.addWidget(Divider())
        self.column.addLayout(row)
