"""What cannot be mended is told in one sentence, with status 1 and nothing half-made."""

from pathlib import Path

import pytest

from tests.launch.machine import Machine


def sentence(machine: Machine, *words: str, **settings: str) -> str:
    """Return the one sentence of a start that has to fail."""
    refused = machine.run(*words, cwd=None, stdin="", **settings)
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert "Traceback" not in refused.stderr
    assert machine.environments() == []
    *progress, last = refused.stderr.splitlines()
    assert all("making the environment" in line or "trying" in line for line in progress)
    return last.removeprefix("career-advisor: ")


def test_no_network(machine: Machine) -> None:
    assert sentence(machine, "cli", FAKE_PIP_SAYS=machine.say("no_network.txt")) == (
        "The packages cannot be fetched: no network, or the package index does not answer."
    )


def test_a_full_disk_met_by_pip(machine: Machine) -> None:
    assert sentence(machine, "cli", FAKE_PIP_SAYS=machine.say("full_disk.txt")) == (
        f"The disk is full: about 800 MB are needed, for a while, at {machine.venv}."
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_met_by_ourselves(machine: Machine) -> None:
    machine.venv.mkdir()
    (machine.venv / "stamp.new").symlink_to("/dev/full")
    assert sentence(machine, "cli").startswith("The disk is full: ")


def test_anything_else_is_told_in_pips_own_decisive_words(machine: Machine) -> None:
    assert sentence(machine, "cli", FAKE_PIP_SAYS=machine.say("no_wheel.txt")) == (
        "The environment cannot be made: No matching distribution found for"
        f" pyside6-essentials==6.11.3 (all of it in {machine.venv / 'log'})."
    )
    assert "from versions: 6.2.0" in (machine.venv / "log").read_text("utf-8")


def test_a_pip_that_says_nothing(machine: Machine) -> None:
    (machine.checkout / "requirements.lock").write_text("alpha==1.0\n", "utf-8")
    settings = {"FAKE_PIP_SAYS": "/dev/null", "FAKE_PIP_STATUS": "3"}
    assert "it ended with status 3" in sentence(machine, "cli", **settings)


def test_a_checkout_that_is_not_whole(machine: Machine) -> None:
    (machine.checkout / "requirements.lock").unlink()
    assert "requirements.lock" in sentence(machine, "cli")


def test_the_next_start_mends_it(machine: Machine) -> None:
    sentence(machine, "cli", FAKE_PIP_SAYS=machine.say("no_network.txt"))
    machine.found("cli", "alpha")
