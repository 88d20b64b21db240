"""What a comparison shows, and what may be chosen, as values: no widget is made here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor import Catalog, Column, Library, Words, comparison
from tests.builders import SCORER
from tests.ui.results_driver import answers_of
from ui.charts.numbers import MINUS
from ui.pages.compare.choosing import FEWEST, MOST, in_view, kept, toggled
from ui.pages.compare.saying import Telling
from ui.pages.compare.values import Key, Shown
from ui.pages.results.speaker import Speaker

FULL, FLAT, EMPTY, QUICK = "g_pe06_full", "g_all_3", "g_empty", "g_pe06_quick"
OFFERED: list[Key] = [("", letter) for letter in "abcde"] + [("tried", "")]


def told(case: str, count: int, catalog: Catalog, words: Words, library: Library) -> Shown:
    """Give what is shown of the first paths of a golden run."""
    result = SCORER.score(answers_of(case, catalog))
    offered = [Column(path, None, result) for path in result.order]
    whole = comparison(offered[:count], SCORER, library)
    return Telling(whole, offered, Speaker(catalog, words)).shown()


def number(text: str) -> int:
    """Give tenths as they are read, as a whole count of them."""
    return round(float(text.replace(MINUS, "-")) * 10)


# Which columns


@given(st.lists(st.sampled_from(OFFERED), max_size=60))
def test_whatever_is_pressed_two_to_five_are_chosen_in_their_order(
    pressed: list[Key],
) -> None:
    keys = kept((), OFFERED)
    for key in pressed:
        before, keys = keys, toggled(keys, key, OFFERED)
        assert FEWEST <= len(keys) <= MOST
        assert list(keys) == [one for one in OFFERED if one in keys]
        assert {*keys} ^ {*before} <= {key}


@pytest.mark.parametrize("count", [FEWEST - 1, MOST + 1])
def test_the_core_takes_no_other_count(count: int, catalog: Catalog, library: Library) -> None:
    result = SCORER.score(answers_of(FULL, catalog))
    columns = [Column(path, None, result) for path in (*result.order, result.order[0])]
    with pytest.raises(ValueError, match="columns"):
        comparison(columns[:count], SCORER, library)


def test_what_is_gone_is_not_chosen_any_more() -> None:
    assert kept([*OFFERED[3:5], ("gone", "")], OFFERED) == tuple(OFFERED[3:5])
    assert kept([OFFERED[4], ("gone", "")], OFFERED) == tuple(OFFERED[:3])


@given(st.integers(0, 20), st.integers(1, 5), st.integers(0, 9))
def test_columns_in_view_are_there_and_as_many_as_have_room(
    first: int, count: int, room: int
) -> None:
    found = in_view(first, count, room)
    assert 0 <= found.start < found.stop <= count
    assert len(found) == max(1, min(count, room))


# Values


@pytest.mark.parametrize("case", [FULL, QUICK, FLAT, EMPTY])
@pytest.mark.parametrize("count", [2, 5])
def test_every_cell_says_something_and_rows_say_all_of_them(
    case: str, count: int, catalog: Catalog, words: Words, library: Library
) -> None:
    found = told(case, count, catalog, words, library)
    assert len(found.names) == count
    for row in found.rows:
        assert len(row.cells) == count
        assert all(cell.spoken in row.spoken for cell in row.cells)
        assert all(name.full in row.spoken for name in found.names)
        assert row.spoken.endswith("differs" if row.differs else "the same everywhere")


def test_points_add_up_and_their_last_row_is_the_gap(
    catalog: Catalog, words: Words, library: Library
) -> None:
    points = told(FULL, 2, catalog, words, library).points
    assert points is not None
    *rows, total = points.table.rows
    for column in (1, 2, 3):
        assert sum(number(row[column]) for row in rows) == number(total[column])
    result = SCORER.score(answers_of(FULL, catalog))
    first, second = (result.paths[path].fit for path in result.order[:2])
    assert abs(number(total[3]) / 10 - (first - second)) <= 0.05 + 1e-9
    assert abs(number(total[1]) / 10 - first) <= 0.05 + 1e-9


@pytest.mark.parametrize("case", [FLAT, EMPTY])
def test_without_an_order_there_is_no_number(
    case: str, catalog: Catalog, words: Words, library: Library
) -> None:
    found = told(case, 3, catalog, words, library)
    assert not found.is_ranked
    assert found.strip == ()
    assert found.points is None
    assert not any(cell.number or cell.bar for row in found.rows for cell in row.cells)
    assert "A week" in [row.title for row in found.rows]
