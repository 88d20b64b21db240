"""Streams that are closed, full or left: a plain refusal, never a trace of the program."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import resources

EXAMPLE = str(resources.FOLDER / "example.json")
NO_OUTPUT, NO_INPUT = "Nothing can be written to standard output: ", "Nothing can be read"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="redirects of a shell")
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")


def redirected(redirect: str, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command line with a redirect of a shell."""
    script = f'exec "$0" -m advisor.cli "$@" {redirect}'
    return subprocess.run(
        ["sh", "-c", script, sys.executable, *words],
        input="",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **settings},
    )


@pytest.mark.parametrize("redirect", [pytest.param(">/dev/full", marks=full), ">&-", ">&- <&-"])
@pytest.mark.parametrize("words", [["score", EXAMPLE], ["score", EXAMPLE, "--json"], ["--help"]])
def test_output_that_takes_nothing_is_refused(redirect: str, words: list[str]) -> None:
    done = redirected(redirect, *words)
    assert done.returncode == 1
    assert done.stderr.startswith(NO_OUTPUT)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["score", "-"], ["learn", "-"], ["questions", "--quick"]])
def test_input_that_gives_nothing_is_refused(words: list[str]) -> None:
    done = redirected("<&-", *words)
    assert done.returncode == 1
    assert NO_INPUT in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("redirect", [pytest.param("2>/dev/full", marks=full), "2>&-"])
def test_where_nothing_can_be_told_the_status_still_tells(redirect: str) -> None:
    done = redirected(redirect, "score", "none.json")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert redirected(redirect, "score", EXAMPLE, "--json").returncode == 0


def test_a_store_is_never_opened_in_the_place_of_a_stream(tmp_path: Path) -> None:
    home = ("--data", str(tmp_path))
    assert redirected(">&- 2>&- <&-", *home, "profile", "new", "Me").returncode == 1
    listed = redirected("", *home, "profile", "list", "--json")
    assert [card["name"] for card in json.loads(listed.stdout)] == ["Me"]


def test_a_reader_that_leaves_ends_it_in_silence() -> None:
    done = redirected("| head -1", "score", EXAMPLE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Which path fits me?\n", "")


def test_letters_that_are_none_are_no_fault(tmp_path: Path) -> None:
    file = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.json")
    script = 'printf "\\377\\nq\\n" | "$0" -m advisor.cli questions --quick -o "$1"'
    command = ["sh", "-c", script, sys.executable, file]
    done = subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Type a number from 1 to 5" in done.stdout
