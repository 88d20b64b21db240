"""What the window may ask of the session: what lies open, what it gives, what can be taken back."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor import Assessment, Message
from ui.values import Destination, DraftView, ResultView, Saved, UndoState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor import (
        Catalog,
        Column,
        Comparison,
        Library,
        Overview,
        Profile,
        ProfileCard,
        Session,
        Standing,
        Words,
    )
    from ui.look import Look

WHAT_IF, LEARN, PATH, COMPARE = "what-if", "learn", "path", "compare"


class Enquiry(QObject):
    """Answers what pages ask; nothing here changes anything."""

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
        """What can be taken back and done again; where a draft is shown, steps of it as well."""
        session, is_trying = self._session, self._is_trying
        return UndoState(session.can_undo(in_draft=is_trying), session.can_redo(in_draft=is_trying))

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

    def columns(self) -> "tuple[Column, ...]":
        """Give what can stand side by side: all paths in their order, then scenarios' first."""
        from advisor import Column, scenario_results  # noqa: PLC0415  (NumPy, not there before)

        session, result = self._session, self._session.result
        kept = session.scenarios
        tried = scenario_results(session.assessment, kept, session.scorer)
        return (
            *(Column(path, None, result) for path in (*result.free, *result.blocked)),
            *(Column(tried[one.uid].first_two.first, one.name, tried[one.uid]) for one in kept),
        )

    def compared(self, columns: "Sequence[Column]") -> "Comparison":
        """Lay two to five columns side by side."""
        from advisor import comparison  # noqa: PLC0415  (NumPy, not there before)

        return comparison(columns, self._session.scorer, self._read_library())

    @property
    def _is_trying(self) -> bool:
        """Whether the draft is shown."""
        return self.destination.place == WHAT_IF

    def _read_library(self) -> "Library":
        if self._library is None:
            from advisor import read_library  # noqa: PLC0415  (not before the first paint)

            self._library = read_library()
        return self._library
