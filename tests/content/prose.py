"""The text of the shipped pack, piece by piece, with the place of each."""

import json
import re
from collections.abc import Iterator
from typing import Any

import resources
from advisor.catalog.reading import SUFFIX

# A sentence ends with a mark and a space, or with the line.
SENTENCE = re.compile(r"(?<=[.!?])[\"'\u201d)]?\s+|\n")
NUMBER_IN_PLACE = re.compile(r"\.\d+\b")


def part(name: str) -> Any:
    """Give one part of the pack as plain data."""
    return json.loads((resources.CATALOG / f"{name}{SUFFIX}").read_text("utf-8"))


def part_names() -> list[str]:
    """Give the names of all parts."""
    return sorted(file.stem for file in resources.CATALOG.glob(f"*{SUFFIX}"))


def messages() -> dict[str, Any]:
    """Give the words of the program's own sentences."""
    words: dict[str, Any] = json.loads((resources.TEXTS / f"en{SUFFIX}").read_text("utf-8"))
    return words


def texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Give every text inside plain data, with its place; ids are texts of one word."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, f"{place}.{index}")


def all_texts() -> list[tuple[str, str]]:
    """Give every text of the pack and of the program's own sentences."""
    pack = [pair for name in part_names() for pair in texts(part(name), name)]
    return [*pack, *texts(messages(), "en")]


def form(place: str) -> str:
    """Give a place without the numbers in it: what kind of text it is.

    Examples
    --------
    >>> form("actions.actions.12.what")
    'actions.actions.what'
    """
    return NUMBER_IN_PLACE.sub("", place)


def sentences(text: str) -> list[str]:
    """Give the sentences of a text.

    Examples
    --------
    >>> sentences("One. Two (or 2.5)? Three")
    ['One.', 'Two (or 2.5)?', 'Three']
    """
    return [sentence for sentence in SENTENCE.split(text) if sentence]


def words(sentence: str) -> int:
    """Count the words of a sentence; a place for an argument counts as one."""
    return len(sentence.split())
