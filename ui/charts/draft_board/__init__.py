"""The board of a draft: all paths in its order, where they stand now and where they stood."""

from ui.charts.draft_board.arranging import draft_height
from ui.charts.draft_board.chart import draft_chart
from ui.charts.draft_board.painting import paint_draft
from ui.charts.draft_board.saying import draft_text, draft_words, row_text
from ui.charts.draft_board.values import DraftRow, DraftValues, DraftWords

__all__ = [
    "DraftRow",
    "DraftValues",
    "DraftWords",
    "draft_chart",
    "draft_height",
    "draft_text",
    "draft_words",
    "paint_draft",
    "row_text",
]
