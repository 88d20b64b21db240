"""What would change the order? Levers at the left, the board that they make at the right.

All of it is a draft: the answers stay as they are, until a person takes it over.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui import reading_order
from ui.enquiry import LEARN, WHAT_IF
from ui.look import Look
from ui.pages.base import Page
from ui.pages.results.speaker import Speaker
from ui.pages.what_if.brief import BriefBoard
from ui.pages.what_if.keeping import Keeping
from ui.pages.what_if.levers import LIMITS, SKILLS, WISHES
from ui.pages.what_if.parts import Parts
from ui.pages.what_if.saying import Telling, of_tabs
from ui.speech import announce
from ui.values import Destination, DraftView

if TYPE_CHECKING:
    from advisor import Moves
    from ui.bridge import Bridge

QUESTIONS = "questions"
AROUND = 50  # what Qt leaves free around what it brings into view


class WhatIfPage(Page):
    """The place where a draft is tried out."""

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._bridge = bridge
        self._speaker = Speaker(bridge.catalog, bridge.words)
        self._view: DraftView | None = None
        self._needs_order = True
        self._is_held = False
        self._left_with: Moves | None = None
        self.parts = Parts(look)
        self.brief = BriefBoard(look, self, self.parts.board.view)
        self.keeping = Keeping(bridge, self.parts)
        self.column.addWidget(self.parts)
        self.column.addStretch(1)
        self._connect()

    def set_view(self, view: DraftView) -> None:
        """Show a draft: all of it, or while a lever is held only what that moves."""
        before, self._view = self._view, view
        telling = Telling(view, self._speaker)
        is_same = before is not None and before.overview.before is view.overview.before
        if self._is_held and is_same and before is not None:
            self.parts.set_held(telling, before)
        else:
            self._set_all(telling)
            if before is not None and before.overview.draft.kept != view.overview.draft.kept:
                self.keeping.hush()
        self._set_brief()

    def _set_all(self, telling: Telling) -> None:
        shown, last = telling.shown(), self.parts.shown
        self.parts.set_shown(shown)
        if self._needs_order:
            self._needs_order = False
            self.parts.levers.set_order()
        self._chain()
        if self.isVisible() and last is not None and last.sentence != shown.sentence:
            announce(self, shown.sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the draft whenever the place is entered, as Qt asks."""
        super().showEvent(event)
        self._needs_order = True
        self._ask()

    def arrive(self, destination: Destination, *, is_back: bool) -> None:
        """Take up a person who came here, at what was moved last if anything is."""
        super().arrive(destination, is_back=is_back)
        if not is_back or self._moves != self._left_with:
            self._open_latest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what was moved, as Qt asks: another place may move something more."""
        super().hideEvent(event)
        self._left_with = self._moves

    def forget(self) -> None:
        """Begin anew for another profile: it has a draft of its own."""
        self._needs_order = True
        self.keeping.forget()
        super().forget()

    def ensureWidgetVisible(  # noqa: N802  (Qt's name)
        self, widget: QWidget, across: int = AROUND, around: int = AROUND
    ) -> None:
        """Bring something into view, and not under the rows that lie over the page, as Qt asks."""
        super().ensureWidgetVisible(widget, across, around)
        self.brief.uncover(widget)

    def _open_latest(self) -> None:
        """Open the tab of what was moved last, and bring it into view when all has its place."""
        moved = None if self._view is None else self._view.overview.latest
        if moved is None:
            return
        counts = of_tabs(moved.moves, self._speaker.catalog)
        levers = self.parts.levers
        levers.turn_to(SKILLS if counts.skills else LIMITS if counts.limits else WISHES)
        row = None if moved.lever is None else levers.row_of(moved.lever)
        if row is not None:
            QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))

    @property
    def _moves(self) -> "Moves | None":
        return None if self._view is None else self._view.overview.draft.kept

    def _chain(self) -> None:
        """Let Tab walk as one reads, however the parts stand."""
        reading_order.chain(self.widget())

    def _set_brief(self) -> None:
        board = self.parts.board.shown
        self.brief.set_values(None if board is None else board.values)

    def _ask(self) -> None:
        if not self.isVisible():
            return
        if self._bridge.is_ready:
            self._bridge.show_draft()
        else:
            self.parts.head.set_computing(is_computing=True)

    def _drag(self, moves: "Moves") -> None:
        self._is_held = True
        self._bridge.drag(moves)

    def _release(self) -> None:
        """Let a lever go; one that is back where it was taken is no step, and nobody tells it."""
        self._is_held = False
        view = self._view
        self._bridge.release()
        if view is not None and self._view is view:
            self._set_all(Telling(view, self._speaker))
            self._set_brief()

    def _pick(self, moves: "Moves") -> None:
        """Try something more, as a step of its own."""
        if self._view is not None:
            self._bridge.set_moves(self._view.overview.draft.moves.with_all(moves))

    def _visit(self, question: str) -> None:
        """Go to a question, to come back afterwards."""
        self._bridge.go_to(Destination(QUESTIONS, question, origin=WHAT_IF))

    def _connect(self) -> None:
        bridge, parts = self._bridge, self.parts
        bridge.draft_changed.connect(self.set_view)
        bridge.ready.connect(self._ask)
        self.width_changed.connect(parts.set_room)
        self.width_changed.connect(lambda _: self.brief.settle())
        self.width_changed.connect(self._chain)
        self.look.changed.connect(self._chain)
        levers = parts.levers
        levers.dragged.connect(self._drag)
        levers.released.connect(self._release)
        levers.picked.connect(self._pick)
        levers.learning_asked.connect(lambda: bridge.go_to(Destination(LEARN, origin=WHAT_IF)))
        levers.opened.connect(self._visit)
        levers.turned.connect(self._chain)
        parts.strip.reset_asked.connect(self._chain)
        for part in (parts.effects, parts.changed):
            part.picked.connect(bridge.set_moves)
        for lack in (parts.nothing, parts.unranked):
            lack.asked.connect(lambda: bridge.go_to(Destination(QUESTIONS)))
