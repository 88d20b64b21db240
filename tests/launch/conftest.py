"""A machine for each test of run.py; what a test began on it ends with the test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.launch.machine import Machine


def stopped_at_the_end(machine: Machine) -> Iterator[Machine]:
    """Give a machine, and leave nothing running on it: also if the tests were interrupted."""
    yield machine
    machine.stop()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    """Give a machine whose Python is complete."""
    if sys.platform == "win32":
        pytest.skip("the machine is made of links and pipes")
    yield from stopped_at_the_end(Machine(tmp_path))


@pytest.fixture
def bare_machine(tmp_path: Path) -> Iterator[Machine]:
    """Give a machine whose Python lacks ensurepip, as Debian's does before python3-venv."""
    if sys.platform == "win32":
        pytest.skip("the machine is made of links and pipes")
    yield from stopped_at_the_end(Machine(tmp_path, without="ensurepip"))
