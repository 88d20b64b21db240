"""Commands on the draft: they write nothing, but for taking it over.

Each profile keeps its own draft for as long as the program runs: who comes back to it finds the
last what-if. A sample has one as well.
"""

from advisor.assessment.moves import Moves
from advisor.errors import RefusedError
from advisor.message import Message, say
from advisor.session.changes import Change, Kind
from advisor.session.fitting import checked_moves
from advisor.session.keeping import NOTHING, Keeping
from advisor.session.labels import label
from advisor.store.history import Deed, Verb
from advisor.whatif.draft import Draft

CHANGED = say("did.draft")
TAKEN = (Kind.ANSWERS, Kind.OPTIONS, Kind.PROFILES, Kind.DRAFT)


class DraftCommands(Keeping):
    """Levers moved, let go and put back, and the draft taken over into the answers."""

    def drag(self, moves: Moves) -> Change:
        """Move levers that are still held: shown at once, and no step yet."""
        fit = checked_moves(moves, self.catalog)
        return self._draw(self.draft.dragged(fit, self.catalog), CHANGED)

    def release(self) -> Change:
        """Let the levers go where they are: one step, if anything moved."""
        return self._draw(self.draft.released(), CHANGED)

    def put_back(self) -> Change:
        """Put the levers back where they were taken up."""
        return self._draw(self.draft.put_back(), CHANGED)

    def set_moves(self, moves: Moves) -> Change:
        """Make just these moves, in one step."""
        return self._set_moves(checked_moves(moves, self.catalog), CHANGED)

    def reset_draft(self) -> Change:
        """Make no moves, in one step that can be undone."""
        return self._set_moves(Moves(), say("did.reset_draft"))

    def undo_draft(self) -> Change:
        """Put back the last step of the draft."""
        told = say("did.undo", what=CHANGED) if self.draft.done else say("did.nothing")
        return self._draw(self.draft.undo(), told)

    def redo_draft(self) -> Change:
        """Make the step of the draft that was undone last once more."""
        told = say("did.redo", what=CHANGED) if self.draft.undone else say("did.nothing")
        return self._draw(self.draft.redo(), told)

    def take_over(self) -> Change:
        """Make the moves of the draft in the answers, as one deed; the draft is empty then."""
        profile, draft, deed = self._own(), self.draft, Deed(Verb.TAKE_OVER)
        if not draft.moves.count:
            return Change(NOTHING, label(deed, self.catalog))
        change = self._save(draft.now(self.catalog), deed, *TAKEN)
        self._drafts[profile.uid] = Draft(self.assessment)
        return change

    def _set_moves(self, moves: Moves, told: Message) -> Change:
        return self._draw(self.draft.moved_to(moves, self.catalog), told)

    def _draw(self, draft: Draft, told: Message) -> Change:
        """Let a draft lie open in place of the one before."""
        if self.profile is None:
            raise RefusedError(say("refused.none_open"))
        before, self._drafts[self.profile.uid] = self.draft, draft
        return Change(NOTHING if draft == before else frozenset({Kind.DRAFT}), told)
