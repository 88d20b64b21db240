"""Bytes of a file: no more of them than it takes to see that they are too many.

Why not ``read_bytes``: a device never ends, and a slip can name a file of many gigabytes.
"""

from pathlib import Path

from advisor.reading.document import LIMITS


def read_bounded(file: Path, most: int = LIMITS.bytes) -> bytes:
    """Read a file, and of one that is too big just enough for its reader to refuse it.

    Parameters
    ----------
    file : Path
        A file, a pipe or a device.
    most : int
        Bytes that a document may hold; one more is read.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    with file.open("rb") as opened:
        return opened.read(most + 1)
