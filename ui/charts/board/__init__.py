"""The board: all paths in their order, with their numbers and where slips could move them."""

from ui.charts.board.arranging import board_height, room_beside_axis, room_beside_note
from ui.charts.board.chart import board_chart
from ui.charts.board.painting import paint_board
from ui.charts.board.saying import board_text, row_text
from ui.charts.board.values import (
    BoardRow,
    BoardValues,
    BoardWords,
    FirstPlaces,
    Measure,
    Range,
)

__all__ = [
    "BoardRow",
    "BoardValues",
    "BoardWords",
    "FirstPlaces",
    "Measure",
    "Range",
    "board_chart",
    "board_height",
    "board_text",
    "paint_board",
    "room_beside_axis",
    "room_beside_note",
    "row_text",
]
