"""Time as the store keeps it: whole milliseconds, UTC, from a clock that is given."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], int]


def now() -> int:
    """Give the milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def written(milliseconds: int) -> str:
    """Write a time as ISO 8601.

    Examples
    --------
    >>> written(1_629_504_000_250)
    '2021-08-21T00:00:00.250Z'
    """
    moment = datetime.fromtimestamp(milliseconds // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03}Z"
