"""Whether what a pack says holds together: every id it names, every path it weighs.

Works on a pack whose shape is right.
"""

from collections.abc import Iterator

from advisor.catalog.pack import Catalog, Library
from advisor.errors import Problem


def catalog_problems(catalog: Catalog) -> Iterator[Problem]:
    """Give the problems of what a score needs."""
    yield from ()


def library_problems(catalog: Catalog, library: Library) -> Iterator[Problem]:
    """Give the problems of the rest."""
    yield from ()
