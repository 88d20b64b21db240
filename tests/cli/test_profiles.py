"""Profiles from a terminal: the same store as the window's."""

import json
from pathlib import Path

import pytest

import resources
from advisor.cli.commands import main

EXAMPLE = str(resources.FOLDER / "example.json")


def ran(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run one command, and give its status and what it wrote."""
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def test_a_profile_of_answers_scores_as_the_answers_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path))
    status, uid, _ = ran(capsys, *home, "profile", "new", "Me", "--answers", EXAMPLE)
    assert status == 0
    _, by_name, _ = ran(capsys, *home, "score", "--profile", "Me", "--json")
    _, by_id, _ = ran(capsys, *home, "score", "--profile", uid[:6], "--json")
    _, of_file, _ = ran(capsys, "score", EXAMPLE, "--json")
    assert json.loads(by_name) == json.loads(by_id) == json.loads(of_file)


def test_profiles_are_listed_for_people_and_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path))
    assert "There is no profile yet." in ran(capsys, *home, "profile", "list")[1]
    _, uid, _ = ran(capsys, *home, "profile", "new", "Me", "--answers", EXAMPLE)
    assert ran(capsys, *home, "profile", "list")[1] == f"{uid[:8]}  Me: 93 of 93 answered\n"
    (card,) = json.loads(ran(capsys, *home, "profile", "list", "--json")[1])
    assert (card["id"], card["name"], card["answered"]) == (uid.strip(), "Me", 93)


def test_an_unknown_or_ambiguous_profile_is_refused_with_candidates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path))
    uids = [ran(capsys, *home, "profile", "new", "Me")[1].strip() for _ in range(2)]
    status, out, err = ran(capsys, *home, "score", "--profile", "Me")
    assert (status, out) == (1, "")
    assert all(uid in err for uid in uids)
    assert "by so much of its start that only one is meant" in " ".join(err.split())
    assert ran(capsys, *home, "score", "--profile", uids[1][:12])[0] == 0
    status, _, err = ran(capsys, *home, "score", "--profile", "You")
    assert (status, err.rstrip().endswith("python3 run.py cli profile list")) == (1, True)


def test_a_second_profile_of_a_name_is_told_how_to_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path))
    assert ran(capsys, *home, "profile", "new", "Me")[2] == ""
    assert ran(capsys, *home, "profile", "new", "You")[2] == ""
    status, uid, err = ran(capsys, *home, "profile", "new", "Me")
    assert (status, err.count("\n")) == (0, 1)
    assert "More than one profile is called “Me” now." in err
    short = err.split()[-1]
    assert uid.startswith(short)
    assert ran(capsys, *home, "score", "--profile", short)[0] == 0


@pytest.mark.parametrize(
    ("name", "code"), [("two\nlines", "U+000A"), ("\x1b[31mred", "U+001B"), ("a\tb", "U+0009")]
)
def test_a_name_that_a_terminal_would_obey_is_refused(
    name: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    status, out, err = ran(capsys, "--data", str(home), "profile", "new", name)
    assert (status, out) == (2, "")
    assert err.splitlines()[1:] == [f"NAME: a control character ({code})"]
    assert not home.exists()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device that never ends")
def test_answers_without_end_make_no_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--data", str(tmp_path))
    status, _, err = ran(capsys, *home, "profile", "new", "Me", "--answers", "/dev/zero")
    assert (status, err.splitlines()[-1]) == (2, "more than 5 MiB")
    assert ran(capsys, *home, "profile", "list", "--json")[1] == "[]\n"


def test_a_file_in_the_place_of_the_data_folder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "f"
    file.write_text("x")
    status, _, err = ran(capsys, "--data", str(file), "profile", "list")
    assert status == 1
    assert err.startswith(f"{file} is a file, and a folder is needed there")
    assert "the last change" not in err


def test_answers_given_in_the_terminal_are_in_the_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["3\n", "4\n", "q\n"])

    class Typed:
        def readline(self) -> str:
            return next(lines, "")

    monkeypatch.setattr("sys.stdin", Typed())
    home = ("--data", str(tmp_path))
    ran(capsys, *home, "profile", "new", "Me")
    assert ran(capsys, *home, "questions", "--quick", "--profile", "Me")[0] == 0
    (card,) = json.loads(ran(capsys, *home, "profile", "list", "--json")[1])
    assert card["answered"] == 2


def test_the_folder_may_be_named_by_the_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREER_ADVISOR_HOME", str(tmp_path / "home"))
    ran(capsys, "profile", "new", "Me")
    assert "Me" in ran(capsys, "--data", str(tmp_path / "home"), "profile", "list")[1]


def test_bad_answers_make_no_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.json"
    file.write_text('{"answers": {"rs01": 9}}')
    home = ("--data", str(tmp_path / "home"))
    status, _, err = ran(capsys, *home, "profile", "new", "Me", "--answers", str(file))
    assert status == 2
    first, problem = err.splitlines()
    assert first == f"{file}: These answers have problems. Nothing was changed."
    assert problem.startswith("answers.rs01: 9 is not one of 0 to 4")
    assert ran(capsys, *home, "profile", "list", "--json")[1] == "[]\n"
