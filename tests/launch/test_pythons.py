"""Python 3.11 to 3.14 is all it needs; any other gets one sentence and status 1."""

import ast
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.launch.machine import RUN

LOOK = "import sys; print(*sys.version_info[:2])"


def other_pythons() -> list[str]:
    """Return every Python 3 before 3.11 that can be found here and runs."""
    versions = Path(os.environ.get("PYENV_ROOT") or "~/.pyenv").expanduser() / "versions"
    found = [str(python) for python in versions.glob("3.*/bin/python3")]
    found += filter(None, (shutil.which(f"python3.{minor}") for minor in range(6, 11)))
    return [python for python in found if (3, 6) <= version_of(python) < (3, 11)]


def version_of(python: str) -> tuple[int, ...]:
    """Return the version of a Python, or nothing if it does not run."""
    looked = subprocess.run([python, "-c", LOOK], capture_output=True, text=True, check=False)
    return tuple(map(int, looked.stdout.split()))


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (3, 15, 0), (4, 0, 0)])
def test_another_python_is_told_what_is_needed(
    version: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as refusal:
        runpy.run_path(str(RUN))
    assert refusal.value.code == (
        "career-advisor needs Python 3.11 to 3.14, and this is Python {}.{}.{}.".format(*version)
    )  # a text as the code of an exit goes to standard error, with status 1


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 9)])
def test_the_first_and_the_last_that_serve(
    version: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert runpy.run_path(str(RUN))["MAKING"]


def test_every_older_python_here_says_one_sentence() -> None:
    pythons = other_pythons()
    if not pythons:
        pytest.skip("no older Python here")
    for python in pythons:
        refused = subprocess.run([python, str(RUN)], capture_output=True, text=True, check=False)
        assert (refused.returncode, refused.stdout) == (1, "")
        (sentence,) = refused.stderr.splitlines()
        assert sentence.startswith("career-advisor needs Python 3.11 to 3.14, and this is")


def test_the_file_parses_on_python_3_6() -> None:
    ast.parse(RUN.read_text("utf-8"), feature_version=(3, 6))
