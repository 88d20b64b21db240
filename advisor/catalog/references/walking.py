"""The way through a pack: every part of it, with its place in the pack's own JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Annotated, Any, get_args, get_origin

from advisor.reading.constraints import join, key_of
from advisor.reading.unread import UNREAD

PLAIN = (str, int, float, bool)


def parts(value: object, place: str = "") -> Iterator[tuple[str, Any]]:
    """Give every dataclass in a value with its place, the outer before the inner.

    Parameters
    ----------
    value : object
        As :func:`advisor.reading.shape.read` gives it.
    place : str
        Where the value stands.
    """
    if is_dataclass(value):
        yield place, value
    for key, inner in inside(value):
        yield from parts(inner, join(place, key))


def inside(value: object) -> Iterable[tuple[str | int, Any]]:
    """Give what stands directly in a value, with the key or the index that leads there."""
    if is_dataclass(value):
        return [(key_of(field.name), getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return value.items()
    return enumerate(value) if isinstance(value, tuple) else ()


def hides_ids(value: object) -> bool:
    """Tell whether an id may stand in a part of a value that could not be read."""
    if is_dataclass(value):
        return any(
            hides_ids(getattr(value, field.name)) for field in fields(value) if not _is_plain(field)
        )
    return value is UNREAD or any(hides_ids(inner) for _, inner in inside(value))


def _is_plain(field: "Field[Any]") -> bool:
    """Tell whether a field holds one text, number or switch, and no new id."""
    kind = get_args(field.type)[0] if get_origin(field.type) is Annotated else field.type
    return kind in PLAIN and field.name != "id"
