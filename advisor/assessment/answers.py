"""An assessment as a frozen value: change gives a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar

from advisor.catalog.questions import Firmness

AnswerValue: TypeAlias = int | str
PairKey: TypeAlias = tuple[str, str]
Key = TypeVar("Key")
Value = TypeVar("Value")


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
    options : Options
        What was set beside the answers.
    notes : mapping of question to str
        An example that shows it, in the person's words; also where there is no answer.
    milliseconds : mapping of question to int
        How long a question was on screen before this answer, where that was measured.
    choices : mapping of two preferences to int
        Trade-offs beyond the items: where between the two a person stands, counted from clearly the
        first. The first is the one that comes first in the alphabet, so that two preferences stand
        here once. They are no answers: importance can be learned from them, no score reads them.
    """

    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    firmness: Mapping[str, Firmness] = field(default_factory=dict)
    mentors: tuple[Mapping[str, int], ...] = ()
    options: Options = field(default_factory=Options)
    notes: Mapping[str, str] = field(default_factory=dict)
    milliseconds: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[PairKey, int] = field(default_factory=dict)

    def with_answer(
        self, question: str, value: AnswerValue | None, milliseconds: int | None = None
    ) -> "Assessment":
        """Give the assessment with one answer and its time set, or taken away by None."""
        return replace(
            self,
            answers=_with(self.answers, question, value),
            milliseconds=_with(
                self.milliseconds, question, None if value is None else milliseconds
            ),
        )

    def with_firmness(self, limit: str, firmness: Firmness | None) -> "Assessment":
        """Give the assessment with the firmness of a limit set, or taken away by None."""
        return replace(self, firmness=_with(self.firmness, limit, firmness))

    def with_note(self, question: str, text: str | None) -> "Assessment":
        """Give the assessment with a note set, or taken away by None."""
        return replace(self, notes=_with(self.notes, question, text))

    def with_choice(self, first: str, second: str, position: int | None) -> "Assessment":
        """Give the assessment with a further trade-off set, or taken away by None.

        The first comes first in the alphabet; the position is counted from it.
        """
        return replace(self, choices=_with(self.choices, (first, second), position))


def _with(row: Mapping[Key, Value], key: Key, value: Value | None) -> dict[Key, Value]:
    """Give a row with one entry as the last, or without it."""
    rest = {other: old for other, old in row.items() if other != key}
    return rest if value is None else {**rest, key: value}


@dataclass(frozen=True)
class CriterionProfile:
    """Criterion values in place of answers, as an outside profile gives them (1 to 5)."""

    values: Mapping[str, float]
    options: Options = field(default_factory=Options)


Scorable: TypeAlias = Assessment | CriterionProfile
