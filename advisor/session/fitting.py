"""An assessment and the content: what is set is checked, what is read is cut to what is known.

Both by the code that reads files. What the content does not know any more stays in the store.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from advisor.assessment.answers import Assessment, Options
from advisor.assessment.reading import read_input
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
    read_input(catalog, plain(exact))
    return exact


def fitting(assessment: Assessment, catalog: Catalog) -> Assessment:
    """Give the part of an assessment that the content knows."""
    whole = plain(assessment)
    try:
        read = read_input(catalog, whole)
    except InputError as error:
        read = read_input(catalog, _without(whole, [problem.place for problem in error.problems]))
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


def _without(value: Any, places: Iterable[str]) -> Any:  # noqa: ANN401  (plain data)
    """Leave out of plain data what stands at places."""
    if isinstance(value, dict):
        return {
            key: _without(inner, _below(key, places))
            for key, inner in value.items()
            if key not in places
        }
    if isinstance(value, list):
        return [_without(inner, _below(str(at), places)) for at, inner in enumerate(value)]
    return value


def _below(key: str, places: Iterable[str]) -> list[str]:
    start = f"{key}."
    return [place.removeprefix(start) for place in places if place.startswith(start)]
