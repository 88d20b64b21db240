"""The receipt: a table of all rows of a fit, with the way from start to total in its middle."""

from ui.charts.receipt.arranging import receipt_height
from ui.charts.receipt.chart import receipt_chart
from ui.charts.receipt.painting import paint_receipt
from ui.charts.receipt.saying import line_text, receipt_text
from ui.charts.receipt.values import ReceiptLine, ReceiptPart, ReceiptValues

__all__ = [
    "ReceiptLine",
    "ReceiptPart",
    "ReceiptValues",
    "line_text",
    "paint_receipt",
    "receipt_chart",
    "receipt_height",
    "receipt_text",
]
