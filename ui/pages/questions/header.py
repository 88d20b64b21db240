"""How far one is: the sections, what is answered, the minutes left, and quick or full."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from advisor import Mode, Section, say
from ui.look import Look
from ui.pages.base import Width
from ui.pages.questions.pace import Progress
from ui.pages.questions.screen import Header
from ui.pages.questions.walk import SectionCount
from ui.phrase import phrase
from ui.style import ButtonKind, Tone
from ui.theme import Type
from ui.widgets.buttons import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.segments import Segments
from ui.widgets.stepper import Step, Stepper, StepState
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.bridge import Bridge

MODES = (Mode.QUICK, Mode.FULL)


class HeaderView(QWidget):
    """Shows how far one is.

    Signals
    -------
    section_picked(Section)
        A person wants to go to a section.
    mode_picked(Mode)
        A person wants the quick way or the full one.
    review_asked()
        A person wants the list of answers.
    """

    section_picked = Signal(Section)
    mode_picked = Signal(Mode)
    review_asked = Signal()

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {one: bridge.text(say(f"section.{one.value}")) for one in Section}
        self._header: Header | None = None
        self._is_narrow = False
        self.stepper = Stepper(look, len(Section))
        self.section_button = IconButton(look, "chevron", self.tr("Go to a section"))
        self.section_menu = QMenu(self)
        self.section_button.setMenu(self.section_menu)
        self.progress = Text(step=Type.SECONDARY, tone=Tone.INK2)
        self.review_button = Button(self.tr("All answers"), ButtonKind.QUIET)
        self.modes = Segments(self.tr("How much"), [self.tr("Quick"), self.tr("Full")])
        self._arrange()
        self.stepper.picked.connect(self._pick)
        self.section_menu.triggered.connect(self._pick_action)
        self.review_button.clicked.connect(self.review_asked)
        self.modes.picked.connect(lambda at: self.mode_picked.emit(MODES[at]))

    def set_header(self, header: Header) -> None:
        """Show how far one is."""
        self._header = header
        steps = [self._step(one, header) for one in header.sections]
        self.stepper.set_steps(steps)
        self._fill_menu([step.spoken for step in steps])
        current = self._current(header)
        self.section_button.setText(current.replace("&", "&&"))
        self.section_button.setAccessibleName(current)
        self.progress.setText(self._progress(header.progress))
        self.modes.set_chosen(MODES.index(header.mode))

    def set_width(self, width: Width) -> None:
        """Show the sections one by one, or as one line where there is no room."""
        self._is_narrow = width is Width.NARROW
        self.stepper.setHidden(self._is_narrow)
        self.section_button.setVisible(self._is_narrow)
        self.review_button.setHidden(self._is_narrow)
        if self._header is not None:
            self.set_header(self._header)

    def _fill_menu(self, sections: list[str]) -> None:
        """Offer the sections, and the list of answers, where there is room for one button."""
        self.section_menu.clear()
        for at, words in enumerate(sections):
            self.section_menu.addAction(words.replace("&", "&&")).setData(at)
        self.section_menu.addSeparator()
        self.section_menu.addAction(self.review_button.text(), self.review_asked.emit)

    def _pick_action(self, action: QAction) -> None:
        if action.data() is not None:
            self._pick(action.data())

    def _pick(self, at: int) -> None:
        if self._header is not None:
            self.section_picked.emit(self._header.sections[at].section)

    def _step(self, one: SectionCount, header: Header) -> Step:
        name, is_here = self._names[one.section], one.section is header.current
        spoken = self.tr("{name}, {answered} of {of} answered")
        is_begun = is_here or one.answered > 0
        count = self.tr("{answered} of {of}") if is_begun else "{of}"
        numbers = {"name": name, "answered": one.answered, "of": one.of}
        return Step(
            name,
            phrase(count, **numbers),
            phrase(spoken, **numbers),
            StepState.DONE if one.is_done else StepState.AHEAD,
            is_here=is_here,
        )

    def _current(self, header: Header) -> str:
        found = (one for one in header.sections if one.section is header.current)
        one = next(found, None)
        if one is None:
            return self.tr("Go to a section")
        name = self._names[one.section]
        return phrase(self.tr("{name}, {at} of {of}"), name=name, at=header.at, of=one.of)

    def _progress(self, progress: Progress) -> str:
        words = self.tr("{answered} of {of} answered")
        if self._is_narrow:
            words = self.tr("{answered} of {of} done")
        answered = phrase(words, answered=progress.answered, of=progress.of)
        if progress.minutes == 0:
            return answered
        return phrase(self._left(progress), answered=answered, minutes=progress.minutes)

    def _left(self, progress: Progress) -> str:
        if self._is_narrow:
            return self.tr("{answered}, {minutes} min left")
        if progress.minutes == 1:
            return self.tr("{answered}, about a minute left")
        if progress.is_measured:
            return self.tr("{answered}, about {minutes} minutes left at your pace")
        return self.tr("{answered}, about {minutes} minutes left")

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.section_button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.review_button)
        row.addWidget(self.modes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.stepper)
        column.addLayout(row)
