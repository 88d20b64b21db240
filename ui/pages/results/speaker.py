"""Messages of the core in the words of a language, and paths as they are named and marked."""

from collections.abc import Iterable

from advisor import Catalog, Message, Number, Words, say
from ui.pages.results.values import PathShown


class Speaker:
    """Speaks for a pack in a language."""

    def __init__(self, catalog: Catalog, words: Words) -> None:
        self.catalog, self.words = catalog, words

    def path(self, path: str) -> PathShown:
        """Give how a path is named and marked."""
        places = list(self.catalog.path)
        return PathShown(path, self.catalog.path[path].short, places.index(path))

    def text(self, message: Message | str | None) -> str:
        """Give the text of a message; text of the pack as it is, nothing for none."""
        if message is None:
            return ""
        return message if isinstance(message, str) else self.words.of(message)

    def all(self, messages: Iterable[Message | None]) -> tuple[str, ...]:
        """Give the texts of those messages that are there."""
        return tuple(self.words.of(one) for one in messages if one is not None)

    def said(self, message_id: str, /, **arguments: str | int | Number | Message) -> str:
        """Give the words under an id."""
        return self.words.of(say(message_id, **arguments))
