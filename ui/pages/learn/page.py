"""The place where weights are learned: from choices, one at a time, or from an order."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.enquiry import LEARN, WHAT_IF
from ui.look import Look
from ui.pages.learn.answering import AnsweringPage
from ui.pages.learn.order_list import Moved
from ui.pages.learn.values import Deed, MadeRow, Taking, View
from ui.phrase import phrase
from ui.speech import announce
from ui.values import Destination

if TYPE_CHECKING:
    from advisor import PairKey
    from ui.bridge import Bridge

QUESTIONS, START = "questions", "start"


class LearnPage(AnsweringPage):
    """The place of learned weights.

    Parameters
    ----------
    bridge : Bridge
        Takes choices and weights, and tells what is kept.
    look : Look
        The theme in use.

    Signals
    -------
    Those of :class:`ui.pages.learn.answering.AnsweringPage`.
    """

    def __init__(self, bridge: "Bridge", look: Look, parent: QWidget | None = None) -> None:
        super().__init__(bridge, look, parent)
        self.setAccessibleName(self.tr("Learn my weights"))
        self._bridge = bridge
        self._profile = bridge.profile
        self._opened: PairKey | None = None
        self._connect()

    def arrive(self, destination: Destination, *, is_back: bool) -> None:
        """Take up a person: anew, or where they left to look at a question."""
        opened, self._opened = self._opened, None
        if not is_back:
            self.learner.begin_anew()
        self._show()
        super().arrive(destination, is_back=is_back)
        if is_back and opened is not None:
            self._stand_at(opened)

    def _open(self, made: MadeRow) -> None:
        """Open a choice: in Questions if it was made there, else here."""
        if made.question:
            self._opened = made.pair
            self._bridge.go_to(Destination(QUESTIONS, made.question, origin=LEARN))
        else:
            self.learner.visit(made.pair)
            self._begin_view()

    def turn_to(self, view: View) -> None:
        """Show one of the three."""
        self.learner.open(view)
        self._begin_view()

    def _begin_view(self) -> None:
        """Show another view from its top."""
        self.verticalScrollBar().setValue(0)
        self._learn()

    def _take(self, deed: Deed) -> None:
        """Follow an invitation: within the page, or out of it."""
        known = self.learner.known
        ways = {
            Deed.START: Destination(START),
            Deed.RATE: Destination(QUESTIONS, known.open_want),
            Deed.QUESTIONS: Destination(QUESTIONS, known.trade_offs[0]),
        }
        if deed in ways:
            self._bridge.go_to(ways[deed])
        else:
            self.learner.follow(deed)
            self._begin_view()

    def _leave(self) -> None:
        """Go back to What if; nothing is changed by it."""
        self._bridge.go_to(Destination(WHAT_IF))

    def _use(self, taking: Taking) -> None:
        if self.learner.keeping.use(taking.importance):
            announce(self, self.tr("These weights count now."))
        self._learn()
        self.take_focus()  # not on the button that takes them back

    def _reset(self) -> None:
        if self.learner.keeping.use(None):
            announce(self, self.tr("The default weights count again."))
        self._learn()

    def _move(self, moved: Moved) -> None:
        self.learner.move(moved.at, moved.to)
        self._show()
        row = self.order.rows.currentItem().text()
        announce(self.order.rows, phrase(self.tr("Moved: {row}"), row=row))

    def _meet(self) -> None:
        """Begin anew for another profile."""
        before, self._profile = self._profile, self._bridge.profile
        if (before and before.uid) != (self._profile and self._profile.uid):
            self._opened = None
            self.learner.begin_anew()
        self._follow()

    def _follow(self) -> None:
        """Follow a change; what was asked for here is shown by whoever asked."""
        if self.isVisible() and not self.learner.keeping.is_busy:
            self.learner.catch_up()
            self._show()

    def _connect(self) -> None:
        self._bridge.assessment_changed.connect(self._follow)
        self._bridge.profile_changed.connect(self._meet)
        self.left.connect(self._leave)
        self.head.left.connect(self._leave)
        self.head.picked.connect(self.turn_to)
        self.invitation.taken.connect(self._take)
        self.say.more_asked.connect(partial(self.turn_to, View.ASK))
        self.say.made.opened.connect(self._open)
        self.order.rows.moved.connect(self._move)
        self.order.rows.currentRowChanged.connect(self.learner.hold)
        for part in (self.say.taking, self.order.taking):
            part.used.connect(self._use)
            part.tried.connect(lambda taking: self.learner.keeping.try_out(taking.importance))
            part.left.connect(self._leave)
            part.reset.connect(self._reset)
