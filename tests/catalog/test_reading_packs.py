"""A pack is taken whole or refused whole: from a folder or a file, with every place."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import resources
from advisor.catalog.reading import check, read_catalog, read_library
from advisor.errors import InputError, Problem
from advisor.message import say
from tests.catalog.toy import FILE, GONE, Change, changed, in_parts, toy, written

Reader = Callable[[Path], object]
READERS = [read_catalog, read_library]
SCORED = ("pack", "criteria", "items", "cases", "duties", "model", "paths", "rules")


def said(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Give places and reasons."""
    return [(one.place, one.reason.id.removeprefix("problem.")) for one in problems]


def shipped() -> dict[str, Any]:
    """Give our own pack as plain data."""
    return {
        file.stem: json.loads(file.read_text("utf-8")) for file in resources.CATALOG.glob("*.json")
    }


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("pack", [toy, shipped])
def test_a_folder_and_a_file_give_the_same(
    tmp_path: Path, pack: Callable[[], dict[str, Any]], read: Reader
) -> None:
    folder, file = tmp_path / "parts", tmp_path / "whole"
    folder.mkdir()
    file.mkdir()
    parts, whole = in_parts(folder, pack()), written(file, pack())
    assert read(parts) == read(whole)
    assert check(parts) == check(whole) == []


def test_what_is_read_is_frozen() -> None:
    with pytest.raises(AttributeError):
        read_catalog(FILE).pack = None  # type: ignore[misc, assignment]


# Broken in its shape: what is changed, and the places and reasons that must be told.
MISSHAPEN: dict[str, tuple[list[Change], list[tuple[str, str]]]] = {
    "a key is missing": (
        [("paths.paths.0.skills.dough.weight", GONE)],
        [("paths.paths.0.skills.dough.weight", "missing")],
    ),
    "a part is missing": ([("rules", GONE)], [("rules", "missing")]),
    "a key too many": (
        [("criteria.criteria.1.nmae", "Heat")],
        [("criteria.criteria.1.nmae", "unknown_key")],
    ),
    "a part too many": ([("rumours", {})], [("rumours", "unknown_key")]),
    "text for a number": (
        [("model.constants.split", "0.4")],
        [("model.constants.split", "not_between")],
    ),
    "a number for text": ([("pack.title", 7)], [("pack.title", "not_kind")]),
    "true for a number": (
        [("paths.paths.0.skills.dough.target", True)],
        [("paths.paths.0.skills.dough.target", "not_kind")],
    ),
    "a fraction for a whole number": (
        [("items.items.9.options.0.value", 0.0)],
        [("items.items.9.options.0.value", "not_kind")],
    ),
    "an object for a list": ([("paths.paths", {})], [("paths.paths", "not_kind")]),
    "a list for an object": ([("model.words", [])], [("model.words", "not_kind")]),
    "nothing for a part": ([("cases", None)], [("cases", "not_kind")]),
    "an id with a space": ([("paths.paths.0.id", "o ven")], [("paths.paths.0.id", "not_kind")]),
    "an empty text": ([("items.items.0.title", "")], [("items.items.0.title", "length")]),
    "an unknown kind of item": (
        [("items.items.0.type", "barz")],
        [("items.items.0.type", "not_one_of")],
    ),
    "an unknown kind of condition": (
        [("rules.triggers.0.when", {"weather": "fine"})],
        [("rules.triggers.0.when", "no_kind")],
    ),
    "no condition at all": (
        [("rules.triggers.6.when.all", [])],
        [("rules.triggers.6.when.all", "count")],
    ),
    "an unknown quantity": (
        [("rules.flags.1.when.any.0.quantity", "answered")],
        [("rules.flags.1.when.any.0.quantity", "not_one_of")],
    ),
    "a weight out of range": (
        [("paths.paths.0.preferences.early.weight", 1001)],
        [("paths.paths.0.preferences.early.weight", "not_between")],
    ),
    "one path only": (
        [("paths.paths.2", GONE), ("paths.paths.1", GONE)],
        [("paths.paths", "count")],
    ),
    "three sides of a trade-off": (
        [("items.items.8.sides.+", {"criterion": "quiet", "text": "the quiet"})],
        [("items.items.8.sides", "count")],
    ),
    "in a part that no score needs": (
        [("actions.actions.0.effort_hours", 0)],
        [("actions.actions.0.effort_hours", "not_between")],
    ),
    "many at once": (
        [
            ("pack.footer", GONE),
            ("criteria.criteria.0.kind", "habit"),
            ("duties.duties.2.full_credit_at", "often"),
            ("paths.paths.1.id", ""),
            ("prompts.prompts.0.stage", "start"),
        ],
        [
            ("pack.footer", "missing"),
            ("criteria.criteria.0.kind", "not_one_of"),
            ("duties.duties.2.full_credit_at", "not_kind"),
            ("paths.paths.1.id", "not_kind"),
            ("prompts.prompts.0.stage", "not_one_of"),
        ],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), MISSHAPEN.values(), ids=list(MISSHAPEN))
def test_a_wrong_shape_is_told_with_every_place(
    tmp_path: Path, changes: list[Change], expected: list[tuple[str, str]]
) -> None:
    assert said(check(written(tmp_path, changed(*changes)))) == expected


@pytest.mark.parametrize(("changes", "expected"), MISSHAPEN.values(), ids=list(MISSHAPEN))
def test_a_folder_tells_the_same_as_a_file(
    tmp_path: Path, changes: list[Change], expected: list[tuple[str, str]]
) -> None:
    assert said(check(in_parts(tmp_path, changed(*changes)))) == expected


def test_references_of_a_sound_part_are_told_beside_the_shape_of_another(tmp_path: Path) -> None:
    changes = [("actions.actions.0.title", ""), ("paths.paths.0.default_level", "hend")]
    assert said(check(written(tmp_path, changed(*changes)))) == [
        ("actions.actions.0.title", "length"),
        ("paths.paths.0.default_level", "unknown_id"),
    ]


def test_a_near_key_is_offered(tmp_path: Path) -> None:
    changes = [("criteria.criteria.1.nmae", "Heat"), ("rumors", {})]
    problems = check(written(tmp_path, changed(*changes)))
    hints = {one.place: one.hint for one in problems}
    assert hints["criteria.criteria.1.nmae"] == say("hint.did_you_mean", word="name")
    assert (far := hints["rumors"]) is not None
    assert str(far.arguments["words"]).startswith("pack, criteria, items, cases")


@pytest.mark.parametrize("read", READERS)
def test_reading_refuses_with_every_problem_of_its_parts(tmp_path: Path, read: Reader) -> None:
    changes = [
        ("pack.title", 7),
        ("rules.show_at_most", "two"),
        ("actions.actions.0.horizon", "decade"),
        ("trace.elements.0.lines.0", 1.5),
    ]
    own = changes[:2] if read is read_catalog else changes[2:]
    with pytest.raises(InputError) as refusal:
        read(written(tmp_path, changed(*changes)))
    assert [problem.place for problem in refusal.value.problems] == [place for place, _ in own]


# Broken as JSON: the text of one part, and what must be told of it.
DEEP = '{"paths": ' + "[" * 20 + "]" * 20 + "}"
UNREADABLE: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "not JSON": (b'{"paths": [}', [("", "not_json")]),
    "nothing": (b"", [("", "not_json")]),
    "not UTF-8": (b'{"paths": "\xff"}', [("", "not_utf8")]),
    "NaN": (b'{"paths": [NaN]}', [("paths.0", "not_finite")]),
    "infinity": (
        b'{"paths": [-Infinity, 1e999]}',
        [("paths.0", "not_finite"), ("paths.1", "not_finite")],
    ),
    "a key twice": (b'{"paths": [{"id": "a", "id": "b"}]}', [("paths.0", "key_twice")]),
    "too deep": (DEEP.encode(), [("", "too_deep")]),
    "a number of many digits": (b'{"paths": [12345678901234567890]}', [("paths.0", "digits")]),
    "a control character": (b'{"paths": "a\\u0007"}', [("paths", "control")]),
    "half a letter": (b'{"paths": "\\ud800"}', [("paths", "surrogate")]),
}


@pytest.mark.parametrize(("raw", "expected"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_a_broken_part_of_a_folder_is_told(
    tmp_path: Path, raw: bytes, expected: list[tuple[str, str]]
) -> None:
    (in_parts(tmp_path, toy()) / "paths.json").write_bytes(raw)
    assert said(check(tmp_path)) == [
        (f"paths.{place}" if place else "paths", reason) for place, reason in expected
    ]


@pytest.mark.parametrize(("raw", "expected"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_a_broken_file_is_told_once(
    tmp_path: Path, raw: bytes, expected: list[tuple[str, str]]
) -> None:
    file = tmp_path / "pack.json"
    file.write_bytes(raw)
    assert said(check(file)) == expected


def test_two_broken_parts_are_told_together(tmp_path: Path) -> None:
    folder = in_parts(tmp_path, toy())
    (folder / "paths.json").write_bytes(b"{")
    (folder / "trace.json").write_bytes(b"[NaN]")
    assert said(check(folder)) == [("paths", "not_json"), ("trace.0", "not_finite")]


@pytest.mark.parametrize("whole", ["[]", '"pack"', "7", "null"])
def test_a_file_that_is_no_object_is_refused(tmp_path: Path, whole: str) -> None:
    file = tmp_path / "pack.json"
    file.write_text(whole, "utf-8")
    assert said(check(file)) == [("", "not_kind")]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (problem,) = check(tmp_path / "nothing.json")
    assert (problem.place, problem.reason.id) == ("", "problem.cannot_read")
    with pytest.raises(InputError):
        read_catalog(tmp_path / "nothing.json")


def test_an_empty_folder_misses_what_a_score_needs(tmp_path: Path) -> None:
    assert said(check(tmp_path)) == [(part, "missing") for part in sorted(SCORED)]


def test_a_missing_part_of_a_folder_is_told(tmp_path: Path) -> None:
    (in_parts(tmp_path, toy()) / "duties.json").unlink()
    assert said(check(tmp_path)) == [("duties", "missing")]


def test_a_folder_in_place_of_a_part_is_told(tmp_path: Path) -> None:
    folder = in_parts(tmp_path, toy())
    (folder / "duties.json").unlink()
    (folder / "duties.json").mkdir()
    assert said(check(folder)) == [("duties", "cannot_read")]


def test_files_of_other_kinds_do_not_matter(tmp_path: Path) -> None:
    folder = in_parts(tmp_path, toy())
    (folder / "README.md").write_text("how it was made", "utf-8")
    assert check(folder) == []
