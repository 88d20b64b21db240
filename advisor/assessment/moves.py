"""Some answers and options set otherwise, all at once: what a lever moves and what a change asks.

Moves are kept beside an assessment, never in it: the answers stay what they were until a person
takes the moves over. Factors are rounded as the store keeps them, so that a draft shows just what
taking over would give.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from advisor.assessment.answers import AnswerValue, Assessment, Options
from advisor.assessment.values import importance_of, split_of
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Firmness

THOUSAND = 1000  # factors are kept in thousandths


@dataclass(frozen=True)
class Moves:
    """What is set otherwise; whatever is not named stays.

    Attributes
    ----------
    split : float, optional
        Part of want in fit.
    importance : mapping of preference to float
        0.5 to 1.5.
    multipliers : mapping of skill to float
        Own weight of a skill, above 0.
    answers : mapping of question to value
        Other answers.
    firmness : mapping of limit item to Firmness
        Another firmness.
    """

    split: float | None = None
    importance: Mapping[str, float] = field(default_factory=dict)
    multipliers: Mapping[str, float] = field(default_factory=dict)
    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    firmness: Mapping[str, Firmness] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many things are set otherwise; an answer and its firmness are one."""
        asked = {*self.answers, *self.firmness}
        factors = len(self.importance) + len(self.multipliers)
        return (self.split is not None) + factors + len(asked)

    def with_all(self, others: "Moves") -> "Moves":
        """Give these moves and others; where both name a thing, the others hold."""
        rows = {
            one.name: {**getattr(self, one.name), **getattr(others, one.name)}
            for one in fields(self)
            if one.name != "split"
        }
        return Moves(self.split if others.split is None else others.split, **rows)


def moved(assessment: Assessment, moves: Moves, catalog: Catalog) -> Assessment:
    """Give an assessment with moves made.

    The time on screen belongs to the answer before.
    """
    importance = full_importance(assessment, catalog) if moves.importance else {}
    return replace(
        assessment,
        answers={**assessment.answers, **moves.answers},
        firmness={**assessment.firmness, **moves.firmness},
        options=moved_options(assessment.options, moves, importance),
        milliseconds={
            key: time for key, time in assessment.milliseconds.items() if key not in moves.answers
        },
    )


def moved_options(options: Options, moves: Moves, importance: Mapping[str, float]) -> Options:
    """Give options with moves made.

    Importance that is moved for one preference is set for all of them, as it is by now, because
    what is set by hand replaces the votes as a whole.
    """
    factors = {**options.skill_mult, **_rounded(moves.multipliers)}
    if moves.importance:
        options = replace(options, importance=_rounded({**importance, **moves.importance}))
    split = options.split if moves.split is None else moves.split
    return replace(options, split=split, skill_mult=factors)


def needed(moves: Moves, assessment: Assessment, catalog: Catalog) -> Moves:
    """Give the moves without those that change nothing: what they name is so already."""
    options, importance = assessment.options, full_importance(assessment, catalog)
    split = split_of(options, catalog)
    multipliers = {skill: options.skill_mult.get(skill, 1.0) for skill in moves.multipliers}
    return Moves(
        split=None if moves.split is None or _same(moves.split, split) else moves.split,
        importance=_other(moves.importance, importance),
        multipliers=_other(moves.multipliers, _rounded(multipliers)),
        answers={
            key: value
            for key, value in moves.answers.items()
            if assessment.answers.get(key) != value
        },
        firmness={
            key: value
            for key, value in moves.firmness.items()
            if assessment.firmness.get(key) is not value
        },
    )


def full_importance(assessment: Assessment, catalog: Catalog) -> dict[str, float]:
    """Give the importance of every preference, 1 without a vote, rounded as it is kept."""
    known = importance_of(assessment, catalog)
    return _rounded({key: known.get(key, 1.0) for key in catalog.preferences})


def thousandths(factor: float) -> int:
    """Give how many thousandths the store keeps of a factor, or of a split."""
    return round(factor * THOUSAND)


def as_kept(factor: float) -> float:
    """Give a factor, or a split, as the store keeps it."""
    return thousandths(factor) / THOUSAND


def _rounded(factors: Mapping[str, float]) -> dict[str, float]:
    return {key: as_kept(factor) for key, factor in factors.items()}


def _other(moved_: Mapping[str, float], present: Mapping[str, float]) -> dict[str, float]:
    return {key: value for key, value in moved_.items() if not _same(value, present[key])}


def _same(one: float, other: float) -> bool:
    return thousandths(one) == thousandths(other)
