"""What the bridge announces: frozen values, one a signal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a page and a result need NumPy, which is not there before the first paint
    from advisor import Message, Overview, Page, Result, Scenario


@dataclass(frozen=True, slots=True)
class ResultView:
    """A result with the page that says it; of the sample or of the open profile."""

    result: "Result"
    page: "Page"
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class DraftView:
    """What is tried out, what was kept of it under a name; of the sample or the open profile."""

    overview: "Overview"
    scenarios: "tuple[Scenario, ...]" = ()
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """When the last change was committed (``14:32``, local time), or why it was not."""

    at: str = ""
    problem: "Message | None" = None


@dataclass(frozen=True, slots=True)
class UndoState:
    """What would be taken back and what done again; None where there is nothing."""

    undo: "Message | None" = None
    redo: "Message | None" = None


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go to, what to show there, and where to come back to."""

    place: str
    target: str = ""
    origin: str = ""
