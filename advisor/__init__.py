"""The core: content, assessment, scores with receipts, sentences and next steps. No Qt.

This is the door: what a window may use, by name. A name is found when it is first asked for, so
that a window can paint before NumPy is there.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.assessment.answers import AnswerValue as AnswerValue
    from advisor.assessment.answers import Assessment as Assessment
    from advisor.assessment.answers import Options as Options
    from advisor.assessment.answers import PairKey as PairKey
    from advisor.assessment.flow import Question as Question
    from advisor.assessment.flow import Section as Section
    from advisor.assessment.flow import first_unanswered as first_unanswered
    from advisor.assessment.flow import minutes_left as minutes_left
    from advisor.assessment.flow import place_of as place_of
    from advisor.assessment.flow import questions as questions
    from advisor.assessment.flow import section_of as section_of
    from advisor.assessment.flow import shuffled as shuffled
    from advisor.assessment.moves import Moves as Moves
    from advisor.assessment.profile import Profile as Profile
    from advisor.assessment.profile import ProfileCard as ProfileCard
    from advisor.assessment.scenario import Scenario as Scenario
    from advisor.catalog.background import Persona as Persona
    from advisor.catalog.conditions import Verdict as Verdict
    from advisor.catalog.library import Library as Library
    from advisor.catalog.pack import Catalog as Catalog
    from advisor.catalog.questions import Bars as Bars
    from advisor.catalog.questions import Case as Case
    from advisor.catalog.questions import Duty as Duty
    from advisor.catalog.questions import Firmness as Firmness
    from advisor.catalog.questions import Kind as Kind
    from advisor.catalog.questions import LimitItem as LimitItem
    from advisor.catalog.questions import Mode as Mode
    from advisor.catalog.questions import Pair as Pair
    from advisor.catalog.questions import Statement as Statement
    from advisor.catalog.questions import TwoSided as TwoSided
    from advisor.catalog.reading import read_catalog as read_catalog
    from advisor.catalog.reading import read_library as read_library
    from advisor.comparing.cells import Cell as Cell
    from advisor.comparing.cells import CellLine as CellLine
    from advisor.comparing.cells import LimitMark as LimitMark
    from advisor.comparing.columns import Column as Column
    from advisor.comparing.columns import scenario_results as scenario_results
    from advisor.comparing.comparison import Comparison as Comparison
    from advisor.comparing.comparison import comparison as comparison
    from advisor.comparing.comparison import only_differing as only_differing
    from advisor.comparing.difference import AlignedRow as AlignedRow
    from advisor.comparing.difference import Difference as Difference
    from advisor.comparing.difference import DifferenceRow as DifferenceRow
    from advisor.comparing.difference import aligned as aligned
    from advisor.comparing.difference import difference as difference
    from advisor.comparing.rows import ComparisonRow as ComparisonRow
    from advisor.comparing.rows import RowKind as RowKind
    from advisor.errors import AdvisorError as AdvisorError
    from advisor.errors import InputError as InputError
    from advisor.errors import RefusedError as RefusedError
    from advisor.exchange.answers import read_answers as read_answers
    from advisor.export.comparison_csv import comparison_csv as comparison_csv
    from advisor.export.page import BoardRow as BoardRow
    from advisor.export.page import Page as Page
    from advisor.export.page import page as page
    from advisor.export.path_levels import CasePart as CasePart
    from advisor.export.path_levels import LevelPart as LevelPart
    from advisor.export.path_page import PathStory as PathStory
    from advisor.export.path_page import path_story as path_story
    from advisor.learning.choices import Choice as Choice
    from advisor.learning.choices import choices as choices
    from advisor.learning.ordering import importance_by_order as importance_by_order
    from advisor.learning.proposal import Proposal as Proposal
    from advisor.learning.proposal import ProposalRow as ProposalRow
    from advisor.learning.proposal import counts_now as counts_now
    from advisor.learning.proposal import proposal as proposal
    from advisor.learning.trade_offs import TradeOff as TradeOff
    from advisor.learning.trade_offs import trade_off as trade_off
    from advisor.message import Message as Message
    from advisor.message import Number as Number
    from advisor.message import say as say
    from advisor.planning.hours import HoursToBeReady as HoursToBeReady
    from advisor.planning.hours import hours_to_be_ready as hours_to_be_ready
    from advisor.scoring.answer import Standing as Standing
    from advisor.scoring.changes import Turn as Turn
    from advisor.scoring.leeway import Leeway as Leeway
    from advisor.scoring.leeway import Mark as Mark
    from advisor.scoring.limits import asks_firmness as asks_firmness
    from advisor.scoring.limits import could_block as could_block
    from advisor.scoring.neighbours import none_similar as none_similar
    from advisor.scoring.neighbours import similar as similar
    from advisor.scoring.reasons import Reason as Reason
    from advisor.scoring.reasons import Reasons as Reasons
    from advisor.scoring.receipt import Line as Line
    from advisor.scoring.receipt import Receipt as Receipt
    from advisor.scoring.receipt import ReceiptSection as ReceiptSection
    from advisor.scoring.receipt import receipt as receipt
    from advisor.scoring.result import PathResult as PathResult
    from advisor.scoring.result import Result as Result
    from advisor.scoring.score import Scorer as Scorer
    from advisor.session.changes import Change as Change
    from advisor.session.changes import ChangeKind as ChangeKind
    from advisor.session.commands import Session as Session
    from advisor.store.place import home_folder as home_folder
    from advisor.store.refusals import StoreError as StoreError
    from advisor.store.refusals import StoreLockedError as StoreLockedError
    from advisor.store.refusals import StoreMissingError as StoreMissingError
    from advisor.store.store import open_store as open_store
    from advisor.whatif.draft import Draft as Draft
    from advisor.whatif.effects import Effect as Effect
    from advisor.whatif.levers import Lever as Lever
    from advisor.whatif.levers import LeverKey as LeverKey
    from advisor.whatif.levers import LeverKind as LeverKind
    from advisor.whatif.levers import Marks as Marks
    from advisor.whatif.overview import Overview as Overview
    from advisor.whatif.overview import overview as overview
    from advisor.wording import Words as Words
    from advisor.wording import read_words as read_words

# The same names once more, room by room, for the time when one is asked for; a test compares them.
_ROOMS = {
    "advisor.assessment.answers": (
        "AnswerValue",
        "Assessment",
        "Options",
        "PairKey",
    ),
    "advisor.assessment.flow": (
        "Question",
        "Section",
        "first_unanswered",
        "minutes_left",
        "place_of",
        "questions",
        "section_of",
        "shuffled",
    ),
    "advisor.assessment.moves": ("Moves",),
    "advisor.assessment.profile": (
        "Profile",
        "ProfileCard",
    ),
    "advisor.assessment.scenario": ("Scenario",),
    "advisor.catalog.background": ("Persona",),
    "advisor.catalog.conditions": ("Verdict",),
    "advisor.catalog.library": ("Library",),
    "advisor.catalog.pack": ("Catalog",),
    "advisor.catalog.questions": (
        "Bars",
        "Case",
        "Duty",
        "Firmness",
        "Kind",
        "LimitItem",
        "Mode",
        "Pair",
        "Statement",
        "TwoSided",
    ),
    "advisor.catalog.reading": (
        "read_catalog",
        "read_library",
    ),
    "advisor.comparing.cells": (
        "Cell",
        "CellLine",
        "LimitMark",
    ),
    "advisor.comparing.columns": (
        "Column",
        "scenario_results",
    ),
    "advisor.comparing.comparison": (
        "Comparison",
        "comparison",
        "only_differing",
    ),
    "advisor.comparing.difference": (
        "AlignedRow",
        "Difference",
        "DifferenceRow",
        "aligned",
        "difference",
    ),
    "advisor.comparing.rows": (
        "ComparisonRow",
        "RowKind",
    ),
    "advisor.errors": (
        "AdvisorError",
        "InputError",
        "RefusedError",
    ),
    "advisor.exchange.answers": ("read_answers",),
    "advisor.export.comparison_csv": ("comparison_csv",),
    "advisor.export.page": (
        "BoardRow",
        "Page",
        "page",
    ),
    "advisor.export.path_levels": (
        "CasePart",
        "LevelPart",
    ),
    "advisor.export.path_page": (
        "PathStory",
        "path_story",
    ),
    "advisor.learning.choices": (
        "Choice",
        "choices",
    ),
    "advisor.learning.ordering": ("importance_by_order",),
    "advisor.learning.proposal": (
        "Proposal",
        "ProposalRow",
        "counts_now",
        "proposal",
    ),
    "advisor.learning.trade_offs": (
        "TradeOff",
        "trade_off",
    ),
    "advisor.message": (
        "Message",
        "Number",
        "say",
    ),
    "advisor.planning.hours": (
        "HoursToBeReady",
        "hours_to_be_ready",
    ),
    "advisor.scoring.answer": ("Standing",),
    "advisor.scoring.changes": ("Turn",),
    "advisor.scoring.leeway": (
        "Leeway",
        "Mark",
    ),
    "advisor.scoring.limits": (
        "asks_firmness",
        "could_block",
    ),
    "advisor.scoring.neighbours": (
        "none_similar",
        "similar",
    ),
    "advisor.scoring.reasons": (
        "Reason",
        "Reasons",
    ),
    "advisor.scoring.receipt": (
        "Line",
        "Receipt",
        "ReceiptSection",
        "receipt",
    ),
    "advisor.scoring.result": (
        "PathResult",
        "Result",
    ),
    "advisor.scoring.score": ("Scorer",),
    "advisor.session.changes": (
        "Change",
        "ChangeKind",
    ),
    "advisor.session.commands": ("Session",),
    "advisor.store.place": ("home_folder",),
    "advisor.store.refusals": (
        "StoreError",
        "StoreLockedError",
        "StoreMissingError",
    ),
    "advisor.store.store": ("open_store",),
    "advisor.whatif.draft": ("Draft",),
    "advisor.whatif.effects": ("Effect",),
    "advisor.whatif.levers": (
        "Lever",
        "LeverKey",
        "LeverKind",
        "Marks",
    ),
    "advisor.whatif.overview": (
        "Overview",
        "overview",
    ),
    "advisor.wording": (
        "Words",
        "read_words",
    ),
}
_PLACES = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Find a name in its room."""
    if name not in _PLACES:
        raise AttributeError(f"the door of advisor has no {name}")
    found: object = getattr(import_module(_PLACES[name]), name)
    globals()[name] = found
    return found
