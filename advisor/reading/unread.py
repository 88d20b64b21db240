"""What stands for a value that could not be read, so that the rest can still be checked.

Whoever asks anything of it is refused by :class:`UnreadError`: a check cannot take it for a value,
and need not look out for it. Why not None: it is a value in many places, and would be believed.
"""

from collections.abc import Iterator
from typing import Any, Final, NoReturn

from advisor.errors import Problem


class UnreadError(Exception):
    """Something was asked of a value that could not be read; never leaves the checks."""


class _Unread:
    """Stands for what could not be read; only ``is`` may be asked of it."""

    def _refuse(self, *_: object) -> NoReturn:
        raise UnreadError

    def __getattr__(self, name: str) -> NoReturn:
        # Python itself looks for names like __wrapped__, and expects its own refusal.
        raise AttributeError(name) if name.startswith("__") else UnreadError

    __getitem__ = __iter__ = __contains__ = __len__ = __bool__ = __hash__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __neg__ = __float__ = _refuse


UNREAD: Final[Any] = _Unread()


def as_far_as_read(problems: Iterator[Problem]) -> Iterator[Problem]:
    """Give problems until one depends on what could not be read."""
    try:
        yield from problems
    except UnreadError:
        return
