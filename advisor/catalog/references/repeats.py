"""That an id is one thing's only: over the whole pack, or within the part where it is local."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from advisor.catalog import background, paths, questions
from advisor.catalog.references.walking import parts
from advisor.errors import Problem
from advisor.message import say
from advisor.reading.constraints import join
from advisor.reading.document import shown
from advisor.reading.unread import UNREAD

# Types whose id is no new name: it counts within its case only, or it names a path.
NOT_NAMING = (questions.CaseOption, background.PathPage)

# What may stand only once: in which row of which part, by which key.
ONCE: Mapping[type, tuple[tuple[str, str], ...]] = {
    questions.FirmnessQuestion: (("options", "value"),),
    questions.LimitItem: (("options", "value"),),
    questions.Case: (("options", "id"),),
    paths.Rules: (("limits", "criterion"),),
    background.PathPages: (("pages", "id"),),
    background.SourceList: (("sources", "key"),),
    background.Occupations: (("occupations", "code"),),
    background.Evidence: (("criteria", "criterion"),),
    background.Glossary: (("titles", "term"), ("words", "term"), ("trade", "term")),
}


def ids(whole: object) -> Iterator[str]:
    """Give every id that a catalog or a library brings."""
    return (word for _, word in _naming(whole))


def of_ids(whole: object, after: object = None) -> Iterator[Problem]:
    """Give a problem for every id that is already taken.

    Parameters
    ----------
    whole : Catalog or Library
        What is checked.
    after : Catalog, optional
        What takes ids before it.
    """
    first = {word: place for place, word in _naming(after)}
    for place, word in _naming(whole):
        if word in first:
            yield Problem(place, say("problem.id_taken", value=word, place=first[word]))
        else:
            first[word] = place


def _naming(whole: object) -> Iterator[tuple[str, str]]:
    for place, part in parts(whole):
        if isinstance(part, questions.Items) and part.scales is not UNREAD:
            yield from ((join(place, f"scales.{name}"), name) for name in part.scales)
        if isinstance(getattr(part, "id", None), str) and not isinstance(part, NOT_NAMING):
            yield join(place, "id"), part.id


def _once(part: Any, place: str, _known: object) -> Iterator[Problem]:  # noqa: ANN401  (of ONCE)
    for row, key in ONCE[type(part)]:
        seen: set[object] = set()
        for index, entry in enumerate(getattr(part, row)):
            value = getattr(entry, key)
            if value in seen:
                where = join(place, f"{row}.{index}.{key}")
                yield Problem(where, say("problem.twice", value=_text(value)))
            seen.add(value)


def _text(value: Any) -> str:  # noqa: ANN401  (a text, a number or a member of an enumeration)
    value = getattr(value, "value", value)
    return value if isinstance(value, str) else shown(value)


CHECKS: Mapping[type, tuple[Callable[[Any, str, Any], Iterator[Problem]], ...]] = dict.fromkeys(
    ONCE, (_once,)
)
