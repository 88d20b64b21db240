"""Which columns are chosen, of all that can be: two to five. Free of Qt."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.pages.compare.values import Key

if TYPE_CHECKING:
    from advisor import Column

FEWEST, MOST, AT_FIRST = 2, 5, 3


def key_of(column: "Column") -> Key:
    """Give what a column is known by: a scenario stays the same when another path leads in it."""
    return ("", column.path) if column.scenario is None else (column.scenario, "")


def kept(keys: Sequence[Key], offered: Sequence[Key]) -> tuple[Key, ...]:
    """Give what is still there of what was chosen; the first few where too little of it is.

    Examples
    --------
    >>> kept([("", "b"), ("gone", "")], [("", "a"), ("", "b"), ("", "c"), ("", "d")])
    (('', 'a'), ('', 'b'), ('', 'c'))
    """
    found = tuple(key for key in offered if key in keys)
    return found if len(found) >= FEWEST else tuple(offered[:AT_FIRST])


def toggled(keys: Sequence[Key], key: Key, offered: Sequence[Key]) -> tuple[Key, ...]:
    """Choose a column or let it go, in the order of what is offered; nothing past the limits.

    Examples
    --------
    >>> toggled([("", "a"), ("", "b")], ("", "a"), [("", "a"), ("", "b")])
    (('', 'a'), ('', 'b'))
    """
    wished = {*keys} ^ {key}
    if not FEWEST <= len(wished) <= MOST:
        return tuple(keys)
    return tuple(one for one in offered if one in wished)


def in_view(first: int, count: int, room: int) -> range:
    """Give the columns that stand side by side, from a first one on, as many as have room."""
    shown = max(1, min(count, room))
    start = max(0, min(first, count - shown))
    return range(start, start + shown)
