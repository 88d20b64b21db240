"""What the window is told of the session, one frozen value a signal, and what it may ask.

No command stands here: those are the bridge's.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from advisor import Assessment, Message, say
from ui.values import Destination, DraftView, ResultView, Saved, UndoState

if TYPE_CHECKING:
    from advisor import (
        Catalog,
        Library,
        Overview,
        Profile,
        ProfileCard,
        Scorer,
        Session,
        Standing,
        Words,
    )
    from ui.look import Look

RESULTS, WHAT_IF = "results", "what-if"
PROFILES, ANSWERS, OPTIONS = "profiles", "answers", "options"  # kinds of change
DRAFT, SCENARIOS = "draft", "scenarios"
EVERYTHING = frozenset({PROFILES, ANSWERS, OPTIONS})
OF_A_DRAFT = frozenset({ANSWERS, OPTIONS, DRAFT, SCENARIOS})


class Announcer(QObject):
    """Tells what changed, and gives it to whoever asks.

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

    def __init__(self, session: "Session", words: "Words", look: "Look") -> None:
        super().__init__()
        self._session = session
        self._library: Library | None = None
        self._overview: Overview | None = None
        self.destination = Destination("")
        self._is_announcing = False
        self.catalog: Catalog = session.catalog
        self.words, self.look = words, look

    @property
    def profile(self) -> "Profile | None":
        """The open profile; that of the sample while it is shown."""
        return self._session.profile

    @property
    def assessment(self) -> Assessment:
        """What is answered."""
        return self._session.assessment

    @property
    def is_sample(self) -> bool:
        """Whether the sample is open: read-only, in memory."""
        return self._session.is_sample

    @property
    def is_ready(self) -> bool:
        """Whether results can be asked for without a wait."""
        return self._library is not None

    @property
    def library(self) -> "Library | None":
        """The pack's advice and glossary, once they are there."""
        return self._library

    @property
    def undo_state(self) -> UndoState:
        """What can be taken back and done again: where a draft is shown, first the steps of it."""
        session = self._session
        undo, redo = session.can_undo, session.can_redo
        if self.destination.place == WHAT_IF:
            lever, draft = say("did.draft"), session.draft
            undo = lever if draft.done else undo
            redo = lever if draft.undone else redo
        return UndoState(undo, redo)

    @property
    def last_saved(self) -> Saved:
        """When something of the open profile was committed last; empty if nothing was."""
        at = self._session.saved_at
        here = datetime.fromisoformat(at).astimezone() if at else None
        return Saved(f"{here:%H:%M}" if here else "")

    def text(self, message: Message) -> str:
        """Give the text of a message."""
        return self.words.of(message)

    def cards(self) -> "tuple[ProfileCard, ...]":
        """Give the cards of all profiles, the one that changed last first."""
        return self._session.profiles

    def archived(self) -> "tuple[ProfileCard, ...]":
        """Give the cards of the profiles that were put away."""
        return self._session.archived

    def standing_of(self, uid: str) -> "Standing":
        """Give where the paths of a profile stand so far."""
        return self._session.standing_of(uid)

    def result_view(self) -> ResultView:
        """Give the result of the open assessment with its page."""
        from advisor import page  # noqa: PLC0415  (NumPy, which is not there before)

        session = self._session
        made = page(session.result, session.scorer, self._read_library())
        return ResultView(session.result, made, session.is_sample)

    def draft_view(self) -> DraftView:
        """Give the draft over the open assessment with what it gives."""
        from advisor import overview  # noqa: PLC0415  (NumPy, which is not there before)

        session = self._session
        self._overview = overview(session.draft, session.result, session.scorer, self._overview)
        return DraftView(self._overview, session.scenarios, session.is_sample)

    def set_ready(self, library: "Library", scorer: "Scorer | None" = None) -> None:
        """Take the library, and a scorer that is warm; results can be asked for without a wait."""
        self._library = library
        if scorer is not None:
            self._session.take_scorer(scorer)
        self.ready.emit()

    def announce_all(self) -> None:
        """Tell everything once, as after a start."""
        self._announce(EVERYTHING)

    def _read_library(self) -> "Library":
        if self._library is None:
            from advisor import read_library  # noqa: PLC0415  (not before the first paint)

            self._library = read_library()
        return self._library

    def _announce(self, kinds: frozenset[str]) -> None:
        self._is_announcing = True
        try:
            if PROFILES in kinds:
                self.profiles_changed.emit(self.cards())
                self.profile_changed.emit(self.profile)
            if kinds & {ANSWERS, OPTIONS}:
                self.assessment_changed.emit(self.assessment)
                if self.destination.place == RESULTS:
                    self.result_changed.emit(self.result_view())
            if kinds & OF_A_DRAFT and self.destination.place == WHAT_IF:
                self.draft_changed.emit(self.draft_view())
            self.undo_changed.emit(self.undo_state)
        finally:
            self._is_announcing = False
