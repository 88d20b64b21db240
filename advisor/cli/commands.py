"""Which commands there are, and what they take."""

from collections.abc import Sequence
from pathlib import Path

from advisor.cli import check, compare, learn, profiles, questions, score
from advisor.cli.arguments import HELP, Argument, Command, Group, cut, given, usage
from advisor.cli.terminal import INDENT, Terminal
from advisor.errors import AdvisorError, InputError, Problem
from advisor.message import say
from advisor.reading.constraints import nearest
from advisor.wording import read_words

DONE, REFUSED, BAD_INPUT = 0, 1, 2
INTERRUPTED = 130

FOLDER = Argument("--data", say("cli.folder"), "FOLDER", "folder")
PROFILE = Argument("--profile", say("cli.of_profile"), "PROFILE")
COMMANDS = (
    Command(
        ("score",),
        score.run,
        say("cli.score"),
        say("cli.score_about"),
        say("cli.score_example"),
        (
            Group((Argument("FILE", say("cli.score_file")), PROFILE), is_required=True),
            Group((Argument("--json", say("cli.score_json")),)),
            Group((Argument("--places", say("cli.score_places")),)),
            Group((Argument("--near", say("cli.score_near"), "K", least=1),)),
        ),
    ),
    Command(
        ("learn",),
        learn.run,
        say("cli.learn"),
        say("cli.learn_about", form=learn.FORM),
        say("cli.learn_example"),
        (
            Group((Argument("FILE", say("cli.learn_file")),), is_required=True),
            Group((Argument("--json", say("cli.learn_json")),)),
        ),
    ),
    Command(
        ("compare",),
        compare.run,
        say("cli.compare"),
        say("cli.compare_about"),
        say("cli.compare_example"),
        (
            Group((PROFILE,), is_required=True),
            Group(
                (Argument("PATH", say("cli.compare_path"), times=compare.TIMES),), is_required=True
            ),
            Group((Argument("--csv", say("cli.compare_csv")),)),
            Group((Argument("-o", say("cli.compare_output"), "FILE", "output"),)),
            Group((Argument("--force", say("cli.compare_force")),)),
        ),
    ),
    Command(
        ("questions",),
        questions.run,
        say("cli.questions"),
        say("cli.questions_about"),
        say("cli.questions_example"),
        (
            Group((Argument("--quick", say("cli.questions_quick")),)),
            Group((PROFILE, Argument("-o", say("cli.questions_output"), "FILE", "output"))),
            Group((Argument("--force", say("cli.questions_force")),)),
        ),
    ),
    Command(
        ("profile", "new"),
        profiles.run_new,
        say("cli.profile_new"),
        say("cli.profile_new_about"),
        say("cli.profile_new_example"),
        (
            Group((Argument("NAME", say("cli.profile_name")),), is_required=True),
            Group((Argument("--answers", say("cli.profile_answers"), "FILE"),)),
        ),
    ),
    Command(
        ("profile", "list"),
        profiles.run_list,
        say("cli.profile_list"),
        say("cli.profile_list_about"),
        say("cli.profile_list_example"),
        (Group((Argument("--json", say("cli.profile_json")),)),),
    ),
    Command(
        ("check",),
        check.run,
        say("cli.check"),
        say("cli.check_about"),
        say("cli.check_example"),
        (
            Group((Argument("PACK", say("cli.check_pack")),), is_required=True),
            Group((Argument("--json", say("cli.check_json")),)),
        ),
    ),
)
HOW = usage(f"[{FOLDER.shown}]", "COMMAND")


def main(words: Sequence[str]) -> int:
    """Carry out one command.

    Parameters
    ----------
    words : sequence of str
        As typed, without the program's name.

    Returns
    -------
    int
        0 done, 1 refused by state, 2 bad input.
    """
    terminal = Terminal.here(read_words())
    try:
        status = _carry_out(words, terminal)
        terminal.flush()
    except InputError as error:
        terminal.tell(error)
        status = BAD_INPUT
    except AdvisorError as error:
        terminal.tell(error)
        status = REFUSED
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:  # nobody reads on: no fault of ours, as for every filter
        status = DONE
    terminal.close()
    return status


def _carry_out(words: Sequence[str], terminal: Terminal) -> int:
    before, rest = cut(words, [FOLDER], HOW, to_the_end=False)
    command = next((one for one in COMMANDS if one.words == tuple(rest[: len(one.words)])), None)
    if HELP in before or (command is None and HELP in rest):
        _explain_all(terminal)
        return DONE
    if command is None:
        raise InputError(HOW, [_unknown(rest)])
    typed, rest = cut(rest[len(command.words) :], command.arguments, command.usage, to_the_end=True)
    if HELP in typed:
        _explain(command, terminal)
        return DONE
    asked = given(command, typed, rest)
    asked.folder = Path(before[FOLDER.name]) if FOLDER.name in before else None
    return command.run(asked, terminal)


def _unknown(words: Sequence[str]) -> Problem:
    """Say that there is no such command, or that none was named."""
    if not words:
        return Problem("COMMAND", say("problem.missing"), say("hint.all_commands"))
    names = [command.name for command in COMMANDS]
    is_begun = any(command.words[0] == words[0] for command in COMMANDS)
    typed = " ".join(words[: 1 + is_begun])
    return Problem(typed, say("problem.no_command"), nearest(typed, names))


def _explain(command: Command, terminal: Terminal) -> None:
    terminal.paragraph(terminal.words.of(command.usage), INDENT * 2, "")
    terminal.write()
    terminal.say(command.about)
    terminal.write()
    terminal.table([(one.shown, one.about) for one in command.arguments])
    terminal.write()
    terminal.say(command.example)


def _explain_all(terminal: Terminal) -> None:
    terminal.say(HOW)
    terminal.write()
    terminal.say(say("cli.about"))
    terminal.write()
    terminal.table([(command.name, command.brief) for command in COMMANDS])
    terminal.write()
    terminal.table([(FOLDER.shown, FOLDER.about), (HELP, say("cli.help"))])
    terminal.write()
    terminal.say(say("cli.start_with"))
