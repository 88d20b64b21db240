"""From plain data to choices, with every problem at once."""

from typing import Any

from advisor.assessment.collecting import UNKNOWN_ID, Collector
from advisor.catalog.pack import Catalog
from advisor.errors import InputError
from advisor.learning.choices import Difference
from advisor.message import say
from advisor.reading.constraints import Between, between, join
from advisor.reading.document import shown

KEY = "choices"
DIFFERENCE, STRENGTH = Between(-1, 1), Between(high=1, above=0)
PARTS = 2  # of a choice: what was taken less what was left, and how clear that was


def read_choices(catalog: Catalog, data: object) -> tuple[Difference, ...]:
    """Read one input of choices.

    Parameters
    ----------
    catalog : Catalog
        Says which preferences there are.
    data : object
        Plain data: ``choices``, a list of ``[difference, strength]``. A difference is an object of
        preference to a number from -1 to 1; null, or a preference that is missing, is 0.

    Raises
    ------
    InputError
        With every problem and its place.
    """
    reader = Collector()
    whole = reader.object(data, "")
    if not reader.problems:
        reader.known_keys(whole, (KEY,), "")
    rows = whole.get(KEY, [])
    if not reader.problems and KEY not in whole:
        reader.note(KEY, say("problem.missing"))
    if not isinstance(rows, list):
        reader.note(KEY, say("problem.not_kind", value=shown(rows), kind=say("kind.list")))
        rows = []
    found = [_difference(row, join(KEY, at), reader, catalog) for at, row in enumerate(rows)]
    if reader.problems:
        raise InputError(say("refused.choices"), reader.problems)
    return tuple(found)


def _difference(row: Any, place: str, reader: Collector, catalog: Catalog) -> Difference:  # noqa: ANN401
    if not isinstance(row, list) or len(row) != PARTS:
        reader.note(place, say("problem.not_kind", value=shown(row), kind=say("kind.choice")))
        return Difference({}, 1.0)
    sides, strength = row
    known = reader.numbers(sides, join(place, 0), catalog.preferences, DIFFERENCE, UNKNOWN_ID)
    if (reason := between(strength, STRENGTH)) is not None:
        reader.note(join(place, 1), reason)
        return Difference(known, 1.0)
    return Difference(known, float(strength))
