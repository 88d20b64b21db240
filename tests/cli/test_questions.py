"""``questions``: every answer kept at once, nothing lost on the way, the page at the end."""

import io
import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from advisor.assessment import flow
from advisor.catalog.questions import Bars, LimitItem, Mode, Pair, TwoSided
from advisor.catalog.reading import read_catalog
from advisor.cli.commands import main
from advisor.cli.keeping import FileKeeper
from advisor.cli.questions import Interview
from advisor.cli.terminal import FINE, Terminal
from advisor.scoring.limits import could_block
from advisor.wording import read_words
from tests.catalog.toy import toy, written

CATALOG = read_catalog()
QUICK = flow.questions(CATALOG, Mode.QUICK)

no_windows = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and signals")


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


def shown(kind: type, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """Give how the first question of a type is asked."""
    full = flow.questions(CATALOG, Mode.FULL)
    before = next(at for at, one in enumerate(full) if isinstance(one, kind))
    monkeypatch.setattr("sys.stdin", io.StringIO("\n" * before + "q\n"))
    assert main(["questions"]) == 0
    return capsys.readouterr().out.split("Your answer:")[before]


def test_each_side_of_a_trade_off_has_a_letter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(Pair, monkeypatch, capsys).splitlines()
    assert [line[:3] for line in lines if line[:3] in {"A: ", "B: "}] == ["A: ", "B: "]
    assert [line for line in lines if line.startswith("Clearly")] == []


def test_two_poles_stand_below_a_question(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(TwoSided, monkeypatch, capsys).splitlines()
    at = lines.index("Which is nearer to you?")
    assert lines[at + 1].startswith("Left: ")


def test_an_answer_of_many_lines_begins_each_in_one_column(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    *_, options = shown(Bars, monkeypatch, capsys).partition("  1. ")
    lines = f"  1. {options}".rstrip().splitlines()
    assert len(lines) > 5
    assert {len(line) - len(line[5:].lstrip()) for line in lines} == {5}


@pytest.mark.parametrize("is_asked", [True, False])
def test_where_firmness_means_nothing_it_is_not_asked_and_that_is_said(
    tmp_path: Path, *, is_asked: bool
) -> None:
    pack, why = toy(), "Never rules a path out here."
    limit = next(one for one in pack["items"]["items"] if one["id"] == "l_nights")
    limit |= {"show_firmness": is_asked, "note": "" if is_asked else why}
    catalog = read_catalog(written(tmp_path, pack))
    out = io.StringIO()
    terminal = Terminal(
        read_words(), io.StringIO("1\n"), out, out, width=80, is_coloured=False, glyphs=FINE
    )
    keeper = FileKeeper(None)
    interview = Interview(catalog, [catalog.item["l_nights"]], terminal, keeper, "")
    interview.hold()
    assert keeper.assessment.answers == {"l_nights": 0}
    assert could_block("l_nights", keeper.assessment, catalog)
    assert (catalog.items.firmness.text in out.getvalue()) is is_asked
    assert (why in out.getvalue()) is not is_asked


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_is_no_file_of_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "-o", "/dev/full"]) == 2
    assert "more than 5 MiB" in capsys.readouterr().err


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


def test_after_a_skip_only_what_is_open_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    answering(["5", "", "4", "2", "q"], file, monkeypatch)
    answering(["3", "1", "q"], file, monkeypatch)
    given = [5, 3, 4, 2, 1]
    expected = {one.id: value for one, value in zip(QUICK, given, strict=False)}
    assert json.loads(file.read_text())["answers"] == expected


def test_where_all_is_answered_the_last_answers_can_be_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    answering(["1"] * 40, file, monkeypatch)
    capsys.readouterr()
    status, typist = answering(["b", "4", ""], file, monkeypatch)
    assert (status, len(typist.seen)) == (0, 2)
    changed = QUICK[-2]
    assert isinstance(changed, LimitItem)
    kept = json.loads(file.read_text())["answers"][changed.id]
    assert kept == CATALOG.options(changed)[3].value


def at_quota(*lines: str) -> list[str]:
    """Give lines that lead to the first limit, answer no, and go on."""
    before = next(at for at, one in enumerate(QUICK) if isinstance(one, LimitItem))
    return [*[""] * before, "4", *lines]


def test_back_from_how_firm_a_limit_is_leads_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    answering(at_quota("b", "1", "q"), file, monkeypatch)
    kept = json.loads(file.read_text())
    assert (kept["answers"], kept["firmness"]) == ({"it_cn_quota": 0}, {})


def test_how_firm_a_limit_was_is_marked_and_stays_by_enter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    answering(at_quota("3", "b", "", "", "q"), file, monkeypatch)
    assert json.loads(file.read_text())["firmness"] == {"it_cn_quota": "dealbreaker"}
    firm = CATALOG.items.firmness
    _, first, again = capsys.readouterr().out.split(firm.text)
    assert f"  3. {firm.options[2].text}" in first.partition("Your answer")[0]
    assert f" *3. {firm.options[2].text}" in again.partition("Your answer")[0]


def test_how_firm_a_limit_is_stays_open_until_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    answering(at_quota("q"), file, monkeypatch)
    skipped = [""] * len(at_quota()[:-1])
    answering([*skipped, "", "3", "q"], file, monkeypatch)
    assert json.loads(file.read_text())["firmness"] == {"it_cn_quota": "dealbreaker"}


@no_windows
def test_a_link_stays_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, link = tmp_path / "kept" / "real.json", tmp_path / "mine.json"
    target.parent.mkdir()
    link.symlink_to(target)
    assert answering(["5", "q"], link, monkeypatch)[0] == 0
    assert link.is_symlink()
    assert json.loads(target.read_text())["answers"] == {QUICK[0].id: 5}
    assert [file.name for file in target.parent.iterdir()] == ["real.json"]


@no_windows
@pytest.mark.parametrize("kind", ["a circle of links", "a pipe"])
def test_what_is_no_file_is_refused(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    if kind == "a pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(file)
    assert main(["questions", "--force", "-o", str(file)]) == 1
    assert "could not be written" in capsys.readouterr().err
    assert not file.is_file()


@no_windows
def test_stopped_by_the_keyboard_it_says_what_is_safe(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    command = [sys.executable, "-m", "advisor.cli", "questions", "--quick", "-o", str(file)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_the_keyboard,  # noqa: PLW1509 - no threads here
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write("3\n")
        running.stdin.flush()
        while "2 of 9" not in running.stdout.readline():
            pass
        running.send_signal(signal.SIGINT)
        _, said = running.communicate()
    assert running.returncode == 130
    assert said.startswith(f"Stopped. Every answer you gave is safe in {file}. To go on, ")
    assert json.loads(file.read_text())["answers"] == {QUICK[0].id: 3}


def heed_the_keyboard() -> None:
    """Undo what is set where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


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
