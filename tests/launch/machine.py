"""A machine to start run.py on: a Python of its own with a fake pip, a checkout, a person.

The Python is real: a copied interpreter over a standard library of links, so it can be moved, and
lack ensurepip as Debian's does. What is fake stands where the real thing would: `venv` (which puts
in the fake pip), `ctypes` (which finds libraries) and apt-get on the person's PATH. run.py itself
is untouched, and every start of it is a process.

What is held by a test at every run, and what was tried by hand: in bare roots of Debian 12 (Python
3.11) and Debian 13 (Python 3.13), with the real apt, pip and packages.

====================================  ======================  ==================================
demand on run.py                      tests                   by hand, in both bare roots
====================================  ======================  ==================================
first start                           fake pip                real packages
stamp, changed lock, moved folders    fake pip                not tried
a package of another hash             real pip, one package   not tried
system libraries by apt, as root      fake apt-get            real apt-get
no network                            fake pip, real words    a root without network
full disk                             fake pip, real words    a full tmpfs
read-only checkout                    permissions             a read-only bind mount
two starts at once                    fake pip at gates       two real starts
SIGKILL in the middle                 fake pip at gates       a real start
====================================  ======================  ==================================

Python 3.12 and 3.14, macOS and Windows were not tried by hand.
"""

import contextlib
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).parent
RUN = HERE.parents[1] / "run.py"
LOCK = "alpha==1.0 \\\n    --hash=sha256:00\nbeta==2.0 ; sys_platform == 'win32' \\\n    # via x\n"
DEV_LOCK = "pytest==9.0 \\\n    --hash=sha256:11\nruff==1.0\n"
CLI = """\
import json, os, sys
found = {"words": sys.argv[1:], "cwd": os.getcwd(), "python": sys.executable, "path": sys.path}
if "-" in sys.argv:
    found["stdin"] = sys.stdin.read()
if "alpha" in sys.argv:
    import alpha
    found["alpha"] = alpha.__file__
print(json.dumps(found))
sys.exit(7 if "fail" in sys.argv else 0)
"""
DROP_FROM_BOUNDING_SET, OVERRIDE_PERMISSIONS = 24, 1
REPLACED = {"venv", "ctypes", "sitecustomize.py", "site-packages", "dist-packages"}


def make_python(folder: Path, *, without: str = "") -> Path:
    """Make an interpreter with a standard library of links in a folder; return its library."""
    real = Path(sys.executable).resolve()
    (folder / "bin").mkdir(parents=True)
    shutil.copy2(real, folder / "bin" / "python3")
    stdlib = Path(sysconfig.get_path("stdlib"))
    library = folder / sys.platlibdir / stdlib.name
    library.mkdir(parents=True)
    for entry in stdlib.iterdir():
        if entry.name not in {*REPLACED, without}:
            (library / entry.name).symlink_to(entry)
    for entry in stdlib.parent.glob("libpython*"):
        (library.parent / entry.name).symlink_to(entry)
    (library / "real_venv").symlink_to(stdlib / "venv")
    for package in ("venv", "ctypes"):
        (library / package).mkdir()
    fakes = HERE / "fakes"
    (library / "venv" / "__init__.py").touch()
    shutil.copy(fakes / "venv_main.py", library / "venv" / "__main__.py")
    shutil.copy(fakes / "pip_main.py", library / "venv")
    shutil.copy(fakes / "ctypes_init.py", library / "ctypes" / "__init__.py")
    shutil.copy(fakes / "sitecustomize.py", library)
    return library


def become_a_person() -> None:
    """Let a process heed the keyboard, and the permissions of files even if it is root's."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # what runs in the background ignores it
    if sys.platform == "linux" and os.geteuid() == 0:
        ctypes.CDLL(None).prctl(DROP_FROM_BOUNDING_SET, OVERRIDE_PERMISSIONS, 0, 0, 0)


class Machine:
    """A Python, a checkout and a person's folders, all in one folder."""

    def __init__(self, folder: Path, *, without: str = "") -> None:
        self.folder = folder
        self.stdlib = make_python(folder / "python", without=without)
        self.python = folder / "python" / "bin" / "python3"
        self.checkout = folder / "checkout"
        self.home = folder / "home"
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.begun: list[subprocess.Popen[str]] = []
        for place in (self.checkout / "advisor", self.checkout / "ui", self.home, self.bin):
            place.mkdir(parents=True)
        self.log.touch()
        shutil.copy(RUN, self.checkout)
        (self.checkout / "requirements.lock").write_text(LOCK, "utf-8")
        (self.checkout / "requirements-dev.lock").write_text(DEV_LOCK, "utf-8")
        (self.checkout / "advisor" / "cli.py").write_text(CLI, "utf-8")
        (self.checkout / "ui" / "__main__.py").write_text(CLI, "utf-8")

    @property
    def venv(self) -> Path:
        """Return the folder the environments of the checkout live in."""
        return self.checkout / ".venv"

    def environments(self) -> list[str]:
        """Return the names of all environments in the checkout, whole or not."""
        return sorted(folder.name for folder in self.venv.glob("env-*"))

    def calls(self, program: str = "") -> list[str]:
        """Return the calls of venv, pip and apt-get so far, or those of one of them."""
        lines = self.log.read_text("utf-8").splitlines()
        return [line for line in lines if line.startswith(program)]

    def say(self, name: str) -> str:
        """Return where a text stands that a real program once said."""
        return str(HERE / "said" / name)

    def have_apt(self) -> None:
        """Put apt-get and dpkg on the person's PATH."""
        shutil.copy(HERE / "fakes" / "apt-get", self.bin)
        (self.bin / "dpkg").symlink_to("apt-get")

    def change_lock(self, name: str = "requirements.lock") -> None:
        """Pin one package more."""
        with (self.checkout / name).open("a", encoding="utf-8") as lock:
            lock.write("gamma==3.0\n")

    def settings(self, **more: str) -> dict[str, str]:
        """Return the environment variables of the person."""
        return {
            "PATH": str(self.bin),
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            "FAKE_LOG": str(self.log),
            "FAKE_STDLIB": str(self.stdlib),
            **more,
        }

    def command(self, *words: str) -> list[str]:
        """Return the command line of a start."""
        return [str(self.python), str(self.checkout / "run.py"), *words]

    def run(
        self, *words: str, cwd: Path | None = None, stdin: str = "", **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Start run.py and wait for its end."""
        return subprocess.run(
            self.command(*words),
            cwd=cwd or self.home,
            input=stdin,
            env=self.settings(**more),
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=become_a_person,
        )

    def can_write(self, folder: Path) -> bool:
        """Return whether the person can write into a folder."""
        touch = f"open({str(folder / 'touched')!r}, 'w').close()"
        command = [str(self.python), "-c", touch]
        return not subprocess.run(
            command,
            env=self.settings(),
            preexec_fn=become_a_person,
            check=False,
            stderr=subprocess.DEVNULL,
        ).returncode

    def begin(self, *words: str, **more: str) -> subprocess.Popen[str]:
        """Start run.py and do not wait."""
        begun = subprocess.Popen(
            self.command(*words),
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.settings(**more),
            text=True,
            start_new_session=True,
            preexec_fn=become_a_person,  # noqa: PLW1509 - no threads here
        )
        self.begun.append(begun)
        return begun

    def stop(self) -> None:
        """End whatever was begun and still runs, with all that it started."""
        for begun in self.begun:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(begun.pid, signal.SIGKILL)
            begun.communicate()

    def found(self, *words: str, cwd: Path | None = None, **more: str) -> dict[str, object]:
        """Start run.py, which must succeed; return what the program found."""
        ended = self.run(*words, cwd=cwd, **more)
        assert ended.returncode == 0, ended.stderr
        found: dict[str, object] = json.loads(ended.stdout)
        return found


class Gates:
    """Two pipes at which the fake pip stands in the middle of its work."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        os.mkfifo(folder / "arrived")
        os.mkfifo(folder / "go")

    def wait_for_pip(self) -> None:
        """Return as soon as pip is in the middle; it stays there no longer than this process."""
        self.arrived = (self.folder / "arrived").open(encoding="utf-8")
        assert self.arrived.readline() == "arrived\n"
        self.go = (self.folder / "go").open("w", encoding="utf-8")

    def let_pip_go(self) -> None:
        """Let pip go on, and return when it has ended."""
        self.go.close()
        self.wait_for_the_end_of_pip()

    def wait_for_the_end_of_pip(self) -> None:
        """Return when the pip that arrived has ended."""
        with self.arrived:
            assert self.arrived.read() == ""
        self.go.close()
