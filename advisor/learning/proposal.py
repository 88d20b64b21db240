"""What choices propose, and the next question: a value that counts only when it is accepted.

What is learned is held against what counts now. Accepting it sets the importance of every
preference by hand, so receipts, ranges and turning points stay as exact as they are.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from advisor.assessment.answers import Assessment, PairKey
from advisor.assessment.moves import Moves, full_importance, needed
from advisor.catalog.pack import Catalog
from advisor.learning import trade_offs
from advisor.learning.choices import Choice, choices
from advisor.learning.learned import Fit, LearnedRow, Sign
from advisor.learning.trade_offs import TradeOff
from advisor.message import Message, Number, say
from models import elicitation, inputs

IMPLIED = 3  # preferences that are spoken of
USUAL = 1.0
DECIMALS = 2  # of an importance as it is shown


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """What is proposed for one preference.

    Attributes
    ----------
    now : float
        Its importance at present, as it is kept.
    learned : LearnedRow
        What the choices say of it.
    choices : int
        How many of them name it.
    """

    now: float
    learned: LearnedRow
    choices: int

    @property
    def preference(self) -> str:
        """Of which."""
        return self.learned.preference


@dataclass(frozen=True, slots=True)
class Proposal:
    """What choices propose.

    Attributes
    ----------
    rows : tuple of ProposalRow
        One for each preference, in the order of the catalog.
    headline : Message
        What it comes to in a sentence: what seems to count most, and what least.
    implied : tuple of Message
        What it comes to, for the preferences that move farthest from the usual importance, each
        with the choices that it rests on.
    count : int
        How many choices were made.
    next : TradeOff, optional
        The question that is expected to say most; None if there is none left.
    is_offered : bool
        Whether enough was chosen that it may be accepted.
    is_enough : bool
        Whether another question is not worth asking.
    """

    rows: tuple[ProposalRow, ...]
    headline: Message
    implied: tuple[Message, ...]
    count: int
    next: TradeOff | None
    is_offered: bool
    is_enough: bool

    @property
    def has_sign(self) -> bool:
        """Whether any preference clearly counts more or less than usual."""
        return any(row.learned.sign is not Sign.NONE for row in self.rows)

    @property
    def importance(self) -> Mapping[str, float]:
        """The learned importance of every preference as it is shown, and kept when accepted."""
        return {row.preference: _as_shown(row) for row in self.rows}


def proposal(
    assessment: Assessment, catalog: Catalog, skipped: Collection[PairKey] = ()
) -> Proposal:
    """Give what a person's choices propose, and which question comes next.

    Parameters
    ----------
    assessment : Assessment
        Of the person.
    catalog : Catalog
        The trade-offs and the model's constants.
    skipped : collection of two preferences
        What a person would rather not be asked now, as :attr:`TradeOff.pair` gives it.
    """
    made = choices(assessment, catalog)
    fit = Fit(catalog, tuple(one.difference for one in made))
    free = trade_offs.open_pairs(assessment, catalog).difference(skipped)
    asked = _next(fit, free, catalog)
    now, named = full_importance(assessment, catalog), _times_named(made)
    rows = tuple(ProposalRow(now[row.preference], row, named[row.preference]) for row in fit.rows())
    return Proposal(
        rows=rows,
        headline=_headline(rows, len(made), catalog),
        implied=_implied(rows, made, catalog),
        count=len(made),
        next=None if asked is None else trade_offs.trade_off(asked, catalog),
        is_offered=len(made) >= catalog.model.constants.learned_min_choices,
        is_enough=asked is None or _has_enough(fit, assessment, catalog),
    )


def counts_now(importance: Mapping[str, float], assessment: Assessment, catalog: Catalog) -> bool:
    """Tell whether these weights are so already."""
    return not needed(Moves(importance=importance), assessment, catalog).count


def _next(fit: Fit, free: Collection[PairKey], catalog: Catalog) -> PairKey | None:
    """Give the one of these pairs of which an answer is expected to say most."""
    every = trade_offs.pairs(catalog)
    unasked = inputs.flags([[pair in free for pair in every]])
    questions = elicitation.pairs(len(catalog.preferences))
    at = int(elicitation.next_question(fit.learned, questions, unasked, fit.shrinkage)[0])
    return None if at < 0 else every[at]


def _has_enough(fit: Fit, assessment: Assessment, catalog: Catalog) -> bool:
    """Tell whether no answer to any open question would move any importance by much.

    Why not the next question alone: two of three people would stop too early for it (the
    simulation of tests/benchmarks/learning.py).
    """
    constants = catalog.model.constants
    if len(fit.differences) < constants.learned_min_choices:
        return False
    free = trade_offs.open_pairs(assessment, catalog)
    looked_at = inputs.flags([[pair in free for pair in trade_offs.pairs(catalog)]])
    questions = elicitation.pairs(len(catalog.preferences))
    moves = elicitation.largest_move(fit.given, fit.learned, questions, looked_at, fit.shrinkage)
    enough = elicitation.has_enough(
        fit.learned.count,
        moves,
        least=constants.learned_min_choices,
        most=constants.learned_most_choices,
        least_move=constants.learned_least_move,
    )
    return bool(enough[0])


def _times_named(made: Sequence[Choice]) -> Counter[str]:
    return Counter(name for one in made for name in (one.first, one.second))


def _headline(rows: Sequence[ProposalRow], count: int, catalog: Catalog) -> Message:
    """Say which preferences with a clear sign seem to count most and least."""
    if not count:
        return say("learned.none_made")
    of_sign = {sign: [row for row in rows if row.learned.sign is sign] for sign in Sign}
    most = max(of_sign[Sign.MORE], key=_importance, default=None)
    least = min(of_sign[Sign.LESS], key=_importance, default=None)
    if most and least:
        both = {"most": _name(most, catalog), "least": _name(least, catalog)}
        return say("learned.most_and_least", n=count, **both)
    if most:
        return say("learned.most", n=count, most=_name(most, catalog))
    if least:
        return say("learned.least", n=count, least=_name(least, catalog))
    return say("learned.no_sign_yet", n=count)


def _importance(row: ProposalRow) -> float:
    return row.learned.importance


def _name(row: ProposalRow, catalog: Catalog) -> Message:
    return _quoted(row.preference, catalog)


def _implied(
    rows: Sequence[ProposalRow], made: Sequence[Choice], catalog: Catalog
) -> tuple[Message, ...]:
    """Say which preferences move farthest from the usual, and on which choices that rests."""
    moves = {row: abs(_as_shown(row) - USUAL) for row in rows}
    farthest = sorted((row for row in rows if moves[row]), key=lambda row: -moves[row])
    return tuple(_sentence(row, made, catalog) for row in farthest[:IMPLIED])


def _sentence(row: ProposalRow, made: Sequence[Choice], catalog: Catalog) -> Message:
    """Say what was taken or given up in how many choices, and what that comes to."""
    own, is_more = row.preference, row.learned.importance > USUAL
    against = [
        one.left if is_more else one.taken
        for one in made
        if own == (one.taken if is_more else one.left)
    ]
    side = "more" if is_more else "less"
    kind = f"{side}_once" if row.choices == 1 else side
    return say(
        f"learned.implies_{kind}",
        criterion=_quoted(own, catalog),
        others=tuple(_quoted(name, catalog) for name in dict.fromkeys(against)),
        times=len(against),
        of=row.choices,
        importance=Number(_as_shown(row), DECIMALS),
    )


def _as_shown(row: ProposalRow) -> float:
    return round(row.learned.importance, DECIMALS)


def _quoted(name: str, catalog: Catalog) -> Message:
    return say("quoted", text=catalog.criterion[name].name)
