"""Every sentence the code can make has words, and no words wait for a sentence nobody makes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import resources
from advisor.catalog.conditions import Verdict
from advisor.catalog.references.known import Name
from advisor.wording import COUNT, PLACE, read_words
from tests.content.messages import ANY, FIRST, Call, Source, calls, sayers, sources
from tests.content.prose import messages

ROOT = resources.FOLDER.parent
CORE = sources(ROOT / "advisor")
TOLD, UNTOLD = calls(CORE, sayers(CORE))
# The window has its own labels; of the sentences of the core it may name some itself.
TOLD_BY_UI, UNTOLD_BY_UI = calls(sources(ROOT / "ui"), FIRST)
ALL_TOLD, ALL_UNTOLD = [*TOLD, *TOLD_BY_UI], [*UNTOLD, *UNTOLD_BY_UI]

# Ids of which a part is worked out, and what that part may be.
BUILT: Mapping[str, tuple[str, ...]] = {
    "answer.*": ("close", "ahead", "clear", "leading", "far_ahead"),  # only of what is ranked
    "badge.*": tuple(verdict.value for verdict in Verdict),
    "change.*level": ("", "part_"),
    "change.*value": ("", "part_"),
    "change.*more": ("", "part_"),
    "change.*less": ("", "part_"),
    "certainty.*rarely": ("", "open_"),
    "certainty.*times": ("", "open_"),
    "certainty.*half": ("", "open_"),
    "draft.*": ("ahead", "clear"),  # of two that are not level
    "draft.lead_*": ("level", "hardly", "points"),
    "effect.*": ("level_up", "level_down", "answer_up", "answer_down"),
    "effect.importance_*": ("more", "less"),
    "effect.off_*": ("level", "hardly", "points"),
    "learned.*_sure": ("more", "less"),
    "learned.*_likely": ("more", "less"),
    "learned.implies_*": ("more", "more_once", "less", "less_once"),
    "page.*": (
        *("want", "ready", "fit", "range", "for", "against", "little", "less"),
        *("value", "points"),
    ),
    "page.*_section": ("want", "strengths"),
    "page.no_reason_*": ("for", "against"),
    "path.*": ("ahead", "clear"),  # of a first path that is not level
    "problem.*": ("surrogate", "control", "direction"),
    "place.*": tuple(str(place) for place in range(1, 21)),  # as many paths as a pack may have
    "standing.*": ("ahead", "clear"),  # of two that are not level
    "section.*": ("preferences", "skills", "pairs", "cases", "duties", "limits"),
}
# Where an id comes from a value, by file: how many calls, and which ids these are.
FROM_VALUES: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "advisor/catalog/references/links.py": (1, tuple(name.value for name in Name)),
    "advisor/catalog/references/known.py": (1, ()),  # the same
    "advisor/reading/asked.py": (1, ("kind.id", "kind.source_key")),
    "advisor/reading/scalars.py": (1, ("kind.id", "kind.source_key")),
    "advisor/scoring/candidates.py": (1, ()),  # a sentence that was made with an id already
}
# Arguments that a sentence gets after it was made, by the start of its id.
ADDED_LATER: Mapping[str, set[str]] = {
    "change.weight": {"first"},  # who comes first is known only when the change was scored
    "change.importance": {"first"},
    "change.level": {"first"},
    "change.value": {"first"},
    "change.more": {"first"},
    "change.less": {"first"},
    "change.several": {"first"},
    "change.split": {"first"},
}
# Words that `advisor.wording` itself needs to join a row.
JOINING = {"row.comma", "row.last"}


def expanded(ids: tuple[str, ...]) -> Iterator[str]:
    """Give the ids that a call may name, with every part that is worked out put in."""
    for key in ids:
        if ANY in key:
            yield from (key.replace(ANY, part) for part in BUILT.get(key, ()))
        else:
            yield key


def needed() -> set[str]:
    """Give every id that needs words."""
    named = {key for call in ALL_TOLD for key in expanded(call.ids)}
    return named | JOINING | {key for _, ids in FROM_VALUES.values() for key in ids}


def places(template: Any) -> set[str]:
    """Give the places of words, in all their forms; a count also chooses the form."""
    if isinstance(template, str):
        return set(PLACE.findall(template))
    return {COUNT}.union(*map(places, template.values()))


def misfits(all_calls: list[Call], templates: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give every call whose arguments are not the places of its words.

    Where one call may name several ids, all get the same arguments, and each must use some.
    """
    wrong = []
    for call in all_calls:
        if call.arguments is None:
            continue
        ids = [key for key in expanded(call.ids) if key in templates]
        used = [places(templates[key]) - added_later(key) for key in ids]
        if any(one - call.arguments for one in used):
            wrong.append((call.where, "a place has no argument"))
        if used and call.arguments - set().union(*used):
            wrong.append((call.where, "an argument has no place"))
    return wrong


def added_later(key: str) -> set[str]:
    """Give the arguments that a sentence gets after it was made."""
    return next((names for start, names in ADDED_LATER.items() if key.startswith(start)), set())


def test_parts_that_are_worked_out_are_written_down() -> None:
    assert {key for call in ALL_TOLD for key in call.ids if ANY in key} == set(BUILT)


def test_ids_that_come_from_values_are_written_down() -> None:
    by_file = Counter(where.rpartition(":")[0] for where in ALL_UNTOLD)
    assert by_file == {file: count for file, (count, _) in FROM_VALUES.items()}


def test_every_sentence_has_words() -> None:
    assert sorted(needed() - set(messages())) == []


def test_all_words_are_said() -> None:
    assert sorted(set(messages()) - needed()) == []


def test_places_are_the_arguments() -> None:
    assert len(TOLD) > 100
    assert misfits(ALL_TOLD, messages()) == []


@pytest.mark.parametrize("key", sorted(messages()))
def test_words_are_whole(key: str) -> None:
    template = messages()[key]
    forms = [template] if isinstance(template, str) else list(template.values())
    if not isinstance(template, str):
        assert list(template) == ["one", "other"]
    for form in forms:
        assert form
        assert re.sub(PLACE, "", form).count("{") == re.sub(PLACE, "", form).count("}") == 0


def test_a_form_for_one_leaves_no_other_place_out() -> None:
    for key, template in messages().items():
        if not isinstance(template, str):
            one, other = places(template["one"]), places(template["other"])
            assert one - {COUNT} == other - {COUNT}, key


def test_every_language_has_the_same_sentences() -> None:
    languages = [file.stem for file in resources.TEXTS.glob("*.json")]
    assert "en" in languages
    for language in languages:
        assert set(read_words(language).templates) == set(messages())


EXAMPLE = """
from elsewhere import scalars

NONE = "a.none"

def made(count, kind):
    told("a.shown", n=count)
    which = "a.one" if count == 1 else "a.many"
    say(which, n=count)
    say(f"a.{kind}_end")
    return say(NONE)

class Terminal:
    def text(self, message_id: str, /, **arguments):
        return say(message_id, **arguments)

    def shown(self, message: Message):
        return self.text(message)

def told(key: str, **arguments):
    terminal.text(key, **arguments)

say(kind.value)
scalars.text(length)
say("a.row", **{"x": 1})
Message("a.made", {"first": 1})
"""


def test_calls_are_read_from_the_source() -> None:
    source = Source.of("example.py", EXAMPLE)
    assert sayers([source]) == {"say": 0, "Message": 0, ".text": 0, "told": 0}
    told, untold = calls([source], sayers([source]))
    assert untold == ["example.py:23"]
    assert {call.ids: call.arguments for call in told} == {
        ("a.shown",): None,
        ("a.one", "a.many"): {"n"},
        ("a.*_end",): frozenset(),
        ("a.none",): frozenset(),
        ("a.row",): None,
        ("a.made",): {"first"},
    }


def test_a_misfit_is_found() -> None:
    call = Call(("a.shown",), frozenset({"n", "more"}), "example.py:1")
    templates = {"a.shown": {"one": "{n} left", "other": "{n} left of {most}"}}
    assert misfits([call], templates) == [
        ("example.py:1", "a place has no argument"),
        ("example.py:1", "an argument has no place"),
    ]


def test_the_source_is_the_one_of_the_program() -> None:
    files = {call.where.rpartition(":")[0] for call in TOLD}
    assert "advisor/scoring/answer.py" in files
