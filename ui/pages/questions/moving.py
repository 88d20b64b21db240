"""Where a person stands in a sitting, and the ways from there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from advisor import Assessment, Mode, Section
from ui.pages.questions import standing as steps
from ui.pages.questions.keeping import Keeping
from ui.pages.questions.screen import Screen, screen_of
from ui.pages.questions.standing import Standing, View
from ui.pages.questions.walk import Walk, walk_of
from ui.stopwatch import Clock, Stopwatch
from ui.values import Destination

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Moving(QObject):
    """Goes from screen to screen.

    Attributes
    ----------
    keeping : Keeping
        Takes answers and notes.
    watch : Stopwatch
        Runs while somebody can look at the question.
    moment : QTimer
        Between an answer and the next question.

    Signals
    -------
    screen_changed(Screen)
        What is to be shown now.
    leaving()
        The question is about to go: whoever holds typed text gives it now.
    """

    screen_changed = Signal(Screen)
    leaving = Signal()

    def __init__(
        self, bridge: "Bridge", clock: Clock, moment: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._standing = Standing(Mode.QUICK, View.NOBODY)
        self._seed = ""
        self.keeping = Keeping(bridge)
        self.watch = Stopwatch(clock)
        self._look_around()
        self.moment = QTimer(self)
        self.moment.setSingleShot(True)
        self.moment.setInterval(moment)
        self.moment.timeout.connect(self.on)

    @property
    def screen(self) -> Screen:
        """What is to be shown."""
        return self._screen

    def on(self) -> None:
        """Go to the next screen."""
        self._go(steps.onward(self._standing, self._walk))

    def back(self) -> None:
        """Go to the screen before; within the moment after an answer, stay at what was answered.

        So that Back leads to the question that was just answered, however quick a person is.
        """
        if self.moment.isActive():
            self.stay()
        else:
            self._go(steps.backward(self._standing, self._walk))

    def stay(self) -> None:
        """Do not move on by itself."""
        self.moment.stop()

    def open_section(self, section: Section) -> None:
        """Go to a section."""
        self._go(steps.in_section(self._standing, section, self._walk, self._assessment))

    def set_mode(self, mode: Mode) -> None:
        """Take the quick way or the full one."""
        if mode is not self._standing.mode:
            catalog = self._bridge.catalog
            self._go(steps.in_mode(self._standing, mode, catalog, self._assessment))

    def open_review(self, *, only_open: bool = False) -> None:
        """Open the list of answers, or filter it."""
        self._go(steps.reviewed(self._standing, only_open=only_open))

    def visit(self, question: str, origin: str = "") -> None:
        """Open one question, to go back to its origin or to the list of answers."""
        catalog, answered = self._bridge.catalog, self._assessment
        self._go(steps.visited(self._standing, question, catalog, answered, origin))

    def end_visit(self) -> None:
        """Go back to where a visit came from."""
        origin = self._standing.origin
        self._go(steps.returned(self._standing))
        if origin:
            self._bridge.go_to(Destination(origin))

    @property
    def _assessment(self) -> Assessment:
        return self._bridge.assessment

    @property
    def _walk(self) -> Walk:
        return walk_of(self._bridge.catalog, self._standing.mode, self._assessment)

    def _go(self, standing: Standing) -> None:
        self.stay()
        self.leaving.emit()
        self._standing = standing
        self.watch.restart()
        self._tell()

    def _tell(self) -> None:
        self._look_around()
        self.screen_changed.emit(self._screen)

    def _look_around(self) -> None:
        catalog, drafts = self._bridge.catalog, self.keeping.drafts
        standing = self._standing
        self._screen = screen_of(standing, self._assessment, catalog, self._seed, drafts)
