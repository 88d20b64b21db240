"""The locks: every package by its hash, no place on the network, and nothing in both."""

import os
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pinned(name: str) -> dict[str, str]:
    """Return each package of a lock with all that is said of it."""
    blocks = re.split(r"^(?=\w)", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    return {block.partition("==")[0]: block for block in blocks if "==" in block}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_a_version_and_a_hash(name: str) -> None:
    assert pinned(name)
    for package, block in pinned(name).items():
        assert re.match(re.escape(package) + r"==[\w.]+ ", block)
        assert "--hash=sha256:" in block


@pytest.mark.parametrize("name", LOCKS)
def test_no_place_is_named(name: str) -> None:
    assert "://" not in (ROOT / name).read_text("utf-8")


def test_no_package_is_in_both() -> None:
    assert not set(pinned(LOCKS[0])) & set(pinned(LOCKS[1])), "adding tools must touch nothing else"


@pytest.mark.skipif(
    os.environ.get("ADVISOR_TESTS_WITHOUT_QT") == "1", reason="there Qt is cut from the locks"
)
def test_the_project_asks_for_what_the_locks_pin() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = (project["project"]["dependencies"], project["dependency-groups"]["dev"])
    for name, wishes in zip(LOCKS, asked, strict=True):
        wanted = {re.split(r"[=<>]", wish)[0].lower() for wish in wishes}
        assert wanted <= set(pinned(name))
