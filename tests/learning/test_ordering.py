"""Importance from an order of the preferences alone."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.catalog.reading import read_catalog
from advisor.learning.ordering import importance_by_order
from tests.builders import CATALOG
from tests.catalog.toy import FILE
from tests.strategies import LAW

NAMES = CATALOG.preferences


@LAW
@given(st.permutations(NAMES))
def test_importance_falls_along_the_order_from_end_to_end(order: list[str]) -> None:
    found = importance_by_order(order, CATALOG)
    assert tuple(found) == NAMES
    along = [found[name] for name in order]
    assert (along[0], along[-1]) == (1.5, 0.5)
    assert all(one > other for one, other in itertools.pairwise(along))
    steps = [one - other for one, other in itertools.pairwise(along)]
    assert all(one > other for one, other in itertools.pairwise(steps))


def test_only_the_place_counts() -> None:
    order = NAMES[::-1]
    here, there = importance_by_order(NAMES, CATALOG), importance_by_order(order, CATALOG)
    assert [here[name] for name in NAMES] == [there[name] for name in order]


def test_another_pack_has_its_own_bounds() -> None:
    """Three weights: 11/18, 5/18 and 2/18, so the middle one stands a third of the way up."""
    found = importance_by_order(["quiet", "early", "faces"], read_catalog(FILE))
    assert found == {"early": 0.867, "faces": 0.6, "quiet": 1.4}


@pytest.mark.parametrize("order", [[], NAMES[1:], [*NAMES, NAMES[0]], [*NAMES[1:], "none"]])
def test_what_is_no_order_is_refused(order: list[str]) -> None:
    with pytest.raises(ValueError, match="each preference once"):
        importance_by_order(order, CATALOG)
