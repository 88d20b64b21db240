"""What a person answered and noted, brought to the bridge; what cannot be kept is not lost."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from advisor import Firmness, Question, asks_firmness
from ui.pages.questions.asking import Chosen
from ui.pages.questions.walk import Spot

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Keeping:
    """Asks for the commands of the questions.

    Attributes
    ----------
    drafts : mapping of question to str
        Notes that could not be kept yet.
    is_busy : bool
        Whether a change that is announced now was asked for here.
    """

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self._drafts: dict[str, str] = {}
        self.is_busy = False

    @property
    def drafts(self) -> Mapping[str, str]:
        """Notes that could not be kept yet."""
        return self._drafts

    def forget_drafts(self) -> None:
        """Let go of the notes of somebody else."""
        self._drafts = {}

    def keep(self, spot: Spot, question: Question, value: Chosen, took: int | None) -> bool:
        """Keep an answer or a firmness, or take it away by None; tell whether it is kept."""
        if spot.is_firmness:
            firmness = value if isinstance(value, Firmness) else None
            return self._ask(lambda: self._bridge.set_firmness(spot.question, firmness))
        answer = None if isinstance(value, Firmness) else value
        kept = self._ask(lambda: self._bridge.answer(spot.question, answer, took))
        return kept and self._tidy(question) and self._keep_drafts()

    def keep_note(self, question: str, text: str) -> bool:
        """Keep a note, or take it away if it is empty; what is refused stays as a draft."""
        kept = self._ask(lambda: self._bridge.set_note(question, text or None))
        if kept:
            self._drafts.pop(question, None)
        else:
            self._drafts[question] = text
        return kept

    def finish(self) -> bool:
        """Let what there is be kept for the history."""
        return self._ask(self._bridge.finish_sitting)

    def _tidy(self, question: Question) -> bool:
        """Take away a firmness that no longer matters, as no page would show it."""
        assessment = self._bridge.assessment
        is_idle = question.id in assessment.firmness and not asks_firmness(
            question, assessment, self._bridge.catalog
        )
        return not is_idle or self._ask(lambda: self._bridge.set_firmness(question.id, None))

    def _keep_drafts(self) -> bool:
        """Try again what was refused before; an answer is kept, whatever becomes of a note."""
        for question, text in tuple(self._drafts.items()):
            if not self.keep_note(question, text):
                break
        return True

    def _ask(self, command: Callable[[], bool]) -> bool:
        self.is_busy = True
        try:
            return command()
        finally:
            self.is_busy = False
