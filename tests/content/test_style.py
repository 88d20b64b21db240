"""What a person reads is plain and promises nothing: phrases, length of sentences, figures."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch

import pytest

from tests.content.prose import all_texts, form, messages, part, sentences, texts, words

STYLE = part("style")
TEXTS = all_texts()

# The phrases themselves, and the half that shows how not to say it.
ABOUT_PHRASES = ("style.forbidden", "style.good_bad.bad")
# Said to deny it, in a note that explains why there are no norms.
DENIED = {("style.good_bad.13.why", "percentile")}

# A figure with a unit of pay or share; path pages go without any digit at all.
FIGURE = re.compile(r"\d\s*(%|percent|USD|EUR|k\b|\$|\u20ac)|[$\u20ac]\s*\d", re.IGNORECASE)

MOST: int = STYLE["readability"]["max_sentence_words"]
# The most words in a sentence, by kind of text; the first that fits holds. Tighter than the style
# asks where the text keeps it.
LIMITS = {
    "items.*": 18,
    "duties.duties.text": 15,
    "cases.cases.options.text": 30,  # a way to act is one sentence, so that none looks longer
    "glossary.*": 19,
    "path_pages.*": 19,
    "pack.attribution": 40,  # asked for word by word by those who own the data
    "*.attribution": 40,  # the same
    "paths.paths.*.evidence_note": 19,
    "paths.paths.*.why": 12,
    "rules.triggers.say": 14,
    "rules.*.rule": 33,  # the method, as precise as the specification, shown on demand
    "model.about.*": 69,  # the same, with formulas
    "trace.*": 31,  # for those who keep the content; no page shows it
    "actions.quotations.*": 21,  # the same: quotations are not shown
    "style.*": MOST,
    "*": MOST,
}
# Longer than the style asks, each looked at: a list, or a reason that would be lost in two halves.
# How many of a kind there are, and the most words in one.
LONGER = {
    "actions.actions.what": (2, 22),
    "actions.books.note": (1, 25),
    "cases.cases.stem": (1, 26),
    "criteria.criteria.definition": (2, 23),
    "paths.paths.watch_out": (1, 33),
    "prompts.prompts.text": (1, 22),
}


def forbidden_in(pieces: list[tuple[str, str]], phrases: list[str]) -> Iterator[tuple[str, str]]:
    """Give every place of a forbidden phrase, with the phrase."""
    for place, text in pieces:
        if form(place) not in ABOUT_PHRASES:
            for phrase in phrases:
                if phrase in text.lower():
                    yield place, phrase


def limit_of(place: str) -> int:
    """Give the most words of a sentence in a place."""
    return next(most for kind, most in LIMITS.items() if fnmatch(form(place), kind))


def too_long(pieces: list[tuple[str, str]]) -> list[tuple[str, int, str]]:
    """Give every sentence with more words than its place allows."""
    return [
        (place, words(sentence), sentence)
        for place, text in pieces
        for sentence in sentences(text)
        if words(sentence) > limit_of(place)
    ]


def test_no_forbidden_phrase_is_said() -> None:
    assert len(TEXTS) > 3000
    assert set(forbidden_in(TEXTS, STYLE["forbidden"])) == DENIED


def test_a_forbidden_phrase_is_found() -> None:
    pieces = [
        ("prompts.prompts.0.text", "Then You Should go."),
        ("style.good_bad.0.bad", "Failed."),
    ]
    assert list(forbidden_in(pieces, ["you should", "failed"])) == [
        ("prompts.prompts.0.text", "you should")
    ]


def test_sentences_are_short() -> None:
    long = [one for one in too_long(TEXTS) if form(one[0]) not in LONGER]
    assert long == []


@pytest.mark.parametrize("kind", LONGER)
def test_longer_sentences_do_not_grow_in_number_or_length(kind: str) -> None:
    long = [one for one in too_long(TEXTS) if form(one[0]) == kind]
    assert (len(long), max(count for _, count, _ in long)) == LONGER[kind]


def test_a_long_sentence_is_found() -> None:
    twenty = "word " * 20
    assert too_long([("prompts.prompts.0.text", f"{twenty.strip()}. Short.")]) == []
    ((place, count, _),) = too_long([("prompts.prompts.0.text", f"One {twenty.strip()}. Short.")])
    assert (place, count) == ("prompts.prompts.0.text", 21)


def test_path_pages_give_no_figures() -> None:
    pages = list(texts(part("path_pages")["pages"], "pages"))
    said = [(place, text) for place, text in pages if " " in text and ".sources." not in place]
    assert len(said) > 200
    assert [(place, text) for place, text in said if re.search(r"\d", text)] == []


def test_pay_is_never_a_figure() -> None:
    # The program's own words are apart: a split is in percent.
    glossary = {key: part("glossary")[key] for key in ("titles", "trade")}
    shown = [part("path_pages"), part("prompts"), part("criteria"), glossary]
    assert [text for _, text in texts(shown, "") if FIGURE.search(text)] == []


@pytest.mark.parametrize("text", ["about 30 percent", "30%", "120k a year", "$ 90", "EUR: 9 EUR"])
def test_a_figure_of_pay_is_found(text: str) -> None:
    assert FIGURE.search(text)


def test_words_for_values_have_no_figures() -> None:
    named = texts(part("model")["words"], "words")
    assert [text for _, text in named if re.search(r"\d", text)] == []


def test_our_own_sentences_use_plain_quotation_marks_in_pairs() -> None:
    for place, text in texts(messages(), "en"):
        assert text.count("\u201c") == text.count("\u201d"), place
