"""The environment: made once, kept while it is equal, made anew beside when it is not."""

import os
import signal
from pathlib import Path

import pytest

from tests.launch.machine import Gates, Machine


def test_the_first_start_makes_the_environment_and_says_how_far_it_is(machine: Machine) -> None:
    started = machine.run("cli", "alpha")
    assert started.returncode == 0
    assert started.stderr.splitlines() == [
        f"career-advisor: making the environment (once, about 600 MB) in {machine.venv}",
        "career-advisor: making the environment (once): 1 of 1 packages, alpha",
        "career-advisor: making the environment (once): unpacking the packages",
        "career-advisor: the environment is ready",
    ]
    assert len(started.stdout.splitlines()) == 1, "standard output is the program's"


def test_pip_is_bound_to_the_hashes_of_the_lock(machine: Machine) -> None:
    machine.found("cli")
    (call,) = machine.calls("pip")
    assert "--require-hashes" in call
    assert "--only-binary=:all:" in call
    assert call.endswith(f"--requirement={machine.checkout / 'requirements.lock'}")


def test_an_equal_start_runs_no_pip_and_says_nothing(machine: Machine) -> None:
    machine.found("cli", "alpha")
    calls = machine.calls()
    for pip in machine.venv.glob("env-*/lib/*/site-packages/pip/__main__.py"):
        pip.unlink()
    (machine.stdlib / "venv" / "__main__.py").unlink()
    again = machine.run("cli", "alpha")
    assert (again.returncode, again.stderr) == (0, "")
    assert machine.calls() == calls
    assert len(machine.environments()) == 1


def test_an_equal_start_does_not_wait_for_one_that_makes(machine: Machine, tmp_path: Path) -> None:
    machine.found("cli")
    gates = Gates(tmp_path / "gates")
    maker = machine.begin("test", FAKE_PIP_GATES=str(gates.folder))
    gates.wait_for_pip()
    assert machine.run("cli").stderr == ""
    gates.let_pip_go()
    maker.communicate()
    assert maker.returncode == 0


def test_a_changed_lock_makes_a_new_environment_beside_the_old(machine: Machine) -> None:
    machine.found("cli")
    (first,) = machine.environments()
    machine.change_lock()
    machine.found("cli")
    assert first in machine.environments(), "a program that is open may be using it"
    machine.change_lock()
    machine.found("cli")
    assert first not in machine.environments()
    assert len(machine.environments()) == 2


def test_another_version_of_python_makes_a_new_environment(machine: Machine) -> None:
    machine.found("cli")
    stamp = machine.venv / "stamp"
    stamp.write_text(stamp.read_text("utf-8").replace("python 3.", "python 2."), "utf-8")
    machine.found("cli")
    assert len(machine.calls("pip")) == 2


def test_a_moved_python_makes_a_new_environment(machine: Machine) -> None:
    before = machine.found("cli")["python"]
    (machine.folder / "python").rename(machine.folder / "moved")
    machine.python = machine.folder / "moved" / "bin" / "python3"
    assert not Path(str(before)).exists()
    assert machine.found("cli", "alpha")["python"] != before


def test_a_moved_checkout_keeps_its_environment(machine: Machine) -> None:
    machine.found("cli")
    machine.checkout = machine.checkout.rename(machine.folder / "elsewhere")
    assert str(machine.found("cli", "alpha")["alpha"]).startswith(str(machine.checkout))
    assert len(machine.calls("pip")) == 1


def test_a_half_made_folder_is_made_anew(machine: Machine) -> None:
    half = machine.venv / "env-half" / "bin"
    half.mkdir(parents=True)
    (half / "python").symlink_to(machine.python)
    (machine.venv / "stamp.new").write_text("env-half\n", "utf-8")
    machine.found("cli", "alpha")
    assert "env-half" not in machine.environments()


@pytest.mark.parametrize("stamp", [b"", b"\xff\xfe", b"env-gone\n", b"..\n"])
def test_a_spoilt_stamp_is_no_stamp(machine: Machine, stamp: bytes) -> None:
    machine.venv.mkdir()
    (machine.venv / "stamp").write_bytes(stamp)
    machine.found("cli", "alpha")


@pytest.mark.parametrize("verb", ["cli", "test"])
def test_an_environment_without_its_python_is_made_anew(machine: Machine, verb: str) -> None:
    Path(str(machine.found("cli")["python"])).unlink()
    machine.found(verb)
    assert len(machine.calls("venv")) == 2


def test_killed_in_the_middle_the_next_start_begins_afresh(
    machine: Machine, tmp_path: Path
) -> None:
    gates = Gates(tmp_path / "gates")
    killed = machine.begin("cli", FAKE_PIP_GATES=str(gates.folder))
    gates.wait_for_pip()
    killed.kill()
    killed.communicate()
    (half,) = machine.environments()
    machine.found("cli", "alpha")
    assert half not in machine.environments()
    gates.let_pip_go()  # the pip that was left alone ends, and does no harm
    assert len(machine.environments()) == 1
    assert machine.run("cli", "alpha").stderr == ""


def test_killed_in_the_middle_the_old_environment_still_serves(
    machine: Machine, tmp_path: Path
) -> None:
    first = machine.found("cli")["python"]
    before = (machine.checkout / "requirements.lock").read_bytes()
    machine.change_lock()
    gates = Gates(tmp_path / "gates")
    killed = machine.begin("cli", FAKE_PIP_GATES=str(gates.folder))
    gates.wait_for_pip()
    killed.kill()
    killed.communicate()
    gates.let_pip_go()
    (machine.checkout / "requirements.lock").write_bytes(before)
    assert machine.found("cli", "alpha")["python"] == first
    assert len(machine.calls("pip")) == 2


@pytest.mark.parametrize("heeded", [True, False], ids=["in front", "tests in the background"])
def test_interrupted_it_leaves_nothing_behind(
    heeded: bool,  # noqa: FBT001 - a parameter of the test
    machine: Machine,
    tmp_path: Path,
) -> None:
    gates = Gates(tmp_path / "gates")
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler if heeded else signal.SIG_IGN)
    stopped = machine.begin("cli", FAKE_PIP_GATES=str(gates.folder))
    signal.signal(signal.SIGINT, before)
    gates.wait_for_pip()
    os.killpg(stopped.pid, signal.SIGINT)  # as the keyboard does, to all of them
    gates.wait_for_the_end_of_pip()
    _, said = stopped.communicate()
    assert stopped.returncode == 1
    assert said.splitlines()[-1] == "career-advisor: stopped"
    assert machine.environments() == []


def test_a_test_that_ends_early_leaves_nothing_running(machine: Machine, tmp_path: Path) -> None:
    gates = Gates(tmp_path / "gates")
    begun = machine.begin("cli", FAKE_PIP_GATES=str(gates.folder))
    gates.wait_for_pip()
    machine.stop()
    gates.wait_for_the_end_of_pip()
    assert begun.returncode == -signal.SIGKILL


def test_two_at_once_wait_for_each_other(machine: Machine, tmp_path: Path) -> None:
    gates = Gates(tmp_path / "gates")
    first = machine.begin("cli", "alpha", FAKE_PIP_GATES=str(gates.folder))
    gates.wait_for_pip()
    second = machine.begin("cli", "alpha")
    assert second.stderr
    waiting = "career-advisor: another start is preparing the environment; waiting\n"
    assert second.stderr.readline() == waiting
    gates.let_pip_go()
    first.communicate()
    _, rest = second.communicate()
    assert (first.returncode, second.returncode, rest) == (0, 0, "")
    assert len(machine.calls("pip")) == 1


def test_the_tools_of_the_tests_come_with_the_tests_only(machine: Machine) -> None:
    machine.found("cli")
    assert "requirements-dev" not in machine.calls("pip")[-1]
    machine.found("test")
    assert len(machine.environments()) == 1, "they are added to the environment there is"
    assert machine.calls("pip")[-1].endswith("requirements-dev.lock")
    calls = machine.calls()
    machine.found("test")
    machine.found("cli", "alpha")
    assert machine.calls() == calls


def test_tests_first_make_one_environment_for_both(machine: Machine) -> None:
    machine.found("test")
    machine.found("cli", "alpha")
    assert len(machine.calls("pip")) == 1


def test_changed_tools_make_a_new_environment_for_the_tests_only(machine: Machine) -> None:
    machine.found("test")
    machine.change_lock("requirements-dev.lock")
    machine.found("cli")
    assert len(machine.calls("pip")) == 1
    machine.found("test")
    assert len(machine.environments()) == 2


def test_half_added_tools_are_not_mended(machine: Machine) -> None:
    machine.found("cli")
    failed = machine.run("test", FAKE_PIP_SAYS=machine.say("no_network.txt"))
    assert failed.returncode == 1
    (half,) = machine.environments()
    assert machine.run("cli", "alpha").stderr == "", "the program's part is whole"
    assert half not in str(machine.found("test")["module"])
