"""What the window is told of the session, one frozen value a signal. No command stands here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from advisor import Assessment, ChangeKind, Message
from ui.enquiry import Enquiry
from ui.values import Destination, DraftView, ResultView, Saved, UndoState

if TYPE_CHECKING:
    from advisor import Library, Scorer

RESULTS = "results"
EVERYTHING = frozenset(ChangeKind)
OF_ANSWERS = frozenset({ChangeKind.ANSWERS, ChangeKind.OPTIONS})
OF_A_DRAFT = OF_ANSWERS | {ChangeKind.DRAFT, ChangeKind.SCENARIOS}


class Announcer(Enquiry):
    """Tells what changed.

    Signals
    -------
    profiles_changed(object)
        Cards of all profiles (tuple of ProfileCard).
    profile_changed(object)
        The open profile, or None.
    assessment_changed(Assessment)
        Answers, notes, firmness or options.
    result_changed(ResultView)
        While results are shown, or when :meth:`Bridge.show_results` asks.
    draft_changed(DraftView)
        While the draft is shown, or when :meth:`Bridge.show_draft` asks; at each step of a drag.
    saved(Saved)
        When the last change was committed, or why one could not be.
    refused(Message)
        What cannot be done, what is safe and what to do; nothing changed. Its argument
        ``problems`` holds the details, if there are any.
    undo_changed(UndoState)
        What can be taken back and done again.
    undone(Message)
        What was taken back or done again just now, in words.
    destination_changed(Destination)
        Somebody wants to go to a place.
    ready()
        The numbers and the library are there: results can be asked for.
    """

    profiles_changed = Signal(object)
    profile_changed = Signal(object)
    assessment_changed = Signal(Assessment)
    result_changed = Signal(ResultView)
    draft_changed = Signal(DraftView)
    saved = Signal(Saved)
    refused = Signal(Message)
    undo_changed = Signal(UndoState)
    undone = Signal(Message)
    destination_changed = Signal(Destination)
    ready = Signal()

    def set_ready(self, library: "Library", scorer: "Scorer | None" = None) -> None:
        """Take the library, and a scorer that is warm; results can be asked for without a wait."""
        self._library = library
        if scorer is not None:
            self._session.take_scorer(scorer)
        self.ready.emit()

    def announce_all(self) -> None:
        """Tell everything once, as after a start."""
        self._announce(EVERYTHING)

    def _announce(self, kinds: frozenset[ChangeKind]) -> None:
        self._is_announcing = True
        try:
            if ChangeKind.PROFILES in kinds:
                self.profiles_changed.emit(self.cards())
                self.profile_changed.emit(self.profile)
            if kinds & OF_ANSWERS:
                self.assessment_changed.emit(self.assessment)
                if self.destination.place == RESULTS:
                    self.result_changed.emit(self.result_view())
            if kinds & OF_A_DRAFT and self._is_trying:
                self.draft_changed.emit(self.draft_view())
            self.undo_changed.emit(self.undo_state)
        finally:
            self._is_announcing = False
