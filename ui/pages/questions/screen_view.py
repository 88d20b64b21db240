"""Shows a screen of the questions: the part that belongs to it, and where the keyboard goes."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.pages.base import Width
from ui.pages.questions.asking import Arrangement, Asking
from ui.pages.questions.ending import EndingView
from ui.pages.questions.frame import FootedPage
from ui.pages.questions.header import HeaderView
from ui.pages.questions.nobody import NobodyView
from ui.pages.questions.question_view import QuestionView
from ui.pages.questions.review_list import ReviewView
from ui.pages.questions.screen import Ending, Review, Screen
from ui.pages.questions.standing import View
from ui.pages.questions.walk import Spot

if TYPE_CHECKING:
    from ui.bridge import Bridge

READING, PAIR, LIST = 768, 880, 992  # at 100 percent text
ABOVE = 24  # one start for every screen, so that nothing jumps from one to the next
AROUND_FOCUS = 8


class ScreenView(FootedPage):
    """Shows what it is given, and decides nothing.

    Signals
    -------
    Those of :class:`ui.pages.base.Page`.
    """

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._screen: Screen | None = None
        self._has_begun = False
        self.header = HeaderView(bridge, look)
        self.question = QuestionView(look)
        self.ending = EndingView()
        self.review = ReviewView(bridge, look)
        self.nobody = NobodyView(bridge)
        self._parts: dict[View, QWidget] = {
            View.QUESTION: self.question,
            View.END: self.ending,
            View.REVIEW: self.review,
            View.NOBODY: self.nobody,
        }
        self.column.addWidget(self.header)
        for part in self._parts.values():
            self.stage.addWidget(part)
            part.hide()
        self.centre_stage()
        self.chain()
        self.width_changed.connect(self._reflow)

    @property
    def view(self) -> View:
        """What is shown."""
        return View.NOBODY if self._screen is None else self._screen.standing.view

    def set_screen(self, screen: Screen) -> None:
        """Show what is to be shown now; begin at its top, if it is something else."""
        held = self.held()
        before, self._screen = self._screen, screen
        self._fill(screen)
        for view, part in self._parts.items():
            part.setVisible(view is self.view)
        self.place_footer()
        self.settle()
        goal = self._goal(screen)
        is_other = before is None or _matter(before) != _matter(screen)
        if is_other:
            self.verticalScrollBar().setValue(0)
        if held is not None:
            self._bring_focus(held if self._stays(held, is_other=is_other) else goal)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for the keys when shown for the first time, as Qt asks."""
        super().showEvent(event)
        if self._screen is not None and self.held() is None and not self._has_begun:
            self._has_begun = True
            self._goal(self._screen).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to where the keyboard begins, as Qt asks.

        Why not a focus proxy: Tab would leave out what stands before it.
        """
        super().focusInEvent(event)
        if self._screen is not None:
            self._goal(self._screen).setFocus(event.reason())

    def see_focus(self) -> None:
        """Scroll to where the keyboard is; of a note, its title and its end are seen too."""
        held, ground = self.held(), self.widget()
        if held is None or ground is None or not ground.isAncestorOf(held):
            return
        note = self.question.note
        self.ensureWidgetVisible(note if note.isAncestorOf(held) else held, 0, AROUND_FOCUS)

    def see_note(self) -> None:
        """Scroll to the note that has just opened or grown, once all has its new place."""
        self.settle()
        self.see_focus()

    def _bring_focus(self, where: QWidget) -> None:
        if not where.hasFocus():
            where.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self.see_focus)

    def step_focus(self, steps: int) -> None:
        """Take the keyboard to the next row or the one before."""
        if self.view is View.QUESTION:
            self.question.answers.step_focus(steps)
        elif self.view is View.REVIEW:
            self.review.step_focus(steps)
        self.see_focus()

    def held(self) -> QWidget | None:
        """Give what has the focus on this page, if anything has."""
        held = cast("QWidget | None", self.focusWidget())
        return held if held is not None and held.hasFocus() else None

    def _stays(self, held: QWidget, *, is_other: bool) -> bool:
        """Tell whether the focus can stay: on something else, only around it, not in it."""
        if not (held.isVisible() and held.isEnabled()):
            return False
        if is_other and self._screen is not None and self._screen.standing.is_visit:
            return False  # a visit begins at its way back
        leads_on = held in {self.footer.next_button, self.footer.return_button}
        is_around = self.header.isAncestorOf(held) or self.footer.isAncestorOf(held)
        return not is_other or (is_around and not leads_on)

    def _goal(self, screen: Screen) -> QWidget:
        """Give where the keyboard begins."""
        match screen.standing.view:
            case View.QUESTION:
                return self.footer.onward_button
            case View.END:
                return self.ending.results_button
            case View.REVIEW:
                spot = screen.standing.spot
                return self.review.row_of("" if spot is None else spot.question)
        return self.nobody.first_button

    def _reflow(self, width: Width) -> None:
        for part in (self.header, self.question, self.footer):
            part.set_width(width)
        if self._screen is not None:
            self._place(self._screen)
            self.settle()

    def _fill(self, screen: Screen) -> None:
        has_answers = screen.standing.view is not View.NOBODY
        self.header.setVisible(has_answers)
        self.header.set_header(screen.header)
        self.footer.setVisible(has_answers)
        self.footer.set_screen(screen)
        match screen.body:
            case Asking():
                self.question.set_asking(screen.body)
            case Ending():
                self.ending.set_ending(screen.body)
            case Review():
                self.review.set_review(screen.body)
                self.chain()
        self._place(screen)

    def _place(self, screen: Screen) -> None:
        """Give the middle column its width."""
        self.set_stage(_breadth(screen), ABOVE)


def _breadth(screen: Screen) -> int:
    """Give how wide the middle column is."""
    if isinstance(screen.body, Review):
        return LIST
    if isinstance(screen.body, Asking) and screen.body.arrangement is Arrangement.ACROSS:
        return PAIR
    return READING


def _matter(screen: Screen) -> tuple[View, Spot | None]:
    """Give what tells one screen from another, whatever is answered on it."""
    standing = screen.standing
    return standing.view, standing.spot if standing.view is View.QUESTION else None
