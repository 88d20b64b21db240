"""A profile to continue: who, how far, since when, and how the paths stand so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.look import Look
from ui.pages.start.renaming import Renaming
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.meter import Meter
from ui.widgets.picture import Picture
from ui.widgets.text import Badge, Text

PADDING = 20
METER, SMALL_METER = 180, 96


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows, in words."""

    uid: str
    name: str
    title: str
    level: str
    changed: str
    answered: int
    asked: int


class ProfileFrame(QFrame):
    """One card; the first of them is large.

    Signals
    -------
    continued(str), duplicated(str), archived(str)
        A person asks this of the profile with this identity.
    renamed(str, str)
        A person gives the profile another name.
    """

    continued = Signal(str)
    duplicated = Signal(str)
    archived = Signal(str)
    renamed = Signal(str, str)

    def __init__(
        self, card: Card, look: Look, *, is_large: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.card, self._look, self._is_large = card, look, is_large
        self.setProperty("kind", "first-card" if is_large else "card")
        self.setAccessibleName(phrase(self.tr("Card of {name}"), name=card.name))
        self.continue_button = Button(
            self.tr("Continue"),
            ButtonKind.PRIMARY if is_large else ButtonKind.PLAIN,
            name=phrase(self.tr("Continue {name}"), name=card.name),
        )
        self.more = self._more_button()
        self.renaming = Renaming(card.name)
        self._icons = QHBoxLayout()
        self._icons.setSpacing(10)
        self._pictures: list[Picture] = []
        self._standing = Text(step=Type.BODY)
        self._arrange()
        self.continue_button.clicked.connect(lambda: self.continued.emit(card.uid))
        self.renaming.renamed.connect(lambda name: self.renamed.emit(card.uid, name))
        self.renaming.ended.connect(self._end_renaming)

    def set_standing(self, sentence: str, paths: Sequence[int]) -> None:
        """Say how the paths stand, with the icons of those in front, by place in the pack."""
        for old in self._pictures:
            self._icons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._pictures = [Picture(self._look, path=path, size=18) for path in paths]
        for picture in self._pictures:
            self._icons.addWidget(picture)
            picture.show()  # at once: a layout would do so a round later
        self._standing.setText(sentence)
        self._standing.set_tone(Tone.INK if paths else Tone.INK2)

    def _more_button(self) -> Button:
        name = phrase(self.tr("More for {name}"), name=self.card.name)
        button: Button = (
            IconButton(self._look, "more", name=name)
            if self._is_large
            else Button(self.tr("More"), ButtonKind.QUIET, name=name)
        )
        menu = QMenu(button)
        menu.addAction(self.tr("Rename"), self._begin_renaming)
        menu.addAction(self.tr("Duplicate"), lambda: self.duplicated.emit(self.card.uid))
        menu.addAction(self.tr("Archive"), lambda: self.archived.emit(self.card.uid))
        button.setMenu(menu)
        for one in (button, self.continue_button):
            one.setProperty("small", not self._is_large)
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 16, PADDING, 18)
        column.setSpacing(4)
        column.addLayout(self._heading())
        column.addWidget(self.renaming)
        for words in (self.card.title, "" if self._is_large else self.card.changed):
            if words:
                column.addWidget(Text(words, Type.SECONDARY, Tone.INK2))
        standing = QHBoxLayout()
        standing.setSpacing(10)
        standing.addLayout(self._icons)
        standing.addWidget(self._standing, 1)
        column.addSpacing(8)
        column.addLayout(standing)
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(self._foot())

    def _heading(self) -> QHBoxLayout:
        self._name = Text(self.card.name, Type.SECTION)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 0 if self._is_large else 1)
        if self.card.level:
            row.addWidget(Badge(self.card.level), 0, Qt.AlignmentFlag.AlignTop)
        if self._is_large:
            row.addStretch(1)
            row.addWidget(Text(self.card.changed, Type.SECONDARY, Tone.INK2, wraps=False))
        return row

    def _foot(self) -> QVBoxLayout:
        meter = Meter(self._look, METER if self._is_large else SMALL_METER)
        meter.set_done(self.card.answered, self.card.asked)
        label = self.tr("{answered} of {asked} answered")
        words = phrase(label, answered=self.card.answered, asked=self.card.asked)
        progress, buttons, foot = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        progress.setSpacing(12)
        progress.addWidget(meter)
        progress.addWidget(Text(words, Type.SECONDARY, Tone.INK2, wraps=False))
        progress.addStretch(1)
        foot.setSpacing(14)
        foot.addLayout(progress)
        if self._is_large:
            progress.addWidget(self.more)
            progress.addWidget(self.continue_button)
        else:
            buttons.addWidget(self.continue_button)
            buttons.addWidget(self.more)
            buttons.addStretch(1)
            foot.addLayout(buttons)
        return foot

    def _begin_renaming(self) -> None:
        self._name.hide()
        self.renaming.begin()

    def _end_renaming(self) -> None:
        self._name.show()
        self.more.setFocus()
