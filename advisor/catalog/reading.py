"""Reading a pack, from a folder of JSON files or from one JSON file.

Our own pack and a pack of others go the same way: strict JSON, then the shape of every part, then
every reference. A pack is taken whole or refused whole, with all problems at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

import resources
from advisor.catalog.pack import Catalog, Library
from advisor.catalog.references import catalog_problems, library_problems
from advisor.errors import InputError, Problem
from advisor.message import say
from advisor.reading import document, shape
from advisor.reading.constraints import join, nearest

SUFFIX = ".json"
T = TypeVar("T")


def read_catalog(place: Path = resources.CATALOG) -> Catalog:
    """Read what a score needs of a pack.

    Parameters
    ----------
    place : Path
        A folder with a file for each part, or one file with a key for each part.

    Raises
    ------
    InputError
        With every problem of these parts, each with its place.
    """
    return _whole(_Parts.of(place).read(Catalog))


def read_library(place: Path = resources.CATALOG) -> Library:
    """Read the rest of a pack; parameters and errors as for :func:`read_catalog`."""
    return _whole(_Parts.of(place).read(Library))


def check(place: Path) -> list[Problem]:
    """Give all problems of a pack: of its files, their shape and every reference.

    Parameters
    ----------
    place : Path
        As for :func:`read_catalog`.
    """
    parts = _Parts.of(place)
    if parts.problems:
        return parts.problems
    catalog, catalog_wrong = parts.read(Catalog)
    library, library_wrong = parts.read(Library)
    problems = [*parts.unknown(), *catalog_wrong, *library_wrong]
    if catalog is not None:
        problems += catalog_problems(catalog)
        if library is not None:
            problems += library_problems(catalog, library)
    return problems


@dataclass(frozen=True)
class _Parts:
    """The parts of a pack as plain data or as a way to get them."""

    place: Path
    whole: Mapping[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def of(cls, place: Path) -> "_Parts":
        """Open a pack; a pack of one file is read at once."""
        if place.is_dir():
            return cls(place)
        loaded, problems = _loaded(place, "")
        if not problems and not isinstance(loaded, dict):
            reason = say("problem.not_kind", value=document.shown(loaded), kind=say("kind.object"))
            problems = [Problem("", reason)]
        return cls(place, loaded if isinstance(loaded, dict) else {}, problems)

    def read(self, kind: type[T]) -> tuple[T | None, list[Problem]]:
        """Read the parts that a type has as fields."""
        problems = list(self.problems)
        parts: dict[str, Any] = {}
        for name in _names(kind):
            if (part := self._part(name)) is not None:
                parts[name], wrong = part
                problems += wrong
        if problems:
            return None, problems
        try:
            return shape.read(kind, parts), []
        except InputError as error:
            return None, list(error.problems)

    def unknown(self) -> Iterator[Problem]:
        """Give a problem for each part that no pack has."""
        known = [*_names(Catalog), *_names(Library)]
        if self.whole is None:
            present = sorted(file.stem for file in self.place.glob(f"*{SUFFIX}"))
        else:
            present = list(self.whole)
        for name in present:
            if name not in known:
                yield Problem(name, say("problem.unknown_key"), nearest(name, known))

    def _part(self, name: str) -> tuple[Any, list[Problem]] | None:
        if self.whole is not None:
            return (self.whole[name], []) if name in self.whole else None
        file = self.place / f"{name}{SUFFIX}"
        return _loaded(file, name) if file.exists() else None


def _whole(read: tuple[T | None, list[Problem]]) -> T:
    value, problems = read
    if value is None:
        raise InputError(say("refused.content"), problems)
    return value


def _names(kind: Any) -> list[str]:  # noqa: ANN401  (either of the two dataclasses of a pack)
    return [part.name for part in fields(kind)]


def _loaded(file: Path, place: str) -> tuple[Any, list[Problem]]:
    try:
        return document.loads(file.read_bytes()), []
    except OSError as error:
        return None, [Problem(place, say("problem.cannot_read", why=error.strerror or ""))]
    except InputError as error:
        return None, [
            Problem(join(place, problem.place) if problem.place else place, problem.reason)
            for problem in error.problems
        ]
