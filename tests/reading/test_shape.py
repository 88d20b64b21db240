"""Types as the schema: every kind of thing that a dataclass may hold, right and wrong."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.errors import InputError
from advisor.message import Message, Number, say
from advisor.reading import shape
from advisor.reading.asked import asked
from advisor.reading.constraints import Between, Id, Length, Positive, Share, SourceKey, Text
from advisor.reading.unread import UNREAD


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


class Rank(Enum):
    FIRST = 1
    SECOND = 2


@dataclass(frozen=True)
class Every:
    text: Text
    id: Id
    number: float
    share: Share
    count: int
    level: Annotated[int, Between(1, 5)]
    yes: bool
    size: Size
    rank: Rank
    sign: Literal[1, -1]
    word: Literal["a", "b"]
    row: tuple[int, ...]
    table: Mapping[Id, tuple[float, ...]]
    fact: str | int | bool
    maybe: Share | None = None
    note: str = ""
    all_: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True)
class Circle:
    type: Literal["circle"]
    radius: Positive


@dataclass(frozen=True)
class Square:
    type: Literal["square", "box"]
    side: float


@dataclass(frozen=True)
class Has:
    has: Id
    least: float | None = None


@dataclass(frozen=True)
class Lacks:
    lacks: Id


@dataclass(frozen=True)
class Not:
    not_: "Has | Lacks | Not"


@dataclass(frozen=True)
class Tree:
    name: Text
    branches: tuple["Tree", ...] = ()


@dataclass(frozen=True)
class Measured:
    least: float | None = None
    most: float = 5.0


RIGHT: dict[str, Any] = {
    "text": "Grüße",
    "id": "it_1.a-B",
    "number": 4,
    "share": 1,
    "count": -3,
    "level": 5,
    "yes": False,
    "size": "large",
    "rank": 2,
    "sign": -1,
    "word": "a",
    "row": [1, 2],
    "table": {"a": [0.5, 1], "b": []},
    "fact": True,
}


def problems(kind: Any, data: object, place: str = "") -> list[tuple[str, str]]:
    """Give place and kind of every problem."""
    with pytest.raises(InputError) as refusal:
        shape.read(kind, data, place)
    assert refusal.value.message.id == "refused.content"
    return [(problem.place, problem.reason.id) for problem in refusal.value.problems]


def reason(kind: Any, data: object) -> Message:
    """Give the only problem."""
    with pytest.raises(InputError) as refusal:
        shape.read(kind, data)
    (problem,) = refusal.value.problems
    return problem.reason


def test_every_kind_is_read() -> None:
    read = shape.read(Every, RIGHT)
    assert read == Every(
        text="Grüße",
        id="it_1.a-B",
        number=4.0,
        share=1.0,
        count=-3,
        level=5,
        yes=False,
        size=Size.LARGE,
        rank=Rank.SECOND,
        sign=-1,
        word="a",
        row=(1, 2),
        table={"a": (0.5, 1.0), "b": ()},
        fact=True,
    )
    assert [type(each) for each in (read.number, read.share, read.count)] == [float, float, int]
    assert read.fact is True


def test_defaults_stand_and_may_be_given() -> None:
    read = shape.read(Every, {**RIGHT, "maybe": None, "note": "n", "all": ["x"]})
    assert (read.maybe, read.note, read.all_) == (None, "n", ("x",))
    assert shape.read(Every, {**RIGHT, "maybe": 0.25}).maybe == 0.25


@pytest.mark.parametrize(
    ("key", "value", "place", "problem"),
    [
        ("text", "", "text", "problem.length"),
        ("text", "x" * 2001, "text", "problem.length"),
        ("text", 4, "text", "problem.not_kind"),
        ("text", None, "text", "problem.not_kind"),
        ("id", "", "id", "problem.not_kind"),
        ("id", "a b", "id", "problem.not_kind"),
        ("id", "a\n", "id", "problem.not_kind"),
        ("id", "a" * 65, "id", "problem.not_kind"),
        ("id", "é", "id", "problem.not_kind"),
        ("id", 4, "id", "problem.not_kind"),
        ("number", "4", "number", "problem.not_number"),
        ("number", True, "number", "problem.not_number"),
        ("number", math.nan, "number", "problem.not_number"),
        ("number", math.inf, "number", "problem.not_number"),
        ("number", None, "number", "problem.not_number"),
        ("number", 10**400, "number", "problem.not_number"),
        ("share", 10**400, "share", "problem.not_between"),
        ("level", 10**400, "level", "problem.not_between"),
        ("rank", 10**400, "rank", "problem.not_one_of"),
        ("share", 1.5, "share", "problem.not_between"),
        ("share", -0.1, "share", "problem.not_between"),
        ("share", math.nan, "share", "problem.not_between"),
        ("count", 4.0, "count", "problem.not_kind"),
        ("count", True, "count", "problem.not_kind"),
        ("count", "4", "count", "problem.not_kind"),
        ("level", 6, "level", "problem.not_between"),
        ("level", 0, "level", "problem.not_between"),
        ("level", 4.0, "level", "problem.not_kind"),
        ("level", True, "level", "problem.not_kind"),
        ("yes", 1, "yes", "problem.not_kind"),
        ("yes", 0, "yes", "problem.not_kind"),
        ("yes", "true", "yes", "problem.not_kind"),
        ("size", "huge", "size", "problem.not_one_of"),
        ("size", "LARGE", "size", "problem.not_one_of"),
        ("size", ["large"], "size", "problem.not_one_of"),
        ("rank", 3, "rank", "problem.not_one_of"),
        ("rank", True, "rank", "problem.not_one_of"),
        ("rank", 1.0, "rank", "problem.not_one_of"),
        ("sign", 0, "sign", "problem.not_one_of"),
        ("sign", True, "sign", "problem.not_one_of"),
        ("sign", -1.0, "sign", "problem.not_one_of"),
        ("word", "c", "word", "problem.not_one_of"),
        ("word", {"a": 1}, "word", "problem.not_one_of"),
        ("row", {"0": 1}, "row", "problem.not_kind"),
        ("row", "12", "row", "problem.not_kind"),
        ("row", None, "row", "problem.not_kind"),
        ("row", [1, 2.0], "row.1", "problem.not_kind"),
        ("table", [], "table", "problem.not_kind"),
        ("table", {"a": 1}, "table.a", "problem.not_kind"),
        ("table", {"a": [0, "x"]}, "table.a.1", "problem.not_number"),
        ("table", {"a b": []}, "table.a b", "problem.not_kind"),
        ("fact", 2.5, "fact", "problem.not_kind"),
        ("fact", None, "fact", "problem.not_kind"),
        ("fact", [], "fact", "problem.not_kind"),
        ("maybe", 2, "maybe", "problem.not_between"),
        ("note", 1, "note", "problem.not_kind"),
        ("all", [1], "all.0", "problem.not_kind"),
    ],
)
def test_each_wrong_value_is_told_at_its_place(
    key: str, value: object, place: str, problem: str
) -> None:
    assert problems(Every, {**RIGHT, key: value}) == [(place, problem)]


@pytest.mark.parametrize("data", [None, [], "x", 4, True])
def test_what_is_no_object_is_told(data: object) -> None:
    assert problems(Tree, data, "pack") == [("pack", "problem.not_kind")]


def test_all_problems_are_told_at_once_with_their_places() -> None:
    data = {"name": "", "branches": [{"name": "a"}, {}, {"name": 4, "x": 1, "y": 2}, 7]}
    assert problems(Tree, data, "tree") == [
        ("tree.name", "problem.length"),
        ("tree.branches.1.name", "problem.missing"),
        ("tree.branches.2.x", "problem.unknown_key"),
        ("tree.branches.2.y", "problem.unknown_key"),
        ("tree.branches.2.name", "problem.not_kind"),
        ("tree.branches.3", "problem.not_kind"),
    ]


def test_a_type_may_stand_inside_itself() -> None:
    assert shape.read(Tree, {"name": "a", "branches": [{"name": "b", "branches": []}]}) == Tree(
        "a", (Tree("b"),)
    )


def test_missing_and_unknown_keys_are_told_with_a_hint() -> None:
    with pytest.raises(InputError) as refusal:
        shape.read(Tree, {"nam": "a", "zzz": 1})
    found = [(one.place, one.reason.id, one.hint) for one in refusal.value.problems]
    assert found == [
        ("nam", "problem.unknown_key", say("hint.did_you_mean", word="name")),
        ("zzz", "problem.unknown_key", say("hint.known", words="name, branches")),
        ("name", "problem.missing", say("hint.add", kind=say("kind.text"))),
    ]


@pytest.mark.timeout(60)
def test_an_object_full_of_unknown_keys_does_not_hang() -> None:
    """To look for a near word costs a millisecond, so it ends after the first few problems."""
    many = {"name": "a", **{f"branches{number}": [] for number in range(199_000)}}
    with pytest.raises(InputError) as refusal:
        shape.read(Tree, many)
    *told, last = refusal.value.problems
    hints = [problem.hint.id for problem in told if problem.hint]
    assert hints == ["hint.did_you_mean"] * 20 + ["hint.known"] * 180
    assert (last.place, last.reason) == ("", say("problem.more", n=198_800))


def test_the_name_of_a_field_with_an_underscore_is_no_key() -> None:
    assert problems(Every, {**RIGHT, "all_": []}) == [("all_", "problem.unknown_key")]


def test_a_union_is_told_apart_by_a_literal() -> None:
    kind: Any = Circle | Square
    assert shape.read(kind, {"type": "circle", "radius": 2}) == Circle("circle", 2.0)
    assert shape.read(kind, {"side": 2, "type": "box"}) == Square("box", 2.0)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"type": "oval"}, [("at.type", "problem.not_one_of")]),
        ({"type": ["circle"]}, [("at.type", "problem.not_one_of")]),
        ({"type": None}, [("at.type", "problem.not_one_of")]),
        ({"radius": 2}, [("at", "problem.no_kind")]),
        ({}, [("at", "problem.no_kind")]),
        ([], [("at", "problem.not_kind")]),
        ({"type": "circle", "radius": 0}, [("at.radius", "problem.not_above")]),
        ({"type": "circle", "side": 1, "radius": 1}, [("at.side", "problem.unknown_key")]),
    ],
)
def test_a_union_by_literal_refuses_the_rest(data: object, expected: list[tuple[str, str]]) -> None:
    assert problems(Circle | Square, data, "at") == expected


def test_a_union_is_told_apart_by_the_key_that_one_has() -> None:
    kind: Any = Has | Lacks | Not
    assert shape.read(kind, {"has": "x", "least": 2}) == Has("x", 2.0)
    assert shape.read(kind, {"lacks": "x"}) == Lacks("x")
    assert shape.read(kind, {"not": {"not": {"lacks": "x"}}}) == Not(Not(Lacks("x")))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"least": 2}, [("", "problem.no_kind")]),
        ({"not": {}}, [("not", "problem.no_kind")]),
        ({"not": {"not": 3}}, [("not.not", "problem.not_kind")]),
        ({"has": "x", "lacks": "y"}, [("lacks", "problem.unknown_key")]),
        ({"lacks": "x", "least": 2}, [("least", "problem.unknown_key")]),
        ("has", [("", "problem.not_kind")]),
    ],
)
def test_a_union_by_key_refuses_the_rest(data: object, expected: list[tuple[str, str]]) -> None:
    assert problems(Has | Lacks | Not, data) == expected


def test_an_object_whose_keys_may_all_be_missing() -> None:
    assert shape.read(Measured, {}) == Measured()
    assert shape.read(Measured, {"least": None, "most": 2}) == Measured(None, 2.0)


def test_an_optional_union_may_be_nothing() -> None:
    kind: Any = Has | Lacks | None
    assert shape.read(kind, None) is None
    assert shape.read(kind, {"lacks": "x"}) == Lacks("x")
    assert problems(kind, 4) == [("", "problem.not_kind")]


def test_a_row_may_ask_for_a_count() -> None:
    kind: Any = Annotated[tuple[int, ...], Length(2, 3)]
    assert shape.read(kind, [1, 2]) == (1, 2)
    assert problems(kind, [1]) == [("", "problem.count")]
    assert problems(kind, [1, 2, 3, 4]) == [("", "problem.count")]
    assert problems(kind, [1, "x", 3, 4]) == [("1", "problem.not_kind"), ("", "problem.count")]
    assert problems(kind, 4) == [("", "problem.not_kind")]


def test_a_source_key_may_be_a_phrase() -> None:
    kind: Any = SourceKey
    assert shape.read(kind, "OES 2021/41-9031") == "OES 2021/41-9031"
    assert problems(kind, "a\tb") == [("", "problem.not_kind")]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (float, "x", say("problem.not_number", value='"x"')),
        (Positive, 0, say("problem.not_above", value="0", low=Number(0.0))),
        (Share, 2, say("problem.not_between", value="2", low=Number(0.0), high=Number(1.0))),
        (
            Annotated[float, Between(0.5, 1.5)],
            True,
            say("problem.not_between", value="true", low=Number(0.5, 1), high=Number(1.5, 1)),
        ),
        (
            Annotated[float, Between(high=4, above=0)],
            5,
            say("problem.not_above_to", value="5", low=Number(0), high=Number(4)),
        ),
        (int, 4.0, say("problem.not_kind", value="4.0", kind=say("kind.whole_number"))),
        (bool, 1, say("problem.not_kind", value="1", kind=say("kind.switch"))),
        (Id, "a b", say("problem.not_kind", value='"a b"', kind=say("kind.id"))),
        (Text, "", say("problem.length", least=1, most=2000)),
        (Size, "x", say("problem.not_one_of", value='"x"', options="small, large")),
        (tuple[int, ...], {}, say("problem.not_kind", value="{}", kind=say("kind.list"))),
        (Tree, [], say("problem.not_kind", value="[]", kind=say("kind.object"))),
        (Has | Lacks, {}, say("problem.no_kind", known="has, lacks")),
        (
            Annotated[tuple[int, ...], Length(2)],
            [1],
            say("problem.count", n=1, least=2, most=2000),
        ),
    ],
)
def test_a_reason_says_what_was_found_and_what_was_asked(
    kind: Any, value: object, expected: Message
) -> None:
    assert reason(kind, value) == expected


def test_what_could_be_read_is_given_with_its_gaps() -> None:
    data = {"name": 4, "branches": [{"name": "a"}, 7, {"nam": "b"}]}
    form: Any = Tree
    tree, found = shape.read_partly(form, data)
    whole, gone, nameless = tree.branches
    assert whole == Tree("a")
    assert all(one is UNREAD for one in (tree.name, gone, nameless.name))
    assert [problem.place for problem in found] == [
        "name",
        "branches.1",
        "branches.2.nam",
        "branches.2.name",
    ]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Text, say("kind.text")),
        (Id, say("kind.id")),
        (SourceKey, say("kind.source_key")),
        (Share, say("kind.number")),
        (Annotated[int, Between(1, 5)], say("kind.whole_number")),
        (bool, say("kind.switch")),
        (Size, say("kind.one_of", options="small, large")),
        (Literal[1, -1], say("kind.one_of", options="1, -1")),
        (tuple[int, ...], say("kind.list")),
        (Annotated[tuple[int, ...], Length(1)], say("kind.list")),
        (Mapping[Id, int], say("kind.object")),
        (Has | Lacks, say("kind.object")),
        (Share | None, say("kind.number")),
        (str | int | bool, say("kind.text")),
    ],
)
def test_what_is_asked_for_can_be_said(kind: Any, said: Message) -> None:
    assert asked(kind) == said


plain_data = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.floats(), st.text(max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["name", "branches", "has", "lacks", "not", "least", "type"]),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@given(plain_data, st.sampled_from([Tree, Circle | Square, Has | Lacks | Not, Every]))
def test_any_data_are_read_or_refused(data: Any, kind: Any) -> None:
    try:
        shape.read(kind, data)
    except InputError as refusal:
        problems = refusal.problems
    else:
        problems = ()
    assert all(problem.reason.id.startswith("problem.") for problem in problems)
