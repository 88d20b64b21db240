"""The receipt as a chart."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from ui.charts.chart import Chart, Spot, Table
from ui.charts.numbers import tenths, unrounded
from ui.charts.receipt.arranging import arrange, receipt_height
from ui.charts.receipt.painting import paint_receipt
from ui.charts.receipt.saying import line_text, receipt_text
from ui.charts.receipt.values import ReceiptPart, ReceiptValues
from ui.theme import Theme


def receipt_chart(values: ReceiptValues) -> Chart:
    """Give the receipt of some values."""

    def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_receipt(painter, rect, theme, values)

    return Chart(
        height=lambda width, theme: receipt_height(width, theme, values),
        paint=paint,
        spots=lambda width, theme: _spots(width, theme, values),
        text=receipt_text(values),
        table=receipt_table(values),
    )


def receipt_table(values: ReceiptValues) -> Table:
    """Give a receipt as a table: points as they are shown, and unrounded."""
    translate = QCoreApplication.translate
    head = (
        translate("receipt", "Row"),
        translate("receipt", "Side"),
        translate("receipt", "Answer"),
        translate("receipt", "Points"),
        translate("receipt", "Unrounded"),
    )
    rows = [(values.start_title, "", "", tenths(values.start), "")]
    for part in values.parts:
        rows += _cells(part)
    rows.append((values.total_title, "", "", tenths(values.total), ""))
    return Table(head, tuple(rows))


def _cells(part: ReceiptPart) -> list[tuple[str, str, str, str, str]]:
    rows = [(part.title, "", "", tenths(part.points, signed=True), "")]
    rows += [
        (
            line.name,
            line.side,
            line.answer,
            tenths(line.points, signed=True),
            unrounded(line.unrounded, signed=True),
        )
        for line in part.lines
    ]
    return [*rows, (part.folded, "", "", tenths(0), "")] if part.folded else rows


def _spots(width: float, theme: Theme, values: ReceiptValues) -> tuple[Spot, ...]:
    return tuple(
        Spot(
            QRectF(0, place.top, width, place.height),
            line_text(place.line, place.part.unit, exact=True),
        )
        for place in arrange(width, theme, values).rows
        if place.line is not None and place.part is not None
    )
