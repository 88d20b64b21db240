"""``questions``: every answer kept at once, nothing lost on the way, the page at the end."""

import io
import json
import stat
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment import flow
from advisor.catalog.questions import LimitItem, Mode
from advisor.catalog.reading import read_catalog
from advisor.cli.commands import main

CATALOG = read_catalog()
QUICK = flow.questions(CATALOG, Mode.QUICK)


class Typist:
    """Types lines, and looks at the file before each of them."""

    def __init__(self, lines: list[str], file: Path) -> None:
        self.lines = iter(f"{line}\n" for line in lines)
        self.file = file
        self.seen: list[dict[str, Any]] = []

    def readline(self) -> str:
        self.seen.append(json.loads(self.file.read_text()))
        return next(self.lines, "")


def answering(
    lines: list[str], file: Path, monkeypatch: pytest.MonkeyPatch, *more: str
) -> tuple[int, Typist]:
    """Answer with lines, and give the exit status and what was typed."""
    typist = Typist(lines, file)
    monkeypatch.setattr("sys.stdin", typist)
    return main(["questions", "--quick", "-o", str(file), *more]), typist


def test_every_answer_is_on_disk_before_the_next_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    status, typist = answering(["1", "4", "2", "3"] * 15, file, monkeypatch)
    counts = [len(seen["answers"]) for seen in typist.seen]
    assert status == 0
    assert counts[:9] == list(range(9))
    assert len(json.loads(file.read_text())["answers"]) == len(QUICK) == 27
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "first sketch: 27 of 93 questions" in " ".join(capsys.readouterr().out.split())


def test_firmness_is_asked_only_where_a_limit_could_rule_out_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    limits = [one for one in QUICK if isinstance(one, LimitItem)]
    others = [""] * (len(QUICK) - len(limits))
    # Quota: no, and a deal-breaker. Managing people: yes. Travel: most nights. Location, pay: skip.
    status, _ = answering([*others, "4", "3", "1", "4", "", ""], file, monkeypatch)
    kept = json.loads(file.read_text())
    assert status == 0
    assert kept["firmness"] == {"it_cn_quota": "dealbreaker"}
    assert kept["answers"].keys() == {"it_cn_quota", "it_cn_people", "it_cn_travel"}


def test_an_interrupted_sitting_goes_on_where_it_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    answering(["5", "4", "q"], file, monkeypatch)
    first = json.loads(file.read_text())["answers"]
    capsys.readouterr()
    answering(["3", "q"], file, monkeypatch)
    assert "2 answers were there already." in capsys.readouterr().out
    second = json.loads(file.read_text())["answers"]
    assert first.items() <= second.items()
    assert len(second) == 3


def test_back_changes_an_answer_and_zero_clears_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    answering(["5", "b", "2", "4", "b", "0", "q"], file, monkeypatch)
    assert json.loads(file.read_text())["answers"] == {QUICK[0].id: 2}


def test_what_is_no_answer_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    answering(["9", "two", "²", "1", "q"], file, monkeypatch)
    assert capsys.readouterr().out.count("Type a number from 1 to 5") == 3
    assert json.loads(file.read_text())["answers"] == {QUICK[0].id: 1}


def test_a_file_of_something_else_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    file.write_text('{"criteria": {"sk_writing": 4}}')
    assert answering([], file, monkeypatch)[0] == 1
    assert file.read_text() == '{"criteria": {"sk_writing": 4}}'
    file.write_text("my diary")
    assert answering([], file, monkeypatch)[0] == 2
    assert file.read_text() == "my diary"
    assert "not JSON" in capsys.readouterr().err


def test_force_starts_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.json"
    file.write_text("my diary")
    assert answering(["1", "q"], file, monkeypatch, "--force")[0] == 0
    assert json.loads(file.read_text())["answers"] == {QUICK[0].id: 1}


def test_a_place_that_cannot_be_written_is_told_before_any_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert main(["questions", "-o", str(tmp_path / "none" / "mine.json")]) == 1
    out, err = capsys.readouterr()
    assert "could not be written: No such file or directory" in err
    assert "Your answer" not in out


def test_without_a_file_nothing_is_kept_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert main(["questions"]) == 0
    assert "Your answers are not kept." in capsys.readouterr().out


def test_options_of_a_case_stand_in_an_order_that_stays() -> None:
    case = CATALOG.cases.cases[0]
    orders = {tuple(one.id for one in flow.shuffled(case, str(seed))) for seed in range(40)}
    assert flow.shuffled(case, "me") == flow.shuffled(case, "me")
    assert {frozenset(order) for order in orders} == {frozenset("abcd")}
    assert len(orders) > 10
