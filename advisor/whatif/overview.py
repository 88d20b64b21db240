"""All that is shown of a draft as one frozen value, made for every step of a drag.

What a drag leaves as it was is taken over from the overview before: the effects belong to the
answers under the draft, and marks are worked out anew only when the lever is let go.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.message import Message
from advisor.scoring.places import Places, has_shares
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer
from advisor.whatif.draft import Draft
from advisor.whatif.effects import Effect, effects
from advisor.whatif.levers import Lever, LeverKey, Marks, levers, marks
from advisor.whatif.standing import standing


@dataclass(frozen=True)
class Overview:
    """A draft and what it gives.

    Attributes
    ----------
    draft : Draft
        What is tried out.
    before, after : Result
        Of the answers, and of the draft over them; the same one where nothing is moved.
    standing : tuple of Message
        Who leads in the draft, and what that changes.
    places : Places, optional
        Shares of places in the draft, among the paths that are compared; None where they say
        nothing.
    levers : tuple of Lever
        All that can be moved.
    marks : mapping of LeverKey to Marks
        Where the order turns, as of the last time that a lever was let go.
    effects : tuple of Effect
        The single steps that take most from the lead in the answers.
    """

    draft: Draft
    before: Result
    after: Result
    standing: tuple[Message, ...]
    places: Places | None
    levers: tuple[Lever, ...]
    marks: Mapping[LeverKey, Marks]
    effects: tuple[Effect, ...]


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
    same_answers = last is not None and last.before is before
    is_dragged = draft.moves != draft.kept and last is not None
    return Overview(
        draft=draft,
        before=before,
        after=after,
        standing=standing(before, after, catalog),
        places=scorer.places(after, after.compared_paths) if has_shares(after) else None,
        levers=every,
        marks=last.marks if last and is_dragged else marks(after, scorer, every),
        effects=last.effects if last and same_answers else effects(before, scorer),
    )
