"""Which content an assessment was made with: a copy, known by its hash."""

import hashlib
import json
from dataclasses import dataclass, fields
from pathlib import Path

import resources
from advisor.catalog.pack import Catalog
from advisor.reading import document
from advisor.reading.files import read_bounded


@dataclass(frozen=True, slots=True)
class Pack:
    """The parts of a pack that a score needs.

    ``content`` is their JSON with sorted keys and no blanks, so that ``sha256`` tells what they
    say and not how they are laid out.
    """

    key: str
    version: str
    sha256: str
    content: str


def pack_of(catalog: Catalog, place: Path = resources.CATALOG) -> Pack:
    """Give the pack that a catalog was read from.

    Parameters
    ----------
    catalog : Catalog
        Read before.
    place : Path
        Where from: a folder with a file for each part, or one file.
    """
    whole = None if place.is_dir() else document.loads(read_bounded(place))
    names = [field.name for field in fields(Catalog)]
    parts = {
        name: document.loads(read_bounded(place / f"{name}.json"))
        if not isinstance(whole, dict)
        else whole[name]
        for name in names
    }
    content = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Pack(catalog.pack.id, catalog.pack.version, digest, content)
