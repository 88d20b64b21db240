"""All that is shown of a draft as one frozen value, made for every step of a drag.

What a drag leaves as it was is taken over from the overview before: marks and effects are worked
out anew only when the lever is let go.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.assessment.moves import Moves
from advisor.catalog.pack import Catalog
from advisor.message import Message
from advisor.scoring.places import Places
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer
from advisor.whatif.changed import Changed, changed, latest
from advisor.whatif.draft import Draft
from advisor.whatif.effects import Effect, effects
from advisor.whatif.headline import headline, off_lead
from advisor.whatif.levers import Lever, LeverKey, Marks, levers, marks, no_mark


@dataclass(frozen=True)
class Overview:
    """A draft and what it gives.

    Attributes
    ----------
    draft : Draft
        What is tried out.
    before, after : Result
        Of the answers, and of the draft over them; the same one where nothing is moved.
    headline : tuple of Message
        Who leads in the draft, and what that changes.
    places : Places, optional
        Shares of places in the draft, among the paths that are compared; None where they say
        nothing.
    levers : tuple of Lever
        All that can be moved.
    marks : mapping of LeverKey to Marks
        Where the order turns, as of the last time that a lever was let go.
    no_mark : Message
        Why a lever has no mark, as of the same time.
    effects : tuple of Effect
        The single steps that take most from the lead in the draft, as of the same time.
    off_lead : Message
        Off which lead.
    changed : tuple of Changed
        What is set otherwise, each in a few words, as of the same time.
    """

    draft: Draft
    before: Result
    after: Result
    headline: tuple[Message, ...]
    places: Places | None
    levers: tuple[Lever, ...]
    marks: Mapping[LeverKey, Marks]
    no_mark: Message
    effects: tuple[Effect, ...]
    off_lead: Message
    changed: tuple[Changed, ...]

    @property
    def latest(self) -> Changed | None:
        """What the last step moved; None where nothing is moved."""
        return latest(self.changed, self.draft.done[-1] if self.draft.done else None)

    def changed_by(self, moves: Moves, catalog: Catalog) -> tuple[Changed, ...]:
        """Give what other moves over the same answers would set otherwise."""
        return changed(self.draft.source, moves, catalog)


def overview(
    draft: Draft, before: Result, scorer: Scorer, last: Overview | None = None
) -> Overview:
    """Give what is shown of a draft.

    Parameters
    ----------
    draft : Draft
        Over the assessment that ``before`` was made of.
    before : Result
        Of the answers.
    scorer : Scorer
        Scores the draft.
    last : Overview, optional
        What was shown before this.
    """
    catalog = scorer.catalog
    is_moved = draft.moves.count > 0
    now = draft.now(catalog)
    after = scorer.score(now) if is_moved else before
    every = levers(draft.source, now, catalog)
    same = last if last is not None and last.before is before else None
    # All of these belong to what was let go last; a drag may pass its value at any moment.
    held = same if same is not None and same.draft.kept == draft.kept else None
    return Overview(
        draft=draft,
        before=before,
        after=after,
        headline=headline(before, after, catalog),
        places=scorer.shown_places(after),
        levers=every,
        marks=held.marks if held else marks(after, scorer, every),
        no_mark=held.no_mark if held else no_mark(after),
        effects=held.effects if held else effects(after, scorer),
        off_lead=held.off_lead if held else off_lead(after, catalog, is_moved=is_moved),
        changed=held.changed if held else changed(draft.source, draft.moves, catalog),
    )
