"""The toy pack as plain data, as it is or changed at some places."""

import json
from pathlib import Path
from typing import Any, TypeAlias

FILE = Path(__file__).parents[1] / "data" / "toy.json"
GONE = object()

Change: TypeAlias = tuple[str, Any]


def toy() -> dict[str, Any]:
    """Give the pack as it is."""
    pack: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return pack


def changed(*changes: Change) -> dict[str, Any]:
    """Give the pack with values put in places; GONE takes one out, `.+` adds to a list."""
    pack = toy()
    for place, value in changes:
        *way, last = place.split(".")
        inner: Any = pack
        for key in way:
            inner = inner[key_in(inner, key)]
        if value is GONE:
            del inner[key_in(inner, last)]
        elif last == "+":
            inner.append(value)
        else:
            inner[key_in(inner, last)] = value
    return pack


def at(pack: dict[str, Any], place: str) -> Any:
    """Give what stands in a place."""
    inner: Any = pack
    for key in place.split("."):
        inner = inner[key_in(inner, key)]
    return inner


def key_in(value: Any, key: str) -> str | int:
    """Give a key as its container takes it."""
    return int(key) if isinstance(value, list) else key


def written(folder: Path, pack: dict[str, Any]) -> Path:
    """Write a pack as one file."""
    file = folder / "pack.json"
    file.write_text(json.dumps(pack), "utf-8")
    return file


def in_parts(folder: Path, pack: dict[str, Any]) -> Path:
    """Write a pack as a folder with a file for each part."""
    for name, part in pack.items():
        (folder / f"{name}.json").write_text(json.dumps(part), "utf-8")
    return folder
