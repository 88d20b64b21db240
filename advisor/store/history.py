"""What was done to a profile, in order, and what of it can be undone and done again."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal, TypeAlias

Op: TypeAlias = Literal["do", "undo", "redo", "make", "migrate"]


class Verb(Enum):
    """What a person did. The values stand in stores for ever."""

    ANSWER = "answer"
    FIRMNESS = "firmness"
    NOTE = "note"
    LEVEL = "level"
    SPLIT = "split"
    IMPORTANCE = "importance"
    MULTIPLIER = "skill_mult"
    MERGE = "merge_mentors"
    RENAME = "rename"
    CREATE = "create"
    DUPLICATE = "duplicate"
    KEEP = "keep"
    ARCHIVE = "archive"
    RESTORE = "restore"
    FINISH = "finish"
    CHOICE = "choice"
    TAKE_OVER = "take_over"
    SCENARIO = "scenario"
    RENAME_SCENARIO = "rename_scenario"
    DROP_SCENARIO = "drop_scenario"

    @property
    def can_be_undone(self) -> bool:
        """Whether it is a step of undo; what makes a thing has its own way back, or none."""
        return self not in MAKING


MAKING = (Verb.CREATE, Verb.DUPLICATE, Verb.KEEP, Verb.ARCHIVE, Verb.RESTORE, Verb.FINISH)


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, and to which question, skill, pair or name."""

    verb: Verb
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One deed that was kept: its number in the log, and when."""

    group: int
    deed: Deed
    at_ms: int


@dataclass(frozen=True, slots=True)
class History:
    """The steps that can be undone, and those that can be done again; the next one is the last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def with_done(self, step: Step) -> "History":
        """Give the history after a deed: what was undone before is no longer to be had."""
        return History((*self.done, step)) if step.deed.verb.can_be_undone else self

    def with_undone(self) -> "History":
        """Give the history after the last step was undone."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def with_redone(self) -> "History":
        """Give the history after the step that was undone last was done again."""
        return replace(self, done=(*self.done, self.undone[-1]), undone=self.undone[:-1])

    def after(self, op: Op, step: Step) -> "History":
        """Give the history after one entry of the log."""
        match op:
            case "undo":
                return self.with_undone()
            case "redo":
                return self.with_redone()
        return self.with_done(step)
