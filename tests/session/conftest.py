"""A session on a new folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.session import Session
from advisor.store.store import open_store
from tests.builders import CATALOG
from tests.store.shelves import ticking


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a data folder that is not there yet."""
    return tmp_path / "home"


@pytest.fixture
def session(home: Path) -> Iterator[Session]:
    """Give a session with a profile of Ana open."""
    opened = Session(open_store(home, ticking()), CATALOG)
    opened.new_profile("Ana")
    yield opened
    opened.close()
