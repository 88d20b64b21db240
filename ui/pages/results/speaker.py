"""Messages of the core in the words of a language, and paths as they are named and marked."""

from collections.abc import Iterable

from advisor import Catalog, Message, Number, Words, say
from ui.pages.results.values import PathShown

NO_BREAK = "\u00a0"


def breakable(text: str) -> str:
    """Give a text with common spaces, as it goes to other programs."""
    return text.replace(NO_BREAK, " ")


class Speaker:
    """Speaks for a pack in a language."""

    def __init__(self, catalog: Catalog, words: Words) -> None:
        self.catalog, self.words = catalog, words
        names = (name for path in catalog.path.values() for name in (path.name, path.short))
        self._names = {name: name.replace(" ", NO_BREAK) for name in names if " " in name}

    def path(self, path: str) -> PathShown:
        """Give how a path is named and marked."""
        places = list(self.catalog.path)
        return PathShown(path, self.catalog.path[path].short, places.index(path))

    def text(self, message: Message | str | None) -> str:
        """Give the text of a message; text of the pack as it is, nothing for none."""
        if message is None:
            return ""
        return self._held(message if isinstance(message, str) else self.words.of(message))

    def all(self, messages: Iterable[Message | None]) -> tuple[str, ...]:
        """Give the texts of those messages that are there."""
        return tuple(self.text(one) for one in messages if one is not None)

    def said(self, message_id: str, /, **arguments: str | int | Number | Message) -> str:
        """Give the words under an id."""
        return self.text(say(message_id, **arguments))

    def _held(self, text: str) -> str:
        """Let the name of a path never break at the end of a line."""
        for name, held in self._names.items():
            text = text.replace(name, held)
        return text
