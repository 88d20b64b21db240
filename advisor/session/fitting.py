"""An assessment and the content: what is set is checked, what is read is cut to what is known.

Both by the code that reads files. What the content does not know any more stays in the store.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.reading import read_input, read_known
from advisor.catalog.pack import Catalog
from advisor.errors import InputError, Problem
from advisor.exchange.answers import plain
from advisor.message import say
from advisor.reading.constraints import as_number, join

THOUSAND = 1000
T = TypeVar("T")


def checked(assessment: Assessment, catalog: Catalog) -> Assessment:
    """Give an assessment as the store keeps it, options in thousandths.

    Raises
    ------
    InputError
        With every value that the content does not allow.
    """
    unknown = [key for key in assessment.notes if key not in _questions(catalog)]
    if unknown:
        reason = say("problem.unknown_id")
        raise InputError(
            say("refused.input"), [Problem(join("notes", key), reason) for key in unknown]
        )
    exact = replace(assessment, options=_exact(assessment.options))
    read = read_input(catalog, plain(exact))
    assert isinstance(read, Assessment)  # noqa: S101  (it has answers)
    return replace(exact, answers=read.answers, mentors=read.mentors)  # 4.0 is kept as 4


def fitting(assessment: Assessment, catalog: Catalog) -> Assessment:
    """Give the part of an assessment that the content knows."""
    read = read_known(catalog, plain(assessment))
    assert isinstance(read, Assessment)  # noqa: S101  (it has answers)
    return replace(
        read,
        notes=_known(assessment.notes, catalog),
        milliseconds=_known(assessment.milliseconds, catalog),
    )


def _known(row: Mapping[str, T], catalog: Catalog) -> dict[str, T]:
    known = _questions(catalog)
    return {key: value for key, value in row.items() if key in known}


def _questions(catalog: Catalog) -> set[str]:
    return {*catalog.item, *catalog.case, *catalog.duty}


def _exact(options: Options) -> Options:
    importance, multipliers = options.importance, options.skill_mult
    return replace(
        options,
        split=_thousandths(options.split),
        importance=None
        if importance is None
        else {key: _thousandths(factor) for key, factor in importance.items()},
        skill_mult={key: _thousandths(factor) for key, factor in multipliers.items()},
    )


def _thousandths(number: Any) -> Any:  # noqa: ANN401  (what is no number is told as such later)
    found = as_number(number)
    return number if found is None else round(found * THOUSAND) / THOUSAND
