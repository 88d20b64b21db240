"""The only door between the window and the session: commands in, frozen values out.

A page asks for a command; the session carries it out or refuses. What changed is then announced,
one value a signal, and the pages show what they are given. No command while announcing.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

import resources
from advisor import AdvisorError, Assessment, Firmness, InputError, Message, RefusedError, say
from ui.phrase import phrase
from ui.values import Destination, ResultView, Saved, UndoState

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor import (
        AnswerValue,
        Catalog,
        Change,
        Library,
        Persona,
        Profile,
        ProfileCard,
        Session,
        Standing,
        Words,
    )
    from ui.look import Look

RESULTS = "results"
SAMPLE_FILE = resources.FOLDER / "example.json"
PROFILES, ANSWERS, OPTIONS = "profiles", "answers", "options"  # kinds of change
EVERYTHING = frozenset({PROFILES, ANSWERS, OPTIONS})


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
    saved(Saved)
        When the last change was committed, or why it was not.
    refused(Message)
        What cannot be done, what is safe and what to do; nothing changed. Its argument
        ``problems`` holds the details, if there are any.
    undo_changed(UndoState)
        What can be taken back and done again.
    destination_changed(Destination)
        Somebody wants to go to a place.
    ready()
        The numbers and the library are there: results can be asked for.
    """

    profiles_changed = Signal(object)
    profile_changed = Signal(object)
    assessment_changed = Signal(Assessment)
    result_changed = Signal(ResultView)
    saved = Signal(Saved)
    refused = Signal(Message)
    undo_changed = Signal(UndoState)
    destination_changed = Signal(Destination)
    ready = Signal()

    def __init__(self, session: "Session", words: "Words", look: "Look") -> None:
        super().__init__()
        self._session = session
        self._library: Library | None = None
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
        """What can be taken back and done again."""
        return UndoState(self._session.can_undo, self._session.can_redo)

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

    def standing_of(self, uid: str) -> "Standing":
        """Give where the paths of a profile stand so far."""
        return self._session.standing_of(uid)

    def result_view(self) -> ResultView:
        """Give the result of the open assessment with its page."""
        from advisor import page  # noqa: PLC0415  (NumPy, which is not there before)

        session = self._session
        made = page(session.result, session.scorer, self._read_library())
        return ResultView(session.result, made, session.is_sample)

    def set_ready(self, library: "Library") -> None:
        """Take the library; from now on results can be asked for without a wait."""
        self._library = library
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
            self.undo_changed.emit(self.undo_state)
        finally:
            self._is_announcing = False


class Bridge(Announcer):
    """Carries commands to the session. Each tells whether it was carried out.

    Signals
    -------
    Those of :class:`Announcer`.
    """

    def answer(
        self, question: str, value: "AnswerValue | None", milliseconds: int | None = None
    ) -> bool:
        """Answer a question, or take the answer away by None."""
        return self._do(lambda one: one.answer(question, value, milliseconds))

    def set_firmness(self, limit: str, firmness: Firmness | None) -> bool:
        """Say how firm a limit is."""
        return self._do(lambda one: one.set_firmness(limit, firmness))

    def set_note(self, question: str, text: str | None) -> bool:
        """Keep a note to a question, or take it away by None."""
        return self._do(lambda one: one.set_note(question, text))

    def set_level(self, level: str | None) -> bool:
        """Choose the level whose targets count."""
        return self._do(lambda one: one.set_level(level))

    def new_profile(self, name: str, title: str, years: int | None, role_word: str) -> bool:
        """Make a profile and open it."""
        return self._do(lambda one: one.new_profile(name, title, years, role_word))

    def open_profile(self, uid: str) -> bool:
        """Open a profile."""
        return self._do(lambda one: one.open_profile(uid), saves=False)

    def rename_profile(self, uid: str, name: str) -> bool:
        """Give a profile another name."""
        return self._do(lambda one: one.rename_profile(uid, name))

    def duplicate_profile(self, uid: str) -> bool:
        """Make a copy of a profile."""
        names = {card.profile.uid: card.profile.name for card in self.cards()}
        copy = phrase(self.tr("Copy of {name}"), name=names.get(uid, ""))
        return self._do(lambda one: one.duplicate_profile(uid, copy))

    def archive_profile(self, uid: str) -> bool:
        """Put a profile away."""
        return self._do(lambda one: one.archive_profile(uid))

    def restore_profile(self, uid: str) -> bool:
        """Bring back a profile that was put away."""
        return self._do(lambda one: one.restore_profile(uid))

    def open_answers_file(self, file: Path) -> bool:
        """Make a profile of a file of answers and open it."""
        return self._do(lambda one: one.new_profile(file.stem, answers=self._answers_of(file)))

    def open_sample(self) -> bool:
        """Show the sample: the made-up person of the example file."""
        return self._do(lambda one: one.open_sample(self._sample()), saves=False)

    def keep_sample(self, name: str) -> bool:
        """Make the sample a profile of one's own."""
        return self._do(lambda one: one.keep_sample(name))

    def finish_sitting(self) -> bool:
        """Keep what the open assessment gives, for the history."""
        return self._do(lambda one: one.finish_sitting())

    def undo(self) -> bool:
        """Take back what was done last."""
        return self._do(lambda one: one.undo())

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._do(lambda one: one.redo())

    def go_to(self, destination: Destination) -> None:
        """Go to a place of the window."""
        self.destination = destination
        self.destination_changed.emit(destination)

    def show_results(self) -> None:
        """Tell the result of the open assessment."""
        self.result_changed.emit(self.result_view())

    def _answers_of(self, file: Path) -> Assessment:
        from advisor import read_answers  # noqa: PLC0415  (only when a file is opened)

        read = read_answers(file, self.catalog)
        if not isinstance(read, Assessment):
            raise RefusedError(say("refused.not_answers", file=file.name))
        return read

    def _sample(self) -> "Persona":
        answers = self._answers_of(SAMPLE_FILE).answers
        people = self._read_library().personas.personas
        return next(person for person in people if person.answers == answers)

    def _do(self, command: "Callable[[Session], Change]", *, saves: bool = True) -> bool:
        """Let the session carry out a command, and tell what came of it."""
        if self._is_announcing:
            raise RuntimeError("a command while announcing")
        try:
            change = command(self._session)
        except AdvisorError as error:
            self._refuse(error, saves=saves)
            return False
        self._announce(frozenset(kind.value for kind in change.kinds))
        if change.kinds and saves:
            self.saved.emit(self.last_saved)
        return True

    def _refuse(self, error: AdvisorError, *, saves: bool) -> None:
        message = error.message
        if isinstance(error, InputError):
            told = tuple(
                say("cli.problem", place=one.place, reason=one.reason) for one in error.problems
            )
            message = replace(message, arguments={**message.arguments, "problems": told})
        elif saves:
            self.saved.emit(Saved(problem=message))
        self.refused.emit(message)
