"""Commands on the draft: they write nothing, but for taking it over.

Each profile keeps its own draft for as long as the program runs: who comes back to it finds the
last what-if. A sample has one as well.
"""

from dataclasses import replace

from advisor.assessment.moves import Moves
from advisor.errors import RefusedError
from advisor.message import Message, say
from advisor.session.changes import Change, ChangeKind
from advisor.session.fitting import checked_moves
from advisor.session.keeping import NOTHING, Keeping
from advisor.session.labels import TRIED, label
from advisor.store.history import Deed, Verb
from advisor.whatif.draft import Draft

TAKEN = (ChangeKind.ANSWERS, ChangeKind.OPTIONS, ChangeKind.PROFILES, ChangeKind.DRAFT)


class DraftCommands(Keeping):
    """Levers moved, let go and put back, and the draft taken over into the answers."""

    def drag(self, moves: Moves) -> Change:
        """Move levers that are still held: shown at once, and no step yet."""
        fit = checked_moves(moves, self.catalog)
        return self._draw(self.draft.dragged(fit, self.catalog), TRIED)

    def release(self) -> Change:
        """Let the levers go where they are: one step, if anything moved."""
        return self._draw(self.draft.released(), TRIED)

    def put_back(self) -> Change:
        """Put the levers back where they were taken up."""
        return self._draw(self.draft.put_back(), TRIED)

    def set_moves(self, moves: Moves) -> Change:
        """Make just these moves, in one step."""
        return self._set_moves(checked_moves(moves, self.catalog), TRIED)

    def reset_draft(self) -> Change:
        """Make no moves, in one step that can be undone."""
        return self._set_moves(Moves(), say("did.reset_draft"))

    def take_over(self) -> Change:
        """Make the moves of the draft in the answers, as one deed; the draft is empty then.

        Undoing it brings the draft back.
        """
        profile, draft, deed = self._own(), self.draft, Deed(Verb.TAKE_OVER)
        if not draft.moves.count:
            return Change(NOTHING, label(deed, self.catalog))
        change = self._save(draft.now(self.catalog), deed, *TAKEN)
        self._drafts[profile.uid] = Draft(self.assessment)
        self._taken_over[profile.uid] = draft
        return change

    def _set_moves(self, moves: Moves, told: Message) -> Change:
        return self._draw(self.draft.moved_to(moves, self.catalog), told)

    def _draw(self, draft: Draft, told: Message) -> Change:
        """Let a draft lie open in place of the one before."""
        if self.profile is None:
            raise RefusedError(say("refused.none_open"))
        if draft == self.draft:
            return Change(NOTHING, told)
        self._drafts[self.profile.uid] = draft
        self._desk = replace(self._desk, tried=self._desk.history)
        return Change(frozenset({ChangeKind.DRAFT}), told)
