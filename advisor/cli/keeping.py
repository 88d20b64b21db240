"""Where answers given in a terminal are kept: a file, a profile, or nowhere."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.catalog.questions import Firmness
from advisor.exchange.answers import write_answers


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
