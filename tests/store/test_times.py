"""Time as it is kept."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from advisor.store.times import now, written


@given(st.integers(0, 4_000_000_000_000))
def test_a_written_time_reads_back(milliseconds: int) -> None:
    read = datetime.fromisoformat(written(milliseconds))
    assert read.tzinfo == UTC
    assert round(read.timestamp() * 1000) == milliseconds


def test_now_is_now() -> None:
    assert abs(now() - datetime.now(UTC).timestamp() * 1000) < 60_000
