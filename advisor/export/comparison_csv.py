"""A comparison as CSV: a row for each line, a column for each path, numbers at full precision."""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.catalog.pack import Catalog
from advisor.comparing.cells import Cell, CellLine, LimitMark
from advisor.comparing.comparison import Comparison
from advisor.comparing.difference import Difference, aligned
from advisor.comparing.rows import ComparisonRow
from advisor.export.sheet_cells import SheetCell, sheet
from advisor.message import Message, Number, say
from advisor.scoring.receipt import START
from advisor.wording import Words

SheetRow = list[SheetCell]


def comparison_csv(whole: Comparison, catalog: Catalog, words: Words) -> str:
    """Give a comparison as CSV text.

    First what every row says, then the receipts beside each other, then the first column less each
    of the others. Points add up: to the fit of a column, and to the gap between two.

    Parameters
    ----------
    whole : Comparison
        What is written.
    catalog : Catalog
        Names of criteria.
    words : Words
        Of the reader's language.
    """
    return sheet(_Writer(whole, catalog, words).rows())


@dataclass(frozen=True)
class _Writer:
    """Turns the parts of a comparison into rows of cells."""

    whole: Comparison
    catalog: Catalog
    words: Words

    def rows(self) -> Iterator[SheetRow]:
        """Give all rows of the file."""
        yield [self._text(self.whole.sentence)]
        yield ["", *(self.words.of(name) for name in self.whole.names)]
        for row in self.whole.rows:
            yield from self._row(row)
        yield from self._receipts()
        yield from self._differences()

    def _row(self, row: ComparisonRow) -> Iterator[SheetRow]:
        title = self._text(row.title)
        if any(cell.number is not None for cell in row.cells):
            yield [title, *(cell.number for cell in row.cells)]
            yield from self._ends(title, row)
        for at in range(max(len(cell.lines) for cell in row.cells)):
            yield [title, *(self._line(cell, at) for cell in row.cells)]
        if any(cell.mark for cell in row.cells):
            about = self.words.of(say("compare.csv_mark", title=title))
            yield [about, *(self._mark(cell.mark) for cell in row.cells)]
        if any(cell.answer for cell in row.cells):
            about = self.words.of(say("compare.csv_answer", title=title))
            yield [about, *(cell.answer for cell in row.cells)]

    def _ends(self, title: str, row: ComparisonRow) -> Iterator[SheetRow]:
        """Give the ends of the range of a number, where any is known."""
        if any(cell.ends for cell in row.cells):
            low = self.words.of(say("compare.csv_low", title=title))
            high = self.words.of(say("compare.csv_high", title=title))
            yield [low, *(cell.ends[0] if cell.ends else None for cell in row.cells)]
            yield [high, *(cell.ends[1] if cell.ends else None for cell in row.cells)]

    def _line(self, cell: Cell, at: int) -> SheetCell:
        return self._said(cell.lines[at]) if at < len(cell.lines) else None

    def _said(self, line: CellLine) -> str:
        text = self._text(line.text)
        if line.points is None:
            return text
        points = Number(line.points, 1, signed=True)
        return self.words.of(say("compare.csv_points", text=text, points=points))

    def _mark(self, mark: LimitMark | None) -> SheetCell:
        return None if mark is None else self.words.of(mark.words)

    def _receipts(self) -> Iterator[SheetRow]:
        columns = self.whole.columns
        if not all(one.result.is_ranked for one in columns):
            return
        yield []
        yield [self._text(say("compare.points")), *(self.words.of(one) for one in self.whole.names)]
        yield [self._text(say("page.start")), *(START for _ in columns)]
        for row in aligned(columns):
            yield [self.catalog.criterion[row.criterion].name, *row.points]
        yield [self._text(say("page.fit")), *(one.of_path.fit for one in columns)]

    def _differences(self) -> Iterator[SheetRow]:
        parted = self.whole.differences
        if not parted:
            return
        yield []
        yield [self._text(say("compare.difference")), *(self._pair(one) for one in parted)]
        by_criterion = [{row.criterion: row.exact for row in one.rows} for one in parted]
        for key in dict.fromkeys(key for one in by_criterion for key in one):
            yield [self.catalog.criterion[key].name, *(one.get(key) for one in by_criterion)]
        yield [self._text(say("compare.gap_of_fit")), *(one.exact for one in parted)]

    def _pair(self, one: Difference) -> str:
        return self.words.of(self.whole.pair(one))

    def _text(self, text: str | Message) -> str:
        return text if isinstance(text, str) else self.words.of(text)
