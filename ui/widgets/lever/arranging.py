"""Where everything on a lever stands, for the room there is. All lengths in pixels.

The name stands left and the setting right of it, or below it where the name would be squeezed.
What the marks say stands side by side if each can stay at its mark, or else on lines of its own.
"""

from dataclasses import dataclass
from functools import lru_cache

from ui.charts.drawing import Ruler
from ui.theme import Theme, Type
from ui.widgets.lever.values import LeverMark, LeverValues

HEAD_LINE, UNDER_LINE, LEAST = 20, 18, 62
TO_GROOVE, TO_UNDER = 14, 10
INSET = 13  # the ring around the handle stays within the widget
BESIDE, WAS_GAP = 16, 14
SQUEEZED = 0.25  # share of the width below which a name would rather stand alone
ICON, ICON_GAP, MARK_GAP = 14, 6, 16


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text below each other; ``left`` is where they begin, or ``right`` where they end."""

    lines: tuple[str, ...]
    top: float
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """Where a mark stands, and its words; their icon is at ``words.left``."""

    mark: LeverMark
    x: float
    words: Words


@dataclass(frozen=True, slots=True)
class LeverPlan:
    """A whole lever."""

    name: Words
    was: Words
    value: Words
    left: float
    right: float
    groove: float
    marks: tuple[MarkPlace, ...]
    note: Words
    height: float

    def x_of(self, share: float) -> float:
        """Give where a part of the way ends."""
        return self.left + share * (self.right - self.left)

    def share_at(self, x: float) -> float:
        """Give the part of the way that ends somewhere, from 0 to 1."""
        whole = self.right - self.left
        return min(max((x - self.left) / whole, 0.0), 1.0) if whole > 0 else 0.0


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of a mark before they have a place."""

    mark: LeverMark
    x: float
    lines: tuple[str, ...]
    width: float

    def left_of(self, room: float) -> float:
        """Give where they begin: around their mark, and within the room."""
        return max(0.0, min(self.x - self.width / 2, room - self.width))


@lru_cache(maxsize=64)
def arrange(width: float, theme: Theme, values: LeverValues) -> LeverPlan:
    """Give the places of everything on a lever that is so wide."""
    ruler = Ruler(theme)
    unit = theme.scale
    name, was, value, head = _head(width, ruler, values)
    groove = head + TO_GROOVE * unit
    under = groove + TO_UNDER * unit
    left, right = INSET * unit, max(INSET * unit, width - INSET * unit)
    blocks = tuple(
        _block(mark, left + values.share(mark.at) * (right - left), width, ruler)
        for mark in values.marks
    )
    marks = _side_by_side(blocks, width, under, unit) or _stacked(blocks, width, under, unit)
    said = () if marks else ruler.wrapped(values.note, Type.CAPTION, width)
    lines = max(1, len(said), *(_last_line(place, under, unit) for place in marks), 0)
    height = max(LEAST * unit, under + lines * UNDER_LINE * unit)
    return LeverPlan(name, was, value, left, right, groove, marks, Words(said, under), height)


def _head(width: float, ruler: Ruler, values: LeverValues) -> tuple[Words, Words, Words, float]:
    """Give name, former and present setting, and where they end.

    The room of the former setting is kept also while it is not shown: nothing moves on the first
    touch.
    """
    line = HEAD_LINE * ruler.unit
    now = ruler.width_of(values.value_text, Type.ROW_TITLE)
    was = ruler.width_of(values.source_text, Type.SECONDARY)
    both = now + (was + WAS_GAP * ruler.unit if values.source_text else 0.0)
    room = width - both - BESIDE * ruler.unit
    name = ruler.wrapped(values.name, Type.BODY, width)
    beside = ruler.wrapped(values.name, Type.BODY, max(room, SQUEEZED * width))
    is_beside = room >= SQUEEZED * width and len(beside) <= len(name) + 1
    name, top = (beside, 0.0) if is_beside else (name, len(name) * line)
    is_wide = both > width  # never seen, but text may be as large as a person likes
    source = ruler.wrapped(values.source_text, Type.SECONDARY, width)
    value = ruler.wrapped(values.value_text, Type.ROW_TITLE, width)
    was_end = width if is_wide else width - now - WAS_GAP * ruler.unit
    value_top = top + (len(source) * line if is_wide else 0.0)
    bottom = max(len(name) * line, value_top + len(value) * line)
    former = Words(source if values.is_moved else (), top, right=was_end)
    return Words(name, 0.0), former, Words(value, value_top, right=width), bottom


def _block(mark: LeverMark, x: float, width: float, ruler: Ruler) -> _Block:
    beside = (ICON + ICON_GAP) * ruler.unit
    lines = ruler.wrapped(mark.text, Type.CAPTION, width - beside)
    widest = max((ruler.width_of(line, Type.CAPTION) for line in lines), default=0.0)
    return _Block(mark, x, lines, beside + widest)


def _side_by_side(
    blocks: tuple[_Block, ...], room: float, top: float, unit: float
) -> tuple[MarkPlace, ...]:
    """Give the words of all marks on one line; none if one would not stay at its mark."""
    gap, lefts = MARK_GAP * unit, [block.left_of(room) for block in blocks]
    if len(blocks) > 1:
        one, other = blocks
        over = lefts[0] + one.width + gap - lefts[1]
        if over > 0:
            lefts[0] = max(0.0, lefts[0] - over / 2)
            lefts[1] = lefts[0] + one.width + gap
        if lefts[1] + other.width > room:
            lefts[1] = room - other.width
            lefts[0] = min(lefts[0], lefts[1] - gap - one.width)
    placed = list(zip(blocks, lefts, strict=True))
    if any(left < 0 or not left <= block.x <= left + block.width for block, left in placed):
        return ()
    return tuple(MarkPlace(block.mark, block.x, _words(block, top, left)) for block, left in placed)


def _stacked(
    blocks: tuple[_Block, ...], room: float, top: float, unit: float
) -> tuple[MarkPlace, ...]:
    """Give the words of every mark on lines of their own."""
    places: list[MarkPlace] = []
    for block in blocks:
        places.append(MarkPlace(block.mark, block.x, _words(block, top, block.left_of(room))))
        top += len(block.lines) * UNDER_LINE * unit
    return tuple(places)


def _words(block: _Block, top: float, left: float) -> Words:
    return Words(block.lines, top, left)


def _last_line(place: MarkPlace, under: float, unit: float) -> int:
    return round((place.words.top - under) / (UNDER_LINE * unit)) + len(place.words.lines)
