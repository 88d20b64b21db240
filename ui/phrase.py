"""Putting parts into a translated label, once: what is put in is never read again as a label."""

import html
import re

PLACE = re.compile(r"\{(\w+)\}")


def phrase(label: str, **parts: object) -> str:
    """Give a label with its places filled.

    Examples
    --------
    >>> phrase("Saved {time}", time="14:32")
    'Saved 14:32'
    """
    return PLACE.sub(lambda place: str(parts[place[1]]), label)


def tip(text: str) -> str:
    """Give a text for a tooltip, which would take it for markup; no tip for no text."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""
