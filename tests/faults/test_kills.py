"""A program that is killed has lost nothing that it told."""

import json
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT
from tests.faults.kills import COMMITS_LATE, RIGHT, TELLS_FIRST

KILLS, MIGRATIONS, CONTROL, SLOW_CONTROL = 100, 60, 40, 12

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal 9")


def counted(harness: str, kills: int, *words: str) -> dict[str, int]:
    """Run a harness in a program of its own, which has one thread and nothing open."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{harness}", str(kills), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    counts: dict[str, int] = json.loads(done.stdout)
    return counts


def test_nothing_told_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    counts = counted("kills", KILLS, "--mode", RIGHT)
    with capsys.disabled():
        print(f"\nkills: {counts}")  # noqa: T201  (asked for: the count)
    assert counts["kills"] == KILLS
    assert counts["told"] > KILLS
    assert (counts["lost"], counts["damaged"]) == (0, 0)


@pytest.mark.parametrize("mode", [TELLS_FIRST, COMMITS_LATE])
def test_a_program_that_is_wrong_is_caught(mode: str) -> None:
    counts = counted("kills", CONTROL, "--mode", mode)
    assert counts["lost"] > 0
    assert counts["damaged"] == 0


def test_a_migration_is_whole_or_did_not_happen(capsys: pytest.CaptureFixture[str]) -> None:
    counts = counted("migration_kills", MIGRATIONS)
    with capsys.disabled():
        print(f"\nkills in a migration: {counts}")  # noqa: T201  (asked for: the count)
    assert (counts["kills"], counts["between"]) == (MIGRATIONS, 0)
    assert sum(counts[f"version {number}"] > 0 for number in range(1, 7)) > 2


def test_a_migration_without_a_transaction_is_caught() -> None:
    assert counted("migration_kills", SLOW_CONTROL, "--wrong")["between"] > 0
