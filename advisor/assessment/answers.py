"""An assessment as a frozen value: change gives a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from advisor.catalog.questions import Firmness

AnswerValue: TypeAlias = int | str


@dataclass(frozen=True)
class Options:
    """What a person may set beside the answers.

    Attributes
    ----------
    split : float, optional
        Part of want in fit; the pack's own if not set.
    level : str, optional
        Level whose targets count where a path has levels; the path's default if not set.
    merge_mentors : bool
        Whether skills are the mean of the own and the mentors' ratings.
    importance : mapping of preference to float, optional
        Set by hand; replaces what trade-offs say, as a whole.
    skill_mult : mapping of skill to float
        Own weight of a skill, above 0.
    """

    split: float | None = None
    level: str | None = None
    merge_mentors: bool = False
    importance: Mapping[str, float] | None = None
    skill_mult: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Assessment:
    """A person's own answers, mentors' ratings of their skills, and options.

    Attributes
    ----------
    answers : mapping of item, case or duty to value
        What was answered, and nothing else: the number of an option, or the letter of a case.
    firmness : mapping of limit item to Firmness
        How firm a limit is.
    mentors : tuple of mapping of skill item to rating
        One for each mentor; what a mentor skipped is missing.
    """

    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    firmness: Mapping[str, Firmness] = field(default_factory=dict)
    mentors: tuple[Mapping[str, int], ...] = ()
    options: Options = field(default_factory=Options)

    def with_answer(self, question: str, value: AnswerValue | None) -> "Assessment":
        """Give the assessment with one answer set, or taken away by None."""
        answers = {key: old for key, old in self.answers.items() if key != question}
        if value is not None:
            answers[question] = value
        return replace(self, answers=answers)

    def with_firmness(self, limit: str, firmness: Firmness | None) -> "Assessment":
        """Give the assessment with the firmness of a limit set, or taken away by None."""
        rest = {key: old for key, old in self.firmness.items() if key != limit}
        if firmness is not None:
            rest[limit] = firmness
        return replace(self, firmness=rest)


@dataclass(frozen=True)
class CriterionProfile:
    """Criterion values in place of answers, as an outside profile gives them (1 to 5)."""

    values: Mapping[str, float]
    options: Options = field(default_factory=Options)


Scorable: TypeAlias = Assessment | CriterionProfile
