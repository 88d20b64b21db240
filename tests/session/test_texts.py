"""What a person typed, as it is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.errors import RefusedError
from advisor.session.texts import TURNING, line, name, note, years

ANY = st.text(max_size=150)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana  Šimić ", "Ana Šimić"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("a\0b", "ab"),
        ("Zoe\0\u0308\u200e", "Zo\u00eb"),
        ("one\ntwo\tthree", "one two three"),
        ("\u202eevil\u202c", "evil"),
        ("\u2066x\u2069\u200f\u061c", "x"),
        ("👩\u200d👩\u200d👧 family", "👩\u200d👩\u200d👧 family"),
        ("שלום עולם", "שלום עולם"),
        ("مریم", "مریم"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # noqa: RUF001  (Persian, with its joiner)
        ("half \ud83d here", "half here"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("'; DROP TABLE profile; --", "'; DROP TABLE profile; --"),
    ],
)
def test_a_name_is_one_line_of_what_can_be_seen(typed: str, kept: str) -> None:
    assert name(typed) == kept


@given(ANY)
def test_a_line_is_fit_for_ever(typed: str) -> None:
    kept = line(typed)
    assert line(kept) == kept == unicodedata.normalize("NFC", kept)
    assert not {one for one in kept if one in TURNING or unicodedata.category(one) in {"Cc", "Cs"}}
    kept.encode()


@given(ANY)
def test_a_note_keeps_its_lines(typed: str) -> None:
    kept = note(typed)
    assert note(kept) == kept
    assert kept is None or not {one for one in kept if unicodedata.category(one) == "Cc"} - {
        "\n",
        "\t",
    }


def test_a_note_keeps_what_turns_and_what_breaks() -> None:
    assert note("a\r\nb\rc\x07\u202ed ") == "a\nb\nc\u202ed"
    assert note(" \n ") is None
    assert note(None) is None


def test_limits_are_told_with_their_numbers() -> None:
    assert name("x" * 200) == "x" * 200
    assert note("x" * 10_000) == "x" * 10_000
    for make, long in ((name, "x" * 201), (line, "x" * 201), (note, "x" * 10_001)):
        with pytest.raises(RefusedError) as refused:
            make(long)
        assert refused.value.message.arguments["n"] == len(long)


@pytest.mark.parametrize("empty", ["", "  ", "\u200f", "\0", "\ufeff"])
def test_a_name_that_cannot_be_seen_is_none(empty: str) -> None:
    with pytest.raises(RefusedError):
        name(empty)


@pytest.mark.parametrize(("count", "fine"), [(None, True), (0, True), (80, True), (-1, False)])
def test_years_are_of_a_life(count: int | None, *, fine: bool) -> None:
    if fine:
        assert years(count) == count
    else:
        with pytest.raises(RefusedError):
            years(count)
