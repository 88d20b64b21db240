"""Which path fits me? The answer first, reasons second, numbers third, method last."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from ui import reading_order
from ui.enquiry import PATH, WHAT_IF
from ui.look import Look
from ui.pages.base import Page
from ui.pages.results.as_text import page_text
from ui.pages.results.parts import Parts
from ui.pages.results.saying import Telling
from ui.pages.results.speaker import Speaker
from ui.speech import announce
from ui.values import Destination, ResultView

if TYPE_CHECKING:
    from advisor import Moves
    from ui.bridge import Bridge

PLACE, QUESTIONS = "results", "questions"


class ResultsPage(Page):
    """The place where a result is read.

    Parameters
    ----------
    bridge : Bridge
        Gives the result.
    look : Look
        The theme in use.
    can_try : bool
        Whether the window has a place to try changes out.
    """

    def __init__(
        self,
        bridge: "Bridge",
        look: Look,
        *,
        can_try: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._bridge = bridge
        self._view: ResultView | None = None
        self._opened = ""
        self.parts = Parts(look, can_try=can_try)
        self.column.addWidget(self.parts)
        self.column.addStretch(1)
        self._connect()

    def set_view(self, view: ResultView) -> None:
        """Show a result; the same again changes nothing."""
        self.parts.answer.set_computing(is_computing=False)
        if view == self._view:
            return
        bridge = self._bridge
        self._view = view
        speaker = Speaker(bridge.catalog, bridge.words)
        shown = Telling(view, speaker, bridge.assessment).shown()
        self.parts.set_shown(shown)
        reading_order.chain(self.widget())
        if self.isVisible():
            announce(self, f"{shown.answer.sentence} {shown.answer.badge}.")

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the result whenever the place is entered, as Qt asks."""
        super().showEvent(event)
        self._ask()
        self._come_back()

    def _ask(self) -> None:
        """Ask for the result, as soon as there can be one."""
        if self._bridge.is_ready:
            self._bridge.show_results()
        else:
            self.parts.answer.set_computing(is_computing=True)

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _enter(self, question: str) -> None:
        """Go on with the questions: from this one, or from the first that is open."""
        self._bridge.go_to(Destination(QUESTIONS, question))

    def _visit(self, question: str) -> None:
        """Go to a question, to come back afterwards."""
        self._opened = question
        self._bridge.go_to(Destination(QUESTIONS, question, origin=PLACE))

    def _read_about(self, path: str) -> None:
        """Go to the page of a path, to come back afterwards."""
        self._bridge.go_to(Destination(PATH, path, origin=PLACE))

    def _try(self, moves: "Moves") -> None:
        """Show what a sentence says among the levers."""
        if self._bridge.set_moves(moves):
            self._bridge.go_to(Destination(WHAT_IF))

    def _come_back(self) -> None:
        """Stand again at the reason from which one went to a question."""
        if self._opened:
            self.parts.why.stand_at(self._opened)
            self._opened = ""
            QTimer.singleShot(0, self, self._show_focus)  # when all has its place

    def forget(self) -> None:
        """Begin anew for another profile, which left at no reason."""
        self._opened = ""
        super().forget()

    def _show_focus(self) -> None:
        focus = cast("QWidget | None", self.parts.focusWidget())
        if focus is not None and focus.hasFocus():
            self.ensureWidgetVisible(focus)

    def _copy(self) -> None:
        if self.parts.shown is not None:
            QGuiApplication.clipboard().setText(page_text(self.parts.shown))
            self.parts.answer.set_copied(is_copied=True)
            announce(self, self.tr("The page is copied as text."))

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.result_changed.connect(self.set_view)
        bridge.ready.connect(self._ask_if_shown)
        bridge.profile_changed.connect(lambda _: self.verticalScrollBar().setValue(0))
        self.width_changed.connect(self.parts.set_room)
        self.parts.answer.copy_asked.connect(self._copy)
        self.parts.why.changed.connect(lambda: reading_order.chain(self.widget()))
        self.parts.changes.tried.connect(self._try)
        self.parts.about.opened.connect(self._read_about)
        for asking in (self.parts.more, self.parts.why):
            asking.opened.connect(self._visit)
        for leading in (self.parts.more, self.parts.limits):
            leading.entered.connect(self._enter)
