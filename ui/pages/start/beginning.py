"""A new profile: the few facts about a person, all but the name optional."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.look import Look
from ui.pages.start.role_box import RoleBox
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.text import Text

LONGEST = 200
MOST_YEARS = 80


@dataclass(frozen=True, slots=True)
class RoleName:
    """A name under which the role goes, what it means and what to mind."""

    term: str
    means: str
    note: str


@dataclass(frozen=True, slots=True)
class NewProfile:
    """What a person says of themselves; years are None where they say nothing."""

    name: str
    title: str
    years: int | None
    role_word: str


class Beginning(QFrame):
    """The form for a new profile.

    Signals
    -------
    begun(NewProfile)
        A person wants this profile.
    ended()
        A person does not want one after all.
    """

    begun = Signal(NewProfile)
    ended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._meanings: dict[str, RoleName] = {}
        self.setProperty("kind", "first-card")
        self.setAccessibleName(self.tr("Form of a new profile"))
        self.name = self._field(self.tr("Name of the profile"))
        self.title = self._field(self.tr("Your title today"))
        self.years = self._field(self.tr("Years in the role"))
        self.years.setValidator(QIntValidator(0, MOST_YEARS, self))
        self.role_word = RoleBox(look)
        self.role_word.setAccessibleName(self.tr("Your employer's word for the role"))
        self.meaning = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.meaning.hide()
        self.begin_button = Button(self.tr("Begin"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self._arrange()
        self.name.setText(self.tr("My profile"))
        self.begin_button.clicked.connect(self._take)
        self.cancel.clicked.connect(self.ended)
        self.name.textChanged.connect(lambda text: self.begin_button.setEnabled(bool(text.strip())))
        self.role_word.currentTextChanged.connect(self._explain)

    def set_role_names(self, names: Sequence[RoleName]) -> None:
        """Offer the names under which the role goes; what was typed stays."""
        typed = self.role_word.currentText()
        self._meanings = {name.term: name for name in names}
        self.role_word.clear()
        self.role_word.addItems([name.term for name in names])
        self.role_word.setCurrentIndex(-1)
        self.role_word.setEditText(typed)

    def open(self) -> None:
        """Begin with the name, all of it selected."""
        self.show()
        self.name.selectAll()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the form on Enter, leave it on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            super().keyPressEvent(event)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setAccessibleName(name)
        return field

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        optional = self.tr("{field} (optional)")
        fields = (self.name, self.title, self.years, self.role_word)
        for at, field in enumerate(fields):
            name = field.accessibleName()
            words = name if field is self.name else phrase(optional, field=name)
            label = Text(words, Type.SECONDARY)
            label.setBuddy(field)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self.meaning, len(fields), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.begin_button)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(16)
        column.addWidget(Text(self.tr("New profile"), Type.SECTION))
        column.addLayout(grid)
        column.addLayout(buttons)

    def _explain(self, term: str) -> None:
        name = self._meanings.get(term)
        self.meaning.setText(f"{name.means} {name.note}" if name else "")
        self.meaning.setVisible(name is not None)

    def _take(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        years = int(self.years.text()) if self.years.hasAcceptableInput() else None
        self.begun.emit(
            NewProfile(name, self.title.text().strip(), years, self.role_word.currentText().strip())
        )
