"""The board of a draft as a chart."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from ui.charts.chart import Chart, Spot, Table
from ui.charts.draft_board.arranging import arrange, draft_height
from ui.charts.draft_board.painting import paint_draft
from ui.charts.draft_board.saying import draft_text, level_with, row_text
from ui.charts.draft_board.values import DraftRow, DraftValues
from ui.charts.numbers import unrounded
from ui.theme import Theme


def draft_chart(values: DraftValues) -> Chart:
    """Give the board of a draft."""

    def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_draft(painter, rect, theme, values)

    return Chart(
        height=lambda width, theme: draft_height(width, theme, values),
        paint=paint,
        spots=lambda width, theme: _spots(width, theme, values),
        text=draft_text(values),
        table=draft_table(values),
    )


def draft_table(values: DraftValues) -> Table:
    """Give the board of a draft as a table, unrounded; what a limit blocks stands last."""
    translate, words = QCoreApplication.translate, values.words
    low, high = translate("draft", "Range from"), translate("draft", "Range to")
    before, place = translate("draft", "Fit before"), translate("draft", "Place")
    head = (words.path, words.fit, before, words.change, low, high, words.share, place)
    rows = (*values.free, *values.blocked)
    return Table(head, tuple(_cells(row, values) for row in rows))


def _cells(row: DraftRow, values: DraftValues) -> tuple[str, ...]:
    spread = ("", "")
    if row.spread is not None and not row.is_blocked:
        spread = unrounded(row.spread.low), unrounded(row.spread.high)
    numbers = unrounded(row.now), unrounded(row.before), unrounded(row.change, signed=True)
    share = "" if row.is_blocked else row.share
    blocked = values.words.blocked if row.is_blocked else ""
    place = (blocked, row.order_text, level_with(row, values.free))
    return (row.name, *numbers, *spread, share, "; ".join(one for one in place if one))


def _spots(width: float, theme: Theme, values: DraftValues) -> tuple[Spot, ...]:
    plan = arrange(width, theme, values)
    return tuple(
        Spot(QRectF(0, place.top, width, place.height), row_text(place.row, values, exact=True))
        for place in (*plan.free, *plan.blocked)
    )
