"""Commands on profiles: made, opened, named, put away and taken out again."""

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from advisor.assessment.answers import Assessment
from advisor.assessment.profile import Profile
from advisor.errors import RefusedError
from advisor.message import say
from advisor.session import texts
from advisor.session.changes import EVERYTHING, Change, ChangeKind
from advisor.session.fitting import checked, fitting
from advisor.session.keeping import Keeping
from advisor.session.labels import label
from advisor.session.queries import Desk
from advisor.store.history import Deed, Verb

if TYPE_CHECKING:
    from advisor.catalog.background import Persona


class ProfileCommands(Keeping):
    """Which profiles there are, and which one lies open."""

    def new_profile(
        self,
        name: str,
        title: str = "",
        years: int | None = None,
        role_word: str = "",
        answers: Assessment | None = None,
    ) -> Change:
        """Make a profile, with answers if there are some, and open it."""
        lines = texts.name(name), texts.line(title), texts.years(years), texts.line(role_word)
        made = Profile(uuid.uuid4().hex, *lines)
        return self._create(made, checked(answers or Assessment(), self.catalog), Verb.CREATE)

    def keep_sample(self, name: str) -> Change:
        """Make a profile of the sample that lies open, with its draft, and open it."""
        if not self.is_sample:
            raise RefusedError(say("refused.no_sample"))
        made, draft = Profile(uuid.uuid4().hex, texts.name(name)), self.draft
        change = self._create(made, self.assessment, Verb.KEEP)
        self._drafts[made.uid] = draft
        return change

    def _create(self, made: Profile, assessment: Assessment, verb: Verb) -> Change:
        deed = Deed(verb, made.name)
        self._store.create(made, assessment, self.pack, deed)
        self._desk = self._read(made.uid)
        return Change(EVERYTHING, label(deed, self.catalog))

    def open_profile(self, uid: str) -> Change:
        """Open a profile."""
        desk = self._read(uid)
        if desk.profile is None or desk.profile.archived_at is not None:
            raise RefusedError(say("refused.archived"))
        self._desk = desk
        return Change(EVERYTHING, say("did.open", name=desk.profile.name))

    def open_sample(self, persona: "Persona") -> Change:
        """Open a sample person: in memory, and not to be changed."""
        whole = Assessment(persona.answers, persona.firmness, persona.mentors)
        profile = Profile(f"sample-{persona.id}", persona.role)
        self._desk = Desk(profile, fitting(whole, self.catalog), is_sample=True)
        return Change(EVERYTHING, say("did.sample", name=persona.role))

    def rename_profile(self, uid: str, name: str) -> Change:
        """Give a profile another name."""
        kept = texts.name(name)
        self._store.rename(uid, kept)
        if self._is_open(uid):
            self._desk = self._read(uid)
        return self._changed(Deed(Verb.RENAME, kept))

    def duplicate_profile(self, uid: str, name: str) -> Change:
        """Make a second profile with all that the first one holds, but for its past."""
        twin = replace(self._store.profile(uid), uid=uuid.uuid4().hex, name=texts.name(name))
        deed = Deed(Verb.DUPLICATE, twin.name)
        self._store.create(twin, self._store.assessment(uid), self.pack, deed, like=uid)
        return self._changed(deed)

    def archive_profile(self, uid: str) -> Change:
        """Put a profile away; it is closed, and nothing of it is lost."""
        self._store.archive(uid)
        if not self._is_open(uid):
            return self._changed(Deed(Verb.ARCHIVE))
        self._desk = Desk()
        return Change(EVERYTHING, label(Deed(Verb.ARCHIVE), self.catalog))

    def restore_profile(self, uid: str) -> Change:
        """Take a profile out again."""
        self._store.restore(uid)
        return self._changed(Deed(Verb.RESTORE))

    def _changed(self, deed: Deed) -> Change:
        return Change(frozenset({ChangeKind.PROFILES}), label(deed, self.catalog))
