"""Whether what a pack says holds together: every id it names, every path it weighs.

Works on a pack as far as it could be read, and says nothing of what depends on the rest. Three
tables say it all: which fields hold ids of what (:mod:`.links`), which must be complete
(:mod:`.needs`), and which checks a part must pass (:data:`CHECKS`, by its type). Knows kinds of
parts and never an id.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog
from advisor.catalog.references import conditions, links, needs, numbers, questions, repeats
from advisor.catalog.references.known import Check, Known
from advisor.catalog.references.walking import parts
from advisor.errors import Problem
from advisor.reading.unread import as_far_as_read


def catalog_problems(catalog: Catalog) -> Iterator[Problem]:
    """Give the problems of what a score needs.

    Parameters
    ----------
    catalog : Catalog
        As far as it could be read.
    """
    known = Known(catalog)
    yield from repeats.of_ids(catalog)
    yield from _problems(catalog, known)


def library_problems(catalog: Catalog, library: Library) -> Iterator[Problem]:
    """Give the problems of the rest.

    Parameters
    ----------
    catalog : Catalog
        Of the same pack; its own problems are not told again.
    library : Library
        As far as it could be read.
    """
    known = Known(catalog, library)
    yield from repeats.of_ids(library, after=catalog)
    yield from _problems(library, known)


def _problems(whole: Catalog | Library, known: Known) -> Iterator[Problem]:
    for place, part in parts(whole):
        for check in (links.problems, needs.problems, *CHECKS.get(type(part), ())):
            yield from as_far_as_read(check(part, place, known))


def _merged(*tables: Mapping[type, tuple[Check, ...]]) -> dict[type, tuple[Check, ...]]:
    merged: dict[type, tuple[Check, ...]] = {}
    for table in tables:
        for kind, checks in table.items():
            merged[kind] = merged.get(kind, ()) + checks
    return merged


CHECKS: Mapping[Any, tuple[Check, ...]] = _merged(
    repeats.CHECKS, needs.CHECKS, questions.CHECKS, conditions.CHECKS, numbers.CHECKS
)
