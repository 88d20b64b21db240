"""The real venv and the real pip, with a package made here and no network."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.launch.machine import RUN

WHEEL = "alpha-1.0-py3-none-any.whl"
CLI = "import alpha, sys; print(alpha.__file__, sys.prefix)"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout whose lock asks for a package that lies beside it."""
    checkout = tmp_path / "checkout"
    (checkout / "advisor").mkdir(parents=True)
    (checkout / "advisor" / "cli.py").write_text(CLI, "utf-8")
    shutil.copy(RUN, checkout)
    with zipfile.ZipFile(tmp_path / WHEEL, "w") as wheel:
        wheel.writestr("alpha.py", "")
        about = "alpha-1.0.dist-info/"
        wheel.writestr(about + "METADATA", "Metadata-Version: 2.1\nName: alpha\nVersion: 1.0\n")
        wheel.writestr(about + "WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr(about + "RECORD", "")
    write_lock(checkout, hashlib.sha256((tmp_path / WHEEL).read_bytes()).hexdigest())
    return checkout


def write_lock(checkout: Path, digest: str) -> None:
    (checkout / "requirements.lock").write_text(f"alpha==1.0 --hash=sha256:{digest}\n", "utf-8")


def start(checkout: Path) -> subprocess.CompletedProcess[str]:
    """Start run.py with a pip that knows no index."""
    mine = {name: text for name, text in os.environ.items() if not name.startswith("PIP_")}
    pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(checkout.parent)}
    env = {**mine, **pip, "PIP_CONFIG_FILE": os.devnull, "PATH": ""}
    command = [sys.executable, str(checkout / "run.py"), "cli"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def test_a_package_is_installed_by_its_hash(checkout: Path) -> None:
    started = start(checkout)
    assert started.returncode == 0, started.stderr
    alpha, prefix = started.stdout.split()
    assert Path(alpha).is_relative_to(prefix)
    assert Path(prefix).is_relative_to(checkout / ".venv")
    assert "1 of 1 packages, alpha" in started.stderr
    assert start(checkout).stderr == ""


def test_a_package_of_another_hash_is_refused(checkout: Path) -> None:
    write_lock(checkout, "0" * 64)
    refused = start(checkout)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.splitlines()[-1] == (
        "career-advisor: A package is not the one the lock names (its hash differs),"
        " so nothing was installed."
    )
    assert list((checkout / ".venv").glob("env-*")) == []
