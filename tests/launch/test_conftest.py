"""The two promises of the tests' own conftest: no network, and no silent absence of Qt."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_a_test_cannot_reach_the_network() -> None:
    with socket.socket() as reaching, pytest.raises(pytest.fail.Exception):
        reaching.connect(("127.0.0.1", 9))
    with pytest.raises(pytest.fail.Exception):
        socket.create_connection(("localhost", 9))


def collect_ui(tmp_path: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Collect the tests of the window where PySide6 cannot be imported."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt')", "utf-8")
    env = {**os.environ, "ADVISOR_TESTS_WITHOUT_QT": "", "PYTHONPATH": str(tmp_path), **settings}
    words = ["-m", "pytest", "--collect-only", "-q", "-p", "no:pytest-qt", "-p", "no:cacheprovider"]
    command = [sys.executable, *words, "tests/ui"]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_a_missing_qt_fails_the_tests_of_the_window(tmp_path: Path) -> None:
    collected = collect_ui(tmp_path)
    assert collected.returncode == pytest.ExitCode.INTERRUPTED
    assert "no Qt" in collected.stdout


def test_a_missing_qt_is_passed_over_when_asked_for(tmp_path: Path) -> None:
    collected = collect_ui(tmp_path, ADVISOR_TESTS_WITHOUT_QT="1")
    assert collected.returncode == pytest.ExitCode.NO_TESTS_COLLECTED
