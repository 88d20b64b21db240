"""What the page of a result shows, part by part: words ready to be written, and chart values."""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor import Moves
from ui.charts.board import BoardValues
from ui.charts.chart import Table
from ui.charts.receipt import ReceiptValues
from ui.pages.results.state import Narrowing, State, Topic
from ui.widgets.reason_row import ReasonWords


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """The answer in one sentence, how sure it is, and what qualifies it."""

    title: str
    sentence: str
    badge: str
    certainty: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathShown:
    """A path as it is named and marked everywhere."""

    path: str
    name: str
    place: int


@dataclass(frozen=True, slots=True)
class BlockedShown:
    """A path that goes past a limit, and where it would stand without it."""

    place: int
    sentence: str


@dataclass(frozen=True, slots=True)
class LimitsShown:
    """Paths in conflict with limits, what is worth a check, and the question to open.

    ``notes`` name the paths, limit by limit; ``counts`` say the same in one line, by how many.
    """

    title: str
    blocked: tuple[BlockedShown, ...]
    notes: str
    counts: str
    question: str | None


@dataclass(frozen=True, slots=True)
class WhyShown:
    """Reasons for and against one path; each group says so where it has none."""

    path: PathShown
    title: str
    supporting: tuple[ReasonWords, ...]
    opposing: tuple[ReasonWords, ...]
    no_support: str
    no_objection: str


@dataclass(frozen=True, slots=True)
class ReceiptShown:
    """The receipt of one path."""

    path: PathShown
    title: str
    values: ReceiptValues


@dataclass(frozen=True, slots=True)
class GapsShown:
    """What the first path asks for beyond the level today, and what stands beside it."""

    title: str
    gaps: tuple[str, ...]
    asides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepShown:
    """A next step."""

    when: str
    title: str
    hours: str
    what: str
    why: str
    reading: str
    done: str


@dataclass(frozen=True, slots=True)
class StepsShown:
    """The next steps; none where nothing is ranked."""

    title: str
    steps: tuple[StepShown, ...]


@dataclass(frozen=True, slots=True)
class ListShown:
    """Sentences under a title; none where there is nothing to say."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TurnShown:
    """A sentence on what would change the order, and the moves that do it; none if none does."""

    sentence: str
    moves: Moves


@dataclass(frozen=True, slots=True)
class ChangesShown:
    """What would change the order."""

    title: str
    turns: tuple[TurnShown, ...]


@dataclass(frozen=True, slots=True)
class LeewaysShown:
    """How far each weight can move: what the rows mean, as a table and as sentences."""

    meaning: str
    table: Table
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobShown:
    """A published job profile, and what makes it near."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class NearShown:
    """Job profiles of a similar shape; ``none`` says that there is none."""

    title: str
    meaning: str
    jobs: tuple[JobShown, ...]
    none: str
    attribution: str


@dataclass(frozen=True, slots=True)
class ThingShown:
    """A question for a mentor, and what it came from; empty where the answer says so."""

    about: str
    question: str


@dataclass(frozen=True, slots=True)
class TalkShown:
    """What to bring to a mentor."""

    title: str
    things: tuple[ThingShown, ...]
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoreShown:
    """What to answer next: topics where nothing is ranked, a section where more would help."""

    topics: tuple[Topic, ...]
    narrowing: Narrowing | None
    minutes: int
    full_start: str


@dataclass(frozen=True)
class Shown:
    """All parts, in reading order; None or empty where a state leaves one out."""

    state: State
    answer: AnswerShown
    more: MoreShown
    board: BoardValues | None
    abouts: tuple[PathShown, ...]
    limits: LimitsShown | None
    whys: tuple[WhyShown, ...]
    receipts: Mapping[str, ReceiptShown]
    gaps: GapsShown | None
    changes: ChangesShown
    leeways: LeewaysShown | None
    steps: StepsShown
    talk: TalkShown | None
    near: NearShown | None
    method: ListShown
    footer: str

    @property
    def parts(self) -> tuple[object, ...]:
        """The parts below the answer, in reading order."""
        return (
            self.board,
            self.abouts,
            self.limits,
            self.whys,
            self.receipts,
            self.gaps,
            self.changes,
            self.steps,
            self.talk,
            self.leeways,
            self.near,
            self.method,
        )
