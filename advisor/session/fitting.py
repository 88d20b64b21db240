"""An assessment and the content: what is set is checked, what is read is cut to what is known.

Both by the code that reads files. What the content does not know any more stays in the store.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.collecting import UNKNOWN_ID
from advisor.assessment.moves import Moves, as_kept
from advisor.assessment.reading import read_input, read_known
from advisor.catalog.pack import Catalog
from advisor.errors import InputError, Problem
from advisor.exchange.answers import plain
from advisor.message import say
from advisor.reading.constraints import as_number, join
from advisor.session import choices

T = TypeVar("T")


def checked(assessment: Assessment, catalog: Catalog) -> Assessment:
    """Give an assessment as the store keeps it, options in thousandths.

    Raises
    ------
    InputError
        With every value that the content does not allow.
    """
    problems = [*_of_notes(assessment, catalog), *choices.problems(assessment.choices, catalog)]
    if problems:
        raise InputError(say("refused.input"), problems)
    exact = replace(assessment, options=_exact(assessment.options))
    read = read_input(catalog, plain(exact))
    assert isinstance(read, Assessment)  # noqa: S101  (it has answers)
    return replace(  # 4.0 is kept as 4
        exact,
        answers=read.answers,
        mentors=read.mentors,
        choices=choices.fitting(assessment.choices, catalog),
    )


def checked_moves(moves: Moves, catalog: Catalog) -> Moves:
    """Give moves as the store keeps them, factors in thousandths.

    Raises
    ------
    InputError
        With every value that the content does not allow.
    """
    return _moves(checked(_alone(moves), catalog))


def fitting(assessment: Assessment, catalog: Catalog) -> Assessment:
    """Give the part of an assessment that the content knows."""
    read = read_known(catalog, plain(assessment))
    assert isinstance(read, Assessment)  # noqa: S101  (it has answers)
    return replace(
        read,
        notes=_known(assessment.notes, catalog),
        milliseconds=_known(assessment.milliseconds, catalog),
        choices=choices.fitting(assessment.choices, catalog),
    )


def fitting_moves(moves: Moves, catalog: Catalog) -> Moves:
    """Give the part of moves that the content knows."""
    return _moves(fitting(_alone(moves), catalog))


def _alone(moves: Moves) -> Assessment:
    """Give moves as answers and options, so that these are read once more in one way."""
    options = Options(moves.split, importance=moves.importance, skill_mult=moves.multipliers)
    return Assessment(moves.answers, moves.firmness, options=options)


def _moves(alone: Assessment) -> Moves:
    options = alone.options
    importance = options.importance or {}
    return Moves(options.split, importance, options.skill_mult, alone.answers, alone.firmness)


def _of_notes(assessment: Assessment, catalog: Catalog) -> Iterator[Problem]:
    for key in assessment.notes:
        if key not in _questions(catalog):
            yield Problem(join("notes", key), UNKNOWN_ID)


def _known(row: Mapping[str, T], catalog: Catalog) -> dict[str, T]:
    known = _questions(catalog)
    return {key: value for key, value in row.items() if key in known}


def _questions(catalog: Catalog) -> set[str]:
    return {*catalog.item, *catalog.case, *catalog.duty}


def _exact(options: Options) -> Options:
    importance, multipliers = options.importance, options.skill_mult
    return replace(
        options,
        split=_as_kept(options.split),
        importance=None
        if importance is None
        else {key: _as_kept(factor) for key, factor in importance.items()},
        skill_mult={key: _as_kept(factor) for key, factor in multipliers.items()},
    )


def _as_kept(number: Any) -> Any:  # noqa: ANN401  (what is no number is told as such later)
    found = as_number(number)
    return number if found is None else as_kept(found)
