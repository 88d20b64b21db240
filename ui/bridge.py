"""The only door between the window and the session: commands in, frozen values out.

A page asks for a command; the session carries it out or refuses. What changed is then announced,
one value a signal, and the pages show what they are given. No command while announcing.
"""

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from advisor import (
    Assessment,
    Firmness,
    Mode,
    RefusedError,
    first_unanswered,
    questions,
    say,
)
from ui.announcer import RESULTS
from ui.drafting import Drafter
from ui.phrase import phrase
from ui.values import Destination

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor import AnswerValue, Change, Library, Persona, Scorer, Session

QUESTIONS = "questions"
SAMPLE_FILE = resources.FOLDER / "example.json"


class Bridge(Drafter):
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
        is_done = self._do(lambda one: one.open_profile(uid), saves=False)
        self._keep_sitting()
        return is_done

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
        """Keep what the open assessment gives, for the history, unless it is there already."""
        return self._is_in_history() or self._do(lambda one: one.finish_sitting())

    def undo(self) -> bool:
        """Take back what was done last; where a draft is shown, its steps count as well."""
        return self._step(lambda one: one.undo(in_draft=self._is_trying))

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._step(lambda one: one.redo(in_draft=self._is_trying))

    def go_to(self, destination: Destination) -> None:
        """Go to a place of the window."""
        self.destination = destination
        self.destination_changed.emit(destination)
        self.undo_changed.emit(self.undo_state)
        self._keep_sitting()

    def set_ready(self, library: "Library", scorer: "Scorer | None" = None) -> None:
        """Take the library, and a scorer that is warm; results can be asked for without a wait."""
        super().set_ready(library, scorer)
        self._keep_sitting()

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

    def _keep_sitting(self) -> None:
        """Keep for the history what a person looks at, once the quick or the full way is done."""
        is_shown = self.destination.place == RESULTS and self.is_ready
        if is_shown and not self.is_sample and self.profile is not None and self._is_finished():
            self.finish_sitting()

    def _is_finished(self) -> bool:
        ways = (questions(self.catalog, mode) for mode in Mode)
        return any(first_unanswered(asked, self.assessment) == len(asked) for asked in ways)

    def _is_in_history(self) -> bool:
        """Tell whether the last snapshot is of just these answers and options."""
        kept = self._session.snapshots
        return bool(kept) and _inputs(self.assessment).items() <= dict(kept[-1].inputs).items()

    def _step(self, command: "Callable[[Session], Change]") -> bool:
        """Take back or do again; of what is kept say what, and show the question of it."""
        before = self.assessment
        change = self._carry_out(command)
        if change is not None and change.is_kept:
            self._show_question(_changed(before, self.assessment))
            self.undone.emit(change.label)
        return change is not None

    def _show_question(self, question: str) -> None:
        """Show a question, if questions are shown; one that was visited keeps its way back."""
        now = self.destination
        if question and now.place == QUESTIONS:
            self.go_to(now if now.target == question else Destination(QUESTIONS, question))


def _inputs(assessment: Assessment) -> dict[str, object]:
    """Give what a snapshot holds of an assessment, but for the times."""
    options = assessment.options
    given = ((one.name, getattr(options, one.name)) for one in fields(options))
    return {
        "answers": dict(assessment.answers),
        "firmness": {key: firmness.value for key, firmness in assessment.firmness.items()},
        "mentors": [dict(mentor) for mentor in assessment.mentors],
        "options": {name: value for name, value in given if value},
    }


def _changed(before: Assessment, after: Assessment) -> str:
    """Give the question whose answer, firmness or note is another; empty if there is none."""
    pairs = (
        (before.answers, after.answers),
        (before.firmness, after.firmness),
        (before.notes, after.notes),
    )
    found = (key for was, now in pairs for key in {**was, **now} if was.get(key) != now.get(key))
    return next(found, "")
