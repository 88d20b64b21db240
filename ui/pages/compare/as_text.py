"""The comparison as text: a row a line, tabs between the columns, as a spreadsheet takes it."""

from ui.charts.chart import Table
from ui.pages.compare.values import Shown
from ui.pages.results.speaker import breakable


def comparison_text(shown: Shown) -> str:
    """Give all that is shown as text."""
    head = ("", *(name.full for name in shown.names))
    rows = tuple((row.title, *(cell.spoken for cell in row.cells)) for row in shown.rows)
    parts = [shown.sentence, Table(head, rows).text]
    if shown.points is not None:
        parts += [shown.points.title, shown.points.table.text]
    return breakable("\n\n".join(parts) + "\n")
