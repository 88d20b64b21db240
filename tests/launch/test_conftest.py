"""The two promises of the tests' own conftest: no network, and no silent absence of Qt."""

import os
import shutil
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


def collect(tmp_path: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Collect a test with a window and one without, by our conftest, where Qt is not to be had."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt')", "utf-8")
    tests = tmp_path / "tests"
    (tests / "ui").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    (tests / "test_free.py").write_text("def test_free(): pass", "utf-8")
    (tests / "ui" / "conftest.py").write_text("import PySide6", "utf-8")
    (tests / "ui" / "test_window.py").write_text("def test_window(): pass", "utf-8")
    env = {**os.environ, "ADVISOR_TESTS_WITHOUT_QT": "", "PYTHONPATH": str(tmp_path), **settings}
    plugins = ["-p", "no:pytest-qt", "-p", "no:cacheprovider"]
    place = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), str(tests)]
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *plugins, *place]
    return subprocess.run(
        command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )


def test_a_missing_qt_fails_the_tests_of_the_window(tmp_path: Path) -> None:
    collected = collect(tmp_path)
    assert collected.returncode == pytest.ExitCode.INTERRUPTED, collected.stdout
    assert "no Qt" in collected.stdout


def test_a_missing_qt_is_passed_over_when_asked_for(tmp_path: Path) -> None:
    collected = collect(tmp_path, ADVISOR_TESTS_WITHOUT_QT="1")
    assert collected.returncode == pytest.ExitCode.OK, collected.stdout
    assert "test_free" in collected.stdout
    assert "test_window" not in collected.stdout
