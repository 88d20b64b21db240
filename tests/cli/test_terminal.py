"""What is written to a terminal is shown by it and never obeyed."""

import io

import pytest

from advisor.cli.commands import main
from advisor.cli.terminal import BOLD, COARSE, FINE, PLAIN, Glyphs, Terminal
from advisor.message import say
from advisor.wording import read_words

WORDS = read_words()
SPOILT = "a\x1b[31mb\nc\rd\x9b2Je\u202ef"


def terminal(*, is_coloured: bool = False, glyphs: Glyphs = FINE) -> Terminal:
    """Give a terminal that keeps what it shows."""
    streams = io.StringIO(), io.StringIO(), io.StringIO()
    return Terminal(WORDS, *streams, width=80, is_coloured=is_coloured, glyphs=glyphs)


def shown(written: Terminal) -> str:
    """Give what was written, and told."""
    out, problems = written.out, written.problems
    assert isinstance(out, io.StringIO)
    assert isinstance(problems, io.StringIO)
    return out.getvalue() + problems.getvalue()


@pytest.mark.parametrize("is_coloured", [True, False])
def test_nothing_that_a_terminal_obeys_is_written(*, is_coloured: bool) -> None:
    one = terminal(is_coloured=is_coloured)
    one.write(SPOILT)
    one.note(say("cli.problem_bare", place="", reason=SPOILT))
    gone = "\N{REPLACEMENT CHARACTER}"
    clean = f"a{gone}[31mb{gone}c{gone}d{gone}2Je{gone}f\n"
    assert shown(one) == clean * 2


def test_our_own_styles_stay() -> None:
    one = terminal(is_coloured=True)
    one.write(one.bold("x\x1b[2J"))
    assert shown(one) == f"{BOLD}x\N{REPLACEMENT CHARACTER}[2J{PLAIN}\n"


def test_a_style_of_somebody_else_is_none_where_none_is_shown() -> None:
    one = terminal(glyphs=COARSE)
    one.write(f"{BOLD}x")
    assert shown(one) == "?[1mx\n"


def test_a_path_is_shown_without_what_it_hides(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "none/\x1b[31mred\nline.json"]) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert err.count("\n") == 1
