"""Strict JSON: what is read, what is refused and where, and that no input takes long."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor.errors import InputError
from advisor.message import say
from advisor.reading.document import LIMITS, Limits, loads, shown

MEBIBYTE = 2**20
MOST = 5 * MEBIBYTE


def refused(raw: bytes, limits: Limits = LIMITS) -> list[tuple[str, str]]:
    """Give place and kind of every problem."""
    with pytest.raises(InputError) as refusal:
        loads(raw, limits)
    assert refusal.value.message.id == "refused.document"
    return [(problem.place, problem.reason.id) for problem in refusal.value.problems]


def nested(depth: int, inside: bytes = b"") -> bytes:
    return b"[" * depth + inside + b"]" * depth


def text(length: int) -> bytes:
    return b'"' + b"a" * length + b'"'


def keyed(key: str) -> bytes:
    return json.dumps({key: 1}).encode()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'{"a": [1, 2.5, true, false, null, "x"]}', {"a": [1, 2.5, True, False, None, "x"]}),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b" \n[]\t", []),
        (b'"line\\nand\\ttab"', "line\nand\ttab"),
        ('"Grüße \N{WAVING HAND SIGN}"'.encode(), "Grüße \N{WAVING HAND SIGN}"),
        (b'"\\ud83d\\udc4b"', "\N{WAVING HAND SIGN}"),
        (b'"\\u200e\\u200f\\u061c\\u200d\\u00ad\\u00a0"', "\u200e\u200f\u061c\u200d\u00ad\u00a0"),
        (b"[]", []),
        (b"{}", {}),
        (b"-0.5e-3", -0.0005),
        (b"9999999999999999", 9999999999999999),
        (b"-9999999999999999", -9999999999999999),
    ],
)
def test_a_document_becomes_plain_data(raw: bytes, expected: object) -> None:
    found = loads(raw)
    assert found == expected
    assert type(found) is type(expected)


def test_a_whole_number_stays_one_and_another_stays_a_float() -> None:
    assert repr(loads(b"[4, 4.0, true, 4e0]")) == "[4, 4.0, True, 4.0]"


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        pytest.param(b"", [("", "problem.not_json")], id="empty"),
        pytest.param(b"  \n", [("", "problem.not_json")], id="blank"),
        pytest.param(b"\xef\xbb\xbf", [("", "problem.not_json")], id="only a mark"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbf[]", [("", "problem.not_json")], id="two marks"),
        pytest.param(b"[] []", [("", "problem.second")], id="trailing document"),
        pytest.param(b" {}\n{}\n", [("", "problem.second")], id="lines of documents"),
        pytest.param(b"{}x", [("", "problem.not_json")], id="trailing junk"),
        pytest.param(b"[]\x00", [("", "problem.not_json")], id="trailing NUL"),
        pytest.param(b"[1,]", [("", "problem.not_json")], id="trailing comma"),
        pytest.param(b"{'a': 1}", [("", "problem.not_json")], id="single quotes"),
        pytest.param(b"[1 // one\n]", [("", "problem.not_json")], id="comment"),
        pytest.param(b"[01]", [("", "problem.not_json")], id="leading zero"),
        pytest.param(b"[+1]", [("", "problem.not_json")], id="plus sign"),
        pytest.param(b"[0x10]", [("", "problem.not_json")], id="hexadecimal"),
        pytest.param(b"[1_000]", [("", "problem.not_json")], id="underscore"),
        pytest.param(b"[.5]", [("", "problem.not_json")], id="bare fraction"),
        pytest.param(b'{1: "a"}', [("", "problem.not_json")], id="number as key"),
        pytest.param(b'["a', [("", "problem.not_json")], id="cut in a text"),
        pytest.param(b'{"a": ', [("", "problem.not_json")], id="cut after a key"),
        pytest.param(b'["\\x41"]', [("", "problem.not_json")], id="unknown escape"),
        pytest.param(b'["\\u12"]', [("", "problem.not_json")], id="short escape"),
        pytest.param(b'["a\nb"]', [("", "problem.not_json")], id="raw line feed in a text"),
        pytest.param(b'["a\x00b"]', [("", "problem.not_json")], id="raw NUL in a text"),
        pytest.param(b"PK\x03\x04", [("", "problem.not_json")], id="zip"),
        pytest.param(b"\x1f\x8b\x08", [("", "problem.not_utf8")], id="gzip"),
        pytest.param('{"a": 1}'.encode("utf-16"), [("", "problem.not_utf8")], id="UTF-16"),
        pytest.param('{"a": 1}'.encode("utf-16-le"), [("", "problem.not_json")], id="UTF-16 bare"),
        pytest.param('{"a": 1}'.encode("utf-32"), [("", "problem.not_utf8")], id="UTF-32"),
        pytest.param('["é"]'.encode("latin-1"), [("", "problem.not_utf8")], id="latin-1"),
        pytest.param(b'["\xed\xa0\x80"]', [("", "problem.not_utf8")], id="raw surrogate"),
        pytest.param(b'["\xc0\x80"]', [("", "problem.not_utf8")], id="overlong NUL"),
        pytest.param(b"NaN", [("", "problem.not_finite")], id="NaN alone"),
        pytest.param(b'{"a": NaN}', [("a", "problem.not_finite")], id="NaN"),
        pytest.param(b'{"a": {"b": Infinity}}', [("a.b", "problem.not_finite")], id="infinity"),
        pytest.param(b"[0, -Infinity]", [("1", "problem.not_finite")], id="minus infinity"),
        pytest.param(b'{"a": [1e999]}', [("a.0", "problem.not_finite")], id="1e999"),
        pytest.param(b"[-1e999]", [("0", "problem.not_finite")], id="-1e999"),
        pytest.param(b"[" + b"9" * 400 + b".0]", [("0", "problem.not_finite")], id="400 digits."),
        pytest.param(b"[" + b"9" * 5000 + b"]", [("", "problem.digits")], id="5,000 digits"),
        pytest.param(b"[" + b"9" * 4000 + b"]", [("0", "problem.digits")], id="4,000 digits"),
        pytest.param(b'{"a": 10000000000000000}', [("a", "problem.digits")], id="17 digits"),
        pytest.param(b"[-10000000000000000]", [("0", "problem.digits")], id="minus 17 digits"),
        pytest.param(b'{"a": 1, "a": 1}', [("", "problem.key_twice")], id="key twice"),
        pytest.param(
            b'{"a": [{"b": 1, "c": 2, "b": 3}]}', [("a.0", "problem.key_twice")], id="nested twice"
        ),
        pytest.param(b'{"a": 1, "\\u0061": 2}', [("", "problem.key_twice")], id="escaped twice"),
        pytest.param(b'["\\ud83d"]', [("0", "problem.surrogate")], id="half a pair"),
        pytest.param(b'["\\udc4b\\ud83d"]', [("0", "problem.surrogate")], id="pair turned round"),
        pytest.param(b'["\\u0000"]', [("0", "problem.control")], id="NUL"),
        pytest.param(b'["\\u001b[2J"]', [("0", "problem.control")], id="escape"),
        pytest.param(b'["a\\rb"]', [("0", "problem.control")], id="carriage return"),
        pytest.param(b'["\\b"]', [("0", "problem.control")], id="backspace"),
        pytest.param(b'["a\x7fb"]', [("0", "problem.control")], id="raw delete"),
        pytest.param(b'["\\u0085"]', [("0", "problem.control")], id="next line (C1)"),
        pytest.param(b'["\\u009b2J"]', [("0", "problem.control")], id="control sequence (C1)"),
        pytest.param(b'["a\\u202eb"]', [("0", "problem.direction")], id="override"),
        pytest.param(b'["a\\u202a"]', [("0", "problem.direction")], id="embedding"),
        pytest.param(b'["\\u2066"]', [("0", "problem.direction")], id="isolate"),
        pytest.param(b'["\\u2069"]', [("0", "problem.direction")], id="end of an isolate"),
        pytest.param(b'{"\\u0000": 1}', [("", "problem.key")], id="NUL in a key"),
        pytest.param(b'{"a\\nb": 1}', [("", "problem.key")], id="line feed in a key"),
        pytest.param(b'{"\\u007f": 1}', [("", "problem.key")], id="delete in a key"),
        pytest.param(b'{"\\ud800": 1}', [("", "problem.key")], id="surrogate in a key"),
        pytest.param('[{"é": 1}]'.encode(), [("0", "problem.key")], id="letter beyond ASCII"),
        pytest.param(
            '{"\N{LATIN SMALL LETTER LONG S}e": 1}'.encode(),
            [("", "problem.key")],
            id="look-alike letter",
        ),
    ],
)
def test_what_is_refused_is_told_with_its_place(
    raw: bytes, problems: list[tuple[str, str]]
) -> None:
    assert refused(raw) == problems


@pytest.mark.parametrize(
    ("just", "beyond", "problem"),
    [
        pytest.param(b"[]".ljust(MOST), b"[]".ljust(MOST + 1), ("", "problem.too_big"), id="bytes"),
        pytest.param(nested(12), nested(13), ("", "problem.too_deep"), id="depth"),
        pytest.param(nested(12, b"1"), nested(13, b"1"), ("", "problem.too_deep"), id="depth of 1"),
        pytest.param(
            b"[" + b"0," * 199_998 + b"0]",
            b"[" + b"0," * 199_999 + b"0]",
            ("", "problem.too_many"),
            id="values",
        ),
        pytest.param(
            b'[[{"a": 1}],' + b"0," * 199_995 + b"0]",
            b'[[{"a": 1}],' + b"0," * 199_996 + b"0]",
            ("", "problem.too_many"),
            id="values inside",
        ),
        pytest.param(text(10_000), text(10_001), ("", "problem.text_long"), id="text"),
        pytest.param(keyed("k" * 64), keyed("k" * 65), ("", "problem.key"), id="key"),
    ],
)
def test_each_limit_holds_exactly(just: bytes, beyond: bytes, problem: tuple[str, str]) -> None:
    loads(just)
    assert refused(beyond) == [problem]


def test_limits_may_be_tighter() -> None:
    tight = Limits(bytes=40, depth=2, values=4, text=3, key=2, digits=2)
    assert loads(b'{"a": ["abc", 99]}', tight) == {"a": ["abc", 99]}
    assert refused(b" " * 41, tight) == [("", "problem.too_big")]
    assert refused(b'{"abc": ["abcd", 100]}', tight) == [
        ("", "problem.key"),
        ("abc.0", "problem.text_long"),
        ("abc.1", "problem.digits"),
    ]
    assert refused(b"[0, 0, 0, 0]", tight) == [("", "problem.too_many")]
    assert refused(b"[[[]]]", tight) == [("", "problem.too_deep")]
    for raw in (b"[" * 100_000, b"1" * 5_000):  # neither gets as far as to be walked
        with pytest.raises(InputError) as refusal:
            loads(raw, Limits(depth=2, digits=2))
        assert refusal.value.problems[0].reason.arguments == {"most": 2}


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    raw = (
        b'{"a": [NaN, 1, "\\u0000"], "b": {"c": 1, "c": "\\ud800", "d": 1e999}, "\\u00e9": -1e999}'
    )
    assert refused(raw) == [
        ("", "problem.key"),
        ("a.0", "problem.not_finite"),
        ("a.2", "problem.control"),
        ("b", "problem.key_twice"),
        ("b.c", "problem.surrogate"),
        ("b.d", "problem.not_finite"),
        ("é", "problem.not_finite"),
    ]


def test_a_slip_in_the_writing_is_told_with_line_and_column() -> None:
    with pytest.raises(InputError) as refusal:
        loads(b'{"a": 1,\n "b" 2}')
    assert refusal.value.problems[0].reason.arguments == {"line": 2, "column": 6}


def test_a_wrong_byte_is_told_with_its_number() -> None:
    with pytest.raises(InputError) as refusal:
        loads(b'["caf\xe9"]')
    assert refusal.value.problems[0].reason.arguments == {"byte": 5}


def test_a_letter_that_no_text_may_hold_is_named() -> None:
    with pytest.raises(InputError) as refusal:
        loads(b'["a\\u202eb", "\\u007f"]')
    codes = [problem.reason.arguments["code"] for problem in refusal.value.problems]
    assert codes == ["U+202E", "U+007F"]


def test_of_very_many_problems_the_first_are_told_and_how_many_more() -> None:
    with pytest.raises(InputError) as refusal:
        loads(b"[" + b"NaN," * 198_999 + b"NaN]")
    *told, last = refusal.value.problems
    assert [problem.place for problem in told] == [str(place) for place in range(200)]
    assert (last.place, last.reason) == ("", say("problem.more", n=198_800))
    assert len(refused(b"[" + b"NaN," * 200 + b"NaN]")) == 201


def test_a_key_that_stands_twice_is_named_once() -> None:
    with pytest.raises(InputError) as refusal:
        loads(b'{"b": 1, "a": 1, "b": 2, "a": 3, "b": 4}')
    named = [problem.reason.arguments["key"] for problem in refusal.value.problems]
    assert named == ['"b"', '"a"']


HOSTILE: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b"[" * MOST,
    "braces": lambda: b'{"a":' * (MOST // 5),
    "two million numbers": lambda: b"[" + b"0," * (MOST // 2 - 2) + b"0]",
    "two million lists": lambda: b"[" + b"[]," * (MOST // 3 - 2) + b"[]]",
    "300,000 keys": lambda: json.dumps({f"k{n}": 0 for n in range(300_000)}).encode(),
    "300,000 keys, one twice": lambda: (
        b'{"k7":0,' + json.dumps({f"k{n}": 0 for n in range(300_000)}).encode()[1:]
    ),
    "one key 700,000 times": lambda: b"{" + b'"a":0,' * 700_000 + b'"a":0}',
    "escaped quotes": lambda: b'"' + b'\\"' * 40_000 + b'"',
    "escaped quotes without end": lambda: b'"' + b'\\"' * (MOST // 2 - 2),
    "backslashes": lambda: b'["' + b"\\" * (MOST - 4) + b'"]',
    "control characters": lambda: b'"' + b"\\u0001" * (MOST // 6 - 1) + b'"',
    "invisible letters": lambda: (
        b"[" + b",".join([b'"' + "\N{SOFT HYPHEN}".encode() * 5000 + b'"'] * 520) + b",NaN]"
    ),
    "a key of 5 MiB": lambda: b'{"' + "é".encode() * (MOST // 2 - 4) + b'":0}',
    "not a number": lambda: b"[" + b"NaN," * (199_000) + b"NaN]",
    "digits": lambda: b"9" * MOST,
    "many long numbers": lambda: b"[" + b",".join([b"9" * 4000] * 1300) + b"]",
    "a long fraction": lambda: b"[0." + b"1" * (MOST - 4),
    "an exponent": lambda: b"1e" + b"9" * (MOST - 2),
    "blanks": lambda: b" " * MOST,
    "line feeds": lambda: b"\n" * (MOST - 1) + b"x",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_document_hangs(name: str) -> None:
    """The slowest of these takes under a second; a quadratic step would take minutes."""
    assert refused(HOSTILE[name]())


def depth(data: object) -> int:
    if isinstance(data, dict):
        return 1 + max(map(depth, data.values()), default=0)
    if isinstance(data, list):
        return 1 + max(map(depth, data), default=0)
    return 0


TURNS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
letters = st.characters(
    codec="utf-8", exclude_categories=["Cc"], exclude_characters=[chr(code) for code in TURNS]
)
texts = st.text(st.one_of(letters, st.sampled_from("\n\t")), max_size=30)
keys = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=64)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**16) + 1, 10**16 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    texts,
)
documents = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(keys, inner, max_size=5)),
    max_leaves=30,
)


@settings(deadline=None)
@given(data=documents, plain=st.booleans(), indent=st.sampled_from([None, 1, "\t"]))
def test_what_python_writes_is_read_back(data: Any, *, plain: bool, indent: Any) -> None:
    assume(depth(data) <= LIMITS.depth)
    raw = json.dumps(data, ensure_ascii=plain, indent=indent).encode()
    assert repr(loads(raw)) == repr(data)


almost_json = st.text('[]{}:,"\\u0d8e1+-.tfn NaInity', max_size=60).map(str.encode)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Give a document with some bytes replaced."""
    raw = json.dumps(draw(documents)).encode()
    start = draw(st.integers(0, len(raw)))
    end = draw(st.integers(start, min(len(raw), start + 4)))
    return raw[:start] + draw(st.binary(max_size=4)) + raw[end:]


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.binary(max_size=80), almost_json, damaged()))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        data = loads(raw)
    except InputError as refusal:
        problems = refusal.problems
    else:
        problems = ()
        assert loads(json.dumps(data).encode()) == data
    assert all(problem.reason.id.startswith("problem.") for problem in problems)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("e", '"e"'),
        ('say "e"', '"say \\"e\\""'),
        (4, "4"),
        (4.0, "4.0"),
        (2.5, "2.5"),
        (True, "true"),
        (None, "null"),
        ([1, 2], "[]"),
        ({"a": 1}, "{}"),
        ("Grüße", '"Grüße"'),
        ("a\nb", '"a\\nb"'),
        ("a\x7fb", '"a\N{REPLACEMENT CHARACTER}b"'),
        ("\N{RIGHT-TO-LEFT OVERRIDE}x", '"\N{REPLACEMENT CHARACTER}x"'),
        ("\ud800", '"\N{REPLACEMENT CHARACTER}"'),
        ("x" * 38, '"' + "x" * 38 + '"'),
        ("x" * 39, '"' + "x" * 38 + "\N{HORIZONTAL ELLIPSIS}"),
    ],
)
def test_a_value_is_shown_short_and_plain(value: object, expected: str) -> None:
    assert shown(value) == expected


@given(st.text())
def test_what_is_shown_is_always_printable_and_short(value: str) -> None:
    assert shown(value).isprintable()
    assert len(shown(value)) <= 40
