"""Where answers lie: in a file or a profile; those given in a terminal perhaps nowhere."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from advisor.assessment.answers import AnswerValue, Assessment, Scorable
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Firmness
from advisor.errors import InputError, RefusedError
from advisor.exchange.answers import read_answers, write_answers
from advisor.message import say


class Keeper(Protocol):
    """Keeps each answer before it counts as given."""

    @property
    def assessment(self) -> Assessment:
        """What was answered so far."""
        ...

    def answer(self, question: str, value: AnswerValue | None) -> object:
        """Keep an answer, or take it away by None."""
        ...

    def set_firmness(self, limit: str, firmness: Firmness | None) -> object:
        """Keep how firm a limit is, or take it away by None."""
        ...


@dataclass
class FileKeeper:
    """Keeps answers in a file that is written whole at each of them; in memory without one."""

    file: Path | None
    assessment: Assessment = field(default_factory=Assessment)

    def answer(self, question: str, value: AnswerValue | None) -> None:
        """Keep an answer, or take it away by None."""
        self._keep(self.assessment.with_answer(question, value))

    def set_firmness(self, limit: str, firmness: Firmness | None) -> None:
        """Keep how firm a limit is, or take it away by None."""
        self._keep(self.assessment.with_firmness(limit, firmness))

    def _keep(self, assessment: Assessment) -> None:
        if self.file is not None:
            write_answers(self.file, assessment)
        self.assessment = assessment


def answers_in(file: Path, catalog: Catalog) -> Scorable:
    """Give what a file holds.

    Raises
    ------
    RefusedError
        If it cannot be read.
    InputError
        With its name and every problem.
    """
    try:
        return read_answers(file, catalog)
    except InputError as error:
        about = say("cli.in_file", file=str(file), refusal=error.message)
        raise InputError(about, error.problems) from error


def assessment_in(file: Path, catalog: Catalog) -> Assessment:
    """Give the answers to questions that a file holds; errors as for :func:`answers_in`."""
    held = answers_in(file, catalog)
    if not isinstance(held, Assessment):
        raise RefusedError(say("refused.not_answers", file=str(file)))
    return held
