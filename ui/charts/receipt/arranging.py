"""Where everything on a receipt stands, for the room there is. All lengths in pixels."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ui.charts.drawing import Ruler
from ui.charts.receipt.values import ReceiptLine, ReceiptPart, ReceiptValues
from ui.charts.scale import Scale, steps_around
from ui.theme import Theme, Type

START, TITLE, LINE, TOTAL = 30, 26, 20.5, 34
TEXT_LINE, NOTE_LINE = 17, 18
INDENT, GAP, PART_GAP, RULE = 12, 8, 4, 4
NAME_SHARE, NAME_MOST = 0.41, 300
POINTS, ANSWER, BARS_GAP = 62, 90, 30


class Kind(Enum):
    """What a row of a receipt is."""

    START = "start"
    TITLE = "title"
    LINE = "line"
    FOLDED = "folded"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Columns:
    """Edges of the columns: names from 0, bars between two edges, numbers to their right ends."""

    name_width: float
    bars: float
    bars_end: float
    answer_end: float
    points_end: float


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row: its text in lines, its place, and from where to where its points lead."""

    kind: Kind
    text: tuple[str, ...]
    points: float
    top: float
    height: float
    line: ReceiptLine | None = None
    part: ReceiptPart | None = None
    reached: float = 0.0

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return self.top + self.height / 2

    @property
    def answer(self) -> str:
        """What stands in the column of answers: one of them, or what they are."""
        if self.line is not None:
            return self.line.answer
        is_head = self.kind is Kind.TITLE and self.part is not None and bool(self.part.lines)
        return self.part.unit if is_head and self.part is not None else ""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole receipt."""

    columns: Columns
    rows: tuple[RowPlace, ...]
    scale: Scale
    note: tuple[str, ...]
    note_top: float
    height: float


def columns_of(width: float, theme: Theme, *, is_compact: bool) -> Columns:
    """Give the columns for a width."""
    unit = theme.scale
    name = min(width * NAME_SHARE, NAME_MOST * unit)
    answer_end = width - ANSWER * unit
    bars_end = width - POINTS * unit if is_compact else answer_end - (BARS_GAP + 36) * unit
    return Columns(name - GAP * unit, name, bars_end - GAP * unit, answer_end, width)


@lru_cache(maxsize=8)
def arrange(width: float, theme: Theme, values: ReceiptValues) -> Arrangement:
    """Give the places of everything on a receipt that is so wide."""
    columns = columns_of(width, theme, is_compact=values.is_compact)
    unit, ruler = theme.scale, Ruler(theme)
    rows: list[RowPlace] = []
    top = 0.0
    for kind, text, points, line, part, reached in _entries(values):
        lines, high = _text_of(kind, text, line, columns.name_width, ruler)
        top += PART_GAP * unit if kind is Kind.TITLE else 0.0
        rows.append(RowPlace(kind, lines, points, top, high, line, part, reached))
        top += high
    note = ruler.wrapped(f"{values.legend} {values.note}", Type.CAPTION, width)
    height = top + len(note) * NOTE_LINE * unit
    return Arrangement(columns, tuple(rows), steps_around(values.running), note, top, height)


def receipt_height(width: float, theme: Theme, values: ReceiptValues) -> float:
    """Give how high a receipt is that is so wide."""
    return arrange(width, theme, values).height


Entry = tuple[Kind, str, float, ReceiptLine | None, ReceiptPart | None, float]


def _entries(values: ReceiptValues) -> list[Entry]:
    """Give all rows from start to total; each line with what is reached before it."""
    entries: list[Entry] = [
        (Kind.START, values.start_title, values.start, None, None, values.start)
    ]
    reached = values.start
    for part in values.parts:
        entries.append((Kind.TITLE, part.title, part.points, None, part, reached))
        for line in part.lines:
            entries.append((Kind.LINE, line.name, line.points, line, part, reached))
            reached += line.points
        if part.folded:
            entries.append((Kind.FOLDED, part.folded, 0.0, None, part, reached))
    entries.append((Kind.TOTAL, values.total_title, values.total, None, None, values.total))
    return entries


def _text_of(
    kind: Kind, text: str, line: ReceiptLine | None, room: float, ruler: Ruler
) -> tuple[tuple[str, ...], float]:
    """Give the lines of a row's name, and how high the row is; a side word stands last."""
    sizes = {
        Kind.START: (Type.ROW_TITLE, START, 0),
        Kind.TITLE: (Type.ROW_TITLE, TITLE, 0),
        Kind.TOTAL: (Type.BOARD_TITLE, TOTAL, 0),
    }
    step, high, indent = sizes.get(kind, (Type.SECONDARY, LINE, INDENT))
    free = room - indent * ruler.unit
    lines = ruler.wrapped(text, step, free)
    if line is not None and line.side:
        last = ruler.width_of(lines[-1], step) + GAP * ruler.unit
        if last + ruler.width_of(line.side, Type.CAPTION) > free:
            lines = (*lines, "")
    return lines, (high + (len(lines) - 1) * TEXT_LINE) * ruler.unit
