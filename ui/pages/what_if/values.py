"""What the page of a draft shows, part by part: words ready to be written, and chart values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from advisor import Lever, LeverKey, Moves
from ui.charts.draft_board import DraftValues
from ui.widgets.lever import LeverValues


class Stage(Enum):
    """How much there is to show."""

    NOTHING = auto()  # nobody, or nothing answered
    UNRANKED = auto()
    RANKED = auto()


@dataclass(frozen=True, slots=True)
class StripShown:
    """The draft in a line: what it is, how much of it is moved, and what can be done with it.

    ``refusal`` says why it can be neither taken over nor kept; empty where it can.
    """

    words: str
    details: str
    is_moved: bool
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class LeverShown:
    """A lever with what it shows.

    Attributes
    ----------
    lever : Lever
        What can be moved.
    values : LeverValues
        The same as it is painted.
    anchors : tuple of str
        What each level says, the lowest first; none for a lever that has no levels.
    anchor : str
        What the level says at which it stands.
    about : str
        What it moves, for the names of what stands beside it.
    question : str
        What to answer first, so that it can be moved; empty where it can.
    """

    lever: Lever
    values: LeverValues
    anchors: tuple[str, ...]
    anchor: str
    about: str
    question: str


@dataclass(frozen=True, slots=True)
class OptionShown:
    """One possible answer: its words, whether it is the one, and what choosing it moves."""

    text: str
    is_chosen: bool
    moves: Moves


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    """A question with its options.

    ``source`` says what the answer was, where the draft has another; or nothing.
    """

    title: str
    options: tuple[OptionShown, ...]
    source: str


@dataclass(frozen=True, slots=True)
class LimitShown:
    """A limit: what is asked, what is chosen, and how firm that is, where it matters."""

    question: str
    name: str
    note: str
    answer: ChoiceShown
    firmness: ChoiceShown | None


@dataclass(frozen=True, slots=True)
class BoardShown:
    """The board, and how often each path comes first when answers slip; or nothing."""

    values: DraftValues
    shares: str


@dataclass(frozen=True, slots=True)
class EffectShown:
    """One step: what it is, what it does to the lead, who is first then, what it moves."""

    sentence: str
    points: str
    place: int
    outcome: str
    spoken: str
    moves: Moves


@dataclass(frozen=True, slots=True)
class EffectsShown:
    """The single steps that take most from the lead, and which lead that is."""

    aside: str
    rows: tuple[EffectShown, ...]


@dataclass(frozen=True, slots=True)
class ChangedShown:
    """One thing that the draft sets otherwise, and the moves that are left without it."""

    text: str
    without: Moves


@dataclass(frozen=True, slots=True)
class ScenarioShown:
    """A draft that was kept: its name, what it moves and since when it is kept."""

    uid: str
    name: str
    details: str


@dataclass(frozen=True, slots=True)
class MovedShown:
    """How much is moved among wishes, skills and limits; whether all of it is levers."""

    wishes: int
    skills: int
    limits: int
    are_levers: bool


@dataclass(frozen=True)
class Shown:
    """All parts of a draft, in reading order."""

    stage: Stage
    sentence: str
    strip: StripShown
    changed: tuple[ChangedShown, ...]
    levers: Mapping[LeverKey, LeverShown]
    limits: tuple[LimitShown, ...]
    board: BoardShown | None
    effects: EffectsShown | None
    scenarios: tuple[ScenarioShown, ...]
    moved: MovedShown
