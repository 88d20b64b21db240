"""What would change the order, as sentences that were checked by scoring again.

The first path is held against every free rival, because a third may overtake where the second does
not. Each rounded change is applied and scored; the sentence names the path that then comes first.
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
from advisor.scoring.result import Result
from advisor.scoring.score import Scorer

AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Turn:
    """A change in a sentence, and the same as moves; without moves it says that there is none."""

    sentence: Message
    moves: Moves = field(default_factory=Moves)


@dataclass(frozen=True, slots=True)
class Changes:
    """The smallest weight, answer and split that turn the order.

    ``is_open`` where answers that are still missing may turn it too.
    """

    weight: Turn
    answer: Turn
    split: Turn
    is_open: bool

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All three; one sentence, if nothing turns the order.

        Where answers are missing, only what does turn it is said as it is.
        """
        said = (self.weight, self.answer, self.split)
        turning = tuple(one for one in said if one.moves.count)
        if not turning:
            none = "change.none_so_far" if self.is_open else "change.none"
            return (Turn(say(none, **self.split.sentence.arguments)),)
        return turning if self.is_open else said


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
    asked = (rivals, result, catalog)

    def first_true(tried: Iterable[Candidate], otherwise: Message) -> Turn:
        return _first_true(tried, result, scorer) or Turn(otherwise)

    return Changes(
        weight=first_true(candidates.weights(*asked), say("change.no_weight")),
        answer=first_true(candidates.answers(*asked), say("change.no_answer")),
        split=first_true(candidates.splits(*asked), say("change.no_split", low=low, high=high)),
        is_open=has_effect(result, catalog, "sketch") or not is_pair_known(result),
    )


def _first_true(tried: Iterable[Candidate], result: Result, scorer: Scorer) -> Turn | None:
    """Give the first change after which another path is ahead of all; no change moves a limit."""
    rest, first = iter(tried), result.first_two.first
    while some := list(islice(rest, AT_ONCE)):
        for candidate, fit in zip(some, scorer.fits([one.variant for one in some]), strict=True):
            leader = scorer.leader(fit, result.compared_paths)
            if compared(fit[leader]) > compared(fit[first]):
                short = scorer.catalog.path[leader].short
                return Turn(candidate.with_first(short), candidate.moves)
    return None
