"""What a person typed, made fit to be kept: one form of each letter, nothing that cannot be seen.

A name is one line. Characters that turn the direction of a text are taken out of names, where they
could disguise what a row says; letters of every script, emoji and their joiners stay.
"""

import re
import unicodedata

from advisor.assessment.profile import NAME_MOST, NOTE_MOST, YEARS_MOST
from advisor.errors import RefusedError
from advisor.message import Message, say

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = re.compile(f"[{TURNING}\ufeff]")
BLANKS = re.compile(r"\s+")
LINE_MARKS = "\n\t"
NO_NAME = say("refused.no_name")


def line(text: str) -> str:
    r"""Give a text as one line.

    Raises
    ------
    RefusedError
        If it is too long.

    Examples
    --------
    >>> line("  Zoe\u0308\n\x00 ")
    'Zoë'
    """
    seen = _seen(BLANKS.sub(" ", UNSEEN.sub("", text)), "")
    one_line = BLANKS.sub(" ", unicodedata.normalize("NFC", seen)).strip()
    return _within(one_line, NAME_MOST)


def name(text: str, missing: Message = NO_NAME) -> str:
    """Give a name, as one line that is not empty.

    Parameters
    ----------
    text : str
        As it was typed.
    missing : Message
        What to say where nothing is left of it.

    Raises
    ------
    RefusedError
        If nothing is left of it, or it is too long.
    """
    kept = line(text)
    if not kept:
        raise RefusedError(missing)
    return kept


def note(text: str | None) -> str | None:
    """Give a text of any lines, or None if nothing stands there.

    Raises
    ------
    RefusedError
        If it is too long.
    """
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    kept = unicodedata.normalize("NFC", _seen(lines, LINE_MARKS)).strip()
    return _within(kept, NOTE_MOST) or None


def years(count: int | None) -> int | None:
    """Give years in a role.

    Raises
    ------
    RefusedError
        If they are no years of a life.
    """
    if count is not None and not 0 <= count <= YEARS_MOST:
        raise RefusedError(say("refused.years", most=YEARS_MOST))
    return count


def _seen(text: str, kept: str) -> str:
    """Take out control characters and half letters."""
    return "".join(one for one in text if one in kept or unicodedata.category(one) not in UNFIT)


UNFIT = {"Cc", "Cs"}


def _within(text: str, most: int) -> str:
    if len(text) > most:
        raise RefusedError(say("refused.too_long", n=len(text), most=most))
    return text
