"""All that must hold of a change, in copies and environments of its own; Python 3.11 is enough.

With everything: all tests, lint, format, types, who may import whom. Beside it the tests that need
no window, under coverage, where there is no Qt at all. A step that fails ends its part and the run.
"""
# ruff: noqa: INP001, S603, T201 - a script; it starts commands of its own making, and talks

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
QT = ("pyside6-essentials==", "shiboken6==", "pytest-qt==")
NOT_OURS = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", ".coverage*")
CONTRACTS = "from importlinter.cli import lint_imports_command as check; check()"
NO_QT = "import importlib.util as look, sys; sys.exit(look.find_spec('PySide6') is not None)"
PASSED = r"^=+ (\d+) passed"


def ours() -> list[str]:
    """Return the files of the checkout that git tracks or would; none if git cannot say."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [name for name in os.fsdecode(listed).split("\0") if (ROOT / name).is_file()]


@contextmanager
def fresh_copy() -> Iterator[Path]:
    """Give a copy of the checkout with nothing in it that was made or installed by hand."""
    with tempfile.TemporaryDirectory(prefix="career-advisor-") as folder:
        copy = Path(folder, "checkout")
        names = ours()
        for name in names:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
        if not names:
            shutil.copytree(ROOT, copy, ignore=NOT_OURS)
        yield copy


def step(name: str, copy: Path, *words: str, **settings: str) -> str:
    """Run a step by run.py, show and return what it says; end this part if it fails."""
    print(f"\n=== {name}", flush=True)
    began = time.monotonic()
    said = []
    with subprocess.Popen(
        [sys.executable, "run.py", *words],
        cwd=copy,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            said.append(line)
            print(f"{name}: {line}", end="", flush=True)
    seconds = time.monotonic() - began
    print(f"=== {name}: {seconds:.0f} s, status {running.returncode}", flush=True)
    if running.returncode:
        sys.exit(f"CI: failed at {name}")
    return "".join(said)


def passed(said: str) -> int:
    """Return how many tests passed, in the words of pytest."""
    found = re.search(PASSED, said, re.MULTILINE)
    return int(found[1]) if found else sys.exit("CI: failed, no test ran")


def with_everything() -> int:
    """Run all steps where everything is installed; return how many tests passed."""
    with fresh_copy() as copy:
        said = step("tests", copy, "test")
        tool = ("python", "-m")
        step("lint", copy, *tool, "ruff", "check", ".", ".ci")
        step("format", copy, *tool, "ruff", "format", "--check", ".", ".ci")
        step("types", copy, *tool, "mypy")
        step("types of this script", copy, *tool, "mypy", ".ci/checks.py")
        step("who may import whom", copy, "python", "-c", CONTRACTS)
    return passed(said)


def without_qt() -> int:
    """Run the tests where Qt cannot be imported; return how many passed."""
    with fresh_copy() as copy:
        for name in LOCKS:
            packages = re.split(r"^(?=\w)", (copy / name).read_text("utf-8"), flags=re.MULTILINE)
            kept = "".join(package for package in packages if not package.startswith(QT))
            (copy / name).write_text(kept, "utf-8")
        settings = {"ADVISOR_TESTS_WITHOUT_QT": "1", "COVERAGE_FILE": str(copy / ".coverage")}
        settings["COVERAGE_PROCESS_START"] = str(copy / "pyproject.toml")
        said = step("tests without Qt", copy, "test", **settings)
        step("coverage", copy, "python", "-m", "coverage", "report")
        step("Qt is absent", copy, "python", "-c", NO_QT)
    return passed(said)


def main() -> None:
    """Run everything and say so in one line."""
    began = time.monotonic()
    with ThreadPoolExecutor() as both:
        parts = [both.submit(part) for part in (with_everything, without_qt)]
    tests, free = (part.result() for part in parts)
    seconds = time.monotonic() - began
    print(f"\nCI: all is well in {seconds:.0f} s, {free} of the tests also without Qt")
    print(f"CI: {tests + free} passed, 0 failed")


if __name__ == "__main__":
    main()
