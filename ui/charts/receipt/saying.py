"""A receipt in words: every row, subtotal and total."""

from PySide6.QtCore import QCoreApplication

from ui.charts.numbers import tenths, unrounded
from ui.charts.receipt.values import ReceiptLine, ReceiptValues
from ui.phrase import phrase


def receipt_text(values: ReceiptValues) -> str:
    """Give a receipt as text, a row a line."""
    translate = QCoreApplication.translate
    label = translate("receipt", "{name}: {points}")
    lines = [phrase(label, name=values.start_title, points=tenths(values.start))]
    for part in values.parts:
        title = translate("receipt", "{name}, {points} in all")
        lines.append(phrase(title, name=part.title, points=tenths(part.points, signed=True)))
        lines += [line_text(line, part.unit) for line in part.lines]
        if part.folded:
            lines.append(phrase(label, name=part.folded, points=tenths(0)))
    lines.append(phrase(label, name=values.total_title, points=tenths(values.total)))
    return "\n".join([*lines, values.note] if values.note else lines)


def line_text(line: ReceiptLine, unit: str, *, exact: bool = False) -> str:
    """Give one row as text, what was answered by its unit; with unrounded points if asked."""
    translate = QCoreApplication.translate
    shown = unrounded(line.unrounded, signed=True) if exact else tenths(line.points, signed=True)
    label = (
        translate("receipt", "{name} ({side}), {unit} {answer}: {points}")
        if line.side
        else translate("receipt", "{name}, {unit} {answer}: {points}")
    )
    return phrase(
        label, name=line.name, side=line.side, unit=unit, answer=line.answer, points=shown
    )
