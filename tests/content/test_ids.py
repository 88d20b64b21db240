"""Ids are for ever: what was answered and planned years ago must still be found.

``ids.txt`` lists every id that was ever shipped, sorted. A local id stands with its owner:
``sc01_outage.a`` is an option of a case, ``source.GL-JF`` a source, ``occupation.41-9031.00`` a
job profile.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from advisor.catalog.reading import read_catalog, read_library
from advisor.catalog.references import repeats

FILE = Path(__file__).with_name("ids.txt")
# Ids that a pack no longer has, and what took their place (or why nothing did). They stay in
# ids.txt, so that nobody gives them to something else.
RETIRED: dict[str, str] = {}

HOW_TO = """These ids were shipped and are gone: {gone}.
An id is for ever, because answers and plans hold it. If one must go, keep its line in ids.txt and
add it to RETIRED in this test with what took its place; the reading of old answers must know it."""
ADD = "These ids are new; add them to tests/content/ids.txt, in order: {new}"


def shipped() -> list[str]:
    """Give every id of the pack as ids.txt has them."""
    return sorted(_ids())


def _ids() -> Iterator[str]:
    catalog, library = read_catalog(), read_library()
    yield from repeats.ids(catalog)
    yield from repeats.ids(library)
    for case in catalog.cases.cases:
        yield from (f"{case.id}.{option.id}" for option in case.options)
    yield from (f"source.{source.key}" for source in library.sources.sources)
    yield from (f"occupation.{one.code}" for one in library.occupations.occupations)


def gone(listed: list[str], present: list[str], retired: dict[str, str]) -> list[str]:
    """Give the ids that vanished without being retired."""
    return sorted(set(listed) - set(present) - set(retired))


LISTED = FILE.read_text("utf-8").splitlines()


def test_no_id_has_vanished() -> None:
    lost = gone(LISTED, shipped(), RETIRED)
    assert lost == [], HOW_TO.format(gone=", ".join(lost))


def test_every_id_is_listed() -> None:
    new = sorted(set(shipped()) - set(LISTED))
    assert new == [], ADD.format(new=", ".join(new))


def test_every_id_is_there_once() -> None:
    assert [word for word, times in Counter(shipped()).items() if times > 1] == []
    assert sorted(set(LISTED)) == LISTED


def test_a_retired_id_is_gone_and_listed() -> None:
    assert set(RETIRED) <= set(LISTED)
    assert not set(RETIRED) & set(shipped())
    assert all(RETIRED.values())


def test_a_vanished_id_is_found() -> None:
    assert gone(["a", "b", "c"], ["c", "d"], {"b": "d took its place"}) == ["a"]
