"""What is compared: career paths with targets, weights and facts, and the model's constants."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from advisor.catalog.conditions import Condition
from advisor.catalog.questions import Lines
from advisor.reading.constraints import Between, Id, Length, Positive, Share, SourceKey, Text

Grade: TypeAlias = Literal["A", "B", "C", "D"]
Target: TypeAlias = Annotated[int, Between(1, 5)]
SkillWeight: TypeAlias = Annotated[float, Between(0, 1000)]
SignedWeight: TypeAlias = Annotated[float, Between(-1000, 1000)]
Fact: TypeAlias = str | int | bool
Points: TypeAlias = Annotated[float, Between(0, 100)]


@dataclass(frozen=True)
class SkillRow:
    """What a path asks of one skill: a level, and how much it leans on it (2.5 is neutral)."""

    target: Target
    target_sources: tuple[SourceKey, ...]
    target_grade: Grade
    weight: SkillWeight
    weight_sources: tuple[SourceKey, ...]
    weight_grade: Grade
    why: Text
    evidence_note: str = ""


@dataclass(frozen=True)
class PreferenceRow:
    """What a path brings (above 0) or takes away (below 0)."""

    weight: SignedWeight
    sources: tuple[SourceKey, ...]
    grade: Grade
    why: Text
    evidence_note: str = ""


@dataclass(frozen=True)
class Subtrack:
    """A nearby role inside a path."""

    id: Id
    name: Text
    summary: Text
    leans_on: tuple[Id, ...]
    article_lines: Lines
    signals: Mapping[Id, Literal[1, -1]]


@dataclass(frozen=True)
class CareerPath:
    """One of the ways that are compared."""

    id: Id
    name: Text
    short: Text
    fit_condition: Text
    article_lines: Lines
    what_changes: Text
    watch_out: Text
    subtracks: tuple[Subtrack, ...]
    facts: Mapping[Id, Fact]
    fact_sources: Mapping[Id, Text]
    skills: Mapping[Id, SkillRow]
    preferences: Mapping[Id, PreferenceRow]
    default_level: Id | None = None
    level_targets: Mapping[Id, Mapping[Id, Target]] | None = None


@dataclass(frozen=True)
class Constants:
    """The numbers of the model; the model specification says what each is for."""

    step: Positive
    lowest: float
    middle: float
    highest: float
    neutral_skill_weight: float
    split: Share
    split_min: Share
    split_max: Share
    se_skill: Positive
    se_preference: Positive
    sd_unanswered: Positive
    weight_jitter: Share
    z80: Positive
    close_gap: Points
    close_flip: Share
    clear_gap: Points
    clear_flip: Share
    resamples: int
    seed: int
    subtrack_open: Positive
    importance_span: Share
    multiplier_max: Positive
    learned_prior: Positive
    learned_min_choices: int
    learned_most_choices: int
    learned_least_move: Share
    grade_trust: Mapping[Grade, Share]


@dataclass(frozen=True)
class Band:
    """A word for values from ``min`` on; the highest first."""

    min: float
    word: Text
    plain: str = ""


Bands: TypeAlias = Annotated[tuple[Band, ...], Length(1, 12)]


@dataclass(frozen=True)
class ValueWords:
    """Words for values."""

    fit: Bands
    want: Bands
    ready: Bands
    strengths: Bands
    certainty: Bands


@dataclass(frozen=True)
class ModelCard:
    """The model in words: the card, what grades mean, how weights were made."""

    card: tuple[Text, ...]
    weights: Text
    weight_recipe: Text
    grades: Mapping[Grade, Text]
    limits: Text
    self_mentor: Text
    cannot_know: tuple[Text, ...]
    error_note: Text


@dataclass(frozen=True)
class Model:
    """Constants, words for values, and the card."""

    version: Id
    constants: Constants
    words: ValueWords
    about: ModelCard


@dataclass(frozen=True)
class Flag:
    """Something about the answers that limits what may be said.

    ``effect`` is what it does: nothing can be ranked, the result is a first sketch, or only a
    remark.
    """

    id: Id
    effect: Literal["unranked", "sketch", "remark"]
    rule: Text
    when: Condition
    say: str = ""


@dataclass(frozen=True)
class Trigger:
    """Something worth a talk; the first in the pack are shown first."""

    id: Id
    name: Text
    rule: Text
    say: Text
    when: Condition
    needs_ranking: bool = False


@dataclass(frozen=True)
class FactWords:
    """How each value of a fact is said; a switch by ``true`` and ``false``."""

    fact: Id
    words: Mapping[str, Text]

    def key(self, fact: Fact) -> str:
        """Give the key under which a value is said."""
        return str(fact).lower() if isinstance(fact, bool) else str(fact)


@dataclass(frozen=True)
class FactSpan:
    """Two facts that are the ends of what is usual, and what they count."""

    least: Id
    most: Id
    unit: Text


@dataclass(frozen=True)
class LimitRule:
    """When a limit meets a path: hard (a deal-breaker blocks), or worth a note.

    ``asks`` is how what a path asks there is said.
    """

    criterion: Id
    item: Id
    rule: Text
    note: Condition
    hard: Condition | None = None
    asks: FactWords | FactSpan | None = None


@dataclass(frozen=True)
class Rules:
    """All rules of a pack.

    ``ranking_known`` says when triggers that need a ranking may hold, ``start_with`` which wishes
    to ask first of somebody whose answers are too even.
    """

    flags: tuple[Flag, ...]
    limits: tuple[LimitRule, ...]
    show_at_most: int
    first_means: Text
    ranking_known: Condition
    start_with: tuple[Id, ...]
    triggers: tuple[Trigger, ...]
