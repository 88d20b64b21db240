"""Why a path stands where it stands: three reasons for, two against, from the person's own answers.

A reason is a row of the receipt. A skill that a path leans on less is never a reason against it
while the path asks for more of it than the person has.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.values import CriterionValues, mentor_levels
from advisor.catalog.pack import Catalog, Manifest
from advisor.catalog.questions import Bars, Kind, Rating, Statement, TwoSided
from advisor.message import Message, Number, say
from advisor.scoring.comparison import compared
from advisor.scoring.receipt import Line, receipt
from advisor.scoring.result import PathResult, Result, Row

FOR = 3
AGAINST = 2
STOP = "."  # of a sentence; none stands inside another


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes
    ----------
    criterion : str
        What it is about.
    points : float
        Points of fit as the receipt shows them, above 0 for the path and below 0 against it.
    quotation : Message
        The person's own answer.
    side : str
        What the path has to do with it, in the pack's words.
    question : str, optional
        The item that was quoted; None for criterion values.
    """

    criterion: str
    points: float
    quotation: Message
    side: str
    question: str | None


@dataclass(frozen=True, slots=True)
class Reasons:
    """Reasons for and against one path, the weightiest first."""

    path: str
    supporting: tuple[Reason, ...]
    opposing: tuple[Reason, ...]


def reasons(result: Result, path: PathResult, catalog: Catalog) -> Reasons:
    """Give the reasons for and against a path.

    Parameters
    ----------
    result : Result
        Of the person.
    path : PathResult
        One of its paths.
    catalog : Catalog
        The words.
    """
    shown = [line for section in receipt(path).sections for line in section.lines]
    lines = sorted(shown, key=lambda line: -abs(compared(line.row.points)))
    fair = [line for line in lines if not _is_asked_for(line.row, path, result, catalog)]
    supporting = [line for line in fair if line.points > 0][:FOR]
    opposing = [line for line in fair if line.points < 0][:AGAINST]
    return Reasons(
        path.path,
        tuple(_reason(line, result, catalog) for line in supporting),
        tuple(_reason(line, result, catalog) for line in opposing),
    )


def short_side(row: Row, values: CriterionValues, pack: Manifest) -> str:
    """Give the pack's few words for a row, by kind, side and sign of the points.

    A number that mentors had a part in is not what the person rated, so only the path is spoken of.
    """
    if compared(row.points) == 0:
        return pack.sides_short.middle
    part = "want" if row.kind is Kind.PREFERENCE else "strengths"
    side = "plus" if row.side > 0 else "minus"
    sign = "gain" if row.points > 0 else "loss"
    own = values.own_skills.get(row.criterion, row.value)
    words: str = (
        getattr(pack.sides_short, f"{part}_{side}_{sign}")
        if compared(own - row.value) == 0
        else getattr(pack.sides, f"{part}_{side}")
    )
    return words


def raters(skill: str, result: Result, catalog: Catalog) -> int:
    """Give how many mentors had a part in the level of a skill."""
    given = result.scorable
    if not isinstance(given, Assessment) or not given.options.merge_mentors:
        return 0
    return sum(skill in levels for levels in mentor_levels(given, catalog))


def _is_asked_for(row: Row, path: PathResult, result: Result, catalog: Catalog) -> bool:
    """Tell whether a path that leans on a skill less asks for more of it than there is."""
    if row.kind is not Kind.SKILL or row.side > 0:
        return False
    targets = catalog.targets(catalog.path[path.path], result.values.options.level)
    return targets[row.criterion] > compared(row.value)


def _reason(line: Line, result: Result, catalog: Catalog) -> Reason:
    row, points = line.row, line.points
    side = short_side(row, result.values, catalog.pack)
    if not isinstance(result.scorable, Assessment):
        value = say("reason.value", value=Number(row.value, 1))
        return Reason(row.criterion, points, value, side, None)
    answers = result.scorable.answers
    item = _most_telling(row, answers, catalog)
    quotation = _quotation(item, int(answers[item.id]), row, result, catalog)
    return Reason(row.criterion, points, quotation, side, item.id)


def _most_telling(row: Row, answers: Mapping[str, AnswerValue], catalog: Catalog) -> Rating:
    """Give the answered item that says most clearly what the row rests on; the first of equals."""
    middle = catalog.model.constants.middle
    items = [
        item for item in catalog.ratings if item.criterion == row.criterion and item.id in answers
    ]
    direction = 1 if row.value >= middle else -1
    return max(
        items, key=lambda item: direction * _keyed(item) * (float(answers[item.id]) - middle)
    )


def _keyed(item: Rating) -> int:
    return 1 if isinstance(item, Bars) else item.keyed


def _quotation(item: Rating, value: int, row: Row, result: Result, catalog: Catalog) -> Message:
    """Quote an answer in its own words, and what it counts as where mentors are merged."""
    text = next(one.text for one in catalog.options(item) if one.value == value)
    match item:
        case Statement():
            return say("reason.statement", answer=text, statement=item.text)
        case TwoSided():
            return _sided(item, value, catalog)
    if compared(row.value - value) == 0:
        return say("reason.level", level=value, anchor=text)
    seen = raters(row.criterion, result, catalog)
    return say("reason.merged", level=value, anchor=text, counts=Number(row.value, 1), n=seen)


def _sided(item: TwoSided, value: int, catalog: Catalog) -> Message:
    constants = catalog.model.constants
    poles = left, right = [one.removesuffix(STOP) for one in (item.left, item.right)]
    if value == constants.middle:
        return say("reason.between", left=left, right=right)
    pole, other = poles if value < constants.middle else poles[::-1]
    clear = value in {constants.lowest, constants.highest}
    return say("reason.clearly" if clear else "reason.rather", pole=pole, other=other)
