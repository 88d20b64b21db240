"""The way through a pack: every part of it, with its place in the pack's own JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from advisor.reading.constraints import join


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


def key_of(field: str) -> str:
    """Give the key of a field, as it stands in JSON.

    Examples
    --------
    >>> key_of("all_")
    'all'
    """
    return field.rstrip("_")
