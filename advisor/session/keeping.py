"""How a command keeps what it changed: checked, written, and adopted only then."""

from dataclasses import replace

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.profile import Profile
from advisor.errors import RefusedError
from advisor.message import say
from advisor.session.changes import Change, ChangeKind
from advisor.session.fitting import checked
from advisor.session.labels import label
from advisor.session.queries import Desk, Queries
from advisor.store.history import Deed, History, Step

NOTHING: frozenset[ChangeKind] = frozenset()


class Keeping(Queries):
    """The one road from a new value to the disk and onto the desk."""

    def _own(self) -> Profile:
        """Give the open profile, if it may be changed."""
        if self.is_sample:
            raise RefusedError(say("refused.sample"))
        if self.profile is None:
            raise RefusedError(say("refused.none_open"))
        return self.profile

    def _save(self, changed: Assessment, deed: Deed, *kinds: ChangeKind) -> Change:
        profile = self._own()
        after = checked(changed, self.catalog)
        step = self._store.save(profile.uid, self.assessment, after, deed)
        if step is not None:
            self._desk = replace(self._desk, assessment=after)
        return self._keep(step, deed, *kinds)

    def _keep(self, step: Step | None, deed: Deed, *kinds: ChangeKind) -> Change:
        """Adopt what was written; nothing where all was so already."""
        if step is None:
            return Change(NOTHING, label(deed, self.catalog))
        history = self._desk.history.with_done(step)
        self._desk = replace(self._desk, history=history, saved_ms=step.at_ms)
        return Change(frozenset(kinds), label(deed, self.catalog))

    def _save_options(self, options: Options, deed: Deed) -> Change:
        changed = replace(self.assessment, options=options)
        return self._save(changed, deed, ChangeKind.OPTIONS, ChangeKind.PROFILES)

    def _read(self, uid: str, history: History | None = None) -> Desk:
        """Read a profile from the store, as it lies on the desk; its history if it is not known."""
        history = history or self._store.history(uid)
        return Desk(
            profile=self._store.profile(uid),
            assessment=self._fitting(uid),
            history=history,
            tried=self._desk.tried if self._is_open(uid) else history,
            saved_ms=self._store.changed_ms(uid),
        )

    def _is_open(self, uid: str) -> bool:
        return self.profile is not None and self.profile.uid == uid
