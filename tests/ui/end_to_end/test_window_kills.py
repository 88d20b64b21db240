"""A window that is killed has lost nothing of which it said that it is saved."""

import json
import subprocess
import sys

import pytest

import resources

KILLS, CONTROL = 100, 12
ROOT = resources.FOLDER.parent

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal 9")


def counted(kills: int, *words: str) -> dict[str, int]:
    """Run the harness in a program of its own, which has one thread and nothing open."""
    command = [sys.executable, "-m", "tests.ui.end_to_end.window_kills", str(kills), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    counts: dict[str, int] = json.loads(done.stdout)
    return counts


def test_nothing_that_was_shown_as_saved_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    counts = counted(KILLS)
    with capsys.disabled():
        print(f"\nkills of the window: {counts}")  # noqa: T201  (asked for: the count)
    assert counts["kills"] == KILLS
    assert counts["told"] > KILLS
    assert counts["lost"] == 0


def test_a_window_that_says_so_too_early_is_caught() -> None:
    assert counted(CONTROL, "--tells-first")["lost"] > 0
