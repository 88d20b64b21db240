"""The board as a chart."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from ui.charts.board.arranging import arrange, board_height
from ui.charts.board.painting import paint_board
from ui.charts.board.saying import board_text, row_text
from ui.charts.board.values import BoardRow, BoardValues, Measure
from ui.charts.chart import Chart, Spot, Table
from ui.charts.numbers import unrounded
from ui.phrase import phrase
from ui.theme import Theme


def board_chart(values: BoardValues) -> Chart:
    """Give the board of some values."""

    def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_board(painter, rect, theme, values)

    return Chart(
        height=lambda width, theme: board_height(width, theme, values),
        paint=paint,
        spots=lambda width, theme: _spots(width, theme, values),
        text=board_text(values),
        table=board_table(values),
    )


def board_table(values: BoardValues) -> Table:
    """Give a board as a table, unrounded."""
    translate, words = QCoreApplication.translate, values.words
    low, high = translate("board", "Range from"), translate("board", "Range to")
    head = (words.path, words.fit, low, high, words.want, words.ready)
    rows = tuple(_cells(row, words.unknown) for row in values.rows)
    if not values.has_firsts:
        return Table(head, rows)
    firsts = [
        words.unknown if row.first is None else unrounded(row.first.exact) for row in values.rows
    ]
    rows = tuple((*cells, first) for cells, first in zip(rows, firsts, strict=True))
    sure = tuple((one, *("",) * len(head)) for one in _how_sure(values))
    return Table((*head, translate("board", "First in, of 100")), (*rows, *sure))


def _cells(row: BoardRow, unknown: str) -> tuple[str, ...]:
    spread = (row.spread.low, row.spread.high) if row.spread else (None, None)
    points = (row.fit, *spread, _points(row.want), _points(row.ready))
    return (row.name, *(unknown if one is None else unrounded(one) for one in points))


def _how_sure(values: BoardValues) -> tuple[str, ...]:
    """Say how sure a first place is: too long for a column, so it has a row of its own."""
    label = QCoreApplication.translate("board", "{name} in first place: {meaning}")
    return tuple(
        phrase(label, name=row.name, meaning=row.first.meaning)
        for row in values.rows
        if row.first is not None and row.first.meaning
    )


def _points(measure: Measure) -> float | None:
    return measure.points


def _spots(width: float, theme: Theme, values: BoardValues) -> tuple[Spot, ...]:
    return tuple(
        Spot(
            QRectF(0, place.top, width, place.height),
            row_text(place.row, values, exact=True),
        )
        for place in arrange(width, theme, values).rows
    )
