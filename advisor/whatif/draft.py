"""A draft: moves over the present answers, in memory, with its own way back.

A lever that is dragged moves the draft at once; only letting it go is a step that can be undone.
The draft holds moves, not a copy of the answers: when these change under it, the same moves stand
over the new ones, and what is so already falls away.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from advisor.assessment.answers import Assessment
from advisor.assessment.moves import Moves, moved, needed
from advisor.catalog.pack import Catalog


@dataclass(frozen=True)
class Draft:
    """What is tried out.

    Attributes
    ----------
    source : Assessment
        The answers under it, which stay as they are.
    moves : Moves
        As shown, also in the middle of a drag.
    kept : Moves
        As they were when a lever was let go last.
    done, undone : tuple of Moves
        What was kept before, and what was taken back; the next one is the last.
    """

    source: Assessment
    moves: Moves = field(default_factory=Moves)
    kept: Moves = field(default_factory=Moves)
    done: tuple[Moves, ...] = ()
    undone: tuple[Moves, ...] = ()

    def now(self, catalog: Catalog) -> Assessment:
        """Give the answers with the moves made."""
        return moved(self.source, self.moves, catalog)

    def dragged(self, moves: Moves, catalog: Catalog) -> "Draft":
        """Give the draft with further moves, not yet let go."""
        every = self.moves.with_all(moves)
        return replace(self, moves=needed(every, self.source, catalog))

    def put_back(self) -> "Draft":
        """Give the draft as it was before the drag."""
        return replace(self, moves=self.kept)

    def released(self) -> "Draft":
        """Give the draft after a lever was let go: one step, if anything moved."""
        if self.moves == self.kept:
            return self
        return replace(self, kept=self.moves, done=(*self.done, self.kept), undone=())

    def moved_to(self, moves: Moves, catalog: Catalog) -> "Draft":
        """Give the draft with just these moves, as one step."""
        return replace(self, moves=needed(moves, self.source, catalog)).released()

    def undo(self) -> "Draft":
        """Give the draft before the last step; the same, if there was none."""
        if not self.done:
            return self
        before = self.done[-1]
        undone = (*self.undone, self.kept)
        return replace(self, moves=before, kept=before, done=self.done[:-1], undone=undone)

    def redo(self) -> "Draft":
        """Give the draft with the step that was undone last; the same, if there is none."""
        if not self.undone:
            return self
        after = self.undone[-1]
        done = (*self.done, self.kept)
        return replace(self, moves=after, kept=after, done=done, undone=self.undone[:-1])

    def over(self, source: Assessment, catalog: Catalog) -> "Draft":
        """Give the same moves over other answers, without those that are so there already.

        A step that changes nothing there is none.
        """
        kept = needed(self.kept, source, catalog)
        return Draft(
            source=source,
            moves=needed(self.moves, source, catalog),
            kept=kept,
            done=_steps_to(kept, [needed(one, source, catalog) for one in self.done]),
            undone=_steps_to(kept, [needed(one, source, catalog) for one in self.undone]),
        )


def _steps_to(kept: Moves, before: Sequence[Moves]) -> tuple[Moves, ...]:
    """Give the steps that lead to what is kept, each another than the next."""
    after = (*before[1:], kept)
    return tuple(one for one, next_ in zip(before, after, strict=False) if one != next_)
