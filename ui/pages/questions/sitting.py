"""One sitting over the questions: what a person does goes in, what is to be shown comes out.

Asks the bridge for commands, follows what it announces, and shows nothing itself.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor import Assessment, Mode
from ui.pages.questions import standing as steps
from ui.pages.questions.asking import Asking, Chosen
from ui.pages.questions.moving import Moving
from ui.pages.questions.standing import Standing, View
from ui.pages.questions.walk import Spot
from ui.stopwatch import Clock
from ui.values import Destination

if TYPE_CHECKING:
    from advisor import Profile
    from ui.bridge import Bridge

PLACE, RESULTS = "questions", "results"
MOMENT = 350  # milliseconds between an answer and the next question


class Sitting(Moving):
    """Takes the answers of the open profile.

    Attributes
    ----------
    moves_on : bool
        Whether an answer leads on by itself.

    Signals
    -------
    Those of :class:`Moving`.
    """

    def __init__(
        self, bridge: "Bridge", clock: Clock, moment: int = MOMENT, parent: QObject | None = None
    ) -> None:
        super().__init__(bridge, clock, moment, parent)
        self.moves_on = True
        self._is_timed = False
        self._begin()
        self._look_around()
        self.leaving.connect(self._look_anew)
        bridge.profile_changed.connect(self._follow_profile)
        bridge.assessment_changed.connect(self._follow)
        bridge.destination_changed.connect(self.come)

    def choose(self, number: int) -> None:
        """Choose the n-th answer that is shown."""
        body = self.screen.body
        if isinstance(body, Asking) and 1 <= number <= len(body.choices):
            self._give(body, body.choices[number - 1].value)

    def clear(self) -> None:
        """Take the answer away, or skip the question if it has none."""
        body = self.screen.body
        if isinstance(body, Asking):
            if body.chosen is None:
                self.on()
            else:
                self._give(body, None)

    def show_results(self) -> None:
        """End the sitting here, and show what there is."""
        self.stay()
        self.leaving.emit()
        if self._bridge.is_sample or self.keeping.finish():
            self._bridge.go_to(Destination(RESULTS))

    def come(self, destination: Destination) -> None:
        """Show the question that somebody wants to see."""
        if destination.place != PLACE or self._standing.view is View.NOBODY:
            return
        if destination.target:
            self.visit(destination.target, destination.origin)
        elif self._standing.is_visit:
            self._go(steps.returned(self._standing))

    def _give(self, asking: Asking, value: Chosen) -> None:
        """Ask for an answer to be kept; go on only if it was."""
        self.stay()
        question = self._walk.question[asking.spot.question]
        took = None if value is None else self.watch.elapsed()
        is_kept = asking.chosen == value and not self._is_longer(asking.spot, took)
        kept = is_kept or self.keeping.keep(asking.spot, question, value, took)
        self._is_timed = self._is_timed or (kept and not is_kept)
        if kept and self.moves_on and steps.follows_at_once(self._standing, self._walk):
            self.moment.start()

    def _is_longer(self, spot: Spot, took: int | None) -> bool:
        """Tell whether a kept answer was looked at anew, and for longer than when it was given.

        Such an answer is kept again with its time: answers that came too fast rank nothing until
        somebody looks at them properly, and to confirm one must count as much as to change it.
        """
        stored = self._assessment.milliseconds.get(spot.question)
        if spot.is_firmness or self._is_timed or stored is None or took is None:
            return False
        return took > stored

    def _look_anew(self) -> None:
        self._is_timed = False

    def _begin(self) -> None:
        profile = self._bridge.profile
        self._seed = "" if profile is None else profile.uid
        self.keeping.forget_drafts()
        self.stay()
        self._look_anew()
        if profile is None:
            self._standing = Standing(Mode.QUICK, View.NOBODY)
        else:
            self._standing = steps.begun(self._bridge.catalog, self._assessment)
        self.watch.restart()

    def _follow_profile(self, profile: "Profile | None") -> None:
        if (profile.uid if profile is not None else "") != self._seed:
            self._begin()
            self._tell()

    def _follow(self, _assessment: Assessment) -> None:
        if not self.keeping.is_busy:
            self.stay()
        was = self._standing.spot
        self._standing = steps.resettled(self._standing, self._walk, self._bridge.catalog)
        if self._standing.spot != was:
            self._look_anew()
            self.watch.restart()
        self._tell()
