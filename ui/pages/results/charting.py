"""From a result to the values of its charts."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Kind, receipt
from ui.charts.board import BoardRow, BoardValues, BoardWords, FirstPlaces, Measure, Range
from ui.charts.numbers import tenths, whole
from ui.charts.receipt import ReceiptLine, ReceiptPart, ReceiptValues
from ui.pages.results.speaker import Speaker
from ui.pages.results.values import PathShown
from ui.phrase import phrase

if TYPE_CHECKING:
    import advisor

OF = 100  # repeats, of which it is told in how many a path comes first


def board_values(page: "advisor.Page", speaker: Speaker, note: str) -> BoardValues:
    """Give the values of the board."""
    translate = QCoreApplication.translate
    firsts = _firsts(page)
    return BoardValues(
        rows=tuple(_board_row(row, firsts.get(row.result.path), speaker) for row in page.board),
        words=BoardWords(
            path=translate("results", "Path"),
            want=speaker.said("page.want"),
            ready=speaker.said("page.ready"),
            fit=speaker.said("page.fit"),
            spread=translate("results", "and where small slips could move it"),
            spread_short=translate("results", "and likely range"),
            level=translate("results", "level"),
            unknown=speaker.said("page.not_enough"),
            first=translate("results", "Comes first in"),
            of=translate("results", "of 100"),
        ),
        note=note,
    )


def _firsts(page: "advisor.Page") -> dict[str, FirstPlaces]:
    """Give how often each path comes first, where that is told."""
    firsts = {
        row.result.path: FirstPlaces(OF * row.first_share, row.first_count)
        for row in page.board
        if row.first_share is not None and row.first_count is not None
    }
    if page.certainty_word is not None:
        leader = next(iter(firsts))
        short = page.certainty_word.partition(":")[0]
        firsts[leader] = replace(firsts[leader], word=short, meaning=page.certainty_word)
    return firsts


def _board_row(row: "advisor.BoardRow", first: FirstPlaces | None, speaker: Speaker) -> BoardRow:
    result = row.result
    return BoardRow(
        place=speaker.path(result.path).place,
        name=row.name,
        band=row.band,
        fit=result.fit,
        want=Measure(result.want if result.want_known else None, row.want),
        ready=Measure(result.ready, row.ready or ""),
        in_words=_in_words(result),
        spread=Range(result.low, result.high) if result.is_known else None,
        to_check=speaker.said("page.to_check", n=row.to_check) if row.to_check else "",
        is_level=row.is_level,
        first=first,
    )


def _in_words(result: "advisor.PathResult") -> str:
    """Give want and ready as a few words."""
    translate = QCoreApplication.translate
    want = whole(result.want)
    if result.ready is None:
        return phrase(translate("results", "want {want}"), want=want)
    label = translate("results", "want {want}, ready {ready}")
    return phrase(label, want=want, ready=whole(result.ready))


def receipt_values(
    result: "advisor.PathResult", path: PathShown, speaker: Speaker
) -> ReceiptValues:
    """Give the values of one path's receipt."""
    made = receipt(result)
    return ReceiptValues(
        place=path.place,
        start_title=speaker.said("page.start"),
        start=made.start,
        parts=tuple(_part(section, speaker) for section in made.sections),
        total_title=speaker.said("page.total", path=path.name),
        total=made.total,
        legend=QCoreApplication.translate("results", "Filled adds, outlined takes away."),
        note=speaker.said("page.receipt_key"),
    )


def _part(section: "advisor.ReceiptSection", speaker: Speaker) -> ReceiptPart:
    translate = QCoreApplication.translate
    is_want = section.kind is Kind.PREFERENCE
    zero = sum(not line.points for line in section.lines)
    return ReceiptPart(
        title=speaker.said("page.want_section" if is_want else "page.strengths_section"),
        unit=translate("results", "answer") if is_want else translate("results", "level"),
        points=section.points,
        lines=tuple(_line(line, speaker) for line in section.lines if line.points),
        folded=speaker.said("page.zero_rows", n=zero) if zero else "",
    )


def _line(line: "advisor.Line", speaker: Speaker) -> ReceiptLine:
    row = line.row
    is_want = row.kind is Kind.PREFERENCE
    side = speaker.said("page.little" if is_want else "page.less")
    is_whole = not is_want and row.value == int(row.value)
    return ReceiptLine(
        name=speaker.catalog.criterion[row.criterion].name,
        side=side if row.side < 0 else "",
        answer=whole(row.value) if is_whole else tenths(row.value),
        points=line.points,
        unrounded=row.points,
    )
