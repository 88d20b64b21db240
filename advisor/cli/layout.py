"""The page of a result in characters, in the order in which it is read, good at 80 columns."""

from collections.abc import Sequence

from advisor.catalog.conditions import Verdict
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Kind
from advisor.cli.terminal import Terminal, joined
from advisor.export.page import BoardRow, Page
from advisor.message import Message, Number, say
from advisor.scoring.reasons import Reason, Reasons
from advisor.scoring.receipt import Line, ReceiptSection

BAR = 8
NAME = 15
RANGE = 25
LABELLED = 40  # points within which every ten has room for its label
INDENT = "  "
FULL = 100
ANSWER_MORE = "python3 run.py cli questions -o FILE"


def lay_out(page: Page, catalog: Catalog, terminal: Terminal) -> None:
    """Write the page of a result."""
    _answer(page, terminal)
    if page.verdict is not Verdict.NONE:
        _board(page, terminal)
    _limits(page, terminal)
    for why in page.why:
        _why(why, catalog, terminal)
    _receipt(page, catalog, terminal)
    _gaps(page, catalog, terminal)
    _changes(page, terminal)
    _steps(page, terminal)
    _things(page, terminal)
    _heading("page.method", terminal)
    terminal.paragraph(joined(terminal.words, page.method), INDENT)
    terminal.paragraph(" ".join(page.cannot_know), INDENT)
    terminal.write()
    terminal.paragraph(terminal.dim(page.footer))


def _answer(page: Page, terminal: Terminal) -> None:
    terminal.write(terminal.text("page.title"))
    terminal.write()
    for sentence in page.answer:
        for line in terminal.words.of(sentence).splitlines():
            terminal.paragraph(terminal.bold(line))
    if page.certainty is not None:
        terminal.paragraph(terminal.words.of(page.certainty))
    for remark in page.remarks:
        terminal.paragraph(remark)
    if page.verdict is Verdict.NONE:
        terminal.paragraph(terminal.text("page.answer_more", command=ANSWER_MORE))


def _heading(message_id: str, terminal: Terminal, **arguments: str | Number) -> None:
    terminal.write()
    terminal.write(terminal.bold(terminal.text(message_id, **arguments)))


def _board(page: Page, terminal: Terminal) -> None:
    terminal.write()
    want, ready, fit, moves = (
        terminal.text(f"page.{name}") for name in ("want", "ready", "fit", "range")
    )
    column = BAR + 6
    terminal.write(f"{'':{NAME + 2}}{want:<{column}}{ready:<{column}}{fit:>4}  {moves}")
    scale = _scale(page.board)
    for at, row in enumerate(page.board):
        _board_row(row, _bracket(page.board, at, terminal), scale, terminal)
    if any(row.result.is_known for row in page.board):
        terminal.write(f"{'':{NAME + 2 * column + 8}}{_axis(scale)}")
    terminal.write(terminal.dim(terminal.text("page.middle")))
    if page.ready_from is not None:
        terminal.paragraph(terminal.words.of(page.ready_from))


def _board_row(
    row: BoardRow, bracket: tuple[str, str], scale: tuple[int, int], terminal: Terminal
) -> None:
    path = row.result
    column = BAR + 6
    ready = "" if path.ready is None else _measured(path.ready, terminal)
    spread = _range(path.low, path.high, path.fit, scale, terminal) if path.is_known else ""
    name = terminal.bold(f"{row.name:<{NAME}}")
    terminal.write(
        f"{bracket[0]} {name}{_measured(path.want, terminal):<{column}}{ready:<{column}}"
        f"{_whole(path.fit):>4}  {spread}".rstrip()
    )
    words = f"{row.want:<{column}}{row.ready or '':<{column}}"
    below = f"{bracket[1]} {row.band:<{NAME}}{words}"
    if row.to_check:
        below += INDENT * 3 + terminal.text("page.to_check", n=row.to_check)
    if not path.is_known:
        below += INDENT * 3 + terminal.text("page.not_enough")
    terminal.write(below.rstrip())


def _whole(value: float) -> int:
    """Give a value as a whole number; never "-0"."""
    return round(value)


def _measured(value: float, terminal: Terminal) -> str:
    filled = round(value / FULL * BAR)
    return f"{terminal.glyphs.full * filled}{terminal.glyphs.empty * (BAR - filled)} {value:3.0f}"


def _bracket(board: Sequence[BoardRow], at: int, terminal: Terminal) -> tuple[str, str]:
    """Give the signs that tie the two paths that are level, for both lines of a row."""
    level = [place for place, row in enumerate(board) if row.is_level]
    if not level or not level[0] <= at <= level[-1]:
        return " ", " "
    top, side, bottom = terminal.glyphs.bracket
    if at == level[0]:
        return top, side
    return (bottom, " ") if at == level[-1] else (side, side)


def _scale(board: Sequence[BoardRow]) -> tuple[int, int]:
    """Give tens around all ranges."""
    known = [row.result for row in board if row.result.is_known]
    low = min((path.low for path in known), default=0.0)
    high = max((path.high for path in known), default=float(FULL))
    return int(low // 10 * 10), int(-(-high // 10) * 10)


def _axis(scale: tuple[int, int]) -> str:
    """Write the tens under the ranges."""
    cells = [" "] * (RANGE + 4)
    apart = 10 * (1 + (scale[1] - scale[0]) // LABELLED)  # so that no two labels meet
    for ten in range(scale[0], scale[1] + 1, apart):
        label = str(ten)
        start = _cell(ten, scale) - len(label) // 2
        cells[start : start + len(label)] = label
    return "".join(cells).rstrip()


def _cell(value: float, scale: tuple[int, int]) -> int:
    """Give the place of a value across a range's cells."""
    return 4 + round((value - scale[0]) / (scale[1] - scale[0]) * (RANGE - 9))


def _range(low: float, high: float, fit: float, scale: tuple[int, int], terminal: Terminal) -> str:
    """Draw a range with its ends as numbers, and a mark at 50."""
    cells = [" "] * RANGE
    glyphs = terminal.glyphs
    if scale[0] <= FULL / 2 <= scale[1]:
        cells[_cell(FULL / 2, scale)] = glyphs.middle
    middle = _cell(fit, scale)
    first, last = min(_cell(low, scale), middle - 1), max(_cell(high, scale), middle + 1)
    cells[first : last + 1] = glyphs.line * (last - first + 1)
    cells[first], cells[last], cells[middle] = glyphs.left, glyphs.right, glyphs.point
    start, end = f"{low:.0f} ", f" {high:.0f}"
    cells[first - len(start) : first] = start
    cells[last + 1 : last + 1 + len(end)] = end
    return "".join(cells).rstrip()


def _limits(page: Page, terminal: Terminal) -> None:
    if page.blocked:
        _heading("page.conflicts", terminal)
        for sentence in page.blocked:
            terminal.paragraph(terminal.words.of(sentence), INDENT)
    if page.limit_notes is not None:
        terminal.write()
        terminal.paragraph(terminal.words.of(page.limit_notes))


def _why(why: Reasons, catalog: Catalog, terminal: Terminal) -> None:
    _heading("page.why", terminal, path=catalog.path[why.path].short)
    for kind, given in (("for", why.supporting), ("against", why.opposing)):
        for reason in given:
            _reason(reason, catalog, terminal)
        if not given:
            terminal.paragraph(terminal.text(f"page.no_reason_{kind}"), INDENT)


def _reason(reason: Reason, catalog: Catalog, terminal: Terminal) -> None:
    points = terminal.words.of(say("quoted.points", points=Number(reason.points, 1, signed=True)))
    name = catalog.criterion[reason.criterion].name
    terminal.paragraph(f"{points:>5}  {name}: {reason.side}.", INDENT * 4 + " ", INDENT)
    terminal.paragraph(terminal.words.of(reason.quotation), INDENT * 4 + " ")


def _receipt(page: Page, catalog: Catalog, terminal: Terminal) -> None:
    receipt = page.receipt
    if receipt is None:
        return
    name = catalog.path[receipt.path].short
    total = Number(receipt.total, 1)
    _heading("page.receipt", terminal, fit=total, path=name)
    _amount(terminal.text("page.start"), Number(receipt.start, 1), terminal)
    for section in receipt.sections:
        _section(section, catalog, terminal)
    terminal.write(INDENT + terminal.glyphs.line * (terminal.width - len(INDENT)))
    _amount(terminal.bold(terminal.text("page.total", path=name)), total, terminal)
    terminal.write(INDENT + terminal.dim(terminal.text("page.receipt_key")))


def _section(section: ReceiptSection, catalog: Catalog, terminal: Terminal) -> None:
    part = "want" if section.kind is Kind.PREFERENCE else "strengths"
    title = terminal.text(f"page.{part}_section")
    _amount(title, Number(section.points, 1, signed=True), terminal)
    for line in section.lines:
        if line.points:
            _receipt_line(line, catalog, terminal)
    if zero := sum(not line.points for line in section.lines):
        _amount(INDENT + terminal.text("page.zero_rows", n=zero), Number(0, 1), terminal)


def _receipt_line(line: Line, catalog: Catalog, terminal: Terminal) -> None:
    name = INDENT + catalog.criterion[line.row.criterion].name
    if line.row.side < 0:
        kind = "little" if line.row.kind is Kind.PREFERENCE else "less"
        name = f"{name} ({terminal.text(f'page.{kind}')})"
    _amount(name, Number(line.points, 1, signed=True), terminal, f"{line.row.value:.1f}")


def _amount(name: str, points: Number, terminal: Terminal, answer: str = "") -> None:
    shown = terminal.words.of(say("quoted.points", points=points))
    extra = len(name) - _shown_length(name, terminal)
    terminal.write(f"{INDENT}{name:<{52 + extra}}{answer:>10}{shown:>10}")


def _shown_length(text: str, terminal: Terminal) -> int:
    return len(text) - len(terminal.bold("")) if text.startswith("\x1b") else len(text)


def _gaps(page: Page, catalog: Catalog, terminal: Terminal) -> None:
    if page.receipt is None or page.gaps_title is None:
        return
    name = catalog.path[page.receipt.path].short
    terminal.write()
    terminal.write(terminal.bold(terminal.words.of(page.gaps_title)))
    for gap in page.gaps:
        terminal.paragraph(terminal.words.of(gap), INDENT)
    has_skills = any(part.kind is Kind.SKILL and part.lines for part in page.receipt.sections)
    if not page.gaps and has_skills:
        terminal.paragraph(terminal.text("page.no_gaps", path=name), INDENT)
    if page.placement:
        terminal.paragraph(joined(terminal.words, page.placement), INDENT)
    if page.subtrack is not None:
        terminal.write()
        terminal.paragraph(terminal.words.of(page.subtrack))


def _changes(page: Page, terminal: Terminal) -> None:
    if page.changes:
        _heading("page.changes", terminal)
        for sentence in page.changes:
            terminal.paragraph(terminal.words.of(sentence), INDENT)


def _steps(page: Page, terminal: Terminal) -> None:
    if not page.steps:
        return
    _heading("page.steps", terminal)
    said = None
    for step in page.steps:
        action = step.action
        title = f"{terminal.words.of(step.when)}: {action.title}"
        hours = terminal.text("page.hours", n=action.effort_hours)
        terminal.paragraph(f"{terminal.bold(title)} ({hours})", INDENT)
        terminal.paragraph(action.what, INDENT * 2)
        if step.why != said:
            terminal.paragraph(terminal.text("page.step_why", why=step.why), INDENT * 2)
            said = step.why
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
        if thing.about and thing.about != about:
            terminal.paragraph(terminal.dim(_text(thing.about, terminal)), INDENT)
        about = thing.about
        terminal.paragraph(_text(thing.question, terminal), INDENT + "   ", f"{INDENT}{at}. ")
    for sentence in page.differences:
        terminal.paragraph(terminal.words.of(sentence), INDENT)


def _text(question: str | Message, terminal: Terminal) -> str:
    return question if isinstance(question, str) else terminal.words.of(question)
