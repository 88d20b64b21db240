"""What is typed after ``cli``: understood, explained, or refused with the way it is typed."""

import pytest

from advisor.cli.commands import COMMANDS, main

NAMES = [command.name for command in COMMANDS]


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """Type what is bad, and give what is told."""
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.splitlines()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("call", ["--help", "-h"])
def test_every_command_explains_itself_with_an_example(
    name: str, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*name.split(), call]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"Usage: python3 run.py cli {name} ")
    assert f"Example: python3 run.py cli {name}" in " ".join(out.split())


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["profile", "--help"]])
def test_all_commands_are_listed(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in NAMES)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", "COMMAND: missing. See them all: python3 run.py cli --help"),
        ("scor x", "scor: not a command. Did you mean score?"),
        ("profile", "profile: not a command. Did you mean profile new?"),
        ("profile lst", "profile lst: not a command. Did you mean profile list?"),
        ("--dta x score", "--dta: unknown option. Did you mean --data?"),
    ],
)
def test_what_is_no_command_is_refused(
    words: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    how = "Usage: python3 run.py cli [--data FOLDER] COMMAND"
    assert refused(capsys, *words.split()) == [how, problem]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("score", "FILE | --profile PROFILE: missing"),
        ("score a --profile b", "--profile: not together with FILE"),
        ("score a b", "b: one word too many"),
        ("score a --jsn", "--jsn: unknown option. Did you mean --json?"),
        ("score a --json=yes", "--json: it takes no value"),
        ("score -x a", "-x: unknown option"),
        ("score a --near", "--near: it needs a value, K"),
        ("score a --near 0", "--near: 0 is not a whole number from 1"),
        ("score - --json --near 2.5", "--near: 2.5 is not a whole number from 1"),
        ("score a --near=-1", "--near: -1 is not a whole number from 1"),
        ("score a --near 07", "--near: 07 is not a whole number from 1"),
        ("score a --near \u0665", "--near: \u0665 is not a whole number from 1"),
        ("learn", "FILE: missing"),
        ("learn a --profile b", "--profile: unknown option"),
        ("questions -o", "-o: it needs a value, FILE"),
        ("profile new", "NAME: missing"),
    ],
)
def test_what_a_command_does_not_take_is_refused(
    words: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    how, *problems = refused(capsys, *words.split())
    assert how.startswith("Usage: python3 run.py cli ")
    assert problems == [problem]


@pytest.mark.parametrize("words", [["-obad"], ["--force", "-o", "bad"], ["-o", "bad", "--force"]])
def test_options_may_stand_anywhere(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", *[word.replace("bad", "no/such/folder.json") for word in words]]) == 1
    assert "no/such/folder.json could not be written" in capsys.readouterr().err
