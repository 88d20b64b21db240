"""The board of a draft: the order, where a path stands now and stood before, and nothing lost."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.charts.bars import RADIUS
from ui.charts.board import Range
from ui.charts.draft_board import (
    DraftRow,
    DraftValues,
    draft_chart,
    draft_text,
    draft_words,
    row_text,
)
from ui.charts.draft_board.arranging import Arrangement, RowPlace, arrange
from ui.charts.drawing import Ruler
from ui.charts.numbers import MINUS
from ui.look import Look
from ui.theme import DARK, LIGHT, Theme, Type
from ui.widgets.chart_view import ChartView

WIDE, USUAL, SMALL, NARROW = 760, 548, 584, 320
THEMES = (LIGHT, DARK, replace(LIGHT, scale=1.5))
THEME_NAMES = ("light", "dark", "150 percent")
LONG = "Extraordinarilylong-winded product management of platforms and things"
ROWS = (
    DraftRow(
        0, "Grow as SE", 58.61, 56.94, Range(54.6, 62.7), "up, was 2", is_level=True,
        share="48 of 100",
    ),
    DraftRow(
        2, "Product", 57.78, 57.71, Range(53.7, 62.0), "down, was 1", is_level=True,
        share="41 of 100",
    ),
    DraftRow(4, "Engineering", 51.42, 52.63, Range(47.6, 55.2), share="11 of 100"),
    DraftRow(3, "Sales", 48.43, 47.18, None),
    DraftRow(1, "SE manager", 43.96, 43.67, Range(40.5, 47.4), share="0 of 100"),
)  # fmt: skip
BLOCKED = replace(ROWS[3], order_text="new in this draft", is_blocked=True)
POINTS = st.floats(0, 100, allow_nan=False)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    del qapp


def draft(*rows: DraftRow, title: str = "") -> DraftValues:
    return DraftValues(rows or ROWS, draft_words(), title)


def painted(values: DraftValues, width: int, theme: Theme = LIGHT, margin: int = 0) -> QImage:
    chart = draft_chart(values)
    high = int(chart.height(width, theme)) + 1
    image = QImage(width + 2 * margin, high + 2 * margin, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.canvas))
    painter = QPainter(image)
    chart.paint(painter, QRectF(margin, margin, width, high), theme)
    painter.end()
    return image


def spot_of(plan: Arrangement, place: RowPlace, fit: float) -> QPointF:
    """Give where a fit stands in a row."""
    x = plan.scale.place(fit, plan.columns.axis, plan.columns.axis_end)
    return QPointF(x, place.top + place.height / 2)


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
@pytest.mark.parametrize("width", [WIDE, USUAL, SMALL, NARROW])
def test_it_is_painted_within_its_place(width: int, theme: Theme) -> None:
    margin = 12
    values = draft(*ROWS[:3], BLOCKED, title="Board in this draft")
    image = painted(values, width, theme, margin)
    edge = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if x < margin - 1
        or y < margin - 1
        or x > image.width() - margin
        or y > image.height() - margin + 1
    }
    assert edge == {QColor(theme.canvas).name()}
    inner = {image.pixelColor(x, y).name() for x in range(30, width, 2) for y in range(60, 120, 2)}
    assert len(inner) > 5


def test_rows_stand_in_the_order_that_is_given_and_what_is_blocked_below() -> None:
    rows = (BLOCKED, *ROWS[:3], replace(ROWS[4], is_blocked=True))
    plan = arrange(USUAL, LIGHT, draft(*rows))
    assert [place.row.name for place in plan.free] == ["Grow as SE", "Product", "Engineering"]
    assert [place.row.name for place in plan.blocked] == ["Sales", "SE manager"]
    places = (*plan.free, *plan.blocked)
    for one, other in pairwise(places):
        assert one.top + one.height <= other.top
    assert plan.free[-1].top < plan.blocked_top < plan.blocked[0].top
    assert plan.blocked_title == ("In conflict with your limits",)
    assert plan.height == places[-1].top + places[-1].height


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
@pytest.mark.parametrize("place", range(5))
def test_where_it_stood_is_outlined_and_where_it_stands_is_filled(place: int, theme: Theme) -> None:
    row = DraftRow(place, "Product", 65.0, 45.0, Range(60, 68))
    values = draft(row)
    image, plan = painted(values, USUAL, theme), arrange(USUAL, theme, values)
    now, before = (spot_of(plan, plan.free[0], fit).toPoint() for fit in (65.0, 45.0))
    assert image.pixelColor(now) == QColor(theme.path(place).colour)
    assert image.pixelColor(before) == QColor(theme.canvas)
    reach = round(RADIUS * 1.5 * theme.scale)
    around = {
        image.pixelColor(before.x() + x, before.y() + y).name()
        for x in range(-reach, reach)
        for y in range(-reach, reach)
    }
    assert len(around) > 2  # an outline, whatever its shape
    assert QColor(theme.path(place).colour).name() not in around


def test_a_ghost_has_the_shape_of_its_path() -> None:
    shapes = set()
    for place in range(5):
        values = draft(DraftRow(place, "Product", 68.0, 45.0, None))
        image, plan = painted(values, USUAL), arrange(USUAL, LIGHT, values)
        at = spot_of(plan, plan.free[0], 45.0).toPoint()
        square = [(x, y) for x in range(-9, 10) for y in range(-9, 10)]
        canvas = QColor(LIGHT.canvas)
        shapes.add(
            frozenset(
                (x, y) for x, y in square if image.pixelColor(at.x() + x, at.y() + y) != canvas
            )
        )
    assert len(shapes) == 5


def test_what_stands_now_lies_over_what_stood() -> None:
    values = draft(DraftRow(0, "Product", 57.0, 57.2, Range(50, 60)))
    image, plan = painted(values, USUAL), arrange(USUAL, LIGHT, values)
    at = spot_of(plan, plan.free[0], 57.0).toPoint()
    assert image.pixelColor(at) == QColor(LIGHT.path(0).colour)


def test_without_a_range_there_is_no_whisker() -> None:
    coloured = []
    for spread in (Range(42, 68), None):
        values = draft(replace(ROWS[0], spread=spread), ROWS[4])
        image, plan = painted(values, USUAL), arrange(USUAL, LIGHT, values)
        at = spot_of(plan, plan.free[0], 66.0).toPoint()
        coloured.append(image.pixelColor(at) == QColor(LIGHT.path(0).colour))
    assert coloured == [True, False]


@given(st.lists(st.tuples(POINTS, POINTS, POINTS), min_size=1, max_size=5))
def test_the_axis_holds_all_that_is_drawn(points: list[tuple[float, float, float]]) -> None:
    rows = tuple(
        DraftRow(at, "Path", now, before, Range(min(now, other), max(now, other)))
        for at, (now, before, other) in enumerate(points)
    )
    plan = arrange(USUAL, LIGHT, draft(*rows))
    for place in plan.free:
        row = place.row
        assert row.spread is not None
        for value in (row.now, row.before, row.spread.low, row.spread.high):
            assert plan.scale.low <= value <= plan.scale.high
    assert plan.scale.low <= 50 <= plan.scale.high
    assert all(tick % 10 == 0 for tick in plan.scale.ticks)


def test_the_axis_keeps_the_room_it_is_asked_for() -> None:
    before = arrange(USUAL, LIGHT, draft()).scale
    kept = arrange(USUAL, LIGHT, replace(draft(), reach=(38.0, 71.0))).scale
    assert (before.low, before.high) == (40, 70)
    assert (kept.low, kept.high) == (30, 80)


def test_what_is_blocked_has_no_part_in_the_axis() -> None:
    far = replace(BLOCKED, now=5.0, before=4.0, spread=Range(2, 8))
    assert arrange(USUAL, LIGHT, draft(*ROWS, far)).scale.low == 40


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
@pytest.mark.parametrize("width", [WIDE, USUAL, SMALL, 360, NARROW])
def test_no_word_is_cut(width: int, theme: Theme) -> None:
    long = replace(ROWS[0], name=LONG, order_text="up by quite a lot, was the very last")
    values = draft(long, *ROWS[1:3], replace(long, is_blocked=True), title=LONG)
    plan, ruler = arrange(width, theme, values), Ruler(theme)

    def whole(lines: tuple[str, ...], text: str, step: Type, room: float) -> None:
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(ruler.width_of(line, step) <= room + 0.01 for line in lines)

    room = plan.columns.name_width
    for place in (*plan.free, *plan.blocked):
        whole(place.name, place.row.name, Type.BOARD_TITLE, room)
        whole(place.below, place.row.order_text, Type.CAPTION, room)
        lines = 20 * len(place.name) + 16 * len(place.below)
        assert lines * theme.scale <= place.height
    whole(plan.blocked_title, values.words.blocked, Type.ROW_TITLE, width)
    whole(plan.title, LONG, Type.SECTION, plan.legend)
    for head in plan.heads:
        assert all(ruler.width_of(line, Type.SECONDARY) <= width for line in head.lines)


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
@pytest.mark.parametrize("width", [WIDE, USUAL, SMALL, 360, NARROW])
def test_no_column_lies_over_another(width: int, theme: Theme) -> None:
    values = draft(*ROWS, BLOCKED)
    plan, ruler = arrange(width, theme, values), Ruler(theme)
    columns = plan.columns
    number = ruler.width_of("88", Type.FIT)
    assert columns.name + columns.name_width < columns.fit - number
    spans = sorted(
        (head.at - wide, head.at) if head.is_right else (head.at, head.at + wide)
        for head in plan.heads
        for wide in [max(ruler.width_of(line, Type.SECONDARY) for line in head.lines)]
    )
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    change = columns.change - ruler.width_of("+88.8", Type.ROW_TITLE)
    if columns.axis:
        assert columns.fit < columns.axis < columns.axis_end < change
        assert columns.axis_end - columns.axis >= 80 * theme.scale
    if columns.share:
        assert columns.axis_end < columns.share - ruler.width_of("88 of 100", Type.SECONDARY)
        assert columns.share < change


@pytest.mark.parametrize(("width", "theme"), [(USUAL, LIGHT), (SMALL, THEMES[2])])
def test_no_name_of_one_word_is_broken_where_a_page_shows_it(width: int, theme: Theme) -> None:
    plan = arrange(width, theme, draft())
    assert [place.name for place in plan.free][2] == ("Engineering",)


def test_it_shows_less_where_there_is_less_room() -> None:
    wide, usual, narrow = (arrange(width, LIGHT, draft()) for width in (WIDE, USUAL, NARROW))
    assert wide.columns.share
    assert usual.columns.axis
    assert not usual.columns.share
    assert not narrow.columns.axis
    heads = [line for head in narrow.heads for line in head.lines]
    assert heads == ["Path", "Fit", "Change"]
    assert narrow.legend == NARROW  # no signs, so no legend


def test_a_new_place_leaves_the_rows_where_they_are() -> None:
    """A row that says so is no higher: nothing jumps under the eye during a drag."""
    quiet = tuple(replace(row, order_text="") for row in ROWS)
    heights = {arrange(USUAL, LIGHT, draft(*rows)).height for rows in (ROWS, quiet)}
    assert len(heights) == 1


def test_the_text_holds_every_fact() -> None:
    values = draft(*ROWS, BLOCKED)
    assert draft_text(values).splitlines() == [
        (
            "Grow as SE: fit 59, before the draft 57, change +1.7. up, was 2. "
            "Likely range 55 to 63. First in 48 of 100. Level with Product."
        ),
        (
            "Product: fit 58, before the draft 58, change +0.1. down, was 1. "
            "Likely range 54 to 62. First in 41 of 100. Level with Grow as SE."
        ),
        (
            f"Engineering: fit 51, before the draft 53, change {MINUS}1.2. Likely range 48 to 55. "
            "First in 11 of 100."
        ),
        "Sales: fit 48, before the draft 47, change +1.2. Likely range: not known.",
        (
            "SE manager: fit 44, before the draft 44, change +0.3. Likely range 40 to 47. "
            "First in 0 of 100."
        ),
        "In conflict with your limits:",
        "Sales: fit 48, before the draft 47, change +1.2. new in this draft.",
    ]
    exact = row_text(ROWS[0], values, exact=True)
    for number in ("58.6100", "56.9400", "+1.6700", "54.6000", "62.7000"):
        assert number in exact


def test_a_path_that_is_level_with_none_says_nothing_of_it() -> None:
    assert "Level" not in row_text(ROWS[0], draft(ROWS[0], ROWS[2]))


def test_the_table_is_unrounded_and_says_what_is_blocked() -> None:
    table = draft_chart(draft(*ROWS, BLOCKED)).table
    assert table.head[:4] == ("Path", "Fit", "Fit before", "Change")
    assert table.rows[0] == (
        "Grow as SE", "58.6100", "56.9400", "+1.6700", "54.6000", "62.7000", "48 of 100",
        "up, was 2; Level with Product",
    )  # fmt: skip
    assert table.rows[-1][-1] == "In conflict with your limits; new in this draft"
    assert {len(row) for row in table.rows} == {len(table.head)}


def test_every_row_has_a_spot_that_says_it_unrounded() -> None:
    chart = draft_chart(draft(*ROWS, BLOCKED))
    spots = chart.spots(USUAL, LIGHT)
    assert len(spots) == 6
    assert all(re.search(r"\d\.\d{4}\b", spot.text) for spot in spots)
    assert all(spot.area.bottom() <= chart.height(USUAL, LIGHT) for spot in spots)


def test_all_paths_may_be_blocked() -> None:
    values = draft(*(replace(row, is_blocked=True, is_level=False) for row in ROWS))
    plan = arrange(USUAL, LIGHT, values)
    assert (plan.free, len(plan.blocked)) == ((), 5)
    assert painted(values, USUAL).height() > 5 * 40


def test_an_svg_holds_real_text_and_no_picture() -> None:
    svg_bytes = QByteArray()
    buffer = QBuffer(svg_bytes)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    chart = draft_chart(draft(*ROWS, BLOCKED))
    painter = QPainter(generator)
    chart.paint(painter, QRectF(0, 0, USUAL, chart.height(USUAL, LIGHT)), LIGHT)
    painter.end()
    svg = bytes(svg_bytes.data()).decode()
    assert "<image" not in svg
    shown = set(re.findall(r">([^<>]+)</text>", svg))
    assert {"59", "+1.7", f"{MINUS}1.2", "up, was 2", "Product", "new in this draft"} <= shown


def test_on_hover_a_row_is_said_unrounded(look: Look, qtbot: QtBot) -> None:
    view = ChartView(look, "Board in this draft")
    qtbot.addWidget(view)
    view.set_chart(draft_chart(draft()))
    view.resize(USUAL, view.heightForWidth(USUAL))
    view.show()
    plan = arrange(USUAL, LIGHT, draft())
    for place in plan.free[:2]:
        spot = QPoint(80, round(place.top + place.height / 2))
        hover = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
        QApplication.sendEvent(view, hover)
        assert f"{place.row.now:.4f}" in QToolTip.text()
    QToolTip.hideText()
    assert "Grow as SE: fit 59" in view.accessibleDescription()
