"""The place of the questions: one at a time, by keyboard or by hand, with nothing ranked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from advisor import Mode
from ui.look import Look
from ui.pages.questions import keyboard
from ui.pages.questions.review_list import Filtered, Opened
from ui.pages.questions.screen_view import ScreenView
from ui.pages.questions.sitting import MOMENT, Sitting
from ui.pages.questions.standing import View
from ui.stopwatch import Clock, monotonic_milliseconds
from ui.values import Destination
from ui.widgets.answer_row import AnswerRow
from ui.widgets.note_field import Noted
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.bridge import Bridge

START = "start"


class QuestionsPage(ScreenView):
    """The place of the questions.

    Parameters
    ----------
    bridge : Bridge
        Takes the answers, and tells what is kept.
    look : Look
        The theme in use.
    clock : callable
        Milliseconds that never go back, for the time a question is looked at.
    moment : int
        Milliseconds between an answer and the next question.

    Signals
    -------
    Those of :class:`ui.pages.base.Page`.
    """

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        *,
        clock: Clock = monotonic_milliseconds,
        moment: int = MOMENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, look, parent)
        self._bridge = bridge
        self.sitting = Sitting(bridge, clock, moment, self)
        self._connect()
        self._bind_keys()
        self.sitting.come(bridge.destination)
        self.set_screen(self.sitting.screen)

    def step(self, steps: int) -> bool:
        """Go back or on among the questions; tell whether there was a way."""
        if steps < 0 and self.footer.back_button.isEnabled() and self.view is not View.NOBODY:
            self.sitting.back()
            return True
        if steps > 0 and self.view is View.QUESTION:
            self.sitting.on()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Let other keys end the moment, arrows choose a segment, and the time rest, as Qt asks."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = self.held()
            in_segments = held is not None and isinstance(held.parentWidget(), Segments)
            if in_segments and event.key() in keyboard.ARROWS:
                event.accept()
                return True
            if event.key() not in keyboard.OWN:
                self.sitting.stay()
        done = super().event(event)
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate}:
            self._watch()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Count the time from now on, as Qt asks."""
        super().showEvent(event)
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give what was typed and stop the time, as Qt asks."""
        super().hideEvent(event)
        self.question.note.give()
        self._watch()

    def _watch(self) -> None:
        self.sitting.watch.set_running(running=self.isVisible() and self.isActiveWindow())

    def _connect(self) -> None:
        sitting, footer, ending = self.sitting, self.footer, self.ending
        sitting.screen_changed.connect(self.set_screen)
        sitting.leaving.connect(self.question.note.give)
        self.header.section_picked.connect(sitting.open_section)
        self.header.mode_picked.connect(sitting.set_mode)
        self.header.review_asked.connect(sitting.open_review)
        self.question.picked.connect(sitting.choose)
        self.question.skipped.connect(sitting.clear)
        self.question.note.noted.connect(self._keep_note)
        self.question.note.touched.connect(sitting.stay)
        self.question.note.grew.connect(self.see_note)
        footer.back_asked.connect(sitting.back)
        footer.next_asked.connect(sitting.on)
        footer.results_asked.connect(sitting.show_results)
        footer.return_asked.connect(sitting.end_visit)
        ending.results_asked.connect(sitting.show_results)
        ending.review_asked.connect(sitting.open_review)
        ending.open_asked.connect(lambda: sitting.open_review(only_open=True))
        ending.full_asked.connect(lambda: sitting.set_mode(Mode.FULL))
        self.review.opened.connect(self._open)
        self.review.filtered.connect(self._filter)
        self.nobody.start_asked.connect(lambda: self._bridge.go_to(Destination(START)))

    def _bind_keys(self) -> None:
        sitting = self.sitting
        doings = keyboard.Doings(
            choose=sitting.choose,
            clear=sitting.clear,
            back=self._back,
            on=sitting.on,
            press=self._press,
            step=self.step_focus,
            note=self._open_note,
            leave=self._leave,
        )
        keyboard.bind(self, doings)

    def _back(self) -> None:
        self.step(-1)

    def _press(self) -> None:
        """Do what Enter stands for: press what has the focus, take its row, or go on."""
        held = self.held()
        if isinstance(held, QPushButton) or (isinstance(held, AnswerRow) and not held.isChecked()):
            held.click()
        else:
            self.sitting.on()

    def _open_note(self) -> None:
        if self.question.note.open_button.isVisible() or self.question.note.isVisible():
            self.question.note.open()

    def _leave(self) -> None:
        """Leave the note, a visit or the list of answers."""
        if self.question.note.editor.hasFocus():
            self.setFocus()
        elif self.footer.return_button.isVisible():
            self.sitting.end_visit()
        elif self.view is View.REVIEW:
            self.sitting.back()

    def _keep_note(self, noted: Noted) -> None:
        self.sitting.keeping.keep_note(noted.about, noted.text)

    def _open(self, opened: Opened) -> None:
        self.sitting.visit(opened.question)

    def _filter(self, filtered: Filtered) -> None:
        self.sitting.open_review(only_open=filtered.only_open)
