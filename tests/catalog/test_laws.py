"""What holds of any pack: it is refused with places, or every person can be scored with it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from advisor.assessment.reading import read_input
from advisor.catalog.reading import check, read_catalog
from advisor.errors import InputError
from advisor.exchange.results import plain
from advisor.scoring.score import Scorer
from tests.catalog.toy import GONE, Change, changed, toy, written

ODD = [None, True, -1, 0, 0.5, 3, 99, 1e300, "", "oven", "no such thing", [], {}, GONE]


def places_in(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Give everything inside a value with its place."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in entries:
        where = f"{place}.{key}" if place else str(key)
        yield where, inner
        if isinstance(inner, dict | list):
            yield from places_in(inner, where)


INSIDE = list(places_in(toy()))
# What a score needs comes more often than the rest.
SCORED = [one for one in INSIDE if one[0].split(".")[0] in ("items", "duties", "paths", "rules")]


# What may be put in the place of a value and still has the right shape.
ALIKE = {
    kind: [value for _, value in INSIDE if type(value) is kind]
    for kind in {type(value) for _, value in INSIDE}
}


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Give one change: mostly to something of the same kind from another place."""
    place, value = draw(st.sampled_from(INSIDE) | st.sampled_from(SCORED))
    return place, draw(st.sampled_from(ALIKE[type(value)]) | st.sampled_from(ODD))


ADA = toy()["personas"]["personas"][0]
PEOPLE: list[dict[str, Any]] = [
    {key: ADA[key] for key in ("answers", "firmness", "mentors")},
    {"answers": {}},
    {"criteria": {}},
    {"answers": {"b_dough": 1}, "options": {"level": "master"}},
]


def scores(file: Path) -> None:
    """Score some people, each as far as the pack knows their answers."""
    catalog = read_catalog(file)
    scorer = Scorer(catalog)
    for person in PEOPLE:
        try:
            scorable = read_input(catalog, person)
        except InputError:
            continue  # an answer that the changed pack does not offer
        plain(scorer.score(scorable))


@given(st.lists(changes(), min_size=1, max_size=2, unique_by=lambda change: change[0]))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_pack_is_refused_or_scores(parts: list[Change]) -> None:
    try:
        pack = changed(*parts)
    except (KeyError, IndexError, TypeError):
        return  # the second change stood in what the first took away
    with TemporaryDirectory() as folder:
        file = written(Path(folder), pack)
        problems = check(file)
        event("refused" if problems else "taken")
        if not problems:
            scores(file)
