"""What the machine itself lacks: Qt's libraries, and on Debian a Python that can make environments.

Root with apt-get installs them; any other person gets one line to type.
"""

import sys

from tests.launch.machine import Machine

VENV = "python{}.{}-venv".format(*sys.version_info)
LACKS = "libGL.so.1 libEGL.so.1 libxcb-cursor.so.0"
ROOT = "0"


def test_root_installs_what_is_missing_and_no_more(machine: Machine) -> None:
    machine.have_apt()
    started = machine.run("cli", FAKE_UID=ROOT, FAKE_LACKS=LACKS)
    assert started.returncode == 0
    update, install = machine.calls("apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install libgl1 libegl1")
    assert "--no-install-recommends" in install
    assert "asking apt-get for what this machine lacks: libgl1 libegl1" in started.stderr
    assert "apt-get: 1 of 2 packages, libgl1" in started.stderr
    assert "sudo" not in started.stderr


def test_nothing_missing_asks_nothing(machine: Machine) -> None:
    machine.have_apt()
    machine.found("cli", FAKE_UID=ROOT)
    assert machine.calls("apt-get") == []


def test_any_other_person_gets_one_line_to_type_and_the_command_line(machine: Machine) -> None:
    machine.have_apt()
    started = machine.run("cli", FAKE_LACKS=LACKS)
    assert started.returncode == 0
    (line,) = [line for line in started.stderr.splitlines() if "sudo" in line]
    assert line.endswith(": sudo apt-get update && sudo apt-get install libgl1 libegl1")
    assert machine.calls("apt-get") == []


def test_without_apt_get_the_libraries_are_named(machine: Machine) -> None:
    started = machine.run("cli", FAKE_UID=ROOT, FAKE_LACKS=LACKS)
    assert started.returncode == 0
    assert "on this machine; needed: libGL.so.1, libEGL.so.1\n" in started.stderr


def test_an_apt_get_that_fails_leaves_the_line_to_type(machine: Machine) -> None:
    machine.have_apt()
    started = machine.run("cli", FAKE_UID=ROOT, FAKE_LACKS=LACKS, FAKE_APT_STATUS="100")
    assert started.returncode == 0
    assert "sudo apt-get install libgl1 libegl1" in started.stderr
    assert "Unable to locate" in (machine.venv / "log").read_text("utf-8")


def test_a_screen_needs_more(machine: Machine) -> None:
    machine.have_apt()
    machine.found("cli", FAKE_UID=ROOT, FAKE_LACKS=LACKS, WAYLAND_DISPLAY="wayland-0")
    assert machine.calls("apt-get")[-1].endswith(" install libgl1 libegl1 libxcb-cursor0")


def test_a_screen_met_later_is_looked_at_once(machine: Machine) -> None:
    machine.have_apt()
    machine.found("cli", FAKE_UID=ROOT, FAKE_LACKS=LACKS)
    (machine.folder / "log.installed").unlink()
    said = machine.run("cli", FAKE_UID=ROOT, FAKE_LACKS=LACKS, DISPLAY=":0").stderr
    assert said == "", "the command line needs no screen"
    said = machine.run(FAKE_UID=ROOT, FAKE_LACKS=LACKS, DISPLAY=":0").stderr
    assert "libxcb-cursor0" in said
    (machine.folder / "log.installed").unlink()
    said = machine.run(FAKE_UID=ROOT, FAKE_LACKS=LACKS, DISPLAY=":0").stderr
    assert said == "", "seen once is enough"
    assert len(machine.calls("pip")) == 1


def test_what_was_missing_is_looked_for_again_by_the_window_only(machine: Machine) -> None:
    machine.run("cli", FAKE_LACKS=LACKS)
    assert machine.run("cli", FAKE_LACKS=LACKS).stderr == ""
    assert "libGL.so.1" in machine.run(FAKE_LACKS=LACKS).stderr
    assert machine.run().stderr == ""
    assert machine.run(FAKE_LACKS=LACKS).stderr == "", "seen once is enough"


def test_root_installs_what_python_lacks_to_make_environments(bare_machine: Machine) -> None:
    bare_machine.have_apt()
    bare_machine.found("cli", "alpha", FAKE_UID=ROOT, FAKE_LACKS=LACKS)
    assert bare_machine.calls("apt-get")[-1].endswith(f" install {VENV} libgl1 libegl1")


def test_any_other_person_types_one_line_for_all_of_it(bare_machine: Machine) -> None:
    bare_machine.have_apt()
    refused = bare_machine.run("cli", FAKE_LACKS=LACKS)
    assert (refused.returncode, refused.stdout) == (1, "")
    line = f"sudo apt-get update && sudo apt-get install {VENV} libgl1 libegl1"
    assert refused.stderr.splitlines()[-1].endswith(f"has no ensurepip; needed: {line}")
    assert bare_machine.environments() == []
    assert bare_machine.calls("pip") == []


def test_without_apt_get_the_fault_is_named(bare_machine: Machine) -> None:
    refused = bare_machine.run("cli", FAKE_UID=ROOT)
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].endswith("it has no ensurepip; needed: ensurepip")
