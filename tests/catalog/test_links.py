"""That the tables of references leave nothing out: every field with ids is in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest

from advisor.catalog import background, paths, questions, references
from advisor.catalog.conditions import Bounds
from advisor.catalog.library import Library
from advisor.catalog.pack import Catalog, Manifest
from advisor.catalog.reading import read_catalog, read_library
from advisor.catalog.references.links import LINKS
from advisor.catalog.references.needs import NEEDS
from advisor.catalog.references.walking import parts
from advisor.reading.constraints import Id, SourceKey
from tests.catalog.toy import FILE, at, toy

# Fields of ids that name nothing else, and what they are.
NO_LINKS = {
    (Manifest, "version"): "a version",
    (Manifest, "language"): "a language",
    (paths.Model, "version"): "a version",
    (paths.CareerPath, "fact_sources"): "words for facts; several facts may share one",
    (background.PathPages, "notes"): "headings",
    (background.Glossary, "notes"): "headings",
    (questions.Items, "scales"): "names its scales",
    (paths.CareerPath, "facts"): "names its facts",
    (background.Occupation, "code"): "names its occupation",
    (background.Source, "key"): "names its source",
    (background.Trace, "ui_slots"): "names its slots",
    (paths.SkillRow, "target_sources"): "told as they are",
    (paths.SkillRow, "weight_sources"): "told as they are",
    (paths.PreferenceRow, "sources"): "told as they are",
}


def types_in(kind: Any) -> Iterator[type]:
    """Give every dataclass that a type is made of, itself included."""
    seen: list[type] = []
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if is_dataclass(one) and isinstance(one, type) and one not in seen:
            seen.append(one)
            waiting.extend(get_type_hints(one, include_extras=True).values())
        waiting.extend(get_args(one))
    return iter(seen)


def holds_ids(hint: Any) -> bool:
    """Tell whether a field may hold ids: in its own right, not in a dataclass inside it."""
    if hint in (Id, SourceKey):
        return True
    return any(holds_ids(inner) for inner in get_args(hint))


def fields_with_ids() -> set[tuple[type, str]]:
    """Give all fields with ids of other things."""
    return {
        (kind, name)
        for whole in (Catalog, Library)
        for kind in types_in(whole)
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if holds_ids(hint) and (name != "id" or kind is background.PathPage)
    }


def test_no_field_with_ids_is_forgotten() -> None:
    known = {(kind, name) for kind, links in LINKS.items() for name in links} | set(NO_LINKS)
    found = fields_with_ids()
    assert sorted(map(str, found - known)) == []
    assert sorted(map(str, known - found)) == []


def test_a_field_with_ids_is_seen_in_every_form() -> None:
    assert holds_ids(Id)
    assert holds_ids(tuple[Id, ...] | None)
    assert holds_ids(Mapping[Id, int])
    assert holds_ids(Annotated[tuple[Id, ...], "any"])
    assert not holds_ids(Mapping[str, int])
    assert get_origin(Id) is Annotated


def test_what_must_be_complete_is_checked_for_strangers_too() -> None:
    for kind, needed in NEEDS.items():
        for name, wanted in needed.items():
            assert (kind, name) in NO_LINKS or LINKS[kind][name] == wanted


def test_bounds_are_checked_wherever_there_are_any() -> None:
    for kind in Bounds.__subclasses__():
        assert references.CHECKS[kind]


@pytest.mark.parametrize("read", [read_catalog, read_library])
def test_places_are_those_of_the_packs_own_json(read: Callable[[Path], object]) -> None:
    pack = toy()
    places = [place for place, _ in parts(read(FILE)) if place]
    assert len(places) > 30
    for place in places:
        assert isinstance(at(pack, place), dict), place
