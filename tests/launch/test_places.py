"""Where the environment lives, and what the program finds when it starts."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.launch.machine import Machine


@contextmanager
def read_only(*folders: Path) -> Iterator[None]:
    """Let nothing be written into folders."""
    for folder in folders:
        folder.chmod(0o555)
    try:
        yield
    finally:
        for folder in folders:
            folder.chmod(0o755)


@pytest.fixture
def obedient(machine: Machine) -> Machine:
    """Return a machine whose person cannot write where it is not permitted, even if it is root."""
    with read_only(machine.bin):
        if machine.can_write(machine.bin):
            pytest.skip("this root may write everywhere")
    return machine


def test_a_read_only_checkout_has_its_environment_in_the_cache_folder(obedient: Machine) -> None:
    with read_only(obedient.checkout, obedient.checkout / "advisor"):
        before = sorted(obedient.checkout.rglob("*"))
        python = str(obedient.found("cli", "alpha", PYTHONDONTWRITEBYTECODE="")["python"])
        again = obedient.run("cli", "alpha")
        assert sorted(obedient.checkout.rglob("*")) == before
    assert Path(python).is_relative_to(obedient.home / ".cache" / "career-advisor")
    assert (again.returncode, again.stderr) == (0, "")
    assert len(obedient.calls("pip")) == 1


def test_the_person_says_where_the_cache_folder_is(obedient: Machine) -> None:
    chosen = obedient.folder / "chosen"
    with read_only(obedient.checkout):
        python = str(obedient.found("cli", XDG_CACHE_HOME=str(chosen))["python"])
    assert Path(python).is_relative_to(chosen)


def test_with_no_place_to_write_there_is_one_sentence(obedient: Machine) -> None:
    with read_only(obedient.checkout, obedient.home):
        refused = obedient.run("cli")
    assert refused.returncode == 1
    assert refused.stdout == ""
    (sentence,) = refused.stderr.splitlines()
    assert "neither here nor in the cache folder" in sentence
    assert str(obedient.venv) in sentence
    assert str(obedient.home) in sentence


def test_the_environment_of_another_person_is_used_as_it_is(obedient: Machine) -> None:
    obedient.found("cli")
    places = [place for place in obedient.checkout.rglob("*") if place.is_dir()]
    with read_only(*places, obedient.checkout, obedient.home):
        assert obedient.run("cli", "alpha").stderr == ""


def test_files_are_named_from_where_the_person_stands(machine: Machine) -> None:
    assert machine.found("cli", "file.json", cwd=machine.bin)["cwd"] == str(machine.bin)


def test_standard_input_words_and_status_are_passed_on(machine: Machine) -> None:
    started = machine.run("cli", "-", "two words", "--fail", "fail", stdin="a\n\nb")
    found = json.loads(started.stdout)
    assert found["stdin"] == "a\n\nb"
    assert found["words"] == ["-", "two words", "--fail", "fail"]
    assert started.returncode == 7


def test_nothing_of_the_person_stands_before_the_program(machine: Machine) -> None:
    for place in (machine.home, machine.bin):
        for name in ("advisor", "models", "alpha", "venv", "pip"):
            (place / name).mkdir()
            (place / name / "__init__.py").write_text("raise SystemExit('not ours')", "utf-8")
    found = machine.found("cli", "alpha", cwd=machine.home, PYTHONPATH=str(machine.bin))
    path = found["path"]
    assert isinstance(path, list)
    assert not {str(machine.home), str(machine.bin), ""} & set(path)
    assert path[-1] == str(machine.checkout)


def test_the_tests_run_in_the_checkout_with_the_words_given(machine: Machine) -> None:
    found = machine.found("test", "-k", "one", cwd=machine.home)
    assert found["cwd"] == str(machine.checkout)
    assert found["words"] == ["-o", f"cache_dir={machine.venv / 'pytest'}", "-k", "one"]


def test_the_plain_start_is_the_window_with_the_words_given(machine: Machine) -> None:
    assert machine.found()["words"] == []
    assert machine.found("--data", "here")["words"] == ["--data", "here"]


def test_a_file_is_opened_in_the_window(machine: Machine) -> None:
    (machine.home / "mine.json").write_text("{}", "utf-8")
    assert machine.found("mine.json", cwd=machine.home)["words"] == ["mine.json"]


def test_the_environments_python_has_the_tools(machine: Machine) -> None:
    assert machine.found("python", "-m", "ruff", "check")["words"] == ["check"]


def test_help_makes_nothing(machine: Machine) -> None:
    asked = machine.run("--help")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "run.py test" in asked.stdout
    assert not machine.venv.exists()


def test_an_unknown_word_is_refused(machine: Machine) -> None:
    refused = machine.run("tset")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "run.py test" in refused.stderr
    assert not machine.venv.exists()
