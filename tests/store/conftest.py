"""A folder with a filled store, and one that is open and closed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.store.store import Store, open_store
from tests.store.shelves import fill, stocked, ticking


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give the folder of a store with every table filled."""
    return stocked(tmp_path / "home")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an open store with every table filled."""
    opened = open_store(tmp_path / "open", ticking())
    fill(opened)
    yield opened
    opened.close()
