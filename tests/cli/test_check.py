"""``check``: all problems of a pack, each with place and hint."""

import json
import shutil
from pathlib import Path

import pytest

import resources
from advisor.cli.commands import main


def test_our_pack_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(resources.CATALOG)]) == 0
    out, err = capsys.readouterr()
    assert "5 paths, 32 criteria, 60 items, 155 actions." in " ".join(out.split())
    assert err == ""


def test_all_problems_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(resources.CATALOG, pack)
    model = json.loads((pack / "model.json").read_text())
    model["constants"]["split"] = 2
    del model["version"]
    (pack / "model.json").write_text(json.dumps(model))
    (pack / "duties.json").write_text("{")
    assert main(["check", str(pack)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "duties: not JSON at line 1, column 2" in err

    (pack / "duties.json").unlink()
    main(["check", str(pack)])
    first, *problems = capsys.readouterr().err.splitlines()
    assert first == f"{pack}: This content has problems. Nothing was changed."
    assert {problem.partition(". ")[0] for problem in problems} == {
        "duties: missing",
        "model.constants.split: 2 is not a number from 0 to 1",
        "model.version: missing",
    }


def test_of_many_alike_the_first_are_told_and_the_rest_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(resources.CATALOG, pack)
    criteria = json.loads((pack / "criteria.json").read_text())
    criteria["criteria"][0]["id"] = "renamed"
    (pack / "criteria.json").write_text(json.dumps(criteria))
    assert main(["check", str(pack), "--json"]) == 2
    every = json.loads(capsys.readouterr().out)["problems"]
    main(["check", str(pack)])
    _, *lines = capsys.readouterr().err.splitlines()
    counted = [int(line.split()[1]) for line in lines if line.endswith("more of the same")]
    assert len(every) > 60
    assert len(lines) < 25
    assert len(lines) - len(counted) + sum(counted) == len(every)
    at = lines.index(f"and {counted[0]} more of the same")
    alike = {line.partition(": ")[2] for line in lines[at - 3 : at]}
    assert len(alike) == 1


def test_problems_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pack.json").write_text("[")
    assert main(["check", str(tmp_path / "pack.json"), "--json"]) == 2
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [problem["reason"] for problem in problems] == ["not JSON at line 1, column 2"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device that never ends")
def test_what_never_ends_is_too_big(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "/dev/zero"]) == 2
    assert "more than 5 MiB" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "score"])
def test_a_missing_file_is_no_bad_input(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path / "none.json"), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "none.json could not be read: No such file or directory. Nothing was changed." in err
