"""What a person does on the page, and what it then shows: its state, free of widgets."""

from dataclasses import replace
from typing import TYPE_CHECKING

from advisor import PairKey, trade_off
from ui.pages.learn.asking import asked_of, head_of_asking, invitation_of
from ui.pages.learn.keeping import Keeping
from ui.pages.learn.known import State, known_of
from ui.pages.learn.saying import (
    first_order,
    head_of_ordering,
    head_of_saying,
    ordered_of,
    said_of,
)
from ui.pages.learn.sitting import Order, Passed, Sitting
from ui.pages.learn.values import Body, Deed, Head, View

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Learner:
    """Knows what is to be shown, and changes it as a person asks.

    Attributes
    ----------
    known : Known
        The answers, and what they propose.
    sitting : Sitting
        Which trade-off is shown.
    view : View
        Which of the three is open.
    order : Order
        Of the preferences.
    """

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self.keeping = Keeping(bridge)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Be as for somebody who has just come."""
        self.sitting, self.view = Sitting(), View.ASK
        self.learn()
        self.order = Order(first_order(self.known))

    def learn(self) -> None:
        """Take in the answers as they are by now."""
        self.known = known_of(self._bridge, self.sitting.skipped)

    def catch_up(self) -> None:
        """Take in what was changed elsewhere; show what was taken back or done again."""
        known, now = self.known, self._bridge.assessment
        self.sitting = self.sitting.followed(known.assessment, now, known.catalog)
        self.learn()

    @property
    def state(self) -> State:
        """What stands in the place of the question."""
        return self.known.state(self.sitting)

    @property
    def shown(self) -> Passed | None:
        """The trade-off that is asked; None where something else stands in its place."""
        if self.view is not View.ASK or self.state is not State.ASKING:
            return None
        return self.sitting.shown(self.known.proposed.next, self.known.proposed.count)

    @property
    def head(self) -> Head:
        """What stands above."""
        if self.view is View.ASK or self.known.is_shut:
            return head_of_asking(self.known, self.state)
        if self.view is View.SAY:
            return head_of_saying(self.known, self._bridge.words)
        return head_of_ordering(self.known)

    @property
    def body(self) -> Body:
        """What stands below it."""
        known, shown = self.known, self.shown
        if shown is not None:
            return asked_of(shown, known, self.sitting)
        is_empty = self.view is View.SAY and not known.proposed.count
        if known.is_shut or self.view is View.ASK or is_empty:
            return invitation_of(self.state, known, self.sitting)
        if self.view is View.SAY:
            return said_of(known, self._bridge.words)
        return ordered_of(self.order.names, known)

    def choose(self, number: int) -> None:
        """Keep the answer with this number, counted from 1, and go on."""
        shown = self.shown
        if shown is None or number > len(shown.asked.options):
            return
        if self.keeping.keep(shown.asked, number - 1) and not self._end_visit():
            self.sitting = self.sitting.gone_on(shown)

    def clear(self) -> None:
        """Take the answer away, and stay; or skip what has none. A visit ends."""
        shown = self.shown
        if shown is None:
            return
        if self.known.position_of(shown.asked) is None:
            self.sitting = self.sitting.without(shown.asked.pair).gone_on(shown)
        elif self.keeping.keep(shown.asked, None):
            self.sitting = self.sitting.without(shown.asked.pair)
            self._end_visit()

    def step(self, steps: int) -> bool:
        """Show the trade-off before or after; tell whether there is one."""
        shown = self.shown
        if shown is None:
            return False
        if self.sitting.visited is not None:
            return steps < 0 and self._end_visit()
        if steps < 0 and self.sitting.can_go_back:
            self.sitting = self.sitting.gone_back()
            return True
        if steps > 0 and self.sitting.is_back:
            self.sitting = self.sitting.gone_on(shown)
            return True
        return False

    def visit(self, pair: PairKey) -> None:
        """Show a choice that was made beyond the questionnaire again."""
        self.sitting = replace(self.sitting, visited=trade_off(pair, self.known.catalog))
        self.view = View.ASK

    @property
    def visited(self) -> PairKey | None:
        """The choice that was opened from the list, by its pair."""
        asked = self.sitting.visited
        return None if asked is None else asked.pair

    def open(self, view: View) -> None:
        """Open another of the three; an order begins with the weights that count by now."""
        self.sitting, self.view = replace(self.sitting, visited=None), view
        if not self.order.is_own:
            self.order = Order(first_order(self.known))

    def follow(self, deed: Deed) -> None:
        """Follow an invitation that stays here."""
        match deed:
            case Deed.BEGIN:
                self.sitting = replace(self.sitting, has_begun=True)
            case Deed.MORE:
                self.sitting = replace(self.sitting, wants_more=True)
            case Deed.SKIPPED:
                self.sitting = replace(self.sitting, wants_more=True, skipped=frozenset())
            case Deed.SEE:
                self.view = View.SAY

    def move(self, at: int, to: int) -> None:
        """Put the preference of one place of the order at another."""
        self.order = self.order.moved(at, to)

    def hold(self, at: int) -> None:
        """Take note of the place of the order that would move."""
        self.order = replace(self.order, current=at)

    def _end_visit(self) -> bool:
        """Go back to the list from which a choice was opened; tell whether one was."""
        if self.sitting.visited is None:
            return False
        self.sitting, self.view = replace(self.sitting, visited=None), View.SAY
        return True
