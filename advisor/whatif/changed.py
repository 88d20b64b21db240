"""What a draft sets otherwise, each thing in a few words, and what is left without it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from advisor.assessment.answers import AnswerValue, Assessment
from advisor.assessment.moves import Moves, full_importance, needed
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Bars, LimitItem, Rating
from advisor.message import Message, Number, say
from advisor.whatif.levers import LeverKey, LeverKind

PERCENTS, DECIMALS = 100, 2


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is set otherwise.

    Attributes
    ----------
    sentence : Message
        What it is, in a few words.
    moves : Moves
        Just this.
    without : Moves
        Everything else that is moved: to make just these puts it back.
    lever : LeverKey, optional
        Where it is seen; None for a limit and for a question that has no lever.
    """

    sentence: Message
    moves: Moves
    without: Moves
    lever: LeverKey | None = None


def changed(source: Assessment, moves: Moves, catalog: Catalog) -> tuple[Changed, ...]:
    """Give what moves set otherwise: the split, wishes, skills, limits, and other questions.

    Parameters
    ----------
    source : Assessment
        The answers under them.
    moves : Moves
        What is so in the answers already is left out.
    catalog : Catalog
        The names of all that is moved.
    """
    moves = needed(moves, source, catalog)
    return (
        *_split(moves),
        *_importance(source, moves, catalog),
        *_answers(source, moves, catalog),
        *_multipliers(source, moves, catalog),
        *_limits(moves, catalog),
        *_others(moves, catalog),
    )


def latest(every: tuple[Changed, ...], before: Moves | None) -> Changed | None:
    """Give what was moved by the last step; the first of all if that only put something back.

    Parameters
    ----------
    every : tuple of Changed
        Of the draft.
    before : Moves, optional
        As they were before the step.
    """
    new = (one for one in every if before is None or before.with_all(one.moves) != before)
    return next(new, every[0] if every else None)


def _split(moves: Moves) -> Iterator[Changed]:
    if moves.split is None:
        return
    want, strengths = _percents(moves.split), _percents(1 - moves.split)
    said = say("changed.split", want=want, strengths=strengths)
    rest = replace(moves, split=None)
    yield Changed(said, Moves(split=moves.split), rest, LeverKey(LeverKind.SPLIT))


def _importance(source: Assessment, moves: Moves, catalog: Catalog) -> Iterator[Changed]:
    held = full_importance(source, catalog) if moves.importance else {}
    for wish in _known(moves.importance, catalog.preferences):
        value, rest = moves.importance[wish], _but(moves.importance, wish)
        name, to = catalog.criterion[wish].name, Number(value, DECIMALS)
        was = Number(held[wish], DECIMALS)
        said = say("changed.importance", criterion=name, to=to, held=was)
        own = Moves(importance={wish: value})
        yield Changed(
            said, own, replace(moves, importance=rest), LeverKey(LeverKind.IMPORTANCE, wish)
        )


def _multipliers(source: Assessment, moves: Moves, catalog: Catalog) -> Iterator[Changed]:
    for skill in _known(moves.multipliers, catalog.criterion):
        value, rest = moves.multipliers[skill], _but(moves.multipliers, skill)
        held = Number(source.options.skill_mult.get(skill, 1.0), DECIMALS)
        name, to = catalog.criterion[skill].name, Number(value, DECIMALS)
        said = say("changed.multiplier", criterion=name, to=to, held=held)
        own = Moves(multipliers={skill: value})
        yield Changed(
            said, own, replace(moves, multipliers=rest), LeverKey(LeverKind.MULTIPLIER, skill)
        )


def _answers(source: Assessment, moves: Moves, catalog: Catalog) -> Iterator[Changed]:
    """Give the criteria whose answers are moved: all answers on one are one thing."""
    rated: dict[str, list[Rating]] = {}
    for item in catalog.ratings:
        if item.id in moves.answers:
            rated.setdefault(item.criterion, []).append(item)
    for criterion, items in rated.items():
        own = {item.id: moves.answers[item.id] for item in items}
        is_skill = isinstance(items[0], Bars)
        told = _level if is_skill else _on_wish
        said = told(items, own, source, catalog.criterion[criterion].name)
        rest = _without(moves, *own)
        key = LeverKey(LeverKind.LEVEL if is_skill else LeverKind.IMPORTANCE, criterion)
        yield Changed(said, Moves(answers=own), rest, key)


def _level(
    items: list[Rating], own: Mapping[str, AnswerValue], source: Assessment, name: str
) -> Message:
    item = items[0]
    if item.id not in source.answers:
        return say("changed.level_new", criterion=name, to=own[item.id])
    return say("changed.level", criterion=name, to=own[item.id], held=source.answers[item.id])


def _on_wish(
    items: list[Rating], own: Mapping[str, AnswerValue], source: Assessment, name: str
) -> Message:
    """Say how many answers on a wish are moved, and how far in all towards it."""
    count = say("changed.answers", n=len(items))
    if any(item.id not in source.answers for item in items):
        return say("changed.wish_new", criterion=name, count=count)
    steps = sum(_keyed(item) * (int(own[item.id]) - int(source.answers[item.id])) for item in items)
    if not steps:
        return say("changed.wish_level", criterion=name, count=count)
    size = abs(steps)
    how = say("changed.higher", n=size) if steps > 0 else say("changed.lower", n=size)
    return say("changed.wish", criterion=name, count=count, how=how)


def _keyed(item: Rating) -> int:
    return 1 if isinstance(item, Bars) else item.keyed


def _limits(moves: Moves, catalog: Catalog) -> Iterator[Changed]:
    """Give the limits that are moved: an answer and its firmness are one thing."""
    firm = {one.value: one.text for one in catalog.items.firmness.options}
    for item in (one for one in catalog.items.items if isinstance(one, LimitItem)):
        own = _question(moves, item.id)
        if not own.count:
            continue
        options: dict[AnswerValue, str] = {one.value: one.text for one in item.options}
        parts = [options[value] for value in own.answers.values()]
        parts += [firm[value] for value in own.firmness.values()]
        name = catalog.criterion[item.criterion].name
        said = say("changed.limit", criterion=name, to=parts[0])
        if len(parts) > 1:
            said = say("changed.limit_firm", criterion=name, to=parts[0], firm=parts[1])
        yield Changed(said, own, _without(moves, item.id))


def _others(moves: Moves, catalog: Catalog) -> Iterator[Changed]:
    """Give what is moved of questions that have no lever."""
    rated = {one.id for one in catalog.ratings}
    rated |= {one.id for one in catalog.items.items if isinstance(one, LimitItem)}
    for question in (one for one in moves.answers if one not in rated):
        yield Changed(
            say("changed.question"), _question(moves, question), _without(moves, question)
        )


def _question(moves: Moves, question: str) -> Moves:
    """Give what is moved of one question: its answer, and how firm it is."""
    return Moves(
        answers={key: value for key, value in moves.answers.items() if key == question},
        firmness={key: value for key, value in moves.firmness.items() if key == question},
    )


def _without(moves: Moves, *names: str) -> Moves:
    """Give what is moved without some questions."""
    return replace(
        moves,
        answers={key: value for key, value in moves.answers.items() if key not in names},
        firmness={key: value for key, value in moves.firmness.items() if key not in names},
    )


def _but(factors: Mapping[str, float], name: str) -> dict[str, float]:
    return {key: value for key, value in factors.items() if key != name}


def _percents(share: float) -> Number:
    """Give a share in percent, with a decimal only where it has one."""
    percents = round(share * PERCENTS, 1)
    return Number(percents, 0 if percents == int(percents) else 1)


def _known(own: Mapping[str, float], every: Iterable[str]) -> list[str]:
    """Give what is moved, in the order of the pack."""
    return [one for one in every if one in own]
