"""The chart of weights as a value: painted, in words and in cells."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.charts.chart import Chart, Spot, Table
from ui.charts.numbers import unrounded
from ui.pages.learn.weights.arranging import arrange
from ui.pages.learn.weights.painting import paint_weights
from ui.pages.learn.weights.values import WeightRow, WeightsValues, hundredths
from ui.phrase import phrase
from ui.theme import Theme


def weights_chart(values: WeightsValues) -> Chart:
    """Give the chart of weights."""

    def height(width: float, theme: Theme) -> float:
        return arrange(width, theme, values).height

    def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_weights(painter, rect, theme, arrange(rect.width(), theme, values), values)

    def spots(width: float, theme: Theme) -> tuple[Spot, ...]:
        plans = arrange(width, theme, values).rows
        told = zip(plans, values.rows, strict=True)
        return tuple(Spot(plan.area, _told(row, values)) for plan, row in told)

    text = "\n".join(_told(row, values) for row in values.rows)
    return Chart(height, paint, spots, text, _table(values))


def _told(row: WeightRow, values: WeightsValues) -> str:
    """Give a row as it is read aloud."""
    return phrase(
        values.words.told,
        name=row.name,
        now=hundredths(row.now),
        learned=hundredths(row.learned),
        low=hundredths(row.low),
        high=hundredths(row.high),
        sure=row.sure,
    )


def _table(values: WeightsValues) -> Table:
    words = values.words
    return Table(
        (words.name, words.now, words.learned, words.spread, words.sure),
        tuple(
            (
                row.name,
                unrounded(row.now),
                unrounded(row.learned),
                f"{unrounded(row.low)}\N{EN DASH}{unrounded(row.high)}",
                row.sure,
            )
            for row in values.rows
        ),
    )
