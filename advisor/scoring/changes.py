"""What would change the order, as sentences that were checked by scoring again.

The first path is held against every free rival, because a third may overtake where the second does
not. Each rounded change is applied and scored; the sentence names the path that then comes first.
Beside the sentences stands how far each weight can move.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from advisor.assessment.moves import Moves
from advisor.message import Message, say
from advisor.scoring import candidates
from advisor.scoring.answer import has_effect, is_pair_known
from advisor.scoring.candidates import PERCENTS, Candidate
from advisor.scoring.comparison import compared
from advisor.scoring.leeway import Leeway, leeways
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer
from advisor.scoring.several import several_answers

AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Turn:
    """A change in a sentence, and the same as moves on answers and options.

    ``first`` is the path that then comes first; None where the sentence says that there is no such
    change. Only answers can be moved, so there are no moves on plain values of criteria.
    """

    sentence: Message
    moves: Moves = field(default_factory=Moves)
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """The smallest weight, answer and split that turn the order.

    ``several`` is the least change of several answers, where no single one does or where a change
    on several criteria is less in all; ``is_open`` where answers that are still missing may turn
    the order too; ``leeways`` say how far each weight can move.
    """

    weight: Turn
    answer: Turn
    several: Turn | None
    split: Turn
    is_open: bool
    leeways: tuple[Leeway, ...]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All of them; where nothing turns the order, one sentence says so.

        Where only several answers together do, just that is said.
        Where answers are missing, only what does turn it is said as it is.
        """
        several = () if self.several is None else (self.several,)
        said = (self.weight, self.answer, *several, self.split)
        if all(one.first is None for one in (self.weight, self.answer, self.split)):
            none = "change.none_so_far" if self.is_open else "change.none"
            return several or (Turn(say(none, **self.split.sentence.arguments)),)
        return tuple(one for one in said if one.first is not None) if self.is_open else said


def changes(result: Result, scorer: Scorer) -> Changes | None:
    """Give what would change the order; None where nothing is ranked or the two are level.

    Parameters
    ----------
    result : Result
        Of the person.
    scorer : Scorer
        Scores the changed values.
    """
    if not result.is_ranked or compared(result.first_two.gap) == 0:
        return None
    catalog, constants = scorer.catalog, scorer.catalog.model.constants
    rivals = scorer.rivals(result)
    low, high = (round(one * PERCENTS) for one in (constants.split_min, constants.split_max))
    asked = (rivals.values(), result, catalog)
    weight, answer, split = (
        _first_true(tried(*asked), result, scorer)
        for tried in (candidates.weights, candidates.answers, candidates.splits)
    )
    together = several_answers(result, scorer, single=answer.size if answer else None)
    several = _first_true(together, result, scorer)
    return Changes(
        weight=weight.turn if weight else Turn(say("change.no_weight")),
        answer=answer.turn if answer else Turn(say("change.no_answer")),
        several=several.turn if several else None,
        split=split.turn if split else Turn(say("change.no_split", low=low, high=high)),
        is_open=has_effect(result, catalog, "sketch") or not is_pair_known(result),
        leeways=leeways(rivals, result, catalog),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A change that turns the order, and how far answers move for it."""

    turn: Turn
    size: float


def _first_true(tried: Iterable[Candidate], result: Result, scorer: Scorer) -> _Found | None:
    """Give the first change after which another path is ahead of all; no change moves a limit."""
    rest, first = iter(tried), result.first_two.first
    while some := list(islice(rest, AT_ONCE)):
        variants = [one.variant_of(result, scorer.catalog) for one in some]
        for candidate, fit in zip(some, scorer.fits(variants), strict=True):
            leader = scorer.leader(fit, result.compared_paths)
            if compared(fit[leader]) > compared(fit[first]):
                sentence = candidate.with_first(scorer.catalog.path[leader].short)
                return _Found(Turn(sentence, candidate.moves, leader), candidate.size)
    return None
