"""Lines of a stream, as they come, without holding more than a few of them."""

from collections.abc import Callable, Iterator

from advisor.reading.document import LIMITS

CHUNK = 2**16
NEWLINE = b"\n"


def batches(read: Callable[[int], bytes], most: int = LIMITS.bytes) -> Iterator[list[bytes]]:
    """Give the lines of a stream in batches: those that are there, without waiting for more.

    So one line can be answered before the next is written, and thousands go together.

    Parameters
    ----------
    read : callable
        Gives the bytes that are there, up to a count, at least one; none at the end.
    most : int
        Bytes of a line that are kept; of a longer one just enough to see that it is too long.
    """
    rest = b""
    while chunk := read(CHUNK):
        *lines, rest = (rest + chunk).split(NEWLINE)
        rest = rest[: most + 1]
        if lines:
            yield lines
    if rest:
        yield [rest]
