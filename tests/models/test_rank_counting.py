"""The counting of places alone: a stable sort at nine decimals, with or without some paths."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models import resampling
from models.arrays import Floats

tied_fits = (
    st.integers(1, 6)
    .flatmap(
        lambda paths: st.lists(
            st.lists(st.integers(0, 3), min_size=paths, max_size=paths), min_size=1, max_size=12
        )
    )
    .map(lambda rows: np.array(rows, dtype=np.float64).T)
)


def test_equal_paths_keep_their_order() -> None:
    sampled = np.array([[2.0, 1.0, 3.0], [2.0, 1.0 + 4e-10, 3.0 + 2e-9], [5.0, 1.0, 1.0]])
    thirds = (resampling.rank_acceptability(sampled) * 3).round().tolist()
    assert thirds == [[1, 2, 0], [1, 1, 1], [1, 0, 2]]


@given(tied_fits)
def test_counting_is_a_stable_sort(sampled: Floats) -> None:
    order = np.argsort(-sampled, axis=0, kind="stable")
    paths = range(len(sampled))
    sorted_shares = [[(order[place] == path).mean() for place in paths] for path in paths]
    assert resampling.rank_acceptability(sampled).tolist() == sorted_shares


@given(tied_fits, st.data())
def test_a_path_left_out_changes_no_other_as_if_it_were_not_there(
    sampled: Floats, draw: st.DataObject
) -> None:
    count = len(sampled)
    free = np.array(draw.draw(st.lists(st.booleans(), min_size=count, max_size=count)))
    found, left = resampling.rank_acceptability(sampled, free), int(free.sum())
    assert not found[~free].any()
    assert not found[:, left:].any()
    alone = resampling.rank_acceptability(sampled[free])
    assert found[free][:, :left].tolist() == alone.tolist()
