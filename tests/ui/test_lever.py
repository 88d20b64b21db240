"""The lever: moved by mouse, finger, keys and screen reader; it shows only what it is told."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QKeyEvent,
    QPointingDevice,
    QShortcut,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.drivers import ALT, CTRL, NONE, SHIFT, Key
from ui.charts.drawing import Ruler
from ui.look import Look
from ui.theme import DARK, LIGHT, Theme, Type
from ui.widgets.focus_ring import FocusRing
from ui.widgets.lever import Lever, LeverMark, LeverValues, lever_text
from ui.widgets.lever.arranging import ICON, ICON_GAP, LeverPlan, Words, arrange
from ui.widgets.lever.values import is_same

LEFT = Qt.MouseButton.LeftButton
WIDTH = 392
THEMES = (LIGHT, DARK, replace(LIGHT, scale=1.5))
THEME_NAMES = ("light", "dark", "150 percent")
LOW_MARK = LeverMark(0.62, "Product first below 0.62", 2)
HIGH_MARK = LeverMark(1.31, "SE manager first from 1.31", 1)
CONTACT = LeverValues(
    "Live customer contact",
    low=0.5,
    high=1.5,
    step=0.05,
    value=1.0,
    source=1.0,
    value_text="1.00",
    source_text="was 1.00",
    low_mark=LOW_MARK,
    high_mark=None,
    note="no setting turns the order",
)
LEVEL = replace(CONTACT, name="Selling", low=1, high=5, step=1, value=3, source=3)
LONG = replace(
    CONTACT,
    name="Presenting with presence to rather large groups of strangers",
    value=1.35,
    value_text="60 to 40",
    source_text="was 50 to 50",
    high_mark=HIGH_MARK,
)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    del qapp


class Person:
    """Somebody before a lever, and a page that shows at once what is asked."""

    def __init__(self, lever: Lever, window: QWidget) -> None:
        self.lever, self.window = lever, window
        self.asked: list[float] = []
        self.released = 0
        self.listens = True
        lever.moved.connect(self._show)
        lever.released.connect(self._count)

    def _show(self, setting: float) -> None:
        self.asked.append(setting)
        if self.listens:
            said = f"{setting:.2f}"
            self.lever.set_values(replace(self.lever.values, value=setting, value_text=said))

    def _count(self) -> None:
        self.released += 1

    @property
    def plan(self) -> LeverPlan:
        return arrange(float(self.lever.width()), LIGHT, self.lever.values)

    def spot(self, setting: float) -> QPoint:
        """Give where a setting lies on the groove."""
        x = self.plan.x_of(self.lever.values.share(setting))
        return QPoint(round(x), round(self.plan.groove))

    def press(self, spot: QPoint) -> None:
        QTest.mousePress(self.lever, LEFT, NONE, spot)

    def drag(self, spot: QPoint) -> None:
        QTest.mouseMove(self.lever, spot)

    def let_go(self, spot: QPoint) -> None:
        QTest.mouseRelease(self.lever, LEFT, NONE, spot)

    def key(self, key: Qt.Key, *, held: int = 0) -> None:
        """Press a key, let it repeat so often, and let it go."""
        kinds = [(QEvent.Type.KeyPress, False)]
        kinds += [(kind, True) for _ in range(held) for kind in (QEvent.Type.KeyRelease,
                  QEvent.Type.KeyPress)]  # fmt: skip
        for kind, repeats in [*kinds, (QEvent.Type.KeyRelease, False)]:
            QApplication.sendEvent(self.lever, QKeyEvent(kind, key, NONE, "", repeats))


@pytest.fixture
def person(look: Look, qtbot: QtBot) -> Person:
    """Give a person before a lever in a shown, active window."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    lever = Lever(look)
    lever.set_values(CONTACT)
    column.addWidget(lever)
    column.addWidget(QLineEdit())
    window.resize(WIDTH + 40, 200)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    lever.setFocus()
    return Person(lever, window)


def spoken(lever: Lever) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(lever)
    assert interface is not None
    return interface


def test_a_press_on_the_groove_jumps_there_and_drags_on(person: Person) -> None:
    person.press(person.spot(1.25))
    assert person.asked == [1.25]
    person.drag(person.spot(1.4))
    person.drag(person.spot(1.4) + QPoint(1, 40))  # a hand strays
    person.drag(person.spot(1.3))
    assert (person.asked, person.released) == ([1.25, 1.4, 1.3], 0)
    person.let_go(person.spot(1.3))
    assert (person.asked, person.released) == ([1.25, 1.4, 1.3], 1)
    person.drag(person.spot(0.6))
    assert len(person.asked) == 3


def test_it_goes_no_further_than_its_ends(person: Person) -> None:
    person.press(person.spot(1.2))
    person.drag(QPoint(5000, 30))
    person.drag(QPoint(-5000, 30))
    person.let_go(QPoint(-5000, 30))
    assert person.asked == [1.2, 1.5, 0.5]


def test_taking_it_at_its_edge_moves_nothing(person: Person) -> None:
    person.lever.set_values(replace(CONTACT, value=1.037, source=1.037))  # between two steps
    beside = person.spot(1.037) + QPoint(6, 3)
    person.press(beside)
    person.let_go(beside)
    assert (person.asked, person.released) == ([], 0)


def test_a_press_beside_the_groove_or_with_another_button_is_not_taken(person: Person) -> None:
    QTest.mousePress(person.lever, LEFT, NONE, QPoint(20, 8))
    QTest.mousePress(person.lever, LEFT, NONE, QPoint(20, 58))
    QTest.mousePress(person.lever, Qt.MouseButton.RightButton, NONE, person.spot(1.4))
    person.drag(person.spot(0.8))
    assert person.asked == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Key.Key_Right, 1.05),
        (Key.Key_Up, 1.05),
        (Key.Key_Left, 0.95),
        (Key.Key_Down, 0.95),
        (Key.Key_PageUp, 1.25),
        (Key.Key_PageDown, 0.75),
        (Key.Key_Home, 0.5),
        (Key.Key_End, 1.5),
    ],
)
def test_a_key_is_one_step_of_undo(person: Person, key: Qt.Key, expected: float) -> None:
    QTest.keyClick(person.lever, key)
    assert (person.asked, person.released) == ([expected], 1)


def test_a_key_that_repeats_is_released_once(person: Person) -> None:
    person.key(Key.Key_Right, held=3)
    assert (person.asked, person.released) == ([1.05, 1.1, 1.15, 1.2], 1)
    person.key(Key.Key_Right)
    assert (person.asked[-1], person.released) == (1.25, 2)


def test_a_key_that_moves_nothing_releases_nothing(person: Person) -> None:
    QTest.keyClick(person.lever, Key.Key_End)
    person.key(Key.Key_Right, held=2)
    assert (person.asked, person.released) == ([1.5], 1)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_0])
def test_a_key_puts_the_source_back(person: Person, key: Qt.Key) -> None:
    person.lever.set_values(replace(CONTACT, value=1.3, source=1.037))
    QTest.keyClick(person.lever, key)
    assert (person.asked, person.released) == ([1.037], 1)


def test_from_between_two_steps_a_key_goes_to_the_next_step(person: Person) -> None:
    between = replace(CONTACT, value=1.037, source=1.037)
    for key, expected in ((Key.Key_Right, 1.05), (Key.Key_Left, 1.0)):
        person.lever.set_values(between)
        QTest.keyClick(person.lever, key)
        assert person.asked[-1] == expected


def test_losing_the_focus_ends_what_a_key_began(person: Person) -> None:
    QApplication.sendEvent(
        person.lever, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Right, NONE, "", autorep=False)
    )
    assert person.released == 0
    field = person.lever.window().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    assert person.released == 1


@pytest.mark.parametrize("modifier", [ALT, CTRL, SHIFT])
def test_keys_of_the_window_pass(person: Person, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(person.lever, Key.Key_Left, modifier)
    QTest.keyClick(person.lever, Key.Key_A)
    QTest.keyClick(person.lever, Key.Key_Escape)
    assert person.asked == []


def test_its_own_keys_come_before_those_of_a_page(person: Person) -> None:
    page: list[str] = []
    for keys in ("0", "Right", "Escape", "N"):
        shortcut = QShortcut(keys, person.lever.window())
        shortcut.activated.connect(lambda keys=keys: page.append(keys))
    for key in (Key.Key_Right, Key.Key_0, Key.Key_Escape, Key.Key_N):
        QTest.keyClick(person.lever, key)
    assert (person.asked, page) == ([1.05, 1.0], ["Escape", "N"])
    person.press(person.spot(1.3))
    QTest.keyClick(person.lever, Key.Key_Escape)
    assert (person.asked[-1], page) == (1.0, ["Escape", "N"])


def test_escape_during_a_drag_puts_back_what_was(person: Person) -> None:
    person.lever.set_values(replace(CONTACT, value=1.2))
    person.press(person.spot(1.2))
    person.drag(person.spot(1.4))
    QTest.keyClick(person.lever, Key.Key_Escape)
    assert person.asked == [1.4, 1.2]
    person.drag(person.spot(0.7))  # the button is still down
    QTest.keyClick(person.lever, Key.Key_Right)
    person.let_go(person.spot(0.7))
    assert (person.asked, person.released) == ([1.4, 1.2], 1)
    assert person.lever.values.value == 1.2


def test_the_wheel_is_left_to_the_page(person: Person) -> None:
    spot = QPointF(person.spot(1.0))
    wheel = QWheelEvent(
        spot,
        QPointF(person.lever.mapToGlobal(spot.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  (Qt's own order)
    )
    wheel.accept()
    QApplication.sendEvent(person.lever, wheel)
    assert not wheel.isAccepted()  # so it goes on to what scrolls
    assert person.asked == []


def test_a_finger_drags_it(person: Person) -> None:
    device = QTest.createTouchDevice()
    lever = person.lever
    QTest.touchEvent(lever, device).press(0, person.spot(1.25), lever).commit()
    QTest.touchEvent(lever, device).move(0, person.spot(1.4), lever).commit()
    assert (person.asked, person.released) == ([1.25, 1.4], 0)
    QTest.touchEvent(lever, device).release(0, person.spot(1.4), lever).commit()
    assert (person.asked, person.released) == ([1.25, 1.4], 1)


def test_a_finger_that_begins_beside_the_groove_is_the_page_s(person: Person) -> None:
    device, lever = QTest.createTouchDevice(), person.lever
    QTest.touchEvent(lever, device).press(0, QPoint(60, 6), lever).commit()
    QTest.touchEvent(lever, device).move(0, person.spot(1.4), lever).commit()
    QTest.touchEvent(lever, device).release(0, person.spot(1.4), lever).commit()
    assert (person.asked, person.released) == ([], 0)


def test_a_touch_that_is_taken_away_puts_back_what_was(person: Person) -> None:
    device, lever = QTest.createTouchDevice(), person.lever
    QTest.touchEvent(lever, device).press(0, person.spot(1.25), lever).commit()
    assert isinstance(device, QPointingDevice)
    QApplication.sendEvent(lever, QTouchEvent(QEvent.Type.TouchCancel, device))
    assert (person.asked, person.released) == ([1.25, 1.0], 1)
    QTest.touchEvent(lever, device).release(0, person.spot(1.25), lever).commit()
    assert person.released == 1


def test_it_shows_only_what_it_is_told(person: Person) -> None:
    person.listens = False
    QTest.keyClick(person.lever, Key.Key_Right)
    person.press(person.spot(1.4))
    person.let_go(person.spot(1.4))
    interface = spoken(person.lever).valueInterface()
    interface.setCurrentValue(140)
    assert (person.lever.values, interface.currentValue()) == (CONTACT, 100)
    assert (person.asked, person.released) == ([1.05, 1.4, 1.4], 3)


def test_being_told_asks_for_nothing(person: Person) -> None:
    for values in (LEVEL, CONTACT, replace(CONTACT, value=1.5), LONG):
        person.lever.set_values(values)
    assert (person.asked, person.released) == ([], 0)


def test_a_screen_reader_hears_a_slider_and_can_move_it(person: Person) -> None:
    person.lever.set_values(replace(CONTACT, value=1.4, value_text="1.40", high_mark=HIGH_MARK))
    interface = spoken(person.lever)
    value = interface.valueInterface()
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Live customer contact"
    assert interface.text(QAccessible.Text.Description) == (
        "1.40, was 1.00. Product first below 0.62. SE manager first from 1.31."
    )
    ends = value.minimumValue(), value.currentValue(), value.maximumValue()
    assert ends == (50, 140, 150)  # hundredths: a percentage
    value.setCurrentValue(121)
    assert (person.asked, person.released) == ([1.2], 1)
    assert value.currentValue() == 120
    assert interface.text(QAccessible.Text.Value) == "120"


def test_whole_levels_are_spoken_as_levels(person: Person) -> None:
    person.lever.set_values(LEVEL)
    value = spoken(person.lever).valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (1, 3, 5)


def test_what_is_read_aloud_leaves_nothing_out() -> None:
    assert lever_text(CONTACT) == "1.00. Product first below 0.62."
    assert lever_text(replace(CONTACT, low_mark=None)) == "1.00. no setting turns the order."
    off = replace(CONTACT, is_enabled=False, note="not answered yet")
    assert lever_text(off) == "1.00. not answered yet."


def test_one_that_cannot_be_moved_says_why(person: Person) -> None:
    person.press(person.spot(1.3))
    off = replace(person.lever.values, is_enabled=False, note="not answered yet")
    person.lever.set_values(off)  # also under the hand
    assert person.released == 1
    person.drag(person.spot(0.7))
    person.let_go(person.spot(0.7))
    person.press(person.spot(1.4))
    QTest.keyClick(person.lever, Key.Key_Right)
    assert person.asked == [1.3]
    assert spoken(person.lever).state().disabled
    plan = person.plan
    assert (plan.marks, plan.note.lines) == ((), ("not answered yet",))


def test_hiding_it_ends_a_drag(person: Person) -> None:
    person.press(person.spot(1.3))
    person.lever.hide()
    assert person.released == 1


def extents(words: Words, step: Type, ruler: Ruler) -> list[tuple[float, float]]:
    """Give from where to where each line goes."""
    wide = [ruler.width_of(line, step) for line in words.lines]
    if words.right:
        return [(words.right - one, words.right) for one in wide]
    return [(words.left, words.left + one) for one in wide]


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
@pytest.mark.parametrize("width", [320, 392, 480, 600])
@pytest.mark.parametrize("value", [0.5, 0.9, 1.5])
@pytest.mark.parametrize("marks", [(0.5, 0.52), (0.62, 1.31), (0.9, 1.0), (1.45, 1.5)])
def test_no_word_is_cut_and_none_lies_over_another(
    theme: Theme, width: int, value: float, marks: tuple[float, float]
) -> None:
    low, high = (replace(one, at=at) for one, at in zip((LOW_MARK, HIGH_MARK), marks, strict=True))
    values = replace(LONG, value=value, low_mark=low, high_mark=high)
    plan, ruler = arrange(float(width), theme, values), Ruler(theme)
    assert "".join(plan.name.lines).replace(" ", "") == LONG.name.replace(" ", "")
    parts = [(plan.name, Type.BODY), (plan.was, Type.SECONDARY), (plan.value, Type.ROW_TITLE)]
    spans = [span for words, step in parts for span in extents(words, step, ruler)]
    beside = (ICON + ICON_GAP) * theme.scale
    blocks = []
    for place in plan.marks:
        ends = [end + beside for _, end in extents(place.words, Type.CAPTION, ruler)]
        blocks.append((place.words.left, max(ends), place.words.top))
        assert " ".join(place.words.lines) == place.mark.text
        assert place.words.left <= place.x <= max(ends)
    spans += [(left, right) for left, right, _ in blocks]
    assert all(left >= -0.01 and right <= width + 0.01 for left, right in spans)
    (_, first_end, first_top), (second_start, _, second_top) = blocks
    assert first_end < second_start or first_top < second_top
    name_ends = max(end for _, end in extents(plan.name, Type.BODY, ruler))
    was_starts = min(start for start, _ in extents(plan.was, Type.SECONDARY, ruler))
    assert name_ends < was_starts or plan.was.top > plan.name.top
    was_ends = max(end for _, end in extents(plan.was, Type.SECONDARY, ruler))
    value_starts = min(start for start, _ in extents(plan.value, Type.ROW_TITLE, ruler))
    assert was_ends < value_starts or plan.value.top > plan.was.top
    last = plan.marks[-1].words
    assert last.top + len(last.lines) * 18 * theme.scale <= plan.height + 0.01


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
def test_a_plain_lever_is_62_high_and_grows_with_the_text(theme: Theme) -> None:
    width = WIDTH * theme.scale
    assert arrange(width, theme, CONTACT).height == 62 * theme.scale
    unmarked = replace(CONTACT, low_mark=None, note="")
    assert arrange(width, theme, unmarked).height == 62 * theme.scale


def test_the_first_touch_moves_no_word() -> None:
    still, moved = (arrange(320.0, LIGHT, replace(LONG, source=one)) for one in (1.35, 1.0))
    assert (still.name, still.value, still.height) == (moved.name, moved.value, moved.height)
    assert still.was.lines == ()
    assert moved.was.lines == ("was 50 to 50",)


def test_marks_side_by_side_share_a_line_where_they_can() -> None:
    values = replace(CONTACT, high_mark=HIGH_MARK)
    assert len({place.words.top for place in arrange(600, LIGHT, values).marks}) == 1
    assert len({place.words.top for place in arrange(320, LIGHT, values).marks}) == 2


@pytest.mark.parametrize("width", [320, WIDTH, 600])
def test_in_a_column_it_is_as_high_as_its_words(look: Look, qtbot: QtBot, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    levers = [Lever(look) for _ in range(3)]
    for lever, values in zip(levers, (CONTACT, LONG, LEVEL), strict=True):
        lever.set_values(values)
        column.addWidget(lever)
    column.addStretch(1)
    window.resize(width, 600)
    window.show()
    for lever in levers:
        assert lever.height() == math.ceil(arrange(float(width), LIGHT, lever.values).height)


def test_it_follows_another_text_size(person: Person, look: Look) -> None:
    before = person.lever.sizeHint().height()
    look.set_theme(replace(LIGHT, scale=1.5))
    assert person.lever.sizeHint().height() >= 1.5 * before - 1


def is_near(colour: QColor, theme: Theme) -> bool:
    """Tell whether a colour is the accent, but for a smooth edge."""
    accent = QColor(theme.accent)
    apart = (
        colour.red() - accent.red(),
        colour.green() - accent.green(),
        colour.blue() - accent.blue(),
    )
    return all(abs(one) < 24 for one in apart)


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
def test_the_knob_wears_the_ring_and_the_window_draws_no_other(
    look: Look, qtbot: QtBot, theme: Theme
) -> None:
    look.set_theme(theme)
    window = QWidget()
    qtbot.addWidget(window)
    lever, field = Lever(look), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(lever)
    column.addWidget(field)
    lever.set_values(replace(CONTACT, value=1.5, low_mark=None))  # at the end, the ring is whole
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    ring = FocusRing(look, window, application)
    window.resize(440, 240)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    plan = arrange(float(lever.width()), theme, lever.values)
    centre = QPointF(plan.x_of(1.0), round(plan.groove))
    seen = {}
    for focus in (field, lever):
        focus.setFocus()
        image = lever.grab().toImage()
        seen[focus] = [
            is_near(image.pixelColor((centre + QPointF(x, y) * 12 * theme.scale).toPoint()), theme)
            for x, y in ((1, 0), (0, -1), (0, 1))
        ]
    assert (any(seen[field]), all(seen[lever])) == (False, True)
    assert not ring.isVisible()
    ring.end()


@given(st.floats(0, 1), st.integers(1, 40), st.sampled_from([1.0, 0.5, 0.25, 0.1, 0.05, 0.01]))
def test_every_setting_that_is_asked_lies_on_a_step(share: float, count: int, step: float) -> None:
    values = replace(CONTACT, low=0.5, high=0.5 + count * step, step=step)
    setting = values.at_share(share)
    assert values.low <= setting <= values.high
    assert is_same((setting - values.low) / step, round((setting - values.low) / step))
    assert abs(setting - (0.5 + share * count * step)) <= step / 2 + 1e-9
    assert values.nearest(setting) == setting


@given(st.floats(0.5, 1.5), st.sampled_from([1, -1, 5, -5]))
def test_a_step_goes_on_as_far_as_asked_and_never_nowhere(value: float, count: int) -> None:
    values = replace(CONTACT, value=value)
    setting = values.further(count)
    assert values.low <= setting <= values.high
    went = (setting - value) * math.copysign(1, count)
    assert went <= abs(count) * values.step + 1e-6
    at_end = values.high if count > 0 else values.low
    assert went > 0 or is_same(value, at_end)


@pytest.mark.parametrize("theme", THEMES, ids=THEME_NAMES)
@pytest.mark.parametrize("apart", [0.0, 0.01])
def test_a_mark_at_the_setting_stands_out_from_the_handle(
    look: Look, qtbot: QtBot, theme: Theme, apart: float
) -> None:
    look.set_theme(theme)
    lever = Lever(look)
    qtbot.addWidget(lever)
    mark = replace(LOW_MARK, at=CONTACT.value - apart)
    lever.set_values(replace(CONTACT, low_mark=mark))
    lever.resize(WIDTH, lever.heightForWidth(WIDTH))
    plan = arrange(float(WIDTH), theme, lever.values)
    x, y = plan.x_of(lever.values.share(mark.at)), round(plan.groove) + 3
    image = lever.grab().toImage()
    near = {image.pixelColor(round(x + away), y).name() for away in range(-4, 5)}
    assert {QColor(theme.ink).name(), QColor(theme.canvas).name()} <= near
