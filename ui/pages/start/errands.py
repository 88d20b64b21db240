"""What a person asks for on the start page, brought to the bridge."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.files import FileChooser
from ui.pages.start.beginning import NewProfile
from ui.values import Destination

if TYPE_CHECKING:
    from ui.bridge import Bridge

QUESTIONS, RESULTS = "questions", "results"


class Errands(QObject):
    """Carries out what the parts of the start page ask.

    Signals
    -------
    archived(str)
        A profile of this name was archived.
    restored(str)
        The profile with this identity was brought back.
    begun()
        A profile was made.
    """

    archived = Signal(str)
    restored = Signal(str)
    begun = Signal()

    def __init__(self, bridge: "Bridge", files: FileChooser, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._files, self._page = bridge, files, page
        self._last_archived = ""

    def begin(self, new: NewProfile) -> None:
        """Make a profile and go to its first question."""
        if self._bridge.new_profile(new.name, new.title, new.years, new.role_word):
            self.begun.emit()
            self._bridge.go_to(Destination(QUESTIONS))

    def go_on(self, uid: str) -> None:
        """Open a profile where there is more to do: the next question, or the results."""
        card = next(one for one in self._bridge.cards() if one.profile.uid == uid)
        if self._bridge.open_profile(uid):
            is_done = card.answered >= card.asked
            self._bridge.go_to(Destination(RESULTS if is_done else QUESTIONS))

    def rename(self, uid: str, name: str) -> None:
        """Give a profile another name."""
        self._bridge.rename_profile(uid, name)

    def duplicate(self, uid: str) -> None:
        """Make a copy of a profile."""
        self._bridge.duplicate_profile(uid)

    def archive(self, uid: str) -> None:
        """Put a profile away, with a way back."""
        name = next(one.profile.name for one in self._bridge.cards() if one.profile.uid == uid)
        if self._bridge.archive_profile(uid):
            self._last_archived = uid
            self.archived.emit(name)

    def restore_last(self) -> None:
        """Bring back what was archived last."""
        if self._last_archived:
            self.restore(self._last_archived)

    def restore(self, uid: str) -> None:
        """Bring back a profile that was archived."""
        if self._bridge.restore_profile(uid):
            self._last_archived = ""
            self.restored.emit(uid)

    def choose_file(self) -> None:
        """Let a person choose a file of answers."""
        file = self._files.answers_file(self._page)
        if file is not None:
            self.open_file(file)

    def open_file(self, file: Path) -> None:
        """Make a profile of a file of answers and show its results."""
        if self._bridge.open_answers_file(file):
            self._bridge.go_to(Destination(RESULTS))

    def open_sample(self) -> None:
        """Show the sample."""
        if self._bridge.open_sample():
            self._bridge.go_to(Destination(RESULTS))
