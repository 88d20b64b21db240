"""Reading a pack, from a folder of JSON files or from one JSON file.

Our own pack and a pack of others go the same way: strict JSON, then the shape of every part, then
every reference. A pack is taken whole or refused whole, with all problems at once: what could be
read is checked, whatever else is wrong.

Our own references are not checked at every start: a test did so before they were shipped. What only
they and the library need is imported when it is asked for, so that a window can open before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import resources
from advisor.catalog.hints import with_hints
from advisor.catalog.pack import Catalog
from advisor.errors import InputError, Problem, first
from advisor.message import say
from advisor.reading import document, shape
from advisor.reading.constraints import join, listed, nearest
from advisor.reading.files import read_bounded
from advisor.reading.unread import UNREAD

if TYPE_CHECKING:
    from advisor.catalog.library import Library

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
    catalog, problems = _Parts.of(place).read(Catalog)
    if place == resources.CATALOG:
        return _whole(catalog, problems)
    from advisor.catalog.references import catalog_problems  # noqa: PLC0415

    return _whole(catalog, _together(problems, catalog_problems(catalog)))


def read_library(place: Path = resources.CATALOG) -> "Library":
    """Read the rest of a pack; parameters and errors as for :func:`read_catalog`."""
    from advisor.catalog.library import Library  # noqa: PLC0415

    parts = _Parts.of(place)
    library, problems = parts.read(Library)
    if place == resources.CATALOG:
        return _whole(library, problems)
    from advisor.catalog.references import library_problems  # noqa: PLC0415

    catalog, _ = parts.read(Catalog)
    return _whole(library, _together(problems, library_problems(catalog, library)))


def check(place: Path) -> list[Problem]:
    """Give all problems of a pack, each with a hint: of its files, their shape, every reference.

    Parameters
    ----------
    place : Path
        As for :func:`read_catalog`.
    """
    from advisor.catalog.library import Library  # noqa: PLC0415
    from advisor.catalog.references import catalog_problems, library_problems  # noqa: PLC0415

    parts = _Parts.of(place)
    if parts.problems:
        return with_hints(parts.problems)
    catalog, catalog_wrong = parts.read(Catalog)
    library, library_wrong = parts.read(Library)
    shapes = [*parts.unknown(Catalog, Library), *catalog_wrong, *library_wrong]
    references = [*catalog_problems(catalog), *library_problems(catalog, library)]
    problems = _together(shapes, references)
    return with_hints(first(problems))


def _together(problems: list[Problem], references: Iterable[Problem]) -> list[Problem]:
    """Give problems and those of references; of a place that has one already, nothing more."""
    told = {problem.place for problem in problems}
    return [*problems, *(one for one in references if one.place not in told)]


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

    def read(self, kind: type[T]) -> tuple[T, list[Problem]]:
        """Read the parts that a type has as fields, as far as that goes."""
        if self.problems:
            return UNREAD, list(self.problems)
        parts: dict[str, Any] = {}
        problems: list[Problem] = []
        for name in _names(kind):
            if (part := self._part(name)) is not None:
                parts[name], wrong = part
                problems += wrong
        whole, misshapen = shape.read_partly(kind, parts)
        return whole, problems + misshapen

    def unknown(self, *kinds: type) -> Iterator[Problem]:
        """Give a problem for each part that none of these types has as a field."""
        known = [name for kind in kinds for name in _names(kind)]
        if self.whole is None:
            present = sorted(file.stem for file in self.place.glob(f"*{SUFFIX}"))
        else:
            present = list(self.whole)
        for told, name in enumerate(name for name in present if name not in known):
            hint = nearest(name, known, told) or say("hint.known", words=listed(known))
            yield Problem(name, say("problem.unknown_key"), hint)

    def _part(self, name: str) -> tuple[Any, list[Problem]] | None:
        if self.whole is not None:
            return (self.whole[name], []) if name in self.whole else None
        file = self.place / f"{name}{SUFFIX}"
        return _loaded(file, name) if file.exists() else None


def _whole(value: T, problems: list[Problem]) -> T:
    if problems:
        raise InputError(say("refused.content"), with_hints(problems))
    return value


def _names(kind: Any) -> list[str]:  # noqa: ANN401  (either of the two dataclasses of a pack)
    return [part.name for part in fields(kind)]


def _loaded(file: Path, place: str) -> tuple[Any, list[Problem]]:
    try:
        return document.loads(read_bounded(file)), []
    except OSError as error:
        return UNREAD, [Problem(place, say("problem.cannot_read", why=error.strerror or ""))]
    except InputError as error:
        return UNREAD, [
            Problem(join(place, problem.place) if problem.place else place, problem.reason)
            for problem in error.problems
        ]
