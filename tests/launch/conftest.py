"""A machine for each test of run.py."""

import sys
from pathlib import Path

import pytest

from tests.launch.machine import Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a machine whose Python is complete."""
    if sys.platform == "win32":
        pytest.skip("the machine is made of links and pipes")
    return Machine(tmp_path)


@pytest.fixture
def bare_machine(tmp_path: Path) -> Machine:
    """Return a machine whose Python lacks ensurepip, as Debian's does before python3-venv."""
    if sys.platform == "win32":
        pytest.skip("the machine is made of links and pipes")
    return Machine(tmp_path, without="ensurepip")
