"""The page of a result in characters, in the order in which it is read."""

import textwrap

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Kind
from advisor.cli.beside import Beside, write_beside
from advisor.cli.board import write_board
from advisor.cli.terminal import INDENT, Style, Terminal, joined
from advisor.export.page import Page
from advisor.message import Message, Number, say
from advisor.scoring.reasons import Reason, Reasons
from advisor.scoring.receipt import Line, ReceiptSection

NAME, WIDE, NARROW = 54, 10, 8  # columns of the receipt
REASON = INDENT * 4 + " "


def lay_out(page: Page, catalog: Catalog, terminal: Terminal, beside: Beside | None = None) -> None:
    """Write the page of a result, with what was asked for beside it before the method."""
    _answer(page, terminal)
    if page.verdict is not Verdict.NONE:
        terminal.write()
        write_board(page, terminal)
    _standing(page, terminal)
    _limits(page, terminal)
    for why in page.why:
        _why(why, catalog, terminal)
    _receipt(page, catalog, terminal)
    _gaps(page, terminal)
    _changes(page, terminal)
    _steps(page, terminal)
    _things(page, terminal)
    if beside is not None:
        write_beside(beside, catalog, terminal)
    _heading("page.method", terminal)
    terminal.paragraph(joined(terminal.words, page.method), INDENT)
    terminal.paragraph(" ".join(page.cannot_know), INDENT)
    terminal.write()
    terminal.paragraph(page.footer, style=terminal.dim)


def _answer(page: Page, terminal: Terminal) -> None:
    terminal.write(terminal.text("page.title"))
    terminal.write()
    for sentence in page.answer:
        terminal.paragraph(terminal.words.of(sentence), style=terminal.bold)
    if page.certainty is not None:
        terminal.say(page.certainty)
    for remark in page.remarks:
        terminal.paragraph(remark)
    if page.verdict is Verdict.NONE:
        terminal.say(say("page.answer_more"))


def _heading(message_id: str, terminal: Terminal, **arguments: str | Number) -> None:
    _title(say(message_id, **arguments), terminal)


def _title(title: Message, terminal: Terminal) -> None:
    terminal.write()
    terminal.paragraph(terminal.words.of(title), style=terminal.bold)


def _standing(page: Page, terminal: Terminal) -> None:
    """Write which level and which roles inside the first path match."""
    for sentences in (page.placement, (page.subtrack,) if page.subtrack else ()):
        if sentences:
            terminal.write()
            terminal.paragraph(joined(terminal.words, sentences))


def _limits(page: Page, terminal: Terminal) -> None:
    if page.blocked:
        _heading("page.conflicts", terminal)
        for sentence in page.blocked:
            terminal.paragraph(terminal.words.of(sentence), INDENT)
    if page.limit_notes is not None:
        terminal.write()
        terminal.say(page.limit_notes)


def _why(why: Reasons, catalog: Catalog, terminal: Terminal) -> None:
    _heading("page.why", terminal, path=catalog.path[why.path].short)
    for kind, given in (("for", why.supporting), ("against", why.opposing)):
        for reason in given:
            _reason(reason, catalog, terminal)
        if not given:
            terminal.paragraph(terminal.text(f"page.no_reason_{kind}"), INDENT)


def _reason(reason: Reason, catalog: Catalog, terminal: Terminal) -> None:
    name = catalog.criterion[reason.criterion].name
    told = terminal.text("page.reason", criterion=name, side=reason.side)
    points = terminal.words.number(Number(reason.points, 1, signed=True))
    terminal.paragraph(told, REASON, f"{INDENT}{points:>5}{INDENT}")
    terminal.paragraph(terminal.words.of(reason.quotation), REASON)


def _receipt(page: Page, catalog: Catalog, terminal: Terminal) -> None:
    receipt = page.receipt
    if receipt is None:
        return
    name = catalog.path[receipt.path].short
    total = Number(receipt.total, 1)
    _heading("page.receipt", terminal, fit=total, path=name)
    value, points = (terminal.text(f"page.{name}") for name in ("value", "points"))
    _columns("", value, points, terminal, terminal.dim)
    _amount(terminal.text("page.start"), Number(receipt.start, 1), terminal)
    for section in receipt.sections:
        _section(section, catalog, terminal)
    terminal.write(INDENT + terminal.glyphs.line * (terminal.width - len(INDENT)))
    _amount(terminal.text("page.total", path=name), total, terminal, style=terminal.bold)
    terminal.paragraph(terminal.text("page.receipt_key"), INDENT, style=terminal.dim)


def _section(section: ReceiptSection, catalog: Catalog, terminal: Terminal) -> None:
    part = "want" if section.kind is Kind.PREFERENCE else "strengths"
    title = terminal.text(f"page.{part}_section")
    _amount(title, Number(section.points, 1, signed=True), terminal)
    for line in section.lines:
        if line.points:
            _receipt_line(line, catalog, terminal)
    if zero := sum(not line.points for line in section.lines):
        name = terminal.text("page.zero_rows", n=zero)
        _amount(name, Number(0, 1), terminal, indent=INDENT * 2)


def _receipt_line(line: Line, catalog: Catalog, terminal: Terminal) -> None:
    name = catalog.criterion[line.row.criterion].name
    if line.row.side < 0:
        kind = "little" if line.row.kind is Kind.PREFERENCE else "less"
        name = f"{name} ({terminal.text(f'page.{kind}')})"
    points = Number(line.points, 1, signed=True)
    value = terminal.words.number(Number(line.row.value, 1))
    _amount(name, points, terminal, value, INDENT * 2)


def _amount(
    name: str,
    points: Number,
    terminal: Terminal,
    value: str = "",
    indent: str = INDENT,
    style: Style = str,
) -> None:
    """Write a name, over as many lines as it takes, and its numbers at the end of the last."""
    room, _ = _widths(terminal)
    *above, last = textwrap.wrap(
        name, room, initial_indent=indent, subsequent_indent=indent + INDENT
    )
    for line in above:
        terminal.write(style(line))
    _columns(last, value, terminal.words.number(points), terminal, style)


def _columns(name: str, value: str, points: str, terminal: Terminal, style: Style) -> None:
    room, column = _widths(terminal)
    terminal.write(style(f"{name:<{room}}{value:>{column}}{points:>{column}}"))


def _widths(terminal: Terminal) -> tuple[int, int]:
    """Give the columns of a name in the receipt, and of a number."""
    column = WIDE if terminal.width >= NAME + 2 * WIDE else NARROW
    return min(NAME, terminal.width - 2 * column), column


def _gaps(page: Page, terminal: Terminal) -> None:
    if page.gaps_title is None:
        return
    _title(page.gaps_title, terminal)
    for gap in page.gaps:
        terminal.paragraph(terminal.words.of(gap), INDENT)


def _changes(page: Page, terminal: Terminal) -> None:
    if page.changes:
        _heading("page.changes", terminal)
        for turn in page.changes:
            terminal.paragraph(terminal.words.of(turn.sentence), INDENT)


def _steps(page: Page, terminal: Terminal) -> None:
    if not page.steps:
        return
    _heading("page.steps", terminal)
    for step in page.steps:
        action = step.action
        hours = say("page.hours", n=action.effort_hours)
        title = terminal.text("page.step", when=step.when, title=action.title, hours=hours)
        terminal.paragraph(title, INDENT, style=terminal.bold)
        terminal.paragraph(action.what, INDENT * 2)
        terminal.paragraph(terminal.text("page.step_why", why=step.why), INDENT * 2)
        if step.book is not None:
            book = {"title": step.book.title, "authors": step.book.authors}
            terminal.paragraph(terminal.text("page.reading", **book), INDENT * 2)
        terminal.paragraph(terminal.text("page.done_when", evidence=action.evidence), INDENT * 2)


def _things(page: Page, terminal: Terminal) -> None:
    if not page.things and not page.differences:
        return
    _heading("page.things", terminal)
    about: str | Message = ""
    for at, thing in enumerate(page.things, start=1):
        if thing.about != about:
            about = thing.about
            terminal.paragraph(_text(about, terminal), INDENT, style=terminal.dim)
        question = _text(thing.question, terminal)
        terminal.paragraph(question, INDENT + "   ", f"{INDENT}{at}. ")
    for sentence in page.differences:
        terminal.paragraph(terminal.words.of(sentence), INDENT)


def _text(question: str | Message, terminal: Terminal) -> str:
    return question if isinstance(question, str) else terminal.words.of(question)
