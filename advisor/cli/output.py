"""A file that a command was told to write: never over another one, unless that was asked for."""

from pathlib import Path

from advisor.errors import RefusedError
from advisor.exchange.files import write_whole
from advisor.message import say


def free_place(file: str | None, *, force: bool) -> Path | None:
    """Give the file that may be written; None where none was named.

    Raises
    ------
    RefusedError
        If there is something already, and it was not asked to be replaced.
    """
    if file is None:
        return None
    if not force and Path(file).exists():
        raise RefusedError(say("refused.there_already", file=file))
    return Path(file)


def write_text(file: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a text at one stroke; errors as for writing a file whole."""
    write_whole(file, text.encode(encoding))
