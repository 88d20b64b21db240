"""From the comparison of the core to what its page shows."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor import Message, say
from ui.charts.numbers import tenths, whole
from ui.pages.compare.choosing import key_of
from ui.pages.compare.points import points_of
from ui.pages.compare.values import (
    BarShown,
    CellShown,
    LineShown,
    NameShown,
    OptionShown,
    RowShown,
    Shown,
    StripRow,
)
from ui.pages.results.speaker import Speaker, breakable
from ui.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor import Cell, CellLine, Column, Comparison, ComparisonRow

NONE = "\N{EN DASH}"
FIT, WANT, READY = "fit", "want", "ready"  # kinds of rows that have a drawing of their own
CONTEXT = "compare"


class Telling:
    """Tells a comparison in the language in use.

    Parameters
    ----------
    compared : Comparison
        Of the core.
    offered : sequence of Column
        All that could be compared, the paths of the answers first.
    speaker : Speaker
        The pack, and the language.
    """

    def __init__(
        self, compared: "Comparison", offered: "Sequence[Column]", speaker: Speaker
    ) -> None:
        self._compared, self._offered, self._speaker = compared, offered, speaker
        self._names = tuple(self._name(column) for column in compared.columns)

    def shown(self) -> Shown:
        """Give all that is shown."""
        compared = self._compared
        far = self._speaker.catalog.model.constants.close_gap
        return Shown(
            sentence=self._speaker.text(compared.sentence),
            far=whole(far),
            is_ranked=any(column.result.is_ranked for column in compared.columns),
            names=self._names,
            rows=tuple(self._row(row) for row in compared.rows),
            options=tuple(self._option(column) for column in self._offered),
            strip=tuple(self._strip()),
            points=points_of(compared, self._names, self._speaker),
        )

    def _name(self, column: "Column") -> NameShown:
        path = self._speaker.path(column.path)
        full = breakable(self._speaker.text(column.name(self._speaker.catalog)))
        return NameShown(path.name, path.place, column.scenario or "", full)

    def _option(self, column: "Column") -> OptionShown:
        name = self._name(column)
        key, chosen = key_of(column), map(key_of, self._compared.columns)
        return OptionShown(
            key, name.full if name.scenario else name.name, name.place, key in chosen
        )

    def _row(self, row: "ComparisonRow") -> RowShown:
        title = self._plain(row.title)
        cells = tuple(
            self._cell(row, cell, at, self._names[at].place) for at, cell in enumerate(row.cells)
        )
        translate = QCoreApplication.translate
        beside = translate(CONTEXT, "{name} {said}")
        said = ", ".join(
            phrase(beside, name=name.full, said=cell.spoken)
            for name, cell in zip(self._names, cells, strict=True)
        )
        label = translate(CONTEXT, "{title}: {cells}; the same everywhere")
        if row.differs:
            label = translate(CONTEXT, "{title}: {cells}; differs")
        return RowShown(title, row.differs, cells, phrase(label, title=title, cells=said))

    def _cell(self, row: "ComparisonRow", cell: "Cell", at: int, place: int) -> CellShown:
        kind, is_apart = row.kind.value, row.stands_out == at
        if kind == FIT and cell.number is not None:
            aside = self._range(cell)
            return _spoken(CellShown(whole(cell.number), aside, is_apart=is_apart))
        if kind in {WANT, READY} and cell.number is not None:
            bar = BarShown(cell.number, place, is_outlined=kind == READY)
            lines = (*_word_of(cell.lines[0]), *map(self._line, cell.lines[1:]))
            made = CellShown(whole(cell.number), "", bar, lines, is_apart=is_apart)
            return _spoken(made)
        mark, answer = "", ""
        if cell.mark is not None:
            mark = self._speaker.text(cell.mark.words)
            if cell.answer is not None:
                answer = self._speaker.text(say("compare.your_answer", answer=cell.answer))
        lines = tuple(map(self._line, cell.lines)) or (LineShown(NONE),)
        return _spoken(CellShown(lines=lines, mark=mark, answer=answer, is_apart=is_apart))

    def _range(self, cell: "Cell") -> str:
        if cell.ends is None:
            return QCoreApplication.translate(CONTEXT, "not enough answers for a range")
        label = QCoreApplication.translate(CONTEXT, "{low} to {high}")
        return phrase(label, low=whole(cell.ends[0]), high=whole(cell.ends[1]))

    def _line(self, line: "CellLine") -> LineShown:
        points = "" if line.points is None else tenths(line.points, signed=True)
        return LineShown(self._plain(line.text), points)

    def _plain(self, text: Message | str) -> str:
        """Give a text of the pack as it stands there, and a sentence of ours in words."""
        return text if isinstance(text, str) else self._speaker.text(text)

    def _strip(self) -> "Sequence[StripRow]":
        own = [column for column in self._offered if column.scenario is None]
        chosen = {key_of(column) for column in self._compared.columns}
        if not all(column.result.is_ranked for column in own):
            return ()
        return [self._numbers(column, is_chosen=key_of(column) in chosen) for column in own]

    def _numbers(self, column: "Column", *, is_chosen: bool) -> StripRow:
        path, result = self._speaker.path(column.path), column.of_path
        want = whole(result.want) if result.want_known else NONE
        ready = NONE if result.ready is None else whole(result.ready)
        fit = whole(result.fit)
        label = QCoreApplication.translate(CONTEXT, "{name}: want {want}, ready {ready}, fit {fit}")
        spoken = phrase(label, name=path.name, want=want, ready=ready, fit=fit)
        return StripRow(path.name, path.place, want, ready, fit, is_chosen, spoken)


def _word_of(line: "CellLine") -> tuple[LineShown, ...]:
    """Give the word of a number, which stands below its bar."""
    word = line.text.arguments.get("word") if isinstance(line.text, Message) else None
    return (LineShown(word),) if isinstance(word, str) else ()


def _spoken(cell: CellShown) -> CellShown:
    """Give a cell together with all of it as one text."""
    lines = (" ".join(filter(None, (line.points, line.text))) for line in cell.lines)
    said = (cell.number, cell.aside, *lines, cell.mark, cell.answer)
    apart = QCoreApplication.translate(CONTEXT, "away from all others") if cell.is_apart else ""
    text = ", ".join(one for one in (*said, apart) if one)
    return replace(cell, spoken=text)
