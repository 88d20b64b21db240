"""The one way in: make the program's own environment once, then run the program in it.

Owns the environment's home: `.venv` beside this file, or a folder in the person's cache when the
checkout is read-only. In it lie `env-*/` (a venv, never renamed), `stamp` (which of them is meant
and what it was made of: written last, in one step), `lock` (held while making), `log` (what pip
and apt-get said) and `libraries` (those of Qt's that this machine was seen to have).

Knows nothing of the program but `ui` and `advisor.cli`. Standard library only. All down to the
check of the version must run on Python 3.6, and the whole file must parse there.
"""
# ruff: noqa: PLC0415 - a start with nothing to make imports only what it needs

import contextlib
import errno
import os
import re
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

WRONG_PYTHON = "career-advisor needs Python 3.11 to 3.14, and this is Python {}.{}.{}."
if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(WRONG_PYTHON.format(*sys.version_info))

USAGE = """\
python3 run.py             start the program; --data FOLDER keeps everything there
python3 run.py --tour DIR  pictures of every page, made without a screen
python3 run.py cli ...     the command line
python3 run.py test ...    all tests, or those named
python3 run.py python ...  the environment's own Python with the tools of the tests: -m ruff check
"""
MAKING = "making the environment (once, about 600 MB) in {}"
FETCHING = "making the environment (once): {} of {} packages, {}"
UNPACKING = "making the environment (once): unpacking the packages"
RETRYING = "the package index does not answer; trying again"
ADDING = "adding the tools of the tests (once) to the environment in {}"
MADE = "the environment is ready"
WAITING = "another start is preparing the environment; waiting"
ASKING_APT = "asking apt-get for what this machine lacks: {}"
APT_STEP = "apt-get: {} of {} packages, {}"
TO_TYPE = "sudo apt-get update && sudo apt-get install {}"
NO_QT = "the window (not the command line) lacks libraries on this machine; needed: {}"
NO_VENV = "This Python cannot make environments, as it has no ensurepip; needed: {}"
NO_PLACE = "The environment can be written neither here nor in the cache folder: {}."
NO_NETWORK = "The packages cannot be fetched: no network, or the package index does not answer."
FULL_DISK = "The disk is full: about 800 MB are needed, for a while, at {}."
WRONG_HASH = "A package is not the one the lock names (its hash differs), so nothing was installed."
FAILED = "The environment cannot be made: {} (all of it in {})."
PROBLEM = "This cannot go on: {}."
STOPPED = "stopped"

CHECKOUT = Path(__file__).resolve().parent
LOCK, DEV_LOCK = CHECKOUT / "requirements.lock", CHECKOUT / "requirements-dev.lock"
PYTHON = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
CACHES = {"darwin": "~/Library/Caches", "win32": os.environ.get("LOCALAPPDATA")}
CLI = ["-P", "-m", "advisor.cli"]
WINDOW = ["-P", "-m", "ui"]
PROGRAMS = {"": WINDOW, "cli": CLI, "test": ["-P", "-m", "pytest"], "python": []}
PIP = ["-P", "-m", "pip", "--disable-pip-version-check", "install", "--require-hashes"]
PIP += ["--only-binary=:all:", "--no-input", "--progress-bar=off"]
APT = ["apt-get", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
# What Qt opens, and Debian's package of it: for any use, and for a window on a screen. Without a
# screen the second lot is left alone: tests, PDF and charts are drawn offscreen.
ANYWHERE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
ON_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FULL = {errno.ENOSPC, errno.EDQUOT}
SPARE = 50 << 20  # venv does not pass on what its pip said: with less than this left, it is full
FULL_WORDS = r"Errno (28|122)\b|WinError 112\b|No space left"
STEP = r"(?:Collecting |Processing \S*[/\\]|Setting up )([\w.]+(-[a-z]\w*)*)"
NETWORK_WORDS = r"NewConnection|Connection(Reset|Refused)?Error|[Tt]imed out|ProxyError|SSLError"
Hearing = Callable[[str], None]  # is given each line a command says


class RefusalError(Exception):
    """Nothing more can be done; its text is the one sentence for the person."""


def say(text: str) -> None:
    """Tell the person on standard error; standard output belongs to the program."""
    if sys.stderr is not None:
        print("career-advisor: " + text, file=sys.stderr, flush=True)


def main(words: list[str]) -> int:
    """Do what the words after `run.py` ask for; return the status."""
    first = words[0] if words else ""
    if first in {"-h", "--help"}:
        print(USAGE, end="")
        return 0
    verb = first if first in PROGRAMS else ""
    if first not in PROGRAMS and not (first.startswith("--") or Path(first).exists()):
        print(USAGE, end="", file=sys.stderr)
        return 2
    rest = words[1:] if verb else words
    # A person's own path could put another `models`, or another NumPy, before ours.
    for name in ("PYTHONPATH", "PYTHONHOME"):
        os.environ.pop(name, None)
    try:
        return start(verb, [str(environment(verb)), *PROGRAMS[verb], *rest])
    except RefusalError as refusal:
        say(str(refusal))
    except OSError as problem:
        full = problem.errno in FULL
        say(FULL_DISK.format(problem.filename or CHECKOUT) if full else PROBLEM.format(problem))
    except KeyboardInterrupt:
        say(STOPPED)
    return 1


def start(verb: str, command: list[str]) -> int:
    """Become the command, or on Windows run it and return its status."""
    if verb == "test":
        home = Path(command[0]).parents[2]  # keeps what tests remember: a checkout may be read-only
        command[4:4] = ["-o", f"cache_dir={home / 'pytest'}"]
        os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(home / "hypothesis"))
        os.chdir(CHECKOUT)
    if sys.platform == "win32":
        from subprocess import call

        return call(command)
    return os.execv(command[0], command)  # noqa: S606 - no shell is what we want


def environment(verb: str) -> Path:
    """Return the Python of an environment that has what the verb needs, making it if need be."""
    locks = [LOCK, DEV_LOCK] if verb in {"test", "python"} else [LOCK]
    facts = stamp(locks)
    for home in homes():
        python = ready(home, facts)
        if python:
            if verb in {"", "test"} and not set(qt_libraries()) <= set(noted(home / "libraries")):
                see_to_machine(home)
            return python
    with claimed() as home:
        return ready(home, facts) or add_tools(home, facts) or make(home, locks, facts)


def stamp(locks: list[Path]) -> list[str]:
    """Return what an environment made now from these locks is made of."""
    version = ".".join(map(str, sys.version_info)) + getattr(sys, "abiflags", "")
    hashes = [lock.name + " " + sha256(lock.read_bytes()).hexdigest() for lock in locks]
    return [f"python {version} {sys.base_prefix!a}", *hashes]


def homes() -> list[Path]:
    """Return the folders an environment may live in, the better first."""
    cache = CACHES.get(sys.platform) or os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    found = [CHECKOUT / ".venv"]
    with contextlib.suppress(RuntimeError):  # a person without a home
        name = sha256(os.fsencode(CHECKOUT)).hexdigest()[:12]
        found.append(Path(cache).expanduser() / "career-advisor" / name)
    return found


def noted(file: Path) -> list[str]:
    """Return the lines of a file, none if there is no such file or it is no text."""
    try:
        return file.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return []


def ready(home: Path, facts: list[str]) -> Path | None:
    """Return the Python of the finished environment in a home if all the facts hold of it."""
    folder, *made_of = noted(home / "stamp") or [""]
    python = home / folder / PYTHON
    return python if set(facts) <= set(made_of) and os.access(python, os.X_OK) else None


@contextlib.contextmanager
def claimed() -> Iterator[Path]:
    """Give the first home that can be written, held against every other start."""
    refused = []
    for home in homes():
        try:
            home.mkdir(parents=True, exist_ok=True)
            lock = (home / "lock").open("a", encoding="utf-8")
        except OSError as problem:
            if problem.errno in FULL:
                raise
            refused.append(f"{home} ({problem.strerror})")
            continue
        with lock:
            hold(lock.fileno())
            yield home
            return
    raise RefusalError(NO_PLACE.format(", ".join(refused)))


def hold(lock: int) -> None:
    """Lock an open file until it is closed, waiting for whoever has it."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with contextlib.suppress(OSError):
                return msvcrt.locking(lock, msvcrt.LK_LOCK, 1)  # tries for ten seconds
            say(WAITING)
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say(WAITING)
        fcntl.flock(lock, fcntl.LOCK_EX)


def make(home: Path, locks: list[Path], facts: list[str]) -> Path:
    """Make an environment beside what is there, and swap by writing the stamp; return its Python.

    Killed at any moment, the old stamp and what it names stay whole; the rest goes at the next
    making, and so does the environment of before: a program that is still open may be using it.
    """
    import shutil

    say(MAKING.format(home))
    (home / "log").write_text("", "utf-8")
    for old in home.glob("env-*"):
        if old.name not in noted(home / "stamp"):
            shutil.rmtree(old, ignore_errors=True)
    see_to_machine(home, making=True)
    folder = home / ("env-" + os.urandom(4).hex())
    try:
        run_or_refuse(folder, [sys.executable, "-P", "-m", "venv", str(folder)], teller("", 0))
        install(folder, locks)
        lead_to_checkout(folder)
        write_stamp(folder, facts)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    say(MADE)
    return folder / PYTHON


def add_tools(home: Path, facts: list[str]) -> Path | None:
    """Add the tools of the tests to an environment that wants only them; return its Python.

    Half-added tools are never mended: the stamp says that it began, so the next makes a new one.
    """
    python = ready(home, facts[:-1])
    if python is None or noted(home / "stamp")[1:] != facts[:-1]:
        return None
    folder = python.parents[1]
    say(ADDING.format(home))
    write_stamp(folder, [*facts[:-1], "tools begun"])
    install(folder, [DEV_LOCK])
    write_stamp(folder, facts)
    return python


def write_stamp(folder: Path, facts: list[str]) -> None:
    """Name an environment as the finished one, in one step."""
    if sys.platform != "win32":
        os.sync()  # after a power cut, no stamp without its environment
    new = folder.with_name("stamp.new")
    new.write_text("\n".join([folder.name, *facts, ""]), "utf-8")
    new.replace(folder.with_name("stamp"))


def lead_to_checkout(folder: Path) -> None:
    """Let an environment's Python, and no other, find the program from anywhere."""
    import sysconfig

    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    within = CHECKOUT in site.parents  # then relative: a checkout may be moved with what it holds
    road = "/".join(".." for _ in site.relative_to(CHECKOUT).parts) if within else str(CHECKOUT)
    (site / "career-advisor.pth").write_bytes(os.fsencode(road))


def install(folder: Path, locks: list[Path]) -> None:
    """Let pip install all the locks name into an environment."""
    pins = [line for lock in locks for line in noted(lock) if line[:1].isalnum()]
    command = [str(folder / PYTHON), *PIP, *(f"--requirement={lock}" for lock in locks)]
    run_or_refuse(folder, command, teller(FETCHING, len(pins)))


def teller(step: str, total: int) -> Hearing:
    """Return a listener to pip or apt-get that tells the steps, of a `total` it may yet correct."""
    names: list[str] = []

    def hear(line: str) -> None:
        nonlocal total
        found = re.match(STEP, line)
        if line.startswith("Ignoring "):  # a requirement of other machines
            total -= 1
        elif " newly installed" in line:
            total += int(line.split()[2])
        elif found:
            names.append(found[1])
            if len(names) % max(1, total // 10) == 0:
                say(step.format(len(names), total, found[1]))
        elif line.startswith("Installing collected"):
            say(UNPACKING)
        elif "Retrying (Retry(total=4" in line:  # the first of five
            say(RETRYING)

    return hear


def run_or_refuse(folder: Path, command: list[str], hear: Hearing) -> None:
    """Run a command that fills the folder; if it fails, raise the sentence that says why."""
    import shutil

    temporary = folder / "tmp"  # a small /tmp is no reason to fail
    temporary.mkdir(parents=True, exist_ok=True)
    status, said = follow(command, hear, folder.parent, TMPDIR=str(temporary), PIP_USER="0")
    full = shutil.disk_usage(folder).free < SPARE
    shutil.rmtree(temporary, ignore_errors=True)
    if status == 0:
        return
    if "DO NOT MATCH THE HASHES" in said:
        raise RefusalError(WRONG_HASH)
    if full or re.search(FULL_WORDS, said):
        raise RefusalError(FULL_DISK.format(folder.parent))
    if re.search(NETWORK_WORDS, said):
        raise RefusalError(NO_NETWORK)
    heard = re.findall(r"(?im)^error: (.+)", said) or re.findall(r"\S.*", said)
    why = [f"it ended with status {status}", *heard][-1].strip(" .\r")
    raise RefusalError(FAILED.format(why, folder.parent / "log"))


def follow(command: list[str], hear: Hearing, home: Path, **settings: str) -> tuple[int, str]:
    """Run a command without input; give it each line, log them, return status and all it said."""
    from subprocess import DEVNULL, PIPE, STDOUT, Popen

    said = []
    env = {**os.environ, **settings}
    with Popen(command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, env=env) as running:
        for raw in running.stdout or ():
            said.append(raw.decode("utf-8", "replace"))
            hear(said[-1])
    with contextlib.suppress(OSError), (home / "log").open("a", encoding="utf-8") as log:
        log.writelines(said)
    return running.returncode, "".join(said)


def qt_libraries() -> dict[str, str]:
    """Return what Qt needs on this machine at this moment, with the packages."""
    if sys.platform != "linux":
        return {}
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return {**ANYWHERE, **ON_SCREEN} if screen else ANYWHERE


def missing(*, making: bool) -> dict[str, str]:
    """Return what this machine lacks, with the packages: Qt's libraries, to make also ensurepip."""
    import importlib.util

    lacks = {}
    importlib.invalidate_caches()
    if making and importlib.util.find_spec("ensurepip") is None:
        lacks["ensurepip"] = "python{}.{}-venv".format(*sys.version_info)
    with contextlib.suppress(ImportError):  # a Python built without ctypes: Qt itself will tell
        import ctypes

        for library, package in qt_libraries().items():
            try:
                ctypes.CDLL(library)
            except OSError:
                lacks[library] = package
    return lacks


def see_to_machine(home: Path, *, making: bool = False) -> None:
    """Install what the machine lacks, as root on Debian or Ubuntu, or say what is needed."""
    import shutil

    lacks = missing(making=making)
    debian = bool(shutil.which("apt-get") and shutil.which("dpkg"))
    if sys.platform == "linux" and lacks and debian and os.geteuid() == 0:
        say(ASKING_APT.format(" ".join(lacks.values())))
        for words in (["update"], ["install", *lacks.values()]):
            follow([*APT, *words], teller(APT_STEP, 0), home, LC_ALL="C")
        lacks = missing(making=making)
    needed = TO_TYPE.format(" ".join(lacks.values())) if debian else ", ".join(lacks)
    if "ensurepip" in lacks:
        raise RefusalError(NO_VENV.format(needed))
    if lacks:
        say(NO_QT.format(needed))
    else:
        with contextlib.suppress(OSError):  # another's environment: look again next time
            (home / "libraries").write_text("\n".join(qt_libraries()), "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
