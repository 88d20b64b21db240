"""Words for messages: the one place where a sentence of the core becomes text.

Reads ``resources/texts/<language>.json``: an object of id to words, or to words by plural form.
Places in the words are written ``{name}``; what is put in is never read again as words, so text of
a person cannot change a sentence.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import resources
from advisor.message import Argument, Message, Number
from advisor.reading import document

Template: TypeAlias = str | Mapping[str, str]
PLACE = re.compile(r"\{(\w+)\}")
COUNT = "n"


@dataclass(frozen=True)
class Words:
    """All sentences of one language."""

    templates: Mapping[str, Template]

    def of(self, message: Message) -> str:
        """Give the text of a message.

        Raises
        ------
        KeyError
            If the language has no words for it, or the words name a place that the message lacks.
        """
        template = self._form(self.templates[message.id], message.arguments)
        return PLACE.sub(lambda place: self._text(message.arguments[place[1]]), template)

    def number(self, number: Number) -> str:
        """Give a number in the reader's way of writing."""
        rounded = round(number.value, number.decimals) + 0.0  # never "-0"
        sign = "+" if number.signed and rounded else ""
        return f"{rounded:{sign}.{number.decimals}f}"

    def _form(self, template: Template, arguments: Mapping[str, Argument]) -> str:
        if isinstance(template, str):
            return template
        return template["one" if arguments[COUNT] == 1 else "other"]

    def _text(self, argument: Argument) -> str:
        match argument:
            case Message():
                return self.of(argument)
            case Number():
                return self.number(argument)
            case tuple():
                return self._row(argument)
        return str(argument)

    def _row(self, parts: tuple[Argument, ...]) -> str:
        """Join as a sentence does: commas, and a word before the last."""
        texts = [self._text(part) for part in parts]
        if len(texts) == 1:
            return texts[0]
        before = self.of(Message("row.comma")).join(texts[:-1])
        return self.of(Message("row.last", {"before": before, "last": texts[-1]}))


def read_words(language: str = "en") -> Words:
    """Read the sentences of a language that the program ships."""
    raw = (resources.TEXTS / f"{language}.json").read_bytes()
    templates = document.loads(raw)
    assert isinstance(templates, dict)  # noqa: S101  (our own file; a test reads every entry)
    return Words(templates)
