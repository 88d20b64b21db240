"""The commands of a session: each is one transaction, written before it counts."""

from collections.abc import Mapping
from dataclasses import replace

from advisor.assessment.answers import AnswerValue
from advisor.catalog.questions import Firmness
from advisor.exchange import answers
from advisor.message import Message, say
from advisor.session import texts
from advisor.session.changes import Change, ChangeKind
from advisor.session.choices import mirrored
from advisor.session.keeping import NOTHING
from advisor.session.labels import TRIED, label, pair_name
from advisor.session.profiles import ProfileCommands
from advisor.session.scenarios import ScenarioCommands
from advisor.store.history import Deed, History, Verb
from advisor.store.writes import Sitting

A_DAY = 86_400_000  # milliseconds; a question that was left on screen overnight says no more
UNDONE = frozenset(
    {ChangeKind.PROFILES, ChangeKind.ANSWERS, ChangeKind.OPTIONS, ChangeKind.SCENARIOS}
)


class Session(ProfileCommands, ScenarioCommands):
    """The only writer.

    A command may raise a ``RefusedError`` (what was asked cannot be), an ``InputError`` (a value
    that the content does not allow) or a ``StoreError``; nothing has changed then.
    """

    def answer(
        self, question: str, value: AnswerValue | None, milliseconds: int | None = None
    ) -> Change:
        """Set an answer with the time it took on screen, or take it away by None."""
        took = None if milliseconds is None else min(max(0, milliseconds), A_DAY)
        changed = self.assessment.with_answer(question, value, took)
        return self._save(changed, Deed(Verb.ANSWER, question), ChangeKind.ANSWERS)

    def set_firmness(self, limit: str, firmness: Firmness | None) -> Change:
        """Set how firm a limit is, or take it away by None."""
        changed = self.assessment.with_firmness(limit, firmness)
        return self._save(changed, Deed(Verb.FIRMNESS, limit), ChangeKind.ANSWERS)

    def set_note(self, question: str, text: str | None) -> Change:
        """Set the example that shows an answer, or take it away by None."""
        changed = self.assessment.with_note(question, texts.note(text))
        return self._save(changed, Deed(Verb.NOTE, question), ChangeKind.ANSWERS)

    def choose(self, first: str, second: str, position: int | None) -> Change:
        """Set a trade-off beyond the items, or take it away by None.

        Parameters
        ----------
        first, second : str
            Two preferences, in any order.
        position : int, optional
            Where between them, counted from clearly the first: a place in
            :data:`advisor.assessment.values.VOTES`.
        """
        if first > second:
            first, second = second, first
            position = mirrored(position)
        changed = self.assessment.with_choice(first, second, position)
        deed = Deed(Verb.CHOICE, pair_name(first, second))
        return self._save(changed, deed, ChangeKind.ANSWERS)

    def set_level(self, level: str | None) -> Change:
        """Set the level whose targets count, or leave it to each path by None."""
        return self._save_options(replace(self.assessment.options, level=level), Deed(Verb.LEVEL))

    def set_split(self, split: float | None) -> Change:
        """Set the part of want in fit, or leave it to the content by None."""
        return self._save_options(replace(self.assessment.options, split=split), Deed(Verb.SPLIT))

    def set_importance(self, importance: Mapping[str, float] | None) -> Change:
        """Set the importance of preferences as a whole, or leave it to trade-offs by None."""
        changed = replace(self.assessment.options, importance=importance)
        return self._save_options(changed, Deed(Verb.IMPORTANCE))

    def set_skill_multiplier(self, skill: str, factor: float | None) -> Change:
        """Set the own weight of a skill, or take it away by None."""
        rest = {key: old for key, old in self.assessment.options.skill_mult.items() if key != skill}
        factors = rest if factor is None else {**rest, skill: factor}
        deed = Deed(Verb.MULTIPLIER, skill)
        return self._save_options(replace(self.assessment.options, skill_mult=factors), deed)

    def set_merge_mentors(self, *, merge: bool) -> Change:
        """Set whether skills are the mean of the own and the mentors' ratings."""
        changed = replace(self.assessment.options, merge_mentors=merge)
        return self._save_options(changed, Deed(Verb.MERGE))

    def finish_sitting(self, note: str = "") -> Change:
        """Keep a snapshot of inputs, content, model and result, which never changes."""
        profile, given = self._own(), self.assessment
        inputs = {**answers.plain(given), "milliseconds": dict(given.milliseconds)}
        from advisor.exchange import results  # noqa: PLC0415  (after the first paint)

        result = results.plain(self.result)
        sitting = Sitting(texts.note(note) or "", self.catalog.model.version, inputs, result)
        step = self._store.finish(profile.uid, sitting, self.pack)
        self._desk = replace(self._desk, saved_ms=step.at_ms if step else None)
        return Change(frozenset({ChangeKind.SNAPSHOTS}), label(Deed(Verb.FINISH), self.catalog))

    def undo(self, *, in_draft: bool = False) -> Change:
        """Put back what the last step changed; also a step before a restart.

        Parameters
        ----------
        in_draft : bool
            Whether steps of the draft count as well, so that the last of both is put back.
        """
        if in_draft and self._undoes_draft:
            return self._draw(self.draft.undo(), say("did.undo", what=TRIED))
        profile, done = self._own(), self._desk.history.done
        if not done:
            return Change(NOTHING, say("did.nothing"))
        self._store.undo(profile.uid, done[-1])
        if done[-1].deed.verb is Verb.TAKE_OVER and profile.uid in self._taken_over:
            self._drafts[profile.uid] = self._taken_over.pop(profile.uid)
        what = label(done[-1].deed, self.catalog)
        return self._went(self._desk.history.with_undone(), say("did.undo", what=what))

    def redo(self, *, in_draft: bool = False) -> Change:
        """Do the step that was undone last once more; of the draft as for :meth:`undo`."""
        if in_draft and self._redoes_draft:
            return self._draw(self.draft.redo(), say("did.redo", what=TRIED))
        profile, undone = self._own(), self._desk.history.undone
        if not undone:
            return Change(NOTHING, say("did.nothing"))
        self._store.redo(profile.uid, undone[-1])
        what = label(undone[-1].deed, self.catalog)
        return self._went(self._desk.history.with_redone(), say("did.redo", what=what))

    def _went(self, history: History, told: Message) -> Change:
        self._desk = self._read(self._own().uid, history)
        return Change(UNDONE, told)

    def close(self) -> None:
        """Close the store; the session is at its end."""
        self._store.close()

    def checkpoint(self) -> None:
        """Bring the log of the store into its file; for when nobody does anything."""
        self._store.checkpoint()
