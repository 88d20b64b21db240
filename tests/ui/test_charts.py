"""Charts: pure strokes from values, the same facts in words, and nothing told by colour alone."""

import re
import statistics
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QRectF, QSizeF
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from advisor import read_words
from tests.builders import CATALOG, SCORER
from tests.ui.results_driver import answers_of, golden
from ui.charts.bars import BarValues, Fill, WhiskerValues, paint_bar, paint_whisker
from ui.charts.board import (
    BoardRow,
    BoardValues,
    BoardWords,
    FirstPlaces,
    Measure,
    Range,
    board_chart,
    board_text,
    room_beside_axis,
    row_text,
)
from ui.charts.board.arranging import arrange as arrange_board
from ui.charts.chart import Chart
from ui.charts.drawing import Ruler, mixed
from ui.charts.numbers import MINUS, tenths, unrounded, whole
from ui.charts.receipt import (
    ReceiptLine,
    ReceiptPart,
    ReceiptValues,
    receipt_chart,
    receipt_text,
)
from ui.charts.receipt.arranging import arrange as arrange_receipt
from ui.charts.scale import Scale, steps_around, tens_around
from ui.look import Look
from ui.pages.results.charting import receipt_values
from ui.pages.results.speaker import Speaker
from ui.theme import DARK, LIGHT, Theme, Type
from ui.widgets.chart_view import ChartView

WIDE, MIDDLE, NARROW = 992, 886, 584
THEMES = (LIGHT, DARK, replace(LIGHT, scale=1.5))
WORDS = BoardWords(
    *("Path", "Want", "Ready", "Fit", "and the range", "range", "level", "unknown"),
    *("Comes first in", "of 100"),
)
LONG = "Extraordinarilylong-winded product management of platforms and things"
POINTS = st.floats(0, 100, allow_nan=False)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    del qapp


def board_row(place: int = 0, fit: float = 57.77, *, name: str = "Product") -> BoardRow:
    spread = Range(max(0.0, fit - 4.1), min(100.0, fit + 4.2))
    measures = Measure(61.66, "quite a lot"), Measure(91.85, "nearly")
    in_words = "want 62, ready 92"
    first = FirstPlaces(fit + 0.004, int(fit))
    return BoardRow(place, name, "Good match", fit, *measures, in_words, spread, first=first)


def board(*rows: BoardRow, note: str = "At 50 it is even.") -> BoardValues:
    return BoardValues(rows or tuple(board_row(at, 60 - 5 * at) for at in range(5)), WORDS, note)


def line(name: str, points: float, side: str = "") -> ReceiptLine:
    return ReceiptLine(name, side, "4", points, points + 0.012)


def a_receipt() -> ReceiptValues:
    want = ReceiptPart("Want", "answer", 5.0, (line("Impact", 6.7), line("People", -1.7, "little")))
    skills = ReceiptPart("Strengths", "level", 2.0, (line("Depth", 2.0),), "3 rows at the middle")
    return ReceiptValues(2, "Start", 50.0, (want, skills), "Fit", 57.0, "Filled adds.", "A note.")


CHARTS = {"board": board_chart(board()), "receipt": receipt_chart(a_receipt())}


def painted(chart: Chart, width: int, theme: Theme = LIGHT, margin: int = 0) -> QImage:
    high = int(chart.height(width, theme)) + 1
    image = QImage(width + 2 * margin, high + 2 * margin, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.canvas))
    painter = QPainter(image)
    chart.paint(painter, QRectF(margin, margin, width, high), theme)
    painter.end()
    return image


@given(st.lists(POINTS, min_size=1, max_size=10))
def test_an_axis_of_tens_holds_all_and_the_middle(values: list[float]) -> None:
    scale = tens_around(values)
    assert 0 <= scale.low <= min(*values, 50)
    assert max(*values, 50) <= scale.high <= 100
    assert scale.high - scale.low >= 30
    assert all(tick % 10 == 0 for tick in scale.ticks)
    assert (scale.ticks[0], scale.ticks[-1]) == (scale.low, scale.high)


@given(st.lists(POINTS, min_size=1, max_size=40))
def test_an_axis_of_round_steps_holds_all_in_few_labels(values: list[float]) -> None:
    scale = steps_around(values)
    assert scale.low <= min(values)
    assert max(values) <= scale.high
    assert 2 <= len(scale.ticks) <= 8


def test_a_value_stands_where_the_axis_says() -> None:
    assert Scale(40, 70, 10).place(55, 100, 400) == 250


def test_numbers_are_written_with_a_true_minus_and_never_as_minus_zero() -> None:
    assert (whole(57.5), whole(-0.4), whole(100)) == ("58", "0", "100")
    assert (tenths(6.7, signed=True), tenths(-1.7, signed=True)) == ("+6.7", f"{MINUS}1.7")
    assert tenths(-0.04, signed=True) == "0.0"
    assert unrounded(57.77441) == "57.7744"


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark", "150 percent"))
@pytest.mark.parametrize("width", [WIDE, MIDDLE, NARROW, 360])
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_painted_within_its_place(name: str, width: int, theme: Theme) -> None:
    margin = 12
    image = painted(CHARTS[name], width, theme, margin)
    ground = QColor(theme.canvas)
    inner = {image.pixelColor(x, y).name() for x in range(30, width) for y in range(30, 90, 3)}
    assert len(inner) > 5
    ends = (*range(margin - 1), *range(image.height() - margin + 1, image.height()))
    assert {image.pixelColor(x, y).name() for x in range(image.width()) for y in ends} == {
        ground.name()
    }


@pytest.mark.parametrize("width", [WIDE, MIDDLE, NARROW])
def test_rows_of_a_board_never_lie_over_each_other(width: int) -> None:
    long = replace(board_row(name=LONG), to_check="12 to check")
    plan = arrange_board(width, LIGHT, board(long, board_row(1), long))
    for one, other in zip(plan.rows, plan.rows[1:], strict=False):
        assert one.top + one.height <= other.top
    assert plan.height >= plan.bottom


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark", "150 percent"))
@pytest.mark.parametrize("width", [WIDE, MIDDLE, NARROW])
def test_no_name_on_a_chart_is_cut(width: int, theme: Theme) -> None:
    ruler = Ruler(theme)
    plan = arrange_board(width, theme, board(board_row(name=LONG)))
    (row,) = plan.rows
    assert "".join(row.name).replace(" ", "") == LONG.replace(" ", "")
    room = plan.columns.name_width
    assert all(ruler.width_of(one, Type.BOARD_TITLE) <= room for one in row.name)
    part = ReceiptPart(LONG, "level", 2.0, (line(LONG, 2.0, LONG),))
    receipt = replace(a_receipt(), parts=(part,))
    taken = arrange_receipt(width, theme, receipt)
    for place in taken.rows[1:-1]:
        assert "".join(place.text).replace(" ", "") == LONG.replace(" ", "")
        step = Type.SECONDARY if place.line else Type.ROW_TITLE
        assert all(ruler.width_of(one, step) <= taken.columns.name_width for one in place.text)


def test_a_board_shows_less_where_there_is_less_room() -> None:
    wide, middle, narrow = (arrange_board(one, LIGHT, board()) for one in (WIDE, MIDDLE, NARROW))
    assert (wide.columns.has_words, wide.columns.bar) == (True, 112)
    assert (middle.columns.has_words, middle.columns.bar) == (False, 80)
    assert narrow.columns.bar == 0
    assert narrow.rows[0].below == ("want 62, ready 92",)
    assert wide.rows[0].below == ("Good match",)


def test_a_board_without_any_range_has_no_axis() -> None:
    rows = tuple(replace(board_row(), spread=None, ready=Measure(None)) for _ in range(2))
    plan = arrange_board(WIDE, LIGHT, board(*rows))
    assert plan.scale is None
    assert board_text(board(*rows)).count("Likely range: unknown.") == 2
    assert "Ready: unknown." in board_text(board(*rows))


SURE = FirstPlaces(93.47, 93, "very stable", "very stable: small changes keep this first")


def test_how_often_a_path_comes_first_has_a_column_wherever_the_ranges_have_room() -> None:
    for width in (WIDE, MIDDLE, NARROW):
        columns = arrange_board(width, LIGHT, board()).columns
        assert columns.first == 82
        assert columns.axis_end - columns.axis >= 100
        assert width - columns.first - columns.axis_end >= 34  # a number outside a range fits
    none = board(*(replace(board_row(at), first=None) for at in range(2)))
    assert arrange_board(WIDE, LIGHT, none).columns.first == 0
    assert "First in, of 100" not in board_chart(none).table.head


def test_where_the_ranges_have_no_room_it_is_words_under_the_name() -> None:
    row = replace(board_row(), first=SURE)
    plan = arrange_board(400, LIGHT, board(row))
    assert plan.columns.first == 0
    assert " ".join(plan.rows[0].below) == "want 62, ready 92 first in 93 of 100, very stable"
    assert plan.rows[0].sure == ()


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark", "150 percent"))
@pytest.mark.parametrize("width", [WIDE, MIDDLE, NARROW])
def test_the_word_for_how_sure_it_is_is_never_cut(width: int, theme: Theme) -> None:
    words = "as stable as one could possibly wish for"
    row = replace(board_row(), first=replace(SURE, word=words))
    plan = arrange_board(width, theme, board(row, board_row(1)))
    (first, second), ruler = plan.rows, Ruler(theme)
    if plan.columns.first:
        assert " ".join(first.sure) == words
        room = plan.columns.first
        assert all(ruler.width_of(one, Type.CAPTION) <= room for one in first.sure)
        assert first.height >= (20 + 16 * len(first.sure)) * theme.scale
    else:
        assert words in " ".join(first.below)
    assert first.top + first.height <= second.top
    assert second.sure == ()


@pytest.mark.parametrize("theme", THEMES, ids=("light", "dark", "150 percent"))
def test_no_title_of_a_column_runs_into_the_next(theme: Theme) -> None:
    ruler = Ruler(theme)
    for width in range(360, 1100, 20):
        columns = arrange_board(width, theme, board()).columns
        if columns.first:
            assert ruler.width_of(WORDS.first, Type.SECONDARY) <= columns.first + 8 * theme.scale


def test_there_is_room_beside_the_axis_only_where_there_is_a_column_above() -> None:
    free, middle = room_beside_axis(WIDE, LIGHT, board())
    plan = arrange_board(WIDE, LIGHT, board())
    assert 80 < free < WIDE - plan.columns.axis_end
    assert plan.bottom < middle < plan.height
    none = board(*(replace(board_row(at), first=None) for at in range(2)))
    assert room_beside_axis(WIDE, LIGHT, none) == (0, 0)


def test_a_first_place_is_told_in_text_and_table_with_the_whole_word() -> None:
    values = board(replace(board_row(), first=SURE), replace(board_row(1), first=None))
    said, other = board_text(values).splitlines()[:2]
    assert "Comes first in 93 of 100, very stable: small changes keep this first." in said
    assert "Comes first" not in other
    (tooltip, _) = (spot.text for spot in board_chart(values).spots(WIDE, LIGHT))
    assert "Comes first in 93.4700 of 100, very stable: small changes keep this first." in tooltip
    table = board_chart(values).table
    assert table.head[-1] == "First in, of 100"
    assert [row[-1] for row in table.rows] == ["93.4700", "unknown", ""]
    assert table.rows[-1][0] == "Product in first place: very stable: small changes keep this first"


def test_the_text_of_a_board_holds_every_number() -> None:
    row = replace(board_row(), to_check="1 to check", is_level=True)
    other = replace(board_row(1, name="Sales"), is_level=True)
    said = row_text(row, board(row, other))
    for fact in ("Product", "58", "54", "62", "Good match", "92", "nearly", "quite a lot"):
        assert fact in said
    assert "1 to check." in said
    assert "Level with Sales." in said
    assert board_text(board(row, other)).splitlines()[-1] == "At 50 it is even."
    exact = row_text(row, board(row, other), exact=True)
    assert all(number in exact for number in ("57.7700", "53.6700", "61.9700", "91.8500"))


def test_the_text_of_a_receipt_holds_every_row_and_adds_up() -> None:
    said = receipt_text(a_receipt())
    assert said.splitlines() == [
        "Start: 50.0",
        "Want, +5.0 in all",
        "Impact, answer 4: +6.7",
        f"People (little), answer 4: {MINUS}1.7",
        "Strengths, +2.0 in all",
        "Depth, level 4: +2.0",
        "3 rows at the middle: 0.0",
        "Fit: 57.0",
        "A note.",
    ]
    assert a_receipt().running == (50.0, 56.7, 55.0, 57.0)


@pytest.mark.parametrize("name", CHARTS)
def test_a_table_and_the_spots_say_it_unrounded(name: str) -> None:
    chart = CHARTS[name]
    spots = chart.spots(WIDE, LIGHT)
    assert all(re.search(r"\d\.\d{4}\b", spot.text) for spot in spots)
    assert all(spot.area.bottom() <= chart.height(WIDE, LIGHT) for spot in spots)
    assert {len(row) for row in (chart.table.head, *chart.table.rows)} == {len(chart.table.head)}
    assert chart.table.text.count("\n") == len(chart.table.rows)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=("light", "dark"))
@pytest.mark.parametrize("place", range(5))
def test_bars_take_the_colour_of_the_path_and_ready_is_outlined(place: int, theme: Theme) -> None:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    colour = QColor(theme.path(place).colour)
    seen = {}
    for fill in Fill:
        image.fill(QColor(theme.canvas))
        painter = QPainter(image)
        paint_bar(painter, QRectF(0, 10, 200, 20), theme, BarValues(50, place, fill))
        painter.end()
        seen[fill] = image.pixelColor(50, 20)
        assert image.pixelColor(150, 20) == QColor(theme.sunken)
    assert seen == {Fill.FULL: colour, Fill.OUTLINED: mixed(colour.name(), theme.canvas, 0.22)}


def test_paths_are_told_apart_without_colour() -> None:
    shapes = set()
    for place in range(5):
        image = QImage(100, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.canvas))
        painter = QPainter(image)
        values = WhiskerValues(50, 40, 60, place, Scale(30, 70, 10))
        paint_whisker(painter, QRectF(0, 0, 100, 40), LIGHT, values)
        painter.end()
        colour = QColor(LIGHT.path(place).colour)
        shapes.add(
            frozenset(
                (x, y)
                for x in range(40, 60)
                for y in range(8, 32)
                if image.pixelColor(x, y) == colour
            )
        )
    assert len(shapes) == 5


@pytest.mark.parametrize("name", CHARTS)
def test_an_svg_holds_real_text_and_no_picture(name: str) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    high = CHARTS[name].height(WIDE, LIGHT)
    CHARTS[name].paint(painter, QRectF(0, 0, WIDE, high), LIGHT)
    painter.end()
    svg = bytes(data.data()).decode()
    assert "<image" not in svg
    shown = set(re.findall(r">([^<>]+)</text>", svg))
    expected = {
        "board": {"60", "55", "Product", "level", "Comes first in", "of 100"},
        "receipt": {"+6.7", "57.0", "Impact"},
    }
    assert expected[name] - {"level"} <= shown


@pytest.mark.parametrize("name", CHARTS)
def test_a_pdf_holds_no_picture(name: str) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QSizeF(300, 200), QPageSize.Unit.Millimeter))
    painter = QPainter(writer)
    CHARTS[name].paint(painter, QRectF(0, 0, WIDE, 600), LIGHT)
    painter.end()
    pdf = bytes(data.data())
    assert pdf.startswith(b"%PDF")
    assert re.search(rb"/Subtype\s*/Image", pdf) is None


def test_every_receipt_of_the_golden_runs_adds_up_as_shown() -> None:
    speaker, seen = Speaker(CATALOG, read_words()), 0
    for case in golden():
        result = SCORER.score(answers_of(case, CATALOG))
        for path in result.paths.values():
            values = receipt_values(path, speaker.path(path.path), speaker)
            for part in values.parts:
                added = sum(round(one.points * 10) for one in part.lines)
                assert added == round(part.points * 10)
            assert round(values.total * 10) == 500 + sum(
                round(part.points * 10) for part in values.parts
            )
            assert values.running[-1] == values.total
            assert whole(values.total) == whole(round(path.fit, 1))
            seen += 1
    assert seen > 300


@pytest.mark.parametrize("name", CHARTS)
def test_painting_is_quick(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    times = []
    for _ in range(15):
        start = time.perf_counter()
        painted(CHARTS[name], WIDE)
        times.append((time.perf_counter() - start) * 1000)
    with capsys.disabled():
        print(f"paint {name}: median {statistics.median(times):.1f} ms")  # noqa: T201  (asked for)
    assert statistics.median(times) < 200


def test_on_hover_a_row_is_said_unrounded(look: Look, qtbot: QtBot) -> None:
    view = ChartView(look, "Board")
    qtbot.addWidget(view)
    view.set_chart(CHARTS["board"])
    view.resize(WIDE, view.heightForWidth(WIDE))
    view.show()
    for y, expected in ((60, "60.0000"), (100, "55.0000"), (5, "")):
        spot = QPoint(80, y)
        hover = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
        QApplication.sendEvent(view, hover)
        assert expected in QToolTip.text()
    QToolTip.hideText()
