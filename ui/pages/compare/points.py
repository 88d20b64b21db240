"""The receipts of the first two columns, row by row, and what parts them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.charts.chart import Table
from ui.charts.numbers import tenths
from ui.pages.compare.values import NameShown, PointsShown
from ui.pages.results.speaker import Speaker

if TYPE_CHECKING:
    from advisor import Comparison, Receipt

CONTEXT = "compare"


def points_of(
    compared: "Comparison", names: Sequence[NameShown], speaker: Speaker
) -> PointsShown | None:
    """Give what parts the first two columns; None where one of them has no order.

    Each column of the table adds up to its last row.
    """
    parted = next((one for one in compared.differences if one.second == 1), None)
    if parted is None:
        return None
    from advisor import receipt  # noqa: PLC0415  (NumPy, which is not there before)

    pair = [receipt(compared.columns[at].of_path) for at in (parted.first, parted.second)]
    shown = [_by_criterion(one) for one in pair]
    label = QCoreApplication.translate(CONTEXT, "Difference")
    start = (speaker.said("page.start"), *(tenths(one.start) for one in pair), tenths(0))
    rows = (
        (
            speaker.catalog.criterion[row.criterion].name,
            *(tenths(one.get(row.criterion, 0.0), signed=True) for one in shown),
            tenths(row.points, signed=True),
        )
        for row in parted.rows
    )
    total = speaker.said("compare.gap_of_fit")
    last = (total, *(tenths(one.total) for one in pair), tenths(parted.gap, signed=True))
    head = ("", *(names[at].full for at in (parted.first, parted.second)), label)
    title = speaker.text(compared.pair(parted))
    return PointsShown(title, Table(head, (start, *rows, last)))


def _by_criterion(shown: "Receipt") -> dict[str, float]:
    lines = (line for section in shown.sections for line in section.lines)
    return {line.row.criterion: line.points for line in lines}
